"""What the sentence measures: the words that are neither verb, number nor date."""

from __future__ import annotations

from method.coach.sentence.foreign import is_small
from method.coach.sentence.line import Line
from method.coach.sentence.tokens import Token, plural
from method.coach.sentence.verbs import BOUNDS, forms, group, known, opening, sense

#: these open the how or the why, which is no part of what is measured
MEANS = frozenset("through via while without using thanks so because thereby whilst".split())
#: in front of the number these still belong to the metric: "leads via web form"
INNER_MEANS = frozenset("via with without while".split())
ARTICLES = frozenset("a an the our their its his her my some all of there".split())
LOOSE_ENDS = frozenset(
    """to by from of at in on with as is are and or than be will stays reaches reach that has have the a an
    our up targeting
    down for rises falls goes grows it""".split()
)
#: "callers get through": no means of anything
GETTING = frozenset("get gets got getting come comes came go goes".split())
COMPARED = frozenset("on vs versus against over from".split())
SUBJECTS = frozenset("we they you she he".split())
SCOPES = frozenset("of for in among across on at per from with".split())
SIGNS = frozenset(("mark", "dash", "compare", "arrow"))


def metric_of(line: Line, verb: int, first: int) -> str | None:
    """The metric in the sentence's own words, None where nothing is left; keeps its place in `line.spans`."""
    named = before_colon(line, verb, first)
    if named:
        return named
    quoted = next((t for t in line.tokens if t.kind == "quoted" and len(t.text) > 2), None)
    if quoted is not None and leads(line, quoted, verb):
        line.spans["metric"] = (quoted.start + 1, quoted.end - 1)
        return quoted.text[1:-1].strip() or None
    if first < 0:
        return said(line, trimmed(line, piece(line, verb + 1, len(line.tokens))), [])
    before, after = (
        piece(line, verb + 1, first),
        trimmed(line, piece(line, first, len(line.tokens), late=True), tail=True),
    )
    if before and after and line.low(before[-1]) in ("has", "have", "that", "with"):
        before = []
    if all(line.tokens[at].number is not None for at in before):
        before = []  # "offers accepted rise 8 points to 74 %"
    held = bool(before) and line.low(before[-1]) in ("on", "in", "at", "for") and line.low(first - 1) != "to"
    if held and after and line.low(after[0]) == "of":
        return said(line, trimmed(line, before[:-1]) + before[-1:], after[1:])  # "ready on 92 % of weekdays"
    before = trimmed(line, before)
    if after and any(line.low(at) == "to" and known(line.low(at + 1)) for at in before if at + 2 >= first):
        before = []  # "… to be able to answer 90 % of the calls"
    inner = line.low(verb - 1) in ("that", "which", "who")
    second = opening(line) != verb and known(line.low(opening(line)))
    if not before and verb > 0 and not (after and (inner or second)):
        before = trimmed(line, piece(line, subject(line), verb))
        if before and after and line.low(after[0]) not in SCOPES:
            return said(line, before, after)
    if (
        "baseline" not in line.spans
        and len(before) == 1
        and verb < 0
        and after
        and unknown_verb(line, before[0])
    ):
        before = []
    if before:
        narrowed = bool(after) and (line.low(after[0]) in SCOPES or narrows(line, after))
        return said(line, before, after if narrowed else [])
    while after and line.low(after[0]) in ARTICLES | SCOPES | {"to"}:
        after = after[1:]
    return said(line, after, [])


def narrows(line: Line, after: list[int]) -> bool:
    """Whether brackets say what is left out or is meant alone: "(excl. weather)", "(boys only)"."""
    words = [line.low(at) for at in after]
    if words[0] not in ("(", "[") or words[-1] not in (")", "]"):
        return False
    return words[1] in ("excl", "excluding", "without", "not", "incl", "including") or words[-2] == "only"


def leads(line: Line, quoted: Token, verb: int) -> bool:
    """Whether the words in quotation marks stand where the metric stands: first, or behind the verb."""
    at = line.tokens.index(quoted)
    between = line.tokens[verb + 1 if verb >= 0 else 0 : at]
    return all(t.low in ARTICLES or line.used[k] for k, t in enumerate(between, verb + 1 if verb >= 0 else 0))


def before_colon(line: Line, verb: int, first: int) -> str | None:
    """The words before a colon that a lone figure follows: "Houses with at least 2 shared formats: 12"."""
    colon = next((at for at in (first - 1, first) if at > 1 and line.low(at) == ":"), -1)
    span = line.spans.get("target")
    if colon < 2 or span is None or span[0] < line.tokens[colon].start:
        return None
    opened = verb == opening(line) and sense(line.low(verb)) in ("up", "down", "keep", "reach")
    opened = opened and not plural(line.low(verb))  # "Falls on ward 5: none"
    start = verb + 1 if opened and verb >= 0 else opening(line)
    while start < colon and line.low(start) in ARTICLES:
        start += 1
    if start >= colon:
        return None
    begin, end = line.span(start, colon - 1)
    line.spans["metric"] = (begin, end)
    return " ".join(line.text[begin:end].split()) or None


