"""All drafts of a passage, before anybody is named: frames, then quotations, labelled turns and the narrator's sentences."""

from __future__ import annotations

from .draft import Covered, Draft
from .from_frames import drafts_of_frames
from .narrator import narrated
from .nesting import nest
from .opinions import with_opinions
from .passage import Passage
from .quoted import claim_orphans, grow
from .speakers import FIRST, complete_speaker
from .transcripts import Turn, told_in, turns

ABSTAIN = 0.2  # least confidence of words without cue, speaker or quotation marks


def build(passage: Passage) -> list[Draft]:
    """The drafts of a passage in the order of their places, each with the speaker phrase that the text gives it."""
    drafts = drafts_of_frames(passage)
    for draft in drafts:
        complete_speaker(draft, passage)
    drafts = with_opinions(drafts, passage)
    grow(drafts, passage)
    drafts = claim_orphans(drafts, passage)
    covered = Covered(len(passage.text))
    for draft in drafts:
        covered.add(draft.content)
    drafts += _labelled(drafts, passage, covered)
    drafts = [d for d in drafts if not _is_nobodys(d, passage) and not _is_name(d, passage)]
    cued = {passage.sentence_number(draft.place) for draft in drafts}
    drafts += narrated(passage, covered, cued)
    drafts.sort(key=lambda draft: (draft.place, draft.start, -draft.end))
    nest(drafts)
    return drafts


def _is_nobodys(draft: Draft, passage: Passage) -> bool:
    """Whether the encoder is unsure of words that nobody is said to say, and that no quotation marks set off."""
    told = draft.cue or draft.speaker or draft.heir_of or draft.turn or draft.form == "narrator"
    return not told and draft.confidence < ABSTAIN and not passage.is_quoted(draft.content[0])


def _is_name(draft: Draft, passage: Passage) -> bool:
    """Whether a content names somebody and says nothing: "rejected by Lima" and "rejected Mr. A" report no proposition."""
    if draft.turn or passage.is_quoted(draft.content[0]):
        return False
    tokens = [token for token in passage.words(draft.content) if not token.is_punct and token.pos_ != "DET"]
    named = {"PROPN"} | ({"ADJ"} if len(tokens) > 1 else set())
    return all(token.pos_ in named and passage.mentions_at(token.i) for token in tokens)


def _is_own(draft: Draft, passage: Passage) -> bool:
    """Whether a statement in somebody's turn is in the first person: then it is what the turn itself says."""
    words = [token.lower_ for token in passage.words(draft.speaker)]
    return len(words) == 1 and words[0] in FIRST


def _is_of(draft: Draft, turn: Turn) -> bool:
    """Whether the speaker of a statement without a cue stands in its turn: who was asked before it is another."""
    places = (turn.label, turn.body)
    return all(any(first <= start < last for first, last in places) for start, _ in draft.speaker)


def _labelled(drafts: list[Draft], passage: Passage, covered: Covered) -> list[Draft]:
    """New drafts from labelled turns; those that lie in a turn learn whose it is."""
    found: list[Draft] = []
    ordered = sorted(drafts, key=lambda draft: draft.place)
    index = 0
    for turn in turns(passage):
        while index < len(ordered) and ordered[index].place < turn.body[0]:
            index += 1
        inside = index
        while inside < len(ordered) and ordered[inside].place < turn.body[1]:
            ordered[inside].turn = (turn.label,)
            if ordered[inside].cue is None and not _is_of(ordered[inside], turn):
                ordered[inside].speaker = ()
            if not ordered[inside].speaker and ordered[inside].cue is None and not turn.asks:
                ordered[inside].speaker = (turn.label,) if turn.shown else ()
                ordered[inside].form = "direct"
            inside += 1
        own = [draft for draft in ordered[index:inside] if _is_own(draft, passage)] if not turn.asks else []
        for draft in own:
            covered.remove(draft.content)
            drafts.remove(draft)
        made = told_in(turn, passage, covered)
        for draft in made:
            covered.add(draft.content)
        found += made
    return found
