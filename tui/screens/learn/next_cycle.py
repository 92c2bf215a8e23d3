"""The cycle that follows: its name and dates are offered, and others may be given."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from method.plan.cycle_names import spoken_cycles
from method.plan.names import cycle_name
from method.wording import learn as say
from tui.widgets.form.specs import FieldView, FormItem, Heading, Parsed

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.documents.plan import Plan

_BEFORE = "next cycle/"
"""Before the names of its fields on the form."""


class CycleOverrides(NamedTuple):
    """Name and dates that were entered; what is empty follows from the cycle before."""

    key: str = ""
    start: date | None = None
    end: date | None = None


class NextCycle:
    """`kept` gives the words typed for a field and not submitted, by the field's name."""

    def __init__(self, kept: Callable[[str], str | None]) -> None:
        self._kept = kept
        self.overrides = CycleOverrides()

    def fields(self, plan: Plan) -> list[FormItem]:
        """Once the cycle of the plan is closed: name, first day and last day; before, and after, nothing."""
        looked_back = plan.retrospective
        if not looked_back.closed_on or looked_back.next_cycle:
            return []
        from method.actions.open_cycle import following

        offered, last_day = following(plan, *self.overrides), plan.cycle.end

        def read(text: str) -> Parsed:
            return read_date(text, last_day, spoken_cycles(plan.workspace.cycles))

        name = self._field("key", say.NEXT_KEY, cycle_name(offered))
        start = self._field("start", say.NEXT_START, offered.start)
        end = self._field("end", say.NEXT_END, offered.end)
        return [
            Heading(_BEFORE, say.NEXT_TITLE, say.NEXT_HINT),
            name,
            start._replace(kind="date", parse=read),
            end._replace(kind="date", parse=read),
        ]

    def _field(self, name: str, said: tuple[str, str], value: object) -> FieldView:
        full = _BEFORE + name
        return FieldView(full, said[0], "line", value, said[1], draft=self._kept(full))

    def take(self, name: str, value: object) -> bool:
        """Accept the value of that field of the form; False where the field isn't one of these."""
        match name.removeprefix(_BEFORE):
            case "key":
                self.overrides = self.overrides._replace(key=str(value or ""))
            case "start":
                self.overrides = self.overrides._replace(start=value if isinstance(value, date) else None)
            case "end":
                self.overrides = self.overrides._replace(end=value if isinstance(value, date) else None)
            case _:
                return False
        return True


def read_date(text: str, last_day: date, cycles: tuple[tuple[str, date, date], ...] = ()) -> Parsed:
    """A date as it is typed, counted from the last day of the cycle before."""
    from method.plan.typed_values import day, no_day

    when = day(text, last_day, cycles=cycles)
    return Parsed(when, "" if when else no_day(text, last_day))
