"""What one claim weighs: reading confidence × how it is claimed × whether a causal word marks it × the speaker's record.

How sure the reader is that the text says so and how far a view believes it are kept apart in the records; here, and only
here, they are multiplied. A denial is a vote for no effect and takes nothing from anybody else's assertion.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Literal

from thucydides.errors import BadPrior
from thucydides.records import CausalClaim, Forecast, Situation, Vote
from thucydides.vocab.priors import priors


def vote_of(claim: CausalClaim, origins: Mapping[str, str], reliability: Mapping[str, float]) -> Vote:
    """Returns the vote of a claim on the sign of its link. Raises BadPrior where its confidence is no number from 0 to 1."""
    if not (math.isfinite(claim.confidence) and 0 <= claim.confidence <= 1):
        raise BadPrior(f"confidence {claim.confidence} is not between 0 and 1", claim.id, "correct the reading")
    known = priors()
    weight = claim.confidence * known.claim_weights[claim.claim]
    weight *= 1.0 if claim.explicit else known.implicit_weight
    weight *= max((reliability.get(actor, 1.0) for actor in claim.asserted_by), default=1.0)
    document = claim.sentence.document
    return Vote(claim.id, document, origins.get(document, document), _sign(claim), weight, claim.signs[0])


def _sign(claim: CausalClaim) -> Literal[-1, 0, 1]:
    if claim.claim == "denied":
        return 0
    return 1 if claim.polarity == "+" else -1


def reliability_of(situation: Situation) -> dict[str, float]:
    """Returns the weight of each speaker of whom forecasts have been scored, by the Brier score, drawn towards a coin's."""
    pretended, coin = priors().speaker_prior
    scores: dict[str, list[float]] = {}
    for forecast in situation.forecasts:
        score = _brier(forecast)
        if score is not None:
            scores.setdefault(forecast.forecaster, []).append(score)
    means = {who: (sum(own) + pretended * coin) / (len(own) + pretended) for who, own in scores.items()}
    return {who: 1.0 - max(0.0, mean - coin) for who, mean in means.items()}


def _brier(forecast: Forecast) -> float | None:
    if forecast.outcome is None or forecast.probability is None:
        return None
    return (sum(forecast.probability) / 2 - float(forecast.outcome)) ** 2
