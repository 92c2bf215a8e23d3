"""The grammar: which numbers are the movement, when it is due, and what is left as the metric."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from method.coach.sentence.changes import multiple, relative
from method.coach.sentence.cues import IRREGULAR_PLURALS, PLURAL_NOT
from method.coach.sentence.dates.calendar import Calendar
from method.coach.sentence.dates.dates import DateHit
from method.coach.sentence.figures.units import CURRENCIES, DURATION_NAMES, DURATIONS, PERIODS
from method.coach.sentence.foreign import PERIOD_NAMES, told_way
from method.coach.sentence.hung_on.peel import peeled
from method.coach.sentence.line import Line, Quantity, means_at
from method.coach.sentence.metric import metric_of
from method.coach.sentence.movement import Movement, aim_at, is_name, starts_at, turn
from method.coach.sentence.now import baseline_note
from method.coach.sentence.pairs import band, pair
from method.coach.sentence.shape import Read
from method.coach.sentence.tokens import plural
from method.coach.sentence.verbs import find_verb, group, may_order, opening, sense, set_up, way, work_at

DESCRIBING = frozenset("across with for all among our these those every in of after per from".split())
#: "library visits/week"
EACH_END = re.compile(
    r"(?:\s?/\s?|\s(?:each|every|por|par|pro|je)\s)"
    rf"(day|week|month|quarter|year|{'|'.join(PERIOD_NAMES)})$",
    re.I,
)
COMPARED = {
    "fewer": "decrease",
    "less": "decrease",
    "more": "increase",
    "higher": "increase",
    "lower": "decrease",
}
AIMS = frozenset("to reach reaches hit hits of is".split())
DONE = frozenset(
    """certified approved live launched granted signed completed available released accredited won passed
    finished""".split()
)
PHRASE_ENDS = frozenset("per of in for from with who that via by on at across among over during".split())


def read(
    text: str,
    *,
    today: date,
    start: date | None = None,
    end: date | None = None,
    cycles: tuple[tuple[str, date, date], ...] = (),
) -> Read:
    """What a key-result sentence says, read against today and the cycle (METHOD 5). Never raises.

    `cycles` are those the organisation named, so that "by FY27 Q1" means its own days.
    """
    return understood(peeled(text), Calendar(today, start, end, cycles=cycles))


@lru_cache(maxsize=64)
def understood(text: str, calendar: Calendar) -> Read:
    """The reading itself; a key press asks for the same one several times."""
    line = Line(text, calendar)
    due = due_of(line)
    line.gather()
    move = Movement(find_verb(line))
    baseline_note(line, move)
    for step in (band, pair, multiple, relative, single):
        if move.empty:
            step(line, move)
    settle_direction(line, move)
    metric = metric_of(line, move.verb, move.first)
    if move.empty and move.direction is None and is_milestone(line, move):
        move.direction = "milestone"
    if metric and move.empty and move.direction is None and " " in metric:
        first, rest = metric.split(" ", 1)
        if told := COMPARED.get(first.casefold()):  # "fewer no-shows on Mondays"
            metric, move.direction = rest, turn(told)
    shared = move.change is not None and move.baseline is None and "by" in move.change
    if metric and move.per is None and (each := EACH_END.search(metric)):
        period = each[1].casefold()
        metric, move.per = metric[: each.start()], PERIODS[PERIOD_NAMES.get(period, period)]
    if move.unit is None and not move.empty and metric and not shared:
        move.unit = counted(metric)
    asked = (*line.asked, *(hit.question for hit in line.dates if hit.question))
    return Read(
        metric, move.direction, move.baseline, move.target, move.low, move.high, move.change, move.unit,
        move.per, due, asked, line.spans,
    )  # fmt: skip


def due_of(line: Line) -> date | None:
    """The day it is due: the last one said with "by", or else the last one said at all."""
    told = [h for h in line.dates if not returning(line, h)]
    hits = [h for h in told if not h.past and (not h.ahead or (not h.loose and deadline(line, h)))]
    earlier = compared(line, hits)
    for hit in hits:
        line.use_date(hit)
    hits = [hit for hit in hits if hit not in earlier] if earlier else hits
    firm = [h for h in hits if h.due] or hits
    asked = next((hit for hit in firm if hit.question), None)
    if asked is not None:
        line.spans["undated"] = line.span(asked.start, asked.end - 1)
    if not firm or asked is not None:
        return None
    line.spans["due"] = line.span(firm[-1].start, firm[-1].end - 1)
    return firm[-1].day


def compared(line: Line, hits: list[DateHit]) -> list[DateHit]:
    """ "(68% in August)", "(Sept: 11)": the month an earlier figure was of; the figure is where it stood."""
    got = []
    for hit in hits:
        first, last = line.around(hit.start)
        figures = [
            at for at in range(first, last) if line.tokens[at].number and not hit.start <= at < hit.end
        ]
        aims = any(line.low(at) in AIMS | {"by", "until", "before", "due", "target", "goal"}
                   for at in range(first, last))  # fmt: skip
        if figures and not hit.due and not aims:
            got.append(hit)
            line.stood |= set(figures)
    return got


def returning(line: Line, hit: DateHit) -> bool:
    """ "Unmatched lines at month end": it comes every month, and is no day to be done by."""
    if line.low(hit.start) == "for" and not hit.due:
        return True  # "rebook for next year"
    numbered = hit.end - hit.start == ASKED and line.low(hit.start + 1)[:1] == "q"
    if numbered and line.low(hit.start) == "at" and line.low(hit.end) in (":", "of"):
        return True  # "at Q3 of the card": the third question
    return (
        line.low(hit.start) == "at" and line.low(hit.start + 1) in PERIODS and line.low(hit.end - 1) == "end"
    )


#: "at" and the question
ASKED = 2


def deadline(line: Line, hit: DateHit) -> bool:
    """ "Reach 500 users within 6 weeks" is a deadline, "90 % of calls within 2 days" a waiting time."""
    if hit.start == 0:
        return bool(sense(line.low(hit.end)))
    if hit.end < len(line.tokens) and line.low(hit.end) not in (".", ",", ";", ")", "!"):
        return False
    numbers = [at for at in range(hit.start) if line.tokens[at].number is not None]
    if numbers[:1] == [0] and any(may_order(line.low(at)) for at in range(2, hit.start)):
        return False  # "25 pubs reorder the pale within three weeks": how soon they do
    if not numbers or (line.low(hit.start - 1).endswith("ed") and hit.start > 2):
        return False
    return not any(line.tokens[at].text.endswith("%") and line.low(at + 1) == "of" for at in numbers)


def single(line: Line, move: Movement) -> None:
    """One number is the target: to 55 % · at least 10 · NPS > 50 · zero incidents · 10,000 subscribers."""
    quantities = [q for q in line.quantities if not line.inside[q.index]]
    quantities = quantities or [q for q in line.quantities if not told_beside(line, q)]
    quantities = [q for q in quantities if not is_name(line, q)]
    work = work_at(line)
    quantities = [q for q in limited(line, quantities) if q.first < work]
    start = next((q for q in quantities if comes_from(line, q)), None)
    if start is not None:
        starts_at(line, move, start)
        quantities.remove(start)
    behind = [q for q in quantities if q.first > move.verb > opening(line) and led(line, move.verb)]
    quantities = behind or quantities  # "host 3 open days and win 60 members"
    if quantities:
        told = [q for q in quantities if line.low(q.first - 1) in ("to", "targeting")]
        told = told or [q for q in quantities if aimed_at(line, q)]
        main = [q for q in quantities if not describes(line, q)]
        aim_at(line, move, (told or main or quantities)[0])
    elif start is None:
        none_of(line, move)


def told_beside(line: Line, q: Quantity) -> bool:
    """How far a task is, or what is asked for it: "migrate payroll (80 %)", "apply to the fund (£250k)"."""
    if line.low(q.last + 1) in ("done", "complete", "completed", "finished", "ready"):
        return True
    return may_order(line.low(opening(line))) and (q.unit == "%" or q.unit in CURRENCIES)


def limited(line: Line, quantities: list[Quantity]) -> list[Quantity]:
    """Without the bound of what is counted: "arrears over 90 days under 2 %" is about the 2 %."""
    first = quantities[0] if len(quantities) > 1 else None
    if first is None or not first.cmp or first.first == 0 or first.unit not in DURATION_NAMES:
        return quantities
    later = [q for q in quantities[1:] if q.unit != first.unit and (q.cmp or q.unit == "%")]
    return later or quantities


def led(line: Line, verb: int) -> bool:
    """A second verb that wins something: "… and win 60 members"."""
    return line.low(verb - 1) == "and" and sense(line.low(verb)) in ("gain", "up", "down")


def comes_from(line: Line, q: Quantity) -> bool:
    """ "From 12" is where it starts; "from one organisation" is who gives it."""
    if line.low(q.first - 1) != "from":
        return False
    if q.index + 1 >= len(line.tokens):
        return True
    return not (line.tokens[q.index].kind == "written" and q.unit is None and line.is_noun(q.index + 1))


def aimed_at(line: Line, q: Quantity) -> bool:
    """The figure that closes a line behind a colon: "Houses with at least 2 shared formats: 12"."""
    return line.low(q.first - 1) == ":" and q.first > 2


def describes(line: Line, q: Quantity) -> bool:
    """A number on the side: "across all 5 plants", "with 100 employees", "within the first 7 days"."""
    if line.low(q.first - 1) in DESCRIBING and line.low(q.first - 1) not in AIMS:
        return True
    return q.unit in DURATION_NAMES and line.low(q.first) in ("within", "in")


def none_of(line: Line, move: Movement) -> None:
    """ "No data-loss incidents" is a target of zero."""
    at = opening(line)
    while sense(line.low(at)) in ("reach", "keep"):
        at += 1
    if (
        line.low(at) == "no"
        and at + 1 < len(line.tokens)
        and line.is_noun(at + 1)
        and line.low(at + 1) != "more"
    ):
        move.target, move.direction, move.first = 0.0, "decrease", at
        line.spans["target"] = line.span(at, at)
        line.take(at, at)


def settle_direction(line: Line, move: Movement) -> None:
    """The verb's direction; else that of the numbers; else of the comparator or of what is usually better."""
    if move.direction is not None:
        return
    verb = line.low(move.verb) if move.verb >= 0 else ""
    kind, told = sense(verb), way(verb)
    better = verb.startswith(("improv", "optimi", "enhanc"))
    foreign = told_way(line.tokens, line.language)
    if foreign or (told and kind != "gain" and not better):
        move.direction = turn(foreign or told)
    elif move.baseline is not None and move.target is not None and move.baseline != move.target:
        move.direction = "increase" if move.target > move.baseline else "decrease"
    else:
        move.direction = turn(guess_direction(line, move, kind, better))
    hold_bound(line, move, verb)


