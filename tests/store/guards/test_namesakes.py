"""Two people never bear one name, by whatever way the second would get it; a name gives nobody a right."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from method.actions.access import add_keys
from method.actions.merge_copy import merge_workspace_copy
from method.actions.organisation import set_field_of_workspace
from method.actions.people import remove_person
from method.actions.registry import DEEDS
from method.actions.rhythm import check_in
from method.actions.setup import add_person
from method.plan.people import looks, twins
from store.actor import Actor
from store.documents.deeds import Add, Edit, Outcome, Refusal
from store.documents.plan import Plan
from store.documents.versions import Difference
from store.documents.workspace import Person
from store.errors import NotAllowed
from store.gateway import Gateway
from store.open_store import open_store
from tests.store.storehouse import as_deed
from tests.tui.ssh.people import CYCLE, ed25519, make_house, public_key

READ_ALIKE = [
    ("Jo", "JO"),
    ("Jo", "Јo"),  # a Cyrillic J
    ("Jo", "J\u043e"),
    ("Jo", "J\u03bf"),
    ("Jo", "Jo\u200b"),
    ("Jo", "Jo\u034f"),
    ("Jo", "Jo\u3164"),
    ("Jo", "Jo\ufe0f"),
    ("Jo", "\u2060Jo"),
    ("Jo", "Ｊｏ"),
    ("Jo Park", "Jo  Park"),
    ("Jo Park", "Jo\u00a0Park"),
    ("Nik", "\u039dik"),
    ("Yves", "\u03a5ves"),
    ("Hal", "\u0397al"),
    ("Ken", "\u041aen"),
    ("Max", "\u041c\u0430\u0445"),
    ("Jörg", "Jo\u0308rg"),
    ("O'Neil", "O\u2019Neil"),
    ("Ali", "\u0391li"),
]
READ_APART = [("Jo", "Joe"), ("Zoë", "Zoe"), ("Lan", "Ian"), ("Jo Park", "Jo Okafor"), ("Bo", "B0")]


@pytest.mark.parametrize(("one", "other"), READ_ALIKE)
def test_these_read_alike(one: str, other: str) -> None:
    assert looks(one) == looks(other)


@pytest.mark.parametrize(("one", "other"), READ_APART)
def test_these_do_not(one: str, other: str) -> None:
    assert looks(one) != looks(other)


@pytest.fixture
def mara(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Gateway:
    store = make_house(tmp_path / "store").where
    monkeypatch.setattr(Actor, "guarded", True)
    return open_store(store, person="mara", today=date.today(), terms_of=DEEDS.get)


def renames(person: str, name: str) -> Callable[[Gateway], object]:
    given = {"table": "people", "id": person, "field": "name", "value": name}
    return lambda at: at.act_on_workspace(set_field_of_workspace, **given)


def signs_in(key: str, name: str) -> Callable[[Gateway], object]:
    keys = [public_key(ed25519(9))]
    return lambda at: at.act_on_workspace(add_keys, person=key, keys=keys, name=name, team="booking")


def adds(name: str, key: str = "") -> Callable[[Gateway], object]:
    return lambda at: at.act_on_workspace(add_person, name=name, key=key, teams=["booking"])


def leaves_and_comes_back(at: Gateway) -> None:
    """Jo leaves; another Jo Park comes; then the first one would come back."""
    for key in at.workspace().access_keys:
        if key.person == "jo":
            at.act_on_workspace(as_deed(takes_key_away), id=key.id)
    at.act_on_workspace(remove_person, id="jo")
    at.act_on_workspace(add_person, name="Jo Park", key="jo2", teams=["booking"])
    at.act_on_workspace(add_person, name="Jo Park", key="jo", teams=["booking"])


def takes_key_away(workspace: object, who: str, today: date, *, id: str) -> Outcome:
    from store.documents.deeds import Remove

    return Outcome((Remove("access_keys", id),))


def merges(id: str, field: str, here: object, there: object) -> Callable[[Gateway], object]:
    """Another version of the workspace has it otherwise; of a whole person, `field` is empty."""
    one = Difference("people", id, field, here, there, "there")
    return lambda at: at.act_on_workspace(merge_workspace_copy, taken=[one])


def merges_one_back_who_left(at: Gateway) -> None:
    with suppress(Refusal):
        leaves_and_comes_back(at)
    left = next(each for each in at.workspace().everyone if each.id == "jo").left_on
    merges("jo", "left_on", str(left), None)(at)


SECOND = Person(id="jo2", key="jo2", name="Jo Park", teams=["booking"])

WAYS: dict[str, Callable[[Gateway], object]] = {
    "a key is added with the name": signs_in("jo2", "Jo Park"),
    "with a name that reads alike": signs_in("jo2", "J\u043e  PARK"),
    "with a name that is another's short name": signs_in("jo2", "Jo"),
    "with a short name that reads like another's": signs_in("J0", "jo"),
    "with a short name in capitals": signs_in("JO", "Other"),
    "a person is added with the name": adds("jo park"),
    "with a short name that is another's name": adds("Someone", key="Jo Park"),
    "somebody is renamed to it": renames("ines", "Jo Park"),
    "somebody is renamed to another's short name": renames("ines", "JO"),
    "with a sign nobody sees": renames("ines", "Jo Park\u3164"),
    "somebody comes back whose name is another's by now": leaves_and_comes_back,
    "another version has a second one": merges("jo2", "", None, SECOND.model_dump(mode="json")),
    "another version has another name": merges("ines", "name", "Ines Roth", "JO PARK"),
    "in another version somebody never left": merges_one_back_who_left,
}


def test_a_merge_leaves_a_facilitator(mara: Gateway) -> None:
    with pytest.raises(Refusal, match="only facilitator"):
        merges("mara", "role", "facilitator", "member")(mara)
    merges("jo", "role", "member", "facilitator")(mara)
    merges("mara", "role", "facilitator", "member")(mara)


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_nobody_gets_the_name_of_somebody_who_is_here(
    mara: Gateway, way: Callable[[Gateway], object]
) -> None:
    with pytest.raises(Refusal):
        way(mara)
    assert list(twins(mara.workspace().people)) == []


def test_a_short_name_made_from_a_name_is_nobodys_name(mara: Gateway) -> None:
    adds("Park", key="p1")(mara)
    adds("Park Lee")(mara)
    assert list(twins(mara.workspace().people)) == []


# What the owner field holds, and whether jo2 may check in what it names.
OWNERS = {"jo": False, "Jo Park": True, "JO2": True, "Jo Two": True, "jo2": True, "Aunt May": True, "": True}
"""A name that is nobody's key gives nobody a right, and so keeps nobody out: it is as good as no owner."""


@pytest.mark.parametrize(("owner", "may"), OWNERS.items())
def test_what_is_owned_is_told_by_the_short_name_alone(mara: Gateway, owner: str, may: bool) -> None:
    def says(plan: Plan, who: str, today: date) -> Outcome:
        return Outcome((Edit("key_results", "O1.2", {"owner": owner}),), why="as an import would leave it")

    two = Person(id="jo2", key="jo2", name="Jo Two", teams=["booking"])
    mara.act_on_workspace(as_deed(lambda *_: Outcome((Add(two),))))
    mara.act_on_workspace(add_keys, person="jo2", keys=[public_key(ed25519(8))])
    mara.act(as_deed(says), "booking", CYCLE)
    jo2 = open_store(mara.where, person="jo2", today=date.today(), terms_of=DEEDS.get)
    given = {"key": "O1.2", "value": 5.0, "now": datetime.now(UTC)}
    if may:
        jo2.act(check_in, "booking", CYCLE, **given)
    else:
        with pytest.raises(NotAllowed):
            jo2.act(check_in, "booking", CYCLE, **given)
