"""Situations at the drafting table, each with the prompts a good coach would ask first.

A situation is a team's documents, what the cursor is on, and what is typed. `first` are the ids expected
first, in their order; fewer than three say nothing of the rest, and an empty one expects silence.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from store.documents.base import Document
from store.documents.okrs import Answer
from store.documents.prework import Capacity, Department, Need, PastResult, Stakeholder
from store.documents.rhythm import Learning
from store.documents.strategy import Choice, Condition, Direction, Obstacle, Strategy
from tests.plans import MONDAY, check_in, key_result, make_plan, objective

OCTOBER = date(2026, 10, 1)
Tables = dict[str, Any]


class Situation(NamedTuple):
    """`typed`: the text is being typed as a key result under `about`, and the person has paused."""

    name: str
    about: str
    first: tuple[str, ...]
    text: str = ""
    kind: str = ""
    typed: bool = False
    today: date = MONDAY
    tables: Tables = {}


POLICY = Strategy(guiding_policy="By letting small clinics open one hour a day online.")
CALLING = Obstacle(id="o1", rank=1, text="Patients can only book by calling")
DOUBLE = Obstacle(id="o2", rank=2, text="Clinics fear double bookings")
PATIENTS = Stakeholder(id="p", kind="customers", name="Patients")
NURSES = Stakeholder(id="n", kind="partners", name="Nurses")
SOON = Need(id="soon", of="p", rank=1, text="A visit within a week")
QUIET = Need(id="quiet", of="n", rank=1, text="Fewer calls")
SMALL = Choice(id="a", key="A", rank=1, text="Small clinics first", over="the two hospitals", removes=["o1"])
TEAM: Tables = {
    "strategy": [POLICY],
    "obstacles": [CALLING, DOUBLE],
    "stakeholders": [PATIENTS, NURSES],
    "needs": [SOON, QUIET],
    "choices": [SMALL],
    "objectives": [objective("O1", choices=["a"])],
}
BARE: Tables = {"objectives": [objective("O1")]}
VISITS = key_result(
    "O1.1", "Lift visits booked online from 4% to 25%", metric="visits booked online", baseline=4, target=25
)
WAIT = key_result(
    "O1.2",
    "Cut the wait from 9 d to 3 d",
    metric="wait",
    direction="decrease",
    baseline=9,
    target=3,
    unit="d",
)
THREE = [key_result(f"O1.{at}") for at in (1, 2, 3)]
LONG_AGO = Learning(
    id="l1",
    believed="They look",
    saw="They never scroll past the map.",
    cycle="2026-Q3",
    score=0.3,
    statement="Lift visits booked online from 1% to 6%",
)
WELL = LONG_AGO.model_copy(update={"id": "l2", "score": 0.9})
BEFORE = make_plan(learnings=[LONG_AGO])
LAST_TIME = PastResult(
    id="last",
    statement="Lift visits booked online from 4% to 24%",
    baseline=4,
    target=24,
    value=18,
    score=0.7,
    unit="%",
)


def team(*documents: Document, **tables: Any) -> Tables:
    """The team, with these documents in the place of its own tables."""
    rows: Tables = {}
    for document in documents:
        rows.setdefault(document.table, []).append(document)
    return TEAM | rows | tables


def belief(id: str, of: str, believed: int | None = None, **fields: Any) -> Condition:
    given: dict[str, Any] = {
        "id": id,
        "key": id.upper(),
        "of": of,
        "text": f"Condition {id}",
        "belief": believed,
    }
    return Condition(**given | fields)


def said(prompt: str, about: str = "O1.1", state: str = "answered") -> Answer:
    return Answer(prompt=prompt, about=about, text="Said", state=state)  # type: ignore[arg-type]


def typing(name: str, text: str, *first: str, tables: Tables = TEAM, about: str = "O1") -> Situation:
    return Situation(name, about, first, text=text, typed=True, today=OCTOBER, tables=tables)


OBJECTIVES = (
    Situation(
        "nothing written down but the objective",
        "O1",
        ("OBJ-true-by", "OBJ-who", "OBJ-way"),
        tables=BARE,
    ),
    Situation("an objective that serves a choice", "O1", ("OBJ-true-by", "OBJ-obstacle:o1"), tables=TEAM),
    Situation(
        "its own obstacle before that of its choice",
        "O1",
        ("OBJ-true-by", "OBJ-obstacle:o2", "OBJ-obstacle:o1"),
        tables=team(objective("O1", choices=["a"], removes=["o2"])),
    ),
    Situation(
        "a need it answers",
        "O1",
        ("OBJ-true-by", "OBJ-obstacle:o1", "OBJ-need:soon"),
        tables=team(SOON.model_copy(update={"answered_by": ["O1"]})),
    ),
    Situation(
        "a need its choice answers, of someone who is no customer",
        "O1",
        ("OBJ-true-by", "OBJ-obstacle:o1", "OBJ-need:quiet"),
        tables=team(QUIET.model_copy(update={"answered_by": ["a"]})),
    ),
    Situation(
        "tied to nothing: the first obstacle still counts",
        "O1",
        ("OBJ-true-by", "OBJ-need:soon", "OBJ-obstacle:o1"),
        tables=team(objective("O1")),
    ),
    Situation(
        "only a guiding policy", "O1", ("OBJ-true-by", "OBJ-policy"), tables=BARE | {"strategy": [POLICY]}
    ),
    Situation(
        "only a mission",
        "O1",
        ("OBJ-true-by", "OBJ-mission"),
        tables=BARE | {"direction": [Direction(mission="Help patients be seen in time")]},
    ),
    Situation(
        "policy before mission",
        "O1",
        ("OBJ-true-by", "OBJ-policy", "OBJ-mission"),
        tables=BARE | {"strategy": [POLICY], "direction": [Direction(mission="Help patients")]},
    ),
    Situation(
        "what the choice was chosen over",
        "O1",
        ("OBJ-true-by", "OBJ-over:a"),
        tables=BARE
        | {
            "choices": [SMALL.model_copy(update={"removes": []})],
            "objectives": [objective("O1", choices=["a"])],
        },
    ),
    Situation(
        "the first question answered, the next moves up",
        "O1",
        ("OBJ-obstacle:o1", "OBJ-need:soon"),
        tables=team(said("OBJ-true-by", "O1")),
    ),
    Situation(
        "not now is taken at its word",
        "O1",
        ("OBJ-true-by", "OBJ-need:soon"),
        tables=team(said("OBJ-obstacle:o1", "O1", "not now")),
    ),
    Situation(
        "an answer to another objective changes nothing",
        "O1",
        ("OBJ-true-by", "OBJ-obstacle:o1"),
        tables=team(said("OBJ-true-by", "O2")),
    ),
    Situation(
        "a condition of its key result proved false",
        "O1",
        ("OBJ-false:c1", "OBJ-true-by"),
        tables=team(VISITS, belief("c1", "O1.1", state="false")),
    ),
    Situation(
        "a condition of its choice proved false",
        "O1",
        ("OBJ-false:c1", "OBJ-true-by"),
        tables=team(belief("c1", "a", state="false")),
    ),
    Situation(
        "a condition that proved true is no news",
        "O1",
        ("OBJ-true-by",),
        tables=team(belief("c1", "a", state="true")),
    ),
    Situation(
        "a deliverable",
        "O1",
        ("OBJ-deliver", "OBJ-true-by"),
        text="Launch the booking portal by June",
        tables=TEAM,
    ),
    Situation(
        "a number in an objective's clothes",
        "O1",
        ("OBJ-reason", "OBJ-true-by"),
        text="Increase monthly revenue to 2M",
        tables=TEAM,
    ),
    Situation(
        "like one that missed before",
        "O1",
        ("OBJ-learning:l1", "OBJ-true-by"),
        text="Lift the visits booked online",
        tables=team(previous=BEFORE),
    ),
    Situation(
        "with a set of key results: are they enough, and could they come true for nothing?",
        "O1",
        ("SET-sufficient:O1", "SET-intent:O1", "OBJ-obstacle:o1"),
        tables=team(*THREE),
    ),
    Situation(
        "two key results: are they enough, and what else would be true?",
        "O1",
        ("SET-sufficient:O1", "OBJ-true-by", "SET-intent:O1"),
        tables=team(*THREE[:2]),
    ),
    Situation(
        "enough, they said: could it still fail?",
        "O1",
        ("SET-intent:O1", "OBJ-obstacle:o1"),
        tables=team(
            *THREE,
            objective("O1", choices=["a"], sufficient="yes", sufficient_of=["O1.1", "O1.2", "O1.3"]),
        ),
    ),
    Situation(
        "not enough, they said: which number is what is missing?",
        "O1",
        ("SET-missing:O1", "SET-intent:O1"),
        tables=team(
            *THREE,
            objective("O1", sufficient="no", missing="The wait", sufficient_of=["O1.1", "O1.2", "O1.3"]),
        ),
    ),
    Situation(
        "one key result is no set yet",
        "O1",
        ("OBJ-true-by", "OBJ-obstacle:o1"),
        tables=team(VISITS),
    ),
    Situation(
        "its words typed anew: the set is asked of later",
        "O1",
        ("OBJ-true-by",),
        text="Make booking a joy",
        tables=team(*THREE),
    ),
    Situation(
        "an objective nobody has kept yet",
        "",
        ("OBJ-true-by", "OBJ-need:soon"),
        text="Make booking easy",
        kind="objective",
        tables=TEAM,
    ),
    Situation(
        "an empty new objective: what the strategy asks for",
        "",
        ("OBJ-need:soon", "OBJ-obstacle:o1"),
        kind="objective",
        tables=TEAM,
    ),
    Situation("an empty new objective, and no strategy", "", (), kind="objective", tables={}),
)

TYPED = (
    typing("a plain movement", "Lift visits booked online from 4% to 25%", "KR-true", "KR-pace", "KR-who:p"),
    typing("a falling one", "Cut the wait for a visit from 9 d to 3 d", "KR-true", "KR-pace", "KR-who:p"),
    typing(
        "a target and no baseline", "Lift visits booked online to 25%", "KR-true", "KR-baseline", "KR-who:p"
    ),
    typing("no number yet", "Lift visits booked online", "KR-true", "KR-who:p"),
    typing("a factor needs no baseline to be asked of", "Double visits booked online", "KR-true", "KR-who:p"),
    typing(
        "keeping within a bound has no pace", "Keep the wait under 3 d", "KR-true", "KR-who:p", "KR-counter"
    ),
    typing("a task", "Launch the booking calendar by 1 December", "KR-task", "KR-who:p"),
    typing("a count of our own doing", "Hold 12 talks with clinics", "KR-task", "KR-who:p"),
    typing("two words are too few to call it a task", "Launch it", "KR-true"),
    typing("one word: the objective still asks", "Launch", "OBJ-true-by", "OBJ-obstacle:o1"),
    typing("an empty line: the objective asks", "", "OBJ-true-by", "OBJ-obstacle:o1", "OBJ-need:soon"),
    typing("only spaces", "   ", "OBJ-true-by", "OBJ-obstacle:o1"),
    typing(
        "something felt", "Patients who trust the booking: 31% → 55%", "KR-true", "KR-pace", "KR-soft-how"
    ),
    typing(
        "something felt, and no number",
        "Patients are happier with booking",
        "KR-true",
        "KR-soft-how",
        "KR-who:p",
    ),
    typing(
        "like one that missed",
        "Lift visits booked online from 4% to 25%",
        "KR-learning:l1",
        "KR-true",
        "KR-pace",
        tables=team(previous=BEFORE),
    ),
    typing(
        "like one that went well",
        "Lift visits booked online from 4% to 25%",
        "KR-learning:l2",
        "KR-true",
        tables=team(previous=make_plan(learnings=[WELL])),
    ),
    typing(
        "of two alike the one that missed",
        "Lift visits booked online from 4% to 25%",
        "KR-learning:l1",
        "KR-true",
        tables=team(previous=make_plan(learnings=[WELL, LONG_AGO])),
    ),
    typing(
        "a learning two cycles back",
        "Lift visits booked online from 4% to 25%",
        "KR-learning:l1",
        "KR-true",
        tables=team(previous=make_plan(previous=BEFORE)),
    ),
    typing(
        "like none of them",
        "Cut nights on call from 9 to 4",
        "KR-true",
        "KR-pace",
        "KR-who:p",
        tables=team(previous=BEFORE),
    ),
    typing(
        "a task like one that missed: first the number",
        "Launch visits booked online",
        "KR-task",
        "KR-learning:l1",
        tables=team(previous=BEFORE),
    ),
    typing(
        "those whose need it answers",
        "Cut calls per day from 90 to 40",
        "KR-true",
        "KR-pace",
        "KR-who:n",
        tables=team(QUIET.model_copy(update={"answered_by": ["O1"]})),
    ),
    typing(
        "nobody is written down",
        "Lift visits booked online from 4% to 25%",
        "KR-true",
        "KR-pace",
        "KR-whom",
        tables=BARE,
    ),
    typing(
        "a number that was moved before",
        "Lift visits booked online from 18% to 50%",
        "KR-true",
        "KR-pace",
        "KR-reach",
        tables=team(LAST_TIME),
    ),
    typing(
        "as far as last cycle suggests",
        "Lift visits booked online from 18% to 38%",
        "KR-true",
        "KR-pace",
        "KR-who:p",
        tables=team(LAST_TIME),
    ),
    typing("a milestone", "Complete the certification of the booking service", "KR-task", tables=BARE),
    typing("words of another script", "Увеличить долю записей с 4% до 25%", "KR-true", tables=BARE),
    typing("marks and braces", "{x} [y] from 4% to 25%", "KR-true", "KR-pace", tables=BARE),
    typing(
        "a key result of no objective",
        "Lift visits booked online from 4% to 25%",
        "KR-true",
        "KR-pace",
        "KR-who:p",
        about="",
    ),
)

NUDGED = team(VISITS, belief("c1", "O1.1", 4), belief("c2", "O1.1", 6))
KEPT = (
    Situation(
        "its conditions: the least believed", "O1.1", ("KR-believed:c1", "KR-pace", "KR-who:p"), tables=NUDGED
    ),
    Situation(
        "unrated comes before rated",
        "O1.1",
        ("KR-believed:c2", "KR-pace", "KR-who:p"),
        tables=team(VISITS, belief("c1", "O1.1", 4), belief("c2", "O1.1")),
    ),
    Situation(
        "believed well enough: who acts, and what else would have to be true",
        "O1.1",
        ("KR-pace", "KR-who:p", "KR-true"),
        tables=team(VISITS, belief("c1", "O1.1", 8)),
    ),
    Situation(
        "a test with a date is asked after later",
        "O1.1",
        ("KR-pace", "KR-who:p", "KR-believed:c1"),
        tables=team(VISITS, belief("c1", "O1.1", 3, find_out="Ask ten", by=date(2026, 12, 4))),
    ),
    Situation(
        "a condition proved false comes first",
        "O1.1",
        ("KR-false:c1", "KR-pace", "KR-who:p"),
        tables=team(VISITS, belief("c1", "O1.1", 4, state="false")),
    ),
    Situation(
        "false, and the others go on",
        "O1.1",
        ("KR-false:c1", "KR-believed:c2", "KR-pace"),
        tables=team(VISITS, belief("c1", "O1.1", state="false"), belief("c2", "O1.1", 2)),
    ),
    Situation(
        "never that fast before",
        "O1.1",
        ("KR-true", "KR-pace"),
        tables=team(VISITS, check_in("O1.1", date(2026, 11, 9), 4), check_in("O1.1", date(2026, 11, 16), 5)),
    ),
    Situation(
        "that fast already",
        "O1.1",
        ("KR-true", "KR-who:p", "KR-counter"),
        tables=team(VISITS, check_in("O1.1", date(2026, 11, 9), 4), check_in("O1.1", date(2026, 11, 16), 15)),
    ),
    Situation(
        "reached already",
        "O1.1",
        ("KR-true", "KR-who:p", "KR-counter"),
        tables=team(VISITS, check_in("O1.1", date(2026, 11, 16), 26)),
    ),
    Situation(
        "kept without any number",
        "O1.1",
        ("KR-number", "KR-true", "KR-who:p"),
        tables=team(key_result("O1.1", "Lift visits", baseline=None, target=None, metric="visits")),
    ),
    Situation(
        "kept without a baseline",
        "O1.1",
        ("KR-true", "KR-baseline", "KR-who:p"),
        tables=team(key_result("O1.1", "Lift visits to 25%", baseline=None, target=25, metric="visits")),
    ),
    Situation(
        "the baseline is known to be unknown",
        "O1.1",
        ("KR-true", "KR-who:p", "KR-counter"),
        tables=team(
            key_result(
                "O1.1", "Lift visits to 25%", baseline=None, baseline_unknown=True, target=25, metric="visits"
            )
        ),
    ),
    Situation(
        "more promised than there are hours",
        "O1.1",
        ("KR-true", "KR-pace", "KR-hours"),
        tables=team(
            VISITS.model_copy(update={"hours": 900}),
            objective("O1", kind="committed"),
            Capacity(id="m", person="mara", share=50),
        ),
    ),
    Situation(
        "a stretch may take more hours than there are",
        "O1.1",
        ("KR-true", "KR-pace", "KR-who:p"),
        tables=team(
            VISITS.model_copy(update={"hours": 900}),
            objective("O1", kind="aspirational"),
            Capacity(id="m", person="mara", share=50),
        ),
    ),
    Situation(
        "hours enough",
        "O1.1",
        ("KR-true", "KR-pace", "KR-who:p"),
        tables=team(VISITS.model_copy(update={"hours": 9}), Capacity(id="m", person="mara", share=100)),
    ),
    Situation(
        "soft, and nobody said how it is read",
        "O1.1",
        ("KR-true", "KR-pace", "KR-soft-how"),
        tables=team(VISITS.model_copy(update={"nature": "soft"})),
    ),
    Situation(
        "soft, read somehow, by whom?",
        "O1.1",
        ("KR-true", "KR-pace", "KR-soft-who"),
        tables=team(VISITS.model_copy(update={"nature": "soft", "reading_how": "At the door"})),
    ),
    Situation(
        "hard by its owner's word, whatever it sounds like",
        "O1.1",
        ("KR-true", "KR-pace", "KR-who:p"),
        tables=team(VISITS.model_copy(update={"nature": "hard", "statement": "Lift trust from 4% to 25%"})),
    ),
    Situation(
        "the first answered: what it could cost comes up",
        "O1.1",
        ("KR-counter",),
        tables=team(VISITS, *(said(id) for id in ("KR-true", "KR-pace", "KR-who:p"))),
    ),
    Situation(
        "a counter-metric is named",
        "O1.1",
        (),
        tables=team(
            VISITS.model_copy(update={"counter_metric": "Visits missed"}),
            *(said(id) for id in ("KR-true", "KR-pace", "KR-who:p")),
        ),
    ),
    Situation(
        "a kept task",
        "O1.1",
        ("KR-task", "KR-who:p"),
        tables=team(key_result("O1.1", "Launch the booking calendar", baseline=None, target=None)),
    ),
)

ASKED = team(*THREE, Department(id="d", name="Reception"))
SET = (
    Situation("nothing to ask of an empty set", "set", (), tables=TEAM),
    Situation(
        "sufficiency comes first", "set", ("SET-sufficient:O1", "SET-intent:O1", "SET-nobody"), tables=ASKED
    ),
    Situation(
        "of each objective in its turn",
        "set",
        ("SET-sufficient:O1", "SET-sufficient:O2", "SET-intent:O1"),
        tables=team(*THREE, key_result("O2.1"), objective("O1"), objective("O2")),
    ),
    Situation(
        "answered yes",
        "set",
        ("SET-intent:O1", "SET-nobody", "SET-drop"),
        tables=team(*THREE, objective("O1", sufficient="yes", sufficient_of=["O1.1", "O1.2", "O1.3"])),
    ),
    Situation(
        "answered before another came",
        "set",
        ("SET-again:O1:O1.3-0", "SET-intent:O1"),
        tables=team(*THREE, objective("O1", sufficient="yes", sufficient_of=["O1.1", "O1.2"])),
    ),
    Situation(
        "answered no, and then one came",
        "set",
        ("SET-again:O1:O1.3-0", "SET-intent:O1"),
        tables=team(
            *THREE, objective("O1", sufficient="no", missing="The wait", sufficient_of=["O1.1", "O1.2"])
        ),
    ),
    Situation(
        "answered before one went",
        "set",
        ("SET-again:O1:-1", "SET-intent:O1"),
        tables=team(
            *THREE, objective("O1", sufficient="yes", sufficient_of=["O1.1", "O1.2", "O1.3", "O1.4"])
        ),
    ),
    Situation(
        "more committed than there are hours",
        "set",
        ("SET-sufficient:O1", "SET-hours", "SET-intent:O1"),
        tables=team(
            key_result("O1.1", hours=900), objective("O1", kind="committed"), Capacity(id="m", person="mara")
        ),
    ),
    Situation(
        "two key results: nothing to drop",
        "set",
        ("SET-asked",),
        tables=team(
            *THREE[:2],
            *(
                said(id, about)
                for id, about in (("SET-sufficient:O1", "O1"), ("SET-intent:O1", "O1"), ("SET-nobody", ""))
            ),
        ),
    ),
    Situation(
        "nobody was asked at all",
        "set",
        ("SET-sufficient:O1", "SET-intent:O1", "SET-nobody"),
        tables=BARE | {"key_results": THREE},
    ),
)

CHOICES = (
    Situation("four sides, the first three", "a", ("CHO-customers", "CHO-market", "CHO-us"), tables=TEAM),
    Situation(
        "the sides nothing is said about",
        "a",
        ("CHO-market", "CHO-us", "CHO-competitors"),
        tables=team(belief("c1", "a", 8, side="customers")),
    ),
    Situation(
        "all four are covered: the least believed",
        "a",
        ("CHO-believed:c1", "CHO-over"),
        tables=team(
            *(
                belief(f"c{at}", "a", at, side=side)
                for at, side in enumerate(("customers", "market", "us", "competitors"), 1)
            )
        ),
    ),
    Situation(
        "one of its conditions proved false",
        "a",
        ("CHO-false:c1", "CHO-customers", "CHO-market"),
        tables=team(belief("c1", "a", state="false")),
    ),
    Situation(
        "a choice that is being typed and not kept",
        "",
        ("CHO-customers", "CHO-market", "CHO-us"),
        text="Small clinics first",
        kind="choice",
        tables=TEAM,
    ),
    Situation("no choice and no words", "", (), kind="choice", tables=TEAM),
)

SITUATIONS = (*OBJECTIVES, *TYPED, *KEPT, *SET, *CHOICES)
