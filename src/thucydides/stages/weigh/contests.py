"""Contests: a proposition that some assert and others deny or doubt, across documents and wordings.

Links on which claims differ, events of which some tell that they happened and others that they did not, and voices that
contradict each other (`contradiction`) or deny what was charged before (`pointing`). All that share an asserter's and a denier's
words are one contest: there is one for each proposition, not one for each denial.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from thucydides.records import Contest, Situation, Span

from . import wording
from .contested_events import Told
from .contested_links import Links
from .contradiction import Weights, contradiction, same_matter
from .disputes import answered, disputed, rebutted
from .drafts import Draft, Pairs, contests_of
from .kinds import means
from .labels import Labels
from .pointing import accuser, antecedents, bare, points_back, repeated
from .sentences import Reports
from .voices import AGAINST, Listener, Voice

NEAREST = 6  # voices set against one denial: the likest ones
NEARLY = 0.8  # of the likeness of the likest one, for another to stand beside it
CHARGE = {"alleged": 1.5, "feared": 1.2}  # what is denied is above all what was charged
SMALLEST = 4  # features: a bare name that somebody rejects is no proposition
COMMON = 0.1  # share of the voices from which a feature is too common to bring two together
FEW = 50  # voices with a feature that are never too many


def find_contests(situation: Situation) -> tuple[Contest, ...]:
    """All contests, links first, each with the independent sources on both sides."""
    listener = Listener(situation)
    voices = listener.voices()
    reports, labels = Reports(listener, voices), Labels(situation)
    drafts = (
        *Links(situation, voices).drafts(),
        *Opposed(situation, voices, labels).drafts(),
        *Told(listener, voices).drafts(),
        *disputed(reports, labels),
        *answered(reports),
        *rebutted(listener, voices, labels),
    )
    return contests_of(situation, drafts)


class Opposed:
    """Finds the voices of one situation that stand against each other, and gathers them by what they are about."""

    def __init__(self, situation: Situation, voices: Sequence[Voice], labels: Labels) -> None:
        self.voices, self.labels = voices, labels
        self.weights = Weights(voices)
        self.place = {voice.id: at for at, voice in enumerate(voices)}
        self.texts = {document.id: document.text for document in situation.documents}
        self.inner = _with_denial_inside(voices)

    def drafts(self) -> Iterator[Draft]:
        """A draft for each proposition on which voices stand against each other."""
        edges = [*self._pointing(), *self._contradicting()]
        for told, denied in _components(edges, self._joins(edges)):
            first = min(told, key=lambda voice: (voice.stance not in CHARGE, self.place[voice.id]))
            yield Draft(self.labels.deed([first]), self._pairs(told), self._pairs(denied))

    def _pairs(self, voices: Iterable[Voice]) -> Pairs:
        ordered = sorted(voices, key=lambda voice: self.place[voice.id])
        return tuple((actor, span) for voice in ordered for actor in voice.speakers for span in voice.spans)

    def _pointing(self) -> Iterator[tuple[Voice, Voice]]:
        found = antecedents(self.voices, self.texts)
        for denial in self.voices:
            if refuses(denial):
                continue
            by = accuser(denial) if points_back(denial) else None
            if denial.id in found:
                yield found[denial.id], denial
                yield from ((voice, denial) for voice in repeated(found[denial.id], denial, self.voices))
            elif by and not bare(denial):
                charged = replace(denial, id=f"{denial.id}<", speakers=(by,), stance="alleged", side=1)
                self.place[charged.id] = self.place[denial.id]
                yield charged, denial

    def _contradicting(self) -> Iterator[tuple[Voice, Voice]]:
        """(asserter, denier), each denier with the likest of those whom he contradicts."""
        against: dict[str, list[tuple[float, Voice]]] = {}
        for one, other in self._near():
            if contradiction(one, other, self.weights):
                told, denied = self._sides(one, other)
                score = self.weights.likeness(one, other) * CHARGE.get(told.stance, 1.0)
                against.setdefault(denied.id, []).append((score, told))
        for identifier, scored in against.items():
            best = sorted(scored, key=lambda pair: (-pair[0], self.place[pair[1].id]))[:NEAREST]
            for score, told in best:
                if score >= NEARLY * best[0][0]:
                    yield told, self.voices[self.place[identifier]]

    def _near(self) -> Iterator[tuple[Voice, Voice]]:
        """Pairs of voices that share something uncommon, each once."""
        able = [voice for voice in self.voices if voice.takes_part and voice.id not in self.inner]
        able = [voice for voice in able if not (points_back(voice) and bare(voice)) and self._says_something(voice)]
        able = [voice for voice in able if not refuses(voice)]
        having: dict[str, list[Voice]] = {}
        for voice in able:
            for feature in sorted(self.weights.features(voice)):
                having.setdefault(feature, []).append(voice)
        most = max(FEW, COMMON * len(able))
        for voice in able:
            shared = {
                other.id: other
                for feature in sorted(self.weights.features(voice))
                if feature[:1] != "s" and len(having[feature]) <= most
                for other in having[feature]
                if self.place[other.id] > self.place[voice.id]
            }
            yield from ((voice, other) for other in shared.values())

    def _says_something(self, voice: Voice) -> bool:
        found = self.weights.features(voice)
        return len(found) >= SMALLEST and any(feature[:1] != "s" for feature in found)

    def _sides(self, one: Voice, other: Voice) -> tuple[Voice, Voice]:
        """Who asserts and who denies: the side each takes, else who spoke first asserts."""
        return (other, one) if one.side < other.side else (one, other)

    def _joins(self, edges: Sequence[tuple[Voice, Voice]]) -> Iterator[tuple[Voice, Voice]]:
        """Pairs of charges that are one: the same matter, or denied by the same state in the same matter."""
        charges = list({told.id: told for told, _ in edges}.values())
        for at, one in enumerate(charges):
            yield from ((one, other) for other in charges[at + 1 :] if same_matter(one, other, self.weights))


def refuses(voice: Voice) -> bool:
    """Whether a denial is no denial of a proposition but the refusal of a thing: an offer, a resolution, sanctions."""
    if voice.stance not in AGAINST or wording.tells(voice.text) or points_back(voice):
        return False
    return wording.names_means(voice.text) or any(t.leads and means(t.dimension, t.direction) for t in voice.topics)


def _with_denial_inside(voices: Sequence[Voice]) -> frozenset[str]:
    """The ids of voices that report somebody's denial: that the words have a side does not make it the speaker's."""
    denials: dict[Span, list[Voice]] = {}
    for voice in voices:
        if voice.stance in AGAINST:
            denials.setdefault(voice.sentence, []).append(voice)
    return frozenset(
        voice.id
        for voice in voices
        if not voice.negated
        for denial in denials.get(voice.sentence, ())
        if denial is not voice and any(a.covers(b) and a != b for a in voice.spans for b in denial.spans)
    )


def _components(
    edges: Sequence[tuple[Voice, Voice]], joins: Iterable[tuple[Voice, Voice]]
) -> Iterator[tuple[list[Voice], list[Voice]]]:
    """The edges gathered into (asserters, deniers) that hang together; who would be on both sides asserts."""
    root: dict[str, str] = {}
    for one, other in (*edges, *joins):
        root[_root(root, other.id)] = _root(root, one.id)
    gathered: dict[str, list[tuple[Voice, Voice]]] = {}
    for edge in edges:
        gathered.setdefault(_root(root, edge[0].id), []).append(edge)
    for group in gathered.values():
        told = {voice.id: voice for voice, _ in group}
        denied = {voice.id: voice for _, voice in group if voice.id not in told}
        yield list(told.values()), list(denied.values())


def _root(root: Mapping[str, str], name: str) -> str:
    while root.get(name, name) != name:
        name = root[name]
    return name


__all__ = ["find_contests"]
