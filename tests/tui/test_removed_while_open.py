"""Somebody is removed by a command while their program is open: it writes no more, and their words stay."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from store.open_store import create_store
from tests.plans import MONDAY
from tests.tui.clinics import BOOKING, WORKSPACE
from tests.tui.driver import Person, story
from tests.world import Run
from tui.app.app import OkrApp
from tui.session import Session

LEFT = "You have left this store. Mara Lind can add you again."


@pytest.fixture(params=[True, False], ids=["shared", "private"])
def store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "clinics"
    teams = {("booking", "2026-Q4"): BOOKING}
    create_store(
        folder, WORKSPACE, person="mara", today=MONDAY, team_documents=teams, shared=bool(request.param)
    )
    monkeypatch.setenv("OKR_STORE", str(folder))
    return folder


def kept(store: Path) -> dict[str, bytes]:
    """Every file of the store but people's drafts and locks."""
    return {
        str(path.relative_to(store)): path.read_bytes()
        for path in sorted(store.rglob("*.json"))
        if path.relative_to(store).parts[0] not in ("drafts", "backups")
    }


def jo_at(store: Path, place: str) -> OkrApp:
    return OkrApp(Session.open(store, who="jo", today=MONDAY, light=True), place=place, store=str(store))


async def types_a_key_result(person: Person) -> None:
    await person.presses("a")
    await person.types("Lift visits from 1 to 20 by 18 Dec\r")


async def fills_a_field(person: Person) -> None:
    await person.presses("i")
    await person.types("Every patient is seen this week\t")


async def undoes(person: Person) -> None:
    await person.presses("u", "y")


@pytest.mark.parametrize(
    ("place", "does", "words"),
    [
        ("draft", types_a_key_result, "Lift visits from 1 to 20 by 18 Dec"),
        ("today", undoes, ""),
        ("prework", fills_a_field, "Every patient is seen this week"),
    ],
    ids=["key result", "undo", "field"],
)
async def test_a_program_that_is_still_open_writes_nothing(
    store: Path, tmp_path: Path, okr: Run, place: str, does: Callable[[Person], Awaitable[None]], words: str
) -> None:
    assert okr("win", "Before I left", "--as", "jo").returncode == 0
    async with story(jo_at(store, place), size=(100, 30)) as person:
        removed = okr("people", "remove", "jo", "--to", "nobody", "--as", "mara")
        assert removed.returncode == 0, removed.stderr
        before = kept(store)
        await does(person)
        person.sees(LEFT)
        person.sees(words)
        assert kept(store) == before
    for command in (("win", "Again"), ("checkin", "O1.2", "6"), ("undo",), ("redo",), ("priority", "x")):
        said = okr(*command, "--as", "jo")
        assert (said.returncode, said.stderr.splitlines()[-1]) == (4, LEFT)
    copy = tmp_path / "all.json"
    assert okr("export", copy, "--as", "mara").returncode == 0
    assert okr("import", copy, "--replace", "--as", "jo").returncode == 4
    assert kept(store) == before
