"""Words that Markdown reads as nothing but words, with a backslash only where a sign would act.

A sentence as people write it gets none: pasted into mail or chat it reads as it was typed.
"""

from __future__ import annotations

import re

_BLOCK = re.compile(
    r"(#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|(?:=+|-+)\s*$|~{3,}|`{3,}|(?:[-*_]\s*){3,}$|[|:-][|:\s-]*$)"
)
"""What makes a line more than a line of a paragraph, where it stands first."""
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINK = re.compile(r"\](?=[(\[:])")
_SLASH = re.compile(r"\\(?=[!-/:-@[-`{-~\n]|$)")


def only_words(text: str, first: bool = True) -> str:
    """`text`, of one or more lines that make up one paragraph; not `first`: something stands before it."""
    text = _SLASH.sub(r"\\\\", text)
    if text.count("`") > 1:
        text = text.replace("`", "\\`")
    for sign in "*_~":
        text = _unpaired(text, sign)
    if _LINK.search(text):
        text = text.replace("[", "\\[").replace("]", "\\]")
    text = _ENTITY.sub(r"\\&", _TAG.sub(r"\\<", text))
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if number or first:
            lines[number] = _NUMBERED.sub(r"\1\\\2", line) if _NUMBERED.match(line) else line
            if _BLOCK.match(line):
                lines[number] = "\\" + line
    return "\n".join(lines)


def _unpaired(text: str, sign: str) -> str:
    """With backslashes before every such sign where two of them would style what is between them."""
    opens: int | None = None
    for at, char in enumerate(text):
        if char != sign:
            continue
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        can_open = bool(after.strip()) and not (sign == "_" and before.isalnum())
        can_close = bool(before.strip()) and not (sign == "_" and after.isalnum())
        if can_close and opens is not None:
            return text.replace(sign, f"\\{sign}")
        if can_open and opens is None:
            opens = at
    return text
