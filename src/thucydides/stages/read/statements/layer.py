"""The statement layer: who says what, with what stance, through whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from thucydides.records import NARRATOR, Mention, Statement, identify
from thucydides.records.reading import Form, Stance
from thucydides.stages.read.protocol import Parsed
from thucydides.text.quotes import Quotation

from .build import build
from .columns import carried_throughout, leading_voice
from .credits import credited, letterhead, printed_by
from .draft import Draft, shared
from .hedges import Chance, chances, strongest
from .nesting import depth
from .passage import Passage
from .relays import is_outlet, named_media, source, told
from .speakers import FIRST, SINGULAR, resolve
from .stances import combined, fitted, said
from .tables import words
from .transcripts import INTERVIEWER, QUESTIONER, questions, turns
from .wording import root, told_by

DIRECT = 0.85  # the share of a content in quotation marks from which it is direct speech
MEASURED = ("asserted", "doubted", "alleged", "feared", "expected")  # what one promises or wants has no odds
NOBODY = frozenset(("nobody", "none", "neither", "no"))
ASKERS = frozenset((INTERVIEWER, QUESTIONER))
NEAR = 12  # mentions back to the other person of whom an answer tells
SHORT = 4  # letters of a word that tells something
NEXT = 1  # sentences between two statements of one speaker to one medium


def find_statements(parsed: Parsed, mentions: tuple[Mention, ...]) -> tuple[Statement, ...]:
    """The statements of a document, in the order in which they are made."""
    if not parsed.sentences:
        return ()
    passage = Passage(parsed, mentions)
    drafts = _once(build(passage))
    _resolve_speakers(drafts, passage)
    for draft in drafts:
        _judge(draft, passage)
    _trace(drafts, passage)
    ids = {id(draft): _id(draft, passage) for draft in drafts}
    records = {ids[id(draft)]: _record(draft, passage, ids) for draft in drafts}
    return tuple(records.values())


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts less those without a cue whose words a statement with a cue already holds."""
    cued = [draft for draft in drafts if draft.cue]
    needed = {id(other) for draft in drafts for other in (draft.outer, draft.heir_of) if other}

    def held(draft: Draft) -> bool:
        return any(
            all(any(a <= start and end <= b for a, b in other.content) for start, end in draft.content)
            for other in cued
        )

    return [
        draft for draft in drafts if draft.cue or id(draft) in needed or draft.form == "narrator" or not held(draft)
    ]


def _resolve_speakers(drafts: Sequence[Draft], passage: Passage) -> None:
    """Finds who speaks, the outer statements first, since those reported in them may say "we"."""
    done: list[Draft] = []
    places: list[int] = []
    for draft in sorted(drafts, key=lambda d: (depth(d), d.place)):
        end = bisect_left(places, draft.place)
        draft.speakers = resolve(draft, passage, done[max(0, end - 8) : end])
        if draft.turn and draft.outer is None:
            _speak_in_turn(draft, passage)
        if draft.outer is None:
            done.append(draft)
            places.append(draft.place)
    for draft in drafts:
        if draft.heir_of and not draft.speakers:
            draft.speakers = draft.heir_of.speakers


def _speak_in_turn(draft: Draft, passage: Passage) -> None:
    """Gives the first person in a labelled turn to whom the label names."""
    if {token.lower_ for token in passage.words(draft.speaker)} & FIRST or not draft.speaker:
        draft.speakers = _labelled(draft, passage)
    elif {token.lower_ for token in passage.words(draft.speaker)} <= SINGULAR and draft.speakers == _labelled(
        draft, passage
    ):
        draft.speakers = _other(draft, passage)


def _other(draft: Draft, passage: Passage) -> tuple[str, ...]:
    """The last person named before a statement who is not the one whose turn it is: "he" in an answer is somebody else."""
    end = bisect_left(passage.mentions, draft.place, key=lambda mention: mention.span.start)
    for mention in reversed(passage.mentions[max(0, end - NEAR) : end]):
        whole = mention.antecedent or mention.id
        if mention.kind == "person" and whole not in draft.speakers and mention.name not in ASKERS:
            return (whole,)
    return draft.speakers


def _labelled(draft: Draft, passage: Passage) -> tuple[str, ...]:
    return resolve(Draft(draft.content, speaker=draft.turn, form="direct"), passage, ())


def _judge(draft: Draft, passage: Passage) -> None:
    """Sets form, stance, hedge and probability."""
    draft.form = _form(draft, passage)
    spans = [*draft.content, *([draft.cue] if draft.cue else []), *([draft.hedge] if draft.hedge else [])]
    found = strongest(c for span in spans for c in chances(passage.text, span) if c.interval or _weakens(c, passage))
    measured = found is not None and found.interval is not None
    draft.stance = _stance(draft, passage, measured)
    if found is not None:
        draft.hedge = draft.hedge or found.span
        draft.probability = found.interval if draft.stance in MEASURED else None


def _stance(draft: Draft, passage: Passage, measured: bool) -> Stance:
    """The stance by the cue, a speaker that is nobody with it, by the encoder and by the content."""
    nobody = [token for token in passage.words(draft.speaker) if token.lower_ in NOBODY]
    of_cue = list(passage.words([draft.cue])) if draft.cue else []
    of_content = list(passage.words(draft.content))
    cue = said([*nobody, *of_cue]) if of_cue else None
    if cue is not None and of_content:
        cue = fitted(cue, of_content, root(of_content))
        measured = measured and not cue.certain
    return combined(draft.stance, draft.stance_chance, cue, told_by(of_content, of_cue, measured))


