"""The coach looks at the words of an objective, a key result, a mission and a guiding policy."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from method.coach import lexicon
from method.coach.rules.finding import Finding, found
from method.coach.rules.key_result import judge_key_result
from method.coach.rules.objective import judge_objective
from method.coach.rules.strategy_wording import fluff, judge_mission, says_how
from method.coach.sentence import read
from method.wording.rules import RULES, VARIANTS

TODAY = date(2026, 11, 23)


def key_result(text: str) -> list[Finding]:
    return judge_key_result(text, read(text, today=TODAY))


def rules(findings: list[Finding]) -> set[str]:
    return {one.rule for one in findings}


def warned(findings: list[Finding]) -> set[str]:
    return {one.rule for one in findings if one.severity == "warn"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Open the new ward by June", "KR-4"),
        ("Roll out the booking calendar to the county", "KR-4"),
        ("Finish the handbook", "KR-4"),
        ("The new till goes live in March", "KR-4"),
        ("Improve the waiting experience", "KR-1"),
        ("Nurses are happier with the rota", "KR-1"),
        ("Hold 12 parent evenings", "KR-5"),
        ("Visit 30 farms before the harvest", "KR-5"),
        ("Hire 4 midwives", "KR-5"),
        ("Raise the number of leaflets from 200 to 900 a month", "KR-5"),
        ("Increase test coverage to 80 %", "KR-5"),
        ("Spend €40k on radio", "KR-5"),
        ("8 workshops by December", "KR-5"),
        ("Complete 90% of the planned features", "KR-5"),
        ("Post in the forum three times a week", "KR-5"),
    ],
)
def test_what_we_do_is_no_key_result(text: str, rule: str) -> None:
    assert rule in warned(key_result(text)), key_result(text)


@pytest.mark.parametrize(
    "text",
    [
        "Reduce launch time from 9 to 3 days",
        "Lift visits booked online from 4% to 25% by 31 Mar",
        "Cut the time from wish to visit from 9 d to 3 d",
        "Patients who rate booking 9 or 10: 31% → 55%",
        "Zero data-loss incidents",
        "Every clinic in the county takes online bookings",
        "Halve the time it takes to approve a permit",
        "Double the number of monthly donors",
        "Move 80% of farmers to the dry seed",
        "Onboard 50 merchants who sell in their first week",
        "Open the spring shop and sell 400 seed boxes",
        "Launch a tariff page that turns 12% of visitors into trials",
        "Call-centre abandonment rate under 5%",
        "Support rating from 4.1 to 4.6 of 5",
        "Test turnaround time from 48 h to 12 h",
        "Customer reviews from 40 to 200",
        "Meetings per person down from 12 to 6 a week",
        "Sign 3 distribution partners in Brazil",
    ],
)
def test_a_change_for_someone_passes_whatever_verbs_stand_in_it(text: str) -> None:
    assert not warned(key_result(text)), key_result(text)


def test_a_finding_says_what_it_saw_and_offers_a_way_on() -> None:
    text = "Launch the spring catalogue by 31 March"
    task = next(one for one in key_result(text) if one.rule == "KR-4")
    assert task.span is not None
    assert text[task.span[0] : task.span[1]] == "Launch the spring catalogue"
    assert "Launch" in task.message
    assert "spring catalogue" in task.skeleton
    vague = next(one for one in key_result("Reduce no-shows") if one.rule == "KR-1")
    assert vague.skeleton == "Reduce no-shows from __ to __ by __"


@pytest.mark.parametrize(
    ("kind", "text", "skeleton"),
    [
        (
            "key_result",
            "Launch the new till by 1 December",
            "__ from __ to __ by 1 December, thanks to launching the new till",
        ),
        ("key_result", "Hold 12 workshops", "__ from __ to __ by __, thanks to holding 12 workshops"),
        ("key_result", "Interview 20 former members", "__ of 20 former members __ by __"),
        ("key_result", "Deliver training to 80% of staff", "80% of staff __ by __"),
        (
            "key_result",
            "Give every nurse a new tablet",
            "__ from __ to __ by __, thanks to giving every nurse a new tablet",
        ),
        ("key_result", "Spend €40k on radio", "__ from __ to __ by __, thanks to spending €40k on radio"),
        ("key_result", "Reach 1 million users", "Reach 1 million __ users a __"),
        ("key_result", "Double sales in order to grow", "Double sales from __ to __ by __"),
        ("objective", "Launch the donor portal", "__ can __, thanks to launching the donor portal"),
        ("objective", "Keep the lights on", ""),
        ("objective", "Explore partnerships with schools.", "Prove that partnerships with schools __"),
        ("objective", "Increase monthly revenue", "Increase monthly revenue so that __ can __"),
        ("objective", "Win back riders and rebuild the night network", ""),
        ("objective", "Improve quality", ""),
        ("objective", "Customer focus", ""),
        ("objective", "Get more riders", "Get more riders so that __ can __"),
    ],
)
def test_a_finding_offers_a_rewrite_of_the_persons_own_words(kind: str, text: str, skeleton: str) -> None:
    said = judge_objective(text) if kind == "objective" else key_result(text)
    assert skeleton in [one.skeleton for one in said], said


@pytest.mark.parametrize(
    ("text", "underlined", "says"),
    [
        ("Talk to 20 former members", "Talk to 20 former members", "whom you reach"),
        ("Host a dinner for 200 donors by 1 May", "Host a dinner for 200 donors", "whom you reach"),
        ("Get all ward managers trained", "Get all ward managers trained", "whom you reach"),
        ("Identify 5 possible partners", "Identify 5 possible partners", "what you find"),
        (
            "Renovate 40 classrooms this year",
            "Renovate 40 classrooms",
            "“Renovate 40 classrooms” counts your own work",
        ),
        (
            "Set up 3 focus groups with parents",
            "Set up 3 focus groups",
            "“Set up 3 focus groups” counts your own work",
        ),
        ("Raise test coverage to 80%", "test coverage", "“test coverage” counts your own work"),
        ("Spend €40k on radio", "Spend €40k", "what you spend"),
        ("Set up a help desk", "Set up a help desk", "“Set up” is something you do"),
    ],
)
def test_what_is_underlined_is_what_the_question_speaks_of(text: str, underlined: str, says: str) -> None:
    first = key_result(text)[0]
    assert first.span is not None
    assert text[slice(*first.span)] == underlined
    assert says in first.message


def test_a_task_is_not_asked_by_how_much_as_well() -> None:
    assert [one.rule for one in key_result("Launch the spring catalogue")] == ["KR-4"]


def test_a_number_two_people_can_count_differently_is_asked_about() -> None:
    assert "KR-7" in rules(key_result("Reach 1 million users"))
    assert "KR-7" not in rules(key_result("Reach 1 million weekly active users"))
    assert "KR-7" in rules(key_result("Raise customer satisfaction from 60 to 80"))
    assert "KR-7" not in rules(key_result("Raise the customer satisfaction score from 60 to 80"))


def test_jargon_and_numbers_that_help_nobody_are_asked_about() -> None:
    assert "KR-12" in rules(key_result("Raise impressions from 1M to 2M"))
    assert "KR-12" in rules(key_result("Lift synergies from 2 to 4"))
    assert "KR-12" not in rules(key_result("Lift repeat visits from 20% to 40%"))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Launch the parent portal by June", "OBJ-1"),
        ("Implement a new booking system", "OBJ-1"),
        ("Build a dashboard", "OBJ-1"),
        ("Explore ways to speed up triage", "OBJ-1"),
        ("New intranet launched", "OBJ-1"),
        ("Raise attendance to 90%", "OBJ-2"),
        ("Grow revenue by a fifth, to €2M", "OBJ-2"),
        ("Reduce churn", "OBJ-6"),
        ("Increase monthly revenue", "OBJ-2"),
        ("Improve the user experience", "OBJ-3"),
        ("Be a better company", "OBJ-3"),
        ("Deliver excellent service", "OBJ-3"),
        ("Keep the hospital running smoothly", "OBJ-4"),
        ("Continue the monthly reports", "OBJ-4"),
        ("Ensure compliance with the data act", "OBJ-4"),
        ("Answer support tickets", "OBJ-4"),
        ("Logistics", "OBJ-6"),
    ],
)
def test_these_objectives_make_a_coach_ask(text: str, rule: str) -> None:
    assert rule in warned(judge_objective(text)), judge_objective(text)


@pytest.mark.parametrize(
    "text",
    [
        "Win the trust of first-time buyers",
        "Make booking a visit as easy as sending a message",
        "Become the bakery the whole street wakes up for",
        "Give every child in the district a safe way to school",
        "Free nurses from paperwork so that they have time for patients",
        "Build a habit of reading in families with newborns",
        "Launch a self-serve trial so that small merchants can start alone",
        "Prove that rural clinics want online booking",
        "Protect our patients from avoidable infections",
        "Become the most loved swimming school in the north",
        "Turn first-time visitors into regulars",
    ],
)
def test_these_objectives_need_no_word(text: str) -> None:
    assert not warned(judge_objective(text)), judge_objective(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("objective", "Attract, train and retain good skippers"),
        ("key_result", "Is the berth plan signed by the port?"),
        ("key_result", "Improve the handover from days to nights"),
        ("key_result", "12 skipper interviews, typed up"),
        ("key_result", "Nightly tests green on the old board"),
        ("key_result", "poster printed in 2 formats, 900 copies"),
        ("key_result", "Plant 200 m clover strip, plots 4 + 5"),
        ("key_result", "Publish the cycling plan at Oct council"),
    ],
)
def test_no_rewrite_is_better_than_a_broken_one(kind: str, text: str) -> None:
    said = judge_objective(text) if kind == "objective" else key_result(text)
    assert warned(said)
    assert not [one.skeleton for one in said if one.skeleton]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The rota app is being used more", "How many, how often"),
        ("Mentoring rota set up and sent round", "This isn't a result yet."),
        ("Two ferries repaired at the yard", "\u201cTwo ferries repaired\u201d counts your own work."),
    ],
)
def test_the_question_fits_who_acts(text: str, says: str) -> None:
    assert says in warned_of(text)


def warned_of(text: str) -> str:
    return " ".join(one.message for one in key_result(text) if one.severity == "warn")


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Children leave Year 6 proud of what they can write", False),
        ("Pupils at Key Stage 2 read for the joy of it", False),
        ("A fleet the whole town is proud of, 26-28", False),
        ("Neighbours feel at home in the library (2026/27)", False),
        ("Give 40 villages a bus they can count on", True),
        ("Publish 4 timetables", False),  # it is told that it is work
        ("Make 20-25 villages reachable by bus", True),
    ],
)
def test_the_number_in_a_name_is_not_asked_about(text: str, holds: bool) -> None:
    assert ("OBJ-5" in rules(judge_objective(text))) is holds


def test_numbers_two_goals_and_long_lines_are_only_asked_about() -> None:
    number = judge_objective("Prove to 40 towns that cargo bikes beat vans")
    assert "OBJ-5" in rules(number)
    assert not warned(number)
    text = "Win back the trust of riders and rebuild the night network for shift workers"
    assert "OBJ-7" in rules(judge_objective(text))
    assert "OBJ-7" not in rules(judge_objective("Let nurses swap shifts quickly and safely on their own"))
    long = (
        "Make it so easy for every shop in every small town to sell to neighbours online that no shop closes"
    )
    assert "OBJ-6" in rules(judge_objective(long))


def test_a_mission_names_who_is_better_off_and_can_be_repeated() -> None:
    assert not judge_mission("We help small clinics give patients a visit within a day")
    assert rules(judge_mission("To be excellent in all that we do")) == {"PRE-2"}
    assert rules(judge_mission("We help patients " + "and more " * 30)) == {"PRE-2"}
    assert judge_mission("") == []


def test_a_guiding_policy_says_how() -> None:
    assert says_how("Be the number one in Europe by 2029")
    assert says_how("Grow revenue by 20 % a year")
    assert says_how("Double our market share")
    assert not says_how("Win small clinics by letting them open one hour a day online")
    assert not says_how("Small towns first, because they decide in weeks")
    assert not says_how("Sell a sports car first and put its money into an affordable car")
    assert says_how("") is None


def test_a_sentence_of_praise_words_says_nothing() -> None:
    assert fluff("We deliver innovative world-class solutions")
    assert fluff("Our passion is excellence and quality")
    assert not fluff("We let small clinics open one hour a day online")
    assert not fluff("Innovative seed drills for wet clay")
    assert fluff("") is None


def test_every_message_of_the_table_can_be_said() -> None:
    class Anything(dict[str, object]):
        def __missing__(self, key: str) -> str:
            return "x"

    for words in RULES.values():
        assert words.message.format_map(Anything())
        assert words.why
        assert words.severity in ("ask", "warn", "gap")
    for (rule, which), variant in VARIANTS.items():
        assert rule in RULES
        filled: dict[str, Any] = dict.fromkeys(names_in(variant.message), "x")
        assert found(rule, which=which, **filled).message


def names_in(message: str) -> list[str]:
    return [part.split("}")[0] for part in message.split("{")[1:]]


LISTED = sorted({w for v in vars(lexicon).values() if isinstance(v, str) for w in v.split() if w.isalpha()})


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(LISTED), max_size=9).map(" ".join)))
def test_no_string_makes_a_rule_raise(text: str) -> None:
    for one in (*key_result(text), *judge_objective(text), *judge_mission(text)):
        assert one.message
        if one.span:
            assert 0 <= one.span[0] <= one.span[1] <= len(text)
    says_how(text)
    fluff(text)
