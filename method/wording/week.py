"""The words of priorities and wins."""

from __future__ import annotations

PRIORITIES = "priorities"
WINS = "wins"

LEFT_ONE = "From before: 1 is still open. Carry it, drop it, or is it done?"
LEFT_MANY = "From before: {count} are still open. Carry, drop, or done?"
SETTLED = "Last week"
THIS_WEEK = "This week, from Monday {date}: {taken} of {most}"
UNTIED = "{count} not OKR work"
YOURS = "Your priorities"
TEAM = "The team this week"
ADD_FIRST = "Add the first: what will you do this week to get closer?"
ADD_MORE = "Add another: {room} more fit, none has to"
FULL = "Three is the most for one week; finishing or dropping one makes room."
NOT_OKR = "not OKR work"
ABOUT_NOT_OKR = "fine, but counted"
SINCE = "since {date}"

STATES = {"done": "done", "dropped": "dropped", "carried": "carried"}

NEW = "This week I will"
SERVES = "Which key result does it serve?"
DECIDE = "What becomes of \u201c{text}\u201d?"
CARRY = ("Carry it", "it becomes one of this week's")
DONE = ("Done", "it is finished")
DROP = ("Drop it", "it no longer matters enough")
TIE = ("Tie it", "to another key result, or to none")

ACT_DECIDE = ("decide", "Say what becomes of the priority under the cursor, or add one.")
ACT_ADD = ("add", "Take on a priority for this week.")
ACT_DONE = ("done", "The priority under the cursor is done.")
ACT_CARRY = ("carry", "Take the priority from last week into this one.")
ACT_DROP = ("drop", "Drop the priority under the cursor; u brings it back.")
ACT_TIE = ("tie", "Tie the priority under the cursor to another key result.")
ACT_BACK = ("back", "Go back to Today.")

NO_ROW = "Move to one of your priorities first."
SETTLED_ALREADY = "That one is settled; u takes back your last change."
THIS_WEEKS = "That one is for this week already: done or drop."

WALL_EMPTY = "No wins on the wall yet. However small: a adds the first."
WEEK_OF = "{start} to {end}"
NEW_WIN = "A win"
WHOSE = "Whose win is it?"
WALL_TITLE = "Wins"
WALL_COUNT = "{count} this cycle"
THE_TEAM = "the whole team"
ANOTHER = "another team"
PERSON = "one of us"
ACT_REMOVE_WIN = ("remove", "Take it off the wall: its writer or a facilitator.")
WHY_NOT_WIN = "Move to a win first."
WHY_NOT_WIN_OTHERS = "{name} wrote this, so {name} or a facilitator can remove it."
ACT_ADD_WIN = ("add", "Put a win on the wall, however small.")
SAID_BY = "said by {name}"
