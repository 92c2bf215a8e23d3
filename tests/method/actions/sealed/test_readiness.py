"""The readiness check: sealed answers, counted once for all, never fewer than three (METHOD 9)."""

from __future__ import annotations

import pytest

from method.actions.readiness import answer_readiness, close_readiness, type_readiness
from method.actions.settle_sealed import settle_sealed
from method.plan.sealed.due import is_due
from store.documents.prework import Readiness
from store.documents.workspace import Person, Workspace
from tests.method.actions.deeds import Doing
from tests.plans import PEOPLE

NOTHING = [0, 0, 0, 0, 0]


def people(*keys: str) -> list[Person]:
    known = {one.key: one for one in PEOPLE}
    return [known.get(key) or Person(id=key, key=key, name=key.title(), teams=["booking"]) for key in keys]


def answers(team: Doing, who: str, answer: int = 3) -> str:
    return team.do(answer_readiness, person=who, strategy=answer, freedom=answer, safety=answer).said


def test_answers_wait_with_their_writers_until_the_last_is_in() -> None:
    team = Doing()
    first = team.do(answer_readiness, person="jo", strategy=2, freedom=4, safety=3)
    assert first.anonymous
    assert first.said == "Your answers are sealed. 1 of 3 have answered."
    team.do(answer_readiness, person="ines", strategy=2, freedom=5, safety=1)
    there = team.plan.readiness
    assert (there.strategy, there.freedom, there.safety, there.closed) == (NOTHING, NOTHING, NOTHING, False)
    assert there.answered == ["ines", "jo"]
    last = team.do(answer_readiness, person="mara", strategy=5, freedom=5, safety=1)
    assert last.anonymous
    there = team.plan.readiness
    assert (there.strategy, there.freedom, there.safety, there.closed) == (
        [0, 2, 0, 0, 1],
        [0, 0, 0, 1, 2],
        [2, 0, 1, 0, 0],
        True,
    )
    assert team.sealed == {}
    assert "is closed" in team.refused(answer_readiness, strategy=1, freedom=1, safety=1)


def test_nobody_answers_the_readiness_check_twice() -> None:
    team = Doing()
    team.do(answer_readiness, strategy=2, freedom=4, safety=3)
    assert "already" in team.refused(answer_readiness, strategy=5, freedom=5, safety=5)
    assert "1 (not at all) to 5" in team.refused(
        answer_readiness, person="jo", strategy=0, freedom=1, safety=1
    )


def test_a_facilitator_closes_it_from_three_on_and_a_latecomer_waits() -> None:
    team = Doing(people=people("mara", "jo", "ines", "kim", "lee"))
    for who in ("mara", "kim"):
        answers(team, who)
    assert "needs three answers, and there are 2" in team.refused(close_readiness, person="ines")
    answers(team, "ines", 5)
    assert (
        team.do(close_readiness, person="ines").said
        == "The readiness check is closed: 3 answers are counted."
    )
    assert team.plan.readiness.strategy == [0, 0, 2, 0, 1]
    assert "next cycle" in team.refused(answer_readiness, person="lee", strategy=1, freedom=1, safety=1)
    assert "is closed" in team.refused(close_readiness, person="ines")


WHY_NOT = [
    (people("mara", "jo"), False, "fewer than three"),
    (people("mara"), False, "fewer than three"),
    (people("mara", "jo", "ines", "kim"), True, "shared folder"),
    (people("jo", "ines", "kim"), False, "Only people on this team"),
]


@pytest.mark.parametrize(("team", "shared", "why"), WHY_NOT)
def test_it_is_not_asked_where_it_could_not_be_anonymous(team: list[Person], shared: bool, why: str) -> None:
    there = Doing(people=team, workspace=Workspace(shared=shared))
    assert why in there.refused(answer_readiness, strategy=1, freedom=1, safety=1)


def test_answers_that_cannot_be_read_do_not_close_it_and_can_be_given_again() -> None:
    team = Doing()
    answers(team, "jo")
    answers(team, "ines")
    team.unread = {"jo"}
    answers(team, "mara")
    assert not team.plan.readiness.closed
    assert "2 answers can be read and 1 can't" in team.refused(close_readiness, person="ines")
    team.sealed.pop(("jo", "readiness", "answers"))
    team.unread = set()
    answers(team, "jo", 1)
    assert team.plan.readiness.strategy == [1, 0, 2, 0, 0]


PAPER = [
    (([0, 1, 2, 0, 0], [3, 0, 0, 0, 0], [0, 0, 0, 0, 3]), ""),
    (([0, 1, 1, 0, 0], [2, 0, 0, 0, 0], [0, 0, 0, 0, 2]), "needs three answers, and there are 2"),
    (([0, 1, 2, 0, 0], [3, 0, 0, 0, 1], [0, 0, 0, 0, 3]), "different numbers"),
    (([0, 1, 2, 0], [3, 0, 0, 0, 0], [0, 0, 0, 0, 3]), "five whole numbers"),
    (([0, -1, 4, 0, 0], [3, 0, 0, 0, 0], [0, 0, 0, 0, 3]), "five whole numbers"),
]


@pytest.mark.parametrize(("counts", "why"), PAPER)
def test_counts_from_paper_are_typed_once(counts: tuple[list[int], ...], why: str) -> None:
    team = Doing(workspace=Workspace(shared=True))
    given = dict(zip(("strategy", "freedom", "safety"), counts, strict=True))
    if why:
        assert why in team.refused(type_readiness, **given)
        return
    assert team.do(type_readiness, **given).lasting
    assert team.plan.readiness.strategy == counts[0]
    assert "is closed" in team.refused(type_readiness, **given)


def test_who_answered_where_all_was_before_does_not_hold_paper_up() -> None:
    team = Doing(workspace=Workspace(shared=True), readiness=Readiness(answered=["ines"]))
    three = [3, 0, 0, 0, 0]
    team.do(type_readiness, strategy=three, freedom=three, safety=three)
    assert (team.plan.readiness.closed, team.plan.readiness.answered) == (True, [])


def test_counts_are_not_typed_over_answers_that_are_coming_in() -> None:
    team = Doing()
    answers(team, "jo")
    three = [3, 0, 0, 0, 0]
    assert "already" in team.refused(type_readiness, strategy=three, freedom=three, safety=three)


OLDER = [
    (2, "2 counted singly: asked for again", NOTHING, []),
    (3, "3 stand as they are", [3, 0, 0, 0, 0], ["ines", "jo", "mara"]),
]


@pytest.mark.parametrize(("count", "what", "counts", "answered"), OLDER)
def test_what_an_older_okr_counted(count: int, what: str, counts: list[int], answered: list[str]) -> None:
    each = [count, 0, 0, 0, 0]
    older = Readiness(strategy=each, freedom=each, safety=each, answered=["ines", "jo", "mara"][:count])
    team = Doing(readiness=older)
    assert is_due(team.plan, "mara") == (count < 3)
    if count < 3:
        team.do(settle_sealed)
    assert (team.plan.readiness.strategy, team.plan.readiness.answered) == (counts, answered), what


def test_a_first_answer_replaces_what_was_counted_singly() -> None:
    one = [0, 0, 0, 1, 0]
    team = Doing(readiness=Readiness(strategy=one, freedom=one, safety=one, answered=["jo"]))
    answers(team, "mara")
    assert (team.plan.readiness.strategy, team.plan.readiness.answered) == (NOTHING, ["mara"])
