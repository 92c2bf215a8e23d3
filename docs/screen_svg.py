"""The screen of the app as SVG, in the colours of the dark theme; several of them as one that plays."""

from __future__ import annotations

import io
import re
from typing import Any

from rich.color import Color
from rich.console import Console
from rich.segment import Segment, Segments
from rich.style import Style
from rich.terminal_theme import TerminalTheme

from tui.terminal.palette import Palette

DARK = Palette("dark", "true")
GROUND, WORDS = (18, 18, 18), (215, 221, 229)
THEME = TerminalTheme(GROUND, WORDS, [WORDS] * 8, [WORDS] * 8)
SECONDS = 3.0
"""How long each picture of a recording stays."""


def screen_svg(app: Any, name: str) -> str:
    """The screen as it stands; `name` is the title of the window."""
    width, height = app.size
    console = Console(
        width=width,
        height=height,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
        safe_box=False,
    )
    drawn: list[Segment] = []
    for strip in app.screen._compositor.render_strips():
        drawn += [Segment(one.text, _as_here(one.style)) for one in strip]
        drawn.append(Segment.line())
    console.print(Segments(Segment.simplify(drawn[:-1])))
    return smaller(console.export_svg(title=name, theme=THEME, unique_id="terminal-0"))


def _as_here(style: Style | None) -> Style:
    """What a role of the theme looks like, as a style of Rich."""
    look = DARK.look(style)
    return Style(
        color=_rgb(look.fore),
        bgcolor=_rgb(look.back),
        bold=look.bold,
        italic=look.italic,
        underline=look.underline,
        reverse=look.reverse,
        strike=look.strike,
    )


def _rgb(numbers: str) -> Color | None:
    parts = numbers.split(";")[2:]
    return Color.from_rgb(*(float(part) for part in parts)) if parts else None


def smaller(svg: str) -> str:
    """The same picture in half the bytes: no fonts fetched from elsewhere, no clips, short names."""
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r'<clipPath id="terminal-\d+-line-\d+">.*?</clipPath>\s*', "", svg, flags=re.DOTALL)
    svg = re.sub(r' clip-path="url\(#terminal-\d+-line-\d+\)"', "", svg)
    svg = svg.replace("Fira Code, monospace", "ui-monospace, Menlo, DejaVu Sans Mono, monospace")
    svg = re.sub(r"terminal-\d+-", "", svg)
    svg = re.sub(r"(\d\.\d)\d{6,}", r"\1", svg)
    return re.sub(r"\n\s*", "\n", svg).strip() + "\n"


def recording(frames: list[str]) -> str:
    """One SVG that shows the pictures one after another, for ever; the first where nothing plays.

    Each keeps its own names, so that a colour of one is not a colour of another.
    """
    opening = re.match(r"<svg[^>]*>", frames[0])
    assert opening is not None
    share = 100 / len(frames)
    parts = [
        opening.group(),
        f"<style>.f{{visibility:hidden;animation:f {SECONDS * len(frames):g}s step-end infinite}}",
        f"@keyframes f{{0%{{visibility:visible}}{share:.3f}%{{visibility:hidden}}}}",
        "@media (prefers-reduced-motion:reduce){.f{animation:none}.f0{visibility:visible}}</style>",
    ]
    for number, frame in enumerate(frames):
        body = frame[frame.index(">") + 1 : frame.rindex("</svg>")]
        body = re.sub(r"\.(r\d+|matrix|title) \{", rf".f{number}\1 {{", body)
        body = re.sub(r'class="(r\d+|matrix|title)"', rf'class="f{number}\1"', body)
        body = body.replace("clip-terminal", f"f{number}clip")
        delay = number * SECONDS
        parts.append(f'<g class="f f{number}" style="animation-delay:{delay:g}s">{body}</g>')
    return "\n".join([*parts, "</svg>"]) + "\n"
