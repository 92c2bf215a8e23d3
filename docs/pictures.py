"""Makes the pictures of every place, from the demo, by keys through the real app: `make pictures`.

    python docs/pictures.py [--into FOLDER] [NAME …]

Each picture is made at 80×24 and at 120×40. The same program gives the same bytes on every day and machine.
A new place is a line in PICTURES.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from screen_svg import recording, screen_svg  # noqa: E402

TODAY = date(2026, 11, 23)
SIZES = ((80, 24), (120, 40))
NO_STORE = "/home/mara/.local/share/okr/store"
"""Where the first screen says there is no store yet. Nothing is made there."""
DEMO_FOLDER = "okr-demo-"
PATIENCE = 200
"""Looks at the screen before it must stand still."""


class Picture(NamedTuple):
    """A name, the keys from Today to there, what must then be on the screen, and what is typed there."""

    name: str
    keys: str
    sees: str
    types: str = ""
    has_store: bool = True


PICTURES = (
    Picture("start", "", "There is no store", has_store=False),
    Picture("make-store", "m", "Organisation", has_store=False),
    Picture("today", "", "Since Friday"),
    Picture("priorities", "m", "carry"),
    Picture("wins", "w", "Two weeks without"),
    Picture("readiness", "p d", "Three honest answers"),
    Picture("prework", "p 2 j j j j j j enter j j j", "they decide in weeks"),
    Picture("stack", "s", "Every clinic within"),
    Picture("roadmap", "s m", "Initiatives"),
    Picture("draft", "o a", "what would have to be true?", "Cut the wait for a first visit from 9 d to 3"),
    Picture("card", "o j e", "What you correct here is kept"),
    Picture("findings", "o F", "What the coach says"),
    Picture("commit", "o !", "Committed on"),
    Picture("tree", "o j v", "Belief 0 to 10"),
    Picture("kpis", "o h", "KPI"),
    Picture("checkin", "c", "Confidence", "22%"),
    Picture("review", "r", "on pace for"),
    Picture("key-result", "r j enter", "Check-ins"),
    Picture("mid-cycle", "l M", "Still right"),
    Picture("learn", "l", "score, why"),
    Picture("score", "l enter", "Carries over"),
    Picture("brief", "s B", "questions of a new colleague"),
    Picture("peer-review", "o P", "Nobody approves anything here"),
    Picture("all-teams", "W", "What the organisation wants most"),
    Picture("organisation", "E", "Priorities of the whole organisation"),
    Picture("find", "/", "nurses", "nurses"),
    Picture("help", "r ?", "closes this"),
)

QUARTER = (
    Picture("why", "p 2", "Strategy"),
    Picture("draft", "o a", "what would have to be true?", "Cut the wait for a first visit from 9 d to 3"),
    Picture("today", "", "Since Friday"),
    Picture("checkin", "c", "Confidence", "22%"),
    Picture("review", "r", "on pace"),
    Picture("key result", "r j enter", "Check-ins"),
    Picture("learn", "l", "score, why"),
    Picture("brief", "s B", "questions of a new colleague"),
)
"""What a team does from before the first goal to what the cycle taught: the pictures of the recording."""
RECORDING = "quarter"


@asynccontextmanager
async def opened(shown: Picture, size: tuple[int, int]) -> AsyncIterator[tuple[Any, Any, Path]]:
    """The app where the picture's keys lead, its pilot, and the temporary folder of its own demo store."""
    from tui.app.app import OkrApp
    from tui.cli.demo_store import DEMO_PERSON, make_demo
    from tui.session import Session

    with tempfile.TemporaryDirectory(prefix=DEMO_FOLDER, dir="/tmp") as name:
        folder = Path(name)
        app = OkrApp(None, store=NO_STORE)
        if shown.has_store:
            app = OkrApp(Session.open(make_demo(folder, TODAY), who=DEMO_PERSON, today=TODAY, light=True))
        async with app.run_test(size=size) as pilot:
            await stands_still(app, pilot)
            await press(app, pilot, shown.keys)
            for letter in shown.types:
                await pilot.press("space" if letter == " " else letter)
            await stands_still(app, pilot)
            if shown.sees not in (seen := on_screen(app)):
                raise SystemExit(f"{shown.keys!r} should lead to {shown.sees!r} at {size}:\n{seen}")
            yield app, pilot, folder


