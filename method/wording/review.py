"""The words of the review and of one key result's story."""

from __future__ import annotations

ON_PACE = "on pace for {count} of {total}"
COUNT = "{count} {colour}"
SHOWN = "only {filters}: {count} of {total}"
OWNED = "owned by {name}"
OWNED_BY_NOBODY = "owned by nobody"
NONE_YET = "No key result is here yet. Draft the first with o."
NONE_FIT = "No key result fits this. a shows them all again."
SIGN_ONE = "1 deeper question: d"
SIGNS = "{count} deeper questions: d"

COLUMNS = {
    "key": "KR",
    "what": "what",
    "figures": "now {arrow} target",
    "expected": "by now",
    "heading": "heads for",
    "trend": "weeks",
    "confidence": "conf",
    "age": "age",
    "asks": "ask",
    "said": "last said",
    "owner": "owner",
    "colour": "colour",
}
NO_KEY_RESULTS = "no key results yet"
IN_DOUBT = "in doubt"
AHEAD = "ahead"
ON_THE_LINE = "on pace"
BEHIND = "behind"
REACHED_IT = "reached"
KEPT = "kept, {kept} of {count} times"
NOT_KEPT = "not kept, {kept} of {count} times"
NO_WORD_YET = "no check-in yet"
NO_WORD_SINCE = "no word since {day}"
TRUE, FALSE = "proved true", "proved false"
NEVER = "-"

STANDS = {
    "green": "Green",
    "amber": "Amber",
    "red": "Red",
    "silent": "Silent: last heard of {days} days ago, {said} then",
    "not started": "Never checked in",
}
REACHED = "{progress} of the way; {expected} by now on a straight line"
IN_BAND = "within its range"
OUT_OF_BAND = "outside its range"
HEADS = "heads for {heading}"
DISAGREES = "Says {said} where {suggested} was suggested."
PROVED_FALSE = "\u201c{text}\u201d proved false."
LAST_WORDS = "{name}, {day}: {words}"
LAST_BARE = "{name}, {day}: no words."
SINCE = "Since {day}"
NO_CHECK_IN = "Nobody has checked this in yet."
HELP = "Help: {text}"
BLOCKER = "In the way: {text}"

PICK_OWNER = "Whose key results?"
EVERYONE = "everyone's"
NO_OWNER = "nobody's yet"

ACT_OPEN = ("open", "See its check-ins, chart, conditions, path and changes.")
ACT_CHECK_IN = ("check in", "Check in the key result under the cursor.")
ACT_COLOUR = ("colour", "Show one colour only; again for the next, and then all.")
ACT_MINE = ("mine", "Show only yours, or everyone's.")
ACT_OWNER = ("owner", "Show one person's.")
ACT_ALL = ("all", "Show all again.")
ACT_NARROW = ("narrow", "Show only the rows with some words in them.")
ACT_SIGNS = ("deeper", "Questions about what may lie deeper, with what was seen.")
WHY_NOT_ANY = "There is no key result under the cursor."
WHY_NOT_NARROWED = "All of them show already."
WHY_NO_SIGNS = "Nothing points to something deeper today."
UNKNOWN = "There is no key result {key} here."


# --- one key result ----------------------------------------------------------------------------------

OWNER = "owner {name}"
NOBODY = "nobody owns it yet"
DUE = "due {day}"
MEASURED = "from: {source}"
CONFIDENCE = "confidence {confidence} of 10"
CONFIDENCE_MOVED = "confidence {confidence} of 10, {before} before"
NOW = "{now}, from {baseline} to {target}"
UNREAD = "not read yet, from {baseline} to {target}"

STRIP_SAID, STRIP_CONFIDENCE = "said", "conf"
TRIED = "What is being tried"
WHY_IT_COUNTS = "Why it counts"

