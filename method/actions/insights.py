"""Insights: written alone and sealed, revealed all at once, then grouped (METHOD 2 and 9)."""

from __future__ import annotations

from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit, got, new, put, stamp
from method.actions.shared.sealed_rows import sealed_row, signing, written
from method.plan.sealed.insights import TOPIC, is_revealed, own_insight, writers
from method.wording import refusals, said
from store.documents.base import new_id
from store.documents.deeds import Add, Change, Outcome, Refusal, Remove
from store.documents.plan import Plan
from store.documents.prework import Insight, StepRecord, Theme
from store.documents.sealing import Sealed, Sealing

REVEALS = ("insights_review.awaited",)


@deed("write_insight", needs="team")
def write_insight(plan: Plan, who: str, today: date, *, text: str, signed: bool = False) -> Outcome:
    """One's own insight, written alone; nobody else sees it until all are revealed."""
    return written(plan, who, today, text, signed=signed)


@deed("sign_insight", needs="team")
def sign_insight(plan: Plan, who: str, today: date, *, id: str) -> Outcome:
    """Put one's name on one's own sealed insight, or take it off again."""
    row = sealed_row(plan, TOPIC, id)
    if row is None:
        raise Refusal(refusals.SIGN_SEALED)
    if plan.insights_review.named:
        raise Refusal(refusals.ALL_NAMED)
    return signing(row)


@deed("name_insights", needs="team", unlocks=("insights_review.named",))
def name_insights(plan: Plan, who: str, today: date) -> Outcome:
    """The team wants names on all insights, or no longer; settled before anybody writes."""
    review = plan.insights_review
    if is_revealed(plan) or writers(plan):
        raise Refusal(refusals.NAMES_LATE)
    named = not review.named
    return Outcome(edit(review, named=named), said.NAMED if named else said.NAMELESS)


@deed("reveal_insights", needs="facilitator", unlocks=REVEALS, opens=(TOPIC,))
def reveal_insights(plan: Plan, who: str, today: date) -> Outcome:
    """Show everyone's insights to everyone, in an order of chance, with the names of those who signed.

    Whose words cannot be read from here is awaited: their own program hands them in.
    """
    review = plan.insights_review
    if is_revealed(plan):
        raise Refusal(refusals.REVEALED)
    wrote = writers(plan)
    opened = plan.opened(TOPIC, sorted({*wrote, *(person.key for person in plan.people)}))
    read = [(one, _fitting(one, today)) for one in opened.words]
    shown = [*(each for _, each in read if each is not None), *_unsealed(plan, today)]
    unfit = {one.writer for one, each in read if each is None}
    awaited = sorted((opened.unread & wrote) | unfit)
    if not shown and not awaited:
        raise Refusal(refusals.NOTHING_TO_REVEAL)
    changes: tuple[Change, ...] = (
        *edit(
            review,
            revealed_on=today,
            done=sorted(wrote | {one.writer for one in opened.words}),
            awaited=awaited,
        ),
        *(Remove(TOPIC, one.id) for one in plan.insights),
        *(Add(one) for one in sorted(shown, key=lambda one: one.id)),  # ids are of chance
        *put(plan, StepRecord, TOPIC, answered_by=sorted(wrote), answered_on=today),
    )
    words = said.REVEALED_ONE if len(shown) == 1 else said.REVEALED if shown else said.REVEALED_AWAITED
    return Outcome(
        changes,
        words.format(count=len(shown)),
        lasting=True,
        sealing=Sealing(opened=tuple(one for one, each in read if each is not None), forget=TOPIC),
    )


def documented(one: Sealed, today: date) -> Insight:
    """Sealed words as the document they become; all bear the day of the reveal, none its own."""
    mine = own_insight(one)
    return new(Insight, id=one.id, person=mine.person, text=mine.text, on=today)


def _fitting(one: Sealed, today: date) -> Insight | None:
    """The document; None where the words no longer fit one, which must not hold up what others wrote."""
    try:
        return documented(one, today)
    except Refusal:
        return None


def _unsealed(plan: Plan, today: date) -> list[Insight]:
    """What an older okr kept in the plan already, as everything else is revealed."""
    named = plan.insights_review.named
    return [
        new(Insight, id=new_id(), person=one.person if named else "", text=one.text, on=today)
        for one in plan.insights
    ]


@deed("group_insight", needs="team")
def group_insight(plan: Plan, who: str, today: date, *, id: str, theme: str) -> Outcome:
    """Put an insight under a theme: its id, its title, or a new title; empty takes it out again."""
    insight = got(plan, Insight, id)
    wanted = theme.strip()
    if not wanted:
        return Outcome(edit(insight, theme=""), said.UNGROUPED, about=id)
    there = next((each for each in plan.themes if wanted in (each.id, each.title)), None)
    made = there or new(Theme, title=wanted)
    added: tuple[Change, ...] = () if there else (Add(made),)
    changes = (*added, *edit(insight, theme=made.id), *stamp(plan, "insights", who, today))
    return Outcome(changes, said.GROUPED.format(theme=clip(made.title)), about=id)


@deed("choose_direction", needs="team")
def choose_direction(plan: Plan, who: str, today: date, *, text: str) -> Outcome:
    """The direction chosen from the insights. PRE-13 speaks when no night lies between."""
    if not text.strip():
        raise Refusal(refusals.EMPTY_DIRECTION)
    changes = edit(plan.insights_review, direction=text, chosen_on=today)
    return Outcome((*changes, *stamp(plan, "insights", who, today)), said.DIRECTION.format(text=clip(text)))
