"""Others at work on the same things, and a disk that says no: what one sees, what becomes of the words."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from method.actions import drafting, edit_fields
from store.files import disk
from tests.plans import MONDAY
from tests.tui.driver import story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.session import Session


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return make_newcomers(tmp_path / "store")


def opened(store: Path, place: str = "prework", step: str | None = None, **session: Any) -> OkrApp:
    at = Session.open(store, who="mara", today=MONDAY, light=True, **session)
    return OkrApp(at, place=place, argument=step, store=store)


def does(store: Path, who: str, deed: Any, **given: Any) -> Any:
    return Session.open(store, who=who).do(deed, **given)


def kept(store: Path) -> Any:
    return Session.open(store, who="mara").plan


@contextmanager
def full_disk() -> Iterator[None]:
    """Nothing more can be written, as the store's own files find it."""

    def fails(handle: int, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    class Full:
        def __getattr__(self, name: str) -> Any:
            return fails if name == "write" else getattr(os, name)

    disk.os = Full()
    try:
        yield
    finally:
        disk.os = os


async def test_two_who_add_to_one_list_find_both_rows_in_it(store: Path) -> None:
    app = opened(store, step="strategy")
    async with story(app, size=(100, 36)) as person:
        await person.presses("j", "enter")
        await person.types("Only by ph")
        does(store, "jo", edit_fields.add_row, table="obstacles", fields={"text": "Two at the door"})
        app._look()
        await person.settles()
        person.sees("1 Two at the door", "Only by ph")
        await person.types("one\r")
        person.sees("1 Two at the door", "2 Only by phone")
    assert [(row.rank, row.text) for row in kept(store).obstacles] == [
        (1, "Two at the door"),
        (2, "Only by phone"),
    ]


async def test_words_in_a_row_that_another_takes_away_stay(store: Path) -> None:
    does(store, "jo", edit_fields.add_row, table="obstacles", fields={"text": "Only by phone"})
    [row] = kept(store).obstacles
    app = opened(store, step="strategy")
    async with story(app, size=(100, 36)) as person:
        await person.presses("g", "j", "i")
        await person.types(" at eig")
        does(store, "jo", edit_fields.remove_row, table="obstacles", id=row.id)
        app._look()
        await person.settles()
        person.sees("Only by phone at eig")
        await person.types("ht\r")
        person.sees("This is no longer there: someone may have removed it", "Only by phone at eight")
        await person.presses("escape")
        person.sees("Only by phone at eight")


async def test_a_key_result_dropped_while_it_is_checked_in_says_so_and_keeps_the_words(
    demo_store: Path,
) -> None:
    [mine, *_] = [result for result in kept(demo_store).key_results if result.key == "O1.1"]
    app = opened(demo_store, "checkin")
    async with story(app, size=(100, 36)) as person:
        await person.types("21\r\r\rTwo clinics answer lat")
        does(demo_store, "ines", drafting.drop_key_result, id=mine.id, reason="The pilot ended")
        app._look()
        await person.settles()
        person.sees("Ines: O1.1 is dropped: The pilot ended", "▌ What changed  Two clinics answer lat")
        await person.types("e")
        await person.presses("ctrl+n")
        person.sees("O1.1 was dropped this cycle: bring it back", "What changed  Two clinics answer late")


async def test_a_full_disk_is_said_and_the_words_wait_in_their_field_for_room(store: Path) -> None:
    app = opened(store)
    async with story(app, size=(100, 30)) as person:
        await person.presses("enter")
        with full_disk():
            await person.types("Doctors in days\r")
            person.sees("There is no room left for", "Free some space and try again; nothing was lost.")
            await person.presses("escape", "j", "k", "enter")
            await person.types(", not weeks\r")
            person.sees("There is no room left for", "Doctors in days, not weeks")
            assert kept(store).direction.mission == ""
        await person.presses("enter")
        person.does_not_see("× There is no room")
    assert kept(store).direction.mission == "Doctors in days, not weeks"


async def test_words_typed_while_the_disk_was_full_are_kept_as_soon_as_there_is_room(store: Path) -> None:
    app = opened(store)
    async with story(app) as person:
        await person.presses("enter")
        with full_disk():
            await person.types("Doctors in da")
            assert not app.session.gateway.drafts.flush()
        assert app.session.gateway.drafts.flush()
    async with story(opened(store)) as person:
        person.sees("Doctors in da", "are back")


async def test_a_plan_damaged_while_it_is_open_is_said_and_all_others_go_on(demo_store: Path) -> None:
    file = demo_store / "cycles" / "2026-Q4" / "booking.json"
    app = opened(demo_store, "review")
    async with story(app, size=(100, 30)) as person:
        damaged = file.read_bytes()[:500]
        file.write_bytes(damaged)
        app._look()
        await person.settles()
        person.sees("is damaged: line ", "Visits booked online")
        await person.presses("T")
        await person.types("reception\r")
        person.sees("Reception team ·")
        await person.presses("T")
        await person.types("booking\r")
        person.sees("is damaged: line ", "Reception team ·")
    assert file.read_bytes() == damaged
