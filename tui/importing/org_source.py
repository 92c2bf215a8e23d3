"""Org-mode files as an outline: headlines with their states, properties and dates; lists and tables below."""

from __future__ import annotations

import re

from method.importing.context import is_context, team_in
from method.importing.noise import is_aside
from method.importing.outline import Block
from method.importing.tables.cells import Cell
from method.importing.tables.rows import rows_of

_STATES = (
    r"TODO|DONE|NEXT|WAITING|WAIT|HOLD|STARTED|INPROGRESS|IN-PROGRESS|DOING|CANCELLED|CANCELED|KILL|IDEA|PROJ"
)
_HEADLINE = re.compile(
    rf"^(?P<stars>\*+)\s+(?:(?P<state>{_STATES})\s+)?(?:\[#(?P<prio>[A-Z0-9])\]\s+)?(?P<words>.*?)(?:\s+(?P<tags>:[\w@:]+:))?\s*$"
)
_SETTING = re.compile(r"^\s*#\+(?P<name>\w+):?\s*(?P<words>.*)$")
_PROPERTY = re.compile(r"^\s*:(?P<name>[\w-]+):\s*(?P<words>.*)$")
_PLANNED = re.compile(
    r"^\s*(?:(?P<kind>DEADLINE|SCHEDULED|CLOSED):\s*[<\[](?P<day>\d{4}-\d\d-\d\d)[^>\]]*[>\]]\s*)+$"
)
_DEADLINE = re.compile(r"DEADLINE:\s*<(\d{4}-\d\d-\d\d)")
_ITEM = re.compile(r"^(?P<space>\s*)(?:[-+]|\d+[.)]|(?<=\s)\*)\s+(?:\[(?P<box>[ xX-])\]\s+)?(?P<words>\S.*)$")
_LINK = re.compile(r"\[\[([^\]]*)\](?:\[([^\]]*)\])?\]")
_EMPHASIS = re.compile(r"(?<![\w*/=~+])([*/=~+_])(\S(?:.*?\S)?)\1(?![\w*/=~+])")
_STAMP = re.compile(r"\s*[<\[]\d{4}-\d\d-\d\d[^>\]]*[>\]](?:--?[<\[]\d{4}-\d\d-\d\d[^>\]]*[>\]])?")
_STRUCK = re.compile(r"^\+(\S.*\S)\+$")
_FIELDS = {
    "owner": "owner", "dri": "owner", "lead": "owner", "assignee": "owner", "responsible": "owner",
    "due": "due", "deadline": "due", "score": "score", "grade": "score", "status": "status",
    "baseline": "baseline",
    "start": "baseline", "target": "target", "unit": "unit", "confidence": "confidence", "team": "team",
    "cycle": "cycle", "quarter": "cycle", "kind": "kind", "progress": "progress", "current": "current",
}  # fmt: skip
_DROPPED = ("CANCELLED", "CANCELED", "KILL")


