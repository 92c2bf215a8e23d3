"""Committing the set for the cycle, peers' verdicts, and what other teams confirm (METHOD 5 and 7)."""

from __future__ import annotations

from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit, got, new, put
from method.plan.formatting import day
from method.plan.names import name_of
from method.plan.people import meant
from method.wording import refusals, said
from store.documents.deeds import Add, Change, Outcome, Refusal
from store.documents.okrs import Commitment, Dependency, PeerReview
from store.documents.plan import Plan
from store.documents.prework import DepartmentNeed


@deed("commit_set", needs="facilitator")
def commit_set(plan: Plan, who: str, today: date, *, reason: str = "") -> Outcome:
    """Commit every drafted objective. What is open is kept with it, and then needs a reason."""
    objectives = [each for each in plan.objectives if each.state != "dropped"]
    if not objectives:
        raise Refusal(refusals.NOTHING_TO_COMMIT)
    drafts = [each for each in objectives if each.state == "draft"]
    if plan.commitment and not drafts:
        raise Refusal(refusals.ALREADY_COMMITTED.format(date=day(plan.commitment.on, today)))
    results = [each for each in plan.key_results if each.state == "open"]
    with_results = {each.objective for each in results}
    bare = next((each for each in objectives if each.id not in with_results), None)
    if bare:
        raise Refusal(refusals.NO_KEY_RESULT_TO_COMMIT.format(key=bare.key))
    still = open_points(plan, today)
    if still and not reason.strip():
        raise Refusal(refusals.NO_REASON_COMMIT.format(count=len(still), first=still[0]))
    changes: list[Change] = [
        *put(plan, Commitment, "commitment", on=today, by=who, open_findings=still, reason=reason)
    ]
    for objective in drafts:
        changes += edit(objective, state="committed", committed_on=today)
    words = said.COMMITTED_OPEN if still else said.COMMITTED
    counts = {
        "objectives": counted(len(objectives), "objective"),
        "key_results": counted(len(results), "key result"),
        "points": counted(len(still), "point"),
    }
    return Outcome(tuple(changes), words.format(reason=clip(reason, 200), **counts))


def counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def open_points(plan: Plan, today: date) -> list[str]:
    """What the rules still say of the set, gaps and warnings; questions may stay open."""
    from method.coach.findings import open_findings

    return [f"{each.rule} {each.message}" for each in open_findings(plan, today) if each.severity != "ask"]


@deed("add_peer_review", needs="anyone")
def add_peer_review(
    plan: Plan, who: str, today: date, *, feasible: str, aligned: str, comments: str = ""
) -> Outcome:
    """A peer's verdict on the drafts: is it feasible, is it aligned."""
    if not (feasible or aligned or comments.strip()):
        raise Refusal(refusals.VERDICT)
    made = new(PeerReview, by=who, on=today, feasible=feasible, aligned=aligned, comments=comments)
    person = plan.workspace.person(who)
    name = person.name if person and person.name else who
    words = said.PEER_REVIEW.format(who=name, feasible=feasible or "–", aligned=aligned or "–")
    return Outcome((Add(made),), words, about=made.id)


@deed("confirm_dependency", needs="anyone")
def confirm_dependency(plan: Plan, who: str, today: date, *, id: str, confirmed_by: str) -> Outcome:
    """Someone on the other side said yes: to what a key result needs, or a need between departments."""
    if not confirmed_by.strip():
        raise Refusal(refusals.NOBODY)
    need: DepartmentNeed | None = plan.find("department_needs", id)
    found = need or got(plan, Dependency, id)
    text = found.what if isinstance(found, Dependency) else found.text
    by = meant(confirmed_by, plan.workspace.people).key or " ".join(confirmed_by.split())
    changes = edit(found, confirmed_by=by)
    return Outcome(changes, said.CONFIRMED.format(who=clip(name_of(by, plan)), text=clip(text)), about=id)
