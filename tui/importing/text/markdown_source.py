"""Markdown, wiki pages and pasted text as an outline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from method.importing.labels import beside, label
from method.importing.outline import Block, Form
from method.importing.tables.cells import Cell
from method.importing.tables.rows import rows_of

from .front_matter import front_matter, objective_of
from .lines import lines_of, with_left_out
from .markdown_words import LEAD, Words, broken, words_of
from .other_markup import as_markdown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_TAG = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
_SUMMARY = re.compile(r"^<summary>(?P<words>.*)</summary>$", re.IGNORECASE | re.DOTALL)
_KRAMDOWN = re.compile(r"^\{:.*\}\s*$|^\[?\[?_?TOC_?\]?\]?$", re.IGNORECASE)
_ENUMERATED = re.compile(r"(?:[,;]\s*(?:and|or|und|oder|et|ou|y|e)?|\s+(?:and|und|et|y))$")


def outline(text: str, *, plain: bool = False) -> list[Block]:
    """The headings, paragraphs, items and table rows in their order, each with what it stands under.

    `plain`: it is Markdown and nothing else.
    """
    from markdown_it import MarkdownIt

    lines = lines_of(text)
    front, length = front_matter(lines)
    below = lines[length:]
    body = below if plain else as_markdown("\n".join(line.text for line in below), length)
    kept = [line for line in body if not line.why]
    writer = _Writer([line.number for line in kept], plain=plain)
    parser = MarkdownIt("commonmark", {"maxNesting": 60}).enable(["table", "strikethrough"])
    writer.take(parser.parse("\n".join(line.text for line in kept)))
    return _below(front, with_left_out(writer.blocks, [line for line in body if line.why]))


def _below(front: list[Block], blocks: list[Block]) -> list[Block]:
    """The blocks of the page, below the objective that its first fields name, if they do."""
    said = {block.text.casefold() for block in blocks}
    if any(block.role == "objective" and block.text.casefold() in said for block in front):
        front = [block._replace(role="skipped", under=-1, why="front matter") for block in front]
    above, first = objective_of(front), len(front)
    return front + [
        block._replace(under=block.under + first if block.under >= 0 else above) for block in blocks
    ]


class _Writer:
    """Follows the tokens, knowing under what the next block stands."""

    def __init__(self, numbers: Sequence[int], *, plain: bool) -> None:
        self.blocks: list[Block] = []
        self._plain = plain
        self._numbers = numbers  # of each line in the file
        self._headings: list[tuple[int, int]] = []  # level, index of the block
        self._items: list[int] = []  # index of the block of each open item, -1 before its words
        self._owners: list[int] = []  # of each open list: the paragraph it belongs to, or -1
        self._paragraph = -1
        self._ends = -1
        self._heading = 0
        self._ordered: list[bool] = []
        self._row: list[Cell] = []
        self._rows: list[tuple[int, list[Cell]]] = []
        self._in_table = False
        self._toggles: list[int] = []  # of each open toggle: how many headings were open above it

    def take(self, tokens: list[Token]) -> None:
        for token in tokens:
            self._take(token)

    def _take(self, token: Token) -> None:
        match token.type:
            case "heading_open":
                self._heading = int(token.tag[1:])
            case "heading_close":
                self._heading = 0
            case "bullet_list_open" | "ordered_list_open":
                self._open_list(token)
            case "bullet_list_close" | "ordered_list_close":
                self._owners.pop()
                self._ordered.pop()
            case "list_item_open":
                self._items.append(-1)
            case "list_item_close":
                self._items.pop()
            case "table_open":
                self._in_table, self._rows = True, []
            case "table_close":
                self._in_table = False
                self.blocks += rows_of(self._rows, self._above(), len(self.blocks))
            case "tr_open":
                self._row = []
                self._rows.append((self._number((token.map or [0])[0]), self._row))
            case "inline":
                self._words(token)
            case "html_block":
                self._html(token)
            case _:
                pass

    def _open_list(self, token: Token) -> None:
        start = (token.map or [0])[0]
        owner = -1
        if self._paragraph >= 0 and not self._items:
            above = self.blocks[self._paragraph]
            joined = start <= self._ends or above.marks & {"bold"} or above.text.endswith(":")
            if joined or label(above.text) or beside(above.text):
                owner = self._paragraph
                self.blocks[owner] = above._replace(marks=above.marks | {"close"})
        self._owners.append(owner)
        self._ordered.append(token.type.startswith("ordered"))

    def _above(self) -> int:
        """What the next block stands under."""
        for item in reversed(self._items):
            if item >= 0:
                return item
        owner = next((owner for owner in self._owners if owner >= 0), -1)
        if self._items and owner >= 0:
            return owner
        return self._headings[-1][1] if self._headings else -1

    def _number(self, at: int) -> int:
        """The number in the file of the line at `at` of what was parsed."""
        return self._numbers[min(at, len(self._numbers) - 1)]

    def _words(self, token: Token) -> None:
        lines = [each._replace(line=self._number(each.line)) for each in words_of(token, plain=self._plain)]
        if self._in_table:
            self._row.append(
                Cell(
                    "\n".join(each.text for each in lines),
                    frozenset.intersection(*(each.marks for each in lines)),
                )
            )
            return
        for place, each in enumerate(broken(lines)):
            if each.text and not _KRAMDOWN.match(each.text):
                self._add(each, first=place == 0)
        if not self._items and not self._heading and len(lines) > 1 and LEAD in lines[0].marks:
            self._paragraph = len(self.blocks) - 2
        if not self._items and not self._heading:
            self._ends = (token.map or [0, 0])[1]

    def _add(self, words: Words, *, first: bool) -> None:
        index = len(self.blocks)
        marks = words.marks
        if self._heading:
            if self._heading and not self._items:
                self._leave(self._heading)
            block = Block(words.line, words.text, "heading", self._heading, self._above(), marks)
            if not self._items:
                self._headings.append((self._heading, index))
                self._paragraph = -1
        elif self._items and self._items[-1] < 0:
            marks |= {"numbered"} if self._ordered[-1] else set()
            if not self._plain:
                words = words._replace(text=_ENUMERATED.sub("", words.text))
            block = Block(words.line, words.text, "item", len(self._items), self._above(), marks)
            self._items[-1] = index
        else:
            form: Form = "text"
            block = Block(words.line, words.text, form, 0, self._above(), marks)
            if not self._items:
                self._paragraph = index
        self.blocks.append(block)

    def _leave(self, level: int) -> None:
        """Close the headings of that level and below; what opened a toggle stays open as long as that is."""
        least = self._toggles[-1] + 1 if self._toggles else 0
        while len(self._headings) > least and self._headings[-1][0] >= level:
            self._headings.pop()

    def _toggle(self, token: Token) -> bool:
        """Whether it opens or closes a toggle; its summary is the heading of what it hides."""
        tag = token.content.strip()
        if found := _SUMMARY.match(tag):
            if found["words"].strip():
                level = min(self._headings[-1][0] + 1 if self._headings else 1, 6)
                line, at = self._number((token.map or [0])[0]), len(self.blocks)
                words = found["words"].strip()
                self.blocks.append(Block(line, words, "heading", level, self._above()))
                self._headings.append((level, at))
                self._paragraph = -1
        elif re.match(r"<details\b", tag, re.IGNORECASE):
            self._toggles.append(len(self._headings))
        elif tag.lower() == "</details>":
            if self._toggles:
                del self._headings[self._toggles.pop() :]
                self._paragraph = -1
        else:
            return False
        return True

    def _html(self, token: Token) -> None:
        if not self._plain and self._toggle(token):
            return
        for number, line in enumerate(token.content.split("\n")):
            words = " ".join(_TAG.sub(" ", line).split())
            if words and "<" not in words and "-->" not in words and "okr list" not in words:
                self._add(Words(words, self._number((token.map or [0])[0] + number), frozenset()), first=True)
