"""Who owns what, who leaves, who stands in: the deeds, on documents alone (METHOD 9)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from method.actions import organisation, people, setup
from method.actions.edit_fields import add_row, set_field
from method.actions.import_okrs import take_in
from method.actions.rhythm import check_in
from method.plan.belongings import belongings
from method.plan.people_check import names_in_use_twice, owners_who_are_nobody
from store.documents.deeds import Add, Edit, Outcome, Refusal
from store.documents.okrs import Initiative
from store.documents.rhythm import Priority
from store.documents.strategy import Condition
from store.documents.workspace import KPI, Cycle, Person
from store.documents.workspace_view import WorkspaceView
from tests.method.actions.deeds import Doing
from tests.plans import MONDAY, PEOPLE, key_result, make_plan, make_workspace, objective
from tests.plans import check_in as said
from tui.importing.files import from_csv

LEFT = Person(id="karl", key="karl", name="Karl Roth", left_on=date(2026, 11, 2), teams=["booking"])
TEAM = (*PEOPLE, LEFT)
OWNED = [
    ("objectives", "O1", "owner"),
    ("key_results", "O1.1", "owner"),
    ("initiatives", "I1", "owner"),
    ("kpis", "k1", "owner"),
    ("conditions", "C1", "who"),
]


def team(**more: Any) -> Doing:
    rows = {
        "objectives": [objective("O1")],
        "key_results": [key_result("O1.1"), key_result("O1.2", owner="jo")],
        "initiatives": [Initiative(id="I1", key="I1", text="Try reminders", owner="mara")],
        "conditions": [Condition(id="C1", key="C1", of="O1.1", text="They read them", who="mara")],
    }
    return Doing(people=TEAM, **(rows | more))


def sets(at: Doing, table: str, id: str, field: str, value: str) -> Any:
    return set_field(at.plan, "ines", MONDAY, table=table, id=id, field=field, value=value)


# --- who owns it ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("table", "id", "field"), [one for one in OWNED if one[0] != "kpis"])
@pytest.mark.parametrize(
    ("typed", "kept"),
    [("jo", "jo"), ("JO PARK", "jo"), ("Jo", "jo"), ("Ｊｏ Ｐａｒｋ", "jo"), ("karl", "karl"), ("", "")],
)
def test_an_owner_is_one_of_the_people_present_or_past(
    table: str, id: str, field: str, typed: str, kept: str
) -> None:
    at = team()
    at.do(set_field, table=table, id=id, field=field, value=typed)
    [row] = (each for each in at.plan.table(table) if each.id == id)
    assert getattr(row, field) == kept


@pytest.mark.parametrize(("table", "id", "field"), [one for one in OWNED if one[0] != "kpis"])
@pytest.mark.parametrize("typed", ["mraa", "nobody", "Whoever has the time for it this week", "Mara Lindt"])
def test_any_word_is_no_owner(table: str, id: str, field: str, typed: str) -> None:
    with pytest.raises(Refusal, match=r"^There's nobody called "):
        sets(team(), table, id, field, typed)


def test_a_new_row_has_an_owner_who_is_somebody_too() -> None:
    fields = {"objective": "O1", "statement": "Lift it from 1 to 2", "owner": "mraa"}
    with pytest.raises(Refusal, match="Did you mean mara"):
        add_row(team().plan, "ines", MONDAY, table="key_results", fields=fields)
    made = add_row(team().plan, "ines", MONDAY, table="kpis", fields={"name": "Returns", "owner": "Jo Park"})
    [change] = made.changes
    assert isinstance(change, Add)
    assert isinstance(change.document, KPI)
    assert change.document.owner == "jo"


def test_of_two_owners_one_owns_it_and_the_others_contribute() -> None:
    at = team()
    at.do(set_field, table="key_results", id="O1.1", field="owner", value="Jo and mara, Ines")
    [result] = (each for each in at.plan.key_results if each.id == "O1.1")
    assert (result.owner, result.contributors) == ("jo", ["mara", "ines"])
    at.do(set_field, table="key_results", id="O1.1", field="owner", value="mara")
    [result] = (each for each in at.plan.key_results if each.id == "O1.1")
    assert (result.owner, result.contributors) == ("mara", ["ines"])
    with pytest.raises(Refusal, match="nobody called mara, jo"):
        sets(at, "initiatives", "I1", "owner", "mara, jo")
    with pytest.raises(Refusal, match="nobody called mraa"):
        sets(at, "objectives", "O1", "owner", "jo, mraa")


def test_whoever_will_do_it_is_somebody() -> None:
    at, now = team(), datetime(2026, 11, 23, 9, tzinfo=UTC)
    given = {"key": "O1.1", "now": now, "confidence": 5, "will": "Call them"}
    assert "nobody called Uncle" in at.refused(check_in, **given, will_who="Uncle")
    at.do(check_in, **given, will_who="jo park")
    assert at.plan.check_ins[-1].will_who == "jo"


# --- what comes in --------------------------------------------------------------------------------------

SHEET = """objective,objective_owner,key result,owner
Book online,,Lift visits from 1 to 2,
,,Cut the time from 9 d to 3 d,Aunt May
,,Grow clinics from 9 to 25,"mara, jo"
,,Cut errors from 6 to 1,"mara, Aunt May"
,,Hold returns under 4%,karl
Answer sooner,Jo Park,Cut hours from 9 to 3,jörg
"""


def test_what_an_import_does_not_say_stays_empty_and_who_is_nobody_is_marked() -> None:
    at = Doing(people=TEAM)
    told = at.do(take_in, objectives=from_csv(SHEET), person="ines").said
    assert [one.owner for one in at.plan.objectives] == ["", "jo"]
    owners = ["", "Aunt May", "mara", "mara, Aunt May", "karl", "jörg"]
    assert [one.owner for one in at.plan.key_results] == owners
    assert [one.contributors for one in at.plan.key_results] == [[], [], ["jo"], [], [], []]
    assert "Nobody here is called “Aunt May”, “mara, Aunt May”, “jörg”" in told
    found = list(owners_who_are_nobody([at.plan]))
    assert found[0] == ("Booking team, 2026-Q4: nobody is called Aunt May, who owns O1.2. Choose an owner.")
    assert "karl (Karl Roth) has left and still owns O1.5" in " ".join(found)


# --- who comes -----------------------------------------------------------------------------------------


def clinics(*more: Person) -> WorkspaceView:
    return make_workspace(people=[*TEAM, *more])


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"name": "Mara Lind"}, "There's already somebody called mara (Mara Lind)"),
        ({"name": "MARA  LIND"}, "already somebody called mara"),
        ({"name": "Маra Lind"}, "already somebody called mara"),  # a Cyrillic М and а
        ({"name": "Jo"}, "already somebody called jo (Jo Park)"),
        ({"name": "Jo Roth", "key": "jo"}, "jo is Jo Park's short name"),
        ({"name": "Jo Roth", "key": "JO"}, "JO is Jo Park's short name"),
        ({"name": "Jo Roth", "key": "jо"}, "jо is Jo Park's short name"),  # a Cyrillic о
        ({"name": "Karl Meyer", "key": "karl"}, "karl was Karl Roth's short name"),
        ({"name": "Karl Meyer", "key": "Karl"}, "Karl was Karl Roth's short name"),
    ],
)
def test_two_people_cannot_read_alike(given: dict[str, str], told: str) -> None:
    with pytest.raises(Refusal) as refused:
        setup.add_person(clinics(), "ines", MONDAY, **given)
    assert told in str(refused.value)


def test_a_short_name_is_never_given_again_and_who_left_may_come_back() -> None:
    [change] = setup.add_person(clinics(), "ines", MONDAY, name="Karl Meyer").changes
    assert isinstance(change, Add)
    assert isinstance(change.document, Person)
    assert change.document.key == "karl-meyer"
    back = setup.add_person(clinics(), "ines", MONDAY, name="Karl Roth", key="karl", teams=["booking"])
    assert back.changes == (Edit("people", "karl", {"left_on": None}),)


def test_whoever_comes_back_is_no_twin_of_who_took_their_name_meanwhile() -> None:
    namesake = Person(id="karl-2", key="karl-2", name="Karl Roth", teams=["booking"])
    with pytest.raises(Refusal, match="already somebody called karl-2"):
        setup.add_person(clinics(namesake), "ines", MONDAY, name="Karl Roth", key="karl", teams=["booking"])


def test_renaming_somebody_makes_no_twin() -> None:
    given = {"table": "people", "id": "jo", "field": "name"}
    with pytest.raises(Refusal, match="Ines Roth"):
        organisation.set_field_of_workspace(clinics(), "ines", MONDAY, **given, value="ines roth")
    renamed = organisation.set_field_of_workspace(clinics(), "ines", MONDAY, **given, value="Jo Parker")
    assert renamed.changes == (Edit("people", "jo", {"name": "Jo Parker"}),)


def test_a_store_that_has_twins_is_told_of_them() -> None:
    twins = (Person(id="p", key="m2", name="mara lind"), Person(id="q", key="jo", name="Jo Okafor"))
    told = "These people share a short name: {names}. Nobody can tell whose work is whose."
    assert list(names_in_use_twice(clinics(*twins))) == [
        told.format(names="jo (Jo Park) and jo (Jo Okafor)"),
        "mara (Mara Lind) and m2 (mara lind) have names that read alike. Give one of them another name.",
    ]
    assert list(names_in_use_twice(clinics())) == []


# --- who leaves ----------------------------------------------------------------------------------------

TALK = said("O1.2", MONDAY, colour="amber").model_copy(update={"will": "Call them", "will_who": "mara"})
AROUND: dict[str, Any] = {"people": TEAM, "kpis": [KPI(id="k1", name="Returns", owner="mara")]}
FULL: dict[str, Any] = {
    "check_ins": [TALK],
    "priorities": [Priority(id="p1", person="mara", week=MONDAY, text="Write to ten clinics")],
}


def test_what_somebody_owns_is_all_found() -> None:
    plan = make_plan(**{name: rows for name, rows in team(**FULL).tables.items() if rows}, **AROUND)
    labels = [each.label for each in belongings(plan, "mara")]
    assert labels == ["O1", "O1.1", "the talk about O1.2", "C1", "I1", "Returns", "a priority"]
    assert [each.label for each in belongings(plan, "jo")] == ["O1.2"]
    closed = Cycle(id="c", key="2026-Q4", start=MONDAY, end=MONDAY, state="closed")
    assert belongings(make_plan(cycle=closed, objectives=[objective("O1")]), "mara") == ()


def test_each_thing_is_handed_over_or_has_nobody_yet() -> None:
    at = team(**FULL)
    at.tables["key_results"][1] = key_result("O1.2", owner="jo", contributors=["mara", "ines"])
    to = {"O1": "jo", "O1.1": "", "C1": "ines", TALK.id: "jo", "p1": "", "I1": "jo"}
    told = at.do(people.hand_over, owner="mara", to=to).said
    assert told.startswith("Handed over from Mara Lind: O1, O1.1, the talk about O1.2, C1 and 2 more")
    plan = at.plan
    assert (plan.objectives[0].owner, plan.key_results[0].owner) == ("jo", "")
    assert (plan.conditions[0].who, plan.initiatives[0].owner, plan.check_ins[0].will_who) == (
        "ines",
        "jo",
        "jo",
    )
    assert (plan.priorities[0].person, plan.priorities[0].state) == ("mara", "dropped")
    assert plan.key_results[1].contributors == ["ines"]
    assert belongings(plan, "mara") == ()
    assert at.refused(people.hand_over, owner="jo", to={"O1": "karl"}).startswith("This person isn't here")


def test_whoever_owns_something_hands_over_first() -> None:
    things = belongings(team(**FULL).plan, "mara")
    with pytest.raises(Refusal, match=r"Mara Lind still owns O1, O1\.1, .* Hand them over first"):
        people.remove_person(clinics(), "ines", MONDAY, id="mara", owns=things)
    left = people.remove_person(clinics(), "ines", MONDAY, id="mara")
    assert left.changes == (Edit("people", "mara", {"left_on": MONDAY}),)


def test_who_has_left_is_nowhere_but_by_name() -> None:
    there = clinics()
    assert [each.key for each in there.people] == ["mara", "jo", "ines"]
    assert [each.key for each in there.people_of("booking")] == ["mara", "jo", "ines"]
    assert there.person("karl") is not None
    assert there.present("karl") is None
    assert (there.has_left("karl"), there.has_left("mara"), there.has_left("root")) == (True, False, False)


# --- who is away ---------------------------------------------------------------------------------------


def away(by: str = "jo", who: str = "ines", until: date | None = date(2026, 12, 4)) -> Outcome:
    others = (
        Person(key="otto", name="Otto"),
        Person(key="vera", name="Vera", role="viewer", teams=["booking"]),
    )
    return people.set_stand_in(clinics(*others), who, MONDAY, id="mara", by=by, until=until)


def test_somebody_stands_in_until_a_day() -> None:
    told = away("Jo Park")
    assert told.changes == (Edit("people", "mara", {"stand_in": "jo", "away_until": date(2026, 12, 4)}),)
    assert told.said.startswith("Mara Lind is away until 4 December, and Jo Park checks in for them.")
    assert away(who="mara").changes == told.changes  # of oneself


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"by": "mraa"}, "nobody called mraa"),
        ({"by": "karl"}, "nobody called karl"),
        ({"by": "otto"}, "Otto isn't on a team with Mara Lind"),
        ({"by": "vera"}, "Vera can only read here"),
        ({"by": "mara"}, "stand in for themselves"),
        ({"until": date(2026, 11, 20)}, "20 November 2026 has passed"),
        ({"until": None}, "until when"),
        ({"who": "jo"}, "Mara Lind can say who stands in"),
    ],
)
def test_what_is_no_stand_in_is_refused(given: dict[str, Any], told: str) -> None:
    with pytest.raises(Refusal, match=told):
        away(**given)
