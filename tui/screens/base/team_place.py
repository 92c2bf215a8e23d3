"""The base of the places that show a team's cycle: the header, deeds and their refusals, drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, ParamSpec, Protocol
from zlib import crc32

from method.plan.names import cycle_name
from method.rhythm.cycle_time import share_gone, where_in_cycle
from method.wording import places as say
from store.documents.deeds import Conflict, Refusal
from store.errors import StoreError
from store.freeze import frozen
from tui.screens.base.place import Place
from tui.store_words import sentence_of
from tui.widgets.form.form import Form
from tui.widgets.form.specs import locked
from tui.widgets.header import Where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from store.documents.deeds import Deed, Outcome
    from store.documents.plan import Plan
    from store.documents.workspace_view import WorkspaceView
    from tui.screens.base.action import KeyAction
    from tui.session import Session
    from tui.widgets.form.specs import FormItem

P = ParamSpec("P")


class Words(Protocol):
    """Keeps unfinished words by the place they were typed in."""

    def keep(self, place: str, text: str) -> None:
        """Keep the words typed there."""

    def text_of(self, place: str) -> str | None:
        """The words kept there, or None."""

    def forget(self, place: str) -> None:
        """Remove the words kept there."""


class TeamPlace(Place):
    """A place in a team's cycle. Subclasses draw in `show(plan)`, keeping cursor and what is typed."""

    STANDS_WHEN_CLOSED: ClassVar[bool] = False
    """Whether all that is typed here changes the cycle: once it is closed, that is said on opening."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._shown: Plan | None = None
        self.last_trouble = ""
        self.refused = 0
        """Why the last deed could not be done."""
        self.contested = False
        """Whether that was because somebody else wrote the same meanwhile."""
        self._answers: list[str] = []
        self._told_closed: tuple[str, str] | None = None

    # --- showing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Draw the plan; called on mount, on coming back, after a deed and when somebody else wrote."""
        is_another = self._shown is not None and _which(self._shown) != _which(plan)
        self._shown = plan
        if is_another:
            self.turned()
        self.draw_header(plan)
        self.refresh_actions()
        self._say_closed(plan)

    def turned(self) -> None:
        """Another team or cycle is shown from now on: what was typed stays a draft of the one before."""
        for form in self.query(Form):
            form.empty()

    def on_mount(self) -> None:
        """Draw for the first time."""
        self.show(self.session.plan)

    def on_screen_resume(self) -> None:
        """Coming back: draw again if anything has changed meanwhile."""
        if self._shown is not None and self.session.plan is not self._shown:
            self.show(self.session.plan)

    def draw_header(self, plan: Plan) -> None:
        """The tabs with this place lit, whose it is, and the cycle."""
        where = Where(self.navigation.place, self.sub_place(plan), (*self.header_aside(plan), self.who(plan)))
        today = self.session.today
        when = say.CYCLE_RULE.format(cycle=cycle_name(plan.cycle), when=where_in_cycle(plan, today))
        self.set_header(where, share_gone(plan, today), when)

    def sub_place(self, plan: Plan) -> str:
        """What this screen is called within its place; "" where it is the place itself."""
        return "" if self.PLACE in say.PLACES else self.PLACE

    def header_aside(self, plan: Plan) -> tuple[str, ...]:
        """The team, at the right of the header; the cycle stands in the rule below."""
        return (plan.team.name,)

    def who(self, plan: Plan) -> str:
        """The person, at the right of the header, by first name."""
        return self.session.person_name(self.session.who).partition(" ")[0]

    # --- a closed cycle ------------------------------------------------------------------------------

    def why_closed(self) -> str:
        """Why nothing of the cycle can be changed, and how to reopen it; empty while it is open."""
        why = frozen(self.session.plan)
        return sentence_of(why) if why is not None else ""

    def refuses_closed(self) -> bool:
        """Whether the cycle is closed, after saying so: then nothing is typed that could not be kept."""
        if why := self.why_closed():
            self.say(why, "trouble")
        return bool(why)

    def as_it_stands(self, items: Iterable[FormItem]) -> list[FormItem]:
        """What a form shows; in a closed cycle only to be read."""
        return locked(items, self.why_closed())

    def _say_closed(self, plan: Plan) -> None:
        """Once, for each cycle that is shown here."""
        why = self.why_closed() if self.STANDS_WHEN_CLOSED else ""
        told = (plan.team.key, plan.cycle.key) if why else None
        if told is not None and told != self._told_closed:
            self.say(why)
        self._told_closed = told

    def actions_now(self) -> Sequence[KeyAction]:
        """In a closed cycle the keys that would change it say so."""
        actions, why = self.actions(), self.why_closed()
        if not why:
            return actions
        return [one._replace(why_not=lambda: why) if one.changes else one for one in actions]

    # --- deeds ---------------------------------------------------------------------------------------

    def deed(self, deed: Deed[Plan, P], /, *args: P.args, **given: P.kwargs) -> Outcome | None:
        """Do it and draw again. None where it could not be done: the reason shows, what is typed stays."""
        return self.announce(self.quiet_deed(deed, *args, **given))

    def quiet_deed(self, deed: Deed[Plan, P], /, *args: P.args, **given: P.kwargs) -> Outcome | None:
        """`deed` without its sentence, for a deed that speaks for itself, such as an accepted field."""
        return self._do(lambda: self.session.do(deed, *args, **given))

    def deed_on_workspace(
        self, deed: Deed[WorkspaceView, P], /, *args: P.args, **given: P.kwargs
    ) -> Outcome | None:
        """Do it on the people, teams and cycles."""
        return self.announce(self.quiet_deed_on_workspace(deed, *args, **given))

    def quiet_deed_on_workspace(
        self, deed: Deed[WorkspaceView, P], /, *args: P.args, **given: P.kwargs
    ) -> Outcome | None:
        """`deed_on_workspace` without its sentence."""
        return self._do(lambda: self.session.do_on_workspace(deed, *args, **given))

    def announce(self, outcome: Outcome | None) -> Outcome | None:
        """Say what was done."""
        if outcome is not None and outcome.said:
            self.say(outcome.said, "done")
        return outcome

    def _do(self, run: Callable[[], Outcome]) -> Outcome | None:
        try:
            outcome = run()
        except (Refusal, StoreError) as trouble:
            self._answers.clear()  # what was answered is needed still
            self.last_trouble = sentence_of(trouble)
            self.refused += 1
            self.contested = isinstance(trouble, Conflict)
            if self.contested:
                self.session.reload()
                self.last_trouble = say.CHANGED_MEANWHILE.format(sentence=self.last_trouble)
                self.show(self.session.plan)
            self.say(self.last_trouble, "trouble")
            return None
        while self._answers:
            self.forget(self._answers.pop())
        self.show(self.session.plan)
        return outcome

    def undo(self) -> None:
        """Take back one's own last change."""
        self.navigation.undo()

    # --- what is typed and not yet accepted ----------------------------------------------------------

    @property
    def words(self) -> Words:
        """Where unfinished words are kept: with the plan they are typed in."""
        return self.session.drafts

    def keep(self, place: str, text: str) -> None:
        """Keep what is being typed; a thread writes it within half a second."""
        self.words.keep(place, text)

    def kept(self, place: str) -> str | None:
        """The words typed there and not submitted; None where there are none."""
        return self.words.text_of(place)

    def forget(self, place: str) -> None:
        """Throw away the words kept there: they were accepted or given up."""
        self.words.forget(place)

    # --- what is typed into a question in front of the place -----------------------------------------

    @property
    def comes_back_to(self) -> str:
        """What is open here, for coming back after a cut line; empty: what was opened last."""
        return ""

    @property
    def opened_as(self) -> str:
        """The link by which Today opens what is shown here."""
        return self.PLACE

    def asked_at(self, question: str) -> str:
        """The place where an answer to that question is kept as a draft."""
        return f"asked/{self.opened_as}/{crc32(question.encode('utf-8', 'replace')):08x}"

    def answered(self, place: str) -> None:
        """Note that the answer is given: its draft goes with the deed that it is for."""
        self._answers.append(place)


def _which(plan: Plan) -> tuple[str, str]:
    return plan.team.key, plan.cycle.key
