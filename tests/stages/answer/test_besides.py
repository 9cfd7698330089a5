"""What is said of levers without a path to the target is told as said, and nothing that is ranked is told twice."""

from __future__ import annotations

import dataclasses

from tests.stages.model.situations import Builder
from thucydides.pipeline import ask
from thucydides.records import Question, Situation
from thucydides.stages.answer.besides import besides
from thucydides.stages.answer.rank import rank
from thucydides.stages.weigh import weigh


def asked_of_ties() -> Builder:
    """Ties of two that are asked about, and what Ada says of sanctions."""
    made = Builder()
    made.concept("ties", dimension="cooperation", actors=("KEN", "PER"))
    made.concept("sanctions", dimension="sanctions_pressure")
    made.claim("Ada", "sanctions", "harvest", "-")
    return made


def situation() -> Situation:
    made = asked_of_ties()
    made.claim("Bo", "sanctions", "harvest", "-")
    made.claim("Cy", "sanctions", "harvest", "+", kind="denied")
    return weigh(made.situation())


def test_each_word_on_each_matter_is_told_with_who_says_so() -> None:
    told = besides(Question("q", "ties", "-", (), ("KEN", "PER")), situation(), ())
    assert [(line.effect, line.concept, line.actors) for line in told] == [
        ("lowers", "harvest", ("Ada", "Bo")),
        ("none", "harvest", ("Cy",)),
    ]
    assert all(line.claims for line in told)


def test_what_is_ranked_is_not_told_besides() -> None:
    known = situation()
    asked = Question("q", "harvest", "-", (), ())
    answered = ask(known, "Can anybody lower the harvest?")
    lines = rank(asked, known, answered.runs)
    assert {line.lever for line in lines}.isdisjoint(line.lever for line in besides(asked, known, lines))


def test_one_sentence_is_not_told_of_more_and_of_less_of_a_thing() -> None:
    made = asked_of_ties()
    made.claim("Bo", "sanctions", "peace", "+")
    known = made.situation()
    first, second = known.claims
    asked = Question("q", "ties", "-", (), ("KEN", "PER"))
    for sentence, lines in ((first.sentence, 1), (second.sentence, 2)):
        turned = dataclasses.replace(second, signs=(-1, 1), sentence=sentence)
        situation = weigh(dataclasses.replace(known, claims=(first, turned)))
        assert {lever.direction for lever in situation.levers} == {"+", "-"}
        assert len(besides(asked, situation, ())) == lines
