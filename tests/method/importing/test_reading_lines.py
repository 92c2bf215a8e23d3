"""What a line says by itself: its label, what stands around its words, when and whose it is; columns too."""

from __future__ import annotations

from datetime import date

import pytest

from method.coach.sentence.hung_on.peel import peel
from method.coach.sentence.hung_on.people import owner
from method.importing.context import cycle_in, is_context, team_in
from method.importing.labels import defines, detail, label
from method.importing.noise import is_aside, is_noise
from method.importing.tables.columns import columns

LABELS = {
    "Objective: Calm phones": ("objective", "Calm phones"),
    "Objective 1: Calm phones": ("objective", "Calm phones"),
    "OBJECTIVE #2 – Calm phones": ("objective", "Calm phones"),
    "Company objective: Calm phones": ("objective", "Calm phones"),
    "Team objective 3 - Calm phones": ("objective", "Calm phones"),
    "Objective (Mara): Calm phones": ("objective", "Calm phones"),
    "Obj. 1: Calm phones": ("objective", "Calm phones"),
    "O1: Calm phones": ("objective", "Calm phones"),
    "O: Calm phones": ("objective", "Calm phones"),
    "[O2] Calm phones": ("objective", "Calm phones"),
    "O1 Calm phones": ("objective", "Calm phones"),
    "OKR 1: Calm phones": ("objective", "Calm phones"),
    "Ziel 1: Ruhige Telefone": ("objective", "Ruhige Telefone"),
    "Objectif 2 : Le calme": ("objective", "Le calme"),
    "Objetivo: La calma": ("objective", "La calma"),
    "Objective": ("objective", ""),
    "Objectives:": ("objective", ""),
    "KR1: Calls fall to 40": ("key result", "Calls fall to 40"),
    "KR 1.2: Calls fall to 40": ("key result", "Calls fall to 40"),
    "KR1.1.2 — Calls fall to 40": ("key result", "Calls fall to 40"),
    "Key Result 3 - calls fall to 40": ("key result", "calls fall to 40"),
    "Company key result: Calls fall": ("key result", "Calls fall"),
    "Operations KR: 9 of 10 calls": ("key result", "9 of 10 calls"),
    "KR (Amal): calls fall": ("key result", "calls fall"),
    "O1.KR2: calls fall": ("key result", "calls fall"),
    "O1.2 calls fall": ("key result", "calls fall"),
    "O1-KR1 calls fall": ("key result", "calls fall"),
    "1.2 Calls fall": ("key result", "Calls fall"),
    "1.2 40 calls": ("key result", "40 calls"),
    "Schlüsselergebnis 1: Anrufe": ("key result", "Anrufe"),
    "Résultat clé 1 : Appels": ("key result", "Appels"),
    "Key results": ("key result", ""),
    "KRs:": ("key result", ""),
    "Key results for objective 2": ("key result", ""),
    "Our objective is to win": None,
    "Objectives & Key Results": None,
    "Objectives and key results of the choir": None,
    "KR 3 months in a row": None,
    "O2 levels stay above 95%": None,
    "3.5 of 5 clinics answer": None,
    "Keep our objective: calm phones": None,
    "Goal 1: Calm phones": None,
}


@pytest.mark.parametrize("text", LABELS)
def test_a_label_is_told_from_words(text: str) -> None:
    found = label(text)
    assert (found and (found.kind, found.words)) == LABELS[text]


