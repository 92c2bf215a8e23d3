"""A rewrite to fill in, made of the person's own words and, where there is a plan, of the team's."""

from __future__ import annotations

from datetime import date

from method.coach.phrases.form import form_of
from method.coach.phrases.phrase import Phrase
from method.coach.sentence.verbs import group
from method.plan.formatting import day, shorten
from method.wording.rules import BLANK, BY, FOR_WHOM, SKELETONS, SO_THAT

LONGEST = 120
QUOTED = 60


def stem(text: str) -> str:
    """The text as the beginning of a sentence: one line, without its full stop; "" where it is too long."""
    said = " ".join(text.split()).rstrip(".,;:!? ")
    return said if len(said) <= LONGEST else ""


def so_that(phrase: Phrase) -> str:
    """ "… so that __ can __" behind an order; a mere topic makes no sentence with it."""
    more = phrase.low(0) in group("COMPARATIVES") | {"better", "more", "fewer", "less"}
    if form_of(phrase).kind == "heading" or more:
        return ""  # "better handovers": no order, whatever "better" may be elsewhere
    return skeleton("for whom", stem=stem(phrase.text))


def rest(phrase: Phrase) -> str:
    """The words after the opening verb."""
    last = phrase.verb + 1
    return stem(phrase.text[phrase.tokens[last].start :]) if last < len(phrase.tokens) else ""


def skeleton(which: str, **words: str) -> str:
    """The rewrite of that name filled with these words; "" where the first of them is missing."""
    return SKELETONS[which].format(**words) if next(iter(words.values())) else ""


def filled(text: str, *, who: str = "", end: date | None = None, today: date | None = None) -> str:
    """The blanks that are known already: whom it is for, and the cycle's last day."""
    if who:
        text = text.replace(SO_THAT.format(who=BLANK), SO_THAT.format(who=who))
        if text.startswith(FOR_WHOM.format(who=BLANK)):
            text = who[:1].upper() + who[1:] + text.removeprefix(BLANK)
    return text.replace(BY.format(day=BLANK), BY.format(day=day(end, today))) if end else text


def quote(text: str, span: tuple[int, int] | None) -> str:
    """The words a finding underlines, short enough for its sentence."""
    return shorten(" ".join(text[slice(*span)].split()), QUOTED).strip(".,;: ") if span else ""
