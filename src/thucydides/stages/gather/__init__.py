"""Stage: gather. Bytes → Document, one file a format; then title, outlet, date, language and body; then copies.

files       the walker, the only part that touches the disk     draft, fields  what formats hand on
sniff       which format                                        decode         bytes to text
plain, markdown, html, mail, word, pdf, tables, feed, warc      the formats
page, title, outlet, notices, dateline, calendar, published, language, furniture   what the text says of itself
describe    Draft → Document                                    copies         who printed it first
"""

from .copies import find_copies
from .files import Found, find_files, read_file
from .stage import Gathered, gather, read_bytes
from .vocabulary import Vocabulary, standard_vocabulary

__all__ = [
    "Found",
    "Gathered",
    "Vocabulary",
    "find_copies",
    "find_files",
    "gather",
    "read_bytes",
    "read_file",
    "standard_vocabulary",
]
