"""Thucydides reads reports on an international situation and runs the system that they describe.

The public names, each loaded when first used, so that importing the package costs nothing:

    from thucydides import ask, read_reports

    situation, problems = read_reports("reports")
    answered = ask(situation, "Can mediators reduce tension between Egypt and Ethiopia?")
    print(answered)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from .case import Case, Settings, breaches, open_case
    from .case.build import build as build_case
    from .case.build import new as new_case
    from .errors import ThucydidesError
    from .pipeline import Answered, Source, ask, assemble, find, gather, read_all, read_reports, run
    from .records import Answer, Document, Question, Reading, Run, Scenario, Situation
    from .serial import from_json, schema, to_json
    from .stages.read import standard_reader
    from .surfaces.card import card
    from .surfaces.export import write_export
    from .surfaces.proof import prove
    from .surfaces.report import write_report

_HOMES = {
    "case": ("Case", "Settings", "breaches", "build_case", "new_case", "open_case"),
    "errors": ("ThucydidesError",),
    "pipeline": ("Answered", "Source", "ask", "assemble", "find", "gather", "read_all", "read_reports", "run"),
    "records": ("Answer", "Document", "Question", "Reading", "Run", "Scenario", "Situation"),
    "serial": ("from_json", "schema", "to_json"),
    "stages.read": ("standard_reader",),
    "surfaces.card": ("card",),
    "surfaces.export": ("write_export",),
    "surfaces.proof": ("prove",),
    "surfaces.report": ("write_report",),
}
_NAMED_OTHERWISE = {"build_case": "build", "new_case": "new"}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Answer", "Answered", "Case", "Document", "Question", "Reading", "Run", "Scenario", "Settings", "Situation", "Source",
    "ThucydidesError", "__version__", "ask", "assemble", "breaches", "build_case", "card", "find", "from_json", "gather",
    "new_case", "open_case", "prove", "read_all", "read_reports", "run", "schema", "standard_reader", "to_json", "write_export",
    "write_report",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), _NAMED_OTHERWISE.get(name, name))


def __dir__() -> list[str]:
    return __all__
