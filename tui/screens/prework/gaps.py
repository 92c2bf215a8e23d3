"""What a step still misses: the lines below its fields, and the way to each by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import Vertical
from textual.widgets import Static

from method import steps
from method.wording import prework as say
from store.documents.fields import value_in
from tui.app.theme import CARE, DIM
from tui.screens.base.form_source import Where, collections_of
from tui.text import words, wrap
from tui.widgets.chrome import Rule
from tui.widgets.form.form import Collection, PromptedField

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from method.coach.rules.finding import Finding
    from store.documents.plan import Plan
    from tui.screens.base.form_place import FormPlace
    from tui.screens.prework.open_step import OpenStep

_GAP_LINES, _TALL = 4, 30


class GapsPane(Vertical):
    """A titled line, and under it what is missing, or what is worth a thought."""

    DEFAULT_CSS = """
    GapsPane { height: auto; }
    GapsPane Static { height: auto; max-height: 8; padding: 0 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._rule = Rule()
        self._lines = Static(markup=False)

    def compose(self) -> ComposeResult:
        """The line, the words."""
        yield self._rule
        yield self._lines

    def show(self, state: steps.StepState, cells: int, height: int) -> None:
        """Draw them in lines of so many cells, on a screen of so many lines."""
        self._rule.show(say.MISSING_TITLE if state.missing else say.NOTHING_MISSING_TITLE)
        shown = that_fit(sentences_of(state), cells, _GAP_LINES if height < _TALL else 2 * _GAP_LINES)
        self._lines.display = bool(shown)
        look = CARE if state.missing and not state.waived else DIM
        self._lines.update(words("\n".join(shown), look, newlines=True))


def sentences_of(state: steps.StepState) -> list[str]:
    """Why the step is left out, what is missing, or else some advice."""
    found = [say.WAIVED.format(reason=state.waived)] if state.waived else []
    found += [each.message for each in state.missing]
    if not state.missing:
        found += [say.ADVICE.format(message=each.message) for each in state.advice[:2]]
    return found


def that_fit(sentences: list[str], cells: int, room: int) -> list[str]:
    """As many whole sentences as `room` lines hold, and how many more there are."""
    lines: list[str] = []
    for number, sentence in enumerate(sentences):
        here, last = wrap(sentence, cells), number == len(sentences) - 1
        if lines and len(lines) + len(here) > room - (not last):
            return [*lines, say.MORE.format(count=len(sentences) - number)]
        lines += here
    return lines


class GapTarget(NamedTuple):
    """How to reach a row that misses something: what has to be open, and which names to go to."""

    opened: dict[str, str]
    """By the name of a collection, the id of its row."""
    names: tuple[str, ...]
    """The first of them that is on the form."""


def row_target(gap: Finding, step: steps.StepSpec, plan: Plan) -> GapTarget | None:
    """The way to the row of the step that the gap is about; None where it is about no row."""
    collections = collections_of(steps.sections_of(step, plan))
    for table, spec in collections.items():
        row = plan.find(table, gap.about) if gap.about else None
        if row is None:
            continue
        above = "" if spec in step.sections else str(value_in(row, "of") or "")
        opened = {Where(step.key, table, above).name: gap.about}
        if above:
            opened |= {
                Where(step.key, each, "").name: above for each in collections if plan.find(each, above)
            }
        field = Where(step.key, table, gap.about, gap.field or spec.fields[0].name)
        return GapTarget(opened, (field.name, Where(step.key, gap.field, gap.about).name))
    return None


class Gaps:
    """Goes from one gap of the open step to the next."""

    def __init__(self, place: FormPlace, source: OpenStep) -> None:
        self._place = place
        self._source = source
        self._at = -1

    def restart(self) -> None:
        """Begin with the first gap again."""
        self._at = -1

    def missing(self) -> tuple[Finding, ...]:
        """What the step misses now."""
        session = self._place.session
        return steps.state_of(self._source.step, session.plan, session.today).missing

    def why_not(self) -> str:
        """Why there is no gap to go to; else ""."""
        return "" if self.missing() else say.WHY_NOT_GAP

    def go_on(self) -> None:
        """Go to the field or rows that the next missing thing is about."""
        missing = self.missing()
        self._at = (self._at + 1) % len(missing)
        gap = missing[self._at]
        self._go_to(gap)
        if len(missing) > 1:  # else it is the one that stands below
            self._place.say(gap.message)

    def _go_to(self, gap: Finding) -> None:
        place = self._place
        way = row_target(gap, self._source.step, place.session.plan)
        if way is not None:
            place.form_cursor.opened.update(way.opened)
            place.show(place.session.plan)
            place.call_after_refresh(place.form_cursor.to_first_of, *way.names)
            return
        names = [each.spec.name for each in place.form.query(PromptedField)]
        names += [each.spec.name for each in place.form.query(Collection)]
        about = (Where.of(name) for name in names)
        fitting = (where.name for where in about if gap.field and gap.field in (where.field, where.table))
        place.form_cursor.to_first_of(*list(fitting)[:1])
