"""The words of the Today screen."""

from __future__ import annotations

COUNTS = {
    0: "Nothing is due for you.",
    1: "One thing is yours.",
    2: "Two things are yours.",
    3: "Three things are yours.",
    4: "Four things are yours.",
    5: "Five things are yours.",
    6: "Six things are yours.",
    7: "Seven things are yours.",
    8: "Eight things are yours.",
    9: "Nine things are yours.",
}
NOTHING_DUE = "r shows how every key result stands; w keeps a win, however small."
MANY = "{count} things are yours."
DAY = "{weekday} {day}. {count}"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

KINDS = {
    "resume": "Go on",
    "readiness": "First",
    "zone": "Time zone",
    "check_in": "Check in",
    "priorities": "Priorities",
    "win": "Wins",
    "owner": "Owner",
    "talk": "Talk",
    "find_out": "Condition",
    "dependency": "Agree",
    "kpi": "KPI",
    "peer_review": "Peer review",
    "middle": "Mid-cycle",
    "planning": "Planning",
    "scores": "Scores",
    "retrospective": "Look back",
    "close": "Close",
    "prework": "Pre-work",
    "commit": "Commit",
}

RESUME = "{place}: you had typed \u201c{text}\u201d"
RESUME_IN = "{team}, {cycle}, {place}: you had typed \u201c{text}\u201d"
"""Words typed in another plan than the one that is open."""
RESUME_LEFT = "What you had typed is left over: \u201c{text}\u201d"
"""Words whose row is gone, or of which nobody knows where they were typed."""
GONE_PLAN = "You typed this in {team}, {cycle}, which isn't in the store any more."
GONE_ROW = "You typed this into a row of {place} that was removed meanwhile."
UNKNOWN_PLAN = "You typed this into {place} with an earlier okr, which didn't note the team and the cycle."
LEFT_KEYS = "Up and Down scroll  Esc leaves it here"
LEFT_WAYS = {
    "new": ("n", "type it into a new row"),
    "here": ("h", "go on with it in {team}, {cycle}"),
    "copy": ("c", "copy it, for Ctrl-V in any field"),
    "away": ("x", "put it away for good"),
}
"""What can be done with words that are left over, each by its key."""
LEFT_COPIED = "Copied. Ctrl-V puts it into any field."
LEFT_AWAY = "Put away."
LEFT_TAKEN = "Other words of yours are there already. Enter or remove them first."
ASK_AWAY = "Put these words away? They can't be brought back."
AWAY_YES, AWAY_NO = "put away", "keep"
READINESS = "The readiness check: three honest questions, a minute, nobody sees who said what."
SINCE = "Since {weekday}"
SINCE_DAY = "Since {day}"
YOU = "You"

NEW_STORE = "This store is new; it is kept in {path}."
NEW_STORE_HOW = (
    "OKRs come last. First the readiness check, then nine steps that give them something to stand on: p."
)
READ_ONLY = "You may read this store, but not write to it: nothing typed here can be kept."
DEMO = "The demo, in {path}: nothing of yours is touched."

MY_WEEK = "My week"
KEY_RESULTS = "Key results"
LAST_WIN = "Last win"
LAST_WINS = "Last wins"

ACT_OPEN = ("open", "Go where the line under the cursor leads.")
ACT_PRIORITIES = ("priorities", "Your priorities of last week and this one.")
ACT_WINS = ("wins", "The wall of this cycle's wins.")
ACT_HERE = ("today", "You are here.")
NOTHING_HERE = "There is nothing to open on this line."
