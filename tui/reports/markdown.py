"""Lists of OKRs as people keep them in Markdown: headings, lists, labelled lines, tables; out and in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from method.plan.names import cycle_name
from method.plan.okr_list import ListedKeyResult, ListedObjective

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.token import Token

    from store.documents.plan import Plan

_SEPARATORS = (*":.)–—-",)
_SPECIAL = re.compile(r"([\\`*_&\[\]<>#~|])")
_OWNER = re.compile(
    r"\s*(?:\(\s*(?:@|owner\s*:?\s+|owner\s*:)\s*([^()]+?)\s*\)|[,;–—-]?\s+@([\w.-]+)|[,;–—-]\s*owner\s*:\s*(.+))$",
    re.IGNORECASE,
)
_OWNER_LINE = re.compile(r"^owner\s*:\s*@?(.+)$", re.IGNORECASE)
_BOX = re.compile(r"^\[[ xX-]\]\s+")
_OBJECTIVE = re.compile(
    r"^(?:O\s*:|(?:objective|obj\.?)\s*\d*\s*[:.)–—-]|(?:objective|obj\.?)\s+\d+\b|O\d+\b(?!\.\d))\s*[:.)–—-]?\s*",
    re.IGNORECASE,
)
_KEY_RESULT = re.compile(
    r"^(?:(?:key\s+result|kr)\s*[\d.]*\s*[:)–—-]|(?:key\s+result|kr)\s*\d[\d.]*|O\d+\.(?:KR)?\d+"
    r"|\d{1,2}\.\d{1,2}(?=[:)]|\s+(?-i:[A-Z])))(?=[\s:)]|$)\s*[:.)–—-]?\s*",
    re.IGNORECASE,
)
_GENERIC = re.compile(r"^(?:key results?|krs?|okrs?|objectives?|measures?)\s*:?$", re.IGNORECASE)


class _Entry(NamedTuple):
    """A heading (depth 0 downwards: -6 … -1), a paragraph (0) or a list item (1 and deeper)."""

    depth: int
    text: str
    line: int
    children: bool


def to_markdown(plan: Plan) -> str:
    """The team's OKRs as a list that people and `from_markdown` read alike."""
    lines = [f"# {_plain(plan.team.name)} · {_plain(cycle_name(plan.cycle))}", ""]
    for objective in plan.objectives:
        if objective.state == "dropped":
            continue
        lines += [f"## {_keyed(objective.key, objective.text)}{_owned(objective.owner)}", ""]
        own = [kr for kr in plan.key_results if kr.objective == objective.id and kr.state != "dropped"]
        lines += [f"- {_keyed(kr.key, kr.statement)}{_owned(kr.owner)}" for kr in own]
        lines += [""] if own else []
    return "\n".join(lines)


def _keyed(key: str, words: str) -> str:
    """A key and its words, with a colon between them where the words begin with a sign."""
    return f"{key}{':' if words[:1] in _SEPARATORS else ''} {_plain(words)}"


def _plain(text: str) -> str:
    from tui.text import visible

    return _SPECIAL.sub(r"\\\1", visible(text))


def _owned(owner: str) -> str:
    return f" (@{owner})" if owner and not re.search(r"[()\s]", owner) else ""


def from_markdown(text: str) -> list[ListedObjective]:
    """Read objectives (headings, labelled lines, list items with items under them) and key results."""
    entries = list(_entries(text))
    labelled = any(_OBJECTIVE.match(entry.text) for entry in entries)
    top = [entry.children for entry in entries if entry.depth == 1]
    # Items with items under them are objectives; one or two among many only carry notes.
    nested = 2 * sum(top) >= max(len(top), 1)
    found: list[ListedObjective] = []
    at = 0
    for place, entry in enumerate(entries):
        key_result = _KEY_RESULT.match(entry.text)
        if labelled:
            starts = not key_result and _OBJECTIVE.match(entry.text) is not None
        elif nested:
            starts = entry.depth == 1 and not key_result
        else:
            starts = entry.depth < 0 and not _GENERIC.match(entry.text) and _owns_items(entries, place)
        if starts:
            words, owner = _owner(_OBJECTIVE.sub("", entry.text, count=1))
            found.append(ListedObjective(words, entry.line, owner, "", []))
            at = entry.depth
        elif found and (owner_line := _OWNER_LINE.match(entry.text)):
            _give(found, owner_line[1].strip())
        elif found and (key_result or entry.depth in _item_depths(at)):
            words, owner = _owner(_KEY_RESULT.sub("", entry.text, count=1))
            if words:
                found[-1].key_results.append(ListedKeyResult(words, entry.line, owner))
    return [objective for objective in found if objective.text]


