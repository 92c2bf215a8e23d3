"""What Today shows beside: how it stands, the week, wins, the other teams; and who has been silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.driver import story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.screens.today.view import Line, spaced
from tui.session import Session
from tui.widgets.list.row import Row


def opened(store: Path) -> OkrApp:
    return OkrApp(Session.open(store), store=store)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60), (60, 20)])
async def test_the_first_line_says_who_has_been_silent(store: Path, size: tuple[int, int]) -> None:
    async with story(opened(store), size=size) as person:
        first = person.lines[2]
        assert "Five things are yours." in first
        if size[0] > 60:  # narrower, it stands with the check-ins
            assert first.endswith("◌ O2.3 24 days silent")
        person.sees("24 days silent")


async def test_a_wide_screen_shows_how_all_of_it_stands_with_the_objective_whole(store: Path) -> None:
    async with story(opened(store), size=(120, 40)) as person:
        person.sees("3 of 6 on pace", "8 this cycle", "0 of 3", "★ The team")
        text = " ".join(line[73:].strip("│ ") for line in person.lines)
        assert "O1 Make booking a visit as easy as sending a message" in text
        person.does_not_see("All teams ─")


async def test_a_vast_one_shows_the_other_teams(store: Path) -> None:
    async with story(opened(store), size=(200, 60)) as person:
        person.sees("All teams", "Reception team", "1 of 2 on pace", "Calls before nine", "181 → 120 calls")


@pytest.mark.parametrize("size", [(100, 24), (120, 40), (200, 60)])
async def test_no_words_run_over_the_edge_of_a_frame(store: Path, size: tuple[int, int]) -> None:
    async with story(opened(store), size=size) as person:
        for line in person.lines[6:-3]:
            assert line.startswith(("│", "╰", "╭")), line
            assert line.endswith(("│", "╯", "╮")), line


async def test_an_empty_team_sees_the_next_key_and_what_will_stand_there(tmp_path: Path) -> None:
    store = make_newcomers(tmp_path / "empty")
    app = OkrApp(Session.open(store, who="mara", light=True), store=store)
    async with story(app, size=(120, 40)) as person:
        person.sees("No key results yet. Press o", "Visits booked online", "w keeps a win")


ROOM = (
    # mine, then what changed; rows of the list; what stands where (. is an empty line)
    ([2, 1], [1, 1], 20, "aa.b.-c.d"),
    ([2, 1], [1, 1], 8, "aa.b.-cd"),
    ([2, 1], [1, 1], 7, "aab.-cd"),
    ([2, 1], [1, 1], 3, "aab.-cd"),  # always above the rule
    ([1], [], 20, "a"),
    ([], [1], 20, "-a"),
    ([], [], 20, ""),
)


@pytest.mark.parametrize(("mine", "news", "rows", "drawn"), ROOM)
def test_air_stands_between_things_where_there_is_room(
    mine: list[int], news: list[int], rows: int, drawn: str
) -> None:
    names = iter("abcdefg")

    def thing(lines: int) -> list[Row]:
        name = next(names)
        return [Row(name, data=Line, part=number > 0) for number in range(lines)]

    groups = [thing(lines) for lines in mine]
    if news:
        groups += [[Row("since", heading=True)], *(thing(lines) for lines in news)]
    shown = [
        "-" if row.id == "since" else "." if row.id.startswith("above") else row.id
        for row in spaced(groups, rows)
    ]
    assert "".join(shown) == drawn
