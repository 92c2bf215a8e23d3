"""Writes `docs/keys.md`, every key of every screen, from the program itself: part of `make pictures`.

    python docs/keys.py [--check]

With `--check` nothing is written; ends with 1 where the page is not what the program says.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Iterable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any, NamedTuple

from pictures import SIZES, Picture, fixed_world, opened, press, stands_still

PAGE = Path(__file__).with_name("keys.md")
HEAD = """# Every key

Written by `docs/keys.py` from the program itself; `make pictures` writes it again. In the program `?` shows
the keys of the place one is in, with why a key cannot act now, and Ctrl-P finds an action by its name.
"""


class Screen(NamedTuple):
    """A heading, and the ways there by keys from Today, each with the part it leads to."""

    title: str
    ways: dict[str, str]
    has_store: bool = True


STEPS = {f"step {number}": f"p {number}" for number in range(1, 10)}
SECTIONS = {f"part {number}": f"l {number}" for number in range(1, 6)}
SCREENS = (
    Screen("No store yet", {"": ""}, has_store=False),
    Screen("Make a store", {"": "m"}, has_store=False),
    Screen("Today `t`", {"": ""}),
    Screen("Priorities `m` in Today", {"": "m"}),
    Screen("Wins `w` in Today", {"": "w"}),
    Screen("Pre-work `p`", STEPS),
    Screen("Readiness `d` in Pre-work", {"": "p d"}),
    Screen("Stack `s`", {"": "s"}),
    Screen("Roadmap `m` in Stack", {"": "s m"}),
    Screen("OKRs `o`", {"": "o"}),
    Screen("All fields `e` in OKRs", {"": "o j e"}),
    Screen("Import `I` in OKRs and Pre-work", {"": "o I escape"}),
    Screen("Findings `F` in OKRs", {"": "o F"}),
    Screen("Commit `!` in OKRs", {"": "o !"}),
    Screen("KPIs `h` in OKRs", {"": "o h"}),
    Screen("Tree `v` in OKRs", {"": "o j v"}),
    Screen("Check in `c`", {"": "c"}),
    Screen("Review `r`", {"": "r"}),
    Screen("One key result `Enter` in Review", {"": "r j enter"}),
    Screen("Learn `l`", SECTIONS),
    Screen("Score `Enter` in Learn", {"": "l 1 enter"}),
    Screen("Learning `a` in Learn", {"": "l a"}),
    Screen("Mid-cycle `M` in Learn", {"": "l M"}),
    Screen("Brief `B` in Stack and Pre-work", {"": "s B"}),
    Screen("Peer review `P` in OKRs", {"": "o P"}),
    Screen("All teams `W`", {"": "W"}),
    Screen("Everyone `E`", {"": "E"}),
    Screen("Find `/`", {"": "/"}),
)


class Key(NamedTuple):
    shown: str
    name: str
    does: str


class Found(NamedTuple):
    """What one screen has: the classes met there, its own keys by part, those that act everywhere."""

    title: str
    kinds: set[type]
    parts: dict[str, list[Key]]
    everywhere: list[Key]


async def keys_of(screens: Iterable[Screen], has_store: bool) -> AsyncIterator[Found]:
    """The keys of some screens, visited one after another."""
    async with opened(Picture("", "", "", has_store=has_store), SIZES[0]) as (app, pilot, _):
        for screen in screens:
            found = Found(screen.title, set(), {}, [])
            for part, way in screen.ways.items():
                keys, _, pushed = way.partition(":")
                if pushed:
                    await app.push_screen(getattr(import_module(keys), pushed)(app.session))
                else:
                    await press(app, pilot, keys)
                place = app.screen
                everywhere = told([*app.navigation.global_actions(), *place._common_actions()])
                found.kinds.add(type(place))
                found.everywhere[:] = everywhere
                found.parts[part] = [key for key in told(place.actions()) if key not in everywhere]
                if has_store:
                    await app.go_to("today")
                    await stands_still(app, pilot)
            yield found


def told(actions: Iterable[Any]) -> list[Key]:
    return [Key(each.shown_key, each.name, each.does) for each in actions]


def table(rows: Iterable[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def rows_of(found: dict[str, list[Key]]) -> list[tuple[str, ...]]:
    """Keys that every part has stand alone; the others name their part."""
    every: dict[Key, list[str]] = {}
    for part, keys in found.items():
        for key in keys:
            every.setdefault(key, []).append(part)
    rows: list[tuple[str, ...]] = []
    for key, parts in every.items():
        where = "" if len(parts) == len(found) else f" ({', '.join(parts)})"
        rows.append((f"`{key.shown}`", key.name + where, key.does))
    return rows


async def page() -> str:
    """The whole page. Ends where a screen of the program is on no way."""
    from method.wording import screens as say

    head = [("key", "", "does"), ("---", "---", "---")]
    parts, everywhere, seen = dict[str, str](), list[Key](), set[type]()
    for has_store in (False, True):
        chosen = [screen for screen in SCREENS if screen.has_store == has_store]
        async for found in keys_of(chosen, has_store):
            seen |= found.kinds
            parts[found.title] = table([*head, *rows_of(found.parts)])
            everywhere = found.everywhere if found.title.startswith("Today") else everywhere
    if missing := [kind.__name__ for kind in places() if kind not in seen]:
        raise SystemExit(f"No way in docs/keys.py leads to: {', '.join(missing)}.")
    shared = [f"## {say.HELP_EVERYWHERE}\n\n{table([*head, *rows_of({'': everywhere})])}"]
    for title, keys in (
        (say.HELP_LISTS, say.HELP_LIST_KEYS),
        (say.HELP_ROWS, say.HELP_ROW_KEYS),
        (say.HELP_FIELDS, say.HELP_FIELD_KEYS),
    ):
        rows = [(f"`{shown}`", does) for shown, does in keys]
        shared.append(f"## {title}\n\n{table([('key', 'does'), ('---', '---'), *rows])}")
    return "\n".join([HEAD, *shared, *(f"## {title}\n\n{rows}" for title, rows in parts.items())])


def places() -> list[type]:
    """Every screen a person can be in: those places that no other is made from."""
    from tui import screens
    from tui.screens.base.place import Place

    for module in walk_packages(screens.__path__, "tui.screens."):
        import_module(module.name)
    left, found = [Place], list[Any]()
    while left:
        kind = left.pop()
        made_from_it = kind.__subclasses__()
        left += made_from_it
        if not made_from_it:
            found.append(kind)
    return sorted(found, key=lambda kind: kind.__name__)


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as home:
        fixed_world(Path(home))
        written = asyncio.run(page())
    if "--check" in arguments:
        if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != written:
            print("docs/keys.md is not what the program says: run make pictures.", file=sys.stderr)
            return 1
        return 0
    PAGE.write_text(written, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
