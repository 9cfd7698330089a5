"""PDF: the text layer, by pypdf (an extra). Scanned pages have none, and say so."""

from __future__ import annotations

import io
import re
from itertools import accumulate

from thucydides.errors import UnreadableFile
from thucydides.records import Problem

from .decode import too_long
from .draft import LONGEST_TEXT, Draft

MOST_PAGES = 500
INSTALL = "pip install 'thucydides[formats]'"
_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


def read_pdf(path: str, data: bytes) -> list[Draft | Problem]:
    """The one article of a PDF file. Raises UnreadableFile without pypdf, and for broken, locked and scanned files."""
    try:
        from pypdf import PdfReader
    except ImportError:
        raise UnreadableFile("reading PDF needs pypdf", path, INSTALL, "missing-extra") from None
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        pages = [page.extract_text() for page, _ in zip(reader.pages, range(MOST_PAGES), strict=False)]
        title, made = _metadata(reader.metadata)
    except Exception as error:  # a hostile PDF can raise anything from inside the parser
        raise UnreadableFile(
            f"the PDF is broken or locked: {error}", path, "save its text as .txt", "broken-file"
        ) from error
    text = _HYPHENATED.sub("", "\n\n".join(pages)).strip()
    if not text:
        raise UnreadableFile(
            "the PDF holds pictures of text only", path, "run text recognition on it first", "no-article"
        )
    if max(accumulate(map(len, pages)), default=0) > LONGEST_TEXT:
        raise too_long(len(text), path)
    return [Draft(text, title=title, published=made)]


def _metadata(metadata: object) -> tuple[str | None, None]:
    """The title that the file gives itself. Its date says when the PDF was made, not when the report came out."""
    title = getattr(metadata, "title", None)
    return (title.strip() or None if isinstance(title, str) else None), None
