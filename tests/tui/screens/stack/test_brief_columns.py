"""The brief on a wide screen: the questions, and the page beside them."""

from __future__ import annotations

from pathlib import Path

from textual.content import Content

from tests.tui.driver import story
from tui.app.app import OkrApp
from tui.screens.base.reader_place import side_by_side
from tui.session import Session
from tui.widgets.list.row import Row


def test_the_longer_column_goes_on_alone() -> None:
    left, right = [Row("a", "one")], [Row("x", "eins"), Row("y", "zwei")]
    found = list(side_by_side(left, right, 6))
    drawn = [row.content.plain for row in found if isinstance(row.content, Content)]
    assert drawn == ["one       eins", "          zwei"]
    assert [row.id for row in found] == ["a", "y"]


async def test_the_page_stands_beside_the_questions(demo_store: Path) -> None:
    app = OkrApp(Session.open(demo_store), place="stack", store=demo_store)
    async with story(app, size=(200, 60)) as person:
        await person.presses("B")
        assert "How we know, and what we try" in person.line_with("Why these goals?")
        await person.presses("N")
        assert "▌" in person.line_with("Why now?")
        await person.presses("k", "g")
        await person.resizes(120, 40)
        assert "How we know" not in person.line_with("Why these goals?")
