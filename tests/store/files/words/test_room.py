"""How much one person's drafts hold, and what of their words lies in places where nobody would look."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from store import drafts as rules
from store.drafts import Drafts
from store.files import drafts as refuge
from store.files.backend import FileBackend
from store.rows.names import drafts_shard

PLACE = "wins/new"


@pytest.fixture(autouse=True)
def words_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = root.parent / "words"
    monkeypatch.setattr(refuge, "folders", lambda: (str(folder),))
    return folder


def window(root: Path) -> Drafts:
    drafts = FileBackend(str(root)).drafts("mara")
    drafts.all()
    return drafts


def typed(drafts: Drafts, **words: str | None) -> bool:
    for place, text in words.items():
        drafts.keep(place, text) if text is not None else drafts.forget(place)
    return drafts.flush()


Typed = Mapping[str, str | None]


@pytest.mark.parametrize(
    ("steps", "kept", "held"),
    [
        (({"a": "x" * 39},), {"a": 39}, set()),
        (({"a": "x" * 40},), {}, {"a"}),
        (({"a": "x" * 30}, {"b": "y" * 20}), {"a": 30}, {"b"}),
        (({"a": "x" * 30}, {"b": "y" * 20}, {"a": None}), {"b": 20}, set()),
        (({"a": "x" * 30}, {"b": "y" * 20}, {"a": "x" * 5}), {"a": 5, "b": 20}, set()),
        (({"a": "x" * 30}, {"a": "x" * 50}), {"a": 30}, {"a"}),
        (({"a": "x" * 30}, {"a": "x" * 50}, {"a": "x" * 20}), {"a": 20}, set()),
    ],
)
def test_what_there_is_no_room_for_stays_in_memory_and_is_said(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    steps: tuple[Typed, ...],
    kept: dict[str, int],
    held: set[str],
) -> None:
    monkeypatch.setattr(rules, "MOST", 40)
    drafts = window(root)
    for words in steps:
        done = typed(drafts, **words)
    assert done is not bool(held)
    assert {place: len(text) for place, text in window(root).all().items()} == kept
    unkept = drafts.unkept
    assert (set(unkept.texts), unkept.why.fact.name) == (held, "drafts_full") if unkept else not held


def test_more_than_there_is_room_for_goes_elsewhere_and_comes_back(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "MOST", 40)
    drafts = window(root)
    typed(drafts, a="x" * 30, b="y" * 20)
    unkept = drafts.put_elsewhere()
    assert unkept is not None
    assert Path(unkept.elsewhere).exists()
    typed(drafts, a=None)
    assert window(root).all() == {"b": "y" * 20}
    assert not Path(unkept.elsewhere).exists()


def test_a_third_window_loses_nothing_that_lies_beside(root: Path, words_folder: Path) -> None:
    one, other = window(root), window(root)
    typed(one, **{PLACE: "alpha"})
    typed(other, **{PLACE: "beta"})
    third = window(root)
    typed(third, **{PLACE: "gamma"})
    typed(other, **{PLACE: "delta"})
    everything = "\n".join(
        (*window(root).all().values(), *(file.read_text() for file in words_folder.iterdir()))
    )
    # "beta" was on the third window's screen, and was changed there.
    assert all(word in everything for word in ("alpha", "gamma", "delta")), everything


def test_words_of_a_store_that_was_moved_are_named(root: Path) -> None:
    drafts = window(root)
    aside = root.with_name("aside")
    root.rename(aside)
    drafts.keep(PLACE, "precious")
    unkept = drafts.secure()
    assert unkept is not None
    moved = root.with_name("moved")
    aside.rename(moved)
    found = window(moved).rescue.of_gone_stores
    assert found == [(unkept.elsewhere, str(root))]
    shutil.copytree(moved, root)
    assert window(moved).rescue.of_gone_stores == []
    assert window(root).all() == {PLACE: "precious"}


def test_drafts_that_cannot_be_read_are_set_aside_and_named(root: Path) -> None:
    typed(window(root), **{PLACE: "earlier"})
    file = root / f"{drafts_shard('mara')}.json"
    file.write_text(file.read_text()[:-40])
    again = window(root)
    assert again.is_unread
    typed(again, b="later")
    assert "earlier" in Path(again.aside).read_text()
    assert window(root).all() == {"b": "later"}
