"""Statements, speakers, stances, relays and forecasts on the project's own annotated passages: `python -m bench.statements`.

The test split is never trained on, and no rule was written from it; `--split train` shows the other one, `--errors` what went
wrong (use it with the train split only). Statements are paired one to one, best first, where contents share at least half of
their characters; all other figures are over the pairs. Speakers and relays are compared by name, forgiving wording: the
annotation names them as the text does ("Pentagon"), the reader by what they are (a department), so a mention that names or
describes its bearer itself counts by its own words too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz.fuzz import token_set_ratio

from bench.splits import options
from thucydides import vocab
from thucydides.records import NARRATOR, Document, Forecast, Mention, Published, Reading, Statement
from train.annotations import Item, load

HALF = 0.5
ALIKE = 75.0  # token-set ratio from which two names mean the same
AUTHORS = ("the author", "author of", "the writer", "narrator")
ASKING = ("question", "q", "journalist", "interviewer", "reporter", "moderator")
FEWEST_LETTERS = 4
MISTAKEN = (("asserted", "denied"), ("denied", "asserted"))
Gold = Mapping[str, Any]
Names = tuple[str, ...]


@dataclass
class Tally:
    """Counts over passages, the confusion of stances, and lines about errors."""

    counts: Counter[str] = field(default_factory=Counter)
    stances: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def share(self, part: str, whole: str) -> float:
        """One count as a share of another."""
        return self.counts[part] / max(1, self.counts[whole])

    def f1(self, both: str, gold: str, found: str) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.counts[both] / max(1, self.counts[gold] + self.counts[found])


def document(item: Item) -> Document:
    """A passage as a document."""
    day = item.extra["published"]
    published = Published(day, day, "stated")
    return Document(item.id, f"{item.id}.txt", "0" * 64, item.text, published=published, body=((0, len(item.text)),))


def tally(items: Sequence[Item], readings: Sequence[Reading]) -> Tally:
    """The counts of readings against the annotation."""
    result = Tally()
    for item, reading in zip(items, readings, strict=True):
        pairs = _pairs(item.frames, reading.statements)
        result.counts.update({"gold": len(item.frames), "found": len(reading.statements), "paired": len(pairs)})
        names = {mention.id: called(mention) for mention in reading.mentions}
        for gold, statement in pairs:
            _compare(item, gold, statement, names, result)
        _forecasts(item, pairs, reading, result)
        paired = {id(gold) for gold, _ in pairs}
        result.errors += [f"{item.id} missed {_say(item, g)}" for g in item.frames if id(g) not in paired]
        right = {statement.id for _, statement in pairs}
        result.errors += [
            f"{item.id} spurious {s.speaker and s.speaker.exact} | {s.cue and s.cue.exact} | {[c.exact for c in s.content]}"
            for s in reading.statements if s.id not in right
        ]  # fmt: skip
    return result


def _pairs(frames: Sequence[Gold], statements: Sequence[Statement]) -> list[tuple[Gold, Statement]]:
    scored = []
    for i, gold in enumerate(frames):
        wanted = {at for start, end in gold["content"] for at in range(start, end)}
        for j, statement in enumerate(statements):
            given = {at for span in statement.content for at in range(span.start, span.end)}
            likeness = len(wanted & given) / max(1, len(wanted | given))
            if likeness >= HALF:
                scored.append((-likeness, i, j))
    left, right, pairs = set(range(len(frames))), set(range(len(statements))), []
    for _, i, j in sorted(scored):
        if i in left and j in right:
            left.discard(i)
            right.discard(j)
            pairs.append((frames[i], statements[j]))
    return pairs


def called(mention: Mention) -> tuple[str, ...]:
    """The names of who is mentioned: as resolved, and as it stands where it does not stand for another mention."""
    return (mention.name,) if mention.antecedent else (mention.name, mention.span.exact)


def _compare(item: Item, gold: Gold, found: Statement, names: Mapping[str, Names], result: Tally) -> None:
    who = [names.get(speaker, (speaker,)) for speaker in found.speakers]
    via = [names.get(relay, (relay,)) for relay in found.via]
    same = {
        "speaker": alike_all(gold["who"], who),
        "via": len(gold["via"]) == len(via) and all(map(alike_any, gold["via"], via)),
        "stance": gold["stance"] == found.stance,
        "form": gold["form"] == found.form,
        "nested": bool(gold["nested_in"]) == bool(found.nested_in),
        "hedge": bool(gold["hedge"]) == bool(found.hedge),
    }
    result.counts.update(name for name, right in same.items() if right)
    result.counts.update({"relayed": bool(gold["via"]), "relay right": bool(gold["via"]) and same["via"]})
    result.stances[gold["stance"], found.stance] += 1
    told: dict[str, tuple[Any, Any]] = {
        "speaker": (gold["who"], who),
        "via": (gold["via"], via),
        "stance": (gold["stance"], found.stance),
    }
    told["form"] = (gold["form"], found.form)
    for name, (wanted, given) in told.items():
        if not same[name]:
            result.errors.append(f"{item.id} {name}: {wanted} ≠ {given} in {_say(item, gold)}")


def alike_all(wanted: Sequence[str], given: Sequence[Names]) -> bool:
    """Whether two lists name the same, in any order."""
    return len(wanted) == len(given) and all(any(alike_any(w, g) for g in given) for w in wanted)


def alike_any(wanted: str, given: Names) -> bool:
    """Whether a name may mean the same as one of several names of somebody."""
    return any(alike(wanted, name) for name in given)


def alike(wanted: str, given: str) -> bool:
    """Whether two names may mean the same: state names of the vocabulary, the author as narrator, else shared words."""
    if given == NARRATOR or wanted == NARRATOR:
        return given == NARRATOR and wanted.startswith(AUTHORS)
    one, other = (_state(name) for name in (wanted, given))
    if one or other:
        return one == other or (given.lower() in wanted.lower() and not other)
    return token_set_ratio(wanted.lower(), given.lower()) >= ALIKE or bool(_content(wanted) & _content(given))


def _content(name: str) -> set[str]:
    """The words of a name that tell something, singular, questioners' names as one."""
    found = {word.removesuffix("'s").removesuffix("’s").rstrip("s") for word in name.lower().replace("-", " ").split()}
    return {"questioner" if word in ASKING else word for word in found if len(word) >= FEWEST_LETTERS}


