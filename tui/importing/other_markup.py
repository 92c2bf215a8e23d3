"""Wikis, pastes and plain text, rewritten as Markdown line by line, so that each line keeps its number."""

from __future__ import annotations

import re

_BULLETS = "•●○◦▪▫■□‣⁃·∙"
_BULLET = re.compile(rf"^(?P<space>[ \t]*)(?P<sign>[{_BULLETS}]|[–—→⇒►▸➤](?=\s))\s*(?P<words>\S.*)$")
_BRACKETED = re.compile(r"^(?P<space>\s*)(?:\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|[a-z]\))\s+(?P<words>\S.*)$")
_LEVEL = {"○": 1, "◦": 1, "▫": 1, "□": 1, "■": 2, "▪": 2}
_WIKI_HEADING = re.compile(r"^h([1-6])\.\s+(.*)$")
_EQUALS = re.compile(r"^(={1,6})\s+(\S.*?)\s*(?:\1)?$")
_STARS = re.compile(r"^([*#-]{2,6})\s+(\S.*)$")
_OUTLINE = re.compile(r"^\s*(?P<number>\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(?P<words>\S.*)$")
_LISTED = re.compile(r"^\s*(?:\d{1,2}[.)]|[-*+])\s+\S")
_UNDERLINE = re.compile(r"^([~^\"'`+.=#*-])\1{2,}\s*$")
_HEAD_ROW = re.compile(r"^\|\|.*\|\|\s*$")


def as_markdown(text: str) -> list[str]:
    """The lines, as many as there were, in Markdown: `h2.`, `== … ==`, `||…||`, `•`, `** deeper`."""
    lines = text.split("\n")
    found: list[str] = []
    fenced = False
    wiki = any(_WIKI_HEADING.match(line) or _HEAD_ROW.match(line) for line in lines)
    equals = sum(1 for line in lines if _EQUALS.match(line)) > 0
    for at, line in enumerate(lines):
        line = line.rstrip("\r")
        if line.lstrip().startswith("```"):
            fenced = not fenced
        outlined = None if fenced else _OUTLINE.match(line)
        if outlined is not None and _in_a_list(found):
            depth = 4 * outlined["number"].count(".")
            line = f"{' ' * depth}- {outlined['number']} {outlined['words']}"
        found.append(line if fenced else _rewritten(line, wiki or equals))
        if not fenced and at and _UNDERLINE.match(line) and line[0] not in "=-":
            _underlined(found)
    return found


def _in_a_list(found: list[str]) -> bool:
    """Whether the last line that is not empty is an item."""
    last = next((line for line in reversed(found) if line.strip()), "")
    return _LISTED.match(last) is not None


def _rewritten(line: str, wiki: bool) -> str:
    if heading := _WIKI_HEADING.match(line):
        return f"{'#' * int(heading[1])} {heading[2]}"
    if heading := _EQUALS.match(line):
        return f"{'#' * len(heading[1])} {heading[2].rstrip('= ')}"
    if _HEAD_ROW.match(line):
        return line.replace("||", "|")
    if bullet := _BULLET.match(line):
        depth = len(bullet["space"].expandtabs(4)) or 4 * _LEVEL.get(bullet["sign"], 0)
        return f"{' ' * depth}- {bullet['words']}"
    if listed := _BRACKETED.match(line):
        return f"{listed['space']}- {listed['words']}"
    if wiki and (stars := _STARS.match(line)):
        return f"{' ' * 4 * (len(stars[1]) - 1)}- {stars[2]}"
    if wiki and line.startswith("# "):
        return f"1. {line[2:]}"
    return line


def _underlined(found: list[str]) -> None:
    """A line underlined with ~~~~ or ^^^^ is a heading."""
    title = found[-2].strip() if len(found) > 1 else ""
    if title and not title.startswith(("#", "-", "*", "|")) and len(found[-1].strip()) >= len(title) - 2:
        found[-2] = f"### {title}"
        found[-1] = ""
