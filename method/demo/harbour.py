"""What the whole of Harbour Clinics wants this cycle: two objectives, one of which nobody else carries yet."""

from __future__ import annotations

from store.documents.base import Document
from store.documents.okrs import Commitment, KeyResult, Objective
from store.documents.prework import ReviewPlan, StepRecord
from store.documents.rhythm import CheckIn
from store.documents.strategy import Choice, Direction, Obstacle, Strategy

from .days import FRI, THU, TUE, Days, at, short


def harbour(days: Days) -> list[Document]:
    return [*before(days), *goals(days), *said(days)]


def before(days: Days) -> list[Document]:
    return [
        Direction(
            mission="People near the harbour see a nurse or a doctor in the week in which they need one.",
            vision="No clinic near the sea has to close because nobody finds the way to it.",
            serves="Patients and staff of all clinics near the harbour",
        ),
        Strategy(
            diagnosis="We have the rooms and the people; patients and free hours do not find each other.",
            guiding_policy="We win by filling the hours that small clinics have, before we build any of our own.",
            order_reason="Full hours pay for the nurses whom we cannot pay yet.",
        ),
        Obstacle(id="harbour-hours", rank=1, text="A third of all hours stay empty"),
        Obstacle(id="harbour-nurses", rank=2, text="One nurse in five leaves within a year"),
        Choice(
            id="harbour-a",
            key="A",
            rank=1,
            text="Fill the hours there are",
            over="a fifth clinic of our own",
            because="an hour that stays empty is paid for already",
            removes=["harbour-hours"],
        ),
        Choice(
            id="harbour-b",
            key="B",
            rank=2,
            text="Nurses decide on their own week",
            over="a bonus for staying",
            because="those who left did not leave for money",
            removes=["harbour-nurses"],
        ),
        ReviewPlan(
            cadence="fortnightly",
            first_check_in=days.start,
            first_monday=days.start,
            first_friday=days.week(1, FRI),
            mid_cycle=days.week(7),
            planning=days.week(13),
            end_review=days.week(13, TUE),
            success=70,
        ),
        StepRecord(id="insights", waived="We looked at the insights of the teams instead."),
    ]


def goals(days: Days) -> list[Document]:
    on = days.week(-2, THU)
    return [
        _objective(
            "O1", "See everyone in the week in which they ask", "harbour-a", on, shared_with=["booking"]
        ),
        _key_result(
            days,
            "O1.1",
            f"Lift patients seen within a week from 58% to 80% by {short(days.end)}",
            metric="patients seen within a week",
            baseline=58,
            target=80,
            gets_from=["booking", "reception"],
        ),
        _objective("O2", "Make ours the clinics in which nurses stay", "harbour-b", on),
        _key_result(
            days,
            "O2.1",
            f"Raise nurses who decide on their own week from 10% to 60% by {short(days.end)}",
            metric="nurses who decide on their own week",
            baseline=10,
            target=60,
        ),
        Commitment(on=on, by="ines", reason="Two objectives are all we can talk about with everyone."),
    ]


def _objective(key: str, text: str, choice: str, on: object, **fields: object) -> Objective:
    given = {
        "id": f"harbour-{key}",
        "key": key,
        "text": text,
        "why_now": "The winter comes, and with it the coughs.",
        "choices": [choice],
        "owner": "ines",
        "left_open": "How each team does its part.",
        "state": "committed",
        "committed_on": on,
    }
    return Objective.model_validate(given | fields)


def _key_result(days: Days, key: str, statement: str, **fields: object) -> KeyResult:
    given = {
        "id": f"harbour-{key}",
        "key": key,
        "objective": f"harbour-{key.split('.')[0]}",
        "statement": statement,
        "direction": "increase",
        "unit": "%",
        "due": days.end,
        "owner": "ines",
        "nature": "hard",
        "measures": "outcome",
        "source": "The quarterly count of all clinics",
    }
    return KeyResult.model_validate(given | fields)


def said(days: Days) -> list[CheckIn]:
    on = days.lately(days.week(7))
    return [
        CheckIn(
            id=f"check-in-harbour-{key}",
            key_result=f"harbour-{key}",
            on=on,
            at=at(on, 11),
            by="ines",
            value=value,
            confidence=confidence,
            colour="amber",
            suggested="amber",
            changed=changed,
        )
        for key, value, confidence, changed in (
            ("O1.1", 66.0, 6, "The evening hours fill first."),
            ("O2.1", 18.0, 5, "One clinic has begun; nobody carries it through the others yet."),
        )
    ]
