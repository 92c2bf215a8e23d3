"""A key result that is something we do, or counts how much of it we do: KR-4 and KR-5 (METHOD 5)."""

from __future__ import annotations

from method.coach.phrases.form import OPEN_DAYS, form_of
from method.coach.phrases.phrase import Phrase, bare
from method.coach.rules.activity_findings import a_task, an_output, reached, target_token
from method.coach.rules.finding import Finding, found
from method.coach.rules.means import moved_by
from method.coach.rules.measure import is_measure
from method.coach.rules.rewrite import quote, skeleton
from method.coach.sentence.figures.units import CURRENCIES, DURATION_NAMES
from method.coach.sentence.shape import Read
from method.coach.sentence.verbs import forms, gerund, group


def doing_verb(phrase: Phrase) -> str:
    """The base form of an opening verb that promises work; "" where it promises none."""
    form = form_of(phrase)
    if is_measure(phrase) or (form.kind == "clause" and not form.passive and form.verb > phrase.verb):
        return ""
    if phrase.low(phrase.verb + 2) == "for" and phrase.phrasal() in ("sign-up", "sign-on"):
        return "attend"
    giving = phrase.base("PROVIDING") or ("give" if phrase.base("GIVING") == "give" else "")
    first, end = phrase.object_of()
    if giving == "give" and any(phrase.low(at) in group("ARTICLES") for at in range(first + 1, end)):
        return giving  # "give every nurse a tablet"
    given = group("THINGS") | group("OUTPUTS")
    if giving and bare(phrase.low(end - 1)) in given - group("THEM") and phrase.lead != "deliver":
        return giving
    if phrase.base("REACH") == "go" and gerund(phrase.low(phrase.verb + 1)):
        return "go"  # "go running three times a week"
    if phrase.base("REACH") == "make" and bare(phrase.low(end - 1)) in given - group("THEM"):
        return "make"  # "make a list of 10 books"
    numbered = first < len(phrase.tokens) and phrase.tokens[first].number is not None
    asked = bare(phrase.low(end - 1)) in (
        "feedback",
        "input",
        "data",
        "opinions",
        "views",
        "insights",
        "ideas",
    )
    gathered = phrase.base("GAIN") in ("collect", "gather") or (asked and phrase.lead in ("get", "obtain"))
    if gathered and phrase.low(end) == "from" and not numbered:
        return "collect"  # "collect feedback from 300 visitors"
    talks = bare(phrase.low(end - 1)) in group("CONTACTS") | {"reviews"}
    if phrase.base("REACH") == "have" and talks and phrase.any_of("RHYTHMS", first, end) >= 0:
        return "have"  # "have quarterly reviews with all suppliers"
    if phrase.lead == "open" and phrase.low(phrase.verb + 1) in OPEN_DAYS:
        return ""
    return phrase.base("DOING") or forms("DOING").get(phrase.phrasal(), "")


def task(phrase: Phrase, read: Read, counted: bool) -> Finding | None:
    """KR-4 (something we do) or KR-5 (how much of it we do), told by the opening verb and its object."""
    if paper(phrase):
        return a_task(phrase, read, phrase.lead)
    hired = (not counted or counted_noun(read) in group("STAFF")) and form_of(phrase).kind != "clause"
    verb = doing_verb(phrase) or (phrase.base("HIRING") if hired else "")
    if not verb:
        return finished(phrase, read, counted)
    if moves_something(phrase, read):
        return None
    if not counted:
        return a_task(phrase, read, verb)
    kind = own_count(phrase, read, verb)
    if kind == "output" and verb != "go":
        return an_output(phrase, read, verb)
    return a_task(phrase, read, verb) if kind else None


def paper(phrase: Phrase) -> bool:
    """Whether a paper is obtained: "Obtain the type 1 certification". A number in its name counts nothing."""
    first, end = phrase.object_of()
    numbered = first < len(phrase.tokens) and phrase.tokens[first].number is not None
    got = phrase.base("RECEIVING") or phrase.base("GAIN") == "sign"
    return bool(got) and not numbered and bare(phrase.low(end - 1)) in group("PAPERS")


