"""Writes the report from its template: autoescaped, one file, whole or not at all, allowing nothing from outside.

The one style and the one script are named by their hashes in the content-security policy: what a source smuggles in can not run.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from thucydides import __version__
from thucydides.case import Case
from thucydides.case.folder import write_whole
from thucydides.pipeline import Answered
from thucydides.surfaces.names import interval, one_line

from .articles import anchor, evidence, pieces, visible
from .page import Page


def write_report(case: Case, answered: Answered, path: Path) -> None:
    """Write the report of a case and an answer to a file."""
    write_whole(path, render(case, answered).encode("utf-8", "backslashreplace"))


def render(case: Case, answered: Answered) -> str:
    """The report as HTML."""
    environment = Environment(
        loader=PackageLoader("thucydides.surfaces.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters.update(line=one_line, anchor=anchor, interval=interval, svg=Markup)
    style, script = _asset("report.css"), _asset("report.js")
    marked = evidence(case.situation)
    articles = [
        (document, list(pieces(document, marked.get(document.id, ())))) for document in case.situation.documents
    ]
    return environment.get_template("report.html").render(
        page=Page(case, answered),
        answer=answered.answer,
        case=case,
        articles=articles,
        style=Markup(style),
        script=Markup(script),
        policy=_policy(style, script),
        version=__version__,
    )


def _shown(value: object) -> object:
    """Whatever a template prints, without characters that hide or turn text; our own markup as it is."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _asset(name: str) -> str:
    return (files("thucydides.surfaces.report") / "templates" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    return f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
