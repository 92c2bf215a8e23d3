"""Tags of HTML between lines of Markdown, rewritten as the Markdown that they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from html.parser import HTMLParser

from .lines import Line

_BLOCK = (
    r"details|summary|table|ul|ol|li|dl|dt|dd|p|div|section|article|center|aside|figure|h[1-6]|br|hr|a|span|font"
    r"|u|b|strong|em|i|mark|sub|sup|small|input"
)
_TAGGED = re.compile(rf"^\s*</?(?:{_BLOCK})\b[^<>]*/?>", re.IGNORECASE)
_WHOLE = re.compile(r"^\s*<(?P<tag>table|ul|ol)\b", re.IGNORECASE)
_TOGGLE = re.compile(r"</?(?:details|summary)\b[^<>]*>", re.IGNORECASE)
_HEADING = re.compile(r"^\s*<h(?P<level>[1-6])\b[^<>]*>(?P<words>.*?)</h[1-6]>\s*$", re.IGNORECASE)
_STRONG = re.compile(r"</?(?:b|strong)\b[^<>]*>", re.IGNORECASE)
_ANY = re.compile(rf"</?(?:{_BLOCK})\b[^<>]*>", re.IGNORECASE)
_PART = re.compile(r"(<summary\b[^<>]*>.*?</summary>|</?details\b[^<>]*>)", re.IGNORECASE)
_MOST = 4000
"""Lines of a table or a list; one without an end is left as it is."""


def without_tags(lines: Sequence[Line]) -> list[Line]:
    """The lines with headings, lists and tables of HTML as Markdown; toggles stand in lines of their own."""
    found: list[Line] = []
    at, fenced, endless = 0, False, False
    while at < len(lines):
        line = lines[at]
        fenced ^= line.text.lstrip().startswith("```")
        if fenced or line.why or not _TAGGED.match(line.text):
            found.append(line)
            at += 1
            continue
        end = 0 if endless else _end(lines, at)
        endless = endless or (not end and _WHOLE.match(line.text) is not None)
        if end:
            found += _markdown(lines[at:end])
            at = end
            continue
        if "<summary" in line.text.lower() and "</summary" not in line.text.lower():
            line, at = _joined(lines, at)
        found += _untagged(line)
        at += 1
    return found


def _end(lines: Sequence[Line], at: int) -> int:
    """The index behind a list or a table that begins there; 0: none does, or it never ends."""
    whole = _WHOLE.match(lines[at].text)
    if whole is None:
        return 0
    tag, depth = whole["tag"].lower(), 0
    for end in range(at, min(at + _MOST, len(lines))):
        low = lines[end].text.lower()
        depth += len(re.findall(rf"<{tag}\b", low)) - low.count(f"</{tag}>")
        if depth <= 0:
            return end + 1
    return 0


def _joined(lines: Sequence[Line], at: int) -> tuple[Line, int]:
    """A summary that goes on below, in one line, and the index of its last one."""
    for end in range(at + 1, min(at + 6, len(lines))):
        if "</summary" in lines[end].text.lower():
            words = " ".join(line.text.strip() for line in lines[at : end + 1])
            return lines[at]._replace(text=words), end
    return lines[at], at


def _untagged(line: Line) -> list[Line]:
    text = line.text
    if heading := _HEADING.match(text):
        words = " ".join(_ANY.sub("", heading["words"]).split())
        return [line._replace(text=f"{'#' * int(heading['level'])} {words}"), line._replace(text="")]
    if not _TOGGLE.search(text):
        rest = _ANY.sub("", _STRONG.sub("**", re.sub(r"<li\b[^<>]*>", "- ", text, flags=re.I)))
        return [line._replace(text=rest if rest.strip(" *") else "")]
    found: list[Line] = []
    for part in filter(str.strip, _PART.split(text)):
        low = part.lower()
        if low.startswith("<summary"):
            words = " ".join(unescape(re.sub(r"<[^<>]*>", " ", part)).split())
            words = re.sub(r"^#{1,6}\s+|\*\*|\\(?=[^\w\s])", "", words)
            part = f"<summary>{words.replace('<', '＜')}</summary>"
        elif not low.startswith(("<details", "</details")):
            part = _ANY.sub("", part)
        found += [line._replace(text=""), line._replace(text=part.strip()), line._replace(text="")]
    return found


def _markdown(lines: Sequence[Line]) -> list[Line]:
    try:
        return _Fragment(lines).lines()
    except AssertionError:  # how the parser says of `<![…` that it cannot go on
        return list(lines)


class _Fragment(HTMLParser):
    """A list or a table of HTML as lines of Markdown, each with the number of the line it began on."""

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__()
        self._numbers = [line.number for line in lines]
        self._found = [Line(lines[0].number, "")]
        self._depth = -1
        self._words = ""
        self._start = lines[0].number
        self._row: list[str] = []
        self._rows = 0
        self.feed("\n".join(line.text for line in lines))
        self.close()

    def lines(self) -> list[Line]:
        self._flush()
        return [*self._found, Line(self._numbers[-1], "")]

    def _number(self) -> int:
        return self._numbers[min(self.getpos()[0] - 1, len(self._numbers) - 1)]

    def _flush(self) -> None:
        words = " ".join(self._words.split())
        if words:
            lead = f"{'    ' * self._depth}- " if self._depth >= 0 else ""
            self._found.append(Line(self._start, lead + words))
        self._words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("ul", "ol"):
            self._flush()
            self._depth += 1
        elif tag == "li":
            self._flush()
            self._start = self._number()
        elif tag == "tr":
            self._row, self._start = [], self._number()
        elif tag in ("td", "th"):
            self._words = ""
        elif tag in ("b", "strong"):
            self._words += "**"
        elif tag == "br":
            self._words += "<br>" if self._depth < 0 else " "
        elif tag == "input":
            self._words += "[x] " if any(name == "checked" for name, _ in attrs) else "[ ] "

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._flush()
            self._depth -= 1
        elif tag == "li":
            self._flush()
        elif tag in ("td", "th"):
            self._row.append(" ".join(self._words.split()).replace("|", "\\|"))
            self._words = ""
        elif tag in ("b", "strong"):
            self._words = f"{self._words.rstrip()}** "
        elif tag == "tr" and self._row:
            self._found.append(Line(self._start, f"| {' | '.join(self._row)} |"))
            self._rows += 1
            if self._rows == 1:
                self._found.append(Line(self._start, "|" + "---|" * len(self._row)))

    def handle_data(self, data: str) -> None:
        self._words += data.replace("<", "\\<")
