"""An objective that is work of ours and leaves nobody better off: OBJ-1, OBJ-3 and OBJ-4 (METHOD 5).

Told by how the line is built: an order to make, run or support something, with nobody it is better for; a
heading; a passive that says a thing was made; talk of ourselves.
"""

from __future__ import annotations

from method.coach.phrases.clauses import tells_change
from method.coach.phrases.form import Form, is_participle
from method.coach.phrases.nouns import content, felt, noun_at_head, sharp, superlative
from method.coach.phrases.phrase import Phrase, bare
from method.coach.phrases.words import BE, DETERMINERS, HELPERS, NOUNS_TOO, RELATIVE, verbs
from method.coach.rules.finding import Finding, found
from method.coach.rules.for_whom import can_thanks_to
from method.coach.sentence.cues import IRREGULAR_PLURALS
from method.coach.sentence.tokens import plural
from method.coach.sentence.verbs import forms, group


def own_work(phrase: Phrase, form: Form) -> Finding | None:
    """The finding on work of ours, None where somebody is better off or it cannot be told."""
    offered = can_thanks_to(phrase)
    whole = phrase.span(0, len(phrase.lows) - 1)
    if form.kind == "heading":
        return found("OBJ-3", which="heading", span=whole) if heading(phrase, form) else None
    if form.kind == "clause":
        if made_passive(phrase, form):
            return found("OBJ-1", span=whole, skeleton=offered)
        inward = inward_state(phrase, form)
        return found("OBJ-4", which="duty", span=whole) if inward else None
    _, end = phrase.object_of()
    span = phrase.span(phrase.verb, max(end - 1, phrase.verb))
    shown = phrase.text[slice(*phrase.span(phrase.verb, phrase.behind_verb() - 1))]
    if foremost(phrase):
        return found("OBJ-3", span=whole)
    if carried_over(phrase):
        return found("OBJ-1", which="start", span=span, verb=shown, skeleton=offered)
    if self_talk(phrase):
        return found("OBJ-4", which="duty", span=whole)
    if process(phrase) or making(phrase):
        return found("OBJ-1", which="start", span=span, verb=shown, skeleton=offered)
    return None


def foremost(phrase: Phrase) -> bool:
    """Whether it only wants to be first of its kind: "Be the best brewery in the region"."""
    if phrase.lead not in ("be", "become", "remain", "stay") or phrase.low(phrase.verb + 1) != "the":
        return False
    first = phrase.verb + 2
    ranked = phrase.low(first) in FIRST or (phrase.low(first), phrase.low(first + 1)) == ("number", "one")
    rest = phrase.lows[first + 1 :]
    return ranked and not any(w in RELATIVE | {"to", "for", "at", "with"} for w in rest)


FIRST = frozenset("best leading premier top foremost".split())
#: where work is carried over to
HOUSED = frozenset(
    "system systems platform software tool tools cloud server servers site app database".split()
)


def carried_over(phrase: Phrase) -> bool:
    """Whether a thing of ours is only moved to another tool: "move the catalogue to a new system"."""
    if phrase.lead not in ("move", "migrate", "switch", "transfer", "port", "shift"):
        return False
    first, end = phrase.object_of()
    if end == first or phrase.low(end) not in ("to", "onto", "into") or better_off(phrase, end):
        return False
    return any(bare(w) in HOUSED for w in phrase.lows[end + 1 : end + 5])


def heading(phrase: Phrase, form: Form) -> bool:
    """Whether the line only names a topic: "Depot outreach", "Second edition of the skills fair"."""
    lows = phrase.lows
    if form.kind != "heading":
        return False
    if any(w in RELATIVE - {"as", "than"} for w in lows) or phrase.purpose() >= 0:
        return False
    if any(w in HELPERS - {"get", "do", "not", "now", "fully"} for w in lows):
        return False  # "data people can rely on"
    if sharp(phrase) or lows[0] in COMPARING or any(w in group("COMPARATIVES") for w in lows[:2]):
        return False
    if felt(phrase, 0, len(lows)) or any(t.kind in ("compare", "arrow") for t in phrase.tokens):
        return False
    if "as" in lows:
        return False  # "shopping as easy as chatting"
    for at in range(form.subject[0] + 2, len(lows) - 1):
        before = lows[at - 1]
        inner = before not in group("BREAKS") | {"and", "&", ",", "or"} and before[:1].isalpha()
        if lows[at] in DETERMINERS and inner:
            return False  # "an archive the whole town uses"
    return not any(may_act(w) for w in lows[form.subject[0] + 1 :])


def may_act(word: str) -> bool:
    """Whether the word could be a verb that was not seen as one; then nobody is told it is a heading."""
    base = verbs().get(word, "")
    return bool(base) and not word.endswith(("ed", "ing")) and base not in NOUNS_TOO | group("NOUN_OR_VERB")


COMPARING = frozenset("no more fewer less from zero happier".split())


def made_passive(phrase: Phrase, form: Form) -> bool:
    """Whether it says a thing of ours was made: "The new portal is launched"."""
    if not form.passive or any(w in RELATIVE for w in phrase.lows):
        return False
    word = phrase.low(form.done)
    subject = [bare(w) for w in phrase.lows[form.subject[0] : form.subject[1]]]
    if any(w in group("THEM") for w in phrase.lows[form.done :]) or (
        subject and subject[-1] in group("THEM")
    ):
        return False
    ends = form.done >= len(phrase.lows) - 3
    made = word in group("SHIPPED") or forms("MAKING").get(word) or forms("FINISHING").get(word)
    return bool(made) and ends


