"""The words of a line of Markdown, and what is true of all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from method.importing.labels import beside, detail, label

if TYPE_CHECKING:
    from markdown_it.token import Token

_DROPPED = re.compile(
    r"^\W*(?:(?:dropped|cancel|remov|postpon|paus|moved|stopped|gestrichen|abandon)|$)", re.I
)
_STRUCK = re.compile(r"^~~(.+)~~$")
LEAD = "lead"
"""Marks a bold sentence that begins a paragraph, and the rest of it."""


class Words(NamedTuple):
    """The words of one line of text, and what is true of all of them."""

    text: str
    line: int
    marks: frozenset[str]


def words_of(token: Token, *, plain: bool = False) -> list[Words]:
    """The lines of a run of words, each with the marks that hold of all its words; `line` counts from 0.

    `plain`: nothing is read into them.
    """
    start = (token.map or [0])[0]
    lines: list[list[tuple[str, frozenset[str]]]] = [[]]
    numbers = [start]
    open_marks: list[str] = []
    for child in token.children or ():
        kind = child.type
        if kind in ("softbreak", "hardbreak"):
            lines.append([])
            numbers.append(numbers[-1] + 1)
        elif kind == "html_inline" and child.content.lower().startswith("<br"):
            lines.append([])
            numbers.append(numbers[-1])
        elif kind in ("text", "code_inline", "text_special"):
            lines[-1].append((child.content, frozenset(open_marks)))
        elif kind == "link_open":
            open_marks.append("anchor" if str(child.attrs.get("href", "")).startswith("#") else "link")
        elif kind.endswith("_open"):
            open_marks.append(
                {"strong_open": "bold", "em_open": "italic", "s_open": "struck"}.get(kind, kind)
            )
        elif kind.endswith("_close") and open_marks:
            open_marks.pop()
    found = [_line(parts, number) for parts, number in zip(lines, numbers, strict=True)]
    if plain:
        return found
    for at, parts in enumerate(lines):
        if words := _given_up(parts):
            found[at] = found[at]._replace(text=words, marks=found[at].marks | {"struck"})
    return _with_lead(lines[0], found)


def _with_lead(parts: list[tuple[str, frozenset[str]]], lines: list[Words]) -> list[Words]:
    """A paragraph that begins with a bold sentence and says a little more: the sentence stands alone."""
    bold = next((at for at, (words, marks) in enumerate(parts) if words.strip() and "bold" not in marks), 0)
    lead = "".join(words for words, _ in parts[:bold]).strip()
    rest = " ".join(
        filter(
            None, ("".join(words for words, _ in parts[bold:]).strip(), *(each.text for each in lines[1:]))
        )
    )
    if not bold or len(lead.split()) < 3 or not lead.endswith((".", "!")) or len(rest.split()) > 12:
        return lines
    number = lines[0].line
    return [
        Words(lead.rstrip("."), number, frozenset({"bold", LEAD})),
        Words(rest, number, frozenset({LEAD, "italic"})),
    ]


def _line(parts: list[tuple[str, frozenset[str]]], number: int) -> Words:
    text = " ".join("".join(words for words, _ in parts).split())
    sets = [marks for words, marks in parts if re.search(r"\w", words)]
    marks = frozenset.intersection(*sets) if sets else frozenset()
    linked = "".join(words for words, marks in parts if marks & {"link", "anchor"})
    begins = bool(sets) and bool(sets[0] & {"link", "anchor"})
    if linked and (begins or len(text) - len(linked) <= 10):
        marks |= {"link"}
    anchored = "".join(words for words, marks in parts if "anchor" in marks)
    if anchored and len(anchored) >= len(text) - 4:
        marks |= {"anchor"}
    if box := re.match(r"^\[([ xX])\]\s+", text):
        text = text[box.end() :]
        marks |= {"box", "done"} if box[1] in "xX" else {"box"}
    if struck := _STRUCK.match(text):
        text, marks = struck[1], marks | {"struck"}
    return Words(text, number, marks)


def _given_up(parts: list[tuple[str, frozenset[str]]]) -> str:
    """The words of a line that is struck through but for its label and a word that says so; else empty."""
    struck = [at for at, (_, marks) in enumerate(parts) if "struck" in marks]
    if not struck:
        return ""
    before, words, after = (
        " ".join("".join(said for said, _ in some).split())
        for some in (parts[: struck[0]], parts[struck[0] : struck[-1] + 1], parts[struck[-1] + 1 :])
    )
    named = label(f"{before} {words}") if before else None
    if (before and named is None) or not _DROPPED.match(after):
        return ""
    return f"{before} {words}".strip()


def broken(lines: list[Words]) -> list[Words]:
    """Lines with a label of their own stand alone; others join the one before."""
    found = [lines[0]]
    head = label(lines[0].text)
    for each in lines[1:]:
        before = found[-1]
        if not each.text:
            continue
        named = label(each.text)
        head = named or head
        apart = head is not None and head.alone and (head.plural or label(before.text) is not None)
        if "italic" in each.marks and "italic" not in before.marks:
            found.append(each)
        elif apart and named is None and not each.text[:1].islower():
            found.append(each)
        elif (
            label(each.text) or detail(each.text) or beside(each.text) or "link" in each.marks | before.marks
        ):
            found.append(each)
        else:
            found[-1] = Words(f"{before.text} {each.text}".strip(), before.line, before.marks & each.marks)
    return found
