"""What is said where a name is no one person's."""

from __future__ import annotations

NOBODY = "There's nobody called {word}."
NEAR = "Did you mean {near}?"
KNOWN = "The people here are {known}."
KNOWN_MORE = "The people here are {known} and {count} more."
SEVERAL = "{word} could be {names}. Which one?"
NAMED = "{key} ({name})"
KEEP_NAME = "{sentence} Press Enter again to keep the name as it is."
ONE_OWNER = "One owner each. Press Enter again: {owner} owns it, and {others} contributes."
ONE_OWNER_MANY = "One owner each. Press Enter again: {owner} owns it, and {others} contribute."

# Who comes and who leaves.
TWIN = "There's already somebody called {other}, and {name} reads the same. Give one of them another name."
KEY_TAKEN = "{key} is {name}'s short name. Choose another one."
KEY_LEFT = "{key} was {name}'s short name, and their work is kept under it. Choose another one."
NOT_HERE = "This person isn't here any more: somebody may have removed them."
LEFT = "{name} is no longer here. Their name stays on what they wrote."
LEFT_WITH_KEYS = "{name} is no longer here, and can't sign in any more. Their name stays on what they wrote."
LINES_LEFT = "Their lines in authorized_keys open nothing. They go with the next: okr access write"
LINES_LEFT_FAR = "Their lines in authorized_keys open nothing, and go when somebody next changes a key."
CAME_BACK = "{name} is back."
LEFT_BEFORE = (
    "{name} left on {day}. If they are back: okr people back {key}, or type {key}={name} in E. "
    "If this is somebody else, give them a short name of their own: okr people add NAME --key KEY, "
    "or KEY=NAME in E."
)
OWNS = (
    "{name} still owns {things}. Hand them over first: press E, go to {name}, and press x; "
    "or use okr people hand-over."
)
OWN_SELF = "You can't remove yourself; another facilitator can."
LAST_FACILITATOR = "{name} is the only facilitator. Make somebody else one first."
EMPTY_TEAM = "{team} would have nobody on it. Put somebody else on it first."
HANDED_OVER = "Handed over from {name}: {things}."
HANDED_OVER_WHY = "{name} handed it over."
NOT_GIVEN_BACK = "{name} has left, so this isn't given back to them. Choose another owner by hand."
NOTHING_HANDED_OVER = "There was nothing to hand over."
MORE = "{count} more"
TALK = "the talk about {key}"
PRIORITY = "a priority"
ASK_HAND_OVER = "{name} still owns {things}. Who takes each over? Then {name} is removed."
ASK_WHO = "{label}: who takes it over? ({number} of {all})"
ASK_WHO_WORDS = "{label} “{text}”: who takes it over? ({number} of {all})"
HAND_OVER = "hand over"
NOBODY_YET = "nobody yet"
NOT_HANDED_OVER = "Nothing was handed over, and {name} is still here."

# On the command line.
DO_WHAT = "okr people lists them; say list, show, add, away, back, hand-over or remove, not {what}."
WHO = "Say who: okr people {what} NAME"
SHOW_ONE = "okr people list shows everybody; for one: okr people show {name}"
NOT_WITH = "okr people {what} takes no {option}."
NOBODY_HERE = "Nobody is here yet."
LIST_LEFT = "left on {day}"
LIST_AWAY = "away until {day}"
LIST_AWAY_WITH = "away until {day}; {other} checks in"
OWNED = "  {label}  {text}"
OWNS_NOTHING = "{name} owns nothing that is still open."
SAY_UNTIL = "Say the last day away: okr people away {name} --until 4 Jan --stand-in NAME"
ASK_REMOVE = "Remove {name}? y or n"
NOTHING = "nothing that is still open"
ALSO_CALLED = {"check_ins": "talk", "priorities": "priority"}
"""By table, what such a thing may be called on the command line, beside its own name."""
NOBODY_WORD = "nobody"
NOT_THEIRS = "{thing} isn't {name}'s. They own {known}."
SAY_TO_WHOM = (
    "{name} still owns {things}. Say who takes each over: --to {thing}=NAME for one, --to NAME for the rest, "
    "--to nobody for nobody yet. okr people show {who} lists everything."
)
SAY_TO_WHOM_SOME = (
    "{name} owns {things}. Say who takes what over: --to {thing}=NAME for one, --to NAME for all, "
    "--to nobody for nobody yet. okr people show {who} lists everything."
)
ASK_HAND_OVER_LINE = "Type a name for each thing that {name} owns, or nobody; Ctrl-D changes nothing."

# Who is away.
AWAY = "{name} is away until {day}. Silence isn't counted."
AWAY_WITH = "{name} is away until {day}, and {other} checks in for them. Silence isn't counted."
BACK = "{name} is back."
NOT_YOURS = "{name} can say who stands in for them, or a facilitator can."
UNTIL_WHEN = "Say first until when {name} is away."
AWAY_PAST = "{day} has passed. Give the last day away, today or later."
OTHER_TEAM = "{other} isn't on a team with {name}, so they can't check in there. Choose somebody who is."
ONLY_READS = "{other} can only read here. Choose somebody who checks in."
AWAY_TOO = "{other} is away too, until {day}. Choose somebody who is here, or nobody."
STOOD_IN = " Nobody checks in for {names} now, who is away too: choose another stand-in."
STOOD_IN_MANY = " Nobody checks in for {names} now, who are away too: choose another stand-in."
OWN_STAND_IN = "{name} can't stand in for themselves. Choose somebody else."

# What `okr doctor` finds.
KEY_TWICE = "These people share a short name: {names}. Nobody can tell whose work is whose."
TWINS = "{one} and {other} have names that read alike. Give one of them another name."
OWNER_NOBODY = "{team}, {cycle}: nobody is called {name}, who owns {things}. Choose an owner."
OWNER_LEFT = "{team}, {cycle}: {name} has left and still owns {things}. Choose another owner."
