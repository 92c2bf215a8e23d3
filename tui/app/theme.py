"""The look: the terminal's own sixteen colours on its own background, and few of them.

The constants are styles for `Content`; in stylesheets use the same names (`ansi_red`, `text-style: dim`).
Colour is never the only sign: see `tui.terminal.capabilities.signs`.
"""

from __future__ import annotations

from textual.theme import Theme

DIM = "dim"
STRONG = "bold"
HEADING = "bold ansi_cyan"
ACCENT = "ansi_cyan"
GOOD = "ansi_green"
CARE = "ansi_yellow"
TROUBLE = "ansi_red"
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
        "border": "ansi_default",
        "border-blurred": "ansi_default",
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
