"""What in a model leads where, over links, gates and wishes."""

from __future__ import annotations

from thucydides.records import Model


def arrows_of(model: Model) -> tuple[tuple[str, str, str], ...]:
    """Returns all (cause, effect, basis) of a model; a wish for the target is an arrow to it."""
    found = [(e.cause, e.effect, e.basis) for e in model.edges]
    found += [(g.cause, g.effect, g.basis) for g in model.gates]
    found += [(a.concept, a.action or model.target, a.basis) for a in model.appetites]
    return tuple(found)


def speaks(model: Model) -> bool:
    """Whether any link that rests on claims leads, over however many others, to the target."""
    into: dict[str, list[tuple[str, str]]] = {}
    for cause, effect, basis in arrows_of(model):
        into.setdefault(effect, []).append((cause, basis))
    seen, waiting = {model.target}, [model.target]
    while waiting:
        for cause, basis in into.get(waiting.pop(), ()):
            if basis == "claims":
                return True
            if cause not in seen:
                seen.add(cause)
                waiting.append(cause)
    return False


def leads(model: Model, concept: str) -> bool:
    """Whether anything leads from a concept to the target, or the concept is the target."""
    onward: dict[str, list[str]] = {}
    for cause, effect, _ in arrows_of(model):
        onward.setdefault(cause, []).append(effect)
    seen, waiting = {concept}, [concept]
    while waiting:
        for effect in onward.get(waiting.pop(), ()):
            if effect not in seen:
                seen.add(effect)
                waiting.append(effect)
    return model.target in seen
