"""An objective that is something we do or ship: OBJ-1 (METHOD 5)."""

from __future__ import annotations

from method.coach.phrases.clauses import tells_change
from method.coach.phrases.nouns import felt, noun_at_head, sharp, superlative, unknown_verb
from method.coach.phrases.phrase import Phrase, bare
from method.coach.rules.finding import Finding, found
from method.coach.rules.for_whom import can_thanks_to
from method.coach.rules.rewrite import rest, skeleton
from method.coach.sentence.shape import Read
from method.coach.sentence.verbs import forms, group


def deliverable(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-1: it starts with or rests on doing or shipping something."""
    shown = phrase.text[slice(*phrase.span(phrase.verb, phrase.behind_verb() - 1))]
    first, end = phrase.object_of()
    span = phrase.span(phrase.verb, end - 1)
    if phrase.base("CAUTIOUS") or forms("CAUTIOUS").get(phrase.phrasal()):
        asked = phrase.low(phrase.behind_verb()) in UNPROVEN
        offered = "" if asked else skeleton("cautious", rest=rest(phrase))
        return found("OBJ-1", which="cautious", span=span, verb=shown, skeleton=offered)
    if phrase.reasoned():
        return None
    if phrase.base("EFFORT") and phrase.low(phrase.verb + 1) in group("EFFORT_IN"):
        spent = phrase.span(phrase.verb, phrase.verb + 1)
        said_so = phrase.text[slice(*spent)]
        offered = can_thanks_to(phrase)
        return found("OBJ-1", which="effort", span=spent, verb=said_so, skeleton=offered)
    head = noun_at_head(phrase, first, end)
    if not does(phrase, head):
        return None if phrase.base("MAKING") else shipped(phrase)
    purpose = phrase.purpose()
    if (purpose >= 0 and phrase.any_of("THEM", purpose) >= 0) or tells_change(phrase, end):
        return None if phrase.base("MAKING") else shipped(phrase)
    offered = can_thanks_to(phrase)
    if head in group("PAPERS"):
        return found("OBJ-1", which="paper", span=span, skeleton=offered)
    if first == end:
        span = phrase.span(phrase.verb, min(phrase.end_of_clause(phrase.verb), end + 4) - 1)
    return found("OBJ-1", which="start", span=span, verb=shown, skeleton=offered)


#: what is started among people, and no thing
TALKED = frozenset("conversation debate movement dialogue tradition trend revolution".split())


#: behind "explore" these make no statement that could be proved
UNPROVEN = frozenset("and & whether if how what why which ways options using by in into".split())


def does(phrase: Phrase, head: str) -> bool:
    """Whether the opening verb makes a thing, does work, or trains our own people; duties are OBJ-4's."""
    first, end = phrase.object_of()
    grown = phrase.low(end) == "into" and phrase.base("MAKING")  # "develop our app into a companion"
    if felt(phrase, first, end) or phrase.low(end) == "as" or grown:
        return False  # "a delightful app" is told by who feels it, "X as the safest way" by where it stands
    if head in TALKED:
        return False  # "start a conversation about dying well"
    more = phrase.low(phrase.verb + 1) == "more" and end >= phrase.end_of_clause(phrase.verb)
    if phrase.base("MAKING"):
        return (more or bool(phrase.base("PRODUCING")) or made(phrase, head)) and not sharp(phrase)
    signed = phrase.base("RECEIVING") or phrase.base("REACH") or phrase.base("GAIN") == "sign"
    if (head in group("PAPERS") and signed) or (phrase.base("HIRING") and head in group("STAFF")):
        return True
    if superlative(phrase, first, end):
        return False  # "run the most welcoming food bank in the city" is where we want to stand
    whole = end >= phrase.end_of_clause(phrase.verb)
    definite = phrase.low(phrase.verb + 1) == "the" and whole and not sharp(phrase)
    if phrase.base("PROVIDING") and (definite or (made(phrase, head) and head not in group("EMPTY_OBJECTS"))):
        return True
    enabled = head in group("THEM") and phrase.low(end) == "to"
    if enabled and forms("DOING").get(phrase.phrasal()) == "set-up":
        return False  # "set up our teams to decide"
    if phrase.lead == "set" and head in group("OUTPUTS") - group("THEM"):
        return True
    if unknown_verb(phrase) and phrase.low(phrase.verb + 1) in group("ARTICLES") and made(phrase, head):
        return True  # "repaint the office"
    doing = phrase.base("DOING") or forms("DOING").get(phrase.phrasal(), "")
    if phrase.base("BETTERING"):
        renewed = first == end and phrase.low(end) == "to"  # "upgrade to version 9"
        return bool(doing) and (head in group("THINGS") or renewed)
    if doing and more:
        return True
    if doing in group("SERVING"):
        return bool(phrase.base("CONTACTING")) and head in group("STAFF") | group("OURSELVES")
    return bool(doing) and not phrase.base("CHANGING") and not phrase.base("UPKEEP")


def made(phrase: Phrase, head: str) -> bool:
    """Whether the noun is a thing to be made; a figure of speech, such as "a sales machine", is none."""
    first, end = phrase.object_of()
    words = [bare(w) for w in phrase.lows[first:end]]
    if head == "machine" and any(w in group("METRICS") for w in words):
        return False
    ours = group("OUTPUTS") - group("THEM") - group("STAFF") - group("OURSELVES")
    return head in group("THINGS") | group("CONTACTS") or head in ours


def shipped(phrase: Phrase) -> Finding | None:
    """OBJ-1 for finished work without an opening verb: "New website launched"."""
    last = len(phrase.lows) - 1
    while last > 0 and phrase.tokens[last].kind == "mark":
        last -= 1
    done = phrase.low(last)
    if done in group("SHIPPED"):
        offered = can_thanks_to(phrase)
        return found("OBJ-1", span=phrase.span(0, last), skeleton=offered)
    return None
