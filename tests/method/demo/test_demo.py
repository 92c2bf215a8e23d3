"""The demo is a believable team, whatever the day it is opened."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

import pytest

from method.coach.findings import open_findings
from method.coach.sentence import read, settled_target
from method.rhythm.rag_colour import suggest_colour
from method.rhythm.standing import standings
from method.steps import STEPS, state_of
from store.documents.base import Document
from store.documents.plan import Plan
from store.documents.rhythm import CheckIn
from tests.plans import MONDAY, make_plan
from tui.cli.demo_store import DEMO_PERSON, demo_documents

READ = ("metric", "direction", "baseline", "low", "high", "unit", "per", "due")


def by_table(documents: list[Document]) -> dict[str, list[Document]]:
    found: dict[str, list[Document]] = defaultdict(list)
    for each in documents:
        found[each.table].append(each)
    return found


def plans_of(today: date) -> dict[tuple[str, str], Plan]:
    workspace, shards = demo_documents(today)
    around = by_table(workspace)
    teams = {each.key: each for each in around["teams"]}  # type: ignore[attr-defined]
    cycles = {each.key: each for each in around["cycles"]}  # type: ignore[attr-defined]
    found: dict[tuple[str, str], Plan] = {}
    for (team, cycle), documents in sorted(shards.items(), key=lambda each: each[0][1]):
        before = next((plan for (other, _), plan in found.items() if other == team), None)
        tables = {**around, **by_table(documents)}
        found[team, cycle] = make_plan(team=teams[team], cycle=cycles[cycle], previous=before, **tables)
    return found


@pytest.fixture(scope="module")
def plans() -> dict[tuple[str, str], Plan]:
    return plans_of(MONDAY)


@pytest.fixture(scope="module")
def booking(plans: dict[tuple[str, str], Plan]) -> Plan:
    return plans["booking", "2026-Q4"]


@pytest.mark.parametrize("ahead", [0, 1, 6, 30, 97, 200, 291, 400, 463])
def test_on_any_day_it_is_week_eight_and_nothing_lies_in_the_future(ahead: int) -> None:
    today = MONDAY + timedelta(days=ahead)
    workspace, shards = demo_documents(today)
    cycles = by_table(workspace)["cycles"]
    assert len({each.key for each in cycles}) == 2  # type: ignore[attr-defined]
    running = cycles[-1]
    assert (today - running.start).days // 7 == 7  # type: ignore[attr-defined]
    for documents in shards.values():
        for table in ("check_ins", "wins", "readings", "insights", "scores", "learnings"):
            assert all(each.on <= today for each in by_table(documents)[table])  # type: ignore[attr-defined]
        assert all(each.at.date() <= today for each in by_table(documents)["changes"])  # type: ignore[attr-defined]


def test_the_same_day_gives_the_same_documents() -> None:
    assert demo_documents(MONDAY) == demo_documents(MONDAY)


def test_no_two_documents_of_a_table_share_an_id() -> None:
    _, shards = demo_documents(MONDAY)
    for documents in shards.values():
        names = [(each.table, each.id) for each in documents]
        assert len(names) == len(set(names))


def test_whoever_opens_it_is_somebody_on_the_team(booking: Plan) -> None:
    assert DEMO_PERSON in {person.key for person in booking.people}


@pytest.mark.parametrize("ahead", range(7))
def test_the_review_has_every_colour_on_any_weekday(ahead: int) -> None:
    today = MONDAY + timedelta(days=ahead)
    colours = [each.colour for each in standings(plans_of(today)["booking", "2026-Q4"], today).values()]
    assert sorted(colours) == ["amber", "amber", "green", "green", "red", "silent"]


def test_amber_comes_with_its_talk_and_red_with_its_show_stopper(booking: Plan) -> None:
    last = {each.key_result: each for each in booking.check_ins}
    assert last["booking-O2.1"].blocker
    grow = last["booking-O1.2"]
    assert all((grow.goal, grow.reality, grow.options, grow.will, grow.will_who, grow.will_when))


def test_the_six_key_results_are_of_mixed_nature(booking: Plan) -> None:
    assert {each.nature for each in booking.key_results} == {"hard", "soft", "money"}
    assert "keep" in {each.direction for each in booking.key_results}
    assert len(booking.key_results) == 6


def test_every_sentence_reads_as_its_fields_say(plans: dict[tuple[str, str], Plan]) -> None:
    for plan in plans.values():
        for each in plan.key_results:
            found = read(each.statement, today=MONDAY, start=plan.cycle.start, end=plan.cycle.end)
            for field in READ:
                if field not in each.corrected:
                    assert (getattr(found, field) or None) == (getattr(each, field) or None), (
                        each.key,
                        field,
                    )
            assert settled_target(found) == each.target


def test_every_colour_suggested_is_what_would_have_been_suggested(plans: dict[tuple[str, str], Plan]) -> None:
    for plan in plans.values():
        before: list[CheckIn] = []
        for each in plan.check_ins:
            then = make_plan(
                team=plan.team,
                cycle=plan.cycle,
                objectives=plan.objectives,
                key_results=plan.key_results,
                check_ins=list(before),
                review_plan=plan.review_plan,
                commitment=list(plan.table("commitment")),
            )
            key_result = plan.find("key_results", each.key_result)
            suggested = suggest_colour(
                key_result, then, each.on, confidence=each.confidence, value=each.value
            )
            assert suggested == each.suggested, (each.key_result, each.on)
            before.append(each)


def test_the_pre_work_is_done_but_for_a_few_questions(booking: Plan) -> None:
    states = {step.key: state_of(step, booking, MONDAY) for step in STEPS}
    missing = [finding.rule for state in states.values() for finding in state.missing]
    assert sorted(missing) == ["PRE-6", "PRE-9", "STR-6"]
    assert {state.state for state in states.values()} == {"done", "part"}


def test_the_committed_set_leaves_the_coach_something_to_ask(booking: Plan) -> None:
    rules = {finding.rule for finding in open_findings(booking, MONDAY)}
    assert "SET-12" in rules
    assert not {"SET-1", "SET-3", "SET-5", "SET-10", "OBJ-8", "KR-3"} & rules


def test_a_target_moved_after_the_commitment_and_says_why(booking: Plan) -> None:
    assert booking.commitment
    moved = [
        (change, edit)
        for change in booking.changes
        for edit in change.edits
        if (edit.of, edit.field) == ("booking-O1.2", "target")
    ]
    [(change, edit)] = moved
    assert change.at.date() > booking.commitment.on
    assert "because" in change.said
    assert (edit.before, edit.after) == (2.0, booking.find("key_results", "booking-O1.2").target)  # type: ignore[union-attr]


def test_one_condition_proved_false_and_says_what_was_seen(booking: Plan) -> None:
    [false] = [each for each in booking.conditions if each.state == "false"]
    assert false.evidence
    assert false.of == "booking-O1.2"


def test_what_points_somewhere_arrives(plans: dict[tuple[str, str], Plan]) -> None:
    for plan in plans.values():
        known = {each.id for table in ("choices", "key_results", "objectives") for each in plan.table(table)}
        people = {person.key for person in plan.workspace.people}
        assert all(each.of in known for each in (*plan.conditions, *plan.initiatives, *plan.dependencies))
        assert all(each.objective in known for each in plan.key_results)
        assert all(of in known for each in plan.needs for of in each.answered_by)
        assert all(each.key_result in known for each in plan.check_ins)
        assert all(not each.key_result or each.key_result in known for each in plan.priorities)
        assert all(each.became in {*known, *(c.id for c in plan.conditions), ""} for each in plan.answers)
        assert {each.by for each in (*plan.check_ins, *plan.changes, *plan.wins)} <= people


def test_the_last_cycle_left_scores_whys_and_learnings(booking: Plan) -> None:
    last = booking.previous
    assert last
    assert len(last.scores) == len(last.key_results) == len(booking.past_results)
    assert all(each.why and each.score is not None for each in (*last.scores, *booking.past_results))
    assert last.retrospective.closed_on
    assert {each.statement for each in last.learnings} <= {each.statement for each in last.key_results}
