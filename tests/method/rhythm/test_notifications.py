"""Which of the things others do are worth a line to me."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from method.rhythm.notifications import last_change, notice
from store.documents.history import Change, FieldChange
from store.documents.okrs import Initiative
from store.documents.plan import Plan
from tests.plans import MONDAY, check_in, key_result, make_plan, objective

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
MINE = key_result("O1.1", owner="jo")
THEIRS = key_result("O1.2", owner="mara")


def change(id: str, by: str, deed: str, said: str, *edits: tuple[str, str, str]) -> Change:
    made = [FieldChange(how=how, table=table, of=of) for how, table, of in edits]  # type: ignore[arg-type]
    return Change(id=id, at=NOW, by=by, deed=deed, said=said, edits=made)


def plan_with(*changes: Change, **tables: Any) -> Plan:
    first = change("0", "mara", "add_win", "A win")
    return make_plan(
        objectives=[objective("O1", owner="ines")],
        key_results=[MINE, THEIRS],
        changes=[first, *changes],
        **tables,
    )


def checked(key: str, colour: Any, **given: Any) -> tuple[Plan, str]:
    made = check_in(key, MONDAY, 5, colour=colour, confidence=4, **given)
    plan = plan_with(change("1", "mara", "check_in", "said", ("add", "check_ins", made.id)), check_ins=[made])
    return plan, "0"


def test_a_check_in_on_my_key_result_is_told() -> None:
    plan, seen = checked("O1.1", "amber")
    assert notice(plan, "jo", seen) == "Mara marked O1.1 amber, confidence 4."


def test_on_somebody_elses_only_red_is_told_and_only_on_my_team() -> None:
    assert notice(*_for("jo", checked("O1.2", "green"))) == ""
    assert notice(*_for("jo", checked("O1.2", "red"))) == "Mara marked O1.2 red, confidence 4."
    assert notice(*_for("zoe", checked("O1.2", "red"))) == ""


def _for(who: str, found: tuple[Plan, str]) -> tuple[Plan, str, str]:
    return found[0], who, found[1]


def test_a_talk_or_a_call_for_help_that_names_me_is_told() -> None:
    assert notice(*_for("jo", checked("O1.2", "amber", will="Call them", will_who="Jo Park")))
    assert notice(*_for("jo", checked("O1.2", "amber", help="Jo, could you call them?")))
    assert not notice(*_for("jo", checked("O1.2", "amber", help="John, could you call them?")))


def test_what_is_done_to_what_i_own_is_told_and_what_hangs_from_it_too() -> None:
    edited = change("1", "mara", "set_field", "O1.1: target is now 30.", ("edit", "key_results", "O1.1"))
    assert notice(plan_with(edited), "jo", "0") == "Mara: O1.1: target is now 30."
    assert notice(plan_with(edited), "ines", "0") == "Mara: O1.1: target is now 30."  # her objective's
    hung = change("1", "mara", "add_row", "Added initiative I1.", ("add", "initiatives", "i1"))
    plan = plan_with(hung, initiatives=[Initiative(id="i1", key="I1", text="Call", of="O1.1")])
    assert notice(plan, "jo", "0") == "Mara: Added initiative I1."


def test_what_is_done_for_all_is_told_to_all() -> None:
    committed = change("1", "mara", "commit_set", "The set is committed.")
    assert notice(plan_with(committed), "jo", "0") == "Mara: The set is committed."


def test_what_does_not_concern_me_stays_unsaid() -> None:
    own = change("1", "jo", "commit_set", "The set is committed.")
    nobody = change("2", "", "answer_readiness", "")
    other = change("3", "mara", "set_field", "O1.2: target is 3.", ("edit", "key_results", "O1.2"))
    assert notice(plan_with(own, nobody, other), "jo", "0") == ""


def test_of_several_the_newest_is_told_and_the_others_counted() -> None:
    both = [change(str(n), "mara", "commit_set", f"Time {n}.") for n in (1, 2, 3)]
    plan = plan_with(*both)
    assert notice(plan, "jo", "0") == "Mara: Time 3. (and 2 more)"
    assert notice(plan, "jo", "2") == "Mara: Time 3."
    assert notice(plan, "jo", last_change(plan)) == ""
    assert notice(plan, "jo", "of another plan") == ""
