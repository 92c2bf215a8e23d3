"""The words of the command line: help, talk on stderr, and what is said of a wrong command."""

from __future__ import annotations

# --- help --------------------------------------------------------------------------------------------

ABOUT = "okr: the pre-work before OKRs, drafting them, and keeping them alive."
USAGE = "okr [--store DIR] [--as NAME] [--team TEAM] [--cycle CYCLE] [COMMAND …]"
HELP_HINT = "okr COMMAND --help says more of one command."
EXIT_CODES = (
    "Exit codes: 0 done · 1 findings, or nothing found · 2 wrong use\n"
    "            3 trouble with the store · 4 not allowed · 5 busy"
)

PLACES = "Places (each opens on the terminal)"
DATA = "At once, from the shell"
KEEPING = "The store"

COMMANDS: dict[str, tuple[str, str, str]] = {
    # name: (group, usage, what it does)
    "today": (PLACES, "", "what is due for you; also plain okr"),
    "prework": (PLACES, "[STEP]", "the nine steps before any OKR"),
    "draft": (PLACES, "", "objectives and key results, the coach beside them"),
    "checkin": (PLACES, "[KR [VALUE]]", "your check-ins; with a key and a value, one at once"),
    "review": (PLACES, "[KR]", "every key result of the team"),
    "learn": (PLACES, "", "scores, retrospective, learnings"),
    "stack": (PLACES, "", "from the vision down to this week's work"),
    "status": (DATA, "", "the same as review, as plain text or JSON"),
    "lint": (DATA, "[TEXT …]", "the coach on a line, or on each line it is piped"),
    "brief": (DATA, "", "the one page that a new colleague understands"),
    "priority": (DATA, "TEXT", "one of your three priorities for this week"),
    "win": (DATA, "TEXT", "a win for the wall, however small"),
    "undo": (DATA, "[--list]", "take back your last change to the plan; --list shows ten"),
    "redo": (DATA, "", "do again what you have just undone"),
    "reopen": (DATA, "", "let a closed cycle be changed again, with a reason"),
    "init": (KEEPING, "", "make a store"),
    "demo": (KEEPING, "[DIR]", "make a filled example store and open it"),
    "export": (KEEPING, "[FILE]", "take out everything (JSON), or the OKRs (CSV, Markdown)"),
    "import": (KEEPING, "FILE", "bring in what export wrote, or OKRs kept elsewhere"),
    "doctor": (KEEPING, "", "check every file, and repair on request"),
    "config": (KEEPING, "[KEY [VALUE]]", "show or set what okr remembers for you"),
    "people": (KEEPING, "[WHAT [NAME]]", "who is here, who is away, who leaves and hands over"),
    "access": (KEEPING, "WHAT [NAME]", "who signs in over SSH, with which keys, in which role"),
    "serve": (KEEPING, "", "what sshd starts for each key; nobody types it"),
}

EXAMPLES: dict[str, tuple[str, ...]] = {
    "prework": ("okr prework strategy", "okr prework 2"),
    "checkin": (
        "okr checkin",
        'okr checkin O1.2 6.5 --confidence 6 --note "Two clinics now answer within the hour."',
        'okr checkin O1.2 6.1 --correct --because "We read last week\'s report."',
        'okr checkin O2.1 30 --colour red --blocker "The second calendar does not let us write yet."',
    ),
    "review": ("okr review", "okr review O1.2"),
    "status": ("okr status --mine", "okr status --team reception --json"),
    "lint": (
        'okr lint "Lift visits booked online from 4% to 25% by 18 Dec"',
        "okr lint --json --kind key_result < lines.txt",
    ),
    "brief": ("okr brief | less", "okr brief -o brief.html"),
    "priority": ('okr priority "Call the five slowest clinics" --kr O1.2',),
    "win": ('okr win "First clinic live without us in the room" --whose "The front desks"',),
    "reopen": ('okr reopen --cycle 2026-Q4 --because "O1.2 was scored from last week\'s report."',),
    "people": (
        "okr people",
        'okr people add "Jo Okafor" --team booking',
        "okr people away mara --until 4 Jan --stand-in jo",
        "okr people show mara",
        "okr people remove tomas --to O2.2=mara --to jo",
    ),
    "init": (
        'okr --store ./new init --name "Harbour Clinics" --team Booking --person mara --person "jo=Jo Okafor"',
    ),
    "demo": ("okr demo", "okr demo ./demo"),
    "export": ("okr export all.json", "okr export okrs.md", "okr export --format csv"),
    "import": (
        "okr import --dry-run okrs.md",
        "okr import okrs.csv",
        "okr --store ./copy import all.json",
    ),
    "config": ("okr config", "okr config store ~/okrs", 'okr config team ""'),
}
"""How a command is called, for its help."""
EXAMPLES_TITLE = "for example:"

