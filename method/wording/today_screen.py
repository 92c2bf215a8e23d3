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

YOURS = "Yours"
OPEN = "{count} open"
CHANGES = "{count} changes"
CHANGES_ONE = "1 change"
HOW_IT_STANDS = "How it stands"
ON_PACE = "{count} of {all} on pace"
MY_WEEK = "Your week"
OF = "{count} of {all}"
LAST_WINS = "Wins"
THIS_CYCLE = "{count} this cycle"
ALL_TEAMS = "All teams"
ALL_TEAMS_KEY = "W"
MORE_TEAMS = "More: W shows all teams."
NO_OTHER_TEAMS = "No other team has key results yet."
SILENT = "{key} {days} days silent"
DAYS_SILENT = "{days} days silent"
CONFIDENCE = "confidence {confidence} {change}"
DAYS_AGO = "{days} days ago"
DAY_AGO = "1 day ago"
NEVER = "not yet"
KEY_RESULTS_MANY = "{count} key results"
KEY_RESULTS_ONE = "1 key result"
MORE_DUE = "and {count} more"
SINCE_WEEK = "since {day}"
WEEK_KEY = "m"
WEEK_ASKS = "what will you do this week to get closer?"
BY_WEEK = "by week"
THE_TEAM = "The team"
NO_WINS = "None yet. w keeps a win, however small."
NO_KEY_RESULTS = "No key results yet. Press o to draft the first. Here you will see how far each has come:"
EXAMPLE_NAME = "Visits booked online"

ACT_OPEN = ("open", "Go where the line under the cursor leads.")
ACT_PRIORITIES = ("priorities", "Your priorities of last week and this one.")
ACT_WINS = ("wins", "The wall of this cycle's wins.")
ACT_HERE = ("today", "You are here.")
NOTHING_HERE = "There is nothing to open on this line."
