"""Forms: any field set, rows added, moved and removed, and two people at the same field."""

from __future__ import annotations

import math
from datetime import date

import pytest

from method.actions.edit_fields import add_row, move_row, remove_row, set_field
from store.documents.deeds import Conflict
from tests.method.actions.deeds import Doing
from tests.plans import MONDAY, key_result, objective


def test_a_mission_is_written_and_the_step_remembers_who_wrote_it() -> None:
    team = Doing()
    done = team.do(
        set_field,
        table="direction",
        id="direction",
        field="mission",
        value="  Patients are seen when they need it. ",
        step="mission",
    )
    assert team.plan.direction.mission == "Patients are seen when they need it."
    assert team.plan.steps[0].answered_by == ["mara"]
    assert team.plan.steps[0].answered_on == MONDAY
    assert done.said == "Mission and vision: mission is now “Patients are seen when they need it.”."


def test_typing_what_is_there_already_changes_nothing() -> None:
    team = Doing(objectives=[objective("O1", "Be kind to callers")])
    done = team.do(set_field, table="objectives", id="O1", field="text", value="Be kind  to callers ")
    assert done.changes == ()


def test_two_people_at_the_same_field_are_both_shown() -> None:
    team = Doing(objectives=[objective("O1", why_now="Winter comes")])
    team.do(
        set_field, table="objectives", id="O1", field="why_now", value="Summer comes", seen="Winter comes"
    )
    with pytest.raises(Conflict) as conflict:
        team.do(
            set_field, table="objectives", id="O1", field="why_now", value="Autumn comes", seen="Winter comes"
        )
    assert (conflict.value.theirs, conflict.value.yours) == ("Summer comes", "Autumn comes")
    assert "Summer comes" in str(conflict.value)


def test_two_long_texts_are_told_apart_where_they_differ() -> None:
    long = "Patients put off a visit because booking one means calling between eight and ten, and waiting."
    team = Doing(objectives=[objective("O1", why_now=long)])
    team.do(set_field, table="objectives", id="O1", field="why_now", value=f"{long} In pain.")
    with pytest.raises(Conflict, match=r"“…ten, and waiting. In pain.”.*“…ten, and waiting. Twice.”"):
        team.do(set_field, table="objectives", id="O1", field="why_now", value=f"{long} Twice.", seen=long)


def test_two_people_who_write_the_same_do_not_quarrel() -> None:
    team = Doing(objectives=[objective("O1", why_now="Winter comes")])
    for _ in range(2):
        team.do(set_field, table="objectives", id="O1", field="why_now", value="Now", seen="Winter comes")
    assert team.plan.objectives[0].why_now == "Now"


