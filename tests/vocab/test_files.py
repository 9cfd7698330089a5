"""Every vocabulary file parses into its dataclass, names its source, and repeats no key."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from thucydides import vocab
from thucydides.errors import VocabularyError
from thucydides.vocab import _tables

DATA = files("thucydides.vocab") / "data"
ELSEWHERE = {"priors.yaml"}  # entries carry their own basis; tested with the model
NAMES = sorted({entry.name for entry in DATA.iterdir() if entry.name.endswith((".tsv", ".yaml"))} - ELSEWHERE)
LOADERS = sorted(name for name in vocab.__all__ if name[0].islower() and name != "state")
KEYS = {
    "states": "iso3",
    "dimension_frames": "dimension sign first second",
    "word_classes": "name",
    "historic_states": "code",
    "breakaway_regions": "code",
    "blocs": "code",
    "regions": "code",
    "plover_types": "type",
    "plover_contexts": "name",
    "actor_sectors": "code",
    "event_triggers": "lemma pos object type mode",
    "cues": "lemma pos stance",
    "causal_signals": "signal kind relation",
    "not_causal": "signal",
    "change_words": "words pos",
    "dimensions": "id",
    "instruments": "id",
    "organizations": "code",
    "ministries": "code",
    "outlets": "code",
    "base_rates": "id",
    "implications": "cause effect sides",
    "roles": "noun",
    "boilerplate": "pattern",
    "milestones": "id",
    "leaders": "name iso3 body office start",
    "estimative": "phrase scale",
    "metonyms": "name iso3 body_id",
    "wikidata": "entry",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_names_its_source_licence_and_making(name: str) -> None:
    comments = [line for line in (DATA / name).read_text(encoding="utf-8").split("\n") if line.startswith("#")]
    text = "\n".join(comments)
    assert all(f"# {word}:" in text for word in ("Source", "Licence", "Made")), name


@pytest.mark.parametrize("name", LOADERS)
def test_a_loader_gives_rows_and_the_same_ones_again(name: str) -> None:
    rows = getattr(vocab, name)()
    assert isinstance(rows, tuple)
    assert rows
    assert getattr(vocab, name)() is rows


@pytest.mark.parametrize("name", LOADERS)
def test_keys_are_unique(name: str) -> None:
    columns = KEYS[name].split()
    counts = Counter(tuple(getattr(row, column) for column in columns) for row in getattr(vocab, name)())
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_file_has_a_loader() -> None:
    stems = {name.rsplit(".", 1)[0] for name in NAMES}
    assert stems == set(LOADERS)


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".tsv")])
def test_no_cell_of_a_table_is_padded_or_lists_a_thing_twice(name: str) -> None:
    for _, cells in _tables._table_rows(name):
        for column, cell in cells.items():
            parts = [cell] if column == "pattern" else cell.split("|")
            assert cell == cell.strip()
            assert len(parts) == len(set(parts)), (column, cell)


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("say\tverb\tshouted\topen\t0.9\tclause\tsubject", "stance"),
        ("say\tverb\tasserted\topen\tmuch\tclause\tsubject", "strength"),
        ("say\tverb\tasserted\topen\t0.9\tclause|limerick\tsubject", "frames"),
    ],
)
def test_a_cell_that_does_not_fit_is_an_error_with_file_line_and_column(
    row: str, column: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    header = "lemma\tpos\tstance\tnegated\tstrength\tframes\tspeaker"
    monkeypatch.setattr(_tables, "read_data", lambda name: f"# comment\n{header}\n{row}\n")
    with pytest.raises(VocabularyError, match=f"cues.tsv:3, {column}"):
        _tables.load_table("cues.tsv", vocab.Cue)


def test_a_missing_or_unknown_column_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_tables, "read_data", lambda name: "lemma\tmood\nsay\tgood\n")
    with pytest.raises(VocabularyError, match=r"unknown .'mood'., missing .*'stance'"):
        _tables.load_table("cues.tsv", vocab.Cue)


def test_too_many_cells_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_tables, "read_data", lambda name: "word\tpos\tsign\nrise\tverb\t+\toops\n")
    with pytest.raises(VocabularyError, match="4 cells under 3 columns"):
        _tables.load_table("change_words.tsv", vocab.ChangeWord)
