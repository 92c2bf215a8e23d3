"""What a deed says of a value: names that people know, and nothing is nothing however it is spelled."""

from __future__ import annotations

import pytest

from method.actions.edit_fields import set_field
from store.documents.base import Document
from store.documents.deeds import Conflict
from store.documents.okrs import Dependency, Initiative
from store.documents.prework import Need, Stakeholder
from store.documents.strategy import Choice, Obstacle
from tests.method.actions.deeds import Doing
from tests.plans import key_result, objective

ID = "d420de1d3ee94d0c"


def team() -> Doing:
    return Doing(
        obstacles=[Obstacle(id="b1ab1ab1a", rank=1, text="Patients can only call")],
        choices=[Choice(id=ID, key="A", rank=1, text="Small clinics first")],
        objectives=[objective("O1", "Be kind to callers")],
        key_results=[key_result("O1.1", "Calls answered")],
        initiatives=[Initiative(id="i1", key="I1", text="A calendar")],
        dependencies=[Dependency(id="d1", of="O1.1", team="", what="a calendar")],
        stakeholders=[Stakeholder(id="s1", name="Clinics")],
        needs=[Need(id="n1", of="s1", text="Fewer calls", rank=1)],
    )


SAID = (
    ("objectives", "O1", "choices", [ID], "A Small clinics first"),
    ("objectives", "O1", "removes", ["b1ab1ab1a"], "Patients can only call"),
    ("choices", ID, "removes", ["b1ab1ab1a"], "Patients can only call"),
    ("needs", "n1", "answered_by", [ID, "O1"], "A Small clinics first, O1 Be kind to callers"),
    ("initiatives", "i1", "of", ID, "A Small clinics first"),
    ("initiatives", "i1", "of", "O1.1", "O1.1 Calls answered"),
    ("initiatives", "i1", "owner", "jo", "Jo"),
    ("key_results", "O1.1", "owner", "ines", "Ines"),
    ("key_results", "O1.1", "gives_to", ["booking"], "Booking"),
    ("key_results", "O1.1", "baseline_unknown", True, "yes"),
    ("key_results", "O1.1", "rubric", [{"share": 50, "text": "half"}], "50% half"),
    ("dependencies", "d1", "team", "booking", "Booking"),
    ("choices", ID, "text", "jo", "jo"),
    ("obstacles", "b1ab1ab1a", "text", "True", "True"),
)


@pytest.mark.parametrize(("table", "id", "field", "value", "said"), SAID)
def test_a_value_is_said_as_people_know_it(table: str, id: str, field: str, value: object, said: str) -> None:
    done = team().do(set_field, table=table, id=id, field=field, value=value)
    assert f"“{said}" in done.said
    assert ID not in done.said


def test_the_other_value_of_a_conflict_is_said_as_people_know_it() -> None:
    both = team()
    both.do(set_field, table="objectives", id="O1", field="choices", value=[ID])
    with pytest.raises(Conflict) as told:
        both.do(set_field, table="objectives", id="O1", field="choices", value=["other"], seen=["gone"])
    assert "A Small clinics first" in str(told.value)
    assert ID not in str(told.value)


NOTHING = ("", None, [], ())
EMPTY = (
    ("key_results", "O1.1", "nature", "hard"),
    ("key_results", "O1.1", "measures", "outcome"),
    ("key_results", "O1.1", "size", "M"),
    ("key_results", "O1.1", "hours", 12),
    ("key_results", "O1.1", "source", "the booking system"),
    ("key_results", "O1.1", "gets_from", ["booking"]),
    ("objectives", "O1", "why_now", "Winter comes"),
    ("objectives", "O1", "sufficient", "yes"),
    ("initiatives", "i1", "of", "O1.1"),
)


@pytest.mark.parametrize("seen", NOTHING)
@pytest.mark.parametrize(("table", "id", "field", "value"), EMPTY)
def test_what_was_seen_empty_is_set_and_emptied_again(
    table: str, id: str, field: str, value: object, seen: object
) -> None:
    one = team()
    one.do(set_field, table=table, id=id, field=field, value=value, seen=seen)
    one.do(set_field, table=table, id=id, field=field, value=seen, seen=value)
    found: Document | None = one.plan.find(table, id)
    assert dict(found or ())[field] in NOTHING


def test_a_list_seen_as_a_tuple_and_a_figure_seen_as_a_whole_number_are_what_they_are() -> None:
    one = team()
    one.do(set_field, table="key_results", id="O1.1", field="gives_to", value=["booking"], seen=())
    one.do(set_field, table="key_results", id="O1.1", field="gives_to", value=[], seen=("booking",))
    one.do(set_field, table="key_results", id="O1.1", field="target", value=7.0)
    one.do(set_field, table="key_results", id="O1.1", field="target", value=8.0, seen=7)
    assert one.plan.key_results[0].target == 8