async def press(app: Any, pilot: Any, keys: str) -> None:
    """Press keys one after another, each when the last has done its work."""
    for key in keys.split():
        await pilot.press(key)
        await stands_still(app, pilot)


async def stands_still(app: Any, pilot: Any) -> None:
    """Wait until the screen is the same twice."""
    before = ""
    for _ in range(PATIENCE):
        for _ in range(3):
            await pilot.pause()
        seen = on_screen(app)
        if seen == before:
            return
        before = seen
    raise SystemExit(f"The screen never stood still:\n{before}")


def on_screen(app: Any) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


async def picture(shown: Picture, size: tuple[int, int]) -> str:
    """The SVG of one picture."""
    async with opened(shown, size) as (app, _, folder):
        # A folder of the same length, so that nothing else moves.
        drawn = screen_svg(app, "okr").replace(folder.name, f"{DEMO_FOLDER}pictures")
        if folder.name.removeprefix(DEMO_FOLDER) in drawn:
            raise SystemExit(f"The picture {shown.name} at {size} shows a part of {folder}.")
        return drawn


async def quarter() -> str:
    """The recording: a quarter of a team, a picture for each thing it does."""
    frames: list[str] = []
    for shown in QUARTER:
        frames.append(await picture(shown, SIZES[0]))
    return recording(frames)


def fixed_world(home: Path) -> None:
    """Nothing of this machine or its user shows in a picture."""
    for name in list(os.environ):
        if name.startswith(("OKR_", "TEXTUAL", "XDG_", "LC_", "NO_COLOR", "COLUMNS", "LINES")):
            del os.environ[name]
    utf8 = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
    os.environ |= {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "OKR_TODAY": TODAY.isoformat(),
        "OKR_USER": "mara",
        "LOGNAME": "mara",
        "LANG": utf8,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "TZ": "UTC",
    }
    # The signs follow what the terminal can show, and in a pipe that would be whatever the pipe is.
    for stream in (sys.__stdout__, sys.__stderr__):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]


def main() -> None:
    options = argparse.ArgumentParser(description="Makes the pictures of every place, from the demo.")
    options.add_argument("names", nargs="*", metavar="NAME")
    options.add_argument("--into", type=Path, default=HERE / "pictures")
    given = options.parse_args()
    known = [each.name for each in PICTURES]
    if unknown := set(given.names) - {*known, RECORDING}:
        raise SystemExit(f"There is no picture {', '.join(sorted(unknown))}. Pictures: {', '.join(known)}.")
    given.into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        fixed_world(Path(home))
        for shown in PICTURES:
            for width, height in SIZES if not given.names or shown.name in given.names else ():
                file = given.into / f"{shown.name}-{width}x{height}.svg"
                drawn = asyncio.run(picture(shown, (width, height)))
                file.write_text(drawn, encoding="utf-8", newline="\n")
        if not given.names or RECORDING in given.names:
            (given.into / f"{RECORDING}.svg").write_text(asyncio.run(quarter()), "utf-8", newline="\n")
    if not given.names:
        given.into.with_suffix(".md").write_text(gallery(), encoding="utf-8", newline="\n")


def gallery() -> str:
    """The page that shows them all."""
    parts = ["# Every place\n\nMade by `make pictures` from the demo, at 80×24 and at 120×40.\n"]
    parts.append(f"## A quarter\n\n![A quarter of a team, in eight pictures](pictures/{RECORDING}.svg)\n")
    for shown in PICTURES:
        files = [f"pictures/{shown.name}-{width}x{height}.svg" for width, height in SIZES]
        parts.append(f"## {shown.name}\n\n" + "\n".join(f"![{shown.name}]({file})" for file in files) + "\n")
    return "\n".join(parts)


if __name__ == "__main__":
    main()
