"""An event in the making, and what the steps of the layer pass on; a participant is a span of words until it meets a mention."""

from __future__ import annotations

from dataclasses import dataclass, field

from thucydides.records.reading import Status

Range = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """An event as it stands in the text: offsets into the document, ends exclusive. `head` is the index of its main token.

    `accuser` is the noun phrase that the deed is alleged by, where it hangs on an accusation; `weight` that of the trigger.
    """

    trigger: Range
    head: int
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    confidence: float
    actors: list[Range] = field(default_factory=list)
    recipients: list[Range] = field(default_factory=list)
    dates: list[Range] = field(default_factory=list)
    status: Status = "happened"
    reciprocal: bool = False
    accuser: list[Range] = field(default_factory=list)
    weight: float = 0.0