def moves_something(phrase: Phrase, read: Read) -> bool:
    """Whether a number that moves follows the work: "launch … and grow users from 0 to 10,000"."""
    at = read.spans.get("direction", (-1, -1))[0]
    verb_start = phrase.tokens[phrase.verb].start
    told = next((t.low for t in phrase.tokens if t.start == at), "")
    if (
        at > verb_start
        and not (told in forms("DOING") or told in forms("COLLECTING"))
        and (read.target is not None or read.change)
    ):
        return True
    target = read.spans.get("target", read.spans.get("change", (-1, -1)))[0]
    for k in range(phrase.verb + 1, len(phrase.lows)):
        token = phrase.tokens[k]
        if token.start >= target >= 0:
            break
        second = token.low == "and" and any(
            phrase.base(name, k + 1) for name in ("DOING", "PROVIDING", "GIVING", "SENDING", "COLLECTING")
        )
        if token.low in ("that", "with", "which", "and", ":") and not second and rest_measures(phrase, k):
            return True
        if token.low == "with" and counted_noun(read) in group("RESULT_NOUNS"):
            return True
    if measured_behind(phrase, target):
        return True
    purpose = phrase.purpose()
    return purpose >= 0 and target >= phrase.tokens[purpose].start


def measured_behind(phrase: Phrase, target: int) -> bool:
    """Whether what is made has to reach a figure: "create 3 pages with conversion above 5 %"."""
    for at, token in enumerate(phrase.tokens):
        if token.start > target >= 0 and token.low in ("with", "that", "which", "achieving"):
            measure = phrase.any_of("RESULT_NOUNS", at, at + 4)
            return measure >= 0 and any(t.number is not None for t in phrase.tokens[at:])
    return False


def rest_measures(phrase: Phrase, at: int) -> bool:
    """Whether from `at` on a measure is named beside a number."""
    numbers = any(t.number is not None for t in phrase.tokens[at:])
    return numbers and (phrase.any_of("RESULT_NOUNS", at) >= 0 or phrase.low(at) == ":")


def own_count(phrase: Phrase, read: Read, verb: str) -> str:
    """What the number behind a doing verb counts: "output", "task" (a deadline, a budget), "" (a change)."""
    unit = counted_noun(read)
    if timed(phrase):
        return ""
    if verb == "go" or (verb == "collect" and phrase.low(phrase.object_of()[1]) == "from"):
        return "output"
    _, end = phrase.object_of()
    if (
        phrase.base("MAKING")
        and phrase.low(end) == "of"
        and bare(phrase.low(end - 1)) in group("RESULT_NOUNS")
    ):
        return ""
    if phrase.base("MAKING") and bare(phrase.low(end - 1)) in group("THEIR_ACTS"):
        return ""  # "build partnerships with 4 universities": it takes two
    if verb in group("SERVING") and read.baseline is not None and read.target is not None:
        return ""  # "handle 1M to 10M requests a day": what it can bear
    if verb in group("HIRING") and (verb == "hire" or unit in group("STAFF")):
        return "output"
    step = read.change is not None and read.baseline is None and verb not in group("FINISHING")
    if step and unit not in group("OUTPUTS") - group("THEM"):
        return ""
    if unit == "%":
        return share_count(phrase, read, verb)
    if read.unit in CURRENCIES:
        return "" if phrase.any_of("RESULT_NOUNS") >= 0 or read.baseline is not None else "task"
    if unit in DURATION_NAMES:
        return "" if read.baseline is not None or phrase.any_of("RESULT_NOUNS") >= 0 else "task"
    if verb in group("CONTACTING") or attended(phrase, unit):
        return "output"
    if unit in group("OUTPUTS") - group("THEM") or phrase.base("LISTING"):
        return "output"
    if phrase.any_of("THEM", phrase.verb + 1) >= 0 and theirs(phrase, read) and not brought_to(phrase, verb):
        return ""
    if unit in group("RESULT_NOUNS") or read.unit in ("rating", "x", "pp"):
        return ""
    return "output"


def timed(phrase: Phrase) -> bool:
    """Whether the number says how fast, not how much: "Run 10 km in under 55 minutes"."""
    return any(
        phrase.low(at) in ("in", "within")
        and phrase.low(at + 1) in ("under", "less", "below")
        and any(t.number is not None and t.number.unit in DURATION_NAMES for t in phrase.tokens[at : at + 4])
        for at in range(phrase.verb + 1, len(phrase.lows))
    )


