"""Measures of causal claims: sentence labels, spans by FairEval, and the attributes of claims that were found.

A gold claim is found where both sides of a claim of ours have an intersection over union of at least .3 with its own, as they
stand or swapped; matching is one to one, best first. Spans are scored by `fair_spans`, twice: as the shared task of the Causal
News Corpus does (texts with annotated claims, as many claims as are annotated, the surest first), and with all claims in all
texts. A claim that leaves its effect open counts in no calibration.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from bench import fair_spans
from bench.causes_files import Gold, Item, Ranges
from train.frames.calibration import calibration_error, reliability

LEAST = 0.3
MEASURED = ("polarity", "denied or asserted", "motive or mechanism", "relation", "claim")


@dataclass(frozen=True, slots=True)
class Found:
    """A claim that a reader found; what it does not tell is empty."""

    cause: Ranges
    effect: Ranges
    signal: Ranges
    polarity: str
    claim: str
    relation: str
    confidence: float


@dataclass
class Counts:
    """What was counted over a set."""

    n: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    sureness: list[tuple[float, bool]] = field(default_factory=list)
    task: Counter[str] = field(default_factory=Counter)
    every: Counter[str] = field(default_factory=Counter)

    def add(self, item: Item, claims: Sequence[Found], said: str) -> None:
        """Counts one item."""
        self.n["texts"] += 1
        self.n["words"] += len(item.text.split())
        self.n[f"label {item.label} {said}"] += 1
        pairs = match(item.claims, claims)
        self.n["gold"] += len(item.claims)
        self.n["found"] += len(claims)
        right = {id(claim) for _, claim, swapped in pairs if not swapped}
        self.sureness += [(claim.confidence, id(claim) in right) for claim in claims if claim.effect]
        for gold, claim, swapped in pairs:
            self._attributes(gold, claim, swapped)
        self._spans(item, claims)

    def _attributes(self, gold: Gold, claim: Found, swapped: bool) -> None:
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

    def calibration_error(self) -> float:
        """The expected calibration error of confidence, over ten equal bins."""
        return calibration_error(
            reliability([sure for sure, _ in self.sureness], [right for _, right in self.sureness])
        )

    def _spans(self, item: Item, claims: Sequence[Found]) -> None:
        gold = [_sides(claim) for claim in item.claims]
        found = [_sides(claim) for claim in sorted(claims, key=lambda claim: -claim.confidence)]
        self.task += fair_spans.claim_errors(item.text, gold, found)
        self.every += fair_spans.claim_errors(item.text, gold, found, every=True)


def _sides(claim: Gold | Found) -> fair_spans.Claim:
    return {"cause": claim.cause, "effect": claim.effect, "signal": claim.signal}


def overlap(one: Ranges, two: Ranges) -> float:
    """Intersection over union of the characters of two sides."""
    first, second = ({i for a, b in side for i in range(a, b)} for side in (one, two))
    return len(first & second) / max(1, len(first | second))


def match(gold: Sequence[Gold], claims: Sequence[Found]) -> list[tuple[Gold, Found, bool]]:
    """Gold claims with the claims found that fit them, best first, and whether the sides are swapped."""
    scored = []
    for n, one in enumerate(gold):
        for m, claim in enumerate(claims):
            straight = min(overlap(one.cause, claim.cause), overlap(one.effect, claim.effect))
            crossed = min(overlap(one.cause, claim.effect), overlap(one.effect, claim.cause))
            scored.append((max(straight, crossed), -n, -m, crossed > straight))
    used: set[tuple[str, int]] = set()
    found = []
    for score, n, m, swapped in sorted(scored, reverse=True):
        if score >= LEAST and not used & {("gold", n), ("claim", m)}:
            used |= {("gold", n), ("claim", m)}
            found.append((gold[-n], claims[-m], swapped))
    return found


def figures(counts: Counts) -> dict[str, float]:
    """Returns every figure of a set that has something to measure, by name."""
    n, told = counts.n, _labels(counts.n)
    found = {"words a CPU-second": n["words"] / max(counts.seconds, 1e-9), **{k: a / b for k, (a, b) in told.items()}}
    if n["gold"]:
        found |= {
            "claims F1": 2 * (n["matched"] - n["swapped"]) / max(1, n["gold"] + n["found"]),
            "precision": (n["matched"] - n["swapped"]) / max(1, n["found"]),
            "spans FairEval F1": fair_spans.f1(counts.task),
            "spans FairEval F1, all claims": fair_spans.f1(counts.every),
            "calibration error": counts.calibration_error(),
        }
    if n["matched"]:
        found["not swapped"] = 1 - n["swapped"] / n["matched"]
    return found | {name: n[f"{name} right"] / n[f"{name} all"] for name in MEASURED if n[f"{name} all"]}


def report(name: str, counts: Counts) -> str:
    """The figures of a set as lines of text."""
    n, told = counts.n, figures(counts)
    lines = [f"{name}: {n['texts']} texts, {told['words a CPU-second']:,.0f} words a CPU-second"]
    lines += [f"  {key}: {_share(*parts)}" for key, parts in _labels(n).items()]
    if n["gold"]:
        lines += [
            f"  claims: {n['gold']} gold, {n['found']} found, {n['matched']} matched, F1 {told['claims F1']:.3f}",
            f"  spans, FairEval as in the shared task: F1 {told['spans FairEval F1']:.3f} ({_errors(counts.task)})",
            f"  spans, FairEval of all claims: F1 {told['spans FairEval F1, all claims']:.3f} ({_errors(counts.every)})",
            f"  swapped sides {_share(n['swapped'], n['matched'])}",
            f"  precision {_share(n['matched'] - n['swapped'], n['found'])}; "
            f"expected calibration error of confidence {told['calibration error']:.3f}",
        ]
    lines += [f"  {m}: {_share(n[f'{m} right'], n[f'{m} all'])} right" for m in MEASURED if n[f"{m} all"]]
    return "\n".join(lines) + "\n"


def _errors(counts: Counter[str]) -> str:
    return ", ".join(f"{kind} {counts[kind]}" for kind in fair_spans.KINDS)


def _labels(n: Counter[str]) -> dict[str, tuple[int, int]]:
    """What was counted of sentence labels, by name as part and whole."""
    cells = {tuple(k.split()[1:]): count for k, count in n.items() if k.startswith("label ") and len(k.split()) == 3}
    if not cells:
        return {}
    true = sum(count for (gold, said), count in cells.items() if gold != "neither" and said != "neither")
    gold_n = sum(count for (gold, _), count in cells.items() if gold != "neither")
    said_n = sum(count for (_, said), count in cells.items() if said != "neither")
    right = sum(count for (gold, said), count in cells.items() if gold == said)
    told = {"causal or not, F1": (2 * true, max(1, gold_n + said_n)), "label right": (right, n["texts"])}
    counter = sum(count for (gold, _), count in cells.items() if gold == "countercausal")
    if counter:
        told["counter-causal read as causal"] = (cells.get(("countercausal", "causal"), 0), counter)
    return told


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "–"
