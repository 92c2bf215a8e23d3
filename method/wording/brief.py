"""The words of the brief: its headings, what joins people's own words, and the new colleague's questions."""

from __future__ import annotations

TITLE = "{team} · {cycle}"
SPAN = "{start} to {end}"
SECTIONS = {
    "okrs": "How we know, and what we try",
    "others": "What we need from others",
    "mission": "Mission and vision",
    "chosen": "The direction we chose",
    "obstacles": "What stands in the way",
    "choices": "How we win",
    "not_doing": "What we are not doing, and why",
    "stakeholders": "Who it is for, and what they need",
    "kpis": "What must stay healthy meanwhile",
    "capacity": "Who has how much time, and with what",
    "review": "How we keep track",
    "left_out": "Left out, and why",
}
"""Sections in reading order, below what a new colleague asks."""

INITIATIVE = "{key} {text} ({told})"
TRYING, LOOSE = "Tried:", "Also tried:"
STATES = {"idea": "planned", "doing": "under way", "done": "done"}
NEED, NEED_OF = "{what}, from {whom}", "{what}"
THEY_NEED = "From us, for {whom}: {what}"
BY_DAY = "by {day}"
CONFIRMED, NOT_CONFIRMED = "confirmed by {who}", "not confirmed yet"

MISSION, VISION, SERVES = "Mission", "Vision", "For"
SEEN = "{text} (to be seen within {horizon})"
WITHIN = "{text} (within {horizon})"
OVER = "over {over}"
BECAUSE = "because {because}"
REMOVES = "takes out of the way: {obstacles}"
BARRIER = "least believed, {belief} of 10: {text}"
UNRATED = "would have to be true: {text}"
PROVED_FALSE = "proved false: {text}"
WANTED_BY = "{text} (wanted by {who})"
WHY_NOT = "because {why}"
NEEDS = "{text}, answered by {answers}"
NEEDS_UNANSWERED = "{text}, answered by nothing yet"
OWNER = "{kind}, {owner}"
MEASURE = "{metric}: {baseline} → {target} by {due}"
MILESTONE = "milestone by {due}: {steps}"
STEP = "{share} % {text}"
BAND = "{metric}: stays {band} until {due}"
BETWEEN, AT_LEAST, AT_MOST = "between {low} and {high}", "at {low} or more", "at {high} or less"
SOURCE = "read from {source}"
READ_BY = "read {how}"
NOT_MEASURED = "not measurable yet: a target and a date are missing"
STANDS = "{name}: {range}, now {value}"
UNREAD = "{name}: {range}, not read yet"
NO_RANGE = "no range"
HOURS = "{person}: {share} %, {hours} hours"
HOURS_ALL = "Together {hours} hours in {weeks} weeks, counted by {reading}"
BUDGET, TOOLS = "Budget", "Tools"
SUCCESS = "Success is {success} % of the way."
CADENCE = {"weekly": "Check-in every week", "fortnightly": "Check-in every two weeks"}
FROM = "{what}, from {day}"
DATES = {"mid_cycle": "Mid-cycle", "planning": "Planning", "end_review": "Review"}
WAIVED = "{step}: {reason}"
COMMITTED_OPEN = "Committed with these open"
COMMITTED_BECAUSE = "{who}, because {reason}"
NOTHING = "Nothing is written here yet."

QUESTIONS = {
    "goals": "Why these goals?",
    "now": "Why now?",
    "order": "Why in this order?",
    "not_doing": "What are we not doing?",
    "matters": "What matters?",
    "measured": "How is it measured?",
    "open": "What is left open for the team to decide?",
}
TEST = "A new colleague asks"
UNANSWERED, PARTLY = "unanswered", "partly answered"
VERDICTS = {"yes": "answered", "partly": "partly answered", "no": "not answered"}
"""What a reader says of a question, as it is kept and as it is told."""
VERDICT = "{who}, {day}: {verdict}"
VERDICT_NOTE = "{who}, {day}: {verdict}. {note}"
FIRST, THEN = "First: {text}", "Then: {text}"
ONLY_CHOICE = "There is one choice: {text}"

WRITE = {
    "no_objective": "Write an objective.",
    "no_obstacle": "Write which obstacle stands in the way most.",
    "no_way": "Write how you win, or a choice with what it was chosen over.",
    "unlinked": "Say which choice {keys} serves.",
    "no_diagnosis": "Write what is going on: the diagnosis.",
    "no_why_now": "Say why {keys} comes now.",
    "no_choice": "Write the choices you made.",
    "no_order": "Put the choices in order and say why.",
    "no_not_doing": "Write what someone wanted and you leave.",
    "no_key_result": "Write a key result for {keys}.",
    "no_measure": "Give {keys} a target and a date.",
    "no_open": "Say what {keys} leaves for the team to decide.",
}
"""What to write, by what is missing."""
PLACES = {"prework/strategy": "pre-work, Strategy", "draft": "OKRs"}
MISSING = "Still missing: {write}"
IN = "{write} (in {place})"
