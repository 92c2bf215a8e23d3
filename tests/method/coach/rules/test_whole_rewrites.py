"""Rewrites that are whole: articles that people leave out, both verbs, abbreviations; and what is quoted."""

from __future__ import annotations

from datetime import date

import pytest

from method.coach.lint import judge

TODAY, START, END = date(2026, 10, 5), date(2026, 10, 1), date(2026, 12, 31)

#: line, what the rewrite ends on; "" where none is offered
ENDINGS = [
    ("Launch loyalty card", "thanks to launching the loyalty card"),
    ("Set up help desk", "thanks to setting up the help desk"),
    ("Decide on core banking vendor", "thanks to deciding on the core banking vendor"),
    ("Hold weekly stand-up with the yard", "thanks to holding the weekly stand-up with the yard"),
    ("Install CIP skid", ""),
    ("Deploy Kubernetes", "thanks to deploying Kubernetes"),
    ("Run two fire drills", "thanks to running two fire drills"),
    ("Roll out smart meters in district 4", "thanks to rolling out smart meters in district 4"),
    ("Hire & ramp 5 adjusters", "thanks to hiring & ramping 5 adjusters"),
    ("Find out why people leave", "thanks to finding out why people leave"),
    ("pen test (ext.) completed, findings logged", ""),
    ("Triage rules v3 in prod", ""),
    ("strike fund??", ""),
    ("Staff know the drill", ""),
]


@pytest.mark.parametrize(("line", "ending"), ENDINGS, ids=[row[0] for row in ENDINGS])
def test_a_rewrite_is_whole_or_not_offered(line: str, ending: str) -> None:
    said = judge(line, "key_result", today=TODAY, start=START, end=END)
    offered = next((one.skeleton for one in said.findings if one.skeleton), "")
    assert offered.endswith(ending) if ending else not offered


#: line, the words that are underlined
UNDERLINED = [
    ("Claims portal relaunch incl. chat bot", "Claims portal relaunch incl. chat bot"),
    ("Replace 14 km of cast iron main (Weststad)", "Replace 14 km of cast iron main"),
    ("Relay 800 yds of track at Fenny Halt", "800 yds of track"),
    ("Leaflet all 14 depots", "Leaflet all 14 depots"),
]


@pytest.mark.parametrize(("line", "words"), UNDERLINED, ids=[row[0] for row in UNDERLINED])
def test_the_whole_of_it_is_underlined(line: str, words: str) -> None:
    said = judge(line, "key_result", today=TODAY, start=START, end=END)
    first = next(one for one in said.findings if one.severity == "warn")
    assert line[slice(*(first.span or (0, 0)))] == words
