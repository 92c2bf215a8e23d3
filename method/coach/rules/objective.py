"""What the words of an objective say about it: OBJ-1 … OBJ-7 (METHOD 5)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from method.coach.phrases.form import form_of
from method.coach.phrases.phrase import Phrase, bare
from method.coach.rules.business_as_usual import usual
from method.coach.rules.delivery import deliverable
from method.coach.rules.finding import Finding, found
from method.coach.rules.for_whom import can_thanks_to
from method.coach.rules.general import vague
from method.coach.rules.language import in_english, other_language
from method.coach.rules.own_work import own_work
from method.coach.rules.rewrite import so_that
from method.coach.rules.weighing import weighed
from method.coach.sentence import read
from method.coach.sentence.figures.labels import is_label
from method.coach.sentence.figures.units import DURATION_NAMES
from method.coach.sentence.movement import RANKS
from method.coach.sentence.shape import Read
from method.coach.sentence.verbs import forms, group

#: "fleet renewal 26-28", "plan 2026/27"
YEARS = re.compile(r"(?<![\d.,])(?:20)?(?:2\d|3\d)\s?[-–/]\s?(?:20)?(?:2\d|3\d)(?=\s*(?:[),:]|$))")
#: of a school
LAST_YEAR = 13

Rule = Callable[[Phrase, Read], Finding | None]


def judge_objective(text: str) -> list[Finding]:
    """The findings on the words of an objective, the weightiest first."""
    if not text.strip():
        return []
    note = other_language(text, "OBJ-3")
    if note:
        return [note]
    phrase = Phrase(text)
    return in_english(judged(phrase), text)


def judged(phrase: Phrase) -> list[Finding]:
    """The findings on an objective in English."""
    text = phrase.text
    if asks(phrase):
        return [found("OBJ-3", which="question", span=(0, len(phrase.text)))]
    said = read(text, today=date(2000, 1, 1))
    findings: list[Finding] = []
    order = form_of(phrase).kind != "clause"  # else its first verb is a noun
    orders: tuple[Rule, ...] = (deliverable, usual) if order else ()
    rules = (length, moving_number, *orders, vague, work_of_ours)
    for rule in rules:
        finding = rule(phrase, said)
        if finding:
            findings.append(finding)
            if finding.severity == "warn":
                break
    number = holds_number(phrase, said)
    if number and not any(f.rule in ("OBJ-1", "OBJ-2") for f in findings):  # one finding a fault
        findings.append(number)
    double = two_goals(phrase)
    if double:
        findings.append(double)
    return findings


ASKING = frozenset("how what why who where when should shall can could do does is are would which".split())


def asks(phrase: Phrase) -> bool:
    """Whether the line is a question: "How can we get more girls?"."""
    return phrase.text.rstrip().endswith("?") and phrase.low(0) in ASKING


def work_of_ours(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-1, OBJ-3, OBJ-4: told by how the line is built, where no word told it."""
    form = form_of(phrase)
    return own_work(phrase, form) or weighed(phrase, form)