def _give(found: list[ListedObjective], owner: str) -> None:
    """Read a line that names the owner of the entry right above it."""
    last = found[-1]
    if last.key_results:
        last.key_results[-1] = last.key_results[-1]._replace(owner=owner)
    else:
        found[-1] = last._replace(owner=owner)


def _item_depths(at: int) -> tuple[int, ...]:
    """The depths at which key results of an objective at depth `at` stand; deeper items are notes."""
    return (at, at + 1) if at > 0 else (1,)


def _owns_items(entries: list[_Entry], place: int) -> bool:
    for entry in entries[place + 1 :]:
        if entry.depth > 0:
            return True
        if entry.depth < 0 and not _GENERIC.match(entry.text):
            return False
    return False


def _owner(text: str) -> tuple[str, str]:
    owner = _OWNER.search(text)
    if owner is None:
        return text.strip(), ""
    return text[: owner.start()].strip(), next(name for name in owner.groups() if name)


def _entries(text: str) -> Iterable[_Entry]:
    """The headings, paragraphs, list items and table rows, without emphasis, escapes and check boxes."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    depth, heading, waiting, table = 0, 0, False, _Table()
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            heading = int(token.tag[1:])
        elif token.type == "heading_close":
            heading = 0
        elif token.type == "list_item_open":
            depth, waiting = depth + 1, True
        elif token.type == "list_item_close":
            depth -= 1
        elif token.type.startswith(("table", "thead", "tr_", "th_", "td_")):
            yield from table.takes(token)
        elif token.type == "inline" and table.is_open:
            table.cells.append(_words(token)[0])
        elif token.type == "inline":
            if depth and not waiting:
                continue  # a second paragraph of the same item
            waiting = False
            after = next((t.type for t in tokens[place + 2 : place + 3]), "")
            children = after in ("bullet_list_open", "ordered_list_open")
            line = (token.map or [0])[0] + 1
            for number, words in _broken(_words(token)):
                if words:
                    yield _Entry(heading - 7 if heading else depth, words, line + number, children)


class _Table:
    """A table with a column of key results: each row becomes the labelled lines it stands for."""

    def __init__(self) -> None:
        self.is_open = False
        self.cells: list[str] = []
        self._names: list[str] = []
        self._objective = ""
        self._line = 0

    def takes(self, token: Token) -> Iterator[_Entry]:
        """The entries of a row once it is whole."""
        if token.type in ("table_open", "table_close"):
            self.is_open, self._names, self._objective = token.type == "table_open", [], ""
        elif token.type == "tr_open":
            self.cells, self._line = [], (token.map or [0])[0] + 1
        elif token.type == "tr_close" and not self._names:
            self._names = [_COLUMN.get(cell.casefold().strip(), "") for cell in self.cells]
        elif token.type == "tr_close" and "key result" in self._names:
            yield from self._row()

    def _row(self) -> Iterator[_Entry]:
        given = {name: cell for name, cell in zip(self._names, self.cells, strict=False) if name and cell}
        objective = given.get("objective", "")
        if objective and objective != self._objective:
            self._objective = objective
            yield _Entry(0, f"Objective: {_OBJECTIVE.sub('', objective, count=1)}", self._line, False)
        if "key result" in given:
            statement = _KEY_RESULT.sub("", given["key result"], count=1)
            owner = given.get("owner", "").translate(_NO_BRACKETS).strip()
            noted = f" (owner: {owner})" if owner else ""
            yield _Entry(1, f"KR: {statement}{noted}", self._line, False)


_NO_BRACKETS = str.maketrans("()", "  ")
_COLUMN = {
    "objective": "objective",
    "objectives": "objective",
    "key result": "key result",
    "key results": "key result",
    "kr": "key result",
    "krs": "key result",
    "owner": "owner",
    "who": "owner",
}


def _words(token: Token) -> list[str]:
    """The lines of a paragraph."""
    lines = [""]
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            lines.append("")
        elif child.type in ("text", "code_inline", "text_special"):
            lines[-1] += child.content
    return [_BOX.sub("", " ".join(line.split())) for line in lines] or [""]


def _broken(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Lines with a label of their own stand alone, with their number from 0; others join the one before."""
    found = [(0, lines[0])]
    for number, line in enumerate(lines[1:], 1):
        if _OBJECTIVE.match(line) or _KEY_RESULT.match(line) or _OWNER_LINE.match(line):
            found.append((number, line))
        else:
            before, words = found[-1]
            found[-1] = before, f"{words} {line}".strip()
    return found
