"""The places, their letters, and what the app says about going between them."""

from __future__ import annotations

from typing import NamedTuple


class PlaceWords(NamedTuple):
    """A place: its letter, its name in the footer, and what it is for."""

    key: str
    name: str
    does: str


PLACES = {
    "today": PlaceWords("t", "today", "What is due for you, and what changed."),
    "prework": PlaceWords("p", "pre-work", "The nine steps before OKRs."),
    "stack": PlaceWords("s", "stack", "From vision to this week's work, with the gaps."),
    "draft": PlaceWords("o", "OKRs", "Draft objectives and key results."),
    "checkin": PlaceWords("c", "check in", "Your key results, one after another."),
    "review": PlaceWords("r", "review", "Every key result of the team."),
    "learn": PlaceWords("l", "learn", "Scores, retrospective, learnings; close the cycle."),
}

ACT_FIND = ("find", "Search everything this team keeps, in all its cycles.")
ACT_UNDO = ("undo", "See your last ten changes, and take back the newest.")
ACT_REDO = ("redo", "Do again what you have just undone.")
ASK_UNDO = "Undo this? {said}"
ASK_UNDO_UNSAID = "Undo your last change?"
UNDO_EARLIER = "Undo again for what you did before, one at a time:"
UNDO_YES = "undo it"
UNDO_NO = "leave it"
ACT_TEAM = ("team", "Turn to another team.")
ACT_CYCLE = ("cycle", "Turn to another cycle.")
ACT_ORGANISATION = (
    "everyone",
    "The organisation's priorities, teams, people and cycles: add, rename, remove.",
)

PICK_TEAM = "Which team?"
PICK_CYCLE = "Which cycle?"
CYCLE_LINE = "{key}  {start} to {end}, {state}"

OTHERS = "{name}: {said}"
OTHERS_MORE = "{line} (and {count} more)"
MARKED = "{name} marked {key} {colour}, confidence {confidence}."
SECOND_WINDOW = "You are in okr in another window too; both stay right."
SECOND_WINDOW_WORDS = "Another window of yours is open, or its line died. What was kept is here."
LINE_WAS_CUT = "The line was cut: here you are again."
LINE_WAS_CUT_WORDS = "The line was cut: here you are again, with the words that were kept."
STORE_IS_BACK = "The store can be read again."
WORDS_BACK = "Your words from {time} are back."
WORDS_BACK_PLAIN = "The words you had typed here are back."
CHANGED_MEANWHILE = "Enter keeps yours, Esc takes theirs. {sentence}"

PLACES_NAMES: dict[str, str] = {name: words.name for name, words in PLACES.items()}
