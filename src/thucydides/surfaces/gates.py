"""What is held back, in words, the same on every surface: a veto on a measure, a reason not to act, a condition of a link."""

from __future__ import annotations

from collections.abc import Iterator

from thucydides.records import Answer, GateLine, Situation
from thucydides.stages.answer import gated, opened

from .names import Names


def held_back(situation: Situation, answer: Answer) -> list[str]:
    """A line for each gate, those of several views that come to the same together, each with the id of a claim."""
    names, found = Names.of(situation), dict[tuple[str, ...], list[GateLine]]()
    for line in answer.gates:
        found.setdefault((gated(line, situation), opened(line, situation), *_figures(line, names, answer)), []).append(
            line
        )
    return [
        f"{what}: {', '.join(names.view(line.view) for line in lines)}: {when} {more}; {then}  {lines[0].claims[0]}"
        for (what, when, more, then), lines in found.items()
    ]


def _figures(line: GateLine, names: Names, answer: Answer) -> Iterator[str]:
    before, after = line.effect_medians
    falls, rises = line.effect_change
    driven = [names.concept(node) for node, _ in line.drivers if node != line.effect]
    by = f"after {', '.join(driven)} " if driven else "if tried "
    word, share = ("more", rises) if rises >= falls else ("less", falls)
    yield f"{word} of it in {share:.0%} of worlds ({by}{before:+.2f} → {after:+.2f})"
    target = names.concept(answer.question.target)
    if line.silent:
        yield f"on {target}: not said"
        return
    before, after = line.target_medians
    falls, rises = line.target_change
    yield f"{target} then lower in {falls:.0%}, higher in {rises:.0%} ({before:+.2f} → {after:+.2f})"