def length(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-6: over 18 words does not fit a line, under 3 says nothing."""
    words = [t for t in phrase.tokens if t.kind not in ("mark", "dash", "arrow", "compare")]
    if len(words) < 3:
        offered = told_short(phrase)
        return found("OBJ-6", which="short", span=(0, len(phrase.text)), words=len(words), skeleton=offered)
    if len(words) > 18:
        return found("OBJ-6", which="long", span=(0, len(phrase.text)), words=len(words))
    return None


def told_short(phrase: Phrase) -> str:
    """Work takes its change in front, a figure its why behind it; a slogan takes neither."""
    if any(token.number is not None for token in phrase.tokens):
        return reason(phrase)
    return can_thanks_to(phrase) if phrase.base("DOING") or phrase.base("MAKING") else ""


def moving_number(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-2: a metric that moves and no reason for it."""
    if phrase.purpose() >= 0:
        return None
    told = [t.kind for t in phrase.tokens if t.number is not None]
    if said.target == 0 and "number" not in told:
        return None  # "no family goes hungry" is a state
    form = form_of(phrase)
    if form.kind == "clause" and phrase.lead.endswith("ing") and said.baseline is None:
        return None  # "filing a return feels like a ten minute chore"
    moved = said.change is not None or said.baseline is not None
    at = figure_at(phrase, said.spans.get("target", (-1, -1))[0])
    wanted = said.target is not None and not one_known_set(phrase, said)
    moved = moved or (wanted and not (at > 0 and beside(phrase, at)))
    opens = phrase.base("UP") or phrase.base("DOWN") or phrase.base("REACH") or phrase.base("GAIN")
    if moved and phrase.base("DOING") and not opens and (work := deliverable(phrase, said)):
        return work  # "publish 20 articles" is a number of what we do
    headed = form.kind == "heading" and said.target is not None and "to" in phrase.lows
    if moved and (opens or said.direction or headed) and not phrase.base("CHANGING_MINDS"):
        figure = said.spans.get("target") or said.spans.get("change")
        return found("OBJ-2", span=figure, skeleton=reason(phrase))
    first, end = phrase.object_of()
    words = [bare(w) for w in phrase.lows[first:end]]
    span, metric = phrase.span(phrase.verb, end - 1), " ".join(words)
    if more_of(phrase, words, end):
        offered = so_that(phrase)
        return found("OBJ-2", which="more", span=span, metric=metric, skeleton=offered)
    if pushed(phrase, words, end):
        return found("OBJ-2", which="unsaid", span=span, metric=metric, skeleton=reason(phrase))
    return None


#: an age stands behind these, an hour behind those: "people under 30", "after 6"
LIMITS = frozenset("under over aged above below".split())
HOURLY = frozenset("after before until till past".split())
HOURS = 24


def beside(phrase: Phrase, at: int) -> bool:
    """Whether the figure is an age or an hour, and no number that moves: "people under 30", "after 6"."""
    number = phrase.tokens[at].number
    if number is None or number.unit in ("%", "rating") or number.unit in DURATION_NAMES or at == 0:
        return False
    before, who = phrase.low(at - 1), bare(phrase.low(at - 2)) if at > 1 else ""
    hour = before in HOURLY and number.value <= HOURS and at >= len(phrase.tokens) - 1
    aged = who in group("THEM") | group("PERSONS") | group("PRONOUNS") | AGED
    return hour or (before in LIMITS and aged) or before == "aged"


def figure_at(phrase: Phrase, start: int) -> int:
    """The token of the figure that starts there or behind the word there; -1 for none."""
    return next(
        (k for k, t in enumerate(phrase.tokens) if t.number is not None and t.start >= start >= 0), -1
    )


AGED = frozenset(
    "people children kids adults girls boys women men residents locals anyone everyone youth".split()
)


def more_of(phrase: Phrase, words: list[str], end: int) -> bool:
    """Whether it only asks for more of the same: "Get more customers"."""
    wanted = phrase.base("GAIN") or phrase.base("RECEIVING")
    more = phrase.low(phrase.verb + 1) in ("more", "additional", "new")
    return bool(wanted) and more and 0 < len(words) <= 2 and whole_thought(phrase, end)


def pushed(phrase: Phrase, words: list[str], end: int) -> bool:
    """Whether it is a verb of movement and a measure: "Improve conversion"."""
    head = phrase.low(end - 1)
    if head in ("presence", "footprint") and phrase.low(end) in ("in", "across", "on"):
        return False  # "grow our presence in the south": where is the point of it
    measured = phrase.base("BETTERING") and head in group("GAUGES") | group("METRICS")
    gained = phrase.base("MAKING") in ("create", "build") and head in group("METRICS")
    moves = phrase.base("UP") or phrase.base("DOWN") or phrase.base("PUSHING")
    if not (measured or gained or (moves and moves != "accelerate")):
        return False
    if words[:1] and words[0] in group("COUNTING") and phrase.low(end) == "of":
        return True
    named = words and len(words) <= 3 and words[-1] in group("METRICS") | group("GAUGES")
    return bool(named) and whole_thought(phrase, end)


def one_known_set(phrase: Phrase, said: Read) -> bool:
    """Whether the number says who is meant, not how far to go: "the ten clients who matter most"."""
    start = said.spans.get("target", (-1, -1))[0]
    at = next((k for k, token in enumerate(phrase.tokens) if token.start == start), 0)
    lasting = said.unit in DURATION_NAMES and phrase.low(at - 1) in ("for", "within", "in", "after", "over")
    return lasting or phrase.low(at - 1) in ("the", "our", "these", "those", "its", "their")


def whole_thought(phrase: Phrase, end: int) -> bool:
    """Whether nothing follows the measure but where or among whom: "activation for new users"."""
    rest = phrase.lows[end : phrase.end_of_clause(phrase.verb)]
    if rest and rest[0] == "of":
        return not any(w in group("TELLING") | group("THEM") for w in rest)
    return not rest or (rest[0] in group("SCOPES") and not any(w in group("TELLING") for w in rest))


def reason(phrase: Phrase) -> str:
    """A number that moves with room for its why; only an order takes it."""
    return so_that(phrase) if form_of(phrase).kind == "order" else ""


def holds_number(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-5: a number in it (advice: the sources disagree)."""
    year = YEARS.search(phrase.text)
    for at, token in enumerate(phrase.tokens):
        if token.number is None or token.kind != "number" or phrase.low(at - 1) in RANKS:
            continue
        if (
            beside(phrase, at)
            or is_label(phrase.tokens, at)
            or phrase.text[token.end : token.end + 2] == ".x"
        ):
            continue
        named = phrase.low(at - 1) in ("year", "stage", "season") and token.number.value <= LAST_YEAR
        if not named and not (year and year.start() <= token.start < year.end()):
            if glued_time(phrase, at) and any(t.number is not None for t in phrase.tokens[at + 1 :]):
                continue  # "4hr performance to 78%": 78% is meant
            return found("OBJ-5", span=(token.start, token.end))
    return None


def glued_time(phrase: Phrase, at: int) -> bool:
    """Whether the figure names a measure: "4hr performance", "30-day activation"."""
    number = phrase.tokens[at].number
    timed = number is not None and number.unit in DURATION_NAMES
    return (
        timed
        and at + 1 < len(phrase.tokens)
        and phrase.tokens[at + 1].kind == "word"
        and phrase.low(at + 1) not in group("BREAKS")
    )


def two_goals(phrase: Phrase) -> Finding | None:
    """OBJ-7: a second goal behind "and": a verb with an object of its own."""
    for at in range(phrase.verb + 2, len(phrase.lows) - 2):
        if phrase.lows[at] not in ("and", "&", "while"):
            continue
        after = phrase.lows[at + 1]
        known = any(
            after == forms(n).get(after, "") for n in ("UP", "DOWN", "GAIN", "DOING", "CHANGING", "BETTERING")
        )
        told = after not in group("ADJECTIVE_OR_VERB") or phrase.low(at + 2) in group("ARTICLES")
        if (
            known
            and told
            and phrase.low(at + 2) not in group("BREAKS")
            and not is_list(phrase, at)
            and after not in group("NOUN_OR_VERB")
        ):
            # which goal comes first is the team's to say: no rewrite answers it
            return found("OBJ-7", span=phrase.span(at, at + 1), word=phrase.tokens[at].text)
    return None


def is_list(phrase: Phrase, at: int) -> bool:
    """Whether two verbs after "to" share one purpose: "so that nurses can swap and cover shifts"."""
    start = phrase.purpose()
    return 0 <= start < at or any(
        phrase.lows[k] in ("to", "can", "who", "that") for k in range(phrase.verb + 1, at)
    )
