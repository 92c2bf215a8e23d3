"""The roles of the theme: what a style is for, never which colour.

Each constant is a style for `Content` (in stylesheets the same names: `ansi_red`, `text-style: dim`). The ANSI
colour in it only carries the role; `tui.terminal.palette` gives it the look that this terminal can show.
Colour is never the only sign: see `tui.terminal.capabilities.signs`.
"""

from __future__ import annotations

from textual.theme import Theme

DIM = "dim"
"""Quiet: hints, dates, labels; the program's words, never people's."""
STRONG = "bold"
HEADING = "bold ansi_cyan"
ACCENT = "ansi_bright_cyan"
"""The focus, the cursor, keys one can press, the place one is in."""
GOOD = "ansi_green"
CARE = "ansi_yellow"
TROUBLE = "ansi_red"
SILENT = "ansi_magenta"
LINE = "ansi_bright_black"
"""Frames, rails, the rest of a bar."""
MARK = "ansi_bright_white"
"""Where a straight line would be; today."""
CHOSEN = "ansi_black on ansi_bright_cyan"
"""A chip that is chosen, the tab of the place one is in."""
ROW = "on ansi_blue"
"""The name of the row under the cursor."""
FIELD = "on ansi_black"
"""A line that can be typed into."""
FOUND = "underline bold"

OKR_THEME = Theme(
    name="okr",
    ansi=True,
    primary="ansi_cyan",
    secondary="ansi_blue",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    accent="ansi_cyan",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    dark=True,
    variables={
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border": "ansi_bright_black",
        "border-blurred": "ansi_bright_black",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-text-style": "reverse",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-background": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-foreground": "ansi_default",
        "input-selection-background": "ansi_default",
        "scrollbar": "ansi_default",
        "scrollbar-hover": "ansi_default",
        "scrollbar-active": "ansi_default",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-background-active": "ansi_default",
        "scrollbar-corner-color": "ansi_default",
    },
)
