"""Weighed claims → a model: the claims of one view and nothing else, each link with what it rests on.

Per link a Dirichlet over {−, 0, +} from the votes of the claims (one story, one unit); motives and what moves a tie become
appetites of those who must consent; conditions become gates; narrower concepts make up broader ones by definition. A view that
is silent on a link lacks it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from thucydides.errors import EmptyModel, UnknownId
from thucydides.records import Appetite, CausalClaim, Edge, Gate, Lever, Model, Situation, View, Vote, tally
from thucydides.records.model import Delay
from thucydides.vocab.priors import priors

from .definitions import definition_edges
from .ground import Ground, ends
from .implied import with_implications
from .levers import interventions_of, spoken_edges
from .parties import appetites_of, is_appetite, parties_of
from .pointers import source_of, with_pointers
from .reach import speaks
from .record import with_base_rates
from .votes import reliability_of, vote_of

SHUTTING = ("condition", "preventing")
GATING = (*SHUTTING, "enabling")


def compile_model(
    situation: Situation,
    view: View,
    target: str,
    *,
    levers: Collection[str] | None = None,
    base_rates: bool = False,
    without: Collection[str] = (),
    silent: bool = False,
    implications: bool = True,
    rivals: Collection[str] = (),
) -> Model:
    """Returns the model of a view: its claims (less those in `without`) as signed links, its levers as interventions.

    `levers` limits the levers to the ids given; `base_rates` puts the record beside the claims, `implications` what bears on the
    target by its words, also where it is about one of its sides and one of the `rivals` who would part them. Raises UnknownId
    where the target is no concept, EmptyModel where nothing that the view says reaches it (unless `silent` allows that), BadPrior
    where a claim's confidence is no number from 0 to 1.
    """
    ground = Ground.of(situation)
    if target not in ground.concepts:
        raise UnknownId(f"no concept {target}", "the target of the model", "ask about a concept of this situation")
    voiced = set(view.claims) - set(without)
    told = [c for c in situation.claims if c.id in voiced and c.cause and c.effect]
    own = with_pointers(told, situation, ground)
    origins = dict(situation.origins)
    reliability = reliability_of(situation)
    votes = {c.id: replace(vote_of(c, origins, reliability), source=source_of(c.id)) for c in own}
    pulled = [lever for lever in situation.levers if levers is None or lever.id in levers]
    parties = parties_of(target, ground)
    wishes = [claim for claim in own if is_appetite(claim, target, parties, ground)]
    wished = {claim.id for claim in wishes}
    edges = causal_edges([claim for claim in own if claim.id not in wished], votes, ground)
    edges += spoken_edges(pulled, view, origins, ground, frozenset(claim.id for claim in own))
    appetites = appetites_of(wishes, votes, target, parties, ground)
    gates = gates_of(own, votes)
    used = _nodes(edges, gates, target, [a.concept for a in appetites] + [a.action for a in appetites], pulled)
    model = Model(
        view.id, used, (*edges, *definition_edges(used, ground, situation, view, target)), target, parties, appetites,
        interventions_of(pulled), gates, view.members,
    )  # fmt: skip
    if implications:
        model = _with(model, *with_implications(model, ground, rivals))
    if not silent and not speaks(model):
        what = "says nothing of what moves the target"
        raise EmptyModel(what, f"view {view.name}", "ask another view, or add reports")
    if not base_rates:
        return model
    return _with(model, *with_base_rates(model, ground))


def _with(model: Model, edges: tuple[Edge, ...], wishes: tuple[Appetite, ...]) -> Model:
    return replace(model, edges=(*model.edges, *edges), appetites=(*model.appetites, *wishes))


def compile_models(
    situation: Situation,
    target: str,
    *,
    views: Sequence[View] | None = None,
    levers: Collection[str] | None = None,
    base_rates: bool = False,
    without: Collection[str] = (),
    implications: bool = True,
    rivals: Collection[str] = (),
) -> tuple[Model, ...]:
    """Returns the model of every view that says what moves the target, in the order of the views.

    Raises EmptyModel where no view does, and what `compile_model` raises besides.
    """
    models = []
    for view in situation.views if views is None else views:
        try:
            told = compile_model(
                situation,
                view,
                target,
                levers=levers,
                base_rates=base_rates,
                without=without,
                implications=implications,
                rivals=rivals,
            )
            models.append(told)
        except EmptyModel:
            continue
    if not models:
        raise EmptyModel("no view says what moves the target", "this situation", "add reports that do")
    return tuple(models)


def pooled_view(situation: Situation) -> View:
    """Returns the view that holds everybody's claims at once. It averages dissent away: only for those who ask for it."""
    return View(
        "all", "all views", "camp", tuple(a.id for a in situation.actors), tuple(c.id for c in situation.claims)
    )


def causal_edges(claims: Iterable[CausalClaim], votes: Mapping[str, Vote], ground: Ground) -> tuple[Edge, ...]:
    """Returns one edge for each cause, effect and condition, with the votes of its claims."""
    found: dict[tuple[str, str, str | None, str | None, bool], list[Vote]] = {}
    for claim in claims:
        cause, effect = ends(claim)
        gate, sign = ground.condition(claim.condition, (cause, effect)) if claim.condition else (None, None)
        key = (cause, effect, gate, sign, claim.relation == "exchange")
        found.setdefault(key, []).append(votes[claim.id])
    return tuple(
        Edge(
            cause, effect, tally(own), "claims", tuple(v.source for v in own), delay_of(effect, ground),
            gate, sign, exchange, tuple(own),
        )
        for (cause, effect, gate, sign, exchange), own in found.items()
    )  # fmt: skip


def gates_of(claims: Iterable[CausalClaim], votes: Mapping[str, Vote]) -> tuple[Gate, ...]:
    """Returns what holds an effect back or lets it rise, from claims of conditions, enabling and preventing."""
    found: dict[tuple[str, str, str], list[Vote]] = {}
    for claim in claims:
        if claim.relation in GATING and claim.cause != claim.effect:
            ajar = "open" if claim.relation == "enabling" else "shut"
            found.setdefault((*ends(claim), ajar), []).append(votes[claim.id])
    return tuple(
        Gate(
            cause, effect, tally(own), "claims", tuple(v.source for v in own),
            "open" if ajar == "open" else "shut", tuple(own),
        )
        for (cause, effect, ajar), own in found.items()
    )  # fmt: skip


def delay_of(effect: str, ground: Ground) -> Delay:
    """Returns the class of delay of the links into a concept, by its dimension."""
    concept, classes = ground.concepts.get(effect), priors().delay_by_dimension
    dimension = concept.dimension if concept else None
    return "fast" if dimension in classes["fast"] else "slow" if dimension in classes["slow"] else "medium"


def _nodes(
    edges: Iterable[Edge], gates: Iterable[Gate], target: str, wished: Iterable[str], levers: Iterable[Lever]
) -> tuple[str, ...]:
    named = [target, *wished]
    for edge in edges:
        named += [edge.cause, edge.effect, edge.gate or ""]
    named += [concept for gate in gates for concept in (gate.cause, gate.effect)]
    named += [lever.moves for lever in levers]
    return tuple(dict.fromkeys(node for node in named if node))