OPTIONS: dict[str, str] = {
    "--store": "the folder of the store (else OKR_STORE, else your own)",
    "--as": "who you are (else OKR_USER, else your login name)",
    "--team": "the team (else your first)",
    "--cycle": "the cycle, by its name (else the current one)",
    "--help": "show this",
    "--version": "say which version this is",
    "--json": "as JSON, in a shape that scripts can count on",
    "--mine": "only the key results you own",
    "--red": "only the red ones",
    "--silent": "only those gone silent",
    "--all-teams": "every team, one after another",
    "--kind": "objective or key_result; else it is told from the words",
    "--confidence": "0 to 10: will it land?",
    "--note": "what changed",
    "--learning": "what you are learning",
    "--help-needed": "where you need help",
    "--colour": "green, amber or red; else the suggested one",
    "--blocker": "the show-stopper of a red one",
    "--why": "why the confidence moved",
    "--goal": "amber: what you want to reach",
    "--reality": "amber: how it stands",
    "--options": "amber: what you could do",
    "--will": "amber: what you will do",
    "--will-who": "amber: who does it",
    "--will-when": "amber: by when",
    "--list": "show your last ten changes, newest first, and undo nothing",
    "--yes": "undo without asking first",
    "--on": "the day it was measured: today or earlier, within the cycle",
    "--correct": "put the last check-in right, or with --on that day's; the old value stays on record",
    "--remove": "take the last check-in out, or with --on that day's",
    "--baseline": "make the first value the baseline, where there is none",
    "--because": "why it is corrected or removed",
    "--reopen-because": "why it is reopened; the record keeps it",
    "--people-what": "list (also without a word), show, add, away, back, hand-over or remove",
    "--to": "who takes over what they own: O1.2=jo for one thing, jo for the rest, nobody for nobody yet",
    "--until": "the last day away",
    "--stand-in": "who checks in for them until then",
    "--key": "the short name of somebody new (else made from the name)",
    "--people-yes": "remove without asking first",
    "--sure": "keep a value that is far from all values so far",
    "--brief-format": "md (Markdown) or html",
    "--output": "write to this file instead",
    "--list-format": "json, csv or md, to import also org; else by the ending of the file's name",
    "--dry-run": "show what every line would become, and import nothing",
    "--import-yes": "import without asking first",
    "--replace": "put it in the place of what the store holds now; a backup is kept",
    "--shared": "for several people on this machine, who share a Unix group",
    "--name": "what the organisation is called",
    "--init-team": "a team; give it again for more",
    "--person": "a person, as name or key=Full Name; give it again for more",
    "--start": "the first day of the cycle (else of this quarter)",
    "--end": "the last day of the cycle",
    "--repair": "put the newest good backup in the place of each damaged file",
    "--merge": "go through what a second version of a file (a sync program's, git's) has, and choose",
    "--ssh": "check how people sign in over SSH: files, modes, sshd's settings",
    "--sshd-config": "sshd's own configuration, where it is not in the usual place",
    "--keys-file": "authorized_keys of the account (else its own ~/.ssh/authorized_keys)",
    "--access-name": "add somebody new, by their full name (and --team)",
    "--access-what": "add, list, show, remove, role, write or setup",
    "--role": "facilitator, member or viewer",
    "--kr": "the key result it serves",
    "--whose": "the team or people whose win it is",
}

