"""The words of the check-in."""

from __future__ import annotations

COUNT = "{number} of {count}"
NONE_MINE = "No key result is yours here. a shows everyone's; r shows how they stand."
NO_KEY_RESULTS = "There is no key result to check in yet. Draft the first with o."
EXAMPLE = "This is how a check-in will look:"
EXAMPLE_SENTENCE = "Lift visits booked online from 4% to 25%"
EXAMPLE_LINES = (
    ("Value", "19%"),
    ("Confidence", "8"),
    ("What changed", "The evening page is on trial in two towns."),
)
NOT_YET = "Nobody has checked this in yet. It starts from {baseline}."
NOT_YET_NO_BASELINE = "No check-ins yet, and no baseline. The first value can become the baseline."
LAST = "{value}, confidence {confidence}, {colour}"
SILENT = "{days} days silent"
COLOURED = ("green", "amber", "red")
DUE = "by {day}"
WAY = "{share} of the way, {expected} expected"
WAY_SHORT = "{share}, {expected} expected"
WAY_KEPT = "within its limits"
WAY_BROKEN = "outside its limits"
WAY_UNKNOWN = "no value yet"
HEADS = "heads for {figure}"
PACE = "{figure} pace"
THIS_CHECK_IN = "This check-in"
BEFORE_NONE = "Nothing yet. What you write today will stand here next week."
CONDITIONS_NONE = "Nothing is written down that has to be true. s leads to its conditions."
WEEK_NONE = "m: what will you do this week to get closer?"
BESIDE_BEFORE = "What was said before"
BESIDE_CONDITIONS = "What has to be true"
BESIDE_WEEK = "Your week"
IS_FALSE = "proved false"
IS_TRUE = "proved true"
FIND_OUT = "find out by {day}"
LEARNT = "learned"
NEEDS = "help"

SUGGESTED = "suggested {colour}"
WHY_COLOUR = "Why {colour}? Your confidence and the pace suggest {suggested}."
WHY_AGAIN = "{question} Write a word, or save again without."
DISAGREE = "You say {colour}; the pace says {suggested}. Both are kept."
DEPENDS = "Waiting for this: {names}."
NOBODY_DEPENDS = "Nobody else is on record as waiting for this."
FELL = "Your confidence fell from {before} to {after}."
RESTS_ON = "Red: is what it rests on still so? \u201c{condition}\u201d, believed {belief} of 10."
RESTS_ON_UNRATED = "Red: is what it rests on still so? \u201c{condition}\u201d."
FALSE_NOTE = "proved false: “{condition}”"
IN_DOUBT = "In doubt: “{condition}” proved false."

VALUE = ("Value", "empty if not measured")
VALUE_WAS = "was {last}"
VALUE_EXPECTED = "was {last}, expected {expected}"
VALUE_FROM = "from {last}, expected {expected}"
VALUE_FIRST = "where does it stand?"
VALUE_NO_BASELINE = "the first value: it can become the baseline"
VALUE_MILESTONE = "percent reached"
RUBRIC = "The rubric: {rubric}"
CONFIDENCE = ("Confidence", "0 to 10: will it land?")
CONFIDENCE_WAS = "was {last}"
CONFIDENCE_FIRST = "{last} at the start"
CONFIDENCE_WHY = ("Why it fell", "what makes you less sure than last time?")
COLOUR = "Colour"
CHANGED = ("What changed", "since last time, in a line or two")
LEARNING = ("Learned", "anything that surprised you?")
HELP = ("Help needed", "who could do what?")
HELP_GREEN = ("Help needed", "does it newly depend on anyone? say so early")
BLOCKER = ("Show-stopper", "what is in the way? change what you try, or the aim?")
GOAL = ("Goal", "what should be so by the next check-in?")
REALITY = ("Reality", "what is so today?")
OPTIONS = ("Options", "what could you try? name two or three")
WILL = ("Will", "which one will you do?")
WILL_NEEDS = {"who": "Who does it?", "when": "By when?"}
WILL_WHO = ("Who does it", "one person: {names}")
WILL_WHEN = ("By when", "a date, such as 30 Nov")

ON = ("Day", "the day it was measured, today or earlier")
ASK_ON = "On which day was it measured?"
GROW = ("Talk it through before it slips further", "four short answers")
REST = "Besides"

NOT_A_COLOUR = "“{text}” isn't a colour: choose green, amber or red."
NOT_A_VALUE = "“{text}” is no number. Type a value such as {example}."
FAR = "{start}{value}: the target is {target}. Keep it?"
FAR_FROM = "{last} → "
FAR_NO_TARGET = "{start}{value} is far from all values so far. Keep it?"
OVER_THE_WHOLE = "{value} is more than the whole. Keep it?"
SURE = "{question} Add --sure to keep it."
KEEP_AGAIN = "{question} Save again to keep it."
FIRST_IS_BASELINE = "This is the first value. Is {value} the baseline?"
BASELINE_YES = "make it the baseline"
BASELINE_NO = "leave it open"
FIRST_GIVES_TARGET = "This is the first value. Is {value} the baseline? The target is then {target}."
OTHER_UNIT = "{key} is measured in {unit}, not in {given}."
NOT_YET_KEPT = "{key} is not kept yet. {sentence}"
SKIPPED = "{key} was left as it is."
NEXT_IS = "{said} Next: {key}."
DONE_ALL = "{said} That was the last one due from you."

ACT_SAVE = ("done, next", "Keep this check-in and go on to the next key result.")
ACT_DATE = ("another day", "Date this check-in: the day it was measured, if not today.")
ACT_NEXT = ("next", "The next key result, leaving this one as it is.")
ACT_BEFORE = ("before", "The key result before this one.")
ACT_EVERYONE = ("everyone's", "Show everyone's key results, or only yours.")
ACT_OPEN = ("open", "See its check-ins, chart, conditions and path.")
ACT_PRIORITIES = ("priorities", "Your priorities this week and what is left of last week's.")
ACT_WINS = ("wins", "The wall of wins.")
WHY_NOT_ONE = "This is the only key result here."
WHY_NOT_ANY = "There is no key result here to check in."
