"""Drafting: sentences into fields, answers into key results, triage, and the commitment."""

from __future__ import annotations

from datetime import date

import pytest

from method.actions import commit
from method.actions.drafting import (
    add_key_result,
    add_objective,
    add_peer_review,
    answer_prompt,
    answer_sufficiency,
    bring_back,
    commit_set,
    confirm_dependency,
    correct_key_result,
    dismiss,
    drop_key_result,
    drop_objective,
    not_now,
    retype_key_result,
    triage_key_result,
    triage_objective,
)
from store.documents.okrs import Dependency
from store.documents.strategy import Choice, Condition
from tests.method.actions.deeds import Doing
from tests.plans import MONDAY, key_result, objective

ONLINE = "Lift visits booked online from 4% to 25% by 31 Dec"


@pytest.fixture
def drafting() -> Doing:
    """A team with one drafted objective and one key result."""
    team = Doing()
    team.do(add_objective, text="Make booking a visit as easy as sending a message")
    team.do(add_key_result, objective=team.plan.objectives[0].id, statement=ONLINE)
    return team


def test_a_sentence_becomes_a_key_result_with_its_fields(drafting: Doing) -> None:
    made = drafting.plan.key_results[0]
    assert (made.key, made.metric, made.baseline, made.target, made.unit) == (
        "O1.1",
        "visits booked online",
        4,
        25,
        "%",
    )
    assert made.due == date(2026, 12, 31)
    assert made.owner == "mara"


def test_retyping_changes_what_is_read_but_never_what_a_person_put_right(drafting: Doing) -> None:
    id = drafting.plan.key_results[0].id
    drafting.do(correct_key_result, id=id, field="metric", value="visits booked without a call")
    drafting.do(retype_key_result, id=id, statement="Lift visits booked online from 4% to 30% by 31 Dec")
    made = drafting.plan.key_results[0]
    assert made.target == 30
    assert made.metric == "visits booked without a call"


def test_a_correction_that_makes_no_sense_is_refused_and_nothing_changes(drafting: Doing) -> None:
    id = drafting.plan.key_results[0].id
    said = drafting.refused(correct_key_result, id=id, field="target", value=4)
    assert said == "Baseline and target would both be 4%: give one of them another number first."
    said = drafting.refused(correct_key_result, id=id, field="due", value=date(2027, 2, 1))
    assert said.startswith("1 February 2027 is outside the cycle")
    drafting.do(correct_key_result, id=id, field="low", value=10)
    assert "lower number first" in drafting.refused(correct_key_result, id=id, field="high", value=5)


def test_nothing_is_written_for_an_empty_line(drafting: Doing) -> None:
    o1 = drafting.plan.objectives[0].id
    assert "Write the objective first" in drafting.refused(add_objective, text=" ")
    assert "Write the key result first" in drafting.refused(add_key_result, objective=o1, statement="")
    assert "Write the key result first" in drafting.refused(
        retype_key_result, id=drafting.plan.key_results[0].id, statement=" "
    )
    assert "belongs to an objective" in drafting.refused(add_key_result, objective="O9", statement=ONLINE)


def test_an_answer_to_the_coach_becomes_a_key_result(drafting: Doing) -> None:
    o1 = drafting.plan.objectives[0].id
    done = drafting.do(
        answer_prompt, prompt="OBJ-true-by", about=o1, text="Cut the wait from 9 d to 3 d", into="key_result"
    )
    made = drafting.plan.key_results[1]
    assert (made.key, made.target, made.objective) == ("O1.2", 3, o1)
    assert drafting.plan.answers[0].became == made.id == done.about


def test_an_answer_becomes_a_condition_or_an_initiative_of_its_key_result(drafting: Doing) -> None:
    id = drafting.plan.key_results[0].id
    drafting.do(answer_prompt, prompt="KR-true", about=id, text="Clinics open hours", into="condition")
    drafting.do(answer_prompt, prompt="KR-true", about=id, text="A link in reminders", into="initiative")
    assert [(each.key, each.of, each.text) for each in drafting.plan.conditions] == [
        ("C1", id, "Clinics open hours")
    ]
    assert [(each.key, each.of) for each in drafting.plan.initiatives] == [("I1", id)]


def test_a_condition_needs_something_to_hang_from(drafting: Doing) -> None:
    said = drafting.refused(answer_prompt, prompt="SET-intent", about="set", text="A flood", into="condition")
    assert said.startswith("A condition belongs to")


def test_a_plain_answer_goes_where_it_belongs(drafting: Doing) -> None:
    id = drafting.plan.key_results[0].id
    drafting.do(answer_prompt, prompt="KR-counter", about=id, text="Visits cancelled within a day")
    assert drafting.plan.key_results[0].counter_metric == "Visits cancelled within a day"
    drafting.do(answer_prompt, prompt="KR-true", about=id, text="Clinics open hours", into="condition")
    condition = drafting.plan.conditions[0].id
    drafting.do(answer_prompt, prompt=f"KR-believed:{condition}", about=id, text="Look every Friday")
    assert drafting.plan.conditions[0].find_out == "Look every Friday"


