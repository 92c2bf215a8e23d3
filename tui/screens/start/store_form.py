"""The form that makes a store: how each line is read, and the store that is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from method.actions.setup import start_workspace
from method.plan import typed_values
from method.plan.cycle_dates import days_of_name, last_day, quarter_of, year_of
from method.wording import start as say
from store.documents.deeds import Refusal
from tui.widgets.form.specs import Parsed

if TYPE_CHECKING:
    from store.documents.workspace import CycleKind
    from tui.session import Session

Values = dict[str, Any]


class StoreForm:
    """What was entered: `given` are values by field, which the caller keeps for next time.

    `typed` are words that are no value.
    """

    def __init__(self, store: str, given: Values) -> None:
        from store import settings

        self.today, self.login = settings.today(), settings.user()
        self.given = given
        if not given:
            start, end = quarter_of(self.today)
            given |= {"you": self.login, "kind": "quarter", "start": start, "end": end}
            given |= {"folder": store, "typed": {}, "own dates": set()}

    @property
    def typed(self) -> dict[str, str]:
        """Words in fields that could not be taken, by field."""
        found: dict[str, str] = self.given["typed"]
        return found

    def take(self, name: str, value: object) -> None:
        """Take it; dates nobody has typed follow the kind of cycle and its first day."""
        given = self.given
        self.typed.pop(name, None)
        given[name] = value
        if name in ("start", "end"):
            given["own dates"].add(name)
        if name == "cycle" and not given["own dates"] and (named := days_of_name(text_of(value))):
            given["start"], given["end"] = named
        if name == "kind" and "start" not in given["own dates"]:
            given["start"] = first_day(str(value), self.today)
        if name in ("kind", "start") and "end" not in given["own dates"]:
            given["end"] = last_day(given["start"], 3 if kind_of(given["kind"]) == "quarter" else 12)

    # --- reading -------------------------------------------------------------------------------------

    def read_teams(self, text: str) -> Parsed:
        """One or more names, none twice."""
        names = names_in(text)
        wrong = self._wrong(team_names=names, people=[self.login]) if names else say.NO_TEAM
        return Parsed(", ".join(names), wrong)

    def read_people(self, text: str) -> Parsed:
        """Names; nobody is fine for now."""
        names = names_in(text)
        return Parsed(", ".join(names), self._wrong(people=self.with_me(names)))

    def read_date(self, text: str) -> Parsed:
        """A day as people say it."""
        text = text.strip()
        day = typed_values.day(text, self.today, self.given["start"], self.given["end"])
        return Parsed(day, "" if day else typed_values.no_day(text, self.today))

    def read_end(self, text: str) -> Parsed:
        """The same, after the first day."""
        read = self.read_date(text)
        return Parsed(read.value, read.wrong or self._wrong(start=self.given["start"], end=read.value))

    def read_cycle(self, text: str) -> Parsed:
        """What the organisation calls its cycle; empty: by its days."""
        name = " ".join(text.split())
        return Parsed(name or None, self._wrong(cycle_name=name))

    def _wrong(self, **given: Any) -> str:
        """What the deed says is wrong with one value, the others being fine; "" where it is fine."""
        fine = {"name": "x", "team_names": ["x"], "people": ["x"], "kind": "quarter", "who": self.login}
        start, end = quarter_of(self.today)
        try:
            start_workspace(**{**fine, "start": start, "end": end, "today": self.today, **given})
        except Refusal as refused:
            return str(refused)
        return ""

    def with_me(self, names: list[str]) -> list[str]:
        """The names, with whoever makes the store first."""
        me = str(self.given.get("you") or self.login)
        return [me, *(name for name in names if name.casefold() != me.casefold())]

    # --- making --------------------------------------------------------------------------------------

    def create(self) -> Session:
        """Make the store and open it. Raises Refusal and StoreError."""
        from store.open_store import create_store, full_name
        from tui.session import Session

        given = self.given
        documents = start_workspace(
            name=given["organisation"],
            team_names=names_in(given["teams"]),
            people=self.with_me(names_in(text_of(given.get("people")))),
            kind=kind_of(given["kind"]),
            start=given["start"],
            end=given["end"],
            who=self.login,
            today=self.today,
            own_name=given["you"],
            cycle_name=text_of(given.get("cycle")),
        )
        name = full_name(given["folder"])
        create_store(name, documents, person=self.login, today=self.today)
        self._remember(name)
        return Session.open(name, who=self.login)

    def _remember(self, name: str) -> None:
        """Note the store in the settings where `okr` alone would not find it, unless another is noted."""
        from store import settings
        from store.open_store import nothing_at

        usual = settings.store_name()
        if name != usual and nothing_at(usual):
            settings.save("store", name)


def kind_of(chosen: str) -> CycleKind:
    """Whether it is a quarter or a year."""
    return "quarter" if chosen.endswith("quarter") else "year"


def first_day(chosen: str, today: date) -> date:
    """The first day of this quarter or year, or of the next."""
    around = quarter_of if kind_of(chosen) == "quarter" else year_of
    start, end = around(today)
    return end + timedelta(days=1) if chosen.startswith("next") else start


def names_in(text: str) -> list[str]:
    """The names in a text, separated by commas or line breaks."""
    return [" ".join(name.split()) for name in text.replace("\n", ",").split(",") if name.strip()]


def needed(sentence: str) -> Callable[[str], Parsed]:
    """Reads a line that must not be empty."""

    def parse(text: str) -> Parsed:
        text = " ".join(text.split())
        return Parsed(text or None, "" if text else sentence)

    return parse


def text_of(value: object) -> str:
    """A value as it is typed."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
