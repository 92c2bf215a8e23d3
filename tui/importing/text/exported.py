"""What word processors and wikis leave in Markdown: anchors, comments, footnotes, contents, tags of HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .html import without_tags
from .lines import Line

_ANCHOR = re.compile(r"(?<=\S)\s*\{[#.:][^{}\n]{0,300}\}\s*$")
_SPAN = re.compile(r"\[(?P<words>[^\[\]]*)\]\{[#.][^{}]*\}")
_REFERRED = r"#_?(?:cmnt|ftn|ftnt|fn|footnote|endnote|edn)"
_MARK = re.compile(rf"(?:<sup>)?\[(?:\\?\[[\w*]{{1,3}}\\?\]|\^?\w{{1,3}})\]\({_REFERRED}-?\d+\)(?:</sup>)?")
_TOLD = re.compile(
    rf"^\s*(?:<sup>)?\[(?:\\?\[\w{{1,3}}\\?\]|\^?\w{{1,3}}|↑|↩)\]\({_REFERRED}[_-]?ref[_:-]?\d+\)"
)
_NOTE = re.compile(r"^\s{0,3}\[\^(?P<id>[^\]\s]{1,20})\]:(?:\s|$)")
_NOTED = re.compile(r"(?<=\S)\[\^[^\]\s]{1,20}\](?!:)")
_LETTER = re.compile(r"(?<=[^\s\[\\-])\\?\[(?P<id>[a-z]{1,2}|\d{1,2})\\?\](?![(\w])")
_LETTERED = re.compile(r"^\\?\[(?P<id>[a-z]{1,2}|\d{1,2})\\?\](?=\s?[^\s(\[:])")
_PAGED = re.compile(r"^[\s>*-]*(?P<words>[^\[\]\s].*?)(?:\s*\t\s*|\s?(?:\. ?){3,}\s*|\s?…+\s*)\d{1,3}\s*$")
_PICTURE = re.compile(r"^\[[\w .-]{1,40}\]:\s*<?data:\S*\s*$")
_LONG = 400


def without_export(lines: Sequence[Line]) -> list[Line]:
    """The lines as they were written: what the exporter put between is taken out, its lists are left out."""
    return _without_marks(_without_contents(without_tags(lines)))


def _without_marks(lines: Sequence[Line]) -> list[Line]:
    """Without anchors and marks of comments and footnotes; their texts are left out to the next gap."""
    letters = _letters(lines)
    found: list[Line] = []
    why, fenced = "", False
    for line in lines:
        text = line.text
        fenced ^= text.lstrip().startswith("```")
        if fenced or line.why:
            found.append(line)
            continue
        lettered = _LETTERED.match(text)
        if _TOLD.match(text) or (lettered and lettered["id"] in letters):
            why = "comment"
        elif _NOTE.match(text) or _PICTURE.match(text):
            why = "explanation" if _NOTE.match(text) else "comment"
        elif not text.strip():
            why = ""
        if why:
            found.append(line._replace(text=text[:_LONG], why=why))
            continue
        found.append(line._replace(text=_unmarked(text, letters)))
    return found


def _unmarked(text: str, letters: frozenset[str]) -> str:
    if "[" not in text and "{" not in text:
        return text
    text = _ANCHOR.sub("", _SPAN.sub(lambda span: span["words"], text))
    text = _NOTED.sub("", _MARK.sub("", text))
    return _LETTER.sub(lambda mark: "" if mark["id"] in letters else mark[0], text) if letters else text


def _letters(lines: Sequence[Line]) -> frozenset[str]:
    """The letters of comments whose texts stand below, each at the start of a line: `[a]Who are they?`."""
    marked: set[str] = set()
    told: set[str] = set()
    for line in lines:
        if "[" not in line.text or line.why:
            continue
        if (lettered := _LETTERED.match(line.text)) and lettered["id"] in marked:
            told.add(lettered["id"])
        marked |= {mark["id"] for mark in _LETTER.finditer(line.text)}
    return frozenset(told)


def _without_contents(lines: Sequence[Line]) -> list[Line]:
    """Without lines that end in the number of a page, where their words stand again below."""
    paged = {at: _plain(line["words"]) for at, each in enumerate(lines) if (line := _PAGED.match(each.text))}
    if not paged:
        return list(lines)
    said = {_plain(_ANCHOR.sub("", line.text)) for at, line in enumerate(lines) if at not in paged}
    return [
        line._replace(why="table of contents") if not line.why and paged.get(at) in said else line
        for at, line in enumerate(lines)
    ]


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", _MARK.sub("", _LETTER.sub("", text))).strip().casefold()
