"""Words typed for a key result that somebody drops meanwhile stay where they were typed, with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from method.actions.drafting import drop_key_result
from store.documents.base import Document
from store.documents.okrs import KeyResult, Objective
from tests.plans import MONDAY
from tests.tui.driver import story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.session import Session

WRITTEN: tuple[Document, ...] = (
    Objective(id="O1", key="O1", text="Patients find an hour without calling"),
    KeyResult(id="O1.1", key="O1.1", objective="O1", statement="Visits booked online"),
)
WORDS = "Nurses have the time"
KEYS = (
    ("w", "conditions"),
    ("i", "initiatives"),
    ("vjw", "conditions"),
)
"""From the key result in the draft to the question, and the table that the answer would be kept in."""


@pytest.mark.parametrize(("keys", "table"), KEYS)
async def test_the_words_stay_in_the_question(tmp_path: Path, keys: str, table: str) -> None:
    store = make_newcomers(tmp_path / "store", *WRITTEN)
    session = Session.open(store, who="mara", today=MONDAY, light=True)
    async with story(OkrApp(session, place="draft", store=store), (100, 40)) as person:
        await person.presses("escape", "j", *keys)
        await person.types(WORDS)
        Session.open(store, who="ines", today=MONDAY).do(drop_key_result, id="O1.1", reason="It is done")
        await person.types("\r")
        person.sees(WORDS, "O1.1 was dropped meanwhile, so this isn't kept")
        assert person.app.is_typing  # type: ignore[attr-defined]
        await person.presses("escape")
    assert not Session.open(store, who="mara", today=MONDAY).plan.table(table)
