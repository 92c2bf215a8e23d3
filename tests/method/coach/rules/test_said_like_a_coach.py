"""What the coach says of messy lines, and the rewrites it offers: each is one a good coach would say."""

from __future__ import annotations

from datetime import date

import pytest

from method.coach.lint import judge
from method.coach.phrases.capitals import lowered

TODAY, START, END = date(2026, 10, 5), date(2026, 10, 1), date(2026, 12, 31)

#: line, the rule that speaks first, and its rewrite; "" where none makes a sentence
KEY_RESULTS = [
    ("Pipeline!!", "KR-4", ""),
    ("kiosks go live in Leith", "KR-4", "__ from __ to __ by 31 December, once kiosks go live in Leith"),
    ("ticket kiosk goes live", "KR-4", "__ from __ to __ by 31 December, once the ticket kiosk goes live"),
    ("at most 5 complaints a month", "KR-2", ""),
    ("Lambs lost < 8%", "KR-2", ""),
    ("No more than 10 open defects at release", "KR-2", ""),
    ("never more than 2 boats in dock", "KR-2", ""),
    ("Up to 5 late buses a week", "KR-2", ""),
    ("NHS referrals seen within 2 weeks", "KR-2", ""),
    ("no one waits more than 4 hours in A&E", "KR-2", ""),
    ("Cut the wait to under 5 days", "KR-2", "Cut the wait to under 5 days (from __) by 31 December"),
    ("Sell 300 season tickets", "KR-2", "Sell 300 season tickets (from __) by 31 December"),
    ("cut cost!!!", "KR-1", "cut cost from __ to __ by 31 December"),
    ("Migrate to SAP by June 2027", "KR-4", "__ from __ to __ by June 2027, thanks to migrating to SAP"),
    ("Staff survey run twice", "KR-4", ""),
    ("Grant from Lottery secured", "KR-4", ""),
    ("All stewards on radio by Friday", "KR-4", ""),
    ("Sign MoU with UNESCO", "KR-1", ""),
    ("Find out why people leave", "KR-4",
     "__ from __ to __ by 31 December, thanks to finding out why people leave"),
    ("Merge the two rotas", "KR-4", "__ from __ to __ by 31 December, thanks to merging the two rotas"),
    ("Phase 2 of the barn roof finished", "KR-4",
     "__ from __ to __ by 31 December, once Phase 2 of the barn roof is finished"),
    ("grant application handed in on time", "KR-4", ""),
    ("welcome pack rewritten and printed", "KR-4", ""),
    ("Get the budget approved", "KR-4",
     "__ from __ to __ by 31 December, thanks to getting the budget approved"),
    ("Photograph 800 objects in the store", "KR-5", ""),
    ("3 job adverts out", "KR-5", ""),
    ("Kein Unfall im Quartal", "KR-7", ""),
    ("Gäste kommen gern wieder: 40% der Gäste", "KR-7", ""),
    ("lead time", "KR-1", ""),
]  # fmt: skip

OBJECTIVES = [
    ("Better handovers", "OBJ-6", ""),
    ("Be the best bakery", "OBJ-3", ""),
    ("Launch the Leith kiosks", "OBJ-1", "__ can __, thanks to launching the Leith kiosks"),
    ("World-class onboarding!", "OBJ-6", ""),
]


@pytest.mark.parametrize(("text", "rule", "rewrite"), KEY_RESULTS)
def test_of_a_key_result(text: str, rule: str, rewrite: str) -> None:
    first = judge(text, "key_result", today=TODAY, start=START, end=END).findings[0]
    assert (first.rule, first.skeleton) == (rule, rewrite)


@pytest.mark.parametrize(("text", "rule", "rewrite"), OBJECTIVES)
def test_of_an_objective(text: str, rule: str, rewrite: str) -> None:
    first = judge(text, "objective", today=TODAY, start=START, end=END).findings[0]
    assert (first.rule, first.skeleton) == (rule, rewrite)


@pytest.mark.parametrize("text", ["Sign MoU with UNESCO", "Get the Board to sign the lease", "be on time"])
def test_what_is_so_or_not_is_not_asked_by_how_much(text: str) -> None:
    said = judge(text, "key_result", today=TODAY, start=START, end=END).findings[0]
    assert said.message.startswith("This will be true or not.")


def test_be_is_not_quoted_as_something_one_does() -> None:
    said = judge("Be the best bakery", "objective", today=TODAY).findings[0]
    assert "\u201cBe\u201d" not in said.message


IN_WORDS = [
    ("1.5 sign-ups", ""),  # of nothing that is counted: "sign-ups" alone is no sentence
    ("Win 1.5 customers a day", ""),
    ("Win 1.5 customers", "“1.5”: do you mean one and a half customers?"),
    ("2.5 new members by December", "“2.5”: do you mean two and a half members?"),
    ("Lose fewer than 0.5 members", ""),
    ("Reach 2.5 orders per customer", ""),
    ("Average of 2.5 visitors", ""),
    ("4.5 stars on Trustpilot", ""),
    ("Sell 1.5k tickets", ""),
    ("Cut the wait to 1.5 days", ""),
    ("Win one and a half customers", ""),
]


@pytest.mark.parametrize(("text", "question"), IN_WORDS)
def test_part_of_what_comes_whole_is_repeated_in_words(text: str, question: str) -> None:
    said = judge(text, "key_result", today=TODAY, start=START, end=END).findings
    asked = [one.message for one in said if "do you mean" in one.message]
    assert asked == ([question] if question else [])


#: in the middle of a sentence
CAPITALS = {
    "Waiting time": "waiting time",
    "Volunteers at the door": "volunteers at the door",
    "Gäste am Montag": "Gäste am Montag",
    "Polish translations": "Polish translations",
    "Friday socials": "Friday socials",
    "Manchester clinics": "Manchester clinics",
    "France and Spain": "France and Spain",
    "Emily’s rounds": "Emily’s rounds",
    "Oliver": "Oliver",
    "NPS of parents": "NPS of parents",
    "Open Day at Kew": "Open Day at Kew",
    "Mondays": "Mondays",
    "Yorkshire farms": "Yorkshire farms",
}


@pytest.mark.parametrize("text", CAPITALS)
def test_names_keep_their_capitals(text: str) -> None:
    assert lowered(text) == CAPITALS[text]
