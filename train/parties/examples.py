"""The actors of labelled texts as linking describes them from a side, with who was labelled: what weights are fitted to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from thucydides import pipeline, vocab
from thucydides.pipeline import Source
from thucydides.records import Document, Reading
from thucydides.stages.link.actors import resolve_actors
from thucydides.stages.link.concepts.around import Around, Features, Named
from thucydides.stages.link.concepts.ground import with_themes
from thucydides.stages.link.concepts.grounder import Grounder
from thucydides.stages.link.concepts.parties import ROLES
from thucydides.stages.link.outlets import with_outlets
from thucydides.stages.link.references import References, relabel
from thucydides.stages.read.standard import Layers, open_reader
from train.marks import Marks, name_of

from .labels import Parties


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled side: the names and features of all actors considered, and who was labelled, by role."""

    text_id: str
    label: Parties
    seen: tuple[tuple[str, Features], ...]
    roles: tuple[str, ...]

    def wanted(self, role: str) -> frozenset[str]:
        """The names labelled for a role; a tie has no direction."""
        if role == "tie":
            return self.label.of | self.label.at
        return self.label.at if role.endswith(" at") else self.label.of


def examples(labels: Sequence[Parties]) -> Iterator[Example]:
    """Each labelled side that could be placed in its text as the reader reads it."""
    texts: dict[str, list[Parties]] = {}
    for one in labels:
        texts.setdefault(f"{one.side.text_id}.txt", []).append(one)
    marks = Marks({path: [one.side for one in mine] for path, mine in texts.items()})
    reader = replace(open_reader(), layers=Layers(claims=marks))
    for path, mine in texts.items():
        for document in pipeline.gather([Source(path, mine[0].side.text.encode())])[0]:
            yield from _of_text(document, reader.read(document), mine)


def _of_text(document: Document, reading: Reading, mine: Sequence[Parties]) -> Iterator[Example]:
    kinds = {dimension.id: dimension.kind for dimension in vocab.dimensions()}
    grounder, told = grounded(document, reading)
    named = Named.of(grounder, told)
    spans = {claim.id: claim.cause_spans for claim in told.claims}
    for number, label in enumerate(mine):
        if (name := name_of(document, number)) in spans:
            around = Around(grounder, told, spans[name], label.dimension, named)
            seen = tuple((grounder.known[actor].name, features) for actor, features in around.features())
            yield Example(label.side.text_id, label, seen, ROLES[kinds[label.dimension]])


def grounded(document: Document, reading: Reading) -> tuple[Grounder, Reading]:
    """What linking knows of one document before it grounds its claims, and the reading with actors in the place of mentions."""
    actors, who = resolve_actors([reading], [document])
    actors, outlets = with_outlets(actors, [document])
    told = relabel(reading, References(document, who, outlets))
    return with_themes([told], actors, who, {document.id: document}), told
