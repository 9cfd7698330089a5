"""The stage: files as bytes to documents and problems. No bytes make it raise, and the order of the files does not matter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from thucydides.errors import UnreadableFile
from thucydides.records import Document, Problem

from .copies import find_copies
from .describe import describe
from .draft import LARGEST_FILE, Draft, Read, problem, problem_of
from .feed import read_feed
from .html import read_html
from .mail import read_mail
from .markdown import read_markdown
from .pdf import read_pdf
from .plain import read_plain
from .sniff import format_of
from .tables import read_csv, read_json, read_jsonl
from .together import date_by_others
from .vocabulary import Vocabulary, standard_vocabulary
from .warc import read_warc
from .word import read_word

FORMATS: dict[str, Read] = {
    "text": read_plain, "markdown": read_markdown, "html": read_html, "mail": read_mail, "word": read_word, "pdf": read_pdf,
    "jsonl": read_jsonl, "json": read_json, "csv": read_csv, "feed": read_feed, "warc": read_warc,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gathered:
    """The documents, sorted by path, and a row for everything that gave none."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


def read_bytes(path: str, data: bytes, vocabulary: Vocabulary | None = None) -> Gathered:
    """The documents in one file, given as its path and bytes, and its problems. Never raises."""
    vocabulary = vocabulary or standard_vocabulary()
    try:
        if len(data) > LARGEST_FILE:
            raise UnreadableFile(
                f"the file has {len(data):,} bytes", path, "split it into one file an article", "too-large"
            )
        drafts = FORMATS[format_of(path, data)](path, data)
    except UnreadableFile as error:
        return Gathered((), (problem_of(error, path),))
    except (
        Exception
    ) as error:  # parsers of others meet hostile bytes here; whatever they raise is about this file alone
        what = f"the file can not be read: {type(error).__name__}: {str(error)[:200]}"
        return Gathered((), (problem(path, "broken-file", what, "save it again, or as text"),))
    return _described(drafts, path, data, vocabulary)


def gather(files: Iterable[tuple[str, bytes]], vocabulary: Vocabulary | None = None) -> Gathered:
    """All documents in these files with their copies marked, and all problems, both sorted by path.

    A file with the bytes of another is counted once, under the path that sorts first.
    """
    documents: dict[str, Document] = {}
    problems: dict[str, Problem] = {}
    for path, data in sorted(files):
        read = read_bytes(path, data, vocabulary)
        problems.update((row.id, row) for row in read.problems)
        for document in read.documents:
            first = documents.setdefault(document.id, document)
            if first is not document:
                row = _same(document.path, first.path)
                problems[row.id] = row
    rows = sorted(problems.values(), key=lambda row: (row.path, row.code, row.id))
    dated = date_by_others(tuple(documents.values()), vocabulary or standard_vocabulary())
    return Gathered(find_copies(dated), tuple(rows))


def _described(drafts: list[Draft | Problem], path: str, data: bytes, vocabulary: Vocabulary) -> Gathered:
    documents: list[Document] = []
    problems = [row for row in drafts if isinstance(row, Problem)]
    for draft in drafts:
        if isinstance(draft, Draft):
            try:
                documents.append(describe(draft, path, data, vocabulary))
            except UnreadableFile as error:
                problems.append(problem_of(error, path + draft.part))
            except Exception as error:  # one odd report must not end the run
                what = f"the report can not be described: {type(error).__name__}: {str(error)[:200]}"
                problems.append(problem(path + draft.part, "broken-file", what, "report this, and leave the file out"))
    return Gathered(tuple(documents), tuple(problems))


def _same(path: str, first: str) -> Problem:
    return problem(
        path, "same-file", f"it is the same article as {first}, byte for byte", "nothing to do: it counts once"
    )
