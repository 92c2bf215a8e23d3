"""What can be done to the row under the cursor: answer, sort out, drop, say if it is enough, commit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from method.actions import drafting, edit_fields
from method.plan.active_set import is_committed
from method.wording import draft as say
from store.documents.okrs import KeyResult, Objective
from tui.screens.base.action import KeyAction
from tui.screens.dialogs.ask import PickMany
from tui.screens.dialogs.pick_by_key import PickByKey, Way
from tui.screens.draft.answer_prompt import Answering
from tui.widgets.form.specs import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store.documents.deeds import Deed
    from store.documents.plan import Plan


class DraftDeeds(Answering):
    """The deeds; the screen proper has the list and the sentence."""

    @property
    def current(self) -> Objective | KeyResult | None:
        """What the cursor is on."""
        raise NotImplementedError

    def deed_actions(self) -> Sequence[KeyAction]:
        """In the order of the footer."""
        return (
            KeyAction("y", *say.ACT_ENOUGH, self.is_enough, self.why_not_row, in_footer=False),
            KeyAction("F", *say.ACT_FINDINGS, self.open_findings),
            KeyAction("w", *say.ACT_CONDITION, self.add_condition, self.why_not_kr, in_footer=False),
            KeyAction("i", *say.ACT_INITIATIVE, self.add_initiative, self.why_not_kr, in_footer=False),
            KeyAction(">", *say.ACT_TRIAGE, self.triage, self.why_not_row, in_footer=False),
            KeyAction("x", *say.ACT_DROP, self.drop, self.why_not_row, in_footer=False),
            KeyAction("v", *say.ACT_TREE, self.open_tree, in_footer=False),
            KeyAction("h", *say.ACT_KPIS, self.open_kpis, in_footer=False),
            KeyAction("P", *say.ACT_PEERS, self.open_peers, in_footer=False),
            KeyAction("!", *say.ACT_COMMIT, self.open_commit),
        )

    def why_not_row(self) -> str:
        """There must be something under the cursor."""
        return "" if self.current is not None else say.WHY_NOT_ROW

    def why_not_kr(self) -> str:
        """A key result must be under the cursor."""
        return "" if isinstance(self.current, KeyResult) else say.WHY_NOT_KR

    def ask_reason(self, key: str, then: Callable[[str], object]) -> None:
        """Why something committed changes."""
        self.ask(say.ASK_REASON_CHANGED.format(key=key), then)

    # --- what hangs from a key result ----------------------------------------------------------------

    def is_enough(self) -> None:
        """SET-6, of the objective the cursor is in."""
        current = self.current
        if current is not None:
            self.enough(str(getattr(current, "objective", current.id)))

    def add_condition(self) -> None:
        """What would have to be true for this key result."""
        self._add_to_key_result("conditions", say.ASK_CONDITION)

    def add_initiative(self) -> None:
        """Something to build or try for this key result."""
        self._add_to_key_result("initiatives", say.ASK_INITIATIVE)

    def _add_to_key_result(self, table: str, question: str) -> None:
        current = self.current
        if not isinstance(current, KeyResult):
            return
        of = current.id

        def add(text: str) -> None:
            self.deed(edit_fields.add_row, table=table, fields={"of": of, "text": text})

        self.ask(question.format(key=current.key), add)

    # --- triage and dropping -------------------------------------------------------------------------

    def triage(self) -> None:
        """The triage question: a true priority, a KPI or an initiative (OBJ-8, METHOD 1)."""
        current = self.current
        if current is None:
            return
        priority = say.TRIAGE_CHOICE if isinstance(current, Objective) else say.TRIAGE_AS_CHOICE
        ways = [
            Way("k", "kpi", say.TRIAGE_KPI),
            Way("i", "initiative", say.TRIAGE_INITIATIVE),
            Way("c", "choice", priority),
        ]
        if isinstance(current, Objective) and self.session.plan.choices:
            ways.insert(0, Way("l", "link", say.TRIAGE_LINK))
        text = current.text if isinstance(current, Objective) else current.statement
        deed = drafting.triage_objective if isinstance(current, Objective) else drafting.triage_key_result
        about = current.id

        def sort_out(to: str | None) -> None:
            if to is None:
                return
            if to == "link":
                self._link(about)
            elif to == "choice" and isinstance(current, Objective):
                self._new_choice(deed, about)
            elif is_committed(current, self.session.plan):
                self.ask_reason(current.key, lambda reason: turn(to, reason))
            else:
                turn(to, "")

        def turn(to: str, reason: str) -> None:
            if to == "choice":
                self._new_choice(deed, about, reason=reason)
            else:
                self.deed(deed, id=about, to=to, reason=reason)

        self.app.push_screen(PickByKey(say.PICK_TRIAGE.format(text=text), ways), sort_out)

    def _link(self, objective: str) -> None:
        held = self.session.plan.find("objectives", objective)
        options = [Option(each.id, f"{each.key} {each.text}") for each in self.session.plan.choices]

        def picked(ids: Any) -> None:
            if isinstance(ids, tuple):
                self.deed(
                    edit_fields.set_field, table="objectives", id=objective, field="choices", value=list(ids)
                )

        chosen = tuple(held.choices) if held is not None else ()
        self.app.push_screen(PickMany(say.PICK_CHOICE, options, chosen=chosen), picked)

    def _new_choice(self, deed: Deed[Plan, ...], about: str, reason: str = "") -> None:
        def over(text: str) -> None:
            self.ask(say.ASK_OVER, lambda instead: because(text, instead))

        def because(text: str, instead: str) -> None:
            self.ask(
                say.ASK_BECAUSE,
                lambda why: self.deed(
                    deed, id=about, to="choice", text=text, over=instead, because=why, reason=reason
                ),
            )

        self.ask(say.ASK_CHOICE, over)

    def drop(self) -> None:
        """Take a draft out (u brings it back); what is committed is dropped with a reason."""
        current = self.current
        if current is None:
            return
        objective = (
            current
            if isinstance(current, Objective)
            else self.session.plan.find("objectives", current.objective)
        )
        if objective is not None and objective.state == "draft":
            self.deed(edit_fields.remove_row, table=current.table, id=current.id)
            return
        deed = drafting.drop_objective if isinstance(current, Objective) else drafting.drop_key_result
        about = current.id
        self.ask(
            say.ASK_DROP.format(key=current.key), lambda reason: self.deed(deed, id=about, reason=reason)
        )

    # --- other screens -------------------------------------------------------------------------------

    def open_fields(self, field: str = "") -> None:
        """Every field of it, at that one."""
        from tui.screens.draft.detail_form import DetailForm

        current = self.current
        if current is not None:
            self.app.push_screen(DetailForm(self.session, current.table, current.id, field))

    def open_findings(self) -> None:
        """All the coach says."""
        from tui.screens.draft.findings import Findings

        self.app.push_screen(Findings(self.session), self._found)

    def _found(self, about: str | None) -> None:
        if about:
            id, _, field = about.partition(" ")
            self.open_at(id, field)

    def open_at(self, key: str, field: str = "") -> None:
        """Go to the row of that key or id, and open its fields, at that one."""
        raise NotImplementedError

    def open_tree(self) -> None:
        """Objective, key results, conditions."""
        from tui.screens.stack.condition_tree import ConditionTree

        self.app.push_screen(ConditionTree(self.session))

    def open_kpis(self) -> None:
        """The numbers that must stay healthy."""
        from tui.screens.draft.kpis import Kpis

        self.app.push_screen(Kpis(self.session))

    def open_peers(self) -> None:
        """Peers' verdicts."""
        from tui.screens.draft.peer_review import PeerReviewScreen

        self.app.push_screen(PeerReviewScreen(self.session))

    def open_commit(self) -> None:
        """What is open, then commit."""
        from tui.screens.draft.findings import Commit

        self.app.push_screen(Commit(self.session), self._found)
