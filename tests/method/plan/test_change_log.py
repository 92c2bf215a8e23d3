"""What others did since I last looked, and what was reworded after the commit."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from method.plan.change_log import changed_after_commit, news
from store.documents.history import Change, FieldChange
from store.documents.okrs import Commitment
from store.documents.plan import Plan
from store.documents.rhythm import Win
from store.documents.strategy import Condition
from tests.plans import MONDAY, check_in, key_result, make_plan, objective

FRIDAY = MONDAY - timedelta(days=3)
THURSDAY = MONDAY - timedelta(days=4)


def did(on: date, *edits: FieldChange, by: str = "ines", deed: str = "set_field", said: str = "") -> Change:
    return Change(at=datetime.combine(on, time(9), UTC), by=by, deed=deed, said=said, edits=list(edits))


def edited(table: str, of: str, field: str, before: Any, after: Any) -> FieldChange:
    return FieldChange(how="edit", table=table, of=of, field=field, before=before, after=after)


def team(*changes: Change, **tables: Any) -> Plan:
    return make_plan(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1"), key_result("O1.2")],
        changes=changes,
        **tables,
    )


def told(plan: Plan, leave_out: str = "") -> list[tuple[str, str, str]]:
    return [(one.who, one.key, one.text) for one in news(plan, FRIDAY, leave_out=leave_out)]


def test_a_check_in_tells_what_moved_since_then() -> None:
    plan = team(
        check_ins=[
            check_in("O1.1", MONDAY - timedelta(days=7), 20, 7, "green"),
            check_in("O1.1", FRIDAY, 25, 5, "amber", by="ines"),
            check_in("O1.1", MONDAY, 25, 4, "amber", by="ines", changed="One clinic left"),
            check_in("O1.2", THURSDAY, 5),
        ]
    )
    assert told(plan) == [("ines", "O1.1", "green → amber, 20% → 25%, confidence 7 → 4: One clinic left")]
    assert told(plan, leave_out="ines") == []


def test_a_first_check_in_and_one_that_changes_nothing_are_told_as_such() -> None:
    first = team(check_ins=[check_in("O1.1", FRIDAY, 20, 7, "green", by="jo")])
    assert told(first) == [("jo", "O1.1", "first check-in: green, confidence 7")]
    same = team(
        check_ins=[check_in("O1.1", THURSDAY, 20, 7, "green"), check_in("O1.1", MONDAY, 20, 7, "green")]
    )
    assert told(same) == [("mara", "O1.1", "still green")]


def test_a_condition_proved_false_says_what_it_puts_in_doubt() -> None:
    plan = team(
        did(MONDAY, edited("conditions", "c", "state", "open", "false"), by="jo", deed="judge_condition"),
        conditions=[Condition(id="c", key="C1", of="O1.2", text="Nurses may book", state="false")],
    )
    assert told(plan) == [("jo", "O1.2", "“Nurses may book” proved false: O1.2, O1 in doubt")]


def test_wins_are_news_and_the_newest_comes_first() -> None:
    plan = team(
        did(FRIDAY, edited("key_results", "O1.1", "target", 60, 100)),
        wins=[Win(on=MONDAY, by="jo", text="First nurse booked")],
    )
    assert told(plan) == [("jo", "", "a win: First nurse booked"), ("ines", "O1.1", "target: 60% → 100%")]


def test_of_what_was_typed_in_many_goes_only_the_last_is_news() -> None:
    plan = team(
        did(FRIDAY, edited("key_results", "O1.1", "statement", "Lift", "Lift vi")),
        did(MONDAY, edited("key_results", "O1.1", "statement", "Lift vi", "Lift visits")),
        did(MONDAY, edited("direction", "direction", "mission", "", "Care"), said="The mission is written."),
        did(
            MONDAY,
            edited("direction", "direction", "mission", "Care", "Care now"),
            said="The mission changed.",
        ),
    )
    assert [text for _, _, text in told(plan)] == [
        "the sentence: Lift vi → Lift visits",
        "The mission changed.",
    ]


def test_anonymous_deeds_and_old_ones_are_no_news() -> None:
    hidden = did(MONDAY, edited("readiness", "readiness", "answered", [], ["jo"]), by="", said="An answer")
    old = did(THURSDAY, edited("key_results", "O1.1", "target", 60, 100))
    assert told(team(hidden, old)) == []


def test_only_what_changed_after_the_commit_is_shown_as_changed_with_its_old_text() -> None:
    commit = did(FRIDAY, FieldChange(how="add", table="commitment", of="commitment"), deed="commit_set")
    plan = team(
        did(FRIDAY, edited("key_results", "O1.1", "target", 60, 70)),
        commit,
        did(FRIDAY, edited("key_results", "O1.1", "target", 70, 100)),
        did(MONDAY, edited("key_results", "O1.1", "due", "2026-11-30", "2026-12-31")),
        did(MONDAY, edited("objectives", "O1", "text", "Make booking easy", "Make booking a visit easy")),
        did(MONDAY, edited("key_results", "O1.2", "source", "", "the calendar")),
        commitment=Commitment(on=FRIDAY, by="mara"),
    )
    shown = [(one.key, one.name, one.before, one.after) for one in changed_after_commit(plan)]
    assert shown == [
        ("O1.1", "target", "70%", "100%"),
        ("O1.1", "the due date", "30 November 2026", "31 December 2026"),
        ("O1", "text", "Make booking easy", "Make booking a visit easy"),
    ]
    assert [one.key for one in changed_after_commit(plan, "O1")] == ["O1"]


def test_before_a_commit_nothing_counts_as_changed() -> None:
    assert changed_after_commit(team(did(MONDAY, edited("key_results", "O1.1", "target", 60, 70)))) == ()


def test_a_rubric_and_a_cleared_field_are_told_in_words() -> None:
    step = {"text": "pilot", "share": 20.0}
    plan = team(
        did(MONDAY, edited("key_results", "O1.1", "rubric", [step], [step, {"text": "all", "share": 100}])),
        did(MONDAY, edited("key_results", "O1.1", "metric", "visits", "")),
        did(MONDAY, edited("key_results", "O1.2", "baseline", None, 4)),
    )
    assert [text for _, _, text in told(plan)] == [
        "rubric: 20 % pilot → 20 % pilot; 100 % all",
        "metric: visits → nothing",
        "baseline: 4%",
    ]
