"""Priorities of all teams, and the teams, people and cycles: looked after by a facilitator (METHOD 8)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from method.actions import organisation as deeds
from method.actions import setup
from method.wording import organisation as say
from store.documents.deeds import Refusal
from store.errors import StoreError
from tui.screens.base.action import KeyAction
from tui.screens.base.team_place import TeamPlace
from tui.screens.dialogs.ask import Confirm
from tui.screens.organisation.form import Shown, items
from tui.screens.organisation.hand_over import HandOver
from tui.store_words import sentence_of
from tui.widgets.form.form import Collection, Form, PromptedField

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from store.documents.deeds import Outcome
    from store.documents.plan import Plan
    from store.documents.workspace import Person
    from tui.screens.base.team_place import Words
    from tui.session import Session


class Organisation(TeamPlace):
    """Everybody can read it; the gateway decides who may change it. Words are kept as they are typed."""

    PLACE = say.PLACE
    AUTO_FOCUS = ""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._opened: dict[str, str] = {}
        self._writing = ""

    def compose_body(self) -> Iterable[Widget]:
        """One form."""
        yield Form()

    def on_mount(self) -> None:
        """On the priorities, or where words were left over."""
        form = self.query_one(Form)
        self.call_after_refresh(lambda: form.focus_on((form.begun_names or ["priorities"])[0]))

    @property
    def words(self) -> Words:
        """Those of the organisation, whichever team's plan is open."""
        return self.session.gateway.drafts

    def turned(self) -> None:
        """It is the same for all teams and cycles."""

    def header_aside(self, plan: Plan) -> tuple[str, ...]:
        """It belongs to no team and no cycle."""
        return (plan.workspace.about.name,)

    def show(self, plan: Plan) -> None:
        """Draw the form."""
        super().show(plan)
        self.query_one(Form).show(
            items(Shown(plan.workspace, self.session.today, self._opened, self._typed_earlier))
        )

    def _typed_earlier(self, name: str) -> str | None:
        return None if name == self._writing else self.kept(f"{say.PLACE}/{name}")

    # --- fields --------------------------------------------------------------------------------------

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        """Every letter is kept."""
        self.keep(f"{say.PLACE}/{event.name}", event.text)

    def on_prompted_field_settled(self, event: PromptedField.Settled) -> None:
        """Nothing is left over, unless it could not be written."""
        if not self.query_one(Form).was_refused(event.name):
            self.forget(f"{say.PLACE}/{event.name}")

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """Write the field."""
        self._writing = event.name
        if self._write(event.name, event.value, event.seen) is None:
            self.query_one(Form).refuse(event.name, self.last_trouble, contested=self.contested)
        self._writing = ""

    def _write(self, name: str, value: object, seen: object) -> Outcome | None:
        table, id, field = name.split("/")
        if (table, field) == ("teams", "people"):
            people = [str(each) for each in value] if isinstance(value, tuple) else []
            return self.quiet_deed_on_workspace(deeds.set_team_people, id=id, people=people)
        if field in ("away_until", "stand_in"):
            return self._set_away(id, field, value)
        return self.quiet_deed_on_workspace(
            deeds.set_field_of_workspace,
            table=table,
            id=id,
            field=field,
            value=_stored(field, value),
            seen=_stored(field, seen),
        )

    def _set_away(self, id: str, field: str, value: object) -> Outcome | None:
        """Until when somebody is away, or who checks in for them: each with the other as it stands."""
        person = next((each for each in self.session.plan.workspace.people if each.id == id), None)
        until = person.away_until if person is not None else None
        by = person.stand_in if person is not None else ""
        if field == "away_until":
            until = value if isinstance(value, date) else None
            by = by if until is not None else ""
        else:
            by = str(value or "")
        return self.deed_on_workspace(deeds.set_stand_in, id=id, by=by, until=until)

    # --- rows ----------------------------------------------------------------------------------------

    def on_collection_typing(self, event: Collection.Typing) -> None:
        """A new row is kept letter by letter too."""
        if not event.id:
            self.keep(f"{say.PLACE}/{event.name}", event.text)

    def on_collection_added(self, event: Collection.Added) -> None:
        """A new row; a team or a person opens at once."""
        self._writing = event.name
        outcome = self._add(event.name, event.text)
        self._writing = ""
        if outcome is None:
            self.query_one(Form).refuse_row(event)
            return
        self.forget(f"{say.PLACE}/{event.name}")
        if event.name != "priorities":
            self._opened[event.name] = outcome.about
            self.show(self.session.plan)
            next_field = "what_it_does" if event.name == "teams" else "role"
            where = f"{event.name}/{outcome.about}/{next_field}"
            self.call_after_refresh(lambda: self.query_one(Form).focus_on(where))

    def _add(self, name: str, text: str) -> Outcome | None:
        if name == "priorities":
            return self._set_priorities([*self._priorities, text])
        if name == "teams":
            return self.deed_on_workspace(setup.add_team, name=text, people=[self.session.who])
        key, named, full = text.partition("=")
        key, full = (key.strip(), full.strip() or key.strip()) if named else ("", text)
        return self.deed_on_workspace(setup.add_person, teams=[self.session.team], name=full, key=key)

    @property
    def _priorities(self) -> list[str]:
        return list(self.session.plan.workspace.about.priorities)

    def _set_priorities(self, priorities: list[str]) -> Outcome | None:
        seen = self._priorities
        return self.quiet_deed_on_workspace(deeds.set_priorities, priorities=priorities, seen=seen)

    def on_collection_edited(self, event: Collection.Edited) -> None:
        """The words of a row were changed in place."""
        if event.name == "priorities":
            changed = self._priorities
            changed[int(event.id)] = event.text
            done = self._set_priorities(changed)
        else:
            done = self._write(f"{event.name}/{event.id}/name", event.text, event.seen)
        if done is None:
            self.query_one(Form).refuse_row(event, contested=self.contested)

    def on_collection_opened(self, event: Collection.Opened) -> None:
        """Enter opens a row's fields right below it, and closes them again."""
        if self._opened.pop(event.name, "") == event.id:
            self.show(self.session.plan)
            return
        self._opened[event.name] = event.id
        self.show(self.session.plan)
        first = "start" if event.name == "cycles" else "name"
        where = f"{event.name}/{event.id}/{first}"
        self.call_after_refresh(lambda: self.query_one(Form).focus_on(where))

    def on_collection_shifted(self, event: Collection.Shifted) -> None:
        """Another place in the order of the priorities."""
        moved, at = self._priorities, int(event.id)
        moved.insert(at + event.by, moved.pop(at))
        if self._set_priorities(moved) is not None:
            self.query_one(Form).focus_on_row(event.name, str(at + event.by))

    def on_collection_removed(self, event: Collection.Removed) -> None:
        """Asked for first: u does not bring it back here. What somebody owns is handed over."""
        if event.name == "people":
            people = self.session.plan.workspace.people
            leaving = next((each for each in people if each.id == event.id), None)
            if leaving is not None:
                self._hand_over(leaving)
            return
        names = {item.id: item.typed or item.text for item in event.rows.items}

        def answered(yes: bool | None) -> None:
            if yes:
                self._remove(event.name, event.id)

        question = say.ASK_REMOVE.format(name=names.get(event.id, ""))
        self.app.push_screen(Confirm(question, yes=say.REMOVE, no=say.KEEP), answered)

    def _hand_over(self, leaving: Person) -> None:
        try:
            HandOver(self, leaving).begin()
        except (Refusal, StoreError) as trouble:
            self.say(sentence_of(trouble), "trouble")

    def _remove(self, name: str, id: str) -> None:
        if name == "priorities":
            left = [text for number, text in enumerate(self._priorities) if number != int(id)]
            self._set_priorities(left)
        else:
            self.deed_on_workspace(deeds.remove_team, id=id, has_plans=self._has_plans(id))

    def _has_plans(self, id: str) -> bool:
        workspace, gateway = self.session.plan.workspace, self.session.gateway
        team = next((each for each in workspace.teams if each.id == id), None)
        return team is not None and any(gateway.has_plan(team.key, each.key) for each in workspace.cycles)

    def on_collection_brought_back(self) -> None:
        """u on a row."""
        self.say(say.WHY_NOT_UNDO, "trouble")

    # --- keys ----------------------------------------------------------------------------------------

    def on_form_finished(self) -> None:
        """Enter in the last field."""
        self.shell.go_back()

    def actions(self) -> Sequence[KeyAction]:
        """Back. `u` takes back changes to a plan, and nothing here."""
        return (
            KeyAction("escape", *say.ACT_BACK, self.shell.go_back),
            KeyAction("u", *say.ACT_NO_UNDO, lambda: None, lambda: say.WHY_NOT_UNDO, in_footer=False),
        )


def _stored(field: str, value: object) -> object:
    """A value of the form as the document keeps it."""
    if isinstance(value, tuple):
        return list(value)
    return ([] if field == "teams" else "") if value is None else value
