"""A short form that makes a store: whose it is, who works in it, and the first cycle."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.widgets import Static

from method.actions.setup import start_workspace
from method.cycles import last_day, quarter_of, year_of
from method.sentence.dates import say_date
from method.wording import screens as shared
from method.wording import start as say
from store.documents.deeds import Refusal
from store.errors import NotAllowed, StoreError, WriteFailed
from tui.screens.place import Action, Place
from tui.text import words
from tui.theme import DIM
from tui.widgets.form import Form, PromptedField
from tui.widgets.specs import FieldSpec, Option, Parsed, parse_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.documents.workspace import CycleKind
    from tui.session import Session

Values = dict[str, Any]


class MakeStore(Place):
    """Dismisses with a session in the new store, or None. `filled_in` keeps what was typed for next time."""

    PLACE = say.MAKE_TITLE
    DEFAULT_CSS = """
    MakeStore #hint { height: auto; padding: 0 2 1 2; }
    """
    ORDER: ClassVar = ("organisation", "you", "teams", "people", "kind", "start", "end", "folder")

    def __init__(self, store: Path, filled_in: Values) -> None:
        super().__init__()
        from store import settings

        self.today, self.login = settings.today(), settings.user()
        self.given = filled_in
        if not filled_in:
            start, end = quarter_of(self.today)
            filled_in |= {"you": self.login, "kind": "quarter", "start": start, "end": end}
            filled_in |= {"folder": str(store), "typed": {}, "own dates": set()}

    @property
    def typed(self) -> dict[str, str]:
        """Words in fields that could not be taken, by field."""
        found: dict[str, str] = self.given["typed"]
        return found

    def compose_body(self) -> Iterable[Any]:
        """One line on how it goes, and the form."""
        yield Static(words(say.MAKE_HINT, DIM), id="hint", markup=False)
        yield Form(self._fields())

    def on_mount(self) -> None:
        """Type at once."""
        self.set_header((shared.PRODUCT, say.MAKE_TITLE))
        first = next((name for name in self.ORDER if not self.given.get(name)), "organisation")
        self.call_after_refresh(self.query_one(Form).focus_on, first, True)

    def actions(self) -> Sequence[Action]:
        """Make it, or go back."""
        return (
            Action("M", *say.ACT_FINISH, self._finish),
            Action("q", *say.ACT_BACK, self._back),
        )

    def _back(self) -> None:
        self.dismiss(None)

    # --- fields --------------------------------------------------------------------------------------

    def _fields(self) -> list[FieldSpec]:
        options = tuple(Option(value, name) for value, name in say.KINDS.items())
        return [
            self._field("organisation", say.ORGANISATION, _needed(say.NO_ORGANISATION)),
            self._field("you", say.YOU, _needed(say.NO_YOU)),
            self._field("teams", say.TEAMS, self._teams),
            self._field("people", say.PEOPLE, self._people),
            FieldSpec("kind", say.KIND[0], "choice", self.given["kind"], options=options),
            self._field("start", say.START, self._date, "date"),
            self._field("end", say.END, self._end, "date"),
            self._field("folder", say.FOLDER, _needed(say.NO_FOLDER)),
        ]

    def _field(
        self, name: str, named: tuple[str, str], parse: Callable[[str], Parsed], kind: Any = "line"
    ) -> FieldSpec:
        label, prompt = named
        value, draft = self.given.get(name), self.typed.get(name)
        return FieldSpec(name, label, kind, value, prompt=prompt, parse=parse, draft=draft)

    def _teams(self, text: str) -> Parsed:
        names = _names(text)
        wrong = self._wrong(team_names=names, people=[self.login]) if names else say.NO_TEAM
        return Parsed(", ".join(names), wrong)

    def _people(self, text: str) -> Parsed:
        names = _names(text)
        return Parsed(", ".join(names), self._wrong(people=self._with_me(names)))

    def _date(self, text: str) -> Parsed:
        text = text.strip()
        day = say_date(text, self.today, self.given["start"], self.given["end"])
        if day is not None:
            return Parsed(day)
        shaped = len(text) == 10 and text.replace("-", "").isdigit()
        start = self.given["start"]
        plain = f"{start.day} {start:%b}"
        sentence = say.NO_SUCH_DAY if shaped else say.NOT_A_DATE
        return Parsed(None, sentence.format(example=start.isoformat(), plain=plain))

    def _end(self, text: str) -> Parsed:
        read = self._date(text)
        return Parsed(read.value, read.wrong or self._wrong(start=self.given["start"], end=read.value))

    def _wrong(self, **given: Any) -> str:
        """What the deed says against one part of what is given, the rest being fine."""
        fine = {"name": "x", "team_names": ["x"], "people": ["x"], "kind": "quarter", "who": self.login}
        start, end = quarter_of(self.today)
        try:
            start_workspace(**{**fine, "start": start, "end": end, "today": self.today, **given})
        except Refusal as refused:
            return str(refused)
        return ""

    def _with_me(self, names: list[str]) -> list[str]:
        me = str(self.given.get("you") or self.login)
        return [me, *(name for name in names if name.casefold() != me.casefold())]

    # --- typing --------------------------------------------------------------------------------------

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        """Remember it, also while it cannot be taken."""
        self.typed[event.name] = event.text

    def on_prompted_field_settled(self, event: PromptedField.Settled) -> None:
        """It was taken."""
        self.typed.pop(event.name, None)

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """Take it; dates nobody has typed follow the kind of cycle and its first day."""
        given = self.given
        self.typed.pop(event.name, None)
        before = {name: _text(given[name]) for name in ("start", "end")}
        given[event.name] = event.value
        if event.name in ("start", "end"):
            given["own dates"].add(event.name)
        if event.name == "kind" and "start" not in given["own dates"]:
            given["start"] = _first_day(str(event.value), self.today)
        if event.name in ("kind", "start") and "end" not in given["own dates"]:
            given["end"] = last_day(given["start"], 3 if _kind(given["kind"]) == "quarter" else 12)
        form = self.query_one(Form)
        form.show(self._fields())
        for name, old in before.items():
            # The next field may have been opened already, on the date that stood there before.
            field = form.field(name)
            if field is not None and field.editor is not None and field.editor.text == old:
                field.close_editor()
                field.begin()

    # --- making --------------------------------------------------------------------------------------

    def on_form_finished(self, event: Form.Finished) -> None:
        """Enter in the last field."""
        event.stop()
        self._finish()

    def _finish(self) -> None:
        for spec in self._fields():
            text = self.typed.get(spec.name, _text(self.given.get(spec.name)))
            parsed = parse_text(spec, text) if spec.kind != "choice" else Parsed(spec.value)
            if parsed.wrong:
                self._refuse(spec.name, parsed.wrong)
                return
            self.given[spec.name] = parsed.value
        try:
            session = self._create()
        except NotAllowed:
            self._refuse("folder", say.MAY_NOT_WRITE)
            return
        except WriteFailed:
            self._refuse("folder", say.NO_PLACE)
            return
        except (Refusal, StoreError) as trouble:
            self._refuse("folder" if isinstance(trouble, StoreError) else "organisation", str(trouble))
            return
        self.dismiss(session)

    def _refuse(self, name: str, sentence: str) -> None:
        form = self.query_one(Form)
        field = form.field(name)
        if field is not None:
            form.focus_on(name, typing=True)
            field.refuse(sentence)
            self.call_after_refresh(field.changed)  # the editor has its width only now

    def _create(self) -> Session:
        from store.gateway import Gateway
        from tui.session import Session

        given = self.given
        documents = start_workspace(
            name=given["organisation"],
            team_names=_names(given["teams"]),
            people=self._with_me(_names(_text(given.get("people")))),
            kind=_kind(given["kind"]),
            start=given["start"],
            end=given["end"],
            who=self.login,
            today=self.today,
            own_name=given["you"],
        )
        root = Path(given["folder"]).expanduser().absolute()
        Gateway.create(root, documents, person=self.login, today=self.today)
        self._remember(root)
        return Session.open(root, who=self.login, today=self.today)

    def _remember(self, root: Path) -> None:
        """Where `okr` alone would not look, note the folder down, unless another store is there."""
        from store import settings
        from tui.commands import nothing_at

        usual = settings.store_path()
        if root != Path(usual) and nothing_at(usual):
            settings.save("store", str(root))


def _kind(chosen: str) -> CycleKind:
    return "quarter" if chosen.endswith("quarter") else "year"


def _first_day(chosen: str, today: date) -> date:
    """Of this quarter or year, or of the next one."""
    around = quarter_of if _kind(chosen) == "quarter" else year_of
    start, end = around(today)
    return end + timedelta(days=1) if chosen.startswith("next") else start


def _names(text: str) -> list[str]:
    return [" ".join(name.split()) for name in text.replace("\n", ",").split(",") if name.strip()]


def _needed(sentence: str) -> Callable[[str], Parsed]:
    def parse(text: str) -> Parsed:
        text = " ".join(text.split())
        return Parsed(text or None, "" if text else sentence)

    return parse


def _text(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
