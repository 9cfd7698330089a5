"""Word (docx): the paragraphs of the main part, read from the zip itself under a gate against zip bombs.

Limits as tools in the field set them (1,000 members, 100:1, 200 MB); bytes are counted while inflating, because a header can lie.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from thucydides.errors import UnreadableFile
from thucydides.records import Problem

from .decode import too_long
from .draft import LONGEST_TEXT, Draft
from .xml import name_of, parse_xml

MOST_MEMBERS = 1_000
LARGEST_RATIO = 100
LARGEST_MEMBER = 20_000_000  # bytes inflated; the text of the longest report takes a tenth of it
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "nobreakhyphen": "-"}


def read_word(path: str, data: bytes) -> list[Draft | Problem]:
    """The one article of a docx file. Raises UnreadableFile if it is broken, hostile or empty."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = parse_xml(_inflate(archive, "word/document.xml", path), path)
            core = _inflate(archive, "docProps/core.xml", path, missing=b"<none/>")
    except (
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        OSError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        raise UnreadableFile(
            f"the docx file is broken: {error}", path, "open it in Word and save it again", "broken-file"
        ) from error
    text = "\n".join(_paragraph(element) for element in body.iter() if name_of(element) == "p").strip()
    if not text:
        raise UnreadableFile("the docx file holds no text", path, "save the article's text as .txt", "no-article")
    if len(text) > LONGEST_TEXT:
        raise too_long(len(text), path)
    return [Draft(text, title=_title(core, path))]


def _inflate(archive: zipfile.ZipFile, name: str, path: str, missing: bytes | None = None) -> bytes:
    """A member's bytes, counted while they are inflated."""
    members = archive.infolist()
    if missing is not None and name not in {member.filename for member in members}:
        return missing
    member = archive.getinfo(name)
    limit = min(LARGEST_MEMBER, max(LARGEST_RATIO * member.compress_size, 1_000))
    with archive.open(member) as stream:
        data = stream.read(limit + 1)
    if len(members) > MOST_MEMBERS or len(data) > limit:
        raise UnreadableFile("the docx file unpacks to far more than it should", path, "do not open it", "zip-bomb")
    return data


def _paragraph(paragraph: etree._Element) -> str:
    parts = []
    for element in paragraph.iter():
        name = name_of(element)
        parts.append(element.text or "" if name == "t" else _BREAKS.get(name, ""))
    return "".join(parts)


def _title(core: bytes, path: str) -> str | None:
    titles = [element.text for element in parse_xml(core, path).iter() if name_of(element) == "title"]
    return titles[0].strip() or None if titles and titles[0] else None
