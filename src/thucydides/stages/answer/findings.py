"""What can be said in words: the summary, what was overtaken by events, what the reports do not say.

Sentences are made of the findings alone: whose claims say what, and in what share of worlds. "Nobody says" is a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from thucydides.records import Document, Forecast, Lever, LeverLine, Question, Situation, Span

from .rank import MAJORITY, eligible, is_others, states_of, told_of

SHOWN = 3
PATHLESS = 6
LOW_ODDS = 0.5
VERBS = {"-": ("lower", "lowers"), "+": ("raise", "raises"), "?": ("move", "lowers")}


def summary(question: Question, situation: Situation, lines: Sequence[LeverLine]) -> Iterator[str]:
    """One to four sentences, disagreement before figures."""
    if not lines:
        yield "The reports name no lever whose effect reaches it."
        return
    names = {actor.id: actor.name for actor in situation.actors}
    levers = {lever.id: lever.name for lever in situation.levers}
    most = max(lines, key=lambda line: (sum(len(actors) for word, actors in line.says if word != "unsaid"), line.lever))
    yield from _of_most_spoken(question, most, levers[most.lever], names)
    yield from _of_helpful(question, lines, levers)


def _of_most_spoken(question: Question, line: LeverLine, lever: str, names: Mapping[str, str]) -> Iterator[str]:
    verb, word = VERBS[question.direction]
    said = {one: ", ".join(names.get(a, a) for a in actors) for one, actors in line.says if one != "unsaid"}
    if not said:
        return
    rest = "; ".join(f"{_words(one)}: {who}" for one, who in said.items())
    opening = "" if word in said else f"No report says that {lever} would {verb} it. "
    yield f"{opening}On {lever}: {rest}."


def _words(effect: str) -> str:
    return {"lowers": "lowers it", "raises": "raises it", "none": "no effect"}[effect]


def _of_helpful(question: Question, lines: Sequence[LeverLine], levers: Mapping[str, str]) -> Iterator[str]:
    wanted = {"-": "falls", "+": "rises"}.get(question.direction, "falls")
    helpful = [line for line in lines if getattr(line, wanted) > MAJORITY]
    good, unsaid = ([line for line in helpful if line.is_said == said] for said in (True, False))
    if not helpful:
        yield f"In no view's worlds taken together does any lever make it {wanted[:-1]} in most of them."
        return
    for some, words in ((good, "in most worlds under"), (unsaid, "in most worlds, though no report says so, under")):
        listed = ", ".join(f"{levers[line.lever]} ({getattr(line, wanted):.0%} of worlds)" for line in some[:SHOWN])
        if some:
            yield f"It {wanted} {words}: {listed}."
    for line in good[:SHOWN]:
        yield from _of_backwards(line, wanted, levers[line.lever])
    fragile = [levers[line.lever] for line in good[:SHOWN] if not line.robust]
    if fragile:
        yield f"Not robust to the size of links, their form, or one claim or view left out: {', '.join(fragile)}."


def _of_backwards(line: LeverLine, wanted: str, lever: str) -> Iterator[str]:
    """That a majority rests on views which speak of the opposite only, and how far those go that speak of the lever."""
    own = [falls if wanted == "falls" else rises for view, falls, rises in line.by_view if view not in line.reversed]
    if line.reversed and own and max(own) <= MAJORITY:
        yield f"For {lever} this rests on claims of the opposite, run backwards: in the views that speak of it, " \
            f"it {wanted} in {max(own):.0%} of worlds at most."  # fmt: skip


def overtaken(situation: Situation) -> Iterator[str]:
    """Forecasts that gave something low odds, where a later report tells of it."""
    documents = {document.id: document for document in situation.documents}
    about = _concepts(situation)
    later = [event for event in situation.events if event.status in ("happened", "alleged")]
    for forecast in situation.forecasts:
        if forecast.probability and forecast.probability[1] <= LOW_ODDS:
            matter = about.get(forecast.sentence, frozenset())
            if any(
                _after(forecast, event.sentence, documents) and matter & about.get(event.sentence, frozenset())
                for event in later
            ):
                yield forecast.id


def _concepts(situation: Situation) -> dict[Span, frozenset[str]]:
    found: dict[Span, frozenset[str]] = {}
    for theme in situation.themes:
        found[theme.sentence] = found.get(theme.sentence, frozenset()) | {theme.concept or ""}
    return found


def _after(forecast: Forecast, sentence: Span, documents: Mapping[str, Document]) -> bool:
    first, then = (documents[span.document].published for span in (forecast.sentence, sentence))
    return bool(first and then and first.end and then.start and first.end < then.start)


def missing(question: Question, situation: Situation, lines: Sequence[LeverLine]) -> Iterator[str]:
    """What the reports do not say, as far as it would bear on the answer."""
    yield from question.missing
    levers = {lever.id: lever.name for lever in situation.levers}
    ranked = {line.lever for line in lines}
    unsaid = [levers[line.lever] for line in lines if not line.is_said]
    if unsaid:
        yield f"what these would do to it: {', '.join(dict.fromkeys(unsaid[:SHOWN]))}"
    yield from _pathless([lever for lever in situation.levers if lever.id not in ranked], question, situation)
    yield from _others(question, situation)
    causes = {(claim.cause, claim.effect) for claim in situation.claims}
    wielders = set(question.wielders)
    priced = any(
        set(concept.actors) & wielders for concept in situation.concepts for _, effect in causes if effect == concept.id
    )
    if wielders and not priced:
        yield "what any lever would cost those who wield it"
    ends = [document.published.end for document in situation.documents if document.published and document.published.end]
    if ends:
        yield f"anything after {max(ends)}"


def _pathless(levers: Iterable[Lever], question: Question, situation: Situation) -> Iterator[str]:
    """The levers that are proposed and lead nowhere; the target itself, its cases and what is not theirs to pull are none."""
    told = told_of(question, situation)
    found = [lever.name for lever in levers if lever.status == "proposed" and eligible(lever, question, told)]
    if found:
        yield f"by what path these, which are spoken of, would bear on it: {', '.join(dict.fromkeys(found[:PATHLESS]))}"


def _others(question: Question, situation: Situation) -> Iterator[str]:
    """The levers that are not ranked since only states wield them that are not asked about."""
    states, names = states_of(situation), {actor.id: actor.name for actor in situation.actors}
    parties = {states.get(actor, actor) for actor in question.about}
    found = [lever for lever in situation.levers if is_others(lever, question, states)]
    theirs = [lever for lever in found if not {states[actor] for actor in lever.wielders} & parties]
    named = [f"{lever.name} ({', '.join(names[actor] for actor in lever.wielders)})" for lever in theirs]
    if named:
        yield f"what those asked about can do about levers of others: {', '.join(dict.fromkeys(named[:SHOWN]))}"