SECTIONS = {
    "check_ins": "Check-ins",
    "conditions": "What would have to be true",
    "work": "Initiatives and dependencies",
    "path": "The path up",
    "changes": "Changed after the commit",
}
READ = "How it is read"
NOTHING = {
    "check_ins": "Nobody has checked this in yet. c does it now.",
    "conditions": "No condition is written yet. v shows the tree it would hang in.",
    "work": "No initiative hangs from it, and nothing is needed from another team.",
    "path": "It hangs from nothing.",
    "changes": "Nothing was reworded, and the target stands as it was.",
}
CHECK_IN = "{day}  {value}  confidence {confidence}"
CONFIDENCE_LABEL = "confidence"
SUGGESTED = "suggested {colour}"
CORRECTED_FROM = "corrected by {name} on {day}, was {before}: {why}"
REMOVED_CHECK_IN = "{told}, removed by {name} on {day}: {why}"
ACT_CORRECT = ("correct", "Put the check-in under the cursor right; the old value stays, struck.")
ACT_REMOVE_CHECK_IN = ("remove", "Take the check-in under the cursor out; the record keeps it.")
WHY_NO_CHECK_IN = "It has no check-in yet."
PICK_CORRECT = "What is wrong in the check-in of {day}?"
CORRECTABLE = {
    "value": "Value",
    "on": "Day",
    "confidence": "Confidence",
    "colour": "Colour",
    "changed": "What changed",
}
ASK_CORRECT = "{label}: what should it say?"
ASK_CORRECT_WHY = "Why was it wrong?"
ASK_REMOVE_WHY = "Why does the check-in of {day} go?"
CHECK_IN_WORDS = {
    "changed": "",
    "confidence_why": "Why: ",
    "learning": "Learned: ",
    "help": "Help: ",
    "blocker": "In the way: ",
    "goal": "Goal: ",
    "reality": "Reality: ",
    "options": "Options: ",
    "will": "Will: ",
}
WILL = "{will} ({who})"
NOT_MEASURED = "not measured"
BELIEF = "believed {belief} of 10"
NO_BELIEF = "not rated"
BARRIER = "test this first"
STATES = {"open": "open", "true": "proved true", "false": "proved false"}
FIND_OUT = "find out: {how}"
SEEN = "seen: {evidence}"
INITIATIVE = "{key} {text}"
INITIATIVE_STATES = {"idea": "an idea", "doing": "under way", "done": "done", "dropped": "dropped"}
NO_MONTH = "no month yet"
NEEDS = "needs from {team}: {what}"
BY = "by {day}"
CONFIRMED = "confirmed by {name}"
UNCONFIRMED = "not confirmed yet"
GETS_FROM = "gets from {teams}"
GIVES_TO = "gives to {teams}"
WAITING = "waiting for it: {name}"
WAITING_FOR = "waiting for it: {name}, for \u201c{what}\u201d"
PATH = {
    "key result": "key result",
    "objective": "objective",
    "choice": "choice",
    "obstacle": "obstacle",
    "mission": "mission",
}
CHANGE = "{day}  {name} changed {field}: {before} {arrow} {after}"
CHANGED_BECAUSE = "because: {reason}"
CHANGED_ABOVE = "{key} {field}"
COUNTER = "must not get worse: {text}"

ACT_FIELDS = ("all fields", "Change its sentence and every field of it.")
ACT_JUDGE = ("proved", "Say what a condition turned out to be, with what was seen.")
ACT_TREE = ("tree", "What has to be true for it, and how believed that is.")
ACT_NEXT = ("next", "The next key result.")
ACT_BEFORE = ("before", "The key result before this one.")
ACT_SECTION = ("sections", "Go to: {name}.")
ACT_CHECK_IN_THIS = ("check in", "Check this one in.")
ACT_FOLLOW = ("open", "Go where the line under the cursor is written.")
WHY_NO_CONDITION = "It has no condition yet; e leads to where one is written."
WHY_NO_LINK = "This line is written here; there is nowhere to go."
WHY_GONE = "This key result is not here any more."
GONE = "This key result is not here any more. q goes back."
WHY_ONLY_ONE = "It is the only key result here."

# --- a condition judged ------------------------------------------------------------------------------

PICK_CONDITION = "Which condition?"
PICK_VERDICT = "What did it turn out to be?"
VERDICTS = {
    "true": ("proved true", "what was seen bears it out"),
    "false": ("proved false", "what hangs from it is in doubt"),
    "open": ("still open", "only rate how much we believe it now"),
}
ASK_EVIDENCE = "{key} {verdict}: what was seen?"
ASK_BELIEF = "How much do we believe it now, 0 to 10?"
NO_EVIDENCE = "A few words of what was seen, so that others can weigh it."
NO_BELIEF_GIVEN = "A whole number from 0 to 10."
