"""Which verb tells the way of a movement, and the tables of verb forms behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.coach.lexicon.lookup import SENSES, done_again, forms, group, may_order, sense, senses
from method.coach.sentence.figures.languages import FROM_TO
from method.coach.sentence.tokens import plural

if TYPE_CHECKING:
    from method.coach.sentence.line import Line

__all__ = ["done_again", "forms", "group", "may_order", "sense", "senses"]

#: behind these a verb opens a clause of its own
OPENING = frozenset("and to , will ; : we then that which who".split())
#: "uptime stays above": a verb of keeping inside a sentence needs a bound behind it
BOUNDS = frozenset("above below under over at within between inside in < > from → ->".split())
#: behind a verb of doing these make a measure of it: "open rate", "host rating"
MEASURED = frozenset("rate rating score ratio".split())
RELATIVES = frozenset("that which who".split())
JOINING = frozenset(("and", "&", "+", "or", ","))


NO_WORK = frozenset("spring evening morning being having bring".split())
MOVED = ("up", "down", "keep", "gain", "reach")
WAYS = {"up": "increase", "down": "decrease", "keep": "keep", "gain": "increase"}


def way(word: str) -> str:
    """The direction a verb tells by itself."""
    return WAYS.get(sense(word), "")


def opening(line: Line) -> int:
    """The place of the first word that says something."""
    at, openers, last = 0, group("OPENERS"), len(line.tokens) - 1
    while at < last and (line.low(at) in openers or line.used[at] or line.low(at) == ","):
        if line.low(at) in group("WANTING") and line.low(at + 1) != "to":
            break
        at += 1
    if at < last and line.low(at).endswith("ly") and sense(line.low(at + 1)):
        at += 1
    return at


def moves_next(line: Line, at: int) -> bool:
    """Whether a figure follows, or the word that leads to one."""
    number = at < len(line.tokens) and line.tokens[at].number is not None
    return number or line.low(at) in BOUNDS | {"to", "by"}


def limit_of(line: Line) -> int:
    """Where the first figure stands that could be the movement's; not "within 30 days"."""
    told = [q.first for q in line.quantities if line.low(q.first) not in ("within", "in")]
    if not line.quantities:
        parts = (
            k for k, t in enumerate(line.tokens) if t.low == "by" and line.low(k + 1) in ("a", "half", "one")
        )
        return next(parts, len(line.tokens))  # "queue cut by a quarter on Saturdays"
    return next(iter(told or [q.first for q in line.quantities]))


def find_verb(line: Line) -> int:
    """The verb that says which way: the opening one, or that of a later clause before the number; else -1."""
    at = opening(line)
    if line.language in FROM_TO or (line.low(at), line.low(at + 1)) == ("up", "to"):
        return -1  # its verbs are none of these, whatever they are spelt like
    limit = limit_of(line)
    lead = at if (sense(line.low(at)) or set_up(line, at)) and not is_noun_here(line, at) else -1
    if lead >= 0 and line.low(at - 1) in ("the", "our") and at > 0:
        lead = -1  # "the working groups"
    if lead < 0:
        lead = counted_behind(line, at)
    if lead >= 0 and line.low(lead + 1) in JOINING and number_follows(line, lead + 3):
        lead += 2 * (known(line.low(lead + 2)))  # "design and print 40 leaflets"
    if lead >= 0 and particle(line, at + 1):
        line.take(at + 1, at + 1)
    later = predicate(line, at) if lead >= 0 else -1
    if later >= 0:
        line.spans["direction"] = line.span(later, later)
        return later
    second_clause = lead >= 0 and bool(line.quantities)
    weak = lead < 0 or set_up(line, lead) or sense(line.low(lead)) in ("doing", "gain")
    if weak and second_clause:
        limit = line.quantities[-1].first  # "open two cafés and lift sales from 9k to 14k"
    best = later_verb(line, range(at + 1, min(limit, len(line.tokens))), (lead, limit, weak))
    if best >= 0:
        line.spans["direction"] = line.span(best, best)
    return best


def later_verb(line: Line, places: range, known_so_far: tuple[int, int, bool]) -> int:
    """The last verb of movement among these tokens that opens a clause or leads to a figure; else `lead`."""
    lead, limit, weak = known_so_far
    best = lead
    for k in places:
        told = sense(line.low(k))
        second = told == "gain" and line.low(k - 1) == "and"
        if not (second or told in ("up", "down", "keep", "reach")) or line.used[k] or line.inside[k]:
            continue
        if line.low(k - 1) in RELATIVES and not moves_next(line, k + 1):
            continue  # "reservations that go astray"
        if line.low(k) == "am" and line.tokens[k - 1].number is not None:
            continue  # "before 7 am"
        if line.low(k - 1) in group("ARTICLES"):
            continue  # "rate the shift 4.2 of 5"
        if told == "reach" and line.low(k) in group("NOUN_OR_VERB") and line.low(k - 1) not in OPENING:
            continue
        if told == "keep" and lead < 0 and (line.low(k + 1) not in BOUNDS or a_stay(line, k)):
            continue
        if told == "reach" and line.low(k) in group("NOUN_OR_VERB") and line.low(k - 1) not in OPENING:
            continue
        if told == "keep" and lead < 0 and (line.low(k + 1) not in BOUNDS or a_stay(line, k)):
            continue
        if line.low(k) == "stay" and line.low(k + 1) in ("from", "→", "->") and not plural(line.low(k - 1)):
            continue  # "average stay from 9 to 7 nights"
        if (line.low(k - 1) in OPENING and weak) or (lead < 0 and k + 3 >= limit):
            best = k
    return best


