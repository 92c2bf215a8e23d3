"""Who is away and stands in for others, and who is called like somebody who has left."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from method.actions import people
from method.actions.setup import add_person
from store.documents.deeds import Edit, Refusal
from store.documents.workspace import Person
from store.documents.workspace_view import WorkspaceView
from tests.plans import MONDAY, make_workspace

UNTIL = date(2026, 12, 4)


def workspace(**jo: object) -> WorkspaceView:
    """Mara and Ines, who are here, Jo as said, and Tomas, who has left."""
    rows = [
        Person(id="mara", key="mara", name="Mara Lind", role="facilitator", teams=["booking"]),
        Person(id="ines", key="ines", name="Ines Roth", teams=["booking"]),
        Person(id="jo", key="jo", name="Jo Park", teams=["booking"], **jo),  # type: ignore[arg-type]
        Person(id="tomas", key="tomas", name="Tomas Weber", teams=["booking"], left_on=date(2026, 11, 2)),
    ]
    return make_workspace(people=rows)


@pytest.mark.parametrize(
    ("until", "refused"),
    [(UNTIL, True), (MONDAY, True), (MONDAY - timedelta(days=1), False), (None, False)],
)
def test_whoever_is_away_too_cannot_stand_in(until: date | None, refused: bool) -> None:
    there = workspace(away_until=until)
    if refused:
        with pytest.raises(Refusal, match=r"Jo Park is away too, until .* Choose somebody who is here"):
            people.set_stand_in(there, "mara", MONDAY, id="mara", by="jo", until=UNTIL)
    else:
        done = people.set_stand_in(there, "mara", MONDAY, id="mara", by="jo", until=UNTIL)
        assert done.changes == (Edit("people", "mara", {"stand_in": "jo", "away_until": UNTIL}),)


@pytest.mark.parametrize(
    ("until", "told"), [(UNTIL, True), (MONDAY, True), (MONDAY - timedelta(days=1), False), (None, False)]
)
def test_whoever_leaves_somebody_alone_is_told_so(until: date | None, told: bool) -> None:
    there = workspace(stand_in="ines", away_until=until)
    said = people.set_stand_in(there, "ines", MONDAY, id="ines", by="mara", until=UNTIL).said
    assert ("Nobody checks in for Jo Park now, who is away too" in said) == told


#: the name of somebody new, and whether they could be Tomas Weber, who left
NAMES = [
    ("tomas", True),
    ("Tomas", True),
    ("TOMAS", True),
    ("Tomas Weber", True),
    ("tomas weber", True),
    ("Tomás Weber", True),
    ("@tomas", True),
    ("Tomas Klein", False),
    ("Weber", False),
    ("Toma", False),
]


@pytest.mark.parametrize(("name", "asked"), NAMES)
def test_who_is_called_like_somebody_who_left_is_not_taken_for_them_nor_for_another(
    name: str, asked: bool
) -> None:
    there = workspace()
    if not asked:
        [made] = add_person(there, "mara", MONDAY, name=name).changes
        assert made.document.key != "tomas"  # type: ignore[union-attr]
        return
    with pytest.raises(Refusal) as refused:
        add_person(there, "mara", MONDAY, name=name)
    said = str(refused.value)
    assert said.startswith("Tomas Weber left on 2 November 2026. If they are back: okr people back tomas")
    assert "okr people add NAME --key KEY" in said


def test_both_ways_that_are_named_are_there() -> None:
    back = add_person(workspace(), "mara", MONDAY, name="Tomas Weber", key="tomas")
    assert (back.said, back.about) == ("Tomas Weber is back.", "tomas")
    [other] = add_person(workspace(), "mara", MONDAY, name="Tomas Weber", key="tomas-w").changes
    assert other.document.key == "tomas-w"  # type: ignore[union-attr]