def _state(name: str) -> str | None:
    folded = name.lower().removeprefix("the ")
    for state in vocab.states():
        if folded in (name.lower() for name in state.names):
            return state.id
    return None


def _forecasts(item: Item, pairs: Sequence[tuple[Gold, Statement]], reading: Reading, result: Tally) -> None:
    """Pairs forecasts by their statements, and compares their horizons, conditions and intervals."""
    gold_of = {statement.id: gold for gold, statement in pairs}
    result.counts["gold forecasts"] += sum(bool(gold["forecast"]) for gold in item.frames)
    result.counts["found forecasts"] += len(reading.forecasts)
    told = {forecast.statement: forecast for forecast in reading.forecasts}
    for key, gold in gold_of.items():
        if gold["forecast"] and key in told:
            _compare_forecast(item, gold, told[key], result)
        elif gold["forecast"]:
            result.errors.append(f"{item.id} no forecast: {_say(item, gold)}")
        elif key in told:
            result.errors.append(f"{item.id} no such forecast: {gold['stance']} {_say(item, gold)}")


def _compare_forecast(item: Item, gold: Gold, found: Forecast, result: Tally) -> None:
    wanted = gold["forecast"]["horizon"]
    given = (found.horizon.start, found.horizon.end) if found.horizon else None
    same = {
        "horizon": given is None if wanted is None else given is not None and _overlap(wanted, given),
        "condition": bool(gold["forecast"]["condition"]) == bool(found.condition),
        "interval": _same_interval(gold["probability"], found.probability),
    }
    result.counts.update(["forecasts", *(name for name, right in same.items() if right)])
    for name, right in same.items():
        if not right:
            told = f"{gold['forecast']} {gold['probability']} ≠ {given} {found.condition} {found.probability}"
            result.errors.append(f"{item.id} {name}: {told} in {_say(item, gold)}")


def _same_interval(wanted: Sequence[float] | None, given: tuple[float, float] | None) -> bool:
    if wanted is None or given is None:  # what is put without a word of chance has no band in the labels
        return wanted is None
    return wanted[0] < given[1] and given[0] < wanted[1]


def _overlap(wanted: Sequence[str], given: tuple[str | None, str | None]) -> bool:
    return (given[0] or "0000") <= wanted[1] and wanted[0] <= (given[1] or "9999")


def _say(item: Item, gold: Gold) -> str:
    words = [" … ".join(item.text[a:b] for a, b in gold[key]) for key in ("speaker", "cue", "content")]
    return " | ".join(words)


def report(result: Tally) -> Iterator[str]:
    """Yields the lines of the figures."""
    c = result.counts
    yield f"statements  P {result.share('paired', 'found'):.3f} R {result.share('paired', 'gold'):.3f} F1 " \
        f"{result.f1('paired', 'gold', 'found'):.3f}  ({c['gold']} annotated, {c['found']} found)"  # fmt: skip
    for name in ("speaker", "stance", "form", "via", "nested", "hedge"):
        yield f"{name:11s} {result.share(name, 'paired'):.3f}"
    yield f"via chain   {result.share('relay right', 'relayed'):.3f} where there is one ({c['relayed']})"
    mistaken = sum(result.stances[pair] for pair in MISTAKEN)
    decided = sum(n for (g, _), n in result.stances.items() if g in ("asserted", "denied"))
    yield f"denied for asserted or reverse {mistaken / max(1, decided):.3f} of {decided}"
    yield f"forecasts   F1 {result.f1('forecasts', 'gold forecasts', 'found forecasts'):.3f}  " \
        f"({c['gold forecasts']} annotated, {c['found forecasts']} found, {c['forecasts']} paired)"  # fmt: skip
    for name in ("horizon", "condition", "interval"):
        yield f"  {name:10s}{result.share(name, 'forecasts'):.3f}"


def confusion_of(stances: Counter[tuple[str, str]]) -> Iterator[str]:
    """Yields the confusion of stances, annotated in rows."""
    labels = sorted({label for pair in stances for label in pair})
    yield " " * 10 + " ".join(f"{label[:8]:>8s}" for label in labels)
    for gold in labels:
        yield f"{gold:10s}" + " ".join(f"{stances[gold, found]:8d}" for found in labels)


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads the passages and prints the figures."""
    from thucydides.stages.read import standard_reader

    given = options("statements", __doc__, arguments, ("train", "test"))
    items, reader = load("statements", given.split), standard_reader(strict=True)
    result = tally(items, [reader.read(document(item)) for item in items])
    lines = [f"{given.split} split, {len(items)} passages", *report(result), *confusion_of(result.stances)]
    print("\n".join(lines + (result.errors if given.errors else [])))


if __name__ == "__main__":
    main()
