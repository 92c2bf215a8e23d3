"""The words of the screens: first the shell's, which every place shares, then each place's own."""

from __future__ import annotations

# --- the shell: keys, notices, questions -------------------------------------------------------------

PRODUCT = "okr"
HIDDEN_CHARACTERS = "{count} hidden or control characters were left out."
HIDDEN_CHARACTER = "1 hidden or control character was left out."
NOT_AN_OPTION = "\u201c{words}\u201d isn't one of these. Backspace takes it back."
GOES_TO_NOTE = "\u201c{words}\u201d isn't one of these. Press Enter to write it under {note}."
STANDS_THERE = "\u201c{words}\u201d isn't one of these. Press Enter to carry on with it."
SEVERAL_OPTIONS = "\u201c{words}\u201d could be {options}. Press Enter to choose."
NO_SUCH_OPTION = "\u201c{words}\u201d isn't one of these: {options}."
NO_SUCH_KEY = "There's no key \u201c{key}\u201d here. Press ? to see the keys."
OTHER_LAYOUT = "\u201c{key}\u201d comes from another keyboard layout. Switch to a Latin one for the keys, or press ? for help."
BURST = "That looked like a paste, so none of it was taken for keys. Open a field first, then paste."
PASTE_OUTSIDE = "Nothing was pasted: open a field first, then paste."
LEAVE = "Leave okr? Everything you typed is kept."
TOO_SMALL = "This window is {width} by {height}.\nokr needs 40 by 10.\nMake it larger and all is back."
NO_TERMINAL = "okr draws on a terminal and found none here. Try: okr status"
DUMB_TERMINAL = "This terminal cannot be drawn on (TERM={term}). Try: okr status"
CRASH = "okr stopped because of a fault of its own. {kept} The report is in {path}"
CRASH_FAR = "okr stopped because of a fault of its own. {kept} The host has the report."
CRASH_NO_REPORT = "okr stopped because of a fault of its own. {kept} No report could be written."
UPDATED = "okr was updated while it was open, so it had to stop. {kept} Open it again."
KEPT = "What you typed is kept."
NO_SUSPEND = "okr cannot be set aside here; leave with Ctrl-C instead."
NOTHING_HERE = "Nothing here yet."
NO_MATCH = "Nothing matches. Esc shows everything."
PICK_NO_MATCH = "Nothing matches."
PICK_NEW = "Enter makes a new one of these words."
SEARCH = "Find "

HELP_HERE = "In {place}"
HELP_EVERYWHERE = "Everywhere"
HELP_LISTS = "In lists"
HELP_FIELDS = "In a field"
HELP_ROWS = "In the rows of a form"
HELP_CLOSE = "Esc or ? closes this."
PALETTE_TITLE = "What would you like to do?"

# (key as shown, what it does)
HELP_LIST_KEYS = (
    ("j k ↓ ↑", "next and previous row"),
    ("g G", "first and last row"),
    ("PgDn PgUp", "a page down and up"),
    ("Enter", "open the row"),
    ("( )", "the same as [ and ], which some keyboards hide behind AltGr"),
)
HELP_ROW_KEYS = (
    ("a", "add a row"),
    ("Enter", "open the row, or change its words"),
    ("i", "change its words"),
    ("x", "remove it; u brings it back"),
    ("K J", "move it up and down"),
)
HELP_FIELD_KEYS = (
    ("Tab Shift+Tab", "next and previous field"),
    ("Enter", "start typing; when typing, accept and go on"),
    ("Esc", "stop typing and keep the words"),
    ("Ctrl-J", "a new line, where a field has room for several"),
    ("Ctrl-_", "take back the last typing"),
    ("Space ← →", "another of the options, where there are some"),
)

ACT_HELP = ("keys", "Show every key of this place.")
ACT_PALETTE = ("actions", "Find anything that can be done here by its name.")
ACT_BACK = ("back", "Go back to where you came from.")
ACT_LEAVE = ("leave", "Leave okr. What you typed and didn't submit waits for you.")
ACT_SUSPEND = ("set aside", "Set okr aside and return to the shell; fg brings it back.")
ACT_FIND = ("find", "Show only the rows with some words in them.")
ACT_REDRAW = ("redraw", "Draw the screen again.")

# --- asking ------------------------------------------------------------------------------------------

YES = "yes"
NO = "no"
ASK_KEYS = "Enter goes on   Esc steps out, your words wait here"
PICK_KEYS = "type to narrow   ↓ ↑ choose   Enter takes it   Esc cancels"
PICK_MANY_KEYS = "type to narrow   Tab marks   Enter takes them, or the row   Esc cancels"
PICK_MANY_IN_PASSING = "type to narrow   Tab marks   Enter goes on   Esc cancels"
CONFIRM_KEYS = "y {yes}   n {no}"

# --- fields and forms --------------------------------------------------------------------------------

NOT_A_RATING = "This needs a whole number from 0 to 10."
FIELD_EMPTY = "not said yet"
KIND_TAGS = {"number": "number", "rating": "0 to 10", "date": "date"}
KEY_ADD = "add"
KEY_OPEN = "open"
KEY_CHANGE = "change"
KEY_CHOOSE = "choose"
KEY_REMOVE = "remove"
KEY_MOVE = "move"
KEY_TYPE = "type"
KEY_GO_ON = "go on"
KEY_NEXT_FIELD = "next field"
KEY_OUT = "keys"
KEY_NEW_LINE = "new line"
COLLECTION_PICK_ROW = "Move to a row first."
COLLECTION_FULL = "There is room for {most} here; remove one first."
EDITOR_TOO_LONG = "Only {most} characters fit here; the rest was left out."

# --- the coach, the rail, the chart ------------------------------------------------------------------

COACH_TITLE = "what would have to be true?"
