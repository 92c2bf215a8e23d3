"""What people hang on a line beside its words: owners, marks, scores, links. Blanked, so that places stay.

"Lift NPS to 40 @mara P1 (7/10) ✅" reads as "Lift NPS to 40"; each letter keeps its place in the text.
"""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 2000
#: the label of a field that is none of the sentence: "DRI: Mara", "status = on track"
PEOPLE = r"(?:KR )?owners?|dri|lead|responsible|accountable|assignees?|assigned to|driver|sponsor"
LABELS = (
    PEOPLE + r"|contact|who|status|state|health|confidence|conf\.?|score|grade|graded|scored|progress"
    r"|priority|prio|source|link|tracked in|team|area|weight|ticket|jira|epic|effort|size"
)
VALUE = r"(?:(?!\s[-–—]\s)[^,;|()\[\]\n]){1,60}"
#: a name: no figures in it
SOMEBODY = r"(?:(?!\s[-–—]\s)[^,;|()\[\]\n\d]){1,40}"
#: a share or a mark out of ten
RATE = r"(?:\d{1,2}\s?/\s?10|[01]?\.\d+|\d{1,3}\s?%)"
STATES = (
    r"on track|off track|at risk|in progress|not started|behind|blocked|cancelled|dropped|done|achieved"
    r"|missed|carried over|ongoing"
)
BEHIND = r"(?:(?<=[,;|(\[·])|(?<=[-–—.]\s)|(?<=\s\s))\s?"
EDGE = r"(?:^|(?<=[\s,;|(\[·–—-]))"
PARTS = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        (r"[\u2600-\u27bf\u2b00-\u2b05\u2b08-\u2bff\U0001f000-\U0001faff\ufe0f\u200d](?<![\u2713→➜➔])", 0),
        (r"\]\((?:https?://|/|\.|#|mailto:)[^\s)]{0,400}\)", 0),
        (r"https?://\S+|www\.\S+", re.I),
        (r"\((?:ref|see|cf|via|issue|ticket)[:. ][^()]{0,120}\)", re.I),
        (r"(?<![\w.#])(?:[\w.-]+/[\w.-]+)?#\d+\b", 0),
        (r"(?<![\w.@])@[A-Za-zÀ-ÿ][\w.-]*", 0),
        (rf"{EDGE}(?:{PEOPLE})\s?[:=]\s?{SOMEBODY}", re.I),
        (rf"{BEHIND}(?:{LABELS})\s?[:=]\s?{VALUE}", re.I),
        (rf"{BEHIND}(?:confidence|conf\.?|scored?|graded?)\s(?:of\s|at\s)?{RATE}", re.I),
        (r"(?<=[\s,;|(\[])(?:deadline|due|when|until|target date)\s?:(?=\s?\S)", re.I),
        (
            r"[\[(](?:P[0-4]|prio(?:rity)?\s?\d|x|X|wip|tbd|done|new|draft|stretch|committed|aspirational)[\])]",
            re.I,
        ),
        (r"^\s*(?:P[0-4]|M\d|Q[1-4])\s?[:–—|-]\s", 0),
        (r"(?:(?<=[\d%)a-z])(?<!zero)(?<!open)(?<!for)(?<!all)(?<!to)\s|[,;|·–—-]\s?|\s\s)P[0-4]\s*$", 0),
        (rf"(?:[|,;·–—-]|\s\s)\s?(?:{STATES})\s*[.)\]]*\s*$", re.I),
    )
)
STRUCK = re.compile(r"~~[^~\n]{1,400}~~")
EMPHASIS = re.compile(
    r"\*\*|__(?=\S)|(?<=\S)__|`|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|(?<!\S)\*(?=\S)|(?<=\S)\*(?!\S)"
)
#: a score or a confidence in brackets at the end: (7/10), [0.7], (0.4/1.0)
RATED = re.compile(r"[\[(]\s?(?:\d{1,2}\s?/\s?10|[01]?\.\d{1,2}(?:\s?/\s?1(?:\.0)?)?|1\.0)\s?[\])]\s*$")
#: names of people in brackets at the end: (Mara), (Mara & Jo)
NAMED = re.compile(
    r"\((?:[A-ZÀ-Þ][a-zß-ÿ'’-]{1,20}\.?(?:\s[A-ZÀ-Þ][\w'’.-]{0,20})?)"
    r"(?:(?:,|\s?[&+/]|\sand)\s?[A-ZÀ-Þ][a-zß-ÿ'’-]{1,20}(?:\s[A-ZÀ-Þ][\w'’.-]{0,20})?){0,3}\)\s*[.]?\s*$"
)
#: where it stands, written behind it: "=> 80 %", "-> 0.7"
STANDS = re.compile(
    r"\s(?:=>|⇒|->|→|=)\s?(?:[01]?\.\d{1,2}|1\.0|\d{1,3}\s?%)(?:\s?(?:done|complete|reached|score))?\s*$"
)
FIGURE = re.compile(r"\d")
#: a movement that is told already: nothing behind it can be its end
TOLD = re.compile(r"\bfrom\b.*\d.*(?:\bto\b|→|->|=>).*\d", re.I | re.S)
ENDS_IN_FIGURE = re.compile(r"\d[\d.,]*\s?(?:[%€$£kKmM]|\w{1,4})?\s*$")


@lru_cache(maxsize=64)
def peeled(text: str) -> str:
    """The text with all that is hung on it turned into spaces; as long as the text."""
    if len(text) > LONGEST:
        return text
    said = STRUCK.sub(blank, text)
    if not re.search(r"\w", said):
        said = text.replace("~~", "  ")  # the whole line is struck out: it is read all the same
    for part in PARTS:
        said = part.sub(blank, said)
    said = EMPHASIS.sub(blank, said)
    for ending in (RATED, NAMED, RATED):
        match = ending.search(said)
        if match and match.start() and FIGURE.search(said[: match.start()]):
            said = said[: match.start()] + blank(match) + said[match.end() :]
    return stands(said)


def stands(said: str) -> str:
    """Without the value of today behind a sentence that is complete: "Win 40 farms => 80 %"."""
    match = STANDS.search(said)
    if match is None:
        return said
    before = said[: match.start()]
    complete = TOLD.search(before) or (FIGURE.search(before) and not ENDS_IN_FIGURE.search(before))
    return before + blank(match) + said[match.end() :] if complete else said


def blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
