"""The Booking team's other eight steps. Left open on purpose: one unanswered need, one unconfirmed one."""

from __future__ import annotations

from store.documents.base import Document
from store.documents.prework import (
    Capacity,
    Department,
    DepartmentNeed,
    Guidelines,
    Need,
    Readiness,
    Resources,
    ReviewPlan,
    Stakeholder,
    StepRecord,
)

from .days import FRI, MON, THU, TUE, WED, Days
from .insights import insights
from .past import past

TEAM = ["ines", "jo", "mara", "tomas"]


def prework(days: Days) -> list[Document]:
    return [
        READINESS,
        *STAKEHOLDERS,
        *NEEDS,
        *resources(days),
        *departments(days),
        *past(days),
        *insights(days),
        GUIDELINES,
        review_plan(days),
        *steps(days),
    ]


READINESS = Readiness(
    strategy=[0, 1, 1, 2, 0],
    freedom=[0, 0, 1, 2, 1],
    safety=[0, 1, 2, 1, 0],
    answered=TEAM,
)

STAKEHOLDERS = [
    Stakeholder(id="patients", kind="customers", name="Patients of small clinics"),
    Stakeholder(id="clinics", kind="customers", name="Small clinics"),
    Stakeholder(id="foundation", kind="investors", name="The foundation that pays our first two years"),
    Stakeholder(id="makers", kind="partners", name="The three calendar makers"),
    Stakeholder(id="nurses", kind="other", name="Nurses"),
]

NEEDS = [
    Need(
        id="need-week",
        of="patients",
        rank=1,
        text="See someone this week without calling",
        evidence="38 of 50 asked had given up on a visit this year.",
        answered_by=["choice-a", "booking-O1"],
    ),
    Need(
        id="need-who",
        of="patients",
        rank=2,
        text="Know who they will see and how long it takes",
        evidence="The question asked most often at our own front desks.",
        answered_by=["booking-O1"],
    ),
    Need(
        id="need-double",
        of="clinics",
        rank=1,
        text="Never two patients for the same hour",
        evidence="11 of 14 that said no gave this reason.",
        answered_by=["choice-c", "booking-O2"],
    ),
    Need(
        id="need-quiet",
        of="clinics",
        rank=2,
        text="Fewer calls while someone is being treated",
        evidence="34 calls a day, counted for a week in five clinics.",
        answered_by=["choice-b"],
    ),
    Need(
        id="need-cost",
        of="foundation",
        rank=1,
        text="A booking that costs under two euros by the second year",
        evidence="Written into the grant.",
        answered_by=["booking-O2"],
    ),
    Need(
        id="need-support",
        of="makers",
        rank=1,
        text="No support calls because of us",
        evidence="One of them counted 40 in the month after we first connected.",
    ),
    Need(
        id="need-hours",
        of="nurses",
        rank=1,
        text="Hours with patients, not with the phone",
        evidence="Said by every nurse we asked.",
        answered_by=["choice-b"],
    ),
]


def resources(days: Days) -> list[Document]:
    return [
        Resources(
            kind="quarter",
            start=days.start,
            end=days.end,
            budget="€40,000 for visits to clinics, text messages and one outside tester",
            tools="The booking page, the text-message service, a test calendar from each of the three makers",
        ),
        Capacity(id="capacity-mara", person="mara", share=100, days_away=5, usual_hours=4),
        Capacity(id="capacity-jo", person="jo", share=80, days_away=2, usual_hours=2),
        Capacity(id="capacity-ines", person="ines", share=40, days_away=8, usual_hours=1),
        Capacity(id="capacity-tomas", person="tomas", share=100, days_per_week=4, days_away=4, usual_hours=3),
    ]


def departments(days: Days) -> list[Document]:
    return [
        Department(
            id="department-reception",
            name="Reception team",
            met_on=days.week(-1, WED),
            overlaps="Both of us count calls a day: we take their number and stop counting.",
            gaps="Nobody looks after what a patient hears while waiting on the phone.",
        ),
        Department(
            id="department-data",
            name="Data protection",
            met_on=days.week(-1, THU),
            overlaps="",
            gaps="Nobody has written down who may see why a patient books.",
        ),
        DepartmentNeed(
            id="reception-tries",
            of="department-reception",
            way="we need",
            text="An hour a week of front-desk people trying the page and telling us where they get stuck",
            by=days.week(2, MON),
            confirmed_by="Ruth Adeyemi",
        ),
        DepartmentNeed(
            id="reception-mondays",
            of="department-reception",
            way="they need",
            text="No change to the page on Monday mornings",
            by=days.week(1, MON),
            confirmed_by="Mara Lind",
        ),
        DepartmentNeed(
            id="data-texts",
            of="department-data",
            way="we need",
            text="A yes or no to confirming visits by text message",
            by=days.week(9, FRI),
        ),
    ]


GUIDELINES = Guidelines(
    good_objective=(
        "One line that a patient or a clinic would be glad to hear. No number in it, nobody needs it explained, "
        "and someone on this team wants to get up for it."
    ),
    good_key_result=(
        "Something changes for a patient or a clinic, and any of us can look the number up in five minutes. "
        "What we build to get there is an initiative."
    ),
    key_results_max=4,
    agreed_by=TEAM,
)


def review_plan(days: Days) -> ReviewPlan:
    return ReviewPlan(
        cadence="weekly",
        first_check_in=days.start,
        first_monday=days.start,
        first_friday=days.week(1, FRI),
        mid_cycle=days.week(7, MON),
        planning=days.week(13, MON),
        end_review=days.week(13, THU),
        success=70,
        sharing="One page a month to all teams: what we tried, what it moved, what we would not do again.",
        celebrating="Friday cake in the clinic that had its first online booking that week; the clinic is named first.",
    )


def steps(days: Days) -> list[StepRecord]:
    """Who answered each step, and when; with what was said beside the point and kept for later."""
    everyone = TEAM
    return [
        StepRecord(
            id="mission",
            answered_by=everyone,
            answered_on=days.week(-1, MON),
            notes="Kept from last cycle. Jo read it to two patients at the front desk; both nodded.",
        ),
        StepRecord(
            id="strategy",
            minutes=120,
            answered_by=everyone,
            answered_on=days.week(-1, MON),
            notes="The longest hour was about languages. Nobody is against it, so it is no choice until it is tested.",
            parking_lot="Who talks to the maker that was bought? A letter from the clinics themselves?",
        ),
        StepRecord(id="stakeholders", answered_by=["jo", "mara"], answered_on=days.week(-1, TUE)),
        StepRecord(
            id="resources",
            answered_by=everyone,
            answered_on=days.week(-1, TUE),
            notes="Ines is with the Reception team three days a week this cycle.",
        ),
        StepRecord(id="departments", answered_by=["ines", "tomas"], answered_on=days.week(-1, THU)),
        StepRecord(id="past", answered_by=everyone, answered_on=days.week(-1, THU)),
        StepRecord(id="insights", answered_by=everyone, answered_on=days.week(0, TUE)),
        StepRecord(id="guidelines", answered_by=everyone, answered_on=days.week(0, WED)),
        StepRecord(id="review", answered_by=["ines"], answered_on=days.week(0, WED)),
    ]
