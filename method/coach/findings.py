"""What the rules say of a document, a step or the whole set, less what was set aside (METHOD 5).

`findings_of` runs at each key press: what words alone say is remembered, the rest is plain look-ups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from method.coach.phrases.text_similarity import same_substance, substance
from method.coach.prompts.base import lowered, named_in
from method.coach.rules import document_rules, fields, okr_set, prework, strategy
from method.coach.rules.finding import Finding
from method.coach.rules.language import said_once
from method.coach.rules.rewrite import filled
from method.plan.active_set import cycle_dates, live_key_results, live_objectives
from method.planning.ambition import stretched_too_long
from method.planning.capacity import nobody_over, stretch_exceeds
from store.documents.fields import text_in
from store.documents.guards import is_choice, is_key_result, is_objective

if TYPE_CHECKING:
    from store.documents.base import Document
    from store.documents.okrs import Dismissal, KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.strategy import Choice

_NAMED = "{key}: "
_WEIGHT = {"warn": 0, "gap": 1, "ask": 2}
_TEXT_FIELDS = ("statement", "text", "name", "title", "what", "mission", "guiding_policy", "person")
_OF_SUMS = frozenset({"KR-6", "KR-10", "KR-11"})
_SUM_FAMILIES = ("SET-", "CAP-", "AMB-")


class DismissedFinding(NamedTuple):
    """A dismissed finding: the dismissal, a few words on what it is about, and whether it still holds."""

    dismissal: Dismissal
    label: str
    holds: bool


def findings_of(document: Document, plan: Plan, today: date) -> list[Finding]:
    """What is worth saying of one document as it stands (it need not be stored yet), weightiest first."""
    said = speaking(_of(document, plan, today), plan, document)
    spoken = text_in(document, *_TEXT_FIELDS)
    return [in_own_words(one, plan, spoken) if one.skeleton else one for one in said]


def in_own_words(finding: Finding, plan: Plan, text: str = "") -> Finding:
    """The finding with its rewrite filled in: the people the text is about, and the cycle's last day."""
    named = named_in(plan, text) or [one for one in plan.stakeholders if one.kind == "customers"]
    who = lowered((named[0].name if named else plan.direction.serves).strip())
    return finding._replace(
        skeleton=filled(finding.skeleton, who=who, end=cycle_dates(plan)[1], today=plan.today)
    )


def _of(document: Document, plan: Plan, today: date) -> Iterable[Finding]:
    if is_objective(document):
        return _of_objective(document, plan, today)
    if is_key_result(document):
        return _of_key_result(document, plan, today)
    if is_choice(document):
        return _of_choice(document, plan, today)
    rules = _OF.get(document.table)
    return rules(document, plan, today) if rules else ()


def _of_objective(objective: Objective, plan: Plan, today: date) -> Iterator[Finding]:
    yield from document_rules.objective_words(objective)
    for rule in fields.OBJECTIVE_RULES.values():
        yield from rule(objective, plan, today)


def _of_key_result(result: KeyResult, plan: Plan, today: date) -> Iterator[Finding]:
    yield from document_rules.key_result_words(result, plan, today)
    for rule in fields.KEY_RESULT_RULES.values():
        yield from rule(result, plan, today)


def _of_choice(choice: Choice, plan: Plan, today: date) -> Iterator[Finding]:
    yield from strategy.choice_over(choice)
    yield from strategy.choice_conditions(choice, plan)
    yield from strategy.fluff(choice.text, choice.id, "text")


def _about(rules: Iterable[prework.PlanRule]) -> Callable[[Document, Plan, date], Iterator[Finding]]:
    """Turns rules on the whole plan into one that gives only what they say of one document."""
    listed = tuple(rules)

    def of(document: Document, plan: Plan, today: date) -> Iterator[Finding]:
        return (one for rule in listed for one in rule(plan, today) if one.about == document.id)

    return of


def _picked(family: Mapping[str, prework.PlanRule], *ids: str) -> list[prework.PlanRule]:
    return [family[id] for id in ids]


_OF: dict[str, Callable[[Document, Plan, date], Iterable[Finding]]] = {
    "strategy": _about(_picked(strategy.RULES, "STR-4", "STR-5", "STR-7", "STR-9")),
    "direction": _about(_picked(prework.RULES, "PRE-1", "PRE-2")),
    "conditions": _about(_picked(strategy.RULES, "STR-6")),
    "needs": _about(_picked(prework.RULES, "PRE-6")),
    "departments": _about(_picked(prework.RULES, "PRE-10")),
    "department_needs": _about(_picked(prework.RULES, "PRE-9")),
    "past_results": _about(_picked(prework.RULES, "PRE-11")),
    "not_doing": _about(_picked(strategy.RULES, "STR-3")),
    "dependencies": _about(_picked(okr_set.RULES, "SET-12")),
    "capacity": lambda row, plan, today: (one for one in nobody_over(plan) if one.about == row.id),
}


