"""One person in two windows at one place: whichever writes last, the words of neither are lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from store.drafts import Drafts
from store.files import disk
from store.files import drafts as refuge
from store.files.backend import FileBackend

PLACE = "draft/objectives/new/"
FIRST, SECOND = "Nobody waits longer than a week", "Clinics answer in an hour"

Step = Callable[[Drafts, Drafts], object]


@pytest.fixture(autouse=True)
def words_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refuge, "folders", lambda: (str(root.parent / "words"),))


def window(root: Path) -> Drafts:
    drafts = FileBackend(str(root)).drafts("mara")
    drafts.all()
    return drafts


def typed(drafts: Drafts, text: str, place: str = PLACE) -> None:
    drafts.keep(place, text)
    assert drafts.flush()


def both(one: Drafts, other: Drafts) -> None:
    typed(one, FIRST)
    typed(other, SECOND)


def in_turns(one: Drafts, other: Drafts) -> None:
    for end in range(3, len(FIRST) + 1):
        typed(one, FIRST[:end])
        typed(other, SECOND[:end])


def submitted(one: Drafts, other: Drafts) -> None:
    typed(one, FIRST)
    other.keep(PLACE, SECOND)
    other.forget(PLACE)
    assert other.flush()


def retyped(one: Drafts, other: Drafts) -> None:
    typed(other, SECOND)
    other.forget(PLACE)
    assert other.flush()
    typed(one, FIRST)
    typed(other, SECOND)


def all_found(root: Path, again: Drafts) -> str:
    """Everything there is of their words: drafts, and the files beside."""
    files = [file.read_text(encoding="utf-8") for file in (root.parent / "words").glob("*.json")]
    return "\n".join((*again.all().values(), *files))


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (both, (FIRST, SECOND)),
        (in_turns, (FIRST, SECOND[: len(FIRST)])),
        (submitted, (FIRST,)),
        (retyped, (FIRST, SECOND)),
    ],
)
def test_the_words_of_both_are_found_again(root: Path, steps: Step, words: tuple[str, ...]) -> None:
    one, other = window(root), window(root)
    steps(one, other)
    assert one.secure() is None
    assert other.secure() is None
    found = all_found(root, window(root))
    assert all(each in found for each in words)
    assert other.rescue.beside


def seen(one: Drafts, other: Drafts) -> None:
    typed(one, FIRST)
    other.__init__(other._keeper, other.rescue._refuge)  # type: ignore[misc]
    typed(other, "Nobody waits")
    other.forget(PLACE)
    assert other.flush()


def adding(one: Drafts, other: Drafts) -> None:
    typed(one, FIRST)
    typed(other, f"{FIRST}, ever")


def the_same(one: Drafts, other: Drafts) -> None:
    typed(one, FIRST)
    typed(other, FIRST)


def elsewhere(one: Drafts, other: Drafts) -> None:
    typed(one, FIRST)
    typed(other, SECOND, "draft/objectives/O1/")


def alone(one: Drafts, other: Drafts) -> None:
    for text in (FIRST, SECOND, "", FIRST):
        typed(one, text)


@pytest.mark.parametrize("steps", [seen, adding, the_same, elsewhere, alone])
def test_what_was_seen_or_is_still_there_is_put_nowhere_else(root: Path, steps: Step) -> None:
    one, other = window(root), window(root)
    steps(one, other)
    assert not (root.parent / "words").exists()


def test_they_are_drafts_again_once_the_place_is_free(root: Path) -> None:
    one, other = window(root), window(root)
    both(one, other)
    held = window(root)
    assert held.text_of(PLACE) == SECOND
    assert held.rescue.set_apart == [other.rescue.beside]
    held.forget(PLACE)
    assert held.flush()
    again = window(root)
    assert again.text_of(PLACE) == FIRST
    assert again.flush()
    assert not list((root.parent / "words").iterdir())


def test_where_they_can_be_put_nowhere_they_stay_and_it_is_said(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = window(root), window(root)
    typed(one, FIRST)
    (root.parent / "words").write_text("in the way")
    other.keep(PLACE, SECOND)
    assert not other.flush()
    assert other.unkept is not None
    assert other.unkept.texts == {PLACE: SECOND}
    assert window(root).text_of(PLACE) == FIRST
    (root.parent / "words").unlink()
    assert other.flush()
    assert FIRST in all_found(root, window(root))
    assert disk.is_there(other.rescue.beside)