def guess_direction(line: Line, move: Movement, kind: str, better: bool) -> str:
    """Told by the comparator, by a target of zero, or by what is usually better."""
    q = target_quantity(line)
    lesser = any(t.low in group("LESS_IS_BETTER") for t in line.tokens[: means_at(line.tokens)])
    if q is not None and q.cmp:
        return "increase" if q.cmp == ">" else "decrease"
    if move.target == 0:
        return "decrease"
    if move.target is not None and kind in ("reach", "gain", "up", "doing"):
        return "decrease" if lesser and kind != "gain" else "increase"
    if better and not move.empty:
        return "decrease" if lesser else "increase"
    return ""


def hold_bound(line: Line, move: Movement, verb: str) -> None:
    """ "Churn < 5 % (currently 3 %)" is a bound to keep: it holds already and no verb asks to move."""
    q = target_quantity(line)
    if q is None or move.baseline is None or move.target is None or way(verb):
        return
    if (q.cmp == "<" and move.baseline < move.target) or (q.cmp == ">" and move.baseline > move.target):
        move.direction = "keep"
        move.low, move.high = (move.target, None) if q.cmp == ">" else (None, move.target)


def target_quantity(line: Line) -> Quantity | None:
    span = line.spans.get("target")
    return next((q for q in line.quantities if span == line.span(q.index, q.index)), None)


