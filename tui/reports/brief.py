"""`okr brief`: the one page as Markdown, or as HTML made of it. People's words stay words in both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from method.wording import brief as say
from tui.text import visible

if TYPE_CHECKING:
    from method.planning.brief import Brief, BriefLine, Section
    from method.planning.new_colleague_test import Answer

_ACTS = re.compile(r"([\\`*_\[\]<&|~])")
_ACTS_FIRST = re.compile(r"^(\d*)([#+>=.)-])")
_PARAGRAPHS = {"diagnosis", "order"}
_STYLE = (
    "body{font:1em/1.5 system-ui,sans-serif;max-width:46em;margin:2em auto;padding:0 1em}"
    "h1{margin-bottom:0}h2{font-size:1.1em;margin:1.6em 0 .3em}ul{padding-left:1.2em;margin:.2em 0}"
)


def markdown(page: Brief) -> str:
    """The brief as Markdown, ending in a line break."""
    under_title = ", ".join(_escaped(part) for part in (page.workspace, page.span) if part)
    parts = [f"# {_escaped(page.title)}\n\n{under_title}"]
    parts += [_section(section) for section in page.sections]
    asked = "\n".join(_answer(answer) for answer in page.answers)
    parts.append(f"## {say.TEST}\n\n{asked}")
    return "\n\n".join(parts) + "\n"


def html(page: Brief) -> str:
    """The same as a whole HTML page without any link, script or image."""
    from html import escape

    from markdown_it import MarkdownIt

    body = MarkdownIt("commonmark", {"html": False}).render(markdown(page))
    title = escape(visible(page.title))
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def _section(section: Section) -> str:
    heading = f"## {section.title}\n\n"
    if not section.lines:
        return f"{heading}*{say.NOTHING}*"
    if section.key in _PARAGRAPHS:
        return heading + "\n\n".join(_escaped(line.text) for line in section.lines)
    return heading + "\n".join(_item(line) for line in section.lines)


def _item(line: BriefLine, depth: int = 0) -> str:
    indent = "  " * depth
    label = f"**{_escaped(line.label)}** " if line.label else ""
    own = f"{indent}- {label}{_escaped(line.text, indent + '  ', first=not label)}"
    return "\n".join([own, *(_item(below, depth + 1) for below in line.under)])


def _answer(answer: Answer) -> str:
    lines = [f"- **{answer.question}**" + ("" if answer.answered else f" *{say.UNANSWERED}*")]
    lines += [f"  - {_escaped(text, '    ')}" for text in answer.text]
    for write, place in zip(answer.write, answer.places, strict=True):
        told = say.IN.format(write=write, place=say.PLACES.get(place, place))
        lines.append(f"  - *{_escaped(told)}*")
    lines += [f"  - {_escaped(said, '    ')}" for said in answer.verdicts]
    return "\n".join(lines)


def _escaped(words: str, indent: str = "", first: bool = True) -> str:
    """Words that Markdown reads as nothing but words; line breaks stay, within the same item."""
    lines: list[str] = []
    for line in visible(words, newlines=True).split("\n"):
        line = _ACTS.sub(r"\\\1", line.strip())
        if first or lines:
            line = _ACTS_FIRST.sub(r"\1\\\2", line)
        if line:
            lines.append(line)
    return f"\\\n{indent}".join(lines)