# --- wrong use ---------------------------------------------------------------------------------------

UNKNOWN_COMMAND = "There is no command {word}."
UNKNOWN_OPTION = "okr {command} has no option {word}."
UNKNOWN_OPTION_HERE = "okr has no option {word}."
UNEXPECTED = "okr {command} takes nothing called {word}."
DID_YOU_MEAN = "Did you mean {near}?"
OR = " or "
SEE_HELP = "okr --help lists the commands."
SEE_COMMAND_HELP = "okr {command} --help lists the options."
NEEDS_VALUE = "{option} needs a value after it."
TAKES_NO_VALUE = "{option} takes no value."
NOT_ONE_OF = "{option} is one of {options}, not {word}."

NOT_A_NUMBER = "{word} is no number: give one such as 52, 19% or €3.1."
KEY_FIRST = "Write the key result first: okr checkin {key} {value}"
OTHER_UNIT = "{key} is measured in {unit}, not in {given}."
CONFIDENCE = "Confidence is a whole number from 0 to 10, not {word}."
NOTHING_TO_CHECK_IN = "Say a value or a confidence: okr checkin {key} 52 --confidence 7"
SAY_THE_WIN = 'Say the win: okr win "First clinic live without us in the room"'
SAY_THE_PRIORITY = 'Say the priority: okr priority "Call the five slowest clinics" --kr O1.2'
NO_TEAM = "There is no team {word} here. Teams: {known}."
LEFT_OUT = (
    "Not in it: {count} sealed sets of answers or insights. They stay with who wrote them until a reveal."
)
LEFT_OUT_ONE = "Not in it: 1 person's sealed answers or insights. They stay with them until a reveal."
LASTING = "What you did last can't be undone. Take a sealed line out with x on its row."
NO_TEAM_YET = "This store has no team yet: okr init makes a store with one."
NO_CYCLE = "There is no cycle {word} here. Cycles: {known}."
WHICH_CYCLE = "{cycle} isn't closed. Closed: {known}. Say which: okr reopen --cycle {last} --because WHY"
REOPEN_WHY = 'Say why {cycle} is reopened: okr reopen --because "One score was wrong."'
NO_CYCLE_YET = "This store has no cycle yet."
NO_STEP = "There is no step {word}. Steps: {known}."
NO_FILE = "The file {path} is not there."
CANNOT_READ = "The file {path} cannot be read: {why}."
FILE_TOO_LARGE = "{path} holds more than {most} MB. No list of OKRs is that long: split it up."
NO_PLAIN_FILE = "{path} isn't a file, so it can't be read here."
LINE_TOO_LONG = "A line has more than {most} characters. Break it up; the lines before it were looked at."
NOBODY_READS = "Nobody reads from {path}, so nothing was written. Start what reads it first."
PIPE_WAITS = "Waiting for {path} to send something. Ctrl-C stops."
PIPE_SILENT = "{path} sent nothing for {seconds} seconds. Start what writes to it first, or name a file."
CANNOT_WRITE = "{path} cannot be written: {why}."
NOT_UTF8 = "The file {path} is not text in UTF-8."
NOT_JSON = "The file {path} is not JSON: line {line}, column {column}."
NOT_READABLE = "The file {path} isn't what its name says. Nothing could be read from it."
IMPORT_WHAT = "Say which file: okr import FILE"
FORMAT_UNKNOWN = "The name {path} does not say its format: add --format {options}."
LINE_WRONG = "Line {line}: {sentence}"
LINE_ASKS = "Line {line}: {question}"
LIST_COLUMNS = "No column says what holds the OKRs: a list has the columns objective and key_result."
NOTHING_WAS_TAKEN = "Nothing was taken in."
NO_LINES = "Nothing to look at: give a line, or pipe some in."
NEEDS_NAME = "Without a terminal okr asks nothing: give at least --name, and better --team and --person."
NO_SETTING = "There is no setting {word}. Settings: {known}."