def _weakens(chance: Chance, passage: Passage) -> bool:
    return passage.text[slice(*chance.span)].lower() not in words("weak")


def _form(draft: Draft, passage: Passage) -> Form:
    if draft.form == "narrator":
        return "narrator" if not draft.speaker and draft.cue is None else "indirect"
    quoted = sum(shared(draft.content, [q.inner]) for q in _quotations(draft, passage))
    if quoted >= DIRECT * draft.size:
        return "direct"
    if quoted:
        return "mixed"
    return "direct" if draft.form == "direct" and (draft.turn or draft.cue is None) else "indirect"


def _quotations(draft: Draft, passage: Passage) -> list[Quotation]:
    first = bisect_left(passage.quotation_ends, draft.start)
    found = []
    for quotation in passage.quotations[first:]:
        if quotation.start >= draft.end:
            break
        found.append(quotation)
    return found


def _trace(drafts: Sequence[Draft], passage: Passage) -> None:
    """Sets the relays: the media told, then whoever reports the statement, then the medium that is credited at the end."""
    credit, asked, sender = credited(passage), questions(passage), letterhead(passage)
    asker = tuple(m.id for m in passage.mentions_in((asked[0][1] - 1, asked[0][1]))[:1]) if asked else ()
    asker = () if asker and printed_by(passage) else asker
    lasting = {turn.label for turn in turns(passage) if turn.in_transcript}
    in_order = [d for d in sorted(drafts, key=lambda d: (depth(d), d.place)) if d.form != "narrator"]
    for draft in in_order:
        if draft.turn and draft.turn[0] not in lasting and draft.cue:
            draft.turn = ()
    named = _media(in_order, passage)
    voice = leading_voice(in_order)
    throughout = carried_throughout(named, voice) if voice else ()
    told_last: tuple[tuple[str, ...], tuple[str, ...], int] | None = None
    for draft, media in named:
        number = passage.sentence_number(draft.place)
        if draft.outer is None:
            goes_on = told_last and told_last[1] == draft.speakers and number - told_last[2] <= NEXT
            if not media and goes_on and told_last:
                media = told_last[0]
            told_last = (media, draft.speakers, number) if media else None
            media = media or (throughout if draft.speakers == voice else ())
            if asker and any(start <= draft.place < end for start, end in asked):
                media = (*media, *asker)
        if sender and draft.cue and not _is_of(draft, sender, passage):
            media = (*media, sender.antecedent or sender.id)
        draft.via = _chain(draft, media, credit, passage)


def _media(drafts: Sequence[Draft], passage: Passage) -> list[tuple[Draft, tuple[str, ...]]]:
    """The media that the wording names beside each statement."""
    papers = named_media(passage)
    found = []
    for draft in drafts:
        media = (*_cite(draft, passage), *told(draft, passage, papers))
        papers = [*papers, *(passage.by_id[key] for key in media if key in passage.by_id)]
        found.append((draft, media))
    return found


def _is_of(draft: Draft, sender: Mention, passage: Passage) -> bool:
    """Whether a statement is made by the body that sends the report, by some part of its name, or by its people."""
    own = {word.strip(",.").lower() for word in sender.name.split() if len(word) >= SHORT} | {"we", "our", "its", "it"}
    said_by = [passage.by_id[key].name for key in draft.speakers if key in passage.by_id]
    phrases = [passage.text[slice(*span)] for span in draft.speaker]
    return not said_by or any(set(name.lower().replace("'s", "").split()) & own for name in [*said_by, *phrases])


def _cite(draft: Draft, passage: Passage) -> tuple[str, ...]:
    """Gives the words of an outlet that cites somebody to whom it cites, and returns the outlet, which passes them on."""
    outlets = draft.speakers
    if len(outlets) != 1 or not is_outlet(passage.by_id.get(outlets[0])):
        return ()
    cited = source(draft, passage)
    if not cited or cited == outlets:
        return ()
    draft.speakers = cited
    return outlets


def _chain(draft: Draft, media: tuple[str, ...], credit: tuple[str, ...], passage: Passage) -> tuple[str, ...]:
    relays = [*media]
    if draft.outer is not None:
        relays += [*draft.outer.speakers, *draft.outer.via]
    elif draft.turn:
        relays += [speaker for speaker in _labelled(draft, passage) if speaker not in relays]
    relays += credit
    return tuple(dict.fromkeys(r for r in relays if r != NARRATOR and r not in draft.speakers))


def _id(draft: Draft, passage: Passage) -> str:
    return identify("statement", passage.document.id, draft.cue, draft.content)


def _record(draft: Draft, passage: Passage, ids: dict[int, str]) -> Statement:
    span = passage.document.span
    return Statement(
        id=ids[id(draft)],
        speakers=draft.speakers,
        speaker=span(draft.speaker[0][0], draft.speaker[0][1]) if draft.speaker else None,
        cue=span(*draft.cue) if draft.cue else None,
        content=tuple(span(*part) for part in draft.content),
        via=draft.via,
        form=draft.form,
        stance=draft.stance,
        hedge=span(*draft.hedge) if draft.hedge else None,
        probability=draft.probability,
        nested_in=ids[id(draft.outer)] if draft.outer else None,
        sentence=passage.sentence(draft.place),
        confidence=draft.confidence,
    )
