"""Which format a file has: what its first bytes prove, else what its name says, else what its text looks like."""

from __future__ import annotations

import re
from pathlib import PurePath

from thucydides.errors import UnreadableFile

ENDINGS = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".eml": "mail", ".docx": "word", ".pdf": "pdf",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".tsv": "csv",
    ".rss": "feed", ".atom": "feed", ".xml": "feed", ".warc": "warc",
}  # fmt: skip
PROOFS = ((b"%PDF-", "pdf"), (b"WARC/1.", "warc"))
BINARIES = (
    (b"PK\x03\x04", "a zip archive"), (b"PK\x05\x06", "an empty zip archive"), (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"), (b"{\\rtf", "an RTF file"), (b"PAR1", "a Parquet table"),
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"), (b"7z\xbc\xaf", "a 7z archive"), (b"Rar!", "a RAR archive"), (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"), (b"ID3", "a sound file"), (b"OggS", "a sound file"),
    (b"SQLite format 3", "a database"),
)  # fmt: skip
_HTML = re.compile(
    rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE | re.DOTALL
)
_FEED = re.compile(rb"\s*(?:<\?xml.{0,300}?\?>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_XML = re.compile(rb"\s*<\?xml\b")
_MAIL = re.compile(
    rb"(?:(?:From|Date|Received|Message-ID|Subject|MIME-Version|Return-Path):[^\n]*\n){2}", re.IGNORECASE
)


def format_of(path: str, data: bytes) -> str:
    """The name of the file's format (a key of `FORMATS`). Raises UnreadableFile for a format that is not read."""
    head, ending = data[:1000].removeprefix(b"\xef\xbb\xbf"), PurePath(path).suffix.lower()
    for proof, name in PROOFS:
        if head.startswith(proof):
            return name
    if head.startswith(b"PK\x03\x04") and b"word/" in data:
        return "word"
    if head.startswith(b"\x1f\x8b") and path.lower().endswith(".warc.gz"):
        return "warc"
    binary = next((what for start, what in BINARIES if head.startswith(start)), None)
    if binary:
        raise unsupported(path, binary)
    return _by_name_and_look(ending, head)


def unsupported(path: str, what: str) -> UnreadableFile:
    """The error for a format that no reader knows."""
    remedy = "save the article as text, HTML, DOCX or PDF; unpack archives first"
    return UnreadableFile(f"the file is {what}, which is not read", path, remedy, "unsupported-format")


def _by_name_and_look(ending: str, head: bytes) -> str:
    named = ENDINGS.get(ending)
    if named == "feed" and _HTML.match(head):
        return "html"
    if named:
        return named
    if _HTML.match(head):
        return "html"
    if _FEED.match(head) or _XML.match(head):
        return "feed"
    return "mail" if _MAIL.match(head.replace(b"\r\n", b"\n")) else "text"
