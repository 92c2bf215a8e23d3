"""What the sentence measures: the words that are neither verb, number nor date."""

from __future__ import annotations

from method.sentence.line import Line

#: these open the how or the why, which is no part of what is measured
MEANS = frozenset("through via while without using thanks so because thereby by whilst".split())
EDGES = frozenset(
    "a an the our their its to of in at on for by from with as is are that has have and or be our this per will so".split()
)
ARTICLES = frozenset("a an the our their its his her my some all of".split())
ENDS = frozenset(
    "to by from of at in on with as is are and or than be will stays stay reaches reach that has have the a an our up down for rises falls goes grows it".split()
)


def metric_of(line: Line, verb: int, first: int, unit: str | None) -> str | None:
    """The metric in the sentence's own words, None where nothing is left; its place goes into `line.spans`."""
    quoted = next((t for t in line.tokens if t.kind == "quoted" and len(t.text) > 2), None)
    if quoted is not None:
        line.spans["metric"] = (quoted.start + 1, quoted.end - 1)
        return quoted.text[1:-1].strip() or None
    ahead = first if first >= 0 else len(line.tokens)
    before = piece(line, verb + 1, ahead)
    after = piece(line, ahead, len(line.tokens)) if first >= 0 else []
    if first >= 0 and before and line.low(before[-1]) in ("has", "have", "that", "with"):
        before = [] if after else before
    before, after = trimmed(line, before), trimmed(line, after, tail=True)
    if before and verb > 0 and first >= 0 and not after and verb + 1 >= ahead:
        before = trimmed(line, piece(line, 0, verb))
    if not before and verb > 0 and first >= 0:
        before = trimmed(line, piece(line, subject_start(line), verb))
    if before:
        scope = (
            after
            if after
            and line.low(after[0])
            in ("of", "for", "in", "among", "across", "on", "at", "per", "from", "with")
            else []
        )
        return said(line, before, scope)
    while after and line.low(after[0]) in ARTICLES | {"in", "for", "to", "on"}:
        after = after[1:]
    return said(line, after, [])


def subject_start(line: Line) -> int:
    from method.sentence.grammar import verbs

    at = 0
    while line.low(at) in verbs().openers:
        at += 1
    return at


def piece(line: Line, start: int, end: int) -> list[int]:
    """The free tokens between two places, up to where a how or a why begins."""
    got: list[int] = []
    for at in range(max(start, 0), min(end, len(line.tokens))):
        low = line.low(at)
        if line.used[at] or (line.inside[at] and bracketed_number(line, at)):
            continue
        if got and (
            low in MEANS or low == ";" or (low == "," and purpose(line, at + 1)) or purpose(line, at)
        ):
            break
        got.append(at)
    return got


def purpose(line: Line, at: int) -> bool:
    pair = (line.low(at), line.low(at + 1))
    return pair in (("in", "order"), ("so", "that"), ("thanks", "to")) or line.low(at) in ("because",)


def bracketed_number(line: Line, at: int) -> bool:
    """Brackets are part of the metric only when they hold no number: NPS (detractors) against (4x coverage)."""
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
    while got and (
        line.tokens[got[0]].kind in ("mark", "dash", "compare", "arrow")
        and line.low(got[0]) not in "(["
        or (not tail and line.low(got[0]) in ARTICLES)
    ):
        got = got[1:]
    while got and (
        line.tokens[got[-1]].kind in ("mark", "dash", "compare", "arrow")
        and line.low(got[-1]) not in ")]%"
        or line.low(got[-1]) in ENDS
    ):
        got = got[:-1]
    return got


def said(line: Line, main: list[int], scope: list[int]) -> str | None:
    """The words of the metric as typed, a gap where something else stood between."""
    if not main:
        return None
    parts: list[str] = []
    for run in (main, scope):
        for at in run:
            token = line.tokens[at]
            glued = parts and at > 0 and line.tokens[at - 1].end == token.start and (at - 1) in run
            parts.append(token.text if glued or not parts else " " + token.text)
    line.spans["metric"] = line.span(main[0], main[-1])
    return "".join(parts).strip() or None
