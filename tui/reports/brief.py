"""`okr brief`: the one page as Markdown, made to be pasted into mail and chat. People's words stay words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import brief as say
from tui.reports.only_words import only_words
from tui.text import visible

if TYPE_CHECKING:
    from method.planning.brief import Brief, BriefLine, Section
    from method.planning.new_colleague_test import Answer


def markdown(page: Brief) -> str:
    """The brief as Markdown, ending in a line break."""
    under_title = ", ".join(_plain(part) for part in (page.workspace, page.span) if part)
    parts = [f"# {_plain(page.title)}\n\n{under_title}"]
    asked = "\n".join(_answer(answer) for answer in page.answers)
    parts.append(f"## {say.TEST}\n\n{asked}")
    parts += [_section(section) for section in page.sections]
    return "\n\n".join(parts) + "\n"


def _section(section: Section) -> str:
    heading = f"## {section.title}\n\n"
    if not section.lines:
        return f"{heading}*{say.NOTHING}*"
    return heading + "\n".join(_item(line) for line in section.lines)


def _item(line: BriefLine, depth: int = 0) -> str:
    indent = "  " * depth
    label = f"**{_plain(line.label)}** " if line.label else ""
    own = f"{indent}- {label}{_plain(line.text, indent + '  ', first=not label)}"
    return "\n".join([own, *(_item(below, depth + 1) for below in line.under)])


def _answer(answer: Answer) -> str:
    """A question with what answers it; where something is missing, what, and where it is written."""
    state = "" if answer.answered else f" *{state_of(answer)}*"
    lines = [f"- **{answer.question}**{state}"]
    lines += [f"  - {_plain(text, '    ')}" for text in answer.text]
    lines += [f"  - *{_plain(told)}*" for told in missing(answer)]
    lines += [f"  - {_plain(said, '    ')}" for said in answer.verdicts]
    return "\n".join(lines)


def state_of(answer: Answer) -> str:
    """How far a question is answered that is not answered whole."""
    return say.PARTLY if answer.text else say.UNANSWERED


def missing(answer: Answer) -> list[str]:
    """What is still to be written, and where."""
    told = [
        say.IN.format(write=write, place=say.PLACES.get(place, place))
        for write, place in zip(answer.write, answer.places, strict=True)
    ]
    return [say.MISSING.format(write=one) for one in told] if answer.text else told


def _plain(words: str, indent: str = "", first: bool = True) -> str:
    """People's words as Markdown that reads as nothing but words; line breaks stay, within the same item."""
    lines = [line for each in visible(words, newlines=True).split("\n") if (line := each.strip())]
    return f"  \n{indent}".join(only_words("\n".join(lines), first).split("\n"))