def is_milestone(line: Line, move: Movement) -> bool:
    """No number that counts, and something is finished, launched or granted."""
    if any(not is_name(line, q) for q in line.quantities) or line.asked:
        return False
    doing = move.verb >= 0 and (sense(line.low(move.verb)) == "doing" or set_up(line, move.verb))
    return doing or any(t.low in DONE for t in line.tokens)


def counted(metric: str) -> str | None:
    """The noun a bare number counts, where the metric is a plural: "weekly active users" → users."""
    words: list[str] = []
    for word in (w if acronym(w) else w.casefold() for w in metric.split()):
        if words and words[-1] in ("number", "amount", "count") and word == "of":
            words = []
        elif word in PHRASE_ENDS:
            break
        else:
            words.append(word.strip(".,;:"))
    nouns = [w for w in words if w in IRREGULAR_PLURALS or (plural(w) and w not in PLURAL_NOT)]
    if not nouns:
        return None
    if words[0] == nouns[0] and words[0] in DURATIONS:
        return DURATIONS[words[0]]  # "days sales outstanding"
    described = len(words) <= 4 and words[-2:-1] == nouns[-1:] and describing(words[-1])
    return nouns[-1] if nouns[-1] == words[-1] or described else None


def acronym(word: str) -> bool:
    """ "NPS", "eNPS": an S at its end makes no plural."""
    return sum(letter.isupper() for letter in word) > 1


def describing(word: str) -> bool:
    """ "Clinics live", "visits booked"."""
    return word.endswith("ed") or word in ("live", "online", "open", "active", "won", "sold", "built")
