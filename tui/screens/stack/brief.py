"""The one page, read in the app: a new colleague's questions on top, with what answers them (METHOD 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from method.actions.reader_verdict import record_verdict
from method.planning.brief import brief
from method.wording import brief as words_of
from method.wording import learn as say
from method.wording.brief import QUESTIONS
from tui.app.navigation import Link
from tui.app.theme import CARE, DIM, GOOD, STRONG
from tui.reports.brief import state_of
from tui.screens.base.action import KeyAction
from tui.screens.base.reader_place import GUTTER, ROOMY, ReaderPlace, heading, prose, side_by_side
from tui.screens.dialogs.ask import AskLine, Pick
from tui.terminal.capabilities import signs
from tui.text import words
from tui.widgets.form.specs import Option
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from method.planning.brief import BriefLine, Section
    from method.planning.new_colleague_test import Answer
    from store.documents.plan import Plan
_QUESTION = "question"


class BriefScreen(ReaderPlace):
    """Reading needs only j and k; a reader's verdict belongs to the question the cursor is in."""

    PLACE = say.BRIEF_PLACE
    DEFAULT_CSS = """
    BriefScreen #top { height: 1; padding: 0 2; }
    """

    def compose_body(self) -> Iterable[Widget]:
        """How many questions are answered, then the page."""
        yield Static(id="top", markup=False)
        yield from super().compose_body()

    def lines(self, plan: Plan, cells: int, height: int) -> Iterable[Row]:
        """The questions with their answers, the page, and how to take it out."""
        page = brief(plan, self.session.today)
        answered = sum(each.answered for each in page.answers)
        told = say.BRIEF_INTRO.format(answered=answered, all=len(page.answers))
        self.query_one("#top", Static).update(words(told, STRONG))
        two = cells >= ROOMY
        each = (cells - GUTTER) // 2 if two else cells
        asked = [row for answer in page.answers for row in _answered(answer, each)]
        rest = [row for section in page.sections for row in _section(section, each)]
        rest += [Row("end gap", "", heading=True), *prose("end", say.PAGE_ENDS, each, style=DIM)]
        yield from side_by_side(asked, rest[1:], each) if two else [*asked, *rest]

    def measure(self, width: int) -> int:
        """Two columns where there is room: the questions, and the page beside them."""
        return width - 5 if width - 5 >= ROOMY else super().measure(width)

    # --- questions -----------------------------------------------------------------------------------

    @property
    def _question(self) -> str:
        """The key of the question that the cursor is in."""
        link = self.link
        return link.about if link is not None and link.kind == _QUESTION else ""

    def next_question(self) -> None:
        """The next question, then the first again."""
        keys = list(QUESTIONS)
        self.jump(keys[(keys.index(self._question) + 1) % len(keys)] if self._question else keys[0])

    async def follow(self) -> None:
        """Go to where the answer is written."""
        if self.link is not None and not self.link.to:
            self.say(say.IS_ANSWERED)
        else:
            await super().follow()

    def verdict(self) -> None:
        """Ask the reader, then for a word beside it."""
        question = self._question
        options = [Option(value, name) for value, name in say.VERDICT_OPTIONS.items()]

        def chosen(value: str | None) -> None:
            if value is not None:
                self.app.push_screen(AskLine(say.ASK_NOTE), lambda note: noted(value, note))

        def noted(value: str, note: str | None) -> None:
            if note is not None:
                self.deed(record_verdict, question=question, verdict=value, note=note)

        self.app.push_screen(Pick(say.ASK_VERDICT.format(question=QUESTIONS[question]), options), chosen)

    def _why_not(self) -> str:
        return "" if self._question else say.WHY_NOT_QUESTION

    def actions(self) -> Sequence[KeyAction]:
        """For a question; the page is read with j and k."""
        return (
            KeyAction("v", *say.ACT_VERDICT, self.verdict, self._why_not, changes=True),
            KeyAction("N", *say.ACT_NEXT_QUESTION, self.next_question),
            KeyAction("enter", *say.ACT_WRITE, self.follow, self._why_not),
            KeyAction("escape", *say.ACT_BACK, self.shell.go_back),
        )


def _answered(answer: Answer, cells: int) -> Iterable[Row]:
    yield from _question(answer, cells)
    yield Row(f"{answer.key} gap", "", heading=True)


def _question(answer: Answer, cells: int) -> Iterable[Row]:
    """A question, what answers it, what to write where, and what readers said."""
    link = Link(_QUESTION, answer.place, answer.key)
    sign, look = (signs().done, GOOD) if answer.answered else (signs().open, CARE)
    text = answer.question if answer.answered else f"{answer.question} {state_of(answer)}"
    yield from prose(answer.key, text, cells, lead=words(sign + " ", look), style=STRONG, link=link)
    under = [(line, "", link) for line in answer.text]
    for line, place in zip(answer.write, answer.places, strict=True):
        told = say.WRITE_IN.format(write=line, place=words_of.PLACES.get(place, place))
        under.append((told, CARE, link._replace(to=place)))
    under += [(line, DIM, link) for line in answer.verdicts]
    for number, (line, style, there) in enumerate(under):
        yield from prose(f"{answer.key}/{number}", line, cells, lead="  ", style=style, link=there)


def _section(section: Section, cells: int) -> Iterable[Row]:
    yield from heading(section.key, section.title)
    if not section.lines:
        yield from prose(f"{section.key}/none", words_of.NOTHING, cells, style=DIM)
    for number, line in enumerate(section.lines):
        yield from _line(f"{section.key}/{number}", line, cells, 0)


def _line(id: str, line: BriefLine, cells: int, depth: int) -> Iterable[Row]:
    """A line, then those below it further in."""
    lead = Content("  " * depth) + words(f"{line.label} " if line.label else "", "" if depth else STRONG)
    text = " ".join(line.text.split())
    yield from prose(id, text, cells, lead=lead, hang=2 * depth + 2)
    for number, below in enumerate(line.under):
        yield from _line(f"{id}/{number}", below, cells, depth + 1)