AROUND = {
    "[P0] The phone is answered": ("The phone is answered", {"priority": "P0"}),
    "P0 - @tove - Half come back": ("Half come back", {"priority": "P0", "owner": "tove"}),
    "PX - @??? - Find coaches": ("Find coaches", {"priority": "PX"}),
    "[x] Calls fall": ("Calls fall", {"status": "done"}),
    "96% eat on day two => 92%": ("96% eat on day two", {"score": "92%"}),
    "Calls fall from 12 to 3 => It moves to spring.": (
        "Calls fall from 12 to 3",
        {"note": "It moves to spring."},
    ),
    "Boats find a berth (8/10)": ("Boats find a berth", {"score": "8/10"}),
    "Calls fall (0.7)": ("Calls fall", {"score": "0.7"}),
    "Calls fall – 0.6": ("Calls fall", {"score": "0.6"}),
    "Faults fall below 2% [100%]": ("Faults fall below 2%", {"progress": "100%"}),
    "Calls fall (@mara, @jo)": ("Calls fall", {"owner": "mara, jo"}),
    "Calls fall - @ines": ("Calls fall", {"owner": "ines"}),
    "Calls fall — owner: Tomas Weber": ("Calls fall", {"owner": "Tomas Weber"}),
    "Calls fall - owner: Jo, due 2026-12-18, confidence 7/10": (
        "Calls fall",
        {"owner": "Jo", "due": "2026-12-18", "confidence": "7/10"},
    ),
    "Keep hooves sound (#8)": ("Keep hooves sound", {}),
    "Calls fall (ref: desk/tasks#27)": ("Calls fall", {}),
    "0.7 KR1: Calls fall": ("KR1: Calls fall", {"score": "0.7"}),
    "0.7 of all calls": ("0.7 of all calls", {}),
    "✅ Calls fall": ("Calls fall", {"status": "done"}),
    "Calls fall - at risk": ("Calls fall", {"status": "at risk"}),
    "Calls fall 🟡": ("Calls fall", {}),
    "Evening visits rise (Odile)": ("Evening visits rise", {"owner": "Odile"}),
    "Evening visits rise (Vienna)": ("Evening visits rise (Vienna)", {}),
    "Soup sales rise by 30% => 80%": ("Soup sales rise by 30%", {"score": "80%"}),
    "Two boats ready around the clock => 100%": ("Two boats ready around the clock", {"score": "100%"}),
    "Signup conversion 20 % => 30 %": ("Signup conversion 20 % => 30 %", {}),
    "Conversion => 80 %": ("Conversion => 80 %", {}),
    "P1 Fix the pumps": ("Fix the pumps", {"priority": "P1"}),
    "P1 incidents fall to 2": ("P1 incidents fall to 2", {}),
    "Calls fall, owner: Jo, by March": ("Calls fall, by March", {"owner": "Jo"}),
    "~~Calls fall from 9 to 4~~ dropped": ("Calls fall from 9 to 4", {"status": "dropped"}),
    "Reach patients @ home": ("Reach patients @ home", {}),
    "A course that pays (6 full evenings)": ("A course that pays (6 full evenings)", {}),
    "Lift visits from 4% to 25%": ("Lift visits from 4% to 25%", {}),
    "Lift visits (4% to 25%)": ("Lift visits (4% to 25%)", {}),
    "Cars - 25%": ("Cars - 25%", {}),
}


@pytest.mark.parametrize("text", AROUND)
def test_what_stands_around_the_words_is_kept_apart(text: str) -> None:
    found = peel(text, known=lambda name: name == "Odile")
    assert (found.words, found.told) == AROUND[text]


CYCLES = {
    "2026 Q4": ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
    "Q1 2027": ("2027-Q1", date(2027, 1, 1), date(2027, 3, 31)),
    "Q4'26": ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
    "Q4/2026": ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
    "OKRs T4 2026": ("2026-T4", None, None),
    "H2 2026 goals": ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
    "Fourth quarter 2026": ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
    "FY27-Q1 OKRs": ("FY27-Q1", None, None),
    "Q2 FY2027": ("FY27-Q2", None, None),
    "Jan 2026 - June 2026": ("Jan 2026 - June 2026", date(2026, 1, 1), date(2026, 6, 30)),
    "October – December 2026": ("October – December 2026", date(2026, 10, 1), date(2026, 12, 31)),
    "2027": ("2027", date(2027, 1, 1), date(2027, 12, 31)),
    "Oct 2026 - present": None,
    "OKRs (2026 Set 2)": None,
    "Calm phones": None,
}