def subject(line: Line) -> int:
    """Where the subject begins: behind "ensure (that)", "make sure"."""
    at = opening(line)
    if line.low(at) in ("ensure", "ensures", "guarantee") or (line.low(at), line.low(at + 1)) == (
        "make",
        "sure",
    ):
        at += 2 if line.low(at) == "make" else 1
        at += line.low(at) == "that"
    return at


def unknown_verb(line: Line, at: int) -> bool:
    """The one word before the number is a verb we do not know: "adopt 40 stray dogs"."""
    token = line.tokens[at]
    follows = at + 1 < len(line.tokens) and line.tokens[at + 1].number is not None
    return (
        follows
        and token.kind == "word"
        and not token.text.isupper()
        and line.tokens[at + 1].kind != "compare"
    )


def piece(line: Line, start: int, end: int, late: bool = False) -> list[int]:
    """The free tokens between two places, up to where a how or a why begins."""
    got: list[int] = []
    for at in range(max(start, 0), min(end, len(line.tokens))):
        low = line.low(at)
        if line.used[at] or (line.inside[at] and bracketed_number(line, at)):
            continue
        means = low in MEANS and (late or low not in INNER_MEANS)
        means = means and not (low == "through" and line.low(at - 1) in GETTING)
        means = means and not (low == "because" and line.low(at + 1) == "of" and not late and bool(got))
        means = means or (low == "by" and line.low(at + 1).endswith("ing"))
        if late and not got and purpose(line, at):
            break
        if late and low in COMPARED and at + 1 < end and earlier(line.tokens[at + 1]):
            break  # "6 % on last season"
        if got and low == "and" and known(line.low(at + 1)) and figured(line, at + 2):
            break  # the next result of the line
        aim = late and low == "to" and got and line.low(at + 1) in forms("AIMING")
        if got and (
            aim
            or means
            or low == ";"
            or (low == "," and (purpose(line, at + 1) or figured(line, at + 1)))
            or (purpose(line, at) and (low != "because" or late or line.low(at + 1) != "of"))
        ):
            break
        got.append(at)
    return got


def earlier(token: Token) -> bool:
    """What a figure is compared with: "on last season", "vs H1"."""
    half = len(token.low) == 2 and token.low[0] in "qh" and token.low[1].isdecimal()
    return token.low in ("last", "previous", "prior") or half or token.kind in ("quarter", "fiscal")


def figured(line: Line, at: int) -> bool:
    """Whether another figure begins there: the next result of the line."""
    return at < len(line.tokens) and line.tokens[at].number is not None


def purpose(line: Line, at: int) -> bool:
    pair = (line.low(at), line.low(at + 1))
    return pair in (("in", "order"), ("so", "that"), ("thanks", "to")) or pair[0] == "because"


def bracketed_number(line: Line, at: int) -> bool:
    """Brackets are part of the metric only when they hold no number: (detractors) against (4x coverage)."""
    first = last = at
    while first > 0 and line.inside[first - 1] and line.low(first) not in ("(", "[") and at - first < 40:
        first -= 1
    while (
        last + 1 < len(line.tokens)
        and line.inside[last + 1]
        and line.low(last) not in (")", "]")
        and last - at < 40
    ):
        last += 1
    return any(line.tokens[k].number is not None or line.used[k] for k in range(first, last + 1))


def trimmed(line: Line, got: list[int], tail: bool = False) -> list[int]:
    """Without articles, signs and loose ends at the edges."""
    first, last = 0, len(got)
    while first < last and (
        (line.tokens[got[first]].kind in SIGNS and line.low(got[first]) not in ("(", "["))
        or (line.language != "en" and is_small(line.low(got[first])))
        or (not tail and line.low(got[first]) in ARTICLES)
    ):
        first += 1
    while first < last and (
        (line.tokens[got[last - 1]].kind in SIGNS and line.low(got[last - 1]) not in (")", "]", "%"))
        or (
            line.low(got[last - 1]) in LOOSE_ENDS
            and not only_noun(line, got[first:last])
            and not theirs(line, got[last - 1])
        )
        or (line.low(got[last - 1]) == "back" and line.low(got[last - 1] + 1) in BOUNDS)
    ):
        last -= 1
    return got[first:last]


def theirs(line: Line, at: int) -> bool:
    """ "Customers we already have": the verb of a clause of its own."""
    return line.low(at) in ("have", "has") and bool({line.low(at - 1), line.low(at - 2)} & SUBJECTS)


def only_noun(line: Line, got: list[int]) -> bool:
    """ "Grow reach 4x": the one word left is what is measured."""
    return len(got) == 1 and line.low(got[0]) in group("RESULT_NOUNS") and line.low(got[0] - 1) != ""


def said(line: Line, main: list[int], scope: list[int]) -> str | None:
    """The words of the metric as typed, a gap where something else stood between."""
    if not main:
        return None
    parts: list[str] = []
    for run in (main, scope):
        before = -2
        for at in run:
            token = line.tokens[at]
            glued = parts and before == at - 1 and line.tokens[before].end == token.start
            before = at
            parts.append(token.text if glued or not parts else " " + token.text)
    line.spans["metric"] = line.span(main[0], main[-1])
    return "".join(parts).strip() or None
