"""What the form of the organisation shows: priorities, teams, people, cycles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from method.plan import typed_values
from method.plan.cycle_names import spoken_cycles
from method.plan.formatting import day
from method.plan.names import cycle_name
from method.plan.people import whom
from method.planning.alignment import too_many_priorities
from method.wording import organisation as say
from method.wording import zones as zone_words
from store.documents.workspace_view import is_away
from tui.terminal.capabilities import signs
from tui.widgets.form.specs import FieldView, FormItem, Heading, Item, Option, Parsed, RowsView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from method.plan.record import Record
    from store.documents.workspace import Cycle, Person, Team
    from store.documents.workspace_view import WorkspaceView
    from tui.widgets.form.specs import Kind

R = TypeVar("R", bound="Record")


class Shown(NamedTuple):
    """What the form shows: the open row of each collection by name, and earlier words by field."""

    workspace: WorkspaceView
    today: date
    opened: Mapping[str, str]
    typed: Callable[[str], str | None]

    @property
    def cycles(self) -> tuple[tuple[str, date, date], ...]:
        """The cycles by the names they have here."""
        return spoken_cycles(self.workspace.cycles)

    def field(
        self, name: str, named: tuple[str, str], value: object, kind: Kind = "line", depth: int = 1
    ) -> FieldView:
        """One field with its words; nothing is None."""
        label, prompt = named
        held = None if value in ("", [], ()) else value
        return FieldView(name, label, kind, held, prompt, draft=self.typed(name), depth=depth)


def items(shown: Shown) -> list[FormItem]:
    """All of it, from top to bottom."""
    about = shown.workspace.about
    name = shown.field(f"workspace/{about.id}/name", say.NAME, about.name, depth=0)
    return [name, *_priorities(shown), *_teams(shown), *_people(shown), *_cycles(shown)]


def _priorities(shown: Shown) -> list[FormItem]:
    every = shown.workspace.about.priorities
    beyond = len(every) - too_many_priorities(shown.workspace)
    many = say.PRIORITIES_MANY.format(count=len(every))
    rows = [Item(str(at), text, wrong=many if at == beyond else "") for at, text in enumerate(every)]
    spec = RowsView(
        "priorities", "", tuple(rows), say.PRIORITIES_EMPTY, ordered=True, numbered=True
    )._replace(draft=shown.typed("priorities") or "")
    return [Heading("priorities/head", say.PRIORITIES, say.PRIORITIES_HINT), spec]


def _opened(
    shown: Shown,
    name: str,
    every: Sequence[R],
    spec: RowsView,
    fields_of: Callable[[Shown, R], list[FormItem]],
) -> list[FormItem]:
    """The rows, split where one is open, with its fields between."""
    row = next((each for each in every if each.id == shown.opened.get(name)), None)
    if row is None:
        return [spec]
    above, below = spec._replace(open_id=row.id).split(say.ANOTHER[name])
    return [above, *fields_of(shown, row), below]


def _added_to(name: str, rows: Iterable[Item], shown: Shown) -> RowsView:
    """Rows that open, and to which a name adds one."""
    draft = shown.typed(name) or ""
    return RowsView(name, "", tuple(rows), say.EMPTY[name], opens=True, chained=False, draft=draft)


def _teams(shown: Shown) -> list[FormItem]:
    teams = shown.workspace.teams
    rows = (Item(team.id, _team_line(team, shown.workspace), typed=team.name) for team in teams)
    spec = _added_to("teams", rows, shown)
    head = Heading("teams/head", say.TEAMS, say.TEAMS_HINT)
    return [head, *_opened(shown, "teams", teams, spec, _team_fields)]


def _team_line(team: Team, workspace: WorkspaceView) -> str:
    count = len(workspace.people_of(team.key))
    many = say.ONE_ON_TEAM if count == 1 else say.ON_TEAM.format(count=count)
    return f"{team.name} {signs().dot} {many}"


def _team_fields(shown: Shown, team: Team) -> list[FormItem]:
    start = f"teams/{team.id}"
    people = tuple(Option(each.key, each.name or each.key) for each in shown.workspace.people)
    on_it = tuple(each.key for each in shown.workspace.people_of(team.key))
    return [
        shown.field(f"{start}/name", say.TEAM_NAME, team.name),
        shown.field(f"{start}/what_it_does", say.TEAM_DOES, team.what_it_does, "text"),
        shown.field(f"{start}/people", say.TEAM_PEOPLE, on_it, "picks")._replace(options=people),
    ]


def _people(shown: Shown) -> list[FormItem]:
    people = shown.workspace.people
    rows = (Item(each.id, _person_line(each, shown), typed=each.name or each.key) for each in people)
    spec = _added_to("people", rows, shown)
    head = Heading("people/head", say.PEOPLE, say.PEOPLE_HINT)
    return [head, *_opened(shown, "people", people, spec, _person_fields)]


def _person_line(person: Person, shown: Shown) -> str:
    known = (shown.workspace.team(key) for key in person.teams)
    teams = ", ".join(team.name for team in known if team is not None)
    until = person.away_until
    away = (
        say.AWAY.format(day=day(until, shown.today))
        if until is not None and is_away(person, shown.today)
        else ""
    )
    parts = (person.name or person.key, person.role, teams or say.NO_TEAM, away)
    return f" {signs().dot} ".join(part for part in parts if part)


def _person_fields(shown: Shown, person: Person) -> list[FormItem]:
    start = f"people/{person.id}"
    roles = tuple(Option(role, name) for role, name in say.ROLES.items())
    teams = tuple(Option(team.key, team.name) for team in shown.workspace.teams)

    def away(text: str) -> Parsed:
        if not text.strip():
            return Parsed(None)
        told = typed_values.day(text, shown.today, looks="ahead", cycles=shown.cycles)
        return Parsed(told, "" if told else typed_values.no_day(text, shown.today))

    stays = say.PERSON_KEY_STAYS.format(name=person.name or person.key)
    return [
        shown.field(f"{start}/key", say.PERSON_KEY, person.key)._replace(locked=stays),
        shown.field(f"{start}/name", say.PERSON_NAME, person.name),
        shown.field(f"{start}/role", say.PERSON_ROLE, person.role, "choice")._replace(options=roles),
        shown.field(f"{start}/teams", say.PERSON_TEAMS, tuple(person.teams), "picks")._replace(options=teams),
        shown.field(f"{start}/zone", zone_words.FIELD, person.zone)._replace(parse=_zone),
        shown.field(f"{start}/away_until", say.AWAY_UNTIL, person.away_until, "date")._replace(parse=away),
        shown.field(f"{start}/stand_in", say.STAND_IN, person.stand_in)._replace(
            parse=lambda text: _stand_in(text, person, shown.workspace), shown=_called(person.stand_in, shown)
        ),
    ]


def _stand_in(text: str, person: Person, workspace: WorkspaceView) -> Parsed:
    """One of the others, by any of their names."""
    if not text.strip():
        return Parsed(None)
    try:
        return Parsed(whom(text, [each for each in workspace.people if each.id != person.id]))
    except ValueError as nobody:
        return Parsed(None, str(nobody))


def _called(key: str, shown: Shown) -> str:
    found = shown.workspace.present(key) if key else None
    return (found.name or found.key) if found is not None else key


def _zone(text: str) -> Parsed:
    from tui.zones import meant, wrong

    return Parsed(meant(text) or None, wrong(text))


def _cycles(shown: Shown) -> list[FormItem]:
    cycles = shown.workspace.cycles
    rows = tuple(
        Item(each.id, say.CYCLE.format(key=cycle_name(each), start=each.start, end=each.end), each.state)
        for each in cycles
    )
    spec = RowsView("cycles", "", rows, say.EMPTY["cycles"], typed=False, opens=True, fixed=True)
    head = Heading("cycles/head", say.CYCLES, say.CYCLES_HINT)
    return [head, *_opened(shown, "cycles", cycles, spec, _cycle_fields)]


def _cycle_fields(shown: Shown, cycle: Cycle) -> list[FormItem]:
    def read(text: str) -> Parsed:
        told = typed_values.day(text, shown.today, cycle.start, cycle.end, cycles=shown.cycles)
        return Parsed(told, "" if told else typed_values.no_day(text, shown.today))

    named = {"start": (say.CYCLE_START, cycle.start), "end": (say.CYCLE_END, cycle.end)}
    return [
        *(
            shown.field(f"cycles/{cycle.id}/{name}", words, day, "date")._replace(parse=read)
            for name, (words, day) in named.items()
        ),
        shown.field(f"cycles/{cycle.id}/name", say.CYCLE_NAME, cycle_name(cycle)),
    ]