def set_findings(plan: Plan, today: date) -> list[Finding]:
    """What only shows when the whole set is seen: SET-1 to 12, CAP-2, CAP-3, AMB-1."""
    return speaking(_of_set(plan, today), plan)


def _of_set(plan: Plan, today: date) -> Iterator[Finding]:
    for rule in okr_set.RULES.values():
        yield from rule(plan, today)
    for sum_rule in (stretch_exceeds, nobody_over, stretched_too_long):
        yield from sum_rule(plan)


def strategy_findings(plan: Plan, today: date) -> list[Finding]:
    """STR-1 to STR-9."""
    return speaking((one for rule in strategy.RULES.values() for one in rule(plan, today)), plan)


def open_findings(plan: Plan, today: date) -> list[Finding]:
    """All that is open before the commit, objectives and key results first named by their key."""
    said: list[Finding] = []
    noted: set[str] = set()
    for objective in live_objectives(plan):
        said += _named(objective.key, said_once(findings_of(objective, plan, today), noted))
        for result in live_key_results(plan, objective.id):
            said += _named(result.key, said_once(findings_of(result, plan, today), noted))
    keys = {objective.id: objective.key for objective in plan.objectives}
    for finding in set_findings(plan, today):
        said += _named(keys[finding.about], [finding]) if finding.about in keys else [finding]
    return _weighed(said)


def _named(key: str, findings: Iterable[Finding]) -> list[Finding]:
    return [one._replace(message=_NAMED.format(key=key) + one.message) for one in findings]


def speaking(findings: Iterable[Finding], plan: Plan, document: Document | None = None) -> list[Finding]:
    """The findings that are neither dismissed nor turned off by the guidelines, weightiest first."""
    off = frozenset(plan.guidelines.warnings_off)
    aside = _aside(plan)
    loud = [one for one in findings if one.rule not in off]
    if aside:
        loud = [one for one in loud if not _holds(aside, one, text_about(one, plan, document))]
    return _weighed(loud)


def _aside(plan: Plan) -> dict[tuple[str, str], list[tuple[str, ...]]]:
    """The dismissed findings by rule and document: the substance of each text they were about."""
    aside: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for one in plan.dismissals:
        aside.setdefault((one.rule, one.about), []).append(substance(one.text))
    return aside


def _holds(aside: dict[tuple[str, str], list[tuple[str, ...]]], finding: Finding, text: str) -> bool:
    kept = aside.get((finding.rule, finding.about))
    return bool(kept) and any(same_substance(each, substance(text)) for each in kept or ())


def _weighed(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda one: _WEIGHT[one.severity])


def text_about(finding: Finding, plan: Plan, document: Document | None = None) -> str:
    """The text a finding speaks of: what `dismiss` keeps, to notice when it changes in substance.

    A field's own words; else those of its document; for sums and for the set, what the finding said.
    """
    if document is None or document.id != finding.about:
        document = _found(finding, plan)
    if document is None:
        return finding.message
    if finding.rule in _OF_SUMS or finding.rule.startswith(_SUM_FAMILIES):
        return finding.message.removeprefix(_NAMED.format(key=text_in(document, "key")))
    return text_in(document, *filter(None, (finding.field, *_TEXT_FIELDS))) or finding.message


def _found(finding: Finding, plan: Plan) -> Document | None:
    if not finding.about:
        return None
    tables = _TABLES_OF.get(finding.rule.split("-")[0], ())
    return next((row for table in tables if (row := plan.find(table, finding.about))), None)


_TABLES_OF = {
    "OBJ": ("objectives",),
    "KR": ("key_results",),
    "SET": ("objectives", "key_results"),
    "STR": ("choices", "strategy", "conditions", "obstacles", "not_doing"),
    "PRE": ("direction", "needs", "departments", "department_needs", "past_results", "insights_review"),
}


def dismissed(plan: Plan, today: date) -> list[DismissedFinding]:
    """All that was set aside, newest first, each with whether it still keeps a finding quiet."""
    said: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for finding in _everything(plan, today):
        said.setdefault((finding.rule, finding.about), []).append(substance(text_about(finding, plan)))
    return [
        DismissedFinding(
            one,
            _label(one, plan),
            any(same_substance(substance(one.text), each) for each in said.get((one.rule, one.about), ())),
        )
        for one in reversed(plan.dismissals)
    ]


def _everything(plan: Plan, today: date) -> Iterator[Finding]:
    for objective in live_objectives(plan):
        yield from _of_objective(objective, plan, today)
    for result in live_key_results(plan):
        yield from _of_key_result(result, plan, today)
    for rule in (*prework.RULES.values(), *strategy.RULES.values()):
        yield from rule(plan, today)
    yield from _of_set(plan, today)


def _label(dismissal: Dismissal, plan: Plan) -> str:
    for table in ("objectives", "key_results", "choices"):
        row = plan.find(table, dismissal.about)
        if row is not None:
            return str(row.key)
    return dismissal.text
