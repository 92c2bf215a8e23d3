"""The words of the draft: objectives and key results, what was read, the coach, the fit."""

from __future__ import annotations

EMPTY = "No objective yet. A writes the first: what will be different, and for whom?"
NO_KEY_RESULTS = "no key result yet"
NEW_OBJECTIVE = "new objective"
NEW_KEY_RESULT = "new key result of {key}"
ASK_OBJECTIVE = "What will be different, and for whom?"
ASK_KEY_RESULT = "Which number moves, from what to what, by when?"
READ_OBJECTIVE = "An objective is words; its numbers are the key results."
UNKNOWN = "?"
BY = "by {day}"
PER = "per {per}"
RUBRIC = "a milestone in {count} steps"
NO_RUBRIC = "a milestone"
WITHIN = "{low} to {high}"
AMBIGUOUS = "{words}"
MORE = "  (and {count} more: F)"
ALL_FINE = "Nothing to add to this one."
SERVES = "serves {choices}"
SERVES_NOTHING = "serves no choice yet: > sorts it out"

HANGS = {
    "why_now": "Why now",
    "left_open": "Left to the team",
    "conditions": "Would have to be true",
    "initiatives": "Built or tried",
    "dependencies": "Needed from others",
}
HANGS_NOTHING = "nothing yet"
HANGS_MORE = "and {count} more: e"
SO_FAR = "So far"
READ_EXAMPLE = "A key result is read like this:"
COACH_EXAMPLE = "While you write, the coach asks up to three questions here."
FIT = "does it fit?"
HOURS_NAME = "hours"
HOURS = "{used} of {room} h committed"
HOURS_OF = "{used} of {room} h"
HOURS_SUM = "{held} + {more}"
MORE_FINDINGS = "and {count} more: F"
OVER = "  over"
ITS_HOURS = "{hours} h"
NO_ESTIMATE = "no estimate yet"
NO_HOURS = "no hours written down yet (pre-work, step 4)"
COUNTS = "{objectives} of {low}–{high} objectives, {results} key results"
ENOUGH = "enough?"
CONFIDENCE = "confidence"
CHOICES = "choices"
OBSTACLES = "obstacles"
MIX = "kinds"
LIST_TITLE = "Objectives and key results"
FIT_TITLE = "Does it fit?"
READS_ALONG = "reads as you type"
COMMITTED_ON = "committed on {day}"
NOT_COMMITTED = "not committed yet"
ELSEWHERE = "In the rest of the set"
EXAMPLE_TITLE = "For example:"
EXAMPLE = (
    "Commuters leave the car at home without missing it",
    "Lift weekly bicycle trips from 1,200 to 3,000 by 30 June",
    "Cut the walk to the next free bicycle from 9 min to 3 min by 30 June",
)
PARTS = {
    "metric": "what moves",
    "baseline": "from",
    "target": "to",
    "change": "by how much",
    "due": "by when",
    "unread": "?",
    "undated": "which day?",
}
"""What each part of a sentence is, written below it."""
PART_LIMIT = "limit"
PARTS_MISSING = {"metric": "what moves?", "baseline": "from what?", "target": "to what?", "due": "by when?"}
FACTS = {
    "metric": "moves",
    "owner": "owner",
    "way": "from → to",
    "source": "source",
    "due": "by",
    "hours": "takes",
}
ASK_SOURCE = "where does it come from?"
KPI_HEALTHY = "healthy"
KPI_NO_RANGE = "no range yet"
KPI_EXAMPLE = "Calls answered within two minutes   91%"
WHOLE_SET = "The whole set"
WHY_TITLE = "Why it matters"
REWRITE_TITLE = "Another way to write it:"
PLACE_KPIS = "KPIs"
PLACE_FINDINGS = "advice"
PLACE_COMMIT = "commit"

BY_KEY_OUT = "Esc goes back"
BACK_TO_WORDS = "Esc goes back to the words"
KEY_ENTER = "Enter"
INTO_FIELDS = {
    "KR-counter": "keep it as what must not get worse",
    "KR-believed": "keep it as how we find out",
    "CHO-believed": "keep it as how we find out",
}
INTO_KEYS = {"key_result": "k", "condition": "c", "initiative": "i"}
INTO = {
    "key_result": "a key result",
    "condition": "a condition: it would have to be true",
    "initiative": "an initiative: something to try",
    "": "keep it as an answer",
}
PICK_TRIAGE = "What is “{text}” really?"
TRIAGE_KPI = "a KPI: a number to keep healthy"
TRIAGE_INITIATIVE = "an initiative: something to run"
TRIAGE_CHOICE = "a true priority: then a choice is missing"
TRIAGE_AS_CHOICE = "a choice: it says how you win, not how you would know"
TRIAGE_LINK = "a true priority, for a choice we have"
ASK_CHOICE = "Which choice does it need? Name it in a line."
ASK_OVER = "Chosen over what?"
ASK_BECAUSE = "Because?"
PICK_CHOICE = "Which choices does it serve?"
ASK_ENOUGH = "If every key result of {key} were true, would you confidently say: “{objective}” is achieved?"
ENOUGH_YES = "yes, they are enough"
ENOUGH_NO = "no, something is missing"
ASK_MISSING = "What would still be missing?"
ASK_DROP = "Why do you drop {key}?"
ASK_REASON_CHANGED = "{key} is committed. Why does it change?"
ASK_REASON_OWNER = "{key} is {owner}'s and committed. Why does its owner change? {owner} will be told."
ASK_DISMISS = "Why does this not matter here? A word is enough."
ASK_COMMIT = "Commit all the same? Say why; the brief will show it."
ASK_CONDITION = "What would have to be true for {key}?"
ASK_INITIATIVE = "What will you build or try to move {key}?"

