"""Who changed what: the commitment, the target that moved, the condition that proved false, every check-in."""

from __future__ import annotations

from datetime import date, datetime

from store.documents.base import Document
from store.documents.history import Change, FieldChange
from store.documents.okrs import Commitment
from store.documents.rhythm import CheckIn, MidCycle, Priority, Win

from .days import FRI, MON, SAT, TUE, Days, at
from .key_results import lead_time

WHY_THREE_DAYS = (
    "the lab gives its results on the third day, so a visit before that sends people home again; "
    "agreed with two clinics and Ruth"
)


def with_history(days: Days, documents: list[Document]) -> list[Document]:
    """The documents and the changes that led to them, oldest first."""
    changes = [_added(each) for each in documents if isinstance(each, CheckIn | Win | Priority | MidCycle)]
    changes += [_added(each) for each in documents if isinstance(each, Commitment)]
    changes += [*_edited(days), *_target_moved(days)]
    return [*documents, *sorted(changes, key=lambda each: (each.at, each.id))]


def _added(document: CheckIn | Win | Priority | MidCycle | Commitment) -> Change:
    by, when, deed, said = _told(document)
    added = FieldChange(
        how="add", table=document.table, of=document.id, after=document.model_dump(mode="json")
    )
    return Change(
        id=f"change-{document.table}-{document.id}", at=when, by=by, deed=deed, said=said, edits=[added]
    )


def _told(document: CheckIn | Win | Priority | MidCycle | Commitment) -> tuple[str, datetime, str, str]:
    match document:
        case CheckIn():
            key = document.key_result.removeprefix("booking-")
            return document.by, document.at, "check_in", f"{key} is checked in, {document.colour}."
        case Win():
            return document.by, at(document.on, 15, 30), "add_win", f"A win: {document.text}"
        case Priority():
            said = f"A priority for this week: {document.text}"
            return document.person, at(document.week, 8, 30), "add_priority", said
        case MidCycle():
            assert document.on
            return (
                "mara",
                at(document.on, 11),
                "look_at_middle",
                "O1 was looked at in the middle of the cycle.",
            )
        case Commitment():
            return document.by, at(document.on, 16), "commit_set", f"The set is committed: {document.reason}"


def _target_moved(days: Days) -> list[Change]:
    """O1.2 aimed at two days until week 3."""
    day = days.week(3, FRI)
    return [
        Change(
            id="change-target",
            at=at(day, 14),
            by="mara",
            deed="retype_key_result",
            said=f"O1.2: the target is now 3 d, because {WHY_THREE_DAYS}.",
            why=WHY_THREE_DAYS,
            edits=[
                _edit("key_results", "booking-O1.2", "statement", lead_time(days, 2), lead_time(days, 3)),
                _edit("key_results", "booking-O1.2", "target", 2.0, 3.0),
            ],
        )
    ]


def _edited(days: Days) -> list[Change]:
    return [
        _judged(
            "condition-6",
            days.week(3, FRI),
            "jo",
            "true",
            6,
            9,
            "61% of searches come after six in the evening.",
        ),
        _judged(
            "condition-1",
            days.week(4, FRI),
            "ines",
            "true",
            7,
            8,
            "14 of 17 said yes or no within four weeks.",
        ),
        _judged(
            "condition-7",
            days.week(7, SAT),
            "jo",
            "false",
            6,
            2,
            "The authority's letter: only front-desk staff may book for someone else.",
        ),
        Change(
            id="change-wording",
            at=at(days.week(1, TUE), 10),
            by="tomas",
            deed="set_field",
            said="O2: text is now “Become the help small clinics recommend to each other”.",
            edits=[
                _edit(
                    "objectives",
                    "booking-O2",
                    "text",
                    "Become the help that small clinics would miss",
                    "Become the help small clinics recommend to each other",
                )
            ],
        ),
        Change(
            id="change-belief",
            at=at(days.week(7, MON), 11, 20),
            by="mara",
            deed="judge_condition",
            said="C8 is believed 4 of 10: Clinics answer a request within a day",
            edits=[_edit("conditions", "condition-8", "belief", 6, 4)],
        ),
    ]


def _judged(
    condition: str, day: date, by: str, verdict: str, before: int, belief: int, evidence: str
) -> Change:
    key = f"C{condition.removeprefix('condition-')}"
    return Change(
        id=f"change-{condition}",
        at=at(day, 17),
        by=by,
        deed="judge_condition",
        said=f"{key} is {verdict}: {evidence}",
        edits=[
            _edit("conditions", condition, "state", "open", verdict),
            _edit("conditions", condition, "belief", before, belief),
            _edit("conditions", condition, "evidence", "", evidence),
        ],
    )


def _edit(table: str, of: str, field: str, before: object, after: object) -> FieldChange:
    return FieldChange(how="edit", table=table, of=of, field=field, before=before, after=after)
