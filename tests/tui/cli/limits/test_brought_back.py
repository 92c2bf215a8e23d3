"""What an import or a backup brings back that was gone, and what neither holds, is said at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from method.actions.insights import reveal_insights, write_insight
from method.wording import command_line as say
from store.open_store import open_store
from tests.tui.ssh.people import CYCLE, make_house
from tests.world import Run

AT = ("booking", CYCLE)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = Path(make_house(tmp_path / "store").where)
    monkeypatch.setenv("OKR_STORE", str(folder))
    monkeypatch.setenv("OKR_USER", "mara")
    monkeypatch.setenv("OKR_TODAY", "")
    return folder


def writes(store: Path, *people: str) -> None:
    for who in people:
        open_store(store, person=who, today=date.today()).act(write_insight, *AT, text=f"Seen by {who}")


def reveals(store: Path) -> None:
    open_store(store, person="mara", today=date.today()).act(reveal_insights, *AT)


@pytest.mark.parametrize(
    ("before", "since", "named"),
    [
        (("jo", "mara"), reveals, "jo and mara"),
        (("jo",), reveals, "jo"),
        (("jo",), lambda store: None, ""),  # still sealed: nothing is lost
    ],
)
def test_insights_that_an_export_leaves_out_are_named_where_they_have_been_revealed_since(
    store: Path, okr: Run, before: tuple[str, ...], since: Callable[[Path], None], named: str
) -> None:
    writes(store, *before)
    assert okr("export", store.parent / "all.json").returncode == 0
    since(store)
    done = okr("import", "--replace", store.parent / "all.json")
    assert done.returncode == 0, done.stderr
    said = say.SEALED_GONE.format(names=named, folder=store / "backups")
    assert (said in done.stderr) is bool(named)
    assert ("have been revealed since" in done.stderr) is bool(named)
    kept = "".join(path.read_text() for path in (store / "backups").rglob("*.json"))
    assert all(f"Seen by {who}" in kept for who in before) is bool(named)


@pytest.mark.parametrize(("damaged", "is_said"), [("workspace", True), (f"cycles/{CYCLE}/booking", False)])
def test_the_backup_of_the_people_brings_back_who_was_removed_and_it_is_said(
    store: Path, okr: Run, damaged: str, is_said: bool
) -> None:
    assert okr("people", "remove", "jo", "--to", "nobody").returncode == 0
    file = store / f"{damaged}.json"
    file.write_bytes(file.read_bytes()[:300])
    done = okr("doctor", "--repair")
    assert done.returncode == 0, done.stderr
    assert (say.PEOPLE_BACK in done.stdout) is is_said
    assert ("left on" in okr("people").stdout) is not is_said
