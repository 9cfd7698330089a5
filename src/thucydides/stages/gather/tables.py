"""Articles as records: JSONL, JSON and CSV. Which column holds what is guessed from its name (`fields`)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

import orjson

from thucydides.errors import UnreadableFile
from thucydides.records import Problem

from .decode import decode
from .draft import LARGEST_FILE, LONGEST_TEXT, MOST_ARTICLES, Draft, cut_short, problem
from .fields import draft_of, guess_columns
from .html import text_of

LISTS = ("articles", "documents", "items", "results", "data", "entries", "hits", "records")
DELIMITERS = ",;\t|"


def read_jsonl(path: str, data: bytes) -> list[Draft | Problem]:
    """The articles of a file with one JSON object a line. Raises UnreadableFile if no line holds one."""
    return _articles(path, _json_lines(data))


def read_json(path: str, data: bytes) -> list[Draft | Problem]:
    """The articles of a JSON file: a list of objects, an object with such a list, or one object. Raises UnreadableFile."""
    try:
        value = orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        if data.count(b"\n{") > 0:
            return read_jsonl(path, data)
        raise UnreadableFile(
            f"the JSON is broken: {error}", path, "export the articles again", "broken-file"
        ) from error
    if isinstance(value, dict):
        value = next((value[name] for name in LISTS if isinstance(value.get(name), list)), [value])
    rows = value if isinstance(value, list) else []
    return _articles(path, ((f"#{number}", row) for number, row in enumerate(rows, 1)))


def read_csv(path: str, data: bytes) -> list[Draft | Problem]:
    """The articles of a table whose first row names its columns. Raises UnreadableFile if none of them can hold a text."""
    text = decode(data, path, limit=LARGEST_FILE).text.removeprefix("\ufeff")
    header = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=header.count)
    csv.field_size_limit(4 * LONGEST_TEXT)  # the module's default refuses long articles
    reader = csv.DictReader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=delimiter)
    return _articles(path, _csv_rows(reader))


def _csv_rows(reader: csv.DictReader[str]) -> Iterator[tuple[str, object]]:
    number = 0
    while True:
        number += 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield f"#{number}", str(error)
            return
        yield f"#{number}", {name: value for name, value in row.items() if isinstance(name, str)}


def _json_lines(data: bytes) -> Iterator[tuple[str, object]]:
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            try:
                yield f"#{number}", orjson.loads(line)
            except orjson.JSONDecodeError as error:
                yield f"#{number}", str(error)


def _articles(path: str, rows: Iterator[tuple[str, object]]) -> list[Draft | Problem]:
    found: list[Draft | Problem] = []
    for part, row in rows:
        if len(found) == MOST_ARTICLES:
            what = f"the file has more than {MOST_ARTICLES:,} articles; the rest is left out"
            found.append(problem(path, "too-many", what, "split the file"))
            break
        found.append(_article(path, part, row))
    if not any(isinstance(row, Draft) for row in found):
        remedy = f"name one column 'text' (then 'title', 'date', 'publisher', 'url'); {len(found)} rows were tried"
        raise UnreadableFile("no row holds an article", path, remedy, "no-article")
    return cut_short(path, found)


def _article(path: str, part: str, row: object) -> Draft | Problem:
    if not isinstance(row, Mapping):
        return problem(
            path + part, "broken-row", f"the row is no record: {str(row)[:100]}", "export the articles again"
        )
    column = guess_columns(list(row)).get("text")
    text = row.get(column) if column else None
    if not isinstance(text, str) or not text.strip():
        return problem(path + part, "no-article", "the row has no text", "add a column 'text' with the article")
    if len(text) > LONGEST_TEXT:
        return problem(path + part, "too-long", f"the text has {len(text):,} characters", "give one article a row")
    return draft_of({name: value for name, value in row.items() if name != column}, text_of(text), part)
