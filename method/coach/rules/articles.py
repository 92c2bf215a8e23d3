"""Whether a noun needs an article, takes none, or nobody can tell: then no rewrite is offered."""

from __future__ import annotations

from functools import cache

from method.coach.phrases.phrase import Phrase
from method.coach.phrases.words import DETERMINERS
from method.coach.rules.counting import noun_phrase
from method.coach.sentence.cues import IRREGULAR_PLURALS
from method.coach.sentence.tokens import plural
from method.coach.sentence.verbs import group

#: nouns that take no article: "thanks to training"
MASS = frozenset(
    """training research access coverage support software hardware equipment content documentation feedback
    advice help work funding staff information infrastructure outreach marketing monitoring video""".split()
)
#: nouns in -er, -or, -ist and the like are counted
COUNTED = tuple(
    """ter or ist ician graph gram meter board line desk room shop house book sheet site card hub boiler
    bridge kit pack tool""".split()
)
COUNTABLE = frozenset(
    """plan card desk hub vendor supplier partner pump boiler bridge model agreement deal depot van truck
    bus kiosk
    scheme centre center unit die mould line tank valve meter sensor panel fund board group club network lease
    contract strategy budget roadmap backlog rota handbook manual guide portal gateway engine warehouse store
    museum gallery garden park playground school ward clinic theatre studio workshop toolkit catalogue
    register
    calendar menu recipe label brand logo website channel route fleet vehicle account ledger invoice template
    process policy protocol standard code-of-conduct checklist survey questionnaire pilot trial prototype
    study review audit inventory database cluster pipeline dashboard report newsletter magazine podcast video
    exhibition concert festival fair conference retreat hackathon stand-up huddle meeting supervisor manager
    director officer assistant apprentice vicar curate driver engineer nurse teacher trainer coach source
    position post vacancy role job interview call session round phase stage step test exam certificate permit
    licence license application proposal tender bid grant scholarship bursary loan mortgage lock gate fence
    roof
    wall door window floor kitchen canteen laundry lift elevator machine device tablet phone laptop printer
    server router switch firewall app chatbot bot plugin platform api sdk library module component
    service""".split()
)
#: said without an article in set phrases: "in place", "at work", "by phone"
AT_HOME = frozenset(
    """place work home school time budget schedule hand phone email post site stage review board demand sale
    use
    production season person court line track step source class call test shift service store practice base
    store office mind view""".split()
) - {"office"}


def no_article(head: str) -> bool:
    """Whether the noun stands without an article: plurals, what cannot be counted, acts in -ing."""
    many = plural(head) or head in IRREGULAR_PLURALS | MASS
    return many or head.endswith(("ing", "ness", "ity", "ism", "ware"))


def one_of_many(head: str) -> bool:
    """Whether the noun is known to be countable, so that one of them needs an article."""
    return head in countable() or head.endswith(COUNTED)


@cache
def countable() -> frozenset[str]:
    """Nouns whose plural is in the lists of things, people and what is counted."""
    lists = ("OUTPUTS", "THINGS", "CONTACTS", "THEM", "STAFF", "DAILY", "PAPERS", "METRICS", "PERSONS")
    known = frozenset(word for name in lists for word in group(name))
    one = frozenset(w for w in known if f"{w}s" in known or (w.endswith("y") and f"{w[:-1]}ies" in known))
    return (one | COUNTABLE) - MASS


def coded(phrase: Phrase, at: int) -> bool:
    """Whether figures name what follows instead of counting it: "4-6-0 boiler"."""
    _, stop = noun_phrase(phrase, at)
    if "-" in phrase.tokens[at].text and stop == at + 1:
        stop = phrase.end_of_clause(at)
    head = phrase.low(stop - 1)
    coded_so = phrase.tokens[at].number is None or "-" in phrase.text[phrase.tokens[at].end :][:1]
    return coded_so and head.isalpha() and not no_article(head)


def bare_inside(phrase: Phrase, start: int, end: int) -> bool:
    """Whether one of many lacks its article behind a preposition: "paper on estuary model"."""
    for at in range(start + 1, end - 1):
        if phrase.lows[at] not in group("BREAKS") or phrase.lows[at] in ("and", "or", "&", "as", "than"):
            continue
        first, (_, stop) = at + 1, noun_phrase(phrase, at)
        if phrase.low(first) in DETERMINERS or stop > end or stop <= first:
            continue
        head, opened = phrase.low(stop - 1), phrase.tokens[first]
        known = opened.text.islower() and phrase.tokens[stop - 1].text.islower()
        if known and not no_article(head) and one_of_many(head) and (stop - first > 1 or head not in AT_HOME):
            return True
    return False