def inward_state(phrase: Phrase, form: Form) -> bool:
    """Whether our own ways of working are only said to be good: "internal processes are efficient"."""
    subject = [bare(w) for w in phrase.lows[form.subject[0] : form.verb]]
    own = "internal" in subject or (subject and subject[-1] in group("WAYS_OF_WORKING"))
    said = content(phrase, form.verb + 1, len(phrase.lows))
    return bool(own) and phrase.low(form.verb) in BE and all(bare(w) in group("SELF") for w in said)


def better_off(phrase: Phrase, end: int) -> bool:
    """Whether it says who is better off, what for, or where we would stand."""
    if phrase.reasoned() or tells_change(phrase, end) or sharp(phrase):
        return True
    purpose = phrase.purpose()
    if purpose >= 0 and (phrase.any_of("THEM", purpose) >= 0 or phrase.any_of("ANYBODY", purpose) >= 0):
        return True
    first, _ = phrase.object_of()
    if any(somebody_acts(phrase, at) for at in range(first + 1, len(phrase.lows) - 1)):
        return True
    if felt(phrase, first, end) or superlative(phrase, first, end):
        return True
    return any(w in RELATIVE - {"as", "what", "how", "whether"} for w in phrase.lows[phrase.verb + 1 :])


def somebody_acts(phrase: Phrase, at: int) -> bool:
    """Whether people do something there: "a platform teachers come back to"."""
    if phrase.low(at) not in group("THEM") | group("PERSONS") or not plural_person(phrase.low(at)):
        return False
    after = phrase.low(at + 1)
    return after in HELPERS or (verbs().get(after, "") == after and after not in NOUNS_TOO)


def plural_person(word: str) -> bool:
    return plural(word) or word in IRREGULAR_PLURALS


def process(phrase: Phrase) -> bool:
    """Whether it orders work that goes on whatever comes of it: "Support the recycling drive"."""
    if not forms("PROCESS").get(phrase.lead):
        return False
    first, end = phrase.object_of()
    if better_off(phrase, end):
        return False
    head = made_head(phrase, first, end)
    if head in group("INTANGIBLE"):
        return False  # "validate the fit", "champion the rights"
    somebody = head in (group("THEM") | group("PERSONS")) - group("OURSELVES")
    return not (somebody and end < phrase.end_of_clause(phrase.verb))


def made_head(phrase: Phrase, first: int, end: int) -> str:
    """The noun of the object, over commas and without what was done to it: "a fair, repeatable motion"."""
    at = end
    while phrase.low(at) == "," and end < at + 2:
        following = at + 1
        while phrase.low(following) and phrase.low(following) not in group("BREAKS") | {",", "."}:
            following += 1
        at = following
    while at - 1 > first and is_participle(phrase.low(at - 1)):
        at -= 1
    return noun_at_head(phrase, first, at)


def making(phrase: Phrase) -> bool:
    """Whether something is made and nobody is better off: "Create a new timetable brochure"."""
    if inverted(phrase):
        return True
    first, end = phrase.object_of()
    held = phrase.lead == "have" and made_head(phrase, first, end) in group("THINGS") | group("OUTPUTS")
    if not phrase.base("MAKING") and not phrase.base("PROVIDING") and not held:
        return False
    if end == first:
        return False  # "deliver on the promise"
    if better_off(phrase, end) or phrase.low(end) == "as" or phrase.low(end) == "into":
        return False
    after = phrase.lows[end : phrase.end_of_clause(phrase.verb)]
    if phrase.low(phrase.verb + 1) in group("THEM") - group("OURSELVES") and phrase.base("PROVIDING"):
        return False  # "offer patients a real alternative"
    if any(bare(w) in group("THEM") | group("ANYBODY") | group("PERSONS") for w in after) and after[:1] != [
        "with"
    ]:
        return False
    head = made_head(phrase, first, end)
    if head in group("THEM") - group("OURSELVES"):
        return False
    return head not in group("INTANGIBLE")


def inverted(phrase: Phrase) -> bool:
    """Whether a thing is only made so: "Make explicit the channels between the boards"."""
    apart = phrase.low(phrase.verb + 2) in DETERMINERS and phrase.low(phrase.verb + 1) not in DETERMINERS
    word = phrase.low(phrase.verb + 1)
    named = word in MADE_SO or word.endswith(ADJECTIVES)
    return (
        phrase.lead == "make"
        and apart
        and named
        and phrase.any_of("THEM", phrase.verb + 1) < 0
        and not sharp(phrase)
    )


#: what a thing can be made without becoming any better for anybody
MADE_SO = frozenset("explicit clear public open known ready simple easy plain complete".split())
ADJECTIVES = ("able", "ible", "ful", "ive", "ous", "ent")


def self_talk(phrase: Phrase) -> bool:
    """Whether it says how we should like to be or work, and nobody outside would notice."""
    if phrase.lead not in ("have", "be", "stay", "keep", "do", "get"):
        return False
    others = group("THEM") - group("OURSELVES") - {"company", "business"}
    if (
        any(bare(w) in others for w in phrase.lows[phrase.verb + 1 :])
        or sharp(phrase)
        or phrase.any_of("PLACES") >= 0
    ):
        return False
    if better_off(phrase, phrase.object_of()[1]):
        return False
    own = content(phrase, phrase.verb + 1, len(phrase.lows))
    return bool(own) and all(bare(w) in group("SELF") for w in own)
