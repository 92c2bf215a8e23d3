"""Harbour Clinics: two teams, six people, two cycles, and what all of them want together."""

from __future__ import annotations

from store.documents.base import Document
from store.documents.workspace import Cycle, Person, Team, Workspace

from .days import Days


def workspace(days: Days) -> list[Document]:
    booking, every = ["booking"], ["booking", "reception", "harbour"]
    return [
        Workspace(
            name="Harbour Clinics",
            created_on=days.last_week(0),
            guest="mara",
            organisation="harbour",
            priorities=[
                "Every patient is seen within a week",
                "Nurses spend their day with patients",
                "No clinic has reason to leave us",
            ],
        ),
        Team(
            id="booking",
            key="booking",
            name="Booking team",
            what_it_does="Lets patients find and book a visit, and lets small clinics offer one.",
        ),
        Team(
            id="reception",
            key="reception",
            name="Reception team",
            what_it_does="Answers the phones and the front desks of our own four clinics.",
        ),
        Team(
            id="harbour",
            key="harbour",
            name="All of Harbour Clinics",
            what_it_does="Holds what every team works towards together.",
        ),
        Person(id="mara", key="mara", name="Mara Lind", teams=booking),
        Person(id="jo", key="jo", name="Jo Okafor", teams=booking),
        Person(id="ines", key="ines", name="Ines Duarte", role="facilitator", teams=every),
        Person(id="tomas", key="tomas", name="Tomas Weber", teams=booking),
        Person(id="ruth", key="ruth", name="Ruth Adeyemi", teams=["reception"]),
        Person(id="sam", key="sam", name="Sam Novak", teams=["reception"]),
        Cycle(
            id=days.last_cycle,
            key=days.last_cycle,
            start=days.last_start,
            end=days.last_end,
            state="closed",
        ),
        Cycle(id=days.cycle, key=days.cycle, start=days.start, end=days.end),
    ]
