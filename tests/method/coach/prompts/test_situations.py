"""What the coach asks first, situation by situation; and that it keeps still while a word is typed."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from method.coach.prompts import Prompt, prompts_for
from method.coach.sentence import read
from store.documents.plan import Plan
from tests.method.coach.prompts.situations import LONG_AGO, OCTOBER, SITUATIONS, TEAM, VISITS, Situation, team
from tests.plans import CYCLE, make_plan
from tui.text import wrap

SENTENCES = (
    "Lift visits booked online from 4% to 25% by 30 November",
    "Cut the time clinics need to answer a request from 26 h to 8 h by 18 December",
    "Patients who trust the booking enough to come back: 31% → 55% by end of November",
    "Keep missed visits under 3 per clinic a week",
    "Launch a calendar that lets 40% of clinics open hours a week ahead",
    "Double the clinics that open one hour a day online, from 20 to 40",
)


def asked_of(situation: Situation) -> list[Prompt]:
    plan = make_plan(**situation.tables)
    reading = None
    if situation.typed:
        reading = read(situation.text, today=situation.today, start=CYCLE.start, end=CYCLE.end)
    return prompts_for(
        plan,
        situation.today,
        about=situation.about,
        text=situation.text,
        read=reading,
        kind=situation.kind,  # type: ignore[arg-type]
        paused=True,
    )


def shown(situation: Situation) -> list[str]:
    return [each.id for each in asked_of(situation)]


def test_there_are_situations_enough_and_each_has_a_name_of_its_own() -> None:
    assert len(SITUATIONS) >= 60
    assert len({each.name for each in SITUATIONS}) == len(SITUATIONS)


@pytest.mark.parametrize("situation", SITUATIONS, ids=[each.name for each in SITUATIONS])
def test_the_most_useful_question_comes_first(situation: Situation) -> None:
    asked = shown(situation)
    assert tuple(asked[: len(situation.first)]) == situation.first
    assert len(asked) <= 3
    if not situation.first:
        assert asked == []


def letter_by_letter(plan: Plan, sentence: str) -> list[list[Prompt]]:
    """What is asked after each letter of a new key result of O1."""
    return [
        prompts_for(
            plan,
            OCTOBER,
            about="O1",
            text=sentence[:end],
            read=read(sentence[:end], today=OCTOBER, start=CYCLE.start, end=CYCLE.end),
            kind="key_result",
        )
        for end in range(len(sentence) + 1)
    ]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_nothing_jumps_while_a_word_is_being_typed(sentence: str) -> None:
    asked = letter_by_letter(make_plan(**TEAM), sentence)
    moved = [
        end for end, (before, after) in enumerate(pairwise(asked), 1) if [*before] != [*after]
    ]  # after this many letters
    assert all(not sentence[end - 1].isalnum() or sentence[end - 2] == " " for end in moved)
    ids = [[each.id for each in prompts] for prompts in asked]
    assert sum(before != after for before, after in pairwise(ids)) <= 4


def test_a_word_counts_when_it_is_whole_or_when_the_person_pauses() -> None:
    plan = make_plan(**TEAM)
    line = "Lift visits booked online"
    found = read(line, today=OCTOBER)
    going = prompts_for(plan, OCTOBER, about="O1", text=line, read=found)
    paused = prompts_for(plan, OCTOBER, about="O1", text=line, read=found, paused=True)
    assert "“visits booked”" in going[0].text
    assert "“visits booked online”" in paused[0].text


def test_what_is_asked_of_a_line_not_kept_yet_waits_for_it() -> None:
    """Such a prompt is about nothing yet, and the same prompt is about the row once there is one."""
    line = "Lift visits booked online from 4% to 25% "
    found = read(line, today=OCTOBER)
    asked = prompts_for(make_plan(**TEAM), OCTOBER, about="O1", text=line, read=found)
    assert {each.about for each in asked} == {""}

    kept = prompts_for(make_plan(**team(VISITS)), OCTOBER, about="O1.1", text=VISITS.statement)
    assert [each.id for each in kept] == [each.id for each in asked]
    assert {each.about for each in kept} == {"O1.1"}


FULL = make_plan(**team(VISITS, previous=make_plan(learnings=[LONG_AGO])))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["", "O1", "O1.1", "a", "set", "gone"]), st.booleans())
def test_no_string_makes_a_prompt_raise(text: str, about: str, paused: bool) -> None:
    reading = read(text, today=OCTOBER)
    for kind in ("", "objective", "key_result", "choice", "set"):
        for given_reading in (None, reading):
            asked = prompts_for(
                FULL,
                OCTOBER,
                about=about,
                text=text,
                read=given_reading,
                kind=kind,  # type: ignore[arg-type]
                paused=paused,
            )
            assert len(asked) <= 3
            assert len({each.id for each in asked}) == len(asked)


@pytest.mark.parametrize(
    "unit",
    [
        *("a", "to from ", "trust 4% "),
        pytest.param("x, ", marks=pytest.mark.faults),
        pytest.param("Lift the wait from 4 to 5 ", marks=pytest.mark.faults),
    ],
)
def test_a_pasted_page_is_asked_about_in_a_moment(unit: str) -> None:
    """Work grows with the length and not with its square: counted in lines run, not in seconds."""

    def steps(size: int) -> int:
        count = 0

        def tick(frame: object, event: str, argument: object) -> object:
            nonlocal count
            count += 1
            return tick

        text = (unit * size)[:size]
        reading = read(text, today=OCTOBER)
        sys.settrace(tick)  # type: ignore[arg-type]
        try:
            prompts_for(FULL, OCTOBER, about="O1", text=text, read=reading)
            prompts_for(FULL, OCTOBER, about="", text=text, kind="objective")
        finally:
            sys.settrace(None)
        return count

    steps(100)
    assert steps(10_000) < 30 * steps(1_000) + 5000


LONG = "so that everyone in the small towns along the coast can be seen by somebody they know this week"


def lengthened(rows: object) -> object:
    """The same documents, whose own words are long."""
    if not isinstance(rows, list):
        return rows
    told = ("text", "over", "statement", "saw", "name", "missing", "guiding_policy", "mission")
    return [
        each.model_copy(
            update={name: f"{getattr(each, name)} {LONG}" for name in told if hasattr(each, name)}
        )
        for each in rows
    ]


@pytest.mark.parametrize("situation", SITUATIONS, ids=[each.name for each in SITUATIONS])
def test_every_question_is_whole_on_two_lines_of_eighty_columns(situation: Situation) -> None:
    """However long the team's own words are: what is asked stands at the end, and is never cut off."""
    tables = {name: lengthened(rows) for name, rows in situation.tables.items()}
    text = f"{situation.text} {LONG}" if situation.text.strip() else ""
    for prompt in asked_of(situation._replace(tables=tables, text=text)):
        assert len(wrap(prompt.text, 75)) <= 2, prompt.text
