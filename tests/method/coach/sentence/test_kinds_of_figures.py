"""Figures by their kind: names, bounds of what is counted, months compared with, states, other languages.

Read on 23 November 2026 in the cycle October to December; each with its neighbours, told before it was read.
"""

from __future__ import annotations

from datetime import date

import pytest

from method.coach.sentence import read

TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)

#: line, metric, direction, baseline, target, unit
ROWS = [
    # which one, and no figure
    ("Reopen gallery 4", "Reopen gallery 4", None, None, None, None),
    ("Better signage at berth 14", "Better signage at berth 14", None, None, None, None),
    ("Roll out smart meters in district 4", "smart meters in district 4", "milestone", None, None, None),
    ("Queue at gate 12 from 40 to 15 minutes", "Queue at gate 12", "decrease", 40, 15, "min"),
    ("Complaints about lift no. 4: 11 → 3", "Complaints about lift no. 4", "decrease", 11, 3, None),
    ("Reach 40", None, "increase", None, 40, None),
    ("Keep NPS at 40", "NPS", "keep", None, 40, None),
    # how long they are counted from, and the share of them
    ("Arrears over 90 days are back under 2.2 %", "Arrears over 90 days", "decrease", None, 2.2, "%"),
    ("Passengers left at the gate over 15 minutes, under 2 %",
     "Passengers left at the gate over 15 minutes", "decrease", None, 2, "%"),
    ("Invoices open longer than 30 days: under 5 %", "Invoices open longer than 30 days", "decrease", None,
     5, "%"),
    ("80 % of calls answered within 2 minutes", "calls answered within 2 minutes", None, None, 80, "%"),
    ("No ward waits more than 4 hours", "No ward waits", "decrease", None, 4, "h"),
    ("More than 4 hours of play", "play", "increase", None, 4, "h"),
    # per so many
    ("Bags missed at transfer: 12.4 per 1000 → 8", "Bags missed at transfer", "decrease", 12.4, 8, "bags"),
    ("Dispensing errors: from 4 per 10k to 1 per 10k", "Dispensing errors", "decrease", 4, 1, "errors"),
    # of which month
    ("Engine available on 92% of weekdays (68% in August)", "Engine available on weekdays", "increase", 68,
     92, "%"),
    ("Infected batches: 0 in Q4 (3 in Q3)", "Infected batches", "decrease", 3, 0, "batches"),
    ("No-shows under 4% (March: 9 %)", "No-shows", "decrease", 9, 4, "%"),
    ("No-shows under 4% (target 3 % by March)", "No-shows", "decrease", None, 4, "%"),
    # how far it is, what it is to cost
    ("Migrate payroll (80%)", "payroll", None, None, None, None),
    ("Student portal relaunch (80% done)", "Student portal relaunch", None, None, None, None),
    ("Apply for the lottery fund (£250k)", "Apply for the lottery fund", None, None, None, None),
    ("Churn (5 %)", "Churn", None, None, 5, "%"),
    # shares and their wholes
    ("Win rate 1 in 5 → 1 in 4", "Win rate", "increase", 20, 25, "%"),
    ("New starters signed up, 1 in 2 (now 1 in 5)", None, "increase", 20, 50, "%"),
    ("Reported faults: 3 of 12 → 8", "Reported faults", "increase", 3, 8, "faults"),
    ("Refusals 2 in 10 → 1 in 10", "Refusals", "decrease", 2, 1, "refusals"),
    # none
    ("Ramp injuries: none", "Ramp injuries", "decrease", None, 0, "injuries"),
    ("Missed doses from 12 to nil", "Missed doses", "decrease", 12, 0, "doses"),
    ("None of the boats is late", None, None, None, None, None),
    # other languages
    ("Retouren bis Ende November unter 3 % (bisher 5,2 %)", "Retouren", "decrease", 5.2, 3, "%"),
    ("Anzahl der Abos verdoppeln", "Anzahl der Abos", "increase", None, None, None),
    ("Doubler le nombre d'abonnés de moins de 26 ans", "nombre d'abonnés de moins de 26 ans", "increase",
     None, None, None),
    ("Reduzir o desperdício de pão de 9% para 4% até 15 de dezembro", "desperdício de pão", "decrease", 9, 4,
     "%"),
    ("Portare la puntualità dei treni dal 74% all'85%", "puntualità dei treni", "increase", 74, 85, "%"),
    ("Ridurre i resi dall’8 all’5 % entro fine dicembre", "resi", "decrease", 8, 5, "%"),
    ("Pasar de 320 a 450 socios antes del 15 de diciembre", "socios", "increase", 320, 450, "socios"),
    ("Au moins 1 500 adhérents à jour", "adhérents à jour", "increase", None, 1500, "adhérents"),
    ("Ziekteverzuim daalt van 6,1 naar 5 %", "Ziekteverzuim", "decrease", 6.1, 5, "%"),
    ("Krankheitstage pro Kopf unter 9 (aktuell 12)", "Krankheitstage pro Kopf", "decrease", 12, 9, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "metric", "direction", "baseline", "target", "unit"), ROWS, ids=[row[0] for row in ROWS]
)
def test_figures_are_read_as_they_are_meant(
    line: str,
    metric: str | None,
    direction: str | None,
    baseline: float | None,
    target: float | None,
    unit: str | None,
) -> None:
    said = read(line, today=TODAY, start=START, end=END)
    assert (said.direction, said.baseline, said.target) == (direction, baseline, target)
    assert metric is None or said.metric == metric
    assert unit is None or said.unit == unit


#: line, the day it is due by
DUE = [
    ("Retouren bis Ende November unter 3 %", date(2026, 11, 30)),
    ("Délai de réponse : de 12 à 4 jours d'ici le 18/12", date(2026, 12, 18)),
    ("Réduire le taux d'impayés de 6,8 % à 5 % d'ici fin décembre", date(2026, 12, 31)),
    ("Ridurre i resi dall'8 al 5 % entro fine dicembre", date(2026, 12, 31)),
    ("Reducir las quejas de 40 a 12 antes de fin de diciembre", date(2026, 12, 31)),
    ("Wachttijd van 6 naar 3 weken voor eind december", date(2026, 12, 31)),
    ("Aumentar os doadores para 300 até fim de novembro", date(2026, 11, 30)),
    ("25 pubs reorder the pale within three weeks", None),
    ("Reach 500 users within 3 weeks", date(2026, 12, 14)),
    ("Casks returned, no more than 3 a month (Sept: 11)", None),
    ("Engine ready on 92% of days (68% in August)", None),
    ("Orders from 40 to 60 (by 18 December)", date(2026, 12, 18)),
]


@pytest.mark.parametrize(("line", "due"), DUE, ids=[row[0] for row in DUE])
def test_the_day_is_the_one_it_is_due_by(line: str, due: date | None) -> None:
    assert read(line, today=TODAY, start=START, end=END).due == due