def outline(text: str) -> list[Block]:
    """The headlines, items, lines and table rows in their order, each with what it stands under."""
    reader = _Reader()
    for line, words in enumerate(text.split("\n"), 1):
        reader.take(line, words.rstrip("\r"))
    reader.close_table()
    return reader.blocks


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._headlines: list[tuple[int, int]] = []  # stars, index of the block
        self._items: list[tuple[int, int]] = []  # indentation, index of the block
        self._drawer = ""
        self._rows: list[tuple[int, list[Cell]]] = []
        self._open_text = False

    def take(self, line: int, text: str) -> None:
        if self._drawer:
            self._in_drawer(text)
            return
        if text.strip().startswith("|"):
            if not re.match(r"^\s*\|[-+|]+$", text):
                self._rows.append(
                    (line, [Cell(*_plain(cell)) for cell in text.strip().strip("|").split("|")])
                )
            return
        self.close_table()
        if found := _HEADLINE.match(text):
            self._headline(line, found)
        elif re.match(r"^\s*:(?:PROPERTIES|LOGBOOK):\s*$", text, re.IGNORECASE):
            self._drawer = text.strip(" :").upper()
        elif found := _SETTING.match(text):
            title = found["name"].lower() == "title"
            marks = frozenset({"title"} if title else ())
            self.blocks.append(
                Block(line, found["words"], "text", 0, marks=marks, role="skipped", why="setting")
            )
        elif _PLANNED.match(text):
            if due := _DEADLINE.search(text):
                self._tell("due", due[1])
        elif found := _ITEM.match(text):
            self._item(line, found)
        elif text.strip() and not text.lstrip().startswith("# "):
            self._text(line, text.strip())
        else:
            self._open_text = False

    def close_table(self) -> None:
        if self._rows:
            self.blocks += rows_of(self._rows, self._above(), len(self.blocks))
            self._rows = []

    def _above(self) -> int:
        return self._headlines[-1][1] if self._headlines else -1

    def _headline(self, line: int, found: re.Match[str]) -> None:
        depth = len(found["stars"])
        while self._headlines and self._headlines[-1][0] >= depth:
            self._headlines.pop()
        self._items, self._open_text = [], False
        words, marks = _plain(found["words"])
        state = found["state"] or ""
        told = {"status": "done"} if state == "DONE" else {"status": "dropped"} if state in _DROPPED else {}
        if state:
            marks |= {"box"}
        apart = is_context(words) or team_in(words) or is_aside(words)
        block = Block(line, words, "heading" if apart else "item", depth, self._above(), marks, told)
        self._headlines.append((depth, len(self.blocks)))
        self.blocks.append(block)

    def _in_drawer(self, text: str) -> None:
        if re.match(r"^\s*:END:\s*$", text, re.IGNORECASE):
            self._drawer = ""
        elif self._drawer == "PROPERTIES" and (found := _PROPERTY.match(text)):
            name = _FIELDS.get(found["name"].lower().replace("-", "_"))
            if name:
                self._tell(name, found["words"].strip())

    def _tell(self, name: str, words: str) -> None:
        """A property of the headline above."""
        at = self._above()
        if at >= 0 and words:
            block = self.blocks[at]
            self.blocks[at] = block._replace(told={**block.told, name: words})

    def _item(self, line: int, found: re.Match[str]) -> None:
        space = len(found["space"].expandtabs(8))
        while self._items and self._items[-1][0] >= space:
            self._items.pop()
        words, marks = _plain(found["words"])
        if found["box"]:
            marks |= {"box", "done"} if found["box"] in "xX" else {"box"}
        under = self._items[-1][1] if self._items else self._above()
        depth = (self._headlines[-1][0] if self._headlines else 0) + len(self._items) + 1
        self._items.append((space, len(self.blocks)))
        self.blocks.append(Block(line, words, "item", depth, under, marks))
        self._open_text = False

    def _text(self, line: int, text: str) -> None:
        words, marks = _plain(text)
        if self._open_text and self.blocks[-1].form == "text":
            last = self.blocks[-1]
            self.blocks[-1] = last._replace(text=f"{last.text} {words}")
            return
        under = self._items[-1][1] if self._items else self._above()
        self.blocks.append(Block(line, words, "text", 0, under, marks))
        self._open_text = True


def _plain(text: str) -> tuple[str, frozenset[str]]:
    """The words without links and emphasis, and what is true of all of them."""
    text = " ".join(text.split())
    marks: set[str] = set()
    if struck := _STRUCK.match(text):
        text = struck[1]
        marks.add("struck")
    linked = _LINK.match(text)
    if linked and len(linked[0]) > len(text) - 10:
        marks.add("link")
    text = _STAMP.sub("", text).strip()
    text = _LINK.sub(lambda found: found[2] or found[1], text)
    if re.fullmatch(r"\*[^*]+\*", text):
        marks.add("bold")
    return _EMPHASIS.sub(r"\2", text), frozenset(marks)
