"""A line that is not English is told by one sign, and nothing is said of its words."""

from __future__ import annotations

from datetime import date

import pytest

from method.coach.lint import Kind, judge
from method.coach.phrases.tongue import written_in

TODAY = date(2026, 10, 5)

#: lines, most of them two or three words long
LINES = [
    ("de", "Diesel sparen"),
    ("de", "Buchhaltung digitalisieren"),
    ("de", "Lagerhalle umbauen"),
    ("de", "Mehr Bio im Regal"),
    ("de", "Imkerei Plan fertigstellen (Jutta)"),
    ("de", "Personal schulen"),
    ("fr", "Refonte du site web"),
    ("fr", "Dynamiser le quartier"),
    ("fr", "Qualité de l'eau"),
    ("fr", "Recrutement 3 soignants"),
    ("fr", "Formation des chefs d'équipe"),
    ("es", "Hacer la fiesta anual"),
    ("es", "Nuevo taller de costura"),
    ("es", "Cursos de cocina para 20 mujeres"),
    ("pt", "Melhorar o atendimento"),
    ("it", "Corso di cucina"),
    ("it", "Ridurre gli sprechi"),
    ("nl", "Website vernieuwen"),
    ("nl", "Nieuwe kantine openen"),
    ("en", "Run the Tour de France fan park"),
    ("en", "Open La Paz office"),
    ("en", "Crème brûlée line relaunched"),
    ("en", "Café footfall +10%"),
    ("en", "Kitchen open"),
    ("en", "de-risk the launch"),
    ("en", "Fare box revenue"),
    ("en", "Processing time income tax 61d -> 35d"),
    ("en", "90% of sprint goals met"),
    ("en", "Recruit vicar for St John's"),
    ("en", "Die casting line up"),
    ("en", "v4"),
]


@pytest.mark.parametrize(("language", "line"), LINES, ids=[row[1] for row in LINES])
def test_the_language_of_a_short_line(language: str, line: str) -> None:
    assert written_in(line) == language


@pytest.mark.parametrize("kind", ["objective", "key_result"])
@pytest.mark.parametrize("line", [line for language, line in LINES if language != "en"])
def test_its_words_are_not_judged(line: str, kind: Kind) -> None:
    found = judge(line, kind, today=TODAY).findings
    assert not [one for one in found if one.severity == "warn" or one.skeleton]
    (note,) = [one.message for one in found if "English only" in one.message]
    assert ("figures and dates" in note) == any(letter.isdigit() for letter in line)


def test_what_may_not_be_english_gets_no_rewrite() -> None:
    assert written_in("Zürich pilot live") == "?"
    assert not any(one.skeleton for one in judge("Zürich pilot live", "key_result", today=TODAY).findings)
