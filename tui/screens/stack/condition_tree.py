"""The truth tree: what would have to be true, how believed it is, and how we would find out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions.edit_fields import add_row
from method.plan.active_set import id_called
from method.plan.names import cycle_name
from method.planning import condition_tree as truth
from method.wording import draft, places
from method.wording import stack as stack_words
from method.wording import stack_screen as say
from tui.app.navigation import Link
from tui.app.theme import CARE, DIM, GOOD, STRONG, TROUBLE
from tui.screens.base.action import KeyAction
from tui.screens.base.reader_place import ReaderPlace, heading, prose
from tui.screens.dialogs.ask_words import ask_words
from tui.terminal.capabilities import signs
from tui.text import words
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from method.planning.condition_tree import Node
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.strategy import Choice, Condition
    from tui.session import Session

SCALE = 10


class ConditionTree(ReaderPlace):
    """Objectives and choices with their conditions; `id` names the branch to begin with, by id or key."""

    PLACE = "stack"

    def __init__(self, session: Session, id: str = "") -> None:
        super().__init__(session)
        self._about = id_called(id, session.plan) if id else ""
        self._all = not id

    def on_mount(self) -> None:
        """Begin at the branch asked for."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        plan = self.session.plan
        nodes = (node for _, node in truth.rows(self._shown_nodes(plan)))
        found = next((node for node in nodes if self._about in (node.id, node.key)), None)
        if found is not None:
            self.query_one(RowList).move_to(_row_id(found))

    def where(self, plan: Plan) -> tuple[str, ...]:
        """The tree, of the team's cycle."""
        return (places.PLACES_NAMES[self.PLACE], say.TREE, plan.team.name, cycle_name(plan.cycle))

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
        least = truth.tree(plan).least
        nodes = self._shown_nodes(plan)
        if not nodes:
            yield Row("empty", words(say.TREE_EMPTY))
            return
        yield Row("legend", words(say.LEGEND, DIM), heading=True)
        kind = ""
        for top in nodes:
            if top.kind != kind and top.kind == "choice":
                yield from heading("choices", say.TREE_CHOICES)
            elif kind:
                yield Row(f"{top.id} gap", "", heading=True)
            kind = top.kind
            proved = False
            for depth, node in truth.rows((top,)):
                if node.kind == "condition":
                    proved = node.state in say.PROVED
                elif node.kind == "find out" and proved:
                    continue  # it was found out
                yield from _node(node, depth, cells, least)

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


def _row_id(node: Node) -> str:
    return f"{node.kind} {node.id}"


def _node(node: Node, depth: int, cells: int, least: str) -> Iterable[Row]:
    """A node: its belief at the left, its text, and what is to be said of it."""
    row_id, link = _row_id(node), _link(node)
    indent = "  " * depth
    if node.kind == "find out":
        yield from prose(row_id, node.text, cells, lead=f"     {indent}", style=DIM, link=link)
        return
    sign, style = "", STRONG if depth == 0 else ""
    if node.kind == "condition":
        sign, style = {
            "true": (signs().done + " ", GOOD),
            "false": (signs().wrong + " ", TROUBLE),
        }.get(node.state, (signs().open + " ", ""))
    lead = words(_belief(node), DIM) + words(f"  {indent}{sign}{node.key} ", style)
    text = f" {signs().dot} ".join(part for part in (node.text, _verdict(node, least)) if part)
    style = style or (STRONG if node.barrier else "")
    yield from prose(row_id, text, cells, lead=lead, style=style, link=link, hang=7 + len(indent))
    under = " " * (7 + len(indent))
    for number, said in enumerate(_said(node)):
        yield from prose(f"{row_id} said {number}", said, cells, lead=under, style=CARE, link=link)


def _verdict(node: Node, least: str) -> str:
    if node.state in say.PROVED:
        return say.PROVED[node.state]
    if node.barrier:
        return say.LEAST if node.id == least else say.BARRIER
    return ""


def _said(node: Node) -> Iterable[str]:
    for text in node.doubts:
        yield stack_words.IN_DOUBT.format(text=text)
    if node.kind in ("key result", "choice") and not node.children:
        yield say.NO_CONDITIONS
    if node.kind == "condition" and node.state == "open" and not node.children:
        yield say.NO_FIND_OUT


def _belief(node: Node) -> str:
    """A tick as high as the belief, and the belief: three cells."""
    if node.belief is None:
        return " " + say.NO_BELIEF
    ticks = signs().ticks
    at = round(min(node.belief, SCALE) / SCALE * (len(ticks) - 1))
    return ticks[at] + say.BELIEF.format(belief=node.belief)


def _link(node: Node) -> Link:
    if node.kind in ("condition", "find out"):
        return Link("judge", node.id)
    if node.kind == "key result":
        return Link("open", node.id)
    return Link("go", f"draft/{node.key}" if node.kind == "objective" else "prework/strategy")
