"""What is typed into a choice of a form and is none of its options goes on in the field beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from method import steps
from method.steps import okrs
from method.steps.spec import CollectionSpec, FieldSpec, Section
from tests.tui.driver import story
from tests.tui.newcomers import make_newcomers
from tests.tui.screens.base.test_every_form import WRITTEN
from tui.app.app import OkrApp
from tui.screens.draft.detail_form import DetailForm
from tui.screens.draft.peer_review import PeerReviewScreen
from tui.session import Session


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return make_newcomers(tmp_path / "store", *WRITTEN)


def sections(every: tuple[Section, ...]) -> list[Section]:
    return [found for each in every for found in (each, *sections(children(each)))]


def children(section: Section) -> tuple[Section, ...]:
    return section.children if isinstance(section, CollectionSpec) else ()


EVERY = sections(
    (
        *(section for step in steps.STEPS for section in step.sections),
        *okrs.OBJECTIVE,
        *okrs.KEY_RESULT,
        *okrs.ROADMAP,
        *okrs.KPIS,
    )
)
NOTED = sorted(
    {(each.table, field.name, field.note) for each in EVERY for field in each.fields if field.note}
)


def test_every_note_is_a_field_for_words_of_the_same_document() -> None:
    assert len(NOTED) > 5
    for section in EVERY:
        kinds: dict[str, FieldSpec] = {field.name: field for field in section.fields}
        for field in section.fields:
            if field.note:
                assert kinds[field.note].kind in ("line", "text"), (section.table, field.name)
                assert field.kind in ("one_of", "yes_no"), (section.table, field.name)


async def test_words_on_whether_it_is_enough_are_what_is_missing(store: Path) -> None:
    session = Session.open(store, who="mara", light=True)
    async with story(OkrApp(session, place="draft", store=store), (100, 40)) as person:
        person.app.push_screen(DetailForm(session, "objectives", "O1"))
        await person.settles()
        place = person.app.screen
        assert isinstance(place, DetailForm)
        assert place.form.focus_on(place.form_cursor.name("objectives", "O1", "sufficient"))
        await person.settles()
        await person.presses("enter")
        await person.types("only if the phones stay")
        await person.presses("enter", "escape")
        assert place.session.plan.objectives[0].missing == "only if the phones stay"
        assert place.session.plan.objectives[0].sufficient == ""
        assert not [text for text in session.gateway.drafts.all().values() if text]


async def test_words_left_in_a_choice_of_a_form_are_there_the_next_time(store: Path) -> None:
    for _ in range(2):
        session = Session.open(store, who="mara", light=True)
        async with story(OkrApp(session, place="draft", store=store), (100, 40)) as person:
            person.app.push_screen(DetailForm(session, "key_results", "O1.1"))
            await person.settles()
            place = person.app.screen
            assert isinstance(place, DetailForm)
            if "rather soft" in person.screen:
                person.sees("“rather soft” isn't one of these. Press", "Enter to carry on with it.")
                return
            assert place.form.focus_on(place.form_cursor.name("key_results", "O1.1", "nature"))
            await person.settles()
            await person.presses("enter")
            await person.types("rather soft")
            await person.presses("escape")
    raise AssertionError("the words are gone")


async def test_words_of_a_peer_that_are_no_verdict_are_a_comment(store: Path) -> None:
    session = Session.open(store, who="jo", light=True)
    async with story(OkrApp(session, place="draft", store=store), (100, 40)) as person:
        person.app.push_screen(PeerReviewScreen(session))
        await person.settles()
        await person.presses("enter")
        await person.types("with two more people")
        await person.presses("enter", "escape")
        person.sees("Comments with two more people")
    session = Session.open(store, who="jo", light=True)
    async with story(OkrApp(session, place="draft", store=store), (100, 40)) as person:
        person.app.push_screen(PeerReviewScreen(session))
        await person.settles()
        person.sees("Comments with two more people").does_not_see("isn't one of these")
        await person.presses("y")
    (review,) = Session.open(store, who="jo").plan.peer_reviews
    assert (review.feasible, review.comments) == ("", "with two more people")
