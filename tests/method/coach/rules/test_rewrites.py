"""Each rewrite that is offered over the tables can be read as a sentence, filled in and taken."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from benchmarks.lint_accuracy import rows
from method.coach.lint import judge
from method.coach.phrases.words import verbs
from method.coach.rules.means import gerund
from method.coach.sentence import read
from method.coach.sentence.hung_on.peel import peeled
from method.coach.sentence.verbs import group
from method.wording.rules import BLANK

TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)
BENCHMARKS = Path(__file__).parents[4] / "benchmarks"
TABLES = ("real_lines.tsv", "verdicts.tsv")
#: a sentence does not end on one of these
LOOSE = (group("BREAKS") | group("ARTICLES") | {"and", "or", "&", ","}) - {
    "not",
    "more",
    "new",
    "within",
    "over",
}


@cache
def offered() -> list[tuple[str, str, str]]:
    """Kind, line and rewrite of every finding that offers one."""
    found = []
    for name in TABLES:
        for row in rows(BENCHMARKS / name):
            verdict = judge(row["text"], row["kind"], today=TODAY, start=START, end=END)  # type: ignore[arg-type]
            found += [(row["kind"], row["text"], one.skeleton) for one in verdict.findings if one.skeleton]
    return found


def test_there_are_rewrites_to_read() -> None:
    assert len(offered()) > 800


def test_each_has_blanks_or_is_whole_and_fits_a_line() -> None:
    for _, text, skeleton in offered():
        assert len(skeleton) <= 200, skeleton
        assert "  " not in skeleton, skeleton
        assert skeleton == skeleton.strip(), skeleton
        whole = " ".join(peeled(text).split()).rstrip(".")
        assert BLANK in skeleton or skeleton in whole or skeleton.startswith(f"{whole} by "), skeleton


def test_none_breaks_off() -> None:
    for _, _, skeleton in offered():
        words = re.split(r"__| by \d| so that __", skeleton.replace("(from __)", "").rstrip(". "))
        for part in (part.strip() for part in words):
            last = part.rsplit(" ", 1)[-1].casefold().rstrip(",")
            standing = part in ("from", "to", "by", "of", "so that", "can", ", thanks to")
            ends = skeleton.endswith(part) and not standing and " " in part
            assert not (ends and last in LOOSE), skeleton


def test_what_a_number_moves_thanks_to_is_a_noun() -> None:
    """Behind "thanks to" stands no order and no bare verb: "thanks to holding", "thanks to 4 evenings"."""
    for _, _, skeleton in offered():
        if ", thanks to " in skeleton:
            first = skeleton.split(", thanks to ", 1)[1].split()[0].casefold()
            plain = verbs().get(first) == first and first not in group("NOUN_OR_VERB") | group("OUTPUTS")
            assert not plain or first in group("RESULT_NOUNS") | group("METRICS") | group("COMPARATIVES") | {
                "open",
                "free",
            }, skeleton


def test_what_comes_first_has_a_verb_of_its_own() -> None:
    for _, _, skeleton in offered():
        if ", once " in skeleton:
            behind = skeleton.split(", once ", 1)[1]
            assert re.search(r" (?:is|are|has|have|was|were|go|goes) ", behind), skeleton


def test_a_topic_is_not_made_a_sentence_of() -> None:
    for text in ("Depot safety", "Harbour master plan, phase 2", "Second edition of the skills fair"):
        assert all("so that" not in one.skeleton for one in judge(text, "objective", today=TODAY).findings)


def test_each_can_be_filled_in_and_is_read() -> None:
    """A key result filled in has its figures read, and the day that was left open."""
    for kind, _, skeleton in offered():
        if kind == "key_result" and skeleton.startswith("__ from __ to __ by 31 December"):
            filled = (
                skeleton.replace(BLANK, "Shares of guests", 1)
                .replace(BLANK, "20%", 1)
                .replace(BLANK, "50%", 1)
            )
            said = read(filled, today=TODAY, start=START, end=END)
            assert (said.baseline, said.target, said.due) == (20, 50, END), filled
            verdict = judge(filled, "key_result", today=TODAY, start=START, end=END)
            assert verdict.verdict == "good", (filled, verdict.findings)


@pytest.mark.parametrize(
    ("base", "ing"),
    [
        ("hold", "holding"),
        ("write", "writing"),
        ("run", "running"),
        ("set", "setting"),
        ("get", "getting"),
        ("plan", "planning"),
        ("agree", "agreeing"),
        ("visit", "visiting"),
        ("open", "opening"),
        ("train", "training"),
        ("submit", "submitting"),
        ("die", "dying"),
        ("give", "giving"),
        ("map", "mapping"),
        ("review", "reviewing"),
        ("deliver", "delivering"),
        ("see", "seeing"),
        ("refer", "referring"),
    ],
)
def test_a_verb_is_made_a_noun(base: str, ing: str) -> None:
    assert gerund(base) == ing


#: what the coach makes of a line
REWRITES = [
    (
        "Sort out the loan agreement with the museum",
        "thanks to sorting out the loan agreement with the museum",
    ),
    ("Two shelters are repaired and repainted", "once two shelters are repaired and repainted"),
    ("New intake form live", "once the new intake form is live"),
    ("4 open evenings at the depot", "thanks to 4 open evenings at the depot"),
    (
        "Draft rules for the pumps and collect feedback",
        "thanks to drafting rules for the pumps and collecting feedback",
    ),
    (
        "Start measuring how long discharge letters take",
        "thanks to measuring how long discharge letters take",
    ),
    ("new rota tool is rolled out to 4 depots", "once the new rota tool is rolled out to 4 depots"),
    ("Print leaflets, posters and badges", "thanks to printing leaflets, posters and badges"),
    ("Sewing kits packed, labelled and sent", "once sewing kits are packed, labelled and sent"),
    ("Review of the bursary scheme", "thanks to the review of the bursary scheme"),
]


@pytest.mark.parametrize(("text", "ending"), REWRITES)
def test_a_task_becomes_what_a_number_moves_thanks_to(text: str, ending: str) -> None:
    said = judge(text, "key_result", today=TODAY, start=START, end=END)
    assert f"__ from __ to __ by 31 December, {ending}" in [one.skeleton for one in said.findings]
