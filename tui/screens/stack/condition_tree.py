"""The truth tree: what would have to be true, how believed it is, and how we would find out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions.edit_fields import add_row
from method.plan.active_set import id_called
from method.planning import condition_tree as truth
from method.wording import draft
from method.wording import stack_screen as say
from tui.screens.base.action import KeyAction
from tui.screens.base.reader_place import ReaderPlace
from tui.screens.dialogs.ask_words import ask_words
from tui.screens.stack.tree_rows import draw_node, row_id, tree_rows
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from method.planning.condition_tree import Node
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.strategy import Choice, Condition
    from tui.session import Session


class ConditionTree(ReaderPlace):
    """Objectives and choices with their conditions; `id` names the branch to begin with, by id or key."""

    PLACE = "stack"

    def __init__(self, session: Session, id: str = "") -> None:
        super().__init__(session)
        self._about = id_called(id, session.plan) if id else ""
        self._all = not id

    def compose_body(self) -> Iterable[Widget]:
        """The tree."""
        yield RowList(render=draw_node, tints=False)

    def on_mount(self) -> None:
        """Begin at the branch asked for."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        plan = self.session.plan
        nodes = (node for _, node in truth.rows(self._shown_nodes(plan)))
        found = next((node for node in nodes if self._about in (node.id, node.key)), None)
        if found is not None:
            self.query_one(RowList).move_to(row_id(found))

    def sub_place(self, plan: Plan) -> str:
        """The tree of conditions."""
        return say.TREE

    # --- what shows ----------------------------------------------------------------------------------

    def _shown_nodes(self, plan: Plan) -> tuple[Node, ...]:
        """Everything; or the objective that holds the branch with the choices it serves."""
        tree = truth.tree(plan)
        if self._all:
            return (*tree.objectives, *tree.choices)
        for top in (*tree.objectives, *tree.choices):
            if any(self._about in (node.id, node.key) for _, node in truth.rows((top,))):
                objective = plan.find("objectives", top.id)
                served = objective.choices if objective is not None else []
                return (top, *(choice for choice in tree.choices if choice.id in served))
        return (*tree.objectives, *tree.choices)

    def lines(self, plan: Plan, cells: int, height: int) -> Iterable[Row]:
        """Every node from the top down."""
        return tree_rows(self._shown_nodes(plan), plan, self.session.today, cells)

    def _fill(self, plan: Plan, width: int, height: int) -> None:
        """Over the whole width: how one would find out stands beside what would have to be true."""
        self.query_one(RowList).replace(self.lines(plan, width - 5, height))

    # --- going ---------------------------------------------------------------------------------------

    def show_all(self) -> None:
        """All branches, or this one."""
        self._all = not self._all
        self.show(self.session.plan)

    def to_least(self) -> None:
        """The cursor on the least believed condition."""
        self._all = True
        self.show(self.session.plan)
        self.jump(f"condition {truth.tree(self.session.plan).least}")

    async def judge(self) -> None:
        """The condition under the cursor."""
        await self.follow()

    @property
    def _bearer(self) -> KeyResult | Choice | None:
        """The key result or choice that the cursor is on, or on a condition of."""
        row, plan = self.query_one(RowList).row, self.session.plan
        for id in row.id.split(" ") if row is not None else ():
            condition: Condition | None = plan.find("conditions", id)
            of = condition.of if condition is not None else id
            found: KeyResult | Choice | None = plan.find("key_results", of) or plan.find("choices", of)
            if found is not None:
                return found
        return None

    def add_condition(self) -> None:
        """What would have to be true, written down where the cursor is."""
        bearer = self._bearer
        if bearer is None:
            return
        of = bearer.id

        def add(text: str) -> None:
            self.deed(add_row, table="conditions", fields={"of": of, "text": text})

        ask_words(self, draft.ASK_CONDITION.format(key=bearer.key), add)

    def _why_no_bearer(self) -> str:
        return "" if self._bearer is not None else say.WHY_NO_BEARER

    def actions(self) -> Sequence[KeyAction]:
        """Judge, add, all, the least believed."""
        return (
            KeyAction("enter", *say.ACT_OPEN, self.follow),
            KeyAction("w", *draft.ACT_CONDITION, self.add_condition, self._why_no_bearer, changes=True),
            KeyAction("y", *say.ACT_JUDGE, self.judge, self._why_no_condition, changes=True),
            KeyAction("b", *say.ACT_LEAST, self.to_least, self._why_no_least),
            KeyAction("a", *say.ACT_ALL, self.show_all, lambda: "" if self._about else say.WHY_ALL),
        )

    def _why_no_condition(self) -> str:
        return "" if self.link is not None and self.link.kind == "judge" else say.WHY_NO_CONDITION

    def _why_no_least(self) -> str:
        return "" if truth.tree(self.session.plan).least else say.WHY_NO_LEAST