def share_count(phrase: Phrase, read: Read, verb: str) -> str:
    """What a share counts, as in `own_count`: of customers or cases a change, of our own plan output."""
    if read.baseline is not None:
        return ""
    at = target_token(phrase, read)
    behind = phrase.tokens[at + 1] if 0 <= at < len(phrase.tokens) - 1 else None
    told = group("BREAKS") | group("RESULT_NOUNS") | group("METRICS") | {"more", "fewer", "less", "higher"}
    if behind and behind.kind == "word" and behind.low not in told:
        return "task"  # "offer a 30% discount": the size of what we give
    head = bare(phrase.low(phrase.object_of()[1] - 1))
    made = verb in group("FINISHING") and head in group("THINGS") | group("OUTPUTS")
    if made or head in group("CONTACTS"):
        return "output"
    if phrase.any_of("OURSELVES", phrase.verb + 1) >= 0 and verb in group("ROLLING_OUT"):
        return "output"  # "migrate 100 % of teams"
    alone = sum(token.number is not None for token in phrase.tokens) == 1
    if verb in ("migrate", "port", "convert") and alone:
        return "output"  # whoever is moved: it is we who do
    if phrase.any_of("THEM", phrase.verb + 1) >= 0:
        return (
            "output" if verb in group("CONTACTING") and phrase.any_of("STAFF", phrase.verb + 1) >= 0 else ""
        )
    if read.target == 100 and phrase.tokens[min(phrase.verb + 1, len(phrase.tokens) - 1)].number:
        return "task"
    ours = phrase.any_of("OUTPUTS", phrase.verb + 1) >= 0 or verb in group("FINISHING")
    return "output" if ours and phrase.any_of("RESULT_NOUNS", phrase.verb + 1) < 0 else ""


def attended(phrase: Phrase, unit: str) -> bool:
    """Whether the number counts who comes to what we hold or try: "an open day with 300 guests"."""
    first, end = phrase.object_of()
    head = bare(phrase.low(end - 1))
    held = head in group("CONTACTS") or phrase.base("TRYING") or phrase.base("HOLDING")
    given = head in group("CONTACTS") or phrase.base("SENDING")
    brought = bool(given) and phrase.low(end) == "to" and head not in group("THEM")
    asked = (held and phrase.low(end) in ("with", "for")) or phrase.base("GAIN") == "collect"
    return bool(end > first and (asked or brought) and unit in group("THEM"))


def brought_to(phrase: Phrase, verb: str) -> bool:
    """Whether a thing is rolled out to so many: "roll out handhelds to all 84 shops"."""
    first, end = phrase.object_of()
    return verb in group("ROLLING_OUT") and end > first and phrase.low(end) in ("to", "in", "at", "across")


def theirs(phrase: Phrase, read: Read) -> bool:
    """Whether the counted noun is people and not a place: "ship to 500 testers"."""
    start = read.spans.get("target", (-1, -1))[0]
    at = next((k for k, token in enumerate(phrase.tokens) if token.start == start), 0)
    return bare(counted_noun(read)) in group("THEM") and phrase.low(at - 1) not in ("in", "across", "at")


def counted_noun(read: Read) -> str:
    """The counted noun in lower case; "events" for a step like "3 additional events"."""
    unit = read.unit or (read.change or {}).get("unit") or ""
    return str(unit).casefold()


def finished(phrase: Phrase, read: Read, counted: bool) -> Finding | None:
    """KR-4 or KR-5 for finished work without an opening verb: "10 features shipped"."""
    passed = forms("DOING")
    for at in range(phrase.verb + 1, len(phrase.lows)):
        low, before = phrase.lows[at], phrase.lows[at - 1]
        state = low in group("SHIPPED")
        if not (state or (low.endswith("ed") and passed.get(low))):
            continue
        if (
            before not in ("is", "are", "becomes", "goes", "be", "been", "become", "fully")
            and at < len(phrase.lows) - 1
        ):
            continue
        if not counted:
            span = phrase.span(0, at)
            offered = moved_by(phrase, read)
            return found("KR-4", which="milestone" if read.due else "finished", span=span, skeleton=offered)
        if at == len(phrase.lows) - 1 and low in forms("CONTACTING"):
            people = reached(phrase, read) or phrase.text[slice(*phrase.span(max(at - 2, 0), at - 1))]
            offered = skeleton("share reached" if read.unit == "%" else "reached", people=people)
            return found("KR-5", which="reached", span=phrase.span(0, at), skeleton=offered)
        noun = bare(before) if read.unit == "%" else (read.unit or "")
        if noun in group("OUTPUTS") - group("THEM") and (read.unit != "%" or at == len(phrase.lows) - 1):
            offered = moved_by(phrase, read)
            span = phrase.span(0, at)
            return found("KR-5", which="noun", span=span, words=quote(phrase.text, span), skeleton=offered)
    return None
