"""A page whose blocks are looked at: what stands under what, what each says by itself, where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property

from method.coach.lint import guess_kind
from method.coach.sentence import read
from method.coach.sentence.hung_on.peel import Peeled

from .context import is_context, team_in
from .labels import Label, beside, detail
from .names import names_in
from .noise import is_aside, is_contents, is_noise, is_question
from .outline import Becomes, Block, chain
from .said_behind import peeled
from .tables.cells import is_placeholder
from .whole import has_a_part_for_okrs, heads_of, is_a_list, names_a_cycle, speaks_of_okrs

_OF_OKRS = re.compile(
    r"\b(?:OKRs?|key results)\b|^(?:\w+ ){0,2}(?:goals|objectives)\b(?: (?:of|for|in|and)\b|[\W\d]*$)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[^\W\d_])")
_ANY_DAY = date(2001, 1, 1)
_LONGEST = 45
"""Words; what is longer is no objective and no key result."""


class Page:
    """The blocks of a file, and what is decided of each. `known` says whether a name is somebody's."""

    def __init__(self, blocks: Sequence[Block], known: Callable[[str], bool] = lambda name: False) -> None:
        self.blocks = list(blocks)
        self.under = [block.under for block in blocks]
        self.known = known
        self.becomes: dict[int, Becomes] = {}
        self.why: dict[int, str] = {}
        self.given: dict[int, dict[str, str]] = {}
        self.labels_in_noise = False
        """Whether labels stand in parts that are no list of OKRs, such as an example."""
        self.unaside: frozenset[int] = frozenset()
        """Headings that look like asides and are none."""
        self._taken: dict[int, list[int]] = {}  # objectives and key results, by what they stand under
        self._peeled: dict[int, Peeled] = {}
        self._evidence: dict[int, int] = {}
        self.labels: list[Label | None] = [None] * len(self.blocks)

    @cached_property
    def children(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.blocks]
        for at, under in enumerate(self.under):
            if under >= 0:
                found[under].append(at)
        return found

    @cached_property
    def tops(self) -> list[int]:
        return [at for at, under in enumerate(self.under) if under < 0]

    @cached_property
    def names(self) -> frozenset[str]:
        """The people that the file names, in lower case."""
        return names_in(self.blocks, self.known)

    @cached_property
    def _numbers_headings(self) -> bool:
        """Whether headings are numbered: "1 …", "1.1 …", "2. …"."""
        return sum(1 for b in self.blocks if b.form == "heading" and _ORDINAL.match(b.text)) > 1

    def peeled(self, at: int) -> Peeled:
        """Its words without what stands around them, and without its label."""
        if at not in self._peeled:
            text = self.blocks[at].text
            if self.blocks[at].form == "heading" and self._numbers_headings:
                text = _ORDINAL.sub("", text)
            self._peeled[at] = peeled(text, self.known, self.names)
        return self._peeled[at]

    def words(self, at: int) -> str:
        return self.peeled(at).words

    def evidence(self, at: int) -> int:
        """How much speaks for a key result: a figure that moves, a priority, a score, a box."""
        if at not in self._evidence:
            told, block = self.peeled(at).told, self.blocks[at]
            count = sum(1 for name in ("priority", "score", "progress") if name in told)
            count += "box" in block.marks
            self._evidence[at] = count + (guess_kind(self.words(at)) == "key_result")
        return self._evidence[at]

    def moves(self, at: int) -> bool:
        """Whether a figure in it moves, or is held: more than a number that happens to stand there."""
        named = self.labels[at]
        said = read(named.words if named is not None else self.words(at), today=_ANY_DAY)
        return said.baseline is not None or said.direction in ("increase", "decrease") or bool(said.change)

    def chain(self, at: int) -> list[int]:
        return chain(self.under, at)

    # --- what a block is by itself ----------------------------------------------------------------

    def in_noise(self, at: int) -> bool:
        """Whether it stands under a heading of what is no list of OKRs, or is one."""
        below = False  # whether a heading lies between
        for each in (at, *self.chain(at)):
            if self._is_noise(each) and not (below and is_contents(self.words(each))):
                return True
            below = below or self.blocks[each].form == "heading"
        return False

    def _is_noise(self, at: int) -> bool:
        block = self.blocks[at]
        if block.form == "heading":
            if self.labels[at] is not None or not is_noise(self.words(at)):
                return False
            return not self._is_title(at)
        return block.form != "row" and "numbered" in block.marks and block.text.rstrip().endswith("?")

    def in_aside(self, at: int) -> bool:
        below = self.blocks[at].form == "heading"
        for each in self.chain(at):
            if self.blocks[each].form == "heading" and each not in self.unaside and not self._is_title(each):
                if is_aside(self.words(each)) and not (below and is_contents(self.words(each))):
                    return True
                below = True
        return False

    def is_statement(self, at: int) -> bool:
        """Whether its words could be an objective's or a key result's."""
        block = self.blocks[at]
        words = self.words(at)
        if block.role == "skipped" or block.marks & {"anchor"} or is_placeholder(words):
            return False
        if "link" in block.marks and not self.evidence(at):
            return False
        if not re.search(r"[^\W\d_]{2}", words) or len(words.split()) > _LONGEST or words.endswith("?"):
            return False
        if beside(words) or detail(words) or team_in(words):
            return False
        if at in self.unaside:
            return True
        if block.form == "heading" and (is_aside(words) or _OF_OKRS.search(words)):
            return False
        return not is_context(words)

    def _is_title(self, at: int) -> bool:
        """Whether it is the title of a page with a part for OKRs, though it begins like a question."""
        block = self.blocks[at]
        return block.depth == 1 and is_question(self.words(at)) and self._has_a_part_for_okrs

    @cached_property
    def _has_a_part_for_okrs(self) -> bool:
        return has_a_part_for_okrs(self.blocks)

    @cached_property
    def speaks_of_okrs(self) -> bool:
        return speaks_of_okrs(self.blocks)

    @cached_property
    def is_a_list(self) -> bool:
        return is_a_list(self.blocks)

    @property
    def is_a_handbook(self) -> bool:
        """Whether it explains objectives and key results, and no heading says when any of them are for."""
        defined = "definition" in self.why.values()
        return (defined or self.labels_in_noise) and not names_a_cycle(heads_of(self.blocks))

    # --- deciding -----------------------------------------------------------------------------------

    def take(self, at: int, becomes: Becomes, **given: str) -> None:
        self._forget(at)
        self.becomes[at] = becomes
        if becomes in ("objective", "key result"):
            insort(self._taken.setdefault(self.under[at], []), at)
        if given:
            self.given.setdefault(at, {}).update({name: value for name, value in given.items() if value})

    def _forget(self, at: int) -> None:
        if self.becomes.get(at) in ("objective", "key result"):
            self._taken[self.under[at]].remove(at)

    def move(self, at: int, under: int) -> None:
        """It stands under another line than the file shows."""
        if under != self.under[at]:
            self._forget(at)
            self.under[at] = under
            if self.becomes.get(at) in ("objective", "key result"):
                insort(self._taken.setdefault(under, []), at)

    def taken_before(self, at: int) -> int:
        """The last objective or key result above that stands under the same; -1: none."""
        taken = self._taken.get(self.under[at], [])
        place = bisect_left(taken, at)
        return taken[place - 1] if place else -1

    def skip(self, at: int, why: str) -> None:
        self.becomes.setdefault(at, "skipped")
        self.why.setdefault(at, why)
