"""What somebody types in a check-in stays in their words until it is made, whatever number it is read as."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.documents.okrs import KeyResult, Objective
from tests.tui.driver import story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.screens.checkin.visit import Visit
from tui.session import Session

WORDS = (
    ("value", "36 h", 1.5),
    ("value", "1.5 d", 1.5),
    ("value", "2", 2),
    ("value", "2.50", 2.5),
    ("confidence", "07", 7),
    ("confidence_why", "They said 36 h", "They said 36 h"),
)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    store = make_newcomers(
        tmp_path / "store",
        Objective(id="O1", key="O1", text="Patients are seen in time", owner="mara"),
        KeyResult(
            id="O1.1", key="O1.1", objective="O1", statement="Wait from 9 d to 3 d", metric="wait",
            direction="decrease", baseline=9, target=3, unit="d", owner="mara",
        ),
    )  # fmt: skip
    return Session.open(store, who="mara", light=True)


@pytest.mark.parametrize(("name", "text", "value"), WORDS)
def test_a_draft_keeps_the_words_and_is_read_the_same_again(
    session: Session, name: str, text: str, value: object
) -> None:
    result = session.plan.key_results[0]
    visit = Visit(session, result)
    visit.typed(name, text)
    visit.accept(name, visit.parse(name, text).value)
    assert visit.given[name] == value
    again = Visit(session, result, 1)
    assert (again.given[name], again.words[name]) == (value, text)


async def test_on_the_screen_the_words_stay_when_the_field_is_left_and_opened(session: Session) -> None:
    async with story(OkrApp(session, place="checkin", store=Path(session.gateway.where))) as person:
        await person.types("36 h\r")
        await person.presses("escape")
        person.sees("36 h")
        await person.presses("k", "enter")
        person.sees("36 h")
        await person.presses("escape")
        person.sees("36 h")
