"""An objective that names no change, or one that any company could have: OBJ-3 (METHOD 5)."""

from __future__ import annotations

from method.coach.phrases.clauses import tells_change
from method.coach.phrases.form import form_of
from method.coach.phrases.nouns import content, felt, noun_at_head, sharp, unknown_verb
from method.coach.phrases.phrase import Phrase, bare
from method.coach.rules.finding import Finding, found
from method.coach.rules.own_work import heading
from method.coach.sentence.shape import Read
from method.coach.sentence.verbs import group

STANDING = ("be", "become", "make", "establish", "position")


def vague(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-3: no change named, or so general that any company could say it."""
    which = how_vague(phrase)
    if which is None:
        return None
    return found("OBJ-3", which=which, span=phrase.span(0, len(phrase.lows) - 1))


def how_vague(phrase: Phrase) -> str | None:
    """The variant of OBJ-3 that holds, "" for the plain one; None where it says something of its own."""
    form = form_of(phrase)
    if unknown_verb(phrase) and theme(phrase) and (form.kind == "order" or heading(phrase, form)):
        return "state"
    own = content(phrase, 0 if form.kind == "clause" else phrase.verb + 1, len(phrase.lows))
    if position(phrase, own):
        return None
    if phrase.base("BETTERING"):
        return "nobody" if bettered(phrase, own) else None
    if better_thing(phrase) or praised_thing(phrase, own):
        return "praise"
    if made_better(phrase):
        return "nobody"
    if nothing_own(phrase, own):
        return ""
    comparing = phrase.lead in ("be", "become", "do", "get", "have") and phrase.any_of("BETTER") >= 0
    if comparing and len(own) < 3:
        return "praise"
    more = phrase.low(len(phrase.lows) - 1) in ("more", "better", "harder", "less") and len(phrase.lows) < 8
    return "nobody" if more else None


def theme(phrase: Phrase) -> bool:
    """Whether it is a heading, not a sentence: no known verb, no "X the Y", five words at most."""
    ordered = phrase.low(phrase.verb + 1) in group("ARTICLES") - {"new", "more", "all"}
    return len(phrase.lows) <= 5 and not ordered and not any(w.endswith("ing") for w in phrase.lows)


def position(phrase: Phrase, own: list[str]) -> bool:
    """Whether it names a place among others that can be seen: "Become the first choice of nurses"."""
    if phrase.base("REACH") not in STANDING and phrase.base("CHANGING") not in STANDING:
        return False
    placed = phrase.any_of("PLACES", phrase.verb + 1) >= 0
    return placed and ("the" in phrase.lows or sharp(phrase)) and (bool(own) or sharp(phrase))


def bettered(phrase: Phrase, own: list[str]) -> bool:
    """Whether it betters something and does not say for whom: "Improve quality"."""
    lows, stop = phrase.lows, phrase.object_of()[1]
    if not own:
        return True
    aimed = phrase.purpose() >= 0
    beside = [w for w in own if bare(w) not in group("STAFF") | group("OURSELVES")]
    outside = [w for w in content(phrase, stop, len(lows)) if w in beside]
    inward = len(own) > len(beside) and len(beside) < 2 and not outside
    ours = lows[stop : stop + 2] == ["of", "our"] and len(own) < 2
    if not aimed and (inward or ours):
        return True
    scoped = aimed or (
        stop < phrase.end_of_clause(phrase.verb) and phrase.low(stop) not in ("and", "or", "&")
    )
    enough = 3 if phrase.base("TUNING") else 2  # "optimise the supply chain": what for?
    return not scoped and len([w for w in own if bare(w) not in group("THEM")]) < enough


def better_thing(phrase: Phrase) -> bool:
    """Whether it makes a thing and only calls it good: "Build a better user profile"."""
    first, stop = phrase.object_of()
    whole = stop >= phrase.end_of_clause(phrase.verb) and phrase.purpose() < 0
    good = phrase.low(first) in group("BETTER") | group("COMPARATIVES")
    return bool(phrase.base("MAKING")) and good and whole


def made_better(phrase: Phrase) -> bool:
    """Whether it makes a thing more of what it is, for nobody named: "Make the website faster"."""
    first, stop = phrase.object_of()
    if phrase.base("REACH") != "make" or stop < phrase.end_of_clause(phrase.verb) or phrase.purpose() >= 0:
        return False
    last = phrase.low(stop - 1)
    compared = last in group("COMPARATIVES") or phrase.low(stop - 2) in ("more", "less")
    return stop > first and (compared or (last in group("PLEASED") and stop - first <= 3))


def praised_thing(phrase: Phrase, own: list[str]) -> bool:
    """Whether it gives something with praise and no more: "Deliver excellent service"."""
    first, stop = phrase.object_of()
    praise = group("PRAISE") - {"experience", "experiences"}  # one of these is somebody's
    praised = phrase.base("PROVIDING") and any(bare(w) in praise for w in phrase.lows[phrase.verb + 1 :])
    if not praised or felt(phrase, first, stop) or phrase.purpose() >= 0:
        return False
    more = [w for w in own if bare(w) not in group("THEM")]
    return len(more) < 2 and not tells_change(phrase, stop)


def nothing_own(phrase: Phrase, own: list[str]) -> bool:
    """Whether any other company could say the same words: "Grow the company", "be the best"."""
    first, stop = phrase.object_of()
    if phrase.base("REACH") in ("be", "become") and phrase.low(phrase.verb + 1) in ("a", "an"):
        own = [w for w in own if w not in group("PLACES")]  # "be a top employer"
    if phrase.lead == "do" and phrase.low(first) in ("things", "everything"):
        return True
    if own or felt(phrase, first, stop):
        return False
    generic = any(phrase.base(n) for n in ("REACH", "CHANGING", "UP")) or phrase.lead in ("do", "work", "try")
    praised = phrase.base("MAKING") and phrase.any_of("BETTER", phrase.verb + 1) >= 0
    inward = noun_at_head(phrase, first, stop) in group("OURSELVES")
    ourselves = bool(phrase.base("UP") or praised) and inward
    if generic and (ourselves or phrase.any_of("THEM", phrase.verb + 1) < 0):
        return True
    return phrase.lead in ("be", "become", "do", "make", "get", "have") and not sharp(phrase)
