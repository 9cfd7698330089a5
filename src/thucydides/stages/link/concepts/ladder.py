"""What is broader than a concept: of several, one is `broader`, the others are `also_broader`.

"Sanctions on A" are sanctions, and they are pressure on A. The first is `broader`, because what is said of an instrument at large
is said of every use of it; the second is kept beside it. "Arms deliveries of A to B" are arms deliveries to B, whoever else
delivers some: what is told of two is a case of what is told of one of them alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thucydides import vocab

from .keys import Key

Dimensions = Mapping[str, vocab.Dimension]
PAIR = 2  # sides of a tie


def broader(key: Key, dimensions: Dimensions) -> tuple[Key, ...]:
    """What is one step broader: an action on nobody in particular first, then the broader dimension of the same actors."""
    dimension = dimensions.get(key.dimension)
    return tuple(_steps(key, dimension, dimensions)) if dimension else ()


def _steps(key: Key, dimension: vocab.Dimension, dimensions: Dimensions) -> Iterator[Key]:
    if dimension.kind == "action" and key.actors:
        yield Key(key.dimension)
    if dimension.broader and dimensions[dimension.broader].kind == dimension.kind:
        yield Key(dimension.broader, key.holders, key.objects)


def above(key: Key, dimensions: Dimensions) -> Iterator[Key]:
    """Everything that is broader than a key, at any distance; the vocabulary's ladders have no circles."""
    for step in broader(key, dimensions):
        yield step
        yield from above(step, dimensions)


def alone(key: Key, dimensions: Dimensions) -> tuple[Key, ...]:
    """What a variable of two is a case of: a tie is a tie of either side, what one has over another is what he has."""
    kind = dimensions[key.dimension].kind if key.dimension in dimensions else ""
    if kind == "tie" and len(key.holders) == PAIR:
        return tuple(Key(key.dimension, (one,)) for one in key.holders)
    return (Key(key.dimension, key.holders),) if kind == "attribute" and key.holders and key.objects else ()