@pytest.mark.parametrize("text", CYCLES)
def test_a_heading_names_its_cycle(text: str) -> None:
    assert cycle_in(text) == CYCLES[text]


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Team Valley", "Valley"), ("Team: Valley", "Valley"), ("Platform team OKRs", "Platform"),
        ("The booking squad", "booking"), ("Team OKRs", ""), ("OKRs", ""), ("Teams trust each other", ""),
    ],
)  # fmt: skip
def test_a_heading_names_its_team(text: str, team: str) -> None:
    assert team_in(text) == team


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("2026 Q4", True), ("OKRs 2026 Q4", True), ("Objectives and Key Results", True), ("Our goals", True),
        ("Quarterly", True), ("Calm phones in 2026", False), ("Dairy OKRs", False),
    ],
)  # fmt: skip
def test_a_heading_says_only_when_or_more(text: str, only: bool) -> None:
    assert is_context(text) is only


COLUMNS = {
    "Objective,Key Result,Owner": ["objective", "key result", "owner"],
    "Objective,KR,DRI,Start,Current,Goal,Due Date": [
        "objective", "key result", "owner", "baseline", "current", "target", "due",
    ],
    "Title,Level,Assignee,Status": ["text", "type", "owner", "status"],
    "Goal,Measure,Who": ["objective", "key result", "owner"],
    "Quarter,Objective,Key Result,Final score,Why": ["cycle", "objective", "key result", "score", "why"],
    "Objective,KR1,KR2": ["objective", "key result", "key result"],
    "Ziel;Schlüsselergebnis;Verantwortlich;Startwert;Zielwert;Bis": [
        "objective", "key result", "owner", "baseline", "target", "due",
    ],
    "📏 Key result,📍 Start,🏁 Target": ["key result", "baseline", "target"],
    "Objective,Owner (O),Key Results,Owner (KR),Metric now,Metric goal,By when": [
        "objective", "objective_owner", "key result", "owner", "current", "target", "due",
    ],
    "Objective,Key result,Mood,Budget": ["objective", "key result", "", ""],
}  # fmt: skip


@pytest.mark.parametrize("names", COLUMNS)
def test_columns_are_known_by_the_names_people_use(names: str) -> None:
    assert columns(names.split(";" if ";" in names else ",")) == COLUMNS[names]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Owner: Jo", ("owner", "Jo")), ("DRI: Jo", ("owner", "Jo")), ("Due: 18 Dec", ("due", "18 Dec")),
        ("Baseline: 4%", ("baseline", "4%")), ("Status: on track", ("status", "on track")),
        ("Owners trust us", None), ("Due process is kept", None),
    ],
)  # fmt: skip
def test_a_line_about_the_line_above(text: str, field: tuple[str, str] | None) -> None:
    assert detail(text) == field


@pytest.mark.parametrize("text", ["@???", "TBD", "n/a", "-", "nobody", "unassigned", "  "])
def test_a_placeholder_is_no_owner(text: str) -> None:
    assert owner(text) == ""


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("a sentence that says what should be different and for whom.", True),
        ("a number that shows it. We like three for each objective.", True),
        ("a handful of numbers that show it", True),
        ("where we want to be, in words that lift people", True),
        ("A purse that lasts the season", False),
        ("A cellar cooled by its own spring", False),
        ("The number of calls falls to 40", False),
        ("answers within 10 days from 60% to 90%", False),
        ("Each member brings a friend", False),
    ],
)
def test_a_definition_is_no_objective(text: str, is_one: bool) -> None:
    assert defines(text) is is_one


@pytest.mark.parametrize(
    ("text", "noise", "aside"),
    [
        ("FAQ", True, True), ("How we write them", True, True), ("Links", True, True),
        ("Scoring", True, True),
        ("On this page", True, True), ("What is an OKR?", True, True), ("OKR template", True, True),
        ("Notes", False, True), ("Risks", False, True), ("Background", False, True),
        ("What we want this quarter", False, False), ("Nobody waits for a book", False, False),
    ],
)  # fmt: skip
def test_what_is_no_list_of_okrs_is_known_by_its_heading(text: str, noise: bool, aside: bool) -> None:
    assert (is_noise(text), is_aside(text)) == (noise, aside)
