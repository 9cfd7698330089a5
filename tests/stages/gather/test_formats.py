"""One article in every format: the same words come out, with what the format knows of it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from email.message import EmailMessage

import pytest

from thucydides.records import Document, Problem
from thucydides.stages.gather import read_bytes
from thucydides.stages.gather.vocabulary import Vocabulary

FIRST = (
    "Portugal and Morocco signed a fisheries accord on Wednesday after two years of talks, "
    "officials in both of the capitals said in the evening."
)
SECOND = (
    "Fishermen in Agadir called the terms unfair and threatened to block the harbour "
    "until the government “changes its mind” – or falls."
)
TITLE = "Lisbon and Rabat sign fisheries accord"
DAY = "2025-03-12"


def _html() -> bytes:
    metadata = f'<meta property="article:published_time" content="{DAY}T10:00:00Z">'
    head = f'<title>{TITLE}</title>{metadata}<meta property="og:site_name" content="Fjord News">'
    script = "<script>var evil = '<p>Do not show this.</p>'; alert(evil)</script><style>p {color: red}</style>"
    body = f"<article><h1>{TITLE}</h1><p>{FIRST}</p>{script}<p onclick='alert(1)'>{SECOND}</p></article>"
    body += "<iframe src='http://evil'></iframe>"
    page = f"<head><meta charset='utf-8'>{head}</head><body><nav>Home World</nav>{body}</body>"
    return f"<!doctype html><html>{page}</html>".encode()


def _mail() -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"], message["Date"] = (
        TITLE,
        "Fjord News <desk@example.org>",
        "Wed, 12 Mar 2025 10:00:00 +0000",
    )
    message.set_content(f"{FIRST}\n\n{SECOND}\n")
    message.add_alternative(f"<p>{FIRST}</p><p>{SECOND}</p>", subtype="html")
    return message.as_bytes()


def _markdown() -> bytes:
    front = f"---\ntitle: {TITLE}\ndate: {DAY}\npublisher: Fjord News\n---\n"
    return f"{front}\n# {TITLE}\n\n{FIRST.replace('accord', '[accord](https://example.org/a)')}\n\n> **{SECOND}**\n".encode()


def _word(paragraphs: str | None = None) -> bytes:
    runs = paragraphs or "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in (TITLE, FIRST, SECOND))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="urn:w"><w:body>{runs}</w:body></w:document>')
        archive.writestr("docProps/core.xml", f'<c xmlns:dc="urn:dc"><dc:title>{TITLE}</dc:title></c>')
    return packed.getvalue()


def _record() -> dict[str, object]:
    return {
        "headline": TITLE,
        "body": f"{FIRST}\n\n{SECOND}",
        "Publisher": {"name": "Fjord News"},
        "published_at": f"{DAY}T10:00:00",
    }


def _jsonl() -> bytes:
    return json.dumps(_record()).encode() + b"\n"


def _json() -> bytes:
    return json.dumps({"status": "ok", "articles": [_record()]}, indent=1).encode()


def _csv() -> bytes:
    text = f"{FIRST}\n\n{SECOND}"
    return f'Title;Text;Date;Source\n"{TITLE}";"{text}";12 Mar 2025;Fjord News\n'.encode().replace(
        b"12 Mar 2025", DAY.encode()
    )


def _rss() -> bytes:
    body = f"&lt;p&gt;{FIRST}&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;{SECOND}&lt;/p&gt;"
    item = f"<item><title>{TITLE}</title><pubDate>Wed, 12 Mar 2025 10:00:00 GMT</pubDate><description>{body}</description></item>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Fjord News</title>{item}</channel></rss>'.encode()


def _atom() -> bytes:
    content = (
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FIRST}</p><p>{SECOND}</p></div></content>'
    )
    entry = f"<entry><title>{TITLE}</title><updated>{DAY}T10:00:00Z</updated>{content}</entry>"
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Fjord News</title>{entry}</feed>'.encode()


WITH_METADATA = [
    ("a.html", _html), ("a.eml", _mail), ("a.md", _markdown), ("a.jsonl", _jsonl),
    ("a.json", _json), ("a.csv", _csv), ("a.rss", _rss), ("a.xml", _atom),
]  # fmt: skip


def _one(path: str, data: bytes, vocabulary: Vocabulary) -> Document:
    found = read_bytes(path, data, vocabulary)
    assert found.problems == ()
    (document,) = found.documents
    return document


def _squeezed(document: Document) -> str:
    return " ".join(document.readable.replace("[", " ").split())


@pytest.mark.parametrize(("path", "made"), WITH_METADATA)
def test_articles_with_metadata(path: str, made: Callable[[], bytes], vocabulary: Vocabulary) -> None:
    document = _one(path, made(), vocabulary)
    assert FIRST in _squeezed(document)
    assert SECOND in _squeezed(document)
    assert "alert" not in document.readable
    assert "Do not show" not in document.text
    assert (document.title, document.outlet, document.language) == (TITLE, "Fjord News", "en")
    assert document.published is not None
    assert (document.published.start, document.published.end, document.published.basis) == (DAY, DAY, "metadata")


def test_word(vocabulary: Vocabulary) -> None:
    document = _one("a.docx", _word(), vocabulary)
    assert document.text == f"{TITLE}\n{FIRST}\n{SECOND}"
    assert document.title == TITLE
    assert _one("renamed.txt", _word(), vocabulary).text == document.text


def test_pdf(vocabulary: Vocabulary) -> None:
    pypdf = pytest.importorskip("pypdf")
    document = _one("a.pdf", _pdf(["Envoys met in Oslo on Thursday."]), vocabulary)
    assert document.text == "Envoys met in Oslo on Thursday."
    writer, packed = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.write(packed)
    assert _problem("scan.pdf", packed.getvalue(), vocabulary).code == "no-article"


def test_warc(vocabulary: Vocabulary) -> None:
    pytest.importorskip("fastwarc")
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + _html()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nContent-Length: {len(http)}\r\n"
    )
    record = (
        f"{head}WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\n\r\n".encode()
        + http
        + b"\r\n\r\n"
    )
    document = _one("a.warc", record, vocabulary)
    assert (document.title, document.path) == (TITLE, "a.warc#1")


def test_rows_without_an_article_are_told_apart(vocabulary: Vocabulary) -> None:
    data = _jsonl() + b'{"body": ""}\n{broken\n[1]\n'
    found = read_bytes("a.jsonl", data, vocabulary)
    assert len(found.documents) == 1
    assert [(row.path, row.code) for row in found.problems] == [
        ("a.jsonl#2", "no-article"), ("a.jsonl#3", "broken-row"), ("a.jsonl#4", "broken-row"),
    ]  # fmt: skip


def test_many_broken_rows_are_summed_up(vocabulary: Vocabulary) -> None:
    found = read_bytes("a.jsonl", _jsonl() + b"{broken\n" * 100, vocabulary)
    assert len(found.documents) == 1
    assert len(found.problems) == 21
    assert "80" in found.problems[-1].what


def test_an_article_keeps_its_id_when_its_file_grows(vocabulary: Vocabulary) -> None:
    more = json.dumps({"text": SECOND}).encode()
    (alone,) = read_bytes("a.jsonl", _jsonl(), vocabulary).documents
    assert alone.id in {
        document.id for document in read_bytes("a.jsonl", more + b"\n" + _jsonl(), vocabulary).documents
    }


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        ("a.docx", b"PK\x03\x04word/broken", "broken-file"),
        ("a.docx", _word("<w:p><w:t>" + "a" * 5_000_000 + "</w:t></w:p>"), "zip-bomb"),
        ("a.docx", _word('<w:p/>') , "no-article"),
        ("a.pdf", b"%PDF-1.7 broken", "broken-file"),
        ("a.json", b"{", "broken-file"),
        ("a.json", b"[1, 2]", "no-article"),
        ("a.jsonl", b"[" * 100_000, "no-article"),
        ("a.csv", b"a,b\n1,2\n", "no-article"),
        ("a.xml", b"<a/>", "unsupported-format"),
        ("a.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "unsafe-xml"),
        ("a.html", b"<html><script>alert(1)</script></html>", "no-article"),
        ("a.eml", b"Subject: x\nFrom: y\n\n", "no-article"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "unsupported-format"),
        ("a.txt", b"\xd0\xcf\x11\xe0 old", "unsupported-format"),
        ("a.zip", b"PK\x03\x04 x", "unsupported-format"),
        ("a.warc", b"no archive", "broken-file"),
    ],
)  # fmt: skip
def test_bad_files_are_problems_with_a_remedy(path: str, data: bytes, code: str, vocabulary: Vocabulary) -> None:
    row = _problem(path, data, vocabulary)
    assert row.code == code
    assert row.path == path
    assert row.remedy


def _problem(path: str, data: bytes, vocabulary: Vocabulary) -> Problem:
    found = read_bytes(path, data, vocabulary)
    assert found.documents == ()
    (row,) = found.problems
    return row


def _pdf(lines: list[str]) -> bytes:
    """A one-page PDF written by hand."""
    stream = "BT /F1 12 Tf 10 100 Td " + " ".join(f"({line}) Tj" for line in lines) + " ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    return f"{out}xref\n0 6\n0000000000 65535 f \n{table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF".encode()