def test_an_answer_on_a_side_of_a_choice_becomes_a_condition_of_that_side() -> None:
    team = Doing(choices=[Choice(id="A", key="A", text="Small clinics first")])
    team.do(answer_prompt, prompt="CHO-market", about="A", text="Nobody buys them", into="condition")
    assert team.plan.conditions[0].side == "market"


def test_the_number_a_task_would_move_takes_its_place_and_the_task_becomes_its_initiative(
    drafting: Doing,
) -> None:
    o1 = drafting.plan.objectives[0].id
    drafting.do(add_key_result, objective=o1, statement="Launch the evening page")
    task = drafting.plan.key_results[1].id
    answer = "Lift evening visits from 2% to 12%"
    drafting.do(answer_prompt, prompt="KR-task", about=task, text=answer, into="key_result")
    now = drafting.plan.key_results[1]
    assert (now.id, now.statement, now.baseline, now.target) == (task, answer, 2, 12)
    assert [(one.text, one.of) for one in drafting.plan.initiatives] == [("Launch the evening page", task)]


def test_what_would_have_to_be_true_instead_hangs_where_the_false_condition_does() -> None:
    team = Doing(
        objectives=[objective("O1", choices=["A"])],
        key_results=[key_result("O1.1")],
        choices=[Choice(id="A", key="A", text="Small clinics first")],
        conditions=[
            Condition(id="c1", key="C1", of="O1.1", text="Nurses may book", state="false"),
            Condition(id="c2", key="C2", of="A", text="They decide in weeks", state="false"),
        ],
    )
    for id in ("c1", "c2"):
        team.do(answer_prompt, prompt=f"OBJ-false:{id}", about="O1", text="Desks may", into="condition")
    assert [one.of for one in team.plan.conditions[2:]] == ["O1.1", "A"]
    team.do(answer_prompt, prompt="OBJ-true-by", about="O1", text="Ask ten clinics", into="initiative")
    assert team.plan.initiatives[0].of == "A"


@pytest.mark.parametrize(
    ("answer", "belief", "find_out"),
    [
        ("4, ask ten clinics", 4, "ask ten clinics"),
        ("10 of 10", 10, ""),
        ("7: the letter", 7, "the letter"),
        ("Ask 4 clinics", None, "Ask 4 clinics"),
        ("12 clinics say so", None, "12 clinics say so"),
        ("5% of them say so", None, "5% of them say so"),
    ],
)
def test_an_unrated_condition_takes_a_belief_and_how_one_would_find_out(
    answer: str, belief: int | None, find_out: str
) -> None:
    team = Doing(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1")],
        conditions=[Condition(id="c1", key="C1", of="O1.1", text="Nurses may book")],
    )
    team.do(answer_prompt, prompt="KR-believed:c1", about="O1.1", text=answer)
    [held] = team.plan.conditions
    assert (held.belief, held.find_out) == (belief, find_out)


def test_not_now_is_kept_and_a_later_answer_takes_its_place(drafting: Doing) -> None:
    drafting.do(not_now, prompt="SET-drop", about="set")
    assert drafting.plan.answers[0].state == "not now"
    drafting.do(answer_prompt, prompt="SET-drop", about="set", text="O1.1")
    assert [each.state for each in drafting.plan.answers] == ["answered"]


def test_an_objective_that_is_no_priority_becomes_kpis_and_its_words_stay(drafting: Doing) -> None:
    drafting.do(triage_objective, id=drafting.plan.objectives[0].id, to="kpi")
    [kpi] = drafting.plan.kpis
    assert (kpi.name, kpi.unit, kpi.low) == ("visits booked online", "%", 4)
    assert drafting.plan.objectives[0].state == "dropped"
    assert drafting.plan.key_results[0].statement == ONLINE


def test_an_objective_becomes_an_initiative(drafting: Doing) -> None:
    drafting.do(triage_objective, id=drafting.plan.objectives[0].id, to="initiative")
    assert drafting.plan.initiatives[0].text == drafting.plan.objectives[0].text
    assert drafting.plan.objectives[0].state == "dropped"


def test_an_objective_that_is_a_priority_names_the_choice_that_was_missing(drafting: Doing) -> None:
    drafting.do(
        triage_objective,
        id=drafting.plan.objectives[0].id,
        to="choice",
        text="Evenings first",
        over="mornings",
    )
    [choice] = drafting.plan.choices
    assert (choice.key, choice.text, choice.over) == ("A", "Evenings first", "mornings")
    assert drafting.plan.objectives[0].choices == [choice.id]
    assert drafting.plan.objectives[0].state == "draft"


def test_a_task_among_the_key_results_becomes_an_initiative_of_the_number_it_moves(drafting: Doing) -> None:
    o1, moved = drafting.plan.objectives[0].id, drafting.plan.key_results[0].id
    drafting.do(add_key_result, objective=o1, statement="Launch the evening page")
    task = drafting.plan.key_results[1].id
    drafting.do(triage_key_result, id=task, to="initiative", of=moved)
    assert [(each.text, each.of) for each in drafting.plan.initiatives] == [
        ("Launch the evening page", moved)
    ]
    assert drafting.plan.key_results[1].state == "dropped"
    drafting.do(triage_key_result, id=moved, to="kpi")
    assert drafting.plan.kpis[0].name == "visits booked online"
    assert "KPI, an initiative or a choice" in drafting.refused(triage_key_result, id=moved, to="dream")


