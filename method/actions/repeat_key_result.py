"""Drafting last cycle's key result again, from where it stands to the figure worked out (METHOD 4, 7)."""

from __future__ import annotations

from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.drafted import with_drafts
from method.actions.shared.helpers import edit, fields_of, got, new, next_key
from method.coach.sentence import Read, read, write
from method.plan.active_set import live_objectives
from method.plan.formatting import figure, settled
from method.planning.ambition import ambition, reach_of
from method.wording import refusals, said
from store.documents.base import Document
from store.documents.deeds import Add, Change, Outcome, Refusal
from store.documents.okrs import KeyResult, Objective
from store.documents.plan import Plan
from store.documents.prework import PastResult

from .key_results import written

KEPT = (
    "nature", "measures", "source", "reading_how", "reading_by", "reading_every", "size", "hours",
    "gets_from", "gives_to", "counter_metric", "rubric",
)  # fmt: skip
"""What a key result keeps from one cycle to the next; its dates and its confidence begin anew."""


@deed("take_up_again", needs="team")
def take_up_again(plan: Plan, who: str, today: date, *, id: str) -> Outcome:
    """Draft it again under its objective, which is added where it is missing. The due date stays open."""
    past = got(plan, PastResult, id)
    again = plan.find("key_results", past.became) if past.became else None
    if again is not None and again.state == "open":
        raise Refusal(refusals.TAKEN_UP_ALREADY.format(key=again.key))
    before = _before(plan, past)
    parent, added = _objective(plan, before, who)
    here = with_drafts(plan, added)
    sentence = _sentence(plan, past, before, today)
    kept = {name: value for name, value in before or () if name in KEPT}
    if before is not None and before.owner:
        kept["owner"] = before.owner
    made = written(here, parent.id, write(sentence), today, **kept)
    wanted = _figures(sentence)
    read_as = fields_of(made)
    off = {name: value for name, value in wanted.items() if read_as[name] != value}
    made = made.model_copy(update={**off, "corrected": list(off)})
    changes: list[Change] = [*(Add(one) for one in added), Add(made), *edit(past, became=made.id)]
    moves = made.baseline is not None and made.target is not None
    ends = {"start": figure(made.baseline, made.unit), "target": figure(made.target, made.unit)}
    told = said.TAKEN_UP_AGAIN if moves else said.TAKEN_UP_PLAIN
    return Outcome(tuple(changes), told.format(key=made.key, **ends), about=made.id)


def _before(plan: Plan, past: PastResult) -> KeyResult | None:
    """The key result it was in the cycle before; None where the store does not have it."""
    earlier = plan.previous.key_results if plan.previous is not None else ()
    by_id = next((one for one in earlier if one.id == past.id), None)
    return by_id or next((one for one in earlier if one.statement == past.statement), None)


def _objective(plan: Plan, before: KeyResult | None, who: str) -> tuple[Objective, list[Document]]:
    """The objective to put it under, and what has to be added for that.

    Its own objective of last cycle; where it had none, the first objective there is.
    """
    live = live_objectives(plan)
    last = plan.previous.find("objectives", before.objective) if plan.previous and before else None
    if last is None:
        if not live:
            raise Refusal(refusals.NO_OBJECTIVE_FOR_IT)
        return live[0], []
    same = next((one for one in live if one.text.casefold() == last.text.casefold()), None)
    if same is not None:
        return same, []
    made = new(
        Objective,
        key=next_key("O", (one.key for one in plan.objectives)),
        text=last.text,
        kind=last.kind,
        owner=last.owner or who,
        left_open=last.left_open,
        shared_with=list(last.shared_with),
        choices=[id for id in last.choices if plan.find("choices", id)],
        removes=[id for id in last.removes if plan.find("obstacles", id)],
    )
    return made, [made]


def _sentence(plan: Plan, past: PastResult, before: KeyResult | None, today: date) -> Read:
    """Its sentence from where it stands now to the figure worked out, without a date."""
    found = read(past.statement, today=plan.cycle.start)._replace(due=None)
    if before is not None:
        found = found._replace(
            metric=before.metric or found.metric,
            direction=before.direction,
            low=before.low,
            high=before.high,
            unit=before.unit or None,
            per=before.per or None,
        )
    band = ambition(plan).band
    reach = reach_of(past, band) if band else None
    target = past.target if reach is None or not reach.step else settled(reach.target)
    start = past.value if past.value is not None else past.baseline
    if found.direction not in ("increase", "decrease") or target is None:
        return found
    return found._replace(baseline=start, target=target, unit=found.unit or past.unit or None, change=None)


def _figures(sentence: Read) -> dict[str, object]:
    return {
        "metric": sentence.metric or "",
        "direction": sentence.direction,
        "baseline": sentence.baseline,
        "target": sentence.target,
        "low": sentence.low,
        "high": sentence.high,
        "unit": sentence.unit or "",
        "per": sentence.per or "",
    }
