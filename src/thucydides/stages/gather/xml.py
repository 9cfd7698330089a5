"""XML from strangers: no entities, no network, no document types that grow, and broken markup read as far as it goes."""

from __future__ import annotations

import re

from lxml import etree

from thucydides.errors import UnreadableFile

_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def parse_xml(data: bytes, path: str) -> etree._Element:
    """The root of an XML file. Raises UnreadableFile if it has a document type of its own or is no XML."""
    if _DOCTYPE.search(data[:100_000]):
        raise UnreadableFile(
            "the XML declares entities or a document type", path, "remove the declaration", "unsafe-xml"
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableFile(f"the XML is broken: {error}", path, "save the file again", "broken-file") from error
    if root is None:
        raise UnreadableFile("the XML is broken", path, "save the file again", "broken-file")
    return root


def name_of(element: etree._Element) -> str:
    """The name of an element without its namespace, in lower case; empty for a comment or instruction."""
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""
