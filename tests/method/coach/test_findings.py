"""What is said of a document and of the set; what is set aside stays quiet until the words change."""

from __future__ import annotations

from typing import Any

from method.coach.findings import (
    dismissed,
    findings_of,
    open_findings,
    set_findings,
    strategy_findings,
    text_about,
)
from method.coach.rules.finding import Finding
from method.wording.rules import RULES
from store.documents.okrs import Dismissal
from store.documents.plan import Plan
from store.documents.prework import Guidelines
from tests.method.coach.rules.by_rule import OF_KEY_RESULT, OF_OBJECTIVE, OF_PLAN
from tests.method.prework import DRAFTING, done, edited, result, without


def rules(findings: list[Finding]) -> list[str]:
    return [one.rule for one in findings]


def key_result(plan: Plan, **fields: Any) -> list[Finding]:
    """What is said of the first key result as it is being typed, before anything is stored."""
    return findings_of(plan.key_results[0].model_copy(update=fields), plan, DRAFTING)


def test_every_rule_that_has_words_is_registered_but_those_of_the_rhythm() -> None:
    known = {*OF_PLAN, *OF_OBJECTIVE, *OF_KEY_RESULT}
    assert known == {rule for rule in RULES if not rule.startswith("RUN-")}


def test_a_sound_set_has_nothing_open() -> None:
    assert open_findings(without(), DRAFTING) == []


def test_what_is_typed_is_judged_before_it_is_stored_weightiest_first() -> None:
    said = key_result(without(), statement="Publish 12 blog posts", source="", start_confidence=10)
    assert rules(said) == ["KR-5", "KR-8", "KR-11"]


def test_a_key_result_being_added_is_judged_too() -> None:
    fresh = result("O1.9", "Lift visits by phone from 2% to 9% by 30 Nov", "visits by phone", 2, 9)
    assert rules(findings_of(fresh, without(), DRAFTING)) == ["KR-9"]


def test_choices_needs_and_people_are_judged_where_they_stand() -> None:
    plan = edited("choices", "B", over="")
    assert rules(findings_of(plan.find("choices", "B"), plan, DRAFTING)) == ["STR-2"]
    assert findings_of(plan.find("choices", "A"), plan, DRAFTING) == []
    plan = edited("needs", "soon", answered_by=[])
    assert rules(findings_of(plan.needs[0], plan, DRAFTING)) == ["PRE-6"]
    plan = edited("capacity", "mara", share=130)
    assert rules(findings_of(plan.capacity[0], plan, DRAFTING)) == ["CAP-3"]
    assert findings_of(plan.kpis[0], plan, DRAFTING) == []


def test_what_is_open_before_the_commit_is_named_by_key() -> None:
    plan = edited("key_results", "O1.2", source="")
    (only,) = open_findings(plan, DRAFTING)
    assert only.message.startswith("O1.2: ")
    few = without(key_results=done()["key_results"][:3])
    assert [one.message[:4] for one in open_findings(few, DRAFTING)] == ["O2: "]


def test_what_was_dropped_is_not_open() -> None:
    rows = [*done()["key_results"], result("O1.3", "Launch it", "", 0, 0, state="dropped")]
    assert open_findings(without(key_results=rows), DRAFTING) == []


def aside(rule: str, about: str, text: str) -> Dismissal:
    return Dismissal(rule=rule, about=about, text=text, why="We know")


def test_a_finding_set_aside_stays_quiet_until_its_text_changes_in_substance() -> None:
    plan = edited("key_results", "O1.1", source="")
    (said,) = key_result(plan)
    kept = aside(said.rule, said.about, text_about(said, plan))
    quiet = without(key_results=plan.key_results, dismissals=[kept])
    assert key_result(quiet) == []
    assert key_result(quiet, statement="lift the visits booked online, from 4% to 25% by 30 Nov") == []
    assert rules(key_result(quiet, statement="Lift visits kept from 4% to 25% by 30 Nov")) == ["KR-8"]
    assert key_result(quiet, start_confidence=10)


def test_setting_aside_one_does_not_quieten_another() -> None:
    plan = edited("key_results", "O1.1", source="")
    (said,) = key_result(plan)
    elsewhere = aside(said.rule, "O1.2", text_about(said, plan))
    assert rules(key_result(without(key_results=plan.key_results, dismissals=[elsewhere]))) == ["KR-8"]


def test_a_sum_set_aside_speaks_again_when_the_sum_changes() -> None:
    five = [result(f"O1.{at}", f"Lift thing {at}", f"thing {at}", 1, 2, nature="money") for at in range(1, 7)]
    plan = without(key_results=[*five, *done()["key_results"][2:]])
    (many,) = [one for one in set_findings(plan, DRAFTING) if one.rule == "SET-2"]
    kept = aside("SET-2", "O1", text_about(many, plan))
    assert "SET-2" not in rules(
        set_findings(without(key_results=plan.key_results, dismissals=[kept]), DRAFTING)
    )
    more = [*plan.key_results, result("O1.8", "Lift thing 8", "thing 8", 1, 2)]
    assert "SET-2" in rules(set_findings(without(key_results=more, dismissals=[kept]), DRAFTING))


def test_what_is_set_aside_at_the_commit_stays_so_in_the_set() -> None:
    plan = without(key_results=done()["key_results"][:3])
    (said,) = open_findings(plan, DRAFTING)
    kept = aside(said.rule, said.about, text_about(said, plan))
    quiet = without(key_results=plan.key_results, dismissals=[kept])
    assert (set_findings(quiet, DRAFTING), open_findings(quiet, DRAFTING)) == ([], [])


def test_all_that_was_set_aside_can_be_looked_at_and_says_if_it_still_holds() -> None:
    plan = edited("key_results", "O1.1", source="")
    held = aside("KR-8", "O1.1", plan.key_results[0].statement)
    gone = aside("KR-8", "O1.2", "An older sentence")
    shown = dismissed(without(key_results=plan.key_results, dismissals=[held, gone]), DRAFTING)
    assert [(one.label, one.holds) for one in shown] == [("O1.2", False), ("O1.1", True)]


def test_a_warning_the_team_turned_off_is_not_heard_anywhere() -> None:
    agreed = {"agreed_by": ["ines", "mara"], "warnings_off": ["KR-8", "SET-10", "STR-3"]}
    rows = edited("key_results", "O1.1", source="").key_results
    plan = without("kpis", "not_doing", key_results=rows, guidelines=Guidelines(**agreed))
    assert open_findings(plan, DRAFTING) == []
    assert strategy_findings(plan, DRAFTING) == []


def test_the_strategy_speaks_as_one() -> None:
    assert rules(strategy_findings(without("not_doing", "obstacles"), DRAFTING)) == ["STR-1", "STR-3"]


def test_a_rewrite_names_this_teams_people_and_its_last_day() -> None:
    typed = key_result(without(), statement="Reduce missed visits", target=None, baseline=None)
    rewrites = [one.skeleton for one in typed if one.rule == "KR-1"]
    assert rewrites == ["Reduce missed visits from __ to __ by 31 December"]
    plan = without()
    task = plan.objectives[0].model_copy(update={"text": "Launch the donor portal"})
    (said,) = [one for one in findings_of(task, plan, DRAFTING) if one.rule == "OBJ-1"]
    assert said.skeleton == "Patients can __, thanks to launching the donor portal"
