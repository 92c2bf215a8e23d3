"""The words of the view across all teams."""

from __future__ import annotations

PLACE = "all teams"

MATRIX = "Objectives by team"
NO_OBJECTIVES = "no objectives yet"
MATRIX_MORE = "{title} (+{count} teams)"
KEY_RESULT, KEY_RESULTS = "1 key result", "{count} key results"
ASKED, AGREED = "asked for {keys}", "agreed for {keys}"
SHARES = "shares it"
HELPS = "helps with {keys}"

SECTIONS = {
    "priorities": "What the organisation wants most",
    "gaps": "Gaps: nobody else contributes",
    "together": "Carried together",
    "overlaps": "Overlaps: the same number moved twice",
    "dependencies": "Needed from each other",
    "endangered": "At risk elsewhere",
    "kpis": "KPIs out of their range",
}
NOTHING = {
    "priorities": "No priority for the whole organisation is named yet: E names one.",
    "gaps": "Every objective of the organisation has another team behind it.",
    "together": "No objective is shared, and no key result has help from another team.",
    "overlaps": "No two teams move the same number.",
    "dependencies": "No team has said that it needs something from another.",
    "endangered": "Nothing red or silent is waited for by another team.",
    "kpis": "Every KPI that was read is in its range.",
}

TOO_MANY = "There are {count} priorities; people keep three in mind. Which ones can wait?"
NO_ORGANISATION = "Nobody has said whose objectives are the whole organisation's: O says it."
ORGANISATION = "The objectives of {team} are the whole organisation's."
GAP = "{key} {text}"
GAP_ASKS = "Who shares it, or what does it need from whom?"
SHARED = "{team} {key} {text}: with {others}"
OVERLAP = "{metric}: {teams}"
OVERLAP_PART = "{team} {key}"
NEED = "{team} needs from {other} for {key}: {what}"
NEED_FROM = "{team} ({key})"
BY = "by {day}"
CONFIRMED = "{name} said yes"
UNCONFIRMED = "nobody has said yes"
ENDANGERED = "{team} {key}, {colour}: {text}"
WAITS = "{team} waits for it"
WAITS_FOR = "{team} waits for it ({key}): {what}"
OUT_OF_RANGE = "{team}: {name} is {value}, read on {day}; it should be {range}."
AT_LEAST, AT_MOST, BETWEEN = "at least {low}", "at most {high}", "from {low} to {high}"

CHOSEN = "The objectives of {team} are the whole organisation's now."
CHOSEN_NONE = "No team's objectives stand for the whole organisation now."

PICK_ORGANISATION = "Whose objectives are the whole organisation's?"
NONE = "No team's"
ASK_CONFIRMED = "{team} needs \u201c{what}\u201d. Who over there says yes?"

ACT_PLACE = (
    "all teams",
    "Priorities of all, gaps, overlaps, what teams need from each other, what is at risk.",
)
ACT_OPEN = ("open", "Turn to that team, where the line under the cursor is written.")
ACT_CONFIRM = ("say yes", "Say who agreed to what the line under the cursor needs.")
ACT_WHOSE = ("whose", "Say which team's objectives are the whole organisation's.")
ACT_BACK = ("back", "Back to where you were.")
WHY_NO_NEED = "Move to something that a team needs and nobody has said yes to."
