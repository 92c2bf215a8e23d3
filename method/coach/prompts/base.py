"""A prompt, and how several are brought down to the three most useful."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import TYPE_CHECKING, Literal, NamedTuple

from method.coach.phrases.capitals import lowered
from method.coach.phrases.text_similarity import words_of
from method.coach.sentence.verbs import group
from method.plan.formatting import shorten
from method.wording import prompts as words
from method.wording.lists import all_of

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.prework import Stakeholder

__all__ = [
    "Ask",
    "Into",
    "Prompt",
    "ask",
    "best",
    "customers",
    "ended",
    "lowered",
    "named_in",
    "own",
    "settled",
]

Into = Literal["key_result", "condition", "initiative", "yes_no"]

_HANGING = group("BREAKS") | group("ARTICLES")
"""Words that need the next word to make sense: "from", "the"."""

MOST = 3
CLIPPED = 120
"""Letters of the team's own words in a question; what does not fit its two lines is cut further."""
ROOM, LINES = 75, 2
"""What a question has on eighty columns."""
_SHORTEST = 24
"""Letters of the team's own words that are always left when a question is shortened."""


class Prompt(NamedTuple):
    """One question of the coach. `into`: what an answer can be turned into.

    `about` is a document's id or `set`; empty while what it asks about is typed and not yet kept.
    """

    id: str
    text: str
    into: tuple[Into, ...]
    about: str
    why: str


class Ask(NamedTuple):
    """A prompt and its place: the lowest comes first. Places do not change from one key press to the next."""

    place: float
    prompt: Prompt


def ask(
    place: float,
    id: str,
    said: words.PromptWords,
    *,
    about: str,
    into: tuple[Into, ...] = (),
    **filled: object,
) -> Ask:
    """The prompt of these words, filled with the team's own."""
    return Ask(place, Prompt(id, _fitted(said.text, filled), into, about, said.why))


def _fitted(pattern: str, filled: dict[str, object]) -> str:
    """The question, shortened to fit two lines by cutting the longest words filled into it."""
    text = pattern.format_map(filled)
    while len(text) > ROOM and len(lines := wrap(text, ROOM, break_on_hyphens=False)) > LINES:
        over = sum(len(line) + 1 for line in lines[LINES:])
        name = max(filled, key=lambda each: len(str(filled[each])), default="")
        held = str(filled.get(name, ""))
        room = max(len(held) - over - 1, _SHORTEST)
        bare = held.strip("\u201c\u201d.")
        short = own(bare, room).rstrip("\u2026") + "\u2026"
        if len(short) >= len(bare):
            break
        filled = {**filled, name: held.replace(bare, short).removesuffix(".")}
        text = pattern.format_map(filled)
    return text


def best(asks: Iterable[Ask], plan: Plan) -> list[Prompt]:
    """At most three, without those answered or set aside."""
    settled = {(each.prompt, each.about or "set") for each in plan.answers}
    left = [each for each in asks if (each.prompt.id, each.prompt.about) not in settled]
    return [each.prompt for each in sorted(left, key=lambda each: each.place)[:MOST]]


def settled(text: str) -> str:
    """The text without the word that is still being typed, so that prompts do not change with each letter."""
    last = text[-1:]
    typing = last.isalnum() or last in "'’-_" or (last in ".," and text[-2:-1].isdigit())
    whole = text[: max(text.rfind(gap) for gap in (" ", "\t", "\u00a0")) + 1] if typing else text
    while (at := whole.rstrip().rfind(" ")) > 0 and whole[at:].strip().casefold() in _HANGING:
        whole = whole[: at + 1]
    return whole


def own(text: str, room: int = CLIPPED) -> str:
    """The team's own words on one line, long ones cut at a word."""
    return shorten(text, room).rstrip(".")


def ended(text: str) -> str:
    """The words with a full stop, unless they were cut."""
    return text if text.endswith(("…", "?", "!")) else f"{text}."


def customers(plan: Plan, text: str = "") -> str:
    """The groups the text names; else the first two groups of customers; "" where none is written down."""
    groups = named_in(plan, text) or [each for each in plan.stakeholders if each.kind == "customers"]
    return all_of([own(lowered(each.name)) for each in groups[:2]])


def named_in(plan: Plan, text: str) -> list[Stakeholder]:
    """The stakeholders a text speaks of, by the last word of their name: "rural schools" for a school."""
    said = {stemmed(word) for word in words_of(text)}
    found = []
    for each in plan.stakeholders:
        named = [stemmed(word) for word in words_of(each.name)]
        if named and named[-1] in said:
            found.append((sum(word in said for word in named) / len(named), each))
    best_match = max((share for share, _ in found), default=0.0)
    return [each for share, each in found if share == best_match]


def stemmed(word: str) -> str:
    """A word without its plural."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