@pytest.mark.parametrize(
    ("table", "field", "value", "sentence"),
    [
        ("key_results", "start_confidence", 11, "Start confidence must be 10 or less."),
        ("key_results", "start_confidence", 5.5, "Start confidence must be a whole number."),
        ("key_results", "nature", "strange", "Nature must be one of these: hard, soft or money."),
        ("key_results", "target", "many", "Target must be a number, and this is not one."),
        ("key_results", "hours", math.inf, "Hours is not a number that can be reached; give a plain number."),
        ("key_results", "due", "2026-02-30", "The due date must be a date such as 2026-11-23."),
        ("key_results", "owner", "jo\x1b[2J", "Owner holds a control character (U+001B); take it out."),
        ("key_results", "hours", -3, "Hours must be 0 or more."),
        ("key_results", "colour", "red", "Key result has no field called “colour”."),
        ("objectives", "text", "  ", "Objective cannot be empty: remove it instead, or keep what was there."),
        ("initiatives", "month", "soon", "A month is written like 2026-11, and “soon” is not."),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_in_one_plain_sentence(
    table: str, field: str, value: object, sentence: str
) -> None:
    team = Doing(objectives=[objective("O1")], key_results=[key_result("O1.1")])
    team.do(add_row, table="initiatives", fields={"text": "Ring the clinics"})
    id = team.plan.table(table)[0].id
    assert team.refused(set_field, table=table, id=id, field=field, value=value) == sentence


def test_what_someone_removed_meanwhile_is_said_to_be_gone() -> None:
    said = Doing().refused(set_field, table="objectives", id="O9", field="text", value="Something")
    assert said.startswith("This is no longer there")


def test_rows_get_keys_and_ranks_as_they_come() -> None:
    team = Doing()
    for text in ("Calling", "Double bookings"):
        team.do(add_row, table="obstacles", fields={"text": text}, step="strategy")
    for text in ("Small clinics", "One hour"):
        team.do(add_row, table="choices", fields={"text": text})
    first = team.plan.choices[0].id
    for _ in range(2):
        team.do(add_row, table="conditions", fields={"of": first, "text": "They decide in weeks"})
    team.do(add_row, table="objectives", fields={"text": "Book as easily as writing"})
    assert [each.rank for each in team.plan.obstacles] == [1, 2]
    assert [(each.key, each.rank) for each in team.plan.choices] == [("A", 1), ("B", 2)]
    assert [each.key for each in team.plan.conditions] == ["C1", "C2"]
    assert team.plan.objectives[0].key == "O1"


def test_a_key_is_never_given_twice() -> None:
    team = Doing()
    for text in ("one", "two", "three"):
        team.do(add_row, table="initiatives", fields={"text": text})
    team.do(remove_row, table="initiatives", id=team.plan.initiatives[0].id)
    team.do(add_row, table="initiatives", fields={"text": "four"})
    assert [each.key for each in team.plan.initiatives] == ["I2", "I3", "I4"]


def test_needs_are_ranked_among_their_stakeholders_own() -> None:
    team = Doing()
    for name in ("Patients", "Clinics"):
        team.do(add_row, table="stakeholders", fields={"name": name})
    patients, clinics = (each.id for each in team.plan.stakeholders)
    for of, text in ((patients, "Not calling"), (clinics, "Quiet"), (patients, "Knowing who")):
        team.do(add_row, table="needs", fields={"of": of, "text": text})
    team.do(move_row, table="needs", id=team.plan.needs[2].id, by=-1)
    assert {each.text: each.rank for each in team.plan.needs} == {
        "Not calling": 2,
        "Quiet": 1,
        "Knowing who": 1,
    }


def test_an_empty_row_is_not_added() -> None:
    assert "cannot be empty" in Doing().refused(add_row, table="obstacles", fields={"text": " "})


def test_moving_keeps_the_ranks_one_to_n_and_stops_at_the_ends() -> None:
    team = Doing()
    for text in ("one", "two", "three"):
        team.do(add_row, table="obstacles", fields={"text": text})
    third = team.plan.obstacles[2].id
    team.do(move_row, table="obstacles", id=third, by=-1)
    team.do(move_row, table="obstacles", id=third, by=-5)
    assert {each.text: each.rank for each in team.plan.obstacles} == {"three": 1, "one": 2, "two": 3}
    assert team.do(move_row, table="obstacles", id=third, by=-1).changes == ()
    assert team.refused(move_row, table="objectives", id="O1", by=1).startswith("This is no longer there")


def test_removing_a_choice_takes_its_conditions_along_and_leaves_nothing_pointing_to_it() -> None:
    team = Doing()
    for text in ("Small clinics", "One hour"):
        team.do(add_row, table="choices", fields={"text": text})
    gone, kept = (each.id for each in team.plan.choices)
    team.do(add_row, table="conditions", fields={"of": gone, "text": "They decide in weeks"})
    team.do(add_row, table="initiatives", fields={"of": gone, "text": "Ring them"})
    team.do(add_row, table="objectives", fields={"text": "Book easily", "choices": [gone, kept]})
    done = team.do(remove_row, table="choices", id=gone)
    assert team.plan.conditions == ()
    assert team.plan.objectives[0].choices == [kept]
    assert team.plan.initiatives[0].of == ""
    assert team.plan.choices[0].rank == 1
    assert done.said == "Removed choice A and what hung from it: Small clinics"


def test_removing_a_draft_takes_its_key_results_along_but_a_committed_one_is_dropped_with_a_reason() -> None:
    team = Doing(
        objectives=[objective("O1", state="draft"), objective("O2")],
        key_results=[key_result("O1.1"), key_result("O2.1")],
    )
    assert "drop it with a reason" in team.refused(remove_row, table="objectives", id="O2")
    assert "drop it with a reason" in team.refused(remove_row, table="key_results", id="O2.1")
    team.do(remove_row, table="objectives", id="O1")
    assert [each.key for each in team.plan.key_results] == ["O2.1"]


def test_a_reason_given_for_a_change_is_kept_with_it() -> None:
    team = Doing(objectives=[objective("O1")], key_results=[key_result("O1.1", due=date(2026, 12, 1))])
    done = team.do(
        set_field,
        table="key_results",
        id="O1.1",
        field="target",
        value=80,
        reason="two clinics closed",
    )
    assert done.said.endswith("because two clinics closed")
    assert team.plan.key_results[0].corrected == ["target"]


def test_notes_on_a_step_make_its_record() -> None:
    team = Doing()
    team.do(set_field, table="steps", id="strategy", field="notes", value="A long hour", step="strategy")
    [record] = team.plan.steps
    assert (record.id, record.notes) == ("strategy", "A long hour")
