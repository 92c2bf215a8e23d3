"""Answering a question of the coach alone: no app, a stand-in notes what is asked and done."""

from __future__ import annotations

import pytest

from method.coach.prompts import Prompt
from method.wording import draft as say
from tests.plans import make_plan, objective
from tests.tui.screens.draft.stand_in import StandIn
from tui.screens.draft.answer_prompt import CoachQuestions, answer_at, answer_place, answer_ways

PLAN = make_plan(objectives=[objective("O1")])
TRUE = Prompt("KR-true", "What would have to be true?", ("condition", "initiative"), "O1.1", "")
OPEN = Prompt("OBJ-who", "Who notices?", (), "O1", "")
ENOUGH = Prompt("SET-enough", "Would that be enough?", ("yes_no",), "O1", "")
NOT_KEPT = Prompt("OBJ-new", "Who notices?", (), "", "")


def asking(*prompts: Prompt) -> tuple[StandIn, CoachQuestions]:
    place = StandIn(PLAN)
    questions = CoachQuestions(place)  # type: ignore[arg-type]
    questions.asked = list(prompts)
    return place, questions


def test_an_answer_is_found_again_by_the_place_of_its_words() -> None:
    assert answer_place("O1.1", "KR-true") == "draft/answer/O1.1/KR-true"
    assert answer_at(answer_place("O1.1", "KR-true")) == ("O1.1", "KR-true")
    assert answer_at("draft/objectives/new/") is None


@pytest.mark.parametrize(
    ("asked", "reasons"),
    [
        ((), [say.WHY_NOT_PROMPT] * 4),
        ((TRUE,), ["", say.WHY_NOT_PROMPT, say.WHY_NOT_PROMPT, ""]),
        ((TRUE, OPEN, ENOUGH), [""] * 4),
        ((NOT_KEPT,), [say.KEEP_FIRST] * 4),
    ],
    ids=["none", "one", "three", "not kept yet"],
)
def test_a_digit_answers_where_there_is_a_question(asked: tuple[Prompt, ...], reasons: list[str]) -> None:
    _, questions = asking(*asked)
    assert [each.key for each in questions.actions()] == ["1", "2", "3", "n"]
    assert [each.why_not() for each in questions.actions()] == reasons


def test_the_first_question_is_set_aside() -> None:
    place, questions = asking(TRUE, OPEN)
    questions.actions()[3].run()
    assert place.deeds == [("not_now", {"prompt": "KR-true", "about": "O1.1"})]


async def test_words_become_what_their_key_says() -> None:
    place, questions = asking(OPEN, TRUE)
    assert [way.value for way in answer_ways(TRUE)] == ["condition", "initiative", ""]
    questions.actions()[1].run()
    place.questions[0][0].into = "condition"
    place.answer("Clinics open hours")
    given = {"prompt": "KR-true", "about": "O1.1", "text": "Clinics open hours", "into": "condition"}
    assert place.deeds == [("answer_prompt", given)]


@pytest.mark.parametrize("words", [None, " "])
async def test_stepping_out_does_nothing(words: str | None) -> None:
    place, questions = asking(OPEN)
    questions.answer(OPEN)
    place.answer(words)
    assert (place.deeds, answer_ways(OPEN)) == ([], [])


async def test_a_yes_or_no_is_asked_of_the_objective() -> None:
    place, questions = asking(ENOUGH)
    questions.answer(ENOUGH)
    place.answer("yes")
    assert place.deeds == [("answer_sufficiency", {"objective": "O1", "sufficient": "yes"})]
