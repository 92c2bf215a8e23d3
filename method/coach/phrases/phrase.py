"""A sentence as the rules look at it: its words, its opening verb, its clauses, its nouns."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from method.coach.sentence.dates.calendar import Calendar
from method.coach.sentence.dates.dates import find_dates
from method.coach.sentence.line import PREFIX
from method.coach.sentence.tokens import Token, scan
from method.coach.sentence.verbs import forms, group

PAST = frozenset(
    "run held written built made done sent met found won hired set put begun drawn taught".split()
)
SHORTENED = frozenset(
    "incl excl approx no nr min max avg ext int dept stn st mgmt est vs obs e.g i.e etc resp".split()
)
_NEVER = Calendar(date(2000, 1, 1))


class Phrase:
    """The tokens of a sentence without prefix and dates, and where its opening verb stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        begin = PREFIX.match(text)
        tokens = [t for t in scan(text) if begin is None or t.start >= begin.end()]
        dated: set[int] = set()
        for hit in find_dates(tokens, _NEVER):
            if not hit.past and not hit.ahead:
                dated.update(range(hit.start, hit.end))
        self.tokens: list[Token] = [t for at, t in enumerate(tokens) if at not in dated]
        self.lows = [t.low for t in self.tokens]
        self.verb = self.opening()
        self._purpose = self._find_purpose()

    def opening(self) -> int:
        """The place of the first word that says something: behind "we will", "successfully"."""
        at = 0
        while at < len(self.lows) - 1 and (self.lows[at] in group("OPENERS") or adverb(self.lows[at])):
            if self.lows[at] in group("WANTING") and self.lows[at + 1] != "to":
                break
            at += 1
        done = self.low(at + 1)
        perfect = self.low(at - 1) in ("we", "i") and at > 0 and self.low(at) in ("have", "ve")
        if perfect and (done.endswith("ed") or done in PAST):
            return at + 1  # "we have run 2 hackathons"
        return at

    @property
    def lead(self) -> str:
        """The opening word in lower case; "" where there is none."""
        return self.lows[self.verb] if self.verb < len(self.lows) else ""

    def low(self, at: int) -> str:
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def base(self, name: str, at: int | None = None) -> str:
        """The base form of a word if a verb list holds it, else ""."""
        word = self.low(self.verb if at is None else at)
        return forms(name).get(word.removeprefix("re-") if len(word) > 6 else word, "")

    def phrasal(self) -> str:
        """Opening verb and particle as one: "set up" → set-up, "roll out" → roll-out."""
        return f"{self.lead}-{self.low(self.verb + 1)}"

    def behind_verb(self) -> int:
        """The token behind the opening verb and its particle: "set up | a help desk"."""
        return self.verb + 1 + (self.low(self.verb + 1) in group("PARTICLES"))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where tokens first to last lie in the text."""
        last = min(max(last, first), len(self.tokens) - 1)
        return (self.tokens[first].start, self.tokens[last].end) if self.tokens else (0, 0)

    def purpose(self) -> int:
        """The token at which a reason or a benefit begins, -1 where none does."""
        return self._purpose

    def reasoned(self) -> bool:
        """A reason in so many words, and not an empty one: "in order to attract …", "so that …"."""
        if self._purpose < 0 or self.low(self._purpose) == "to":
            return False
        skip = group("SMALL") | group("EMPTY_OBJECTS") | group("PRAISE")
        said = [w for w in self.lows[self._purpose + 2 :] if w not in skip and w[:1].isalpha()]
        return len(said) > 1

    def _find_purpose(self) -> int:
        for at in range(self.verb + 1, len(self.lows) - 1):
            low, after = self.lows[at], self.lows[at + 1]
            if low in ("because", "thereby") or (low, after) in (("so", "that"), ("in", "order")):
                return at
            if low == "so" and after in ("they", "we", "people", "every", "our", "customers", "users", "no"):
                return at
            if low == "to" and at > self.verb + 1 and after in forms("AIMING"):
                return at
        return -1

    def pairs(self) -> set[tuple[str, str]]:
        """Each word with the one behind it."""
        return set(pairwise(self.lows))

    def end_of_clause(self, start: int) -> int:
        """The token after the clause that begins at `start`."""
        for at in range(start, len(self.lows)):
            if self.lows[at] == "." and self.goes_on(at):
                continue  # "incl. the chat"
            if self.lows[at] in (";", ".", ":", "(", "–", "—") or (
                at > start and self.lows[at] in ("so", "because")
            ):
                return at
        return len(self.lows)

    def goes_on(self, at: int) -> bool:
        """Whether the point only shortens a word: no new sentence begins behind it."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        short = self.low(at - 1) in SHORTENED
        return after is not None and not after.text[:1].isupper() and (short or after.low == ")")

    def object_of(self) -> tuple[int, int]:
        """Tokens [from, to) of what the opening verb is done to: up to a preposition or a second clause."""
        at = self.verb + 1
        joined = self.low(at) in ("and", "&", "+", "/", "or", ",")
        if joined and any(self.low(at + 1) in forms(n) for n in ("DOING", "UPKEEP", "PROCESS", "BETTERING")):
            at += 2  # "plan and run the spring fair"
        while self.low(at) in group("ARTICLES"):
            at += 1
        end = at
        while (
            end < len(self.lows)
            and self.tokens[end].kind in ("word", "adjective", "quoted", "written", "number")
            and (self.lows[end] not in group("BREAKS"))
        ):
            end += 1
        return at, end

    def any_of(self, name: str, start: int = 0, end: int | None = None) -> int:
        """The first token of a group between two places, -1 where there is none."""
        words = group(name)
        for at in range(max(start, 0), len(self.lows) if end is None else min(end, len(self.lows))):
            if self.lows[at] in words or bare(self.lows[at]) in words:
                return at
        return -1


def adverb(word: str) -> bool:
    """ "Quickly", "dramatically", and not "comply"."""
    return word.endswith("ly") and word not in group("NOT_ADVERBS")


def bare(word: str) -> str:
    """A word without its possessive."""
    return word[:-2] if word.endswith(("'s", "’s")) else word.rstrip("'’")
