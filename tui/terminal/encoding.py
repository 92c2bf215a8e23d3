"""What arrives where the program writes to: UTF-8 or not, and the ASCII twins of its signs.

On the path of `okr status`: imports nothing heavy.
"""

from __future__ import annotations

import codecs
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIGNS = "✓◐○–▌▲▼─│┃·→×…█░▕▏●├└◆■◌▁▂▃▄▅▆▇←↑↓‘’“”—≥≤┌┐┘┤┬┴┼━╭╮╰╯▌╎◉★‹›"
_TWINS = "v~o->^v-|#->x~#.[]*+`*#?_.,-~=*<^v''\"\"-><+++++++=++++>:@*<>"
_LONGER = {"…": "...", "→": "->", "≥": ">=", "≤": "<=", "€": "EUR ", "£": "GBP ", "¥": "JPY "}

IN_CELLS = str.maketrans(_SIGNS, _TWINS)
"""Each sign by one as wide, so that what is laid out stays in place."""
IN_WORDS = IN_CELLS | str.maketrans(_LONGER)
"""Each sign as people write it in ASCII, where nothing is laid out yet."""


def is_utf8(environ: Mapping[str, str] | None = None, encoding: str | None = None) -> bool:
    """Whether what is written (in `encoding`, else to the terminal) arrives as UTF-8, by the locale too."""
    encoding = encoding or (sys.__stderr__ and sys.__stderr__.encoding) or "ascii"
    try:
        if codecs.lookup(encoding).name != "utf-8":
            return False
    except LookupError:
        return False
    env = os.environ if environ is None else environ
    named = env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or ""
    # Python makes the C locale UTF-8 by itself; the terminal of someone who asks for it may not be.
    return named not in ("C", "POSIX") and ("." not in named or "utf8" in named.lower().replace("-", ""))


def to_ascii_signs(text: str) -> str:
    """`text` with the program's signs exchanged for their ASCII twins, one for one."""
    return text.translate(IN_CELLS)
