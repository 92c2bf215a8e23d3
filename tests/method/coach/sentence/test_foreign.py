"""Lines in other languages: figures, from and to, dates and units are read; wording is not judged."""

from __future__ import annotations

from datetime import date

import pytest

from method.coach.lint import judge
from method.coach.rules.language import said_once
from method.coach.sentence import read
from method.coach.sentence.figures.languages import language_of

TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)
DECEMBER, FIFTEENTH = date(2026, 12, 31), date(2026, 12, 15)

#: text, language, metric, direction, baseline, target, change, unit, due
LINES = [
    (
        "Umsatz von 900 auf 1.200 € steigern bis 31.12.2026",
        "de",
        "Umsatz",
        "increase",
        900,
        1200,
        None,
        "EUR",
        DECEMBER,
    ),
    ("Wartezeit von 12,5 auf 8 Minuten senken", "de", "Wartezeit", "decrease", 12.5, 8, None, "min", None),
    ("Die Quote auf 12,5 % erhöhen", "de", "Quote", "increase", None, 12.5, None, "%", None),
    ("Die Zahl der Beschwerden um 20 % senken", "de", None, "decrease", None, None, 20, None, None),
    ("Passer le taux de retour de 12 % à 5 %", "fr", "taux de retour", "decrease", 12, 5, None, "%", None),
    (
        "Augmenter les ventes de 1 200 à 2 000 unités d'ici le 15 décembre 2026",
        "fr",
        "ventes",
        "increase",
        1200,
        2000,
        None,
        "unités",
        FIFTEENTH,
    ),
    ("Réduire les absences de 20 %", "fr", "absences", "decrease", None, None, 20, None, None),
    ("Aumentar las ventas del 12 % al 20 %", "es", "ventas", "increase", 12, 20, None, "%", None),
    (
        "Reducir el tiempo de espera de 12 a 8 días",
        "es",
        "tiempo de espera",
        "decrease",
        12,
        8,
        None,
        "d",
        None,
    ),
    (
        "Aumentar os clientes de 1.200 para 2.000 até 31/12/2026",
        "pt",
        "clientes",
        "increase",
        1200,
        2000,
        None,
        "clientes",
        DECEMBER,
    ),
    (
        "Reduzir o tempo de espera de 12 para 8 dias",
        "pt",
        "tempo de espera",
        "decrease",
        12,
        8,
        None,
        "d",
        None,
    ),
    (
        "Ridurre i resi dal 12 % al 5 % entro il 31 dicembre",
        "it",
        "resi",
        "decrease",
        12,
        5,
        None,
        "%",
        DECEMBER,
    ),
    ("Aumentare gli utenti da 1.200 a 2.000", "it", "utenti", "increase", 1200, 2000, None, None, None),
    (
        "Het aantal klanten verhogen van 1.200 naar 2.000",
        "nl",
        "aantal klanten",
        "increase",
        1200,
        2000,
        None,
        None,
        None,
    ),
    ("Aantal klachten verlagen met 20 %", "nl", "Aantal klachten", "decrease", None, None, 20, None, None),
]

SAME_IN_ENGLISH = [
    "Grow sales from 900 to 1,200 in the region",
    "Support 12 schools en route to net zero",
    "Reduce the de facto waiting list from 12 to 8",
    "Open a café in the plaza for 40 regulars",
    "Tickets per visitor from 1.2 to 1.5",
    "Ship the die cast line to 12 plants",
]


@pytest.mark.parametrize("row", LINES, ids=[row[0] for row in LINES])
def test_figures_of_another_language_are_read(row: tuple[object, ...]) -> None:
    text, language, metric, direction, baseline, target, by, unit, due = row
    said = read(str(text), today=TODAY, start=START, end=END)
    assert language_of(str(text)) == language
    assert (said.direction, said.baseline, said.target, said.due) == (direction, baseline, target, due)
    assert (said.change or {}).get("by") == by
    assert metric is None or said.metric == metric
    assert unit is None or said.unit == unit


@pytest.mark.parametrize("row", LINES, ids=[row[0] for row in LINES])
def test_its_wording_is_not_judged_and_the_coach_says_so(row: tuple[object, ...]) -> None:
    verdict = judge(str(row[0]), "key_result", today=TODAY, start=START, end=END)
    assert verdict.verdict == "good"
    assert [one.rule for one in verdict.findings if one.severity == "ask"] == ["KR-7"]
    assert "English only" in verdict.findings[0].message


def test_an_objective_in_another_language_is_let_be() -> None:
    verdict = judge("Neue Website veröffentlichen", "objective", today=TODAY)
    assert (verdict.verdict, len(verdict.findings)) == ("good", 1)


def test_it_says_so_once() -> None:
    seen: set[str] = set()
    lines = ["Neue Website veröffentlichen", "Den Umsatz von 900 auf 1.200 € steigern"]
    said = [said_once(list(judge(line, None, today=TODAY).findings), seen) for line in lines]
    notes = ["English only" in one.message for findings in said for one in findings]
    assert notes.count(True) == 1


@pytest.mark.parametrize("text", SAME_IN_ENGLISH)
def test_english_with_a_foreign_word_in_it_is_english(text: str) -> None:
    assert language_of(text) == "en"
