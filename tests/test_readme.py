"""Someone reads the README and does what it says: the commands run, the keys lead where it says they lead."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from method.wording.command_line import COMMANDS
from tests.tui.driver import story
from tests.world import ROOT, TODAY, Run, run_python
from tui.app.app import OkrApp
from tui.session import Session

README = (ROOT / "README.md").read_text(encoding="utf-8")
KEYS = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
NAMED = {"Enter": "enter", "Esc": "escape", "Ctrl-N": "ctrl+n", "Tab": "tab"}


def section(title: str, page: str = README) -> str:
    """What stands under a heading."""
    return page.split(f"\n## {title}", 1)[1].split("\n## ", 1)[0]


def commands() -> list[str]:
    block = section("Commands").split("```sh\n", 1)[1].split("```", 1)[0]
    return [line.split("#")[0].strip() if " # " in line else line for line in block.splitlines()]


def test_every_command_of_the_readme_runs_as_it_is_written(
    demo_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    okr = tmp_path / "bin" / "okr"
    okr.parent.mkdir()
    okr.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m tui "$@"\n')
    okr.chmod(0o755)
    monkeypatch.setenv("PATH", f"{okr.parent}:/usr/bin:/bin")
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "lines.txt").write_text("Grow clinics live from 21 to 60 by 18 Dec\n")
    for line in commands():
        done = subprocess.run(
            ["/bin/sh", "-c", line], cwd=desk, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    assert (desk / "brief.html").read_text(encoding="utf-8").startswith("<!")
    assert (desk / "copy" / "workspace.json").exists()


def test_the_readme_names_every_command() -> None:
    told = section("Commands")
    assert [name for name in COMMANDS if not re.search(rf"\bokr (--\S+ \S+ )?{name}\b", told)] == []


@pytest.mark.faults
def test_the_keys_are_those_of_the_program() -> None:
    done = run_python("docs/keys.py", "--check")
    assert done.returncode == 0, done.stderr


def test_the_keys_in_the_readme_are_among_them() -> None:
    pages = {"everywhere": "Everywhere", "lists": "In lists", "a field": "In a field"}
    rows = re.findall(r"^\| ([^|]+) \| (`.+) \|$", section("Keys"), flags=re.MULTILINE)
    assert len(rows) > 8
    for place, cells in rows:
        listed = section(pages.get(place, place), KEYS)
        for key, name in re.findall(r"`([^`]+)` ([^·…`]+)", cells):
            assert f"| `{key}` | {name.strip()}" in listed, f"{place}: {key} {name}"


async def test_the_walk_through_the_demo_leads_where_it_says(demo_store: Path) -> None:
    today = date.fromisoformat(TODAY)
    async with story(OkrApp(Session.open(demo_store, who="mara", today=today, light=True))) as person:
        walk = section("Five minutes in the demo").split("\n1. ", 1)[1]
        said = re.findall(r"`([^`]+)`|\*\*([^*]+)\*\*", walk.replace("\n   ", " ").split("\n\nThen")[0])
        assert len(said) > 30
        for key, seen in said:
            if seen:
                person.sees(seen)
            elif key in NAMED or len(key) == 1:
                await person.presses(NAMED.get(key, key))
            else:
                await person.types(key)


def shape(value: object) -> object:
    """The keys of a JSON value, and what kind each holds; of a list its first."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return "number" if isinstance(value, int | float) else type(value).__name__


def test_the_shapes_that_scripts_count_on_are_as_they_are_told(demo_store: Path, okr: Run) -> None:
    page = (ROOT / "docs" / "shapes.md").read_text(encoding="utf-8")
    status, line = (json.loads(block) for block in re.findall(r"```json\n(.+?)```", page, re.DOTALL)[:2])
    assert shape(json.loads(okr("status", "--json").stdout)) == shape(status)
    assert json.loads(okr("lint", "--json", line["text"]).stdout) == line
    everything = json.loads(okr("export").stdout)
    assert list(everything) == ["format", "okr", "schema", "shards"]
    assert everything["shards"]["workspace"]["teams"][0]["id"] == "booking"


def test_every_page_and_picture_that_is_named_is_there() -> None:
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} names {target}"


PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] + sorted(
    (ROOT / "docs").glob("*.md")
)

OF_A_STORE = {"backups/", "drafts/"}
"""Folders that pages name and that every store has."""


def not_there(page: str) -> list[str]:
    """The files, folders and modules a page names that are not here; a bare name may be anywhere."""
    files = re.findall(r"`((?:[\w.-]+/)*[\w-]+\.(?:py|tcss|lock))`", page)
    folders = re.findall(r"`((?:[\w.-]+/)+)`", page)
    modules = re.findall(r"python -m ([a-z]\w*(?:\.\w+)*)", page)
    return [
        *(name for name in files if not any(path.is_file() for path in places_of(name))),
        *(
            name
            for name in folders
            if name not in OF_A_STORE and not any(path.is_dir() for path in places_of(name[:-1]))
        ),
        *(name for name in modules if importlib.util.find_spec(name) is None),
    ]


def places_of(name: str) -> list[Path]:
    if "/" in name or (ROOT / name).exists():
        return [ROOT / name]
    return [path for top in ("store", "method", "tui", "tests") for path in (ROOT / top).rglob(name)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_folder_and_module_that_is_named_is_there(page: Path) -> None:
    assert not_there(page.read_text(encoding="utf-8")) == []


def test_the_readme_names_every_room() -> None:
    told = section("Where things live in the code")
    rooms = [
        path.parent for floor in ("store", "method", "tui") for path in ROOT.glob(f"{floor}/*/__init__.py")
    ]
    assert [name for room in rooms if (name := f"{room.relative_to(ROOT)}/") not in told] == []


def test_a_file_that_has_moved_is_missed() -> None:
    page = (
        "`lexicon/` `method/lexicon/` `method/live.py` `live.py` `cues.py` run `python -m benchmarks.moved`"
    )
    assert not_there(page) == ["method/live.py", "live.py", "method/lexicon/", "benchmarks.moved"]


def test_the_pictures_are_small_and_of_no_machine() -> None:
    for path in (ROOT / "docs" / "pictures").glob("*.svg"):
        picture = path.read_text(encoding="utf-8")
        assert len(picture) < (160_000 if path.stem == "quarter" else 40_000), path.name
        assert "http" not in picture.replace("http://www.w3.org/2000/svg", "").replace(
            "https://www.textualize.io", ""
        ), f"{path.name} fetches something"


@pytest.mark.faults
def test_a_picture_comes_out_the_same_whenever_it_is_made(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        made = run_python("docs/pictures.py", "today", "--into", tmp_path / folder)
        assert made.returncode == 0, made.stderr
    one, two = (sorted((tmp_path / folder).iterdir()) for folder in ("one", "two"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]
    assert len(one) == 2
