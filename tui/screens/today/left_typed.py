"""Words typed and not submitted: what Today says of them, and the way back to where they were typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.belongings import row_ids
from method.plan.names import cycle_name
from method.rhythm.today import Item
from method.steps import STEPS, CollectionSpec
from method.wording import places
from method.wording import today_screen as say
from store.documents.deeds import Refusal
from store.documents.tables import BORROWED, COLLECTIONS
from store.errors import StoreError
from store.typed.plan_drafts import OF_ORGANISATION, Kept
from tui.app.navigation import Link
from tui.screens.dialogs.left_over import LeftOver
from tui.screens.today.view import is_kept, place_of_words
from tui.store_words import sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.documents.plan import Plan
    from tui.screens.base.team_place import TeamPlace
    from tui.session import Session

PLACE = "words"
"""What the place of such a line begins with where more than going there is to be done."""


def left_typed(plan: Plan, session: Session) -> Iterable[Item]:
    """A line for each place that words wait in, and one for each of those that have no place any more."""
    seen: set[str] = set()
    for kept, text in session.gateway.drafts.all().items():
        at = Kept.at(kept)
        opened = place_of_words(at.place)
        if not text.strip() or not opened or _is_colour(at.place):
            continue
        told = {"place": _name_of(at.place), "text": " ".join(text.split())}
        if not session.drafts.has(at):
            line, leads = _elsewhere(at, opened, plan, told), f"{PLACE}/{kept}"
        elif is_kept(at.place, text, plan):
            continue
        elif is_row_gone(at.place, plan):
            line, leads = say.RESUME_LEFT.format(**told), f"{PLACE}/{kept}"
        else:
            line, leads = say.RESUME.format(**told), opened
        group = leads if leads == opened or not at.shard else f"{at.shard}/{opened}"
        if is_row_gone(at.place, plan) and session.drafts.has(at):
            group = leads  # each of them is read by itself
        if group not in seen:
            seen.add(group)
            yield Item("resume", line, (), leads)


def _elsewhere(at: Kept, opened: str, plan: Plan, told: dict[str, str]) -> str:
    """The sentence for words of another plan, or of nobody knows which."""
    cycle = plan.workspace.cycle(at.cycle)
    team = plan.workspace.team(at.team)
    if team is None or cycle is None:
        return say.RESUME_LEFT.format(**told)
    return say.RESUME_IN.format(team=team.name, cycle=cycle_name(cycle), **told)


def is_row_gone(place: str, plan: Plan) -> bool:
    """Whether the words kept there belong to a row that is not in the plan any more."""
    first, *rest = place.split("/")
    if first == "fields":
        table, id = (*rest[1:3], "", "")[:2]
        named = id if table in COLLECTIONS and table not in BORROWED else ""
    elif first == "draft":
        named = rest[1] if rest[0] == "answer" else rest[-1]
    elif first == "learn":
        named = rest[0].removeprefix("score ") if rest[0].startswith("score ") else ""
    else:
        named = {"checkin": rest[0], "review": rest[-1], "stack": rest[-1]}.get(first, "") if rest else ""
    return bool(named) and named not in row_ids(plan)


async def go_on(today: TeamPlace, kept: str) -> None:
    """Lead to words of another plan, turning to it; show those that have no place any more in full."""
    session = today.session
    at, text = Kept.at(kept), session.gateway.drafts.text_of(kept) or ""
    workspace = session.plan.workspace
    if at.shard and (workspace.team(at.team) is None or workspace.cycle(at.cycle) is None):
        _show(today, kept, text, say.GONE_PLAN.format(team=at.team, cycle=at.cycle))
        return
    if at.shard and not session.drafts.has(at):
        try:
            session.go(team=at.team, cycle=at.cycle)
        except (Refusal, StoreError) as trouble:
            today.say(sentence_of(trouble), "trouble")
            return
        today.show(session.plan)
        if is_kept(at.place, text, session.plan):
            session.drafts.forget(at.place)
            today.show(session.plan)
            return
    if not session.drafts.has(at):
        _show(today, kept, text, say.UNKNOWN_PLAN.format(place=_name_of(at.place)))
    elif is_row_gone(at.place, session.plan):
        _show(today, kept, text, say.GONE_ROW.format(place=_name_of(at.place)))
    else:
        await _open(today, at.place)


async def _open(today: TeamPlace, place: str) -> None:
    """Open where the words are; the place gives them back."""
    opened = place_of_words(place)
    name, _, argument = opened.partition("/")
    if name == "draft" and not place.startswith("draft/answer/"):
        argument = place  # the place may have been open before, and then looks for no words by itself
    if name in places.PLACES:
        await today.navigation.go_to(name, argument or None)
    else:
        await today.navigation.open(Link({"priorities": "week"}.get(name, name)))


def _show(today: TeamPlace, kept: str, text: str, about: str) -> None:
    """All of the words, and what can be done with them."""
    session = today.session
    place = Kept.at(kept).place
    is_here = not Kept.at(kept).shard and not is_row_gone(place, session.plan)
    new = "" if is_here else new_row_for(place)
    leads = {"here": place} if is_here else {"new": new} if new else {}
    plan = session.plan
    named = {"team": plan.team.name, "cycle": cycle_name(plan.cycle)}

    def answered(way: str | None) -> None:
        if way == "away":
            session.gateway.drafts.forget(kept)
            today.show(session.plan)
            today.say(say.LEFT_AWAY, "done")
        elif way in leads:
            to = leads[way]
            if session.drafts.text_of(to):
                today.say(say.LEFT_TAKEN, "trouble")
                return
            session.drafts.keep(to, text)
            session.gateway.drafts.forget(kept)
            today.call_later(_open, today, to)

    today.app.push_screen(LeftOver(about, text, ("copy", *leads), named), answered)


def new_row_for(place: str) -> str:
    """Where the words of a row that is gone can be typed into a new one; empty: no list takes them."""
    first, *rest = place.split("/")
    if first == "draft":
        return "draft/objectives/new/"
    if first != "fields" or len(rest) < 3:
        return ""
    step = next((each for each in STEPS if each.key == rest[0]), None)
    lists = [each.table for each in step.sections if isinstance(each, CollectionSpec)] if step else []
    return f"fields/{rest[0]}/{rest[1]}//" if rest[1] in lists else ""


def _is_colour(place: str) -> bool:
    """A colour that was chosen is no words."""
    return place.startswith("checkin/") and place.endswith("/colour")


def _name_of(place: str) -> str:
    name = "organisation" if place.startswith(OF_ORGANISATION) else place_of_words(place).partition("/")[0]
    return places.PLACES[name].name if name in places.PLACES else name
