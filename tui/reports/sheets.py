"""Lists of OKRs as people keep them elsewhere: CSV and Markdown, out and in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from method.listed import ListedKeyResult, ListedObjective
from method.wording import command_line as say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from store.documents.plan import Plan


class BadList(Exception):
    """A list that cannot be read; its text is one plain sentence."""


# --- CSV ---------------------------------------------------------------------------------------------

COLUMNS = (
    "team", "cycle", "objective_key", "objective", "kind", "objective_owner", "key", "key_result", "owner",
    "metric", "direction", "baseline", "target", "unit", "due",
    "value", "progress", "confidence", "colour", "last_check_in",
)  # fmt: skip
# What a spreadsheet would take for a formula; a quote before it keeps it text, and is taken off again. Words
# that begin with such a quote themselves get one more.
_FORMULA = re.compile("'*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def to_csv(plan: Plan, today: date) -> str:
    """The team's OKRs, a key result a line, with how each stands. No scores, which would rank people."""
    import csv
    import io

    text = io.StringIO()
    sheet = csv.writer(text, lineterminator="\n")
    sheet.writerow(COLUMNS)
    for row in _rows(plan, today):
        sheet.writerow([_cell(row.get(column)) for column in COLUMNS])
    return text.getvalue()


def _rows(plan: Plan, today: date) -> Iterator[Mapping[str, object]]:
    from method.status import status

    for objective, rows in status(plan, today).groups:
        about = {
            "team": plan.team.key,
            "cycle": plan.cycle.key,
            "objective_key": objective.key,
            "objective": objective.text,
            "kind": objective.kind,
            "objective_owner": objective.owner,
        }
        if not rows:
            yield about
        for result, stands in rows:
            yield about | {
                "key": result.key,
                "key_result": result.statement,
                "owner": result.owner,
                "metric": result.metric,
                "direction": result.direction,
                "baseline": result.baseline,
                "target": result.target,
                "unit": result.unit,
                "due": result.due,
                "value": stands.value,
                "progress": None if stands.progress is None else round(stands.progress, 3),
                "confidence": stands.confidence,
                "colour": stands.colour,
                "last_check_in": stands.last_check_in,
            }


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    text = str(value)
    return f"'{text}" if isinstance(value, str) and _FORMULA.match(text) else text


def from_csv(text: str) -> list[ListedObjective]:
    """Read a list with the columns objective and key_result, and owner and kind where given.

    Raises BadList where those columns are missing.
    """
    import csv
    import io

    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    sheet = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter, strict=True)
    try:
        rows = [(sheet.line_num, row) for row in sheet]
    except csv.Error as wrong:
        raise BadList(say.LINE_WRONG.format(line=sheet.line_num, sentence=wrong)) from None
    names = [re.sub(r"[\s_-]+", "_", name.strip().lower()) for name in rows[0][1]] if rows else []
    if "objective" not in names or not {"key_result", "kr"} & set(names):
        raise BadList(say.LIST_COLUMNS)
    found: dict[str, ListedObjective] = {}
    current = ""
    for line, row in rows[1:]:
        cells = dict(zip(names, (_uncell(cell) for cell in row), strict=False))
        current = cells.get("objective", "") or current
        statement = cells.get("key_result", "") or cells.get("kr", "")
        if not current:
            continue
        objective = found.setdefault(
            current,
            ListedObjective(current, line, cells.get("objective_owner", ""), cells.get("kind", ""), []),
        )
        if statement:
            objective.key_results.append(ListedKeyResult(statement, line, cells.get("owner", "")))
    return list(found.values())


def _uncell(text: str) -> str:
    text = text.strip()
    return text[1:] if text[:1] == "'" and _FORMULA.match(text) else text


# --- Markdown ----------------------------------------------------------------------------------------

_SEPARATORS = (*":.)–—-",)
_SPECIAL = re.compile(r"([\\`*_&\[\]<>#~|])")
_OWNER = re.compile(r"\s*\(@([^()\s]+)\)$")
_BOX = re.compile(r"^\[[ xX-]\]\s+")
_OBJECTIVE = re.compile(
    r"^(?:(?:objective|obj\.?)\s*\d*\s*[:.)–—-]|(?:objective|obj\.?)\s+\d+\b|O\d+\b(?!\.\d))\s*[:.)–—-]?\s*",
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
    lines = [f"# {_plain(plan.team.name)} · {_plain(plan.cycle.key)}", ""]
    for objective in plan.objectives:
        if objective.state == "dropped":
            continue
        lines += [f"## {_keyed(objective.key, objective.text)}{_owned(objective.owner)}", ""]
        own = [kr for kr in plan.key_results if kr.objective == objective.id and kr.state != "dropped"]
        lines += [f"- {_keyed(kr.key, kr.statement)}{_owned(kr.owner)}" for kr in own]
        lines += [""] if own else []
    return "\n".join(lines)


def _keyed(key: str, words: str) -> str:
    """A key and its words; a colon between where a sign the words begin with would be taken for one."""
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
        elif found and (key_result or entry.depth in _item_depths(at)):
            words, owner = _owner(_KEY_RESULT.sub("", entry.text, count=1))
            if words:
                found[-1].key_results.append(ListedKeyResult(words, entry.line, owner))
    return [objective for objective in found if objective.text]


def _item_depths(at: int) -> tuple[int, ...]:
    """How deep the key results of an objective stand that is itself at depth `at`; deeper ones are notes."""
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
    return (text[: owner.start()].strip(), owner[1]) if owner else (text.strip(), "")


def _entries(text: str) -> Iterable[_Entry]:
    """The headings, paragraphs and list items, without emphasis, escapes and check boxes."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").parse(text)
    depth, heading, waiting = 0, 0, False
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            heading = int(token.tag[1:])
        elif token.type == "heading_close":
            heading = 0
        elif token.type == "list_item_open":
            depth, waiting = depth + 1, True
        elif token.type == "list_item_close":
            depth -= 1
        elif token.type == "inline":
            if depth and not waiting:
                continue  # a second paragraph of the same item
            waiting = False
            words = "".join(_inline(child) for child in token.children or ())
            words = _BOX.sub("", " ".join(words.split()))
            after = next((t.type for t in tokens[place + 2 : place + 3]), "")
            children = after in ("bullet_list_open", "ordered_list_open")
            line = (token.map or [0])[0] + 1
            if words:
                yield _Entry(heading - 7 if heading else depth, words, line, children)


def _inline(token: object) -> str:
    kind = getattr(token, "type", "")
    if kind in ("softbreak", "hardbreak"):
        return " "
    return str(getattr(token, "content", "")) if kind in ("text", "code_inline", "text_special") else ""
