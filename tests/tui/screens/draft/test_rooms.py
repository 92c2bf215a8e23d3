"""What the places of the draft do with much room and with little, and what no line of theirs cuts."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.content import Content

from tests.tui.driver import story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.screens.draft.attached import hanging
from tui.session import Session
from tui.widgets.lines import Lines


def opened(store: Path, place: str = "draft") -> OkrApp:
    return OkrApp(Session.open(store, who="mara", light=True), place=place, store=store)


@pytest.mark.parametrize(("width", "framed"), [(99, False), (100, True), (109, True), (120, True)])
async def test_frames_from_a_hundred_columns_on(demo_store: Path, width: int, framed: bool) -> None:
    async with story(opened(demo_store), size=(width, 30)) as person:
        assert ("╭─ Objectives and key results" in person.screen) is framed
        await person.presses("F")
        assert ("╭─ Why it matters" in person.screen) is framed


@pytest.mark.parametrize("most", range(2, 24))
def test_what_does_not_fit_is_counted_and_never_begun(demo_store: Path, most: int) -> None:
    plan = Session.open(demo_store, who="mara").plan
    objective = next(one for one in plan.objectives if one.key == "O1")
    whole = [line.plain for line in hanging(objective, plan, 70, 99) if line.plain]
    shown = [line.plain for line in hanging(objective, plan, 70, most) if line.plain]
    assert len(shown) <= most
    if shown[-1].strip().startswith("and "):
        *shown, _ = shown
        after = whole[len(shown)]
        assert not after.startswith("    ") or after.strip()[0] in "✓×○·", "a part was begun and cut"
        assert not shown or shown[-1].startswith(" "), "a title stands over nothing"
    assert shown == whole[: len(shown)]


@pytest.mark.parametrize("size", [(120, 40), (200, 60)])
async def test_below_what_was_read_comes_what_belongs_to_it(demo_store: Path, size: tuple[int, int]) -> None:
    async with story(opened(demo_store), size=size) as person:
        lines = person.screen.split("\n")
        at = next(number for number, line in enumerate(lines) if "serves A Small clinics first" in line)
        assert "Why now" in " ".join(lines[at + 1 : at + 4])


async def test_an_estimate_that_is_missing_shows_in_whose_hours_it_will_be(demo_store: Path) -> None:
    async with story(opened(demo_store), size=(120, 40)) as person:
        await person.presses("a")
        await person.types("Cut the wait from 9 d to 3")
        assert "270 + ? of 162 h" in person.line_with("Mara  ")


async def test_with_room_each_finding_says_why_and_what_it_is_about_is_drawn(demo_store: Path) -> None:
    async with story(opened(demo_store), size=(200, 60)) as person:
        await person.presses("F")
        assert person.screen.count("Beliefs that are not written down are not tested.") == 2
        person.sees("So far", "€2 target")


@pytest.mark.parametrize("size", [(120, 40), (200, 60)])
async def test_the_fields_of_an_objective_have_its_key_results_beside_them(
    demo_store: Path, size: tuple[int, int]
) -> None:
    async with story(opened(demo_store), size=size) as person:
        await person.presses("e")
        assert "7.5 → 3 d" in person.line_with("◆ O1.2")


async def test_what_is_only_asked_is_no_gap(demo_store: Path) -> None:
    async with story(opened(demo_store), size=(120, 40)) as person:
        await person.presses("j", "j")
        person.sees("? It needs -1.3 d a week")


async def test_an_empty_draft_shows_how_a_key_result_is_read(tmp_path: Path) -> None:
    async with story(opened(make_newcomers(tmp_path / "store")), size=(120, 40)) as person:
        person.sees("A key result is read like this:", "what moves")
        person.sees("While you write, the coach asks up to")
        person.sees("30 June", "from 9 min to 3 min by 30")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_the_months_stand_over_their_lanes(demo_store: Path, size: tuple[int, int]) -> None:
    async with story(opened(demo_store, "stack"), size=size) as person:
        await person.presses("m")
        october = person.line_with("Oct").index("Oct")
        assert person.line_with("I1 The booking").index("━") == october
        marks = {line.index("╎") for line in person.screen.split("\n") if "╎" in line}
        assert len(marks) == 1
        rows = [line for line in person.screen.split("\n") if "━" in line or "╎" in line][1:]
        assert all("╎" in line for line in rows if "week" not in line)


class Few(App[None]):
    """Lines alone."""

    CSS = "Lines { height: 4; }"

    def compose(self) -> ComposeResult:
        yield Lines()


async def test_only_lines_that_differ_are_drawn_again() -> None:
    app = Few()
    async with app.run_test(size=(20, 6)) as pilot:
        lines = app.query_one(Lines)
        lines.show([Content("one"), Content("two"), Content("three")])
        await pilot.pause()
        drawn: list[int] = []
        lines.refresh = lambda *regions, **_: drawn.extend(each.y for each in regions)  # type: ignore[method-assign,assignment,misc,return-value]
        lines.show([Content("one"), Content.styled("two", "bold"), Content("three"), Content("four")])
        assert drawn == [1, 3]