# --- talk --------------------------------------------------------------------------------------------

NO_STORE = "There is no store in {path} yet. okr init makes one; okr demo shows a filled one."
PLACE_NEEDS_TERMINAL = "okr {command} draws on a terminal and found none here. Try: okr status"
TYPE_LINES = "Type a line and press Enter; Ctrl-D ends."
DEMO_IS_IN = "The demo is in {path}\nOpen it with: okr --store {path}"
STORE_MADE = "A store for {name} is in {path}"
WROTE = "Wrote {path}"
STORE_IS_THERE = (
    "There is a store in {path} already: add --replace to put this in its place (a backup is kept)."
)
TOOK_IN_ALL = "Took in the whole store: {path}"
PEOPLE_BACK = (
    "Whoever was removed since that backup is among the people again, and so are keys and roles. "
    "Check them with: okr people, okr access list"
)
SEALED_GONE = (
    "Insights of {names} aren't in it: they were sealed when it was made, and have been revealed since. "
    "The plans that show them are in {folder}"
)
KEYS_CAME = "Keys of {names} came with it and can open this store again. okr access list shows all keys."
TOOK_IN_LIST = "Took in objectives: {objectives}, key results: {key_results}, as drafts of {team}."
TOOK_IN_PAST = "Took in as last cycle's of {team} (step 6), with their scores: {past}."
TOOK_IN_THERE = "Some of them went to {team}, {cycle}."
OWNER_NOBODY = (
    "Nobody here is called {names}, so what is theirs has no owner yet: the name is kept as it was written."
)
OWNERS_NOBODY = "Nobody here is called {names}, so what is theirs has no owner yet: the names are kept as they were written."
ALL_THERE = "{team} has all of these already; nothing was added."
ALL_WELL = "Everything is well: {count} files checked."
REPAIR_WITH = (
    "okr doctor --repair puts the newest good backup in its place; the damaged file is kept beside it."
)
ORPHAN_DROPPED = "{team}, {cycle}: {thing} (“{text}”) shows nowhere, because {by} was dropped."
ORPHAN = "{team}, {cycle}: {thing} (“{text}”) shows nowhere, because what it belonged to is gone."
PROBLEM = "{path}: {place}"
BACKUP = "newest good backup: {path}"
NO_BACKUP = "There is no good backup of it."
SET = "{key} is now {value}"
NOT_SET = "{key} is not set."
FAULT = "okr stopped because of a fault of its own ({what}). What was kept before is kept."
OUTPUT_FAILED = "The output could not be written: {why}."

# --- data --------------------------------------------------------------------------------------------

KIND_NAMES = {"objective": "objective", "key_result": "key result"}
LINT_HEAD = "{verdict:<4}  {text}  ({kind})"
LINT_FINDING = "      {rule:<6} {severity:<4}  {message}"
LINT_SAW = " [{words}]"
LINT_REWRITE = "                    try: {skeleton}"

DUE = "{day}, due for {who}:"
NOTHING_DUE = "Nothing is due."
SINCE = "Since {day}:"

WILL_UNDO = "This will be undone: {said}"
WILL_UNDO_UNSAID = "Your last change will be undone."
UNDO_ASK = "Undo it? y or n"
LEFT_ALONE = "Nothing was undone."
UNDO_LINE = "{number:>2}  {day}  {said}"
UNDO_FIRST = "(undone first)"
NOTHING_TO_UNDO = "There is nothing of yours to undo here. People, teams and cycles are changed back by hand."
SAY_WHY = 'Say it with: okr checkin {key} --why "…"'
SAY_BASELINE = "{question} Say yes with: okr checkin {key} --baseline"
SAY_BLOCKER = 'What is in the way? Say it with: okr checkin {key} --blocker "…"'
SAY_WILL = "Who does it, and by when? --will-who NAME --will-when DATE say it beside --will."
WAITING = "Waiting for it: {names}."

PROGRESS = "{done} of {count} teams"
