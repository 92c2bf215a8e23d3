"""What can be done to the row under the cursor: answer, sort out, drop, say if it is enough, commit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from method.actions import drafting, editing
from method.live import is_committed
from method.wording import draft as say
from store.documents.okrs import KeyResult, Objective
from tui.screens.ask import AskLine, Pick, PickMany
from tui.screens.place import Action
from tui.screens.team_place import TeamPlace
from tui.widgets.specs import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from method.prompts import Prompt


class DraftDeeds(TeamPlace):
    """The deeds; the screen proper has the list and the sentence."""

    @property
    def current(self) -> Objective | KeyResult | None:
        """What the cursor is on."""
        raise NotImplementedError

    def not_now(self) -> None:
        """Set the coach's first question aside."""
        raise NotImplementedError

    def why_not_prompt(self) -> str:
        """Whether the coach asks anything."""
        raise NotImplementedError

    def deed_actions(self) -> Sequence[Action]:
        """In the order of the footer."""
        return (
            Action("n", *say.ACT_NOT_NOW, self.not_now, self.why_not_prompt, in_footer=False),
            Action("y", *say.ACT_ENOUGH, self.enough, self.why_not_row),
            Action("F", *say.ACT_FINDINGS, self.open_findings),
            Action("w", *say.ACT_CONDITION, self.add_condition, self.why_not_kr, in_footer=False),
            Action("i", *say.ACT_INITIATIVE, self.add_initiative, self.why_not_kr, in_footer=False),
            Action(">", *say.ACT_TRIAGE, self.triage, self.why_not_row, in_footer=False),
            Action("x", *say.ACT_DROP, self.drop, self.why_not_row, in_footer=False),
            Action("v", *say.ACT_TREE, self.open_tree, in_footer=False),
            Action("h", *say.ACT_KPIS, self.open_kpis, in_footer=False),
            Action("P", *say.ACT_PEERS, self.open_peers, in_footer=False),
            Action("!", *say.ACT_COMMIT, self.open_commit),
        )

    def why_not_row(self) -> str:
        """There must be something under the cursor."""
        return "" if self.current is not None else say.WHY_NOT_ROW

    def why_not_kr(self) -> str:
        """A key result must be under the cursor."""
        return "" if isinstance(self.current, KeyResult) else say.WHY_NOT_KR

    def ask_reason(self, key: str, then: Callable[[str], object]) -> None:
        """Why something committed changes."""
        self._ask(say.ASK_REASON_CHANGED.format(key=key), then)

    def _ask(self, question: str, then: Callable[[str], object], kind: str = "line") -> None:
        """Ask for words; stepping out or saying nothing does nothing."""

        def answered(text: str | None) -> None:
            if text and text.strip():
                then(text)

        self.app.push_screen(AskLine(question, kind=kind), answered)

    def _pick(self, question: str, named: dict[str, str], then: Callable[[str], object]) -> None:
        def picked(value: str | tuple[str, ...] | None) -> None:
            if isinstance(value, str):
                then(value)

        self.app.push_screen(Pick(question, [Option(key, name) for key, name in named.items()]), picked)

    # --- the coach -----------------------------------------------------------------------------------

    def answer(self, prompt: Prompt) -> None:
        """Answer a prompt; one more key says what the answer becomes."""
        if not prompt.about:
            self.say(say.KEEP_FIRST, "trouble")
            return
        if "yes_no" in prompt.into:
            self.enough(prompt.about)
            return

        def keep(text: str, into: str) -> None:
            self.deed(drafting.answer_prompt, prompt=prompt.id, about=prompt.about, text=text, into=into)

        def answered(text: str) -> None:
            becomes = [each for each in prompt.into if each in say.INTO]
            if not becomes:
                keep(text, "")
            elif len(becomes) == 1:
                keep(text, becomes[0])
            else:
                self._pick(
                    say.PICK_INTO, {each: say.INTO[each] for each in becomes}, lambda into: keep(text, into)
                )

        self._ask(prompt.text, answered)

    def enough(self, about: str = "") -> None:
        """SET-6: would the key results together be enough? `about`: an objective; else the one we are at."""
        current = self.current
        if current is None and not about:
            return
        objective = about or str(getattr(current, "objective", current.id if current else ""))
        found = self.session.plan.find("objectives", objective)
        key = found.key if found is not None else ""

        def said(yes_or_no: str) -> None:
            if yes_or_no == "yes":
                self.deed(drafting.answer_sufficiency, objective=objective, sufficient="yes")
            else:
                self._ask(say.ASK_MISSING, missing, "text")

        def missing(text: str) -> None:
            self.deed(drafting.answer_sufficiency, objective=objective, sufficient="no", missing=text)

        named = {"yes": say.ENOUGH_YES, "no": say.ENOUGH_NO}
        self._pick(say.ASK_ENOUGH.format(key=key), named, said)

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
            self.deed(editing.add_row, table=table, fields={"of": of, "text": text})

        self._ask(question.format(key=current.key), add)

    # --- triage and dropping -------------------------------------------------------------------------

    def triage(self) -> None:
        """The triage question: a true priority, a KPI or an initiative (OBJ-8, METHOD 1)."""
        current = self.current
        if current is None:
            return
        priority = say.TRIAGE_CHOICE if isinstance(current, Objective) else say.TRIAGE_AS_CHOICE
        named = {"kpi": say.TRIAGE_KPI, "initiative": say.TRIAGE_INITIATIVE, "choice": priority}
        if isinstance(current, Objective) and self.session.plan.choices:
            named = {"link": say.TRIAGE_LINK, **named}
        text = current.text if isinstance(current, Objective) else current.statement
        deed = drafting.triage_objective if isinstance(current, Objective) else drafting.triage_key_result
        about = current.id

        def sort_out(to: str) -> None:
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

        self._pick(say.PICK_TRIAGE.format(text=text), named, sort_out)

    def _link(self, objective: str) -> None:
        held = self.session.plan.find("objectives", objective)
        options = [Option(each.id, f"{each.key} {each.text}") for each in self.session.plan.choices]

        def picked(ids: Any) -> None:
            if isinstance(ids, tuple):
                self.deed(
                    editing.set_field, table="objectives", id=objective, field="choices", value=list(ids)
                )

        chosen = tuple(held.choices) if held is not None else ()
        self.app.push_screen(PickMany(say.PICK_CHOICE, options, chosen=chosen), picked)

    def _new_choice(self, deed: Callable[..., Any], about: str, reason: str = "") -> None:
        def over(text: str) -> None:
            self._ask(say.ASK_OVER, lambda instead: because(text, instead))

        def because(text: str, instead: str) -> None:
            self._ask(
                say.ASK_BECAUSE,
                lambda why: self.deed(
                    deed, id=about, to="choice", text=text, over=instead, because=why, reason=reason
                ),
            )

        self._ask(say.ASK_CHOICE, over)

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
            self.deed(editing.remove_row, table=current.table, id=current.id)
            return
        deed = drafting.drop_objective if isinstance(current, Objective) else drafting.drop_key_result
        about = current.id
        self._ask(
            say.ASK_DROP.format(key=current.key), lambda reason: self.deed(deed, id=about, reason=reason)
        )

    # --- other screens -------------------------------------------------------------------------------

    def open_fields(self) -> None:
        """Every field of it."""
        from tui.screens.card import Card

        current = self.current
        if current is not None:
            self.app.push_screen(Card(self.session, current.table, current.id))

    def open_findings(self) -> None:
        """All the coach says."""
        from tui.screens.findings import Findings

        self.app.push_screen(Findings(self.session), self._found)

    def _found(self, about: str | None) -> None:
        opened = getattr(self, "open_at", None)
        if about and callable(opened):
            opened(about)

    def open_tree(self) -> None:
        """Objective, key results, conditions."""
        from tui.screens.tree import Tree

        self.app.push_screen(Tree(self.session))

    def open_kpis(self) -> None:
        """The numbers that must stay healthy."""
        from tui.screens.card import KpiCard

        self.app.push_screen(KpiCard(self.session))

    def open_peers(self) -> None:
        """Peers' verdicts."""
        from tui.screens.peer_review import PeerReviewScreen

        self.app.push_screen(PeerReviewScreen(self.session))

    def open_commit(self) -> None:
        """What is open, then commit."""
        from tui.screens.findings import Commit

        self.app.push_screen(Commit(self.session))