COMMIT_CLEAN = "Nothing is open. y commits the set for {cycle}."
COMMIT_OPEN = "Still open: {count}. You can commit all the same, with a reason."
COMMITTED_ALREADY = "Committed on {day} by {name}. Changes from here on are shown with their old text."
NOTHING_TO_COMMIT = "There is nothing new to commit."
FINDINGS_TITLE = "What the coach says"
SET_ASIDE = "Set aside"
NO_FINDINGS = "The coach has nothing to say about this set."
STILL_QUIET = "still quiet"
SPEAKS_AGAIN = "its text has changed"
ASK_READING = "What does {name} read today?"
NOT_A_NUMBER = "“{text}” is no number. Type a value such as 52 or 3.5 %."

ACT_EDIT = ("type", "Type the sentence; it is read as you type.")
ACT_ADD = ("new KR", "Add a key result to this objective.")
ACT_ADD_OBJECTIVE = ("new objective", "Write another objective.")
ACT_FIELDS = ("fields", "Every field: owner, source, conditions, initiatives, dependencies …")
ACT_ANSWER = ("answer", "Answer the coach's question {number}.")
ACT_NOT_NOW = ("not now", "Set the coach's first question aside.")
COACH_KEYS = "1 2 3 answer  n not now"
ACT_ENOUGH = ("enough?", "Say whether the key results together would be enough.")
ACT_FINDINGS = ("advice", "All the coach sees, to mend or to set aside.")
ACT_TREE = ("tree", "Objective, key results, conditions, and how you would find out.")
ACT_UP = ("up", "Move it up among its siblings.")
ACT_DOWN = ("down", "Move it down among its siblings.")
ACT_MOVE = ("move", "Put the key result under another objective; its history and key come along.")
ACT_DUPLICATE = ("duplicate", "Make a copy of it, to change.")
PICK_OBJECTIVE = "Under which objective does {key} belong?"
WHY_NOT_MOVE = "There is no other objective to move it to."
ACT_DROP = ("drop", "Drop it; while it is a draft u brings it back.")
ACT_TRIAGE = ("sort out", "Turn it into a KPI or an initiative, or tie it to a choice.")
ACT_KPIS = ("KPIs", "The numbers that must stay healthy, and their readings.")
ACT_COMMIT = ("commit", "Commit the set for the cycle.")
ACT_PEERS = ("peer review", "A peer's two verdicts: feasible? aligned?")
ACT_CONDITION = ("condition", "Add what would have to be true for it.")
ACT_INITIATIVE = ("initiative", "Add something to build or try.")
ACT_REWRITE = ("rewrite", "Take the coach's way of writing it; fill in the blanks.")
ACT_GO_TO = ("go there", "Go to what it is about.")
ACT_DISMISS = ("set aside", "Set it aside with a word of why.")
ACT_BRING_BACK = ("bring back", "Let it speak again.")
ACT_COMMIT_NOW = ("commit", "Commit the set now.")
ACT_BACK = ("back", "Back to the draft.")
ACT_GAP = ("next gap", "Go to the next field the coach misses something in.")
ACT_READ = ("reading", "Note what this KPI reads today.")

KEEP_FIRST = "Write the objective first, and keep it with Enter; then answer."
BLANKS = "Fill in the blanks: type over each, and Enter goes to the next."
BLANKS_LEFT = "A blank is left: type over it, or delete it."
WHY_NOT_REWRITE = "The coach offers no rewrite of this one."
WHY_NOT_ROW = "Write an objective first: A."
WHY_NOT_KR = "Move to a key result first."
WHY_NOT_OBJECTIVE = "Move to an objective first."
WHY_NOT_PROMPT = "The coach asks nothing here."
WHY_NOT_FINDING = "Move to something the coach says."
WHY_NOT_THERE = "This is about the whole set; there is no one place to go."
WHY_NOT_ASIDE = "Move to something that was set aside."
ACT_KPI_TO_KR = ("make it a KR", "Draft a key result that brings this KPI back into its range.")
PICK_OBJECTIVE_FOR = "Under which objective does \u201c{name}\u201d go?"
WHY_NOT_KPI_TO_KR = "Write an objective first (o, then A): a key result needs one."
WHY_NOT_KPI = "Move to a KPI first."
