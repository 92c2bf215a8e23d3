"""The nine steps as data: complete, worded, and computed from what was written."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import pytest

from method import steps
from method.actions import prework as deeds
from method.coach.rules import prework, strategy
from method.steps import CollectionSpec, FieldSpec, FormSpec, Section
from method.steps.spec import ActionSpec
from method.steps.state import RULES_OF
from method.wording.fields import FIELDS
from method.wording.names import STEPS as STEP_NAMES
from store.documents import prework as prework_documents
from store.documents import strategy as strategy_documents
from store.documents.base import Document
from store.documents.plan import Plan
from store.documents.prework import Insight, InsightsReview, PastResult, Readiness, StepRecord
from store.documents.strategy import Direction
from store.documents.tables import COLLECTIONS, SINGLETONS
from tests.method.prework import DRAFTING, done, edited, last_cycle, without
from tests.plans import make_plan


def sections(found: tuple[Section, ...]) -> Iterator[Section]:
    for section in found:
        yield section
        if isinstance(section, CollectionSpec):
            yield from sections(section.children)


ALL = [section for step in steps.STEPS for section in sections(step.sections)]
FIELDS_OF_ALL = [(section.table, field) for section in ALL for field in section.fields]
ACTIONS = [action for section in ALL for action in section.actions]


def model(table: str) -> type[Document]:
    module, _, name = {**SINGLETONS, **COLLECTIONS}[table].partition(":")
    found: type[Document] = getattr(__import__(module, fromlist=[name]), name)
    return found


def field_of(table: str, name: str) -> FieldSpec:
    return next(field for where, field in FIELDS_OF_ALL if (where, field.name) == (table, name))


def test_there_are_nine_in_order_each_with_a_question_a_why_and_a_timebox() -> None:
    assert [step.number for step in steps.STEPS] == list(range(1, 10))
    assert [step.key for step in steps.STEPS] == list(STEP_NAMES) == list(get_args(prework_documents.StepKey))
    for step in steps.STEPS:
        assert step.question.endswith("?")
        assert step.why
        assert step.minutes > 0
        assert steps.step(step.key) is step


def test_every_field_of_every_pre_work_document_can_be_filled_in_some_step() -> None:
    linked = {"id", "rev", "of", "key", "rank", "person", "on", "theme", "revealed_on", "source", "became"}
    linked |= {"done", "awaited", "named"}  # of insights: who has written, and the team's choice of names
    models = [
        *(one for _, one in inspect.getmembers(strategy_documents, inspect.isclass)),
        *(one for _, one in inspect.getmembers(prework_documents, inspect.isclass)),
    ]
    documents = [
        one for one in models if issubclass(one, Document) and one not in (Document, Readiness, StepRecord)
    ]
    offered = {(table, field.name) for table, field in FIELDS_OF_ALL}
    missing = [
        (one.table, name)
        for one in documents
        for name in one.model_fields
        if name not in linked and (one.table, name) not in offered
    ]
    assert missing == []
    assert ("capacity", "person") in offered


def test_every_field_is_worded_and_exists_on_its_document() -> None:
    for table, field in FIELDS_OF_ALL:
        assert field.name in model(table).model_fields
        assert field.label
        assert field.prompt.endswith(("?", ".", "…"))


def test_every_worded_field_is_used() -> None:
    used = {(table, field.name) for table, field in FIELDS_OF_ALL}
    asked = {(action.deed, field.name) for action in ACTIONS for field in action.asks}
    assert {key for key in FIELDS if key[0] != "steps"} <= used | asked
    assert {field.name for field in steps.NOTES.fields} == {"notes", "parking_lot"}


@pytest.mark.parametrize(
    ("table", "field"),
    [
        pytest.param(table, field, id=f"{table}.{field.name}")
        for table, field in FIELDS_OF_ALL
        if field.options
    ],
)
def test_options_are_those_the_document_takes(table: str, field: FieldSpec) -> None:
    for option in field.options:
        kept = {
            name: "x"
            for name in ("text", "key", "of", "statement", "name")
            if name in model(table).model_fields
        }
        assert getattr(model(table).model_validate({**kept, field.name: option}), field.name) == option


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: f"{action.deed} {action.label}")
def test_every_action_names_a_deed_that_takes_what_it_asks(action: ActionSpec) -> None:
    takes = inspect.signature(deeds.OFFERED[action.deed]).parameters
    given = {field.name for field in action.asks} | {name for name, _ in action.given}
    assert given | ({"id"} if action.per_row else set()) <= set(takes)


def test_insights_are_added_by_the_deed_that_knows_whose_they_are() -> None:
    (insights,) = [section for section in ALL if isinstance(section, CollectionSpec) and section.adds_with]
    takes = inspect.signature(deeds.OFFERED[insights.adds_with]).parameters
    assert {field.name for field in insights.fields} <= set(takes)


def test_every_pre_work_rule_keeps_some_step_open() -> None:
    assert {rule for rules in RULES_OF.values() for rule in rules} == {*prework.RULES, *strategy.RULES}
    assert list(RULES_OF) == [step.key for step in steps.STEPS]


# --- states ------------------------------------------------------------------------------------------


def test_a_new_team_has_nine_empty_steps_that_say_what_is_missing() -> None:
    for state in steps.states(make_plan(), DRAFTING).values():
        assert state.state == "empty"
        assert state.missing


def test_a_team_that_has_done_its_pre_work_has_nine_done() -> None:
    assert {state.state for state in steps.states(without(), DRAFTING).values()} == {"done"}


def test_a_step_begun_is_part_and_points_to_its_gap() -> None:
    plan = make_plan(direction=Direction(mission="We help patients see a doctor the same week."))
    state = steps.state_of(steps.step("mission"), plan, DRAFTING)
    assert state.state == "part"
    assert [(one.rule, one.field) for one in state.missing] == [("PRE-1", "vision")]


def test_a_waived_step_says_why_and_still_what_it_misses() -> None:
    plan = make_plan(steps=[StepRecord(id="departments", waived="We are the only team")])
    state = steps.state_of(steps.step("departments"), plan, DRAFTING)
    assert (state.state, state.waived) == ("waived", "We are the only team")
    assert state.missing


def test_a_person_over_a_full_week_is_advice_and_keeps_no_step_open() -> None:
    state = steps.state_of(steps.step("resources"), edited("capacity", "mara", share=130), DRAFTING)
    assert state.state == "done"
    assert [one.rule for one in state.advice] == ["CAP-3"]


def test_what_was_taken_over_is_asked_about_only_where_there_was_a_cycle_before() -> None:
    strategy_step = steps.step("strategy")
    fresh, later = without(), without(previous=last_cycle())
    assert len(steps.sections_of(strategy_step, later)) == len(steps.sections_of(strategy_step, fresh)) + 1


# --- rows, options, typing ---------------------------------------------------------------------------


def collection(table: str) -> CollectionSpec:
    return next(one for one in ALL if isinstance(one, CollectionSpec) and one.table == table)


def test_ones_own_insights_show_and_others_stay_hidden_until_all_are_revealed() -> None:
    rows = collection("insights")
    hidden = without(insights_review=InsightsReview())
    assert [row.person for row in steps.rows_of(rows, hidden, "jo")] == ["jo"]
    assert "2 other people" in steps.hidden_insights(hidden, "jo")
    assert len(steps.rows_of(rows, without(), "jo")) == 3
    assert steps.hidden_insights(without(), "jo") == ""


def test_a_lone_hidden_insight_and_none_at_all_read_well() -> None:
    one = make_plan(insights=[Insight(person="jo", text="x", on=DRAFTING)])
    assert steps.hidden_insights(one, "mara").startswith("1 other person has")
    assert steps.hidden_insights(make_plan(), "mara") == "Nobody else has written yet."


def test_ranked_rows_stand_in_their_order_and_children_under_their_own() -> None:
    choices = list(reversed(done()["choices"]))
    plan = without(choices=choices)
    assert [row.key for row in steps.rows_of(collection("choices"), plan, "jo")] == ["A", "B"]
    assert [row.key for row in steps.rows_of(collection("conditions"), plan, "jo", of="B")] == ["C2"]


@pytest.mark.parametrize(
    "rows", [one for one in ALL if isinstance(one, CollectionSpec)], ids=lambda rows: rows.table
)
def test_every_row_has_one_line_in_the_teams_own_words(rows: CollectionSpec) -> None:
    plan = without(themes=[prework_documents.Theme(id="T", title="Nurses")])
    for row in plan.table(rows.table):
        assert rows.summary(row, plan)
        assert "\n" not in rows.summary(row, plan)
        assert all(rows.details(row, plan))


def test_a_choice_shows_what_it_was_chosen_over_and_its_least_belief() -> None:
    plan = without()
    rows = collection("choices")
    assert rows.summary(plan.choices[0], plan) == "A Small clinics first"
    assert rows.details(plan.choices[0], plan) == (
        "over the two hospitals",
        "removes Patients can only book by calling",
        "would have to be true: 1, least believed 4 of 10",
    )


def test_options_come_from_the_teams_own_documents() -> None:
    plan = without()
    assert [one.label for one in steps.options_of(field_of("choices", "removes"), plan)] == [
        "Patients can only book by calling"
    ]
    answers = steps.options_of(field_of("needs", "answered_by"), plan)
    assert [one.label.split()[0] for one in answers] == ["A", "B", "O1", "O2"]
    assert "KR-5" in {one.value for one in steps.options_of(field_of("guidelines", "warnings_off"), plan)}


@pytest.mark.parametrize(
    ("table", "name", "typed", "kept"),
    [
        ("review_plan", "success", "70", 70),
        ("review_plan", "success", "70 %", 70),
        ("past_results", "score", "0.7", 0.7),
        ("past_results", "score", "70%", 0.7),
        ("past_results", "value", "1.5k", 1500),
        ("past_results", "value", "", None),
        ("resources", "hours_per_day", "3,5", 3.5),
        ("resources", "start", "2026-10-01", date(2026, 10, 1)),
        ("resources", "end", "31 Dec", date(2026, 12, 31)),
        ("conditions", "belief", "4", 4),
        ("conditions", "side", "", None),
        ("conditions", "who", "Jo Park", "jo"),
        ("capacity", "person", "Aunt May", "Aunt May"),
        ("choices", "kind", "where", "where to play"),
        ("choices", "removes", "patients can only book by calling", ["calls"]),
        ("guidelines", "agreed_by", "mara, Jo Park, mara", ["mara", "jo"]),
        ("past_review", "first_cycle", "yes", True),
        ("past_review", "first_cycle", "", False),
        ("departments", "name", "The new team", "The new team"),
        ("obstacles", "text", "  a \n b ", "a b"),
        ("strategy", "diagnosis", " a\nb ", "a\nb"),
    ],
)
def test_what_is_typed_becomes_the_value_it_stands_for(table: str, name: str, typed: str, kept: Any) -> None:
    assert steps.value_of(field_of(table, name), typed, without(), DRAFTING) == kept


@pytest.mark.parametrize(
    ("table", "name", "typed"),
    [
        ("review_plan", "success", "most of it"),
        ("review_plan", "success", "-5"),
        ("past_results", "score", "1.2"),
        ("conditions", "belief", "11"),
        ("conditions", "belief", "4.5"),
        ("guidelines", "objectives_max", "2.5"),
        ("resources", "end", "30 February"),
        ("choices", "kind", "sideways"),
        ("choices", "removes", "something else"),
        ("past_review", "first_cycle", "perhaps"),
        ("conditions", "who", "Aunt May"),
        ("guidelines", "agreed_by", "mara, Aunt May"),
    ],
)
def test_what_does_not_fit_gets_one_plain_sentence(table: str, name: str, typed: str) -> None:
    with pytest.raises(ValueError, match=r"^[A-Z“][^\n]*\.$"):
        steps.value_of(field_of(table, name), typed, without(), DRAFTING)


def test_nothing_to_pick_from_is_said() -> None:
    with pytest.raises(ValueError, match="nothing to choose"):
        steps.value_of(field_of("choices", "removes"), "the rain", make_plan(), DRAFTING)


@pytest.mark.parametrize(
    ("table", "name", "value", "shown"),
    [
        ("review_plan", "success", 70.0, "70%"),
        ("resources", "start", date(2026, 10, 1), "2026-10-01"),
        ("conditions", "who", "jo", "Jo Park"),
        ("choices", "removes", ["calls"], "Patients can only book by calling"),
        ("guidelines", "agreed_by", ["mara", "jo"], "Mara Lind, Jo Park"),
        ("past_review", "first_cycle", True, "yes"),
        ("conditions", "belief", 0, "0"),
        ("conditions", "belief", None, ""),
    ],
)
def test_a_value_is_shown_as_people_say_it_and_reads_back(
    table: str, name: str, value: Any, shown: str
) -> None:
    field, plan = field_of(table, name), without()
    assert steps.shown(field, value, plan) == shown
    assert steps.value_of(field, shown, plan, DRAFTING) == value


def test_the_cycles_dates_are_offered_while_none_are_given() -> None:
    plan = without()
    suggest = field_of("resources", "start").suggest
    assert suggest is not None
    assert suggest(plan) == plan.cycle.start


# --- what is worked out ------------------------------------------------------------------------------


def worked(key: str, plan: Plan) -> str:
    return "\n".join(steps.worked_out(steps.step(key), plan, DRAFTING))


def test_both_readings_of_capacity_are_shown_with_their_sums() -> None:
    said = worked("resources", without())
    assert "13 weeks" in said
    assert "3.5 h × (5 days × 13 weeks − 0 away) × 50 % = 114" in said
    assert "6 h × 13 weeks × 50 % = 39" in said
    assert "114 productive hours" in said


def test_the_ambition_figure_is_shown_with_its_sum() -> None:
    rows = [
        PastResult(statement="Visits online", baseline=4, target=24, value=10, score=0.3, unit="%"),
        PastResult(statement="Clinics live", baseline=5, target=10, value=5, score=0.0),
    ]
    said = worked("past", without(past_results=rows))
    assert "Mean score 0.15 over 2" in said
    assert "gentle" in said
    assert "moved +6 points last time, and 10 % on top: +6.6 points, from 10% to 16.6%" in said
    assert "Clinics live: it did not move" in said


def test_reach_and_outcomes_of_the_past_are_counted() -> None:
    rows = [
        PastResult(statement="a", score=1.0, why="w", reach="too easy", outcome="no"),
        PastResult(statement="b", score=1.0, why="w", reach="too hard", outcome="partly"),
    ]
    said = worked("past", without(past_results=rows))
    assert "Too easy 1, about right 0, too hard 1." in said
    assert "yes 0, partly 1, no 1" in said
    assert "aim 10 % higher" in said


def test_the_strategy_says_what_to_test_first_and_what_hangs_loose() -> None:
    rows = done()["obstacles"]
    said = worked(
        "strategy", without(obstacles=[*rows, rows[0].model_copy(update={"id": "x", "text": "Rain"})])
    )
    assert "A Small clinics first, B Their own calendar" in said
    assert "Clinics open hours a week ahead" in said
    assert "No choice removes “Rain”" in said


def test_who_has_still_to_write_is_named_and_the_night_is_counted() -> None:
    one = [Insight(person="mara", text="x", on=date(2026, 9, 21))]
    said = worked("insights", without(insights=one, insights_review=InsightsReview()))
    assert "1 of 3" in said
    assert "Jo Park, Ines Roth" in said
    assert "22 September or later" in said


def test_review_days_and_success_are_spelt_out() -> None:
    said = worked("review", without())
    assert "13 check-ins, weekly, from 5 October to 28 December" in said
    assert "a score of 0.7" in said


# --- readiness ---------------------------------------------------------------------------------------


def readiness(*answers: int, names: str = "ines jo mara") -> Readiness:
    counts = [answers.count(number) for number in range(1, 6)]
    return Readiness(strategy=counts, freedom=counts, safety=counts, answered=names.split())


def test_nobody_has_answered() -> None:
    seen = steps.readiness_view(make_plan(), "jo")
    assert seen.says == "Nobody has answered yet."
    assert not seen.mine
    assert {row.level for row in seen.rows} == {""}


def test_two_answers_that_an_older_okr_counted_are_not_shown_and_asked_for_again() -> None:
    seen = steps.readiness_view(make_plan(readiness=readiness(1, 5, names="jo mara")), "jo")
    assert seen.asks
    assert all(row.counts == () and row.median is None for row in seen.rows)


def test_a_low_answer_says_what_okrs_will_expose_and_what_to_do_first() -> None:
    seen = steps.readiness_view(make_plan(readiness=readiness(1, 2, 5)))
    for row in seen.rows:
        assert (row.counts, row.median, row.level) == ((1, 1, 0, 0, 1), 2, "low")
        assert row.exposes
        assert row.first
        assert not row.says


@pytest.mark.parametrize(("answers", "level"), [((3, 3, 3), "middling"), ((4, 4, 5), "high")])
def test_better_answers_say_so_in_a_line(answers: tuple[int, ...], level: str) -> None:
    seen = steps.readiness_view(make_plan(readiness=readiness(*answers)))
    assert {row.level for row in seen.rows} == {level}
    assert all(row.says and not row.exposes for row in seen.rows)


# --- what can be done now ----------------------------------------------------------------------------


def why_not(deed: str, plan: Plan, who: str = "jo") -> str:
    return next(action for action in ACTIONS if action.deed == deed).why_not(plan, who, DRAFTING)


def test_an_action_that_cannot_be_done_now_says_why() -> None:
    hidden = without(insights_review=InsightsReview())
    assert "nothing" in why_not("reveal_insights", make_plan()) or "no insight" in why_not(
        "reveal_insights", make_plan()
    )
    assert why_not("reveal_insights", hidden) == ""
    assert why_not("reveal_insights", without())
    assert why_not("group_insight", hidden)
    assert why_not("choose_direction", hidden)
    assert why_not("choose_direction", without()) == ""
    assert why_not("agree_guidelines", without()) == ""
    assert why_not("agree_guidelines", without(), "mara")
    assert why_not("fill_past_results", without())
    assert why_not("fill_past_results", without(previous=last_cycle())) == ""


def test_a_form_shows_a_document_that_every_plan_has() -> None:
    for section in ALL:
        if isinstance(section, FormSpec):
            assert section.table in SINGLETONS
