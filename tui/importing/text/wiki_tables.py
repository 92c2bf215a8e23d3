"""Tables of wikis and of plain text, rewritten as Markdown's: `||a||b||`, `^ a ^ b ^`, `{| … |}`, `|===`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .lines import Line

_RULE = re.compile(r"^\s*\|?[\s:|+=-]*-{2,}[\s:|+=-]*\|?\s*$")
_BORDER = re.compile(r"^\s*\+[-=+]+\+\s*$")
_PIECE = re.compile(r"^(?:_|[\\/]\d+|[<>=~^-]|\{[^{}]*\}|\([^()]*\))+\.\s")
_STYLED = re.compile(
    r"^\s*(?:(?:style|class|colspan|rowspan|align|width|scope|bgcolor)\s*=\s*\"?[^|\"]*\"?\s*)+\|(?!\|)"
)
_SPAN = re.compile(r"^[^|]*\browspan\s*=\s*\"?(\d+)")
_LINKED = re.compile(r"\[[^\[\]|]*\|[^\[\]|]*\]|\[\[[^\[\]]*\]\]")


def with_rules(lines: Sequence[Line]) -> list[Line]:
    """The lines with every table in the form that Markdown knows, with a rule below its first row."""
    found = list(_ascii_doc(list(_media_wiki(lines))))
    found = [line._replace(text="") if _BORDER.match(line.text) else line for line in found]
    return list(_ruled(_joined(found)))


def _media_wiki(lines: Sequence[Line]) -> Iterator[Line]:
    row: list[str] = []
    number, inside, spans = 0, False, dict[int, int]()
    for line in lines:
        text = line.text.strip()
        if text.startswith("{|"):
            inside, row = True, []
            yield line._replace(text="")
        elif not inside:
            yield line
        elif text.startswith(("|-", "|}")):
            if row:
                yield Line(number, _row(row))
            row, inside = [], not text.startswith("|}")
            spans = spans if inside else {}
        elif text.startswith("|+"):
            yield line._replace(text=text[2:].strip())
        elif text.startswith(("|", "!")):
            number = number if row else line.number
            for cell in re.split(r"\|\||!!", text[1:]):
                while spans.get(len(row), 0):
                    spans[len(row)] -= 1
                    row.append("")
                if rows := _SPAN.match(cell):
                    spans[len(row)] = int(rows[1]) - 1
                row.append(_STYLED.sub("", cell).strip())
        elif row:
            row[-1] = f"{row[-1]}<br>{text.lstrip('* ')}" if text else row[-1]
    if row:
        yield Line(number, _row(row))


def _ascii_doc(lines: Sequence[Line]) -> Iterator[Line]:
    inside, wide, row = False, 0, list[str]()
    number = 0
    for line in lines:
        text = line.text.strip()
        if text == "|===":
            if row:
                yield Line(number, _row(row))
            inside, wide, row = not inside, 0, []
            yield line._replace(text="")
        elif not inside:
            yield line
        elif text.startswith("|"):
            cells = [cell.strip() for cell in text[1:].split("|")]
            number = number if row else line.number
            row += cells
            wide = wide or (len(cells) if len(cells) > 1 else 0)
            if wide and len(row) >= wide:
                yield Line(number, _row(row))
                row = []
        elif not text and row and not wide:
            wide = len(row)
            yield Line(number, _row(row))
            row = []


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Rows of Confluence, DokuWiki and Textile with cells as Markdown has them."""
    return [line if line.why else line._replace(text=_plain_row(line.text)) for line in lines]


def _plain_row(text: str) -> str:
    row = text.strip()
    if not re.match(r"^(?:\|.*\||\^.*[\^|])$", row):
        return text
    if row.startswith("^") or " ^ " in row:
        row = row.replace("^", "|")
    row = _LINKED.sub(lambda found: found[0].replace("|", "\0"), row)
    if row.startswith("||"):
        row = row.replace("||", "|")
    if "\\|" in row:
        return text
    cells = [re.sub(r"\\\\\s*", "<br>", cell).replace("\0", "\\|") for cell in row[1:-1].split("|")]
    return "|" + "|".join(f" {_PIECE.sub('', cell.strip()).strip()} " for cell in cells) + "|"


def _ruled(lines: Sequence[Line]) -> Iterator[Line]:
    at, fenced = 0, False
    while at < len(lines):
        fenced ^= lines[at].text.lstrip().startswith("```")
        end = at
        while end < len(lines) and not fenced and not lines[end].why and _is_row(lines[end].text):
            end += 1
        if end - at < 2:
            yield lines[at]
            at += 1
            continue
        rows = list(lines[at:end])
        if not any(_RULE.match(line.text) for line in rows[1:2]):
            rules = [line for line in rows if _RULE.match(line.text)]
            rows = [line for line in rows if line not in rules]
            wide = max(line.text.strip().strip("|").count("|") for line in rows) + 1
            have = rows[0].text.strip().strip("|").count("|") + 1
            head = rows[0].text.strip().strip("|") + "|  " * (wide - have)
            rows[:1] = [rows[0]._replace(text=f"|{head}|"), Line(rows[0].number, "|" + "---|" * wide)]
            if at and lines[at - 1].text.strip():
                yield Line(rows[0].number, "")
        yield from rows
        at = end


def _is_row(text: str) -> bool:
    text = text.strip()
    return (text.startswith("|") and text.count("|") > 2) or text.count(" | ") > 1
