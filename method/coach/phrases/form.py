"""What kind of sentence a line is: an order, somebody who does or is something, or a mere heading.

The question behind it is who acts. An order and "we" are our own doing; a subject with a verb of its own is
somebody else's; a passive is told by its verb; a heading tells nothing.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from method.coach.phrases.phrase import Phrase, adverb, bare
from method.coach.phrases.words import (
    BE,
    BEHIND_VERBS,
    DETERMINERS,
    ENDS,
    GOING,
    HELPERS,
    NOUNS_TOO,
    OURS,
    PARTICIPLES,
    RELATIVE,
    SINGULAR_SUBJECTS,
    verbs,
)
from method.coach.sentence.cues import IRREGULAR_PLURALS, PLURAL_NOT
from method.coach.sentence.figures.labels import is_label
from method.coach.sentence.tokens import plural
from method.coach.sentence.verbs import done_again, forms, group

Kind = Literal["order", "clause", "heading"]

#: these open the object of a verb, whatever lies between it and its subject
OBJECTS = frozenset("it them us our the a an their his her something".split())


#: behind "open" these make a noun of it
OPEN_DAYS = frozenset("day days evening evenings weekend house source data access badge".split())


WORDS = frozenset(("word", "adjective", "quoted", "mark"))


class Form(NamedTuple):
    """`subject` is tokens [from, to); `verb` the finite verb, -1 in a heading; `done` a participle or -1."""

    kind: Kind
    subject: tuple[int, int]
    verb: int
    done: int

    @property
    def passive(self) -> bool:
        """Something is done to the subject: "are installed", "added to the site"."""
        return self.done >= 0


def form_of(phrase: Phrase) -> Form:
    """How the line is built."""
    at = phrase.verb
    if orders(phrase, at):
        return Form("order", (0, at), at, -1)
    start = first_word(phrase)
    verb = finite(phrase, start)
    if verb >= 0:
        return Form("clause", (start, verb), verb, participle_after(phrase, verb))
    done = participle(phrase, start + 1)
    if done >= 0:
        return Form("clause", (start, done), done, done)
    return Form("heading", (start, len(phrase.lows)), -1, -1)


def first_word(phrase: Phrase) -> int:
    """The first token that is no bullet or mark."""
    at = 0
    while at < len(phrase.tokens) - 1 and phrase.tokens[at].kind in ("mark", "dash", "arrow"):
        at += 1
    return at


def orders(phrase: Phrase, at: int) -> bool:
    """Whether a verb opens the line, or follows "we": "Install 3 servers", "We documented the plan"."""
    word, before = phrase.low(at), phrase.low(at - 1)
    base = verbs().get(word.removeprefix("re-"), "")
    word = word.removeprefix("re-")
    if before in OURS and at > 0:
        return True
    if lexicon_phrasal(phrase, at):
        return True
    if before in DETERMINERS and at > 0:
        return False
    if not base:
        return unknown_order(phrase, at)
    if before in ("will", "to", "should", "shall", "please"):
        return True
    if word != base and word.endswith("s"):
        return False  # "visits", "orders": more likely a plural
    after = phrase.low(at + 1)
    if word.endswith("ing") and word != base:
        return False
    behind = phrase.low(at + 2)
    if word == "staff" and verbs().get(after) == after and after not in NOUNS_TOO:
        return False  # "staff know the drill"
    if word == "open" and after in OPEN_DAYS and at == 0:
        return False  # "open day at the depot"
    told = ":" in phrase.lows[at + 3 :] and phrase.lows[-1] != ":"
    if at == 0 and plural(after) and behind.endswith("ed") and told:
        return False  # "pull requests merged within two days: 48 % → 75 %"
    nouny = NOUNS_TOO | group("NOUN_OR_VERB")
    acting = verbs().get(after, after)
    third = acting != after and after.endswith("s") and (acting not in nouny or acting in GOING)
    third = third and word in nouny
    if third and behind in group("BREAKS") | DETERMINERS | BEHIND_VERBS and at == 0:
        return False  # "finance runs without the founders"
    if word in nouny and (after in HELPERS - {"get", "do", "now", "not"}):
        return False  # "Support is …"
    return word == base or after not in HELPERS


def unknown_order(phrase: Phrase, at: int) -> bool:
    """Whether a word we do not know is ordered: "repaint the office", "spin up a page"."""
    word, after = phrase.low(at), phrase.low(at + 1)
    if not word.isalpha() or plural(word):
        return False
    if word.endswith(("ify", "ise", "ize")) or (word.endswith("ate") and len(word) > 6):
        return True
    noun = word.endswith(("ion", "ity", "ness", "ment", "ance", "ence", "ing", "er", "or", "al"))
    if after in group("PARTICLES") and phrase.low(at + 2) in DETERMINERS and not noun:
        return True
    return after in ("the", "a", "an", "our", "all", "every", "each") and not noun and at == 0


def lexicon_phrasal(phrase: Phrase, at: int) -> bool:
    """Verb and particle as one: "roll out", "carry out"."""
    return f"{phrase.low(at)}-{phrase.low(at + 1)}" in forms("DOING")


def finite(phrase: Phrase, start: int) -> int:
    """The verb of the subject the line begins with; -1 where it has none."""
    deep = 0
    for at in range(start + 1, len(phrase.lows)):
        word = phrase.lows[at]
        deep += (word == "(") - (word == ")")
        if deep or word == ")":
            continue
        if word in RELATIVE or word in ENDS or (word == "to" and at > start):
            return -1
        if word in HELPERS - {"get", "not", "do", "fully", "now", "being", "been"}:
            return -1 if word == "had" and had_done(phrase, at) else at  # "conversations had & logged"
        if counted_people(phrase, start, at):
            return at
        base = verbs().get(word, "") or (word if again(phrase, word, start) else "")
        if not base or word.endswith(("ed", "ing")):
            continue
        before = bare(phrase.lows[at - 1])
        back = at - 1
        while back > start and (adverb(before) or before in ("all", "now", "also", "still", "no", "longer")):
            back -= 1
            before = bare(phrase.lows[back])
        if acts(phrase, at, word, base, before, start):
            return at
    return -1


def again(phrase: Phrase, word: str, start: int) -> bool:
    """Whether counted somebodies do a thing again: "35 pubs reorder the pale"."""
    return phrase.tokens[start].number is not None and word not in NOUNS_TOO and done_again(word)


def counted_people(phrase: Phrase, start: int, at: int) -> bool:
    """Whether counted people do what we have no word for: "200 households boil water"."""
    word, who = phrase.lows[at], phrase.low(at - 1)
    if at != start + 2 or phrase.tokens[start].number is None or at + 1 >= len(phrase.tokens):
        return False
    known = group("BREAKS") | group("PARTICLES") | group("COMPARATIVES") | DETERMINERS | BEHIND_VERBS
    plain = word.isalpha() and word not in verbs() and not plural(word) and not adverb(word)
    people = plural(who) and who in group("THEM") | group("PERSONS")
    behind = phrase.tokens[at + 1].kind == "word" and phrase.lows[at + 1] not in group("BREAKS")
    return people and plain and behind and word not in known and not word.endswith(("ed", "ing"))


def acts(phrase: Phrase, at: int, word: str, base: str, before: str, start: int) -> bool:
    """Whether the word is what the noun before it does: "growers switch", "a supporter reaches out"."""
    after, kind = phrase.low(at + 1), phrase.tokens[at + 1].kind if at + 1 < len(phrase.tokens) else ""
    several = before in IRREGULAR_PLURALS | group("PRONOUNS") | {
        "teams",
        "alumni",
        "youth",
        "crew",
        "police",
        "folk",
    } or (plural(before) and before not in PLURAL_NOT)
    if before in DETERMINERS | group("BREAKS") | {"and", "&", "or", ","} or not before[:1].isalnum():
        return False
    opens = after in DETERMINERS or kind in ("number", "written", "quoted") or adverb(after)
    only_verb = word not in NOUNS_TOO | group("NOUN_OR_VERB")
    leads = opens or after in group("BREAKS") | group("PARTICLES") | BEHIND_VERBS
    if word == base and only_verb and not several and told_apart(phrase, start, at):
        return True
    if word == base and not several and (after in OBJECTS or (kind == "number" and only_verb)):
        # "5 people from the community read it": the subject lies before "from"
        return any(plural(low) or low in IRREGULAR_PLURALS for low in phrase.lows[start : start + 4])
    if word == base:
        nouny = word in NOUNS_TOO | group("NOUN_OR_VERB")
        # behind a plural another noun is rare; "sales lead" is kept out above
        return several and (bool(after) or not nouny) and not (nouny and after in ("of", "+", "&"))
    if several and phrase.low(start) not in SINGULAR_SUBJECTS:
        return False
    number = phrase.tokens[start].number
    if number is not None and number.value > 1 and word == f"{base}s" and not opens:
        return False  # "6 school visits on water saving": several visits
    nouny = base in NOUNS_TOO | group("NOUN_OR_VERB")
    lone = phrase.low(start) in SINGULAR_SUBJECTS or before in group("THEM")
    past = word != base and not word.endswith("s")
    return opens or (leads and (not nouny or base in GOING)) or (lone and (leads or bool(after)) and not past)


def told_apart(phrase: Phrase, start: int, at: int) -> bool:
    """ "300 diabetics with a repeat prescription collect it": counted people, told apart by what follows."""
    who = next((k for k in range(start + 1, min(start + 4, at)) if plural(phrase.low(k))), -1)
    known = who > 0 and phrase.low(who) in group("THEM") | group("PERSONS") | group("STAFF")
    counted = phrase.tokens[start].number is not None
    behind = (
        counted and who > 0 and phrase.low(who + 1) in ("with", "in", "on", "from", "at", "of", "without")
    )
    return behind and (known or done_again(phrase.lows[at]) or phrase.lows[at] in verbs())


def participle_after(phrase: Phrase, verb: int) -> int:
    """The participle behind a form of "to be": "are (now) installed", "has been told"; -1 for none."""
    at, been = verb, False
    while phrase.low(at) in HELPERS or adverb(phrase.low(at)):
        been = been or phrase.low(at) in BE | {"gets", "get"}
        at += 1
    return at if been and is_participle(phrase.low(at)) else -1


def participle(phrase: Phrase, start: int) -> int:
    """A participle straight behind a noun: "20 case studies added to our site"; -1 for none."""
    for at in range(start, len(phrase.lows)):
        word = phrase.lows[at]
        if word in RELATIVE | ENDS:
            return -1
        before = phrase.tokens[at - 1]
        named = before.number is not None and is_label(phrase.tokens, at - 1)  # "snow guns 11-16 serviced"
        if not named and (before.kind not in WORDS or before.low in DETERMINERS):
            continue
        if before.low in group("BREAKS") | {"and", "&", "or", ",", "most", "being"}:
            continue
        if adverb(before.low) and at - 1 == start - 1:
            continue
        done = (
            is_participle(word)
            or (word == "had" and had_done(phrase, at))
            or (word == "complete" and not plural(before.low))
        )
        if done and (closes(phrase, at + 1) or (word == "sold" and phrase.low(at + 1) in group("PARTICLES"))):
            return at
    return -1


def had_done(phrase: Phrase, at: int) -> bool:
    """ "Conversations had & logged", and not "we had to turn down"."""
    return phrase.low(at + 1) in ("", "&", "and", ",", ".", "with")


def closes(phrase: Phrase, at: int) -> bool:
    """Whether no noun follows that a participle could belong to."""
    after = phrase.low(at)
    return not after or after in group("BREAKS") | {"and", "&", ".", ",", "("} or adverb(after)


def is_participle(word: str) -> bool:
    """ "Installed", "written"; not "need" or "speed"."""
    told = word.endswith("ed") and (word in verbs() or (len(word) > 5 and word[-3:] != "eed"))
    return word in PARTICIPLES or told
