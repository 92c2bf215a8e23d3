"""The words of importing: what each line becomes, why it is skipped, where it goes, and the questions."""

from __future__ import annotations

LEFT = "{field}: {words}"
FIELDS = {
    "baseline": "Baseline",
    "target": "Target",
    "low": "Lowest",
    "high": "Highest",
    "due": "Due",
    "priority": "Priority",
    "status": "Status",
    "progress": "Progress",
    "current": "Current value",
    "score": "Score",
    "cycle": "Cycle",
    "team": "Team",
    "kind": "Kind",
}
"""What a field is called where its words are kept as a note."""

BECOMES = {
    "objective": "objective",
    "key result": "key result",
    "initiative": "initiative",
    "note": "note",
    "detail": "detail",
    "cycle": "cycle",
    "team": "team",
    "skipped": "skipped",
}
"""What a line becomes, in a column of its own."""

WHY = {
    "front matter": "it describes the file",
    "heading only": "a heading without results",
    "table header": "names of columns",
    "no columns of OKRs": "the table has no column of results",
    "nothing to keep": "nothing in the columns that are read",
    "totals row": "a row of totals",
    "placeholder": "not written yet",
    "table of contents": "a table of contents",
    "link only": "only a link",
    "label": "only a label",
    "definition": "it explains the word",
    "no list of OKRs": "this part isn't a list of OKRs",
    "no label": "no label, and the file has labels",
    "explanation": "an explanation",
    "theme": "it heads the objectives below",
    "no objective": "there's no objective above it",
    "nothing to read": "there's nothing to read in it",
    "by hand": "you left it out",
    "setting": "a setting of the file",
    "mail": "who sent it, to whom and when",
    "older mail": "an older mail, quoted below",
    "signature": "the end of a mail",
    "comment": "a comment on the list",
}
"""Why a line is skipped."""

UNREAD = "columns not read: {names}"
"""Beside the names of a table's columns."""
NEW_CYCLE = "{cycle}: a new cycle, {start} to {end}"
OTHER_CYCLE = "{cycle}: goes into that cycle"
PAST_CYCLE = "{cycle}: over, so it goes to step 6 with its scores"
UNKNOWN_PLACE = "{said}: not known here, so it comes in here with a note"
NEW_TEAM = "{team}: a new team, with you on it"
OTHER_TEAM = "{team}: goes to that team"
"""Where objectives go that do not come in here."""
NOBODY = "{names}: nobody here has that name. It's kept as written, and gives nobody rights."
SCORED = "A score and no cycle: it goes to step 6, as last cycle's."

LINE = "{line:>4}  {becomes:<10}  {words}"
LINE_SKIPPED = "{line:>4}  {becomes:<10}  {words}  ({why})"
TOTAL = "objectives: {objectives}, key results: {key_results}, notes and initiatives: {notes}, lines skipped: {skipped}"
NOTHING_IN_IT = "There are no objectives in {path}. Each line above says why it was skipped."
DRY_RUN = "Nothing was imported: this was a preview."
ASK = "Import this? y or n"
ASK_OWNER = "Who is “{name}”? Type a name or short name; Enter keeps it as written."
LEFT_OUT = "Nothing was imported."
PLACE = "import"
NO_FILE_YET = "No file yet. Press f to choose one."
ASK_FILE = "Which file holds your OKRs?"
ABOUT_FILE = (
    "Markdown, text, org, CSV, Excel, ODS, or JSON of another tool. Nothing is imported before you say so."
)
NOT_OVER_SSH = "Over SSH there are no files to choose from. Run okr import where the store is."
ALL_KNOWN = "Every owner here is somebody in the store."
NO_OBJECTIVE_YET = "No line is an objective yet. Press 1 on the line that is one."
ACTS = {
    "objective": ("objective", "Make the line an objective."),
    "key result": ("key result", "Make the line a key result of the objective above."),
    "initiative": ("initiative", "Make the line an initiative of the key result above."),
    "note": ("note", "Make the line a note of what stands above it."),
    "skipped": ("skip", "Leave the line out."),
}
"""What a key makes of the line under the cursor."""
ACT_OWNER = ("owner", "Say whom a name means that nobody here has.")
ACT_IMPORT = ("import", "Import what stands here. One undo takes it all back.")
ACT_FILE = ("file", "Choose the file.")
ACT_BACK = ("back", "Go back; nothing is imported.")
ACT_OPEN = ("import", "Import OKRs from a file, after a preview.")

NOT_CSV = (
    "from here on it isn't CSV ({why}). Look for a quotation mark that is open, or save the sheet again."
)
SHEETS_EXTRA = "Excel and ODS files need one more package. Install it with: pip install 'okr[sheets]'. Or save the sheet as CSV."
NOT_A_SHEET = "The file {path} isn't a spreadsheet that okr can read. Save it as CSV and import that."
