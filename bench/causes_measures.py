"""Measures of causal claims: sentence labels, spans in the manner of FairEval, and the attributes of claims that were found.

A gold claim is found where both sides of a claim of ours have an intersection over union of at least .3 with its own, as they
stand or swapped; matching is one to one, best first. FairEval (Ortmann 2022) counts a span with the right label and wrong bounds
once, not as a false positive and a false negative; F1 here weighs it as half of each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from bench.causes_files import Gold, Item, Ranges
from thucydides.records import CausalClaim, Span

LEAST = 0.3
Thing = TypeVar("Thing")
SIDES = ("cause", "effect", "signal")


@dataclass
class Counts:
    """What was counted over a set."""

    n: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    sureness: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, item: Item, claims: Sequence[CausalClaim], said: str) -> None:
        """Counts one item."""
        self.n["texts"] += 1
        self.n["words"] += len(item.text.split())
        self.n[f"label {item.label} {said}"] += 1
        pairs = match(item.claims, claims)
        self.n["gold"] += len(item.claims)
        self.n["found"] += len(claims)
        right = {claim.id for _, claim, swapped in pairs if not swapped}
        self.sureness += [(claim.confidence, claim.id in right) for claim in claims if claim.effect_spans]
        for gold, claim, swapped in pairs:
            self._attributes(gold, claim, swapped)
        self._spans(item.claims, claims, pairs)

    def _attributes(self, gold: Gold, claim: CausalClaim, swapped: bool) -> None:
        self.n["matched"] += 1
        self.n["swapped"] += swapped
        if swapped:
            return
        self._right("polarity", gold.polarity, claim.polarity)
        if gold.claim in ("asserted", "denied"):
            self._right("denied or asserted", gold.claim == "denied", claim.claim == "denied")
        if gold.relation in ("motive", "mechanism"):
            self._right("motive or mechanism", gold.relation == "motive", claim.relation == "motive")
        self._right("relation", gold.relation, claim.relation)
        self._right("claim", gold.claim, claim.claim)

    def _right(self, name: str, gold: object, found: object) -> None:
        if gold != "":
            self.n[f"{name} all"] += 1
            self.n[f"{name} right"] += gold == found

    def _spans(
        self, gold: Sequence[Gold], claims: Sequence[CausalClaim], pairs: Sequence[tuple[Gold, CausalClaim, bool]]
    ) -> None:
        for one, claim, _ in pairs:
            for side in SIDES:
                self._span(getattr(one, side), ranges(spans_of(claim, side)))
        for missed in _others(gold, [pair[0] for pair in pairs]):
            self.n["span missed"] += sum(bool(getattr(missed, side)) for side in SIDES)
        for extra in _others(claims, [pair[1] for pair in pairs]):
            self.n["span extra"] += sum(bool(spans_of(extra, side)) for side in SIDES)

    def _span(self, gold: Ranges, found: Ranges) -> None:
        if gold and found:
            kind = "right" if gold == found else "bounds" if overlap(gold, found) else "both"
            self.n[f"span {kind}"] += 1
        elif gold or found:
            self.n["span missed" if gold else "span extra"] += 1


def _others(all_of: Sequence[Thing], taken: Sequence[Thing]) -> list[Thing]:
    return [one for one in all_of if not any(one is other for other in taken)]


def spans_of(claim: CausalClaim, side: str) -> tuple[Span, ...]:
    """The spans of a side or signal of a claim."""
    if side == "signal":
        return (claim.signal,) if claim.signal else ()
    return claim.cause_spans if side == "cause" else claim.effect_spans


def ranges(spans: Iterable[Span]) -> Ranges:
    """Spans as ranges."""
    return tuple((span.start, span.end) for span in spans)


def overlap(one: Ranges, two: Ranges) -> float:
    """Intersection over union of the characters of two sides."""
    first, second = ({i for a, b in side for i in range(a, b)} for side in (one, two))
    return len(first & second) / max(1, len(first | second))


def match(gold: Sequence[Gold], claims: Sequence[CausalClaim]) -> list[tuple[Gold, CausalClaim, bool]]:
    """Gold claims with the claims found that fit them, best first, and whether the sides are swapped."""
    scored = []
    for n, one in enumerate(gold):
        for m, claim in enumerate(claims):
            cause, effect = ranges(claim.cause_spans), ranges(claim.effect_spans)
            straight = min(overlap(one.cause, cause), overlap(one.effect, effect))
            crossed = min(overlap(one.cause, effect), overlap(one.effect, cause))
            scored.append((max(straight, crossed), -n, -m, crossed > straight))
    used: set[tuple[str, int]] = set()
    found = []
    for score, n, m, swapped in sorted(scored, reverse=True):
        if score >= LEAST and not used & {("gold", n), ("claim", m)}:
            used |= {("gold", n), ("claim", m)}
            found.append((gold[-n], claims[-m], swapped))
    return found


def report(name: str, counts: Counts) -> str:
    """The figures of a set as lines of text."""
    n = counts.n
    lines = [f"{name}: {n['texts']} texts, {n['words'] / max(counts.seconds, 1e-9):,.0f} words a CPU-second"]
    lines += _labels(n)
    if n["gold"]:
        lines.append(f"  claims: {n['gold']} gold, {n['found']} found, {n['matched']} matched, F1 {_f1(n):.3f}")
        lines.append(
            f"  spans (bounds half right): F1 {_fair(n):.3f}; swapped sides {_share(n['swapped'], n['matched'])}"
        )
        lines.append(
            f"  precision {_share(n['matched'] - n['swapped'], n['found'])}; "
            f"expected calibration error of confidence {calibration_error(counts.sureness):.3f}"
        )
    measured = ("polarity", "denied or asserted", "motive or mechanism", "relation", "claim")
    lines += [f"  {m}: {_share(n[f'{m} right'], n[f'{m} all'])} right" for m in measured if n[f"{m} all"]]
    return "\n".join(lines) + "\n"


def calibration_error(sureness: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    """The mean distance between confidence and the share that is right, over equal bins of confidence."""
    total = 0.0
    for number in range(bins):
        here = [(sure, right) for sure, right in sureness if min(int(sure * bins), bins - 1) == number]
        total += abs(sum(sure for sure, _ in here) - sum(right for _, right in here))
    return total / max(1, len(sureness))


def _labels(n: Counter[str]) -> list[str]:
    cells = {
        tuple(key.split()[1:]): count for key, count in n.items() if key.startswith("label ") and len(key.split()) == 3
    }
    if not cells:
        return []
    right = sum(count for (gold, said), count in cells.items() if gold == said)
    true = sum(count for (gold, said), count in cells.items() if gold != "neither" and said != "neither")
    gold_n = sum(count for (gold, _), count in cells.items() if gold != "neither")
    said_n = sum(count for (_, said), count in cells.items() if said != "neither")
    lines = [f"  causal or not: F1 {2 * true / max(1, gold_n + said_n):.3f}; label right {_share(right, n['texts'])}"]
    counter = sum(count for (gold, _), count in cells.items() if gold == "countercausal")
    if counter:
        lines.append(f"  counter-causal read as causal: {_share(cells.get(('countercausal', 'causal'), 0), counter)}")
    return lines


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "–"


def _f1(n: Counter[str]) -> float:
    return 2 * (n["matched"] - n["swapped"]) / max(1, n["gold"] + n["found"])


def _fair(n: Counter[str]) -> float:
    right, half = n["span right"], n["span bounds"]
    wrong = n["span both"] * 2 + n["span missed"] + n["span extra"]
    return 2 * right / max(1, 2 * right + half + wrong)
