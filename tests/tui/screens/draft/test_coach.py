"""The coach of the draft alone: lines and words in, advice out; no screen."""

from __future__ import annotations

from textual.content import Content

from method.coach.rules.finding import found
from store.documents.plan import Plan
from tests.plans import MONDAY, key_result, make_plan, objective
from tui.screens.draft.advice_view import advice_lines, every_finding
from tui.screens.draft.coach import Advice, Coach
from tui.screens.draft.okr_line import okr_of, sentence_of
from tui.screens.draft.sentence.field import SentenceKey
from tui.screens.draft.sentence.preview import Preview, preview

HOUR = "Patients of small clinics find an hour without calling"
ONLINE = "Lift visits booked online from 4% to 25% by 11 Dec"
NEW = SentenceKey("key_results", "O1", True)


def plan_of(*, statement: str = ONLINE) -> Plan:
    kept = key_result("O1.1", statement, metric="visits booked online", baseline=4, target=25)
    return make_plan(objectives=[objective("O1", HOUR, state="draft")], key_results=[kept])


def judged(coach: Coach, plan: Plan, text: str, *, paused: bool = False) -> Advice:
    return coach.judge_typed(preview(plan, NEW, text, MONDAY), NEW, plan, MONDAY, paused=paused)


def plain(lines: list[Content]) -> list[str]:
    """The words of the lines, without their styles."""
    return [line.plain for line in lines]


def test_before_the_first_line_it_finds_nothing() -> None:
    advice = Coach().judge(Preview(None, ""), make_plan(), MONDAY)
    assert (advice.findings, advice.rewrite) == ([], "")


def test_a_line_of_the_list_has_its_findings_and_at_most_three_questions() -> None:
    plan = plan_of()
    line = okr_of(plan, "O1.1")
    advice = Coach().judge(Preview(line, sentence_of(line)), plan, MONDAY)
    assert "KR-8" in {each.rule for each in advice.findings}
    assert 0 < len(advice.prompts) <= 3
    assert {each.about for each in advice.prompts} <= {"O1", "O1.1"}


def test_an_activity_is_offered_another_way_to_write_it() -> None:
    advice = judged(Coach(), plan_of(), "Hold 12 open evenings", paused=True)
    assert advice.rewrite.startswith("__ from __ to __")


def test_the_advice_stays_the_same_within_a_word() -> None:
    coach, plan = Coach(), plan_of()
    before = judged(coach, plan, "Lift clinics that answer in a day from 12% to ")
    assert judged(coach, plan, "Lift clinics that answer in a day from 12% to 3") is before
    assert judged(coach, plan, "Lift clinics that answer in a day from 12% to 30") is before
    assert judged(coach, plan, "Lift clinics that answer in a day from 12% to 30% ") is not before


def test_a_pause_counts_as_the_end_of_a_word() -> None:
    coach, plan = Coach(), plan_of()
    text = "Lift clinics that answer in a day from 12% to 3"
    before = judged(coach, plan, text)
    assert judged(coach, plan, text, paused=True) is not before


def test_a_rewrite_is_not_judged_before_its_last_blank_is_gone() -> None:
    coach, plan = Coach(), plan_of()
    before = judged(coach, plan, "Hold 12 open evenings", paused=True)
    assert judged(coach, plan, "Clinics from __ to __ ", paused=True) is before
    assert judged(coach, plan, "Clinics from 20 to 50 ", paused=True) is not before


def test_after_a_row_the_words_are_judged_anew() -> None:
    coach, plan = Coach(), plan_of()
    before = judged(coach, plan, "Cut calls ")
    coach.judge(Preview(None, ""), plan, MONDAY)
    assert judged(coach, plan, "Cut calls ") is not before


def test_what_was_corrected_by_hand_is_not_read_from_the_words() -> None:
    kept = key_result("O1.1", ONLINE, metric="share", corrected=["metric"])
    plan = make_plan(objectives=[objective("O1", HOUR)], key_results=[kept])
    key = SentenceKey("key_results", "O1.1", False)
    line = preview(plan, key, "Lift visits booked online from 5% to 30% by 11 Dec", MONDAY)
    document = line.document
    assert (document.metric, document.baseline, document.target) == ("share", 5, 30)
    assert plan.key_results[0].statement == ONLINE


def test_the_advice_is_two_lines_what_was_read_and_what_weighs_most() -> None:
    plan = plan_of()
    line = preview(plan, NEW, "Cut cancelled visits from 9%", MONDAY)
    advice = Coach().judge_typed(line, NEW, plan, MONDAY, paused=True)
    read, said = plain(advice_lines(line, advice, plan, 75, typing=True))
    assert read == "cancelled visits · decrease · 9% → ? · by ?"
    assert said == "Still missing: date.  (and 2 more: F)"
    every = plain(every_finding(line, advice, 75))
    assert every == [f"○ {each.message}" for each in advice.findings]


def test_on_three_lines_the_sentence_is_underlined_part_by_part() -> None:
    plan = plan_of()
    line = preview(plan, NEW, "Cut cancelled visits from 9%", MONDAY)
    advice = Coach().judge_typed(line, NEW, plan, MONDAY, paused=True)
    under = plain(advice_lines(line, advice, plan, 75, typing=True, most=3))
    assert under == [
        "━━━ ━━━━━━━━━━━━━━━━      ━━    ━━━━━━━━ ━━━━━━━━",
        "▼   what moves            from  to what? by when?",
        "Still missing: date.  (and 2 more: F)",
    ]
    narrow = plain(advice_lines(line, advice, plan, 40, typing=True, most=3))
    assert narrow[0] == "cancelled vi… · decrease · 9% → ? · by ?"


def test_what_somebody_corrected_by_hand_is_said_in_words() -> None:
    kept = key_result("O1.1", ONLINE, metric="share", baseline=4, target=25, corrected=["metric"])
    plan = make_plan(objectives=[objective("O1", HOUR)], key_results=[kept])
    line = preview(plan, SentenceKey("key_results", "O1.1", False), ONLINE, MONDAY)
    said = plain(advice_lines(line, Advice([], []), plan, 75, typing=True, most=3))
    assert said[0].startswith("share · increase · 4% → 25%")


def test_what_is_found_elsewhere_in_the_set_stands_below() -> None:
    plan = plan_of()
    line = preview(plan, NEW, "Cut cancelled visits from 9%", MONDAY)
    advice = Advice([found("KR-8")], [])
    others = [found("KR-8")._replace(message=f"O1.1: {found('KR-8').message}"), found("KR-9", about="O1.1")]
    said = "\n".join(plain(every_finding(line, advice, 75, others)))
    assert said.count(found("KR-8").message) == 1
    assert found("KR-9").message in said.split("In the rest of the set")[1]


def test_somebody_elses_change_takes_both_lines() -> None:
    plan = plan_of()
    line = preview(plan, NEW, "Cut cancelled visits from 9%", MONDAY)
    shown = advice_lines(line, Advice([], []), plan, 75, typing=True, trouble="It now reads so.")
    assert plain(shown) == ["It now reads so."]