def by_work(low: str) -> bool:
    """Whether it says by what work: "negotiating", "hiring"; and not "reaching", "growing"."""
    return low.endswith("ing") and len(low) > 4 and sense(low) not in MOVED and low not in NO_WORK


def work_at(line: Line) -> int:
    """Where it says by what work: "cut cost | by asking 3 suppliers"; else the end of the line."""
    places = (at for at in range(1, len(line.tokens)) if line.low(at) == "by" and by_work(line.low(at + 1)))
    return next(places, len(line.tokens))


def a_stay(line: Line, at: int) -> bool:
    """ "Average stay from 9 to 7 nights": a noun, told by what stands before it."""
    moved = line.low(at + 1) in ("from", "→", "->")
    return line.low(at) == "stay" and moved and not plural(line.low(at - 1))


def counted_behind(line: Line, at: int) -> int:
    """A verb in no list of movement with its number straight behind: "feature 5 projects"."""
    if line.low(at).endswith("ly"):
        at += 1
    word = line.low(at)
    behind = at + 1
    if forms("OTHER_VERBS").get(word) != word or word in group("NOUN_OR_VERB"):
        return -1
    if line.low(behind) in JOINING and forms("OTHER_VERBS").get(line.low(behind + 1)):
        at, behind = behind + 1, behind + 2
    return at if number_follows(line, behind) else -1


def number_follows(line: Line, at: int) -> bool:
    return at < len(line.tokens) and line.tokens[at].number is not None


def known(low: str) -> bool:
    """Whether the word is a verb in its base form, or an adverb before one."""
    return forms("OTHER_VERBS").get(low) == low or sense(low) != "" or low.endswith("ly")


def set_up(line: Line, at: int) -> bool:
    """ "Set up", "roll out": verb and particle that promise work together."""
    return f"{line.low(at)}-{line.low(at + 1)}" in forms("DOING")


def particle(line: Line, at: int) -> bool:
    """ "Set up 3 groups", "sign up 20 schools": up and down belong to the verb before, and tell no way."""
    if line.low(at) not in group("PARTICLES"):
        return False
    if at - 1 != opening(line) or plural(line.low(at - 1)):
        return False
    told = sense(line.low(at - 1)) if line.low(at) in ("up", "back", "out") else ""
    counted = at + 1 < len(line.tokens) and line.tokens[at + 1].number is not None
    return set_up(line, at - 1) or told in ("gain", "doing") or (told == "up" and not counted)


def gerund(word: str) -> bool:
    """ "Onboarding", "churning": the -ing form of a verb we know, and not the verb "bring"."""
    return word.endswith("ing") and any(word in forms(n) and forms(n)[word] != word for n in SENSES)


def predicate(line: Line, at: int) -> int:
    """Where the verb stands if the opening word is a noun, else -1: "support calls per order drop from 9"."""
    noun = line.low(at) in group("NOUN_OR_VERB") or sense(line.low(at)) == "doing"
    if not noun or line.low(at + 1) in group("ARTICLES"):
        return -1
    for k in range(at + 2, len(line.tokens)):
        after_noun = line.low(k - 1) not in group("ARTICLES") | OPENING
        if after_noun and sense(line.low(k)) in ("up", "down") and line.low(k + 1) in BOUNDS | {"to", "by"}:
            return k
    return -1


def names_a_thing(word: str, after: str) -> bool:
    """ "Orders from …", "prototype passes 90 …", "onboarding completed by …": no verb, whatever follows."""
    base = forms("DOING").get(word, word)
    if word != base and word.endswith("s") and base in group("NOUN_OR_VERB"):
        return True
    if word.endswith("s") and not word.endswith("ss") and after.endswith("ed") and sense(word):
        return True  # "shifts filled without agency staff"
    if word.endswith("ing") and after.endswith("ed") and after in forms("DOING"):
        return True
    return word in group("NOUN_OR_VERB") and after.endswith("s") and after in forms("PERFORMING")


def is_noun_here(line: Line, at: int) -> bool:
    """ "Support rating from 4.1", "onboarding NPS": a verb elsewhere, here it names a measure."""
    low = line.low(at)
    if at + 1 < len(line.tokens) and line.tokens[at + 1].kind == "arrow":
        return True  # "trial → paid"
    behind = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    told = sense(low)
    if behind and told in ("up", "down") and (behind.kind == "compare" or behind.low in ("below", "under")):
        return True  # "shrink < 1.4 % of sales": a verb would have an object
    arrow = any(token.kind == "arrow" for token in line.tokens[at + 3 :])
    stops = group("ARTICLES") | group("BREAKS") | group("PARTICLES") | set(JOINING)
    if arrow and behind and told == "doing" and behind.kind == "word" and behind.low not in stops:
        return not plural(behind.low)  # "port stay 31h → 22h"
    if names_a_thing(low, line.low(at + 1)) or (sense(low) == "doing" and line.low(at + 1) in MEASURED):
        return True
    if low not in group("NOUN_OR_VERB") and not gerund(low):
        return False
    if gerund(low) and line.low(at + 1) in group("LESS_IS_BETTER") and plural(line.low(at + 1)):
        return True  # "lifting injuries"
    stops = group("ARTICLES") | group("BREAKS")
    after = line.tokens[at + 1 : at + 4]
    if not after or after[0].kind != "word" or after[0].low in stops:
        return False
    bounded = any(t.low in BOUNDS or t.kind in ("arrow", "compare") for t in after[1:])
    if bounded and not plural(after[0].low):
        return True
    for token in after:
        if token.kind != "word" or token.low in stops:
            return False
        if token.low in group("RESULT_NOUNS"):
            return True
    return False