def test_sufficiency_is_answered_yes_or_no(drafting: Doing) -> None:
    o1 = drafting.plan.objectives[0].id
    drafting.do(answer_sufficiency, objective=o1, sufficient="no", missing="The wait")
    assert (drafting.plan.objectives[0].sufficient, drafting.plan.objectives[0].missing) == ("no", "The wait")
    assert drafting.refused(answer_sufficiency, objective=o1, sufficient="perhaps") == "Answer yes or no."


def test_a_finding_is_set_aside_with_a_word_of_why_and_brought_back(drafting: Doing) -> None:
    id = drafting.plan.key_results[0].id
    assert "a word of why" in drafting.refused(dismiss, rule="KR-8", about=id, text=ONLINE, why=" ")
    drafting.do(dismiss, rule="KR-8", about=id, text=ONLINE, why="We count by hand")
    drafting.do(dismiss, rule="KR-8", about=id, text=ONLINE, why="We count by hand on Sundays")
    [kept] = drafting.plan.dismissals
    assert (kept.why, kept.by, kept.on) == ("We count by hand on Sundays", "mara", MONDAY)
    drafting.do(bring_back, id=kept.id)
    assert drafting.plan.dismissals == ()


def test_committing_shows_what_is_open_and_asks_for_a_reason(drafting: Doing) -> None:
    said = drafting.refused(commit_set)
    assert "still open" in said
    assert "commit with a reason" in said
    drafting.do(commit_set, reason="We learn by doing")
    commitment = drafting.plan.commitment
    assert commitment
    assert (commitment.by, commitment.on, commitment.reason) == ("mara", MONDAY, "We learn by doing")
    assert commitment.open_findings
    assert drafting.plan.objectives[0].state == "committed"
    assert drafting.plan.objectives[0].committed_on == MONDAY
    assert "nothing was added" in drafting.refused(commit_set, reason="Again")


def test_with_nothing_open_no_reason_is_needed(drafting: Doing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commit, "open_points", lambda plan, today: [])
    assert drafting.do(commit_set).said == "The set is committed: 1 objective with 1 key result."


def test_there_is_nothing_to_commit_without_an_objective_and_a_key_result() -> None:
    team = Doing()
    assert "no objective to commit" in team.refused(commit_set, reason="Now")
    team.do(add_objective, text="Make booking easy")
    assert "O1 has no key result yet" in team.refused(commit_set, reason="Now")


def test_an_objective_added_later_is_committed_too(drafting: Doing) -> None:
    drafting.do(commit_set, reason="Now")
    drafting.do(add_objective, text="Become the help that clinics recommend")
    drafting.do(
        add_key_result, objective=drafting.plan.objectives[1].id, statement="Grow clinics from 21 to 60"
    )
    drafting.do(commit_set, reason="A second one")
    assert {each.state for each in drafting.plan.objectives} == {"committed"}
    assert drafting.plan.commitment
    assert drafting.plan.commitment.reason == "A second one"


def test_dropping_takes_a_reason_and_keeps_the_words() -> None:
    team = Doing(objectives=[objective("O1")], key_results=[key_result("O1.1"), key_result("O1.2")])
    assert "takes a reason" in team.refused(drop_key_result, id="O1.1", reason="")
    team.do(drop_key_result, id="O1.1", reason="The clinic closed")
    assert [each.state for each in team.plan.key_results] == ["dropped", "open"]
    assert "takes a reason" in team.refused(drop_objective, id="O1", reason=" ")
    team.do(drop_objective, id="O1", reason="The law changed")
    assert {each.state for each in team.plan.key_results} == {"dropped"}
    assert team.plan.objectives[0].text


def test_a_peer_says_whether_it_is_feasible_and_aligned() -> None:
    team = Doing()
    assert "at least one verdict" in team.refused(add_peer_review, feasible="", aligned="", comments=" ")
    team.do(add_peer_review, person="jo", feasible="yes", aligned="no", comments="Whose phones?")
    assert (team.plan.peer_reviews[0].by, team.plan.peer_reviews[0].aligned) == ("jo", "no")


def test_a_dependency_is_confirmed_by_a_name() -> None:
    team = Doing(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1")],
        dependencies=[Dependency(id="d1", of="O1.1", team="reception", what="A morning a week")],
        conditions=[Condition(id="c1", key="C1", of="O1.1", text="They come")],
    )
    assert team.refused(confirm_dependency, id="d1", confirmed_by="") == "Write who said yes."
    assert (
        team.do(confirm_dependency, id="d1", confirmed_by="Ruth").said == "Ruth confirmed: A morning a week"
    )
    assert team.plan.dependencies[0].confirmed_by == "Ruth"
