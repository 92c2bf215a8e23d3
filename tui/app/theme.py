"""The roles of the theme: what a style is for, never which colour.

Each constant is a style for `Content` (in stylesheets the same names: `ansi_red`, `text-style: dim`). The
ANSI colour in it only carries the role; `tui.terminal.palette` gives it the look that this terminal can show.
Colour is never the only sign: see `tui.terminal.capabilities.signs`. No Textual here: reports use it too.
"""

from __future__ import annotations

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
