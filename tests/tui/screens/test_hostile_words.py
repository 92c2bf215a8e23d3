"""Every screen, with hostile words in every field of every document, and pasted wherever one can type."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from method.wording import screens as say
from method.wording.places import PLACES
from store.errors import Damaged
from tests.hostile import (
    LONG,
    MONDAY,
    REFUSED,
    STORED,
    TOO_LONG,
    Flood,
    flooded_store,
    orders_beyond_ours,
    tampered,
    tampering,
)
from tests.tui.driver import story
from tests.tui.explorer import Explorer, WatchedApp, every_screen
from tui.cli.output import TROUBLE
from tui.session import Session
from tui.text import clean_input, visible
from tui.widgets.form.editor import LONGEST, Editor

TYPED = [words for words in STORED.values() if not clean_input(words)[1]]
BEFORE_A_STORE = {"Start", "CreateStore"}
FARTHER_IN = {"PickMany"}
"""Opened from fields that only the longer walks come to."""


def opened(store: Path, who: str = "mara") -> Session:
    return Session.open(store, who=who, team="booking", today=MONDAY, light=True)


def afresh(store: Path) -> Callable[[], Session]:
    """A session on a copy of the store, each time another."""
    numbers = count()
    return lambda: opened(Path(shutil.copytree(store, store.with_name(f"copy {next(numbers)}"))))


def walker(folder: Path) -> Explorer:
    explorer = Explorer(
        afresh(flooded_store(folder / "store", Flood(STORED, only_filled=True))), STORED, TYPED
    )
    explorer.rows = 1
    explorer.sizes = ((60, 20),)
    return explorer


@pytest.mark.faults
async def test_every_screen_shows_hostile_words_as_words(tmp_path: Path) -> None:
    explorer = walker(tmp_path)
    await explorer.walk((80, 24))
    assert every_screen() - explorer.seen <= BEFORE_A_STORE | FARTHER_IN | {"LeftOver"}


async def test_hostile_words_of_a_row_that_is_gone_are_shown_as_words(tmp_path: Path) -> None:
    store = flooded_store(tmp_path / "store", Flood(STORED, only_filled=True))
    session = opened(store)
    session.drafts.keep("fields/strategy/choices/nowhere1/text", "".join(STORED.values()))
    assert session.gateway.drafts.flush()
    explorer = Explorer(afresh(store), STORED)
    explorer.rows = 1
    explorer.keys_of = lambda screen: ["enter"]  # type: ignore[method-assign]
    await explorer.walk((80, 24), ("today",))
    assert "LeftOver" in explorer.seen


@pytest.mark.faults
async def test_the_check_in_and_all_that_opens_from_it_show_hostile_words_as_words(tmp_path: Path) -> None:
    explorer = walker(tmp_path)
    await explorer.walk((80, 24), ("checkin",))
    assert explorer.looks > 50


async def test_every_place_stays_in_order_with_words_no_document_takes(tmp_path: Path) -> None:
    store = flooded_store(tmp_path / "store", Flood(STORED, start=1))
    tampered(store, tampering(Flood(REFUSED)), sealed=True)
    await looked_at(Explorer(afresh(store), REFUSED))


async def looked_at(explorer: Explorer) -> None:
    """Only what a place shows when it opens; one that cannot read its documents says so and leaves."""
    explorer.strict = False
    explorer.rows = 0
    explorer.keys_of = lambda screen: []  # type: ignore[method-assign]
    shown = 0
    for place in PLACES:
        explorer.seen.clear()
        damage: BaseException | None = None
        try:
            await explorer.walk((80, 24), (place,))
            shown += 1
        except (AssertionError, Damaged) as trouble:
            damage = trouble if isinstance(trouble, Damaged) else trouble.__cause__
        if damage is not None:
            assert isinstance(damage, Damaged)
            assert explorer.app.return_code == TROUBLE
            assert not orders_beyond_ours(visible(str(damage)).encode())
    assert shown >= 1


@pytest.mark.faults
@pytest.mark.parametrize(("start", "size"), [(0, (120, 40)), (1, (60, 20)), (2, (80, 24)), (3, (60, 20))])
async def test_every_screen_at_every_size_with_other_hostile_words(
    tmp_path: Path, start: int, size: tuple[int, int]
) -> None:
    store = flooded_store(tmp_path / "store", Flood(STORED, start=start, only_filled=start % 2 == 0))
    explorer = Explorer(afresh(store), STORED, TYPED[start * 7 :] + TYPED)
    await explorer.walk(size)


@pytest.mark.faults
@pytest.mark.parametrize("long", LONG)
async def test_every_place_survives_words_that_have_no_end(tmp_path: Path, long: str) -> None:
    await survives(tmp_path, long, PLACES)


async def test_some_places_survive_words_that_have_no_end(tmp_path: Path) -> None:
    await survives(tmp_path, "wide and long", ("today", "draft"))


async def survives(tmp_path: Path, long: str, places: Iterable[str]) -> None:
    store = flooded_store(tmp_path / "store", Once({long: LONG[long]}, only_filled=True))
    explorer = Explorer(afresh(store), {})
    explorer.rows = 0
    explorer.keys_of = lambda screen: []  # type: ignore[method-assign]
    await explorer.walk((80, 24), places)
    assert explorer.seen


class Once(Flood):
    """In one document of every kind: a store of nothing but long words could not be kept."""

    def __init__(self, table: dict[str, str], *, only_filled: bool) -> None:
        super().__init__(table, only_filled=only_filled)
        self._given: set[tuple[str, str]] = set()

    def row(self, model: type[BaseModel], row: dict[str, Any], known: set[str]) -> dict[str, Any]:
        """Fields of a kind of document that were filled before stay as they are."""
        fresh = {name for name in row if (model.__name__, name) not in self._given}
        self._given.update((model.__name__, name) for name in fresh)
        made = super().row(model, row, known)
        return {name: value if name in fresh else row[name] for name, value in made.items()}


async def test_a_newcomer_may_name_things_as_they_like(tmp_path: Path) -> None:
    app = WatchedApp(None, store=tmp_path / "store")
    async with story(app) as person:
        await person.presses("enter")
        for words in TYPED[:12]:
            if not app.is_typing:
                await person.presses("enter")
            await person.pastes(words)
            await person.presses("enter")
    assert app._exception is None


# --- what a field takes ------------------------------------------------------------------------------


@pytest.fixture
def demo(demo_store: Path) -> Path:
    return demo_store


PLACES_TO_TYPE: dict[str, tuple[str, ...]] = {
    "a key result": ("o", "j", "a"),
    "an objective": ("o", "A"),
    "a question": ("p", "escape", "z"),
    "a search": ("/",),
    "a priority": ("m", "a"),
    "a win": ("w", "a"),
    "a row of the pre-work": ("p", "escape", "2"),
}


async def at_a_field(person: object, keys: tuple[str, ...]) -> Editor:
    """The editor that has the keys after those."""
    app = person.app  # type: ignore[attr-defined]
    await person.presses(*keys)  # type: ignore[attr-defined]
    if not isinstance(app.focused, Editor):
        await person.presses("enter")  # type: ignore[attr-defined]
    assert isinstance(app.focused, Editor), app.screen
    return app.focused


@pytest.mark.parametrize("keys", PLACES_TO_TYPE.values(), ids=PLACES_TO_TYPE)
async def test_what_no_document_takes_is_left_out_with_one_sentence(
    demo: Path, keys: tuple[str, ...]
) -> None:
    async with story(WatchedApp(opened(demo))) as person:
        editor = await at_a_field(person, keys)
        await person.presses("ctrl+u")
        await person.pastes("before\x1b]52;c;eA==\x07\u202eafter")
        assert editor.text.endswith("before]52;c;eA==after")
        person.sees(say.HIDDEN_CHARACTERS.format(count=3))
        await person.pastes("\u200b")
        person.sees(say.HIDDEN_CHARACTER)


@pytest.mark.parametrize("keys", PLACES_TO_TYPE.values(), ids=PLACES_TO_TYPE)
async def test_a_paste_of_ten_thousand_characters_neither_hangs_nor_breaks_the_layout(
    demo: Path, keys: tuple[str, ...]
) -> None:
    async with story(WatchedApp(opened(demo))) as person:
        editor = await at_a_field(person, keys)
        await person.presses("ctrl+u")
        await person.pastes("many words " * 900 + "w" * 100)
        assert len(editor.text) >= 10_000
        assert len(person.lines) == 24
        assert all(len(line) <= 80 for line in person.lines)
        await person.pastes(TOO_LONG)
        assert len(editor.text) == LONGEST
        person.sees(say.EDITOR_TOO_LONG.format(most=LONGEST))


async def test_hidden_words_of_another_program_are_not_lost_by_looking_at_them(tmp_path: Path) -> None:
    hidden = "pay\u200bpal"
    store = flooded_store(tmp_path / "store", Flood({"hidden": hidden}, only_filled=True))
    async with story(WatchedApp(opened(store))) as person:
        await person.presses("p", "escape", "1", "escape", "g")
        await person.presses("enter", "escape")
        person.sees(visible(hidden))
        assert opened(store).plan.direction.mission == hidden


async def test_joiners_are_part_of_the_words_that_are_typed(demo: Path) -> None:
    words = "می\u200cخواهم 👩\u200d💻"
    async with story(WatchedApp(opened(demo))) as person:
        editor = await at_a_field(person, ("o", "A"))
        await person.types(words)
        assert editor.text == words
        await person.types("\u202e")
        assert editor.text == words
        person.sees(say.HIDDEN_CHARACTER)
