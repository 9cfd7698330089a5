"""E-mail: the plain part of a message if there is one, else its HTML; subject, sender and date from its header."""

from __future__ import annotations

from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from thucydides.errors import UnreadableFile
from thucydides.records import Problem

from .decode import decode
from .draft import Draft
from .fields import day_of
from .html import page_draft


def read_mail(path: str, data: bytes) -> list[Draft | Problem]:
    """The one article of a message. Raises UnreadableFile if it has no text."""
    message = message_from_bytes(data)
    draft = _plain(message, path) or _page(message, path)
    if draft is None:
        raise UnreadableFile(
            "the message has no text", path, "save its text as .txt; attachments are not read", "no-article"
        )
    sender, address = parseaddr(_header(message, "From") or "")
    return [
        Draft(
            draft.text,
            title=_header(message, "Subject"),
            outlet=sender or address.rpartition("@")[2] or None,
            published=day_of(_header(message, "Date")),
        )
    ]


def _parts(message: Message, kind: str) -> list[tuple[bytes, str | None]]:
    """The contents of this kind, attachments left out, with their declared encodings."""
    found = []
    for part in message.walk():
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                found.append((payload, part.get_content_charset()))
    return found


def _plain(message: Message, path: str) -> Draft | None:
    texts = [decode(payload, path, charset).text for payload, charset in _parts(message, "text/plain")]
    text = "\n\n".join(texts).replace("\r\n", "\n")
    return Draft(text) if text.strip() else None


def _page(message: Message, path: str) -> Draft | None:
    pages = _parts(message, "text/html")
    return page_draft(decode(*_order(pages[0], path)).text, path) if pages else None


def _order(part: tuple[bytes, str | None], path: str) -> tuple[bytes, str, str | None]:
    return part[0], path, part[1]


def _header(message: Message, name: str) -> str | None:
    """A header as one line of text, decoded; None where it is missing or broken."""
    try:
        value = str(make_header(decode_header(str(message.get(name, "")))))
    except (ValueError, LookupError, TypeError):
        return None
    return " ".join(value.split())[:500] or None
