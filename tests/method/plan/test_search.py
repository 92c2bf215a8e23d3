"""Somebody remembers half a word of it: find where it was said."""

from __future__ import annotations

from typing import Any

import pytest

from method.plan.search import find
from store.documents.plan import Plan
from store.documents.prework import Insight, StepRecord
from store.documents.rhythm import Learning
from store.documents.strategy import Choice, Condition, Obstacle
from tests.plans import MONDAY, check_in, key_result, make_plan, objective


def team() -> Plan:
    tables: dict[str, Any] = {
        "objectives": [objective("O1", "Make booking easy")],
        "key_results": [key_result("O1.1", "Lift visits booked online"), key_result("O1.2", "Cut the wait")],
        "obstacles": [Obstacle(id="calls", text="Patients can only call")],
        "choices": [Choice(id="a", key="A", text="Small clinics first", over="the hospitals")],
        "conditions": [Condition(id="c", key="C1", of="O1.2", text="Nurses may book")],
        "check_ins": [check_in("O1.1", MONDAY, 5, id="said", changed="The lake clinic joined", by="jo")],
        "learnings": [Learning(id="l", believed="Clinics answer mails", saw="They answer calls")],
        "steps": [StepRecord(id="insights", parking_lot="Ask about insurance")],
        "insights": [Insight(person="mara", text="Secret insurance thought", on=MONDAY)],
    }
    return make_plan(**tables)


def found(words: str) -> list[tuple[str, str, str]]:
    return [(hit.kind, hit.key, hit.place) for hit in find(team(), words)]


def test_words_are_found_wherever_people_wrote_them_the_most_telling_place_first() -> None:
    assert found("book") == [
        ("objective", "O1", "draft/O1"),
        ("key result", "O1.1", "review/O1.1"),
        ("condition", "O1.2", "review/O1.2"),
    ]
    assert found("LAKE") == [("check-in", "O1.1", "review/O1.1")]
    assert found("hospitals") == [("choice", "A", "prework/strategy/choices/a")]


def test_all_words_must_be_there_in_any_order() -> None:
    assert found("online visits") == [("key result", "O1.1", "review/O1.1")]
    assert found("call answer") == [("learning", "", "learn")]


def test_a_key_or_a_person_is_found_too() -> None:
    assert ("key result", "O1.2", "review/O1.2") in found("o1.2")
    assert found("Jo Park") == [("check-in", "O1.1", "review/O1.1")]


def test_a_slip_of_the_fingers_still_finds_it() -> None:
    assert ("condition", "O1.2", "review/O1.2") in found("nursses")


def test_what_is_nowhere_is_not_found_and_nothing_finds_nothing() -> None:
    assert found("zebra") == []
    assert found("  ") == []


def test_the_text_shown_is_the_one_that_holds_the_words() -> None:
    assert [hit.text for hit in find(team(), "hospitals")] == ["the hospitals"]
    assert [hit.text for hit in find(team(), "call answer")] == ["They answer calls"]


def test_silent_insights_stay_silent() -> None:
    assert found("insurance") == [("Team insights", "", "prework/insights")]


ACCENTS = (
    ("jorg", "Jörg fragt nach"),
    ("JÖRG", "Jo\u0308rg fragt nach"),
    ("naive", "A naïve plan"),
    ("strasse", "Die Straße"),
    ("oresund", "Øresund clinics"),
    ("lodz", "Łódź first"),
    ("cafe", "Café by the lake"),
    ("café", "Cafe by the lake"),
    ("istanbul", "İstanbul clinics"),
    ("smorrebrod", "Smørrebrød for all"),
    ("aebler", "Æbler og pærer"),
    ("fi", "\ufb01rst things"),
    ("москва", "МОСКВА и область"),
    ("елка", "ёлка"),
)


@pytest.mark.parametrize(("asked", "text"), ACCENTS)
def test_accents_and_forms_of_letters_hide_nothing(asked: str, text: str) -> None:
    plan = make_plan(objectives=[objective("O1", text)])
    assert [hit.text for hit in find(plan, asked)] == [text]


def test_what_is_long_and_nowhere_is_no_slip_of_the_fingers() -> None:
    assert find(team(), "Lift visits booked onlinx " * 12) == ()
