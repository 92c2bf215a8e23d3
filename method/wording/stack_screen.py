"""The words of the stack's screen and of the truth tree's."""

from __future__ import annotations

MONTH = "{month} {year}"
FIRM, LOOSE = "firm", "loose"
AND_LATER = "{month} and later"
NO_MONTH = "no month yet"
HANGS_FROM = "for {key}"
HANGS_LOOSE = "hangs from nothing"
DONE = "done"

LEADS = {
    "layer": "Enter goes where this is written.",
    "roadmap": "Enter opens the roadmap: what is built or tried, by month.",
    "week": "Enter opens the week's priorities.",
}

OBSTACLES, CHOICES, OKRS, WEEK = "Obstacles", "Choices", "Objectives and key results", "This week"
TRUE_IF = "Would have to be true"
WE_WIN = "We win by"
OVER, BECAUSE = "over", "because"
DOUBT = "in doubt"
NO_CONDITION = "no condition yet"
REMOVED_BY_NONE = "nothing removes it"
SERVED_BY_NONE = "no objective serves it"
SERVES_NONE = "serves no choice"
NOBODY = "nobody"
OTHER_WORK = "Other work"
ROADMAP_TITLE = "Roadmap"
MISSING_TITLE = "Still missing"
NEXT = "Enter writes it."
LIKE_OBSTACLE = "For example: 1 Patients can only book by calling"
LIKE_CHOICE = "For example: A Small clinics first, over the two hospitals"
LIKE_OKR = (
    "For example: O1 Make booking as easy as sending a message. O1.1 Visits booked online, from 4% to 25%"
)
WHY_NO_LINES = "The map with its lines needs 100 columns."
KEY_ALONG = "along"
ACT_ALONG = (
    "along the line",
    "Go to what the thing under the cursor leads to; the right arrow does the same.",
)
ACT_BACK_ALONG = (
    "back along",
    "Go to what leads to the thing under the cursor; the left arrow does the same.",
)

ACT_FOLLOW = ("open", "Go where it is written; on a key result, its path up.")
ACT_TREE = ("tree", "What would have to be true, with how believed it is.")
ACT_ROADMAP = ("roadmap", "What you build or try, by month: change it, or add what comes later.")
ROADMAP = "roadmap"
ROADMAP_HINT = "This cycle is firm, later months stay loose; later things may hang from a choice alone."
ROADMAP_EXAMPLE = "For example: I1 A link in every reminder"
NOTHING_TRIED = "Nothing is being tried yet for {keys}."
ACT_BACK = ("back", "Back to where you were.")
ACT_TRIAGE = ("triage", "Is it a priority, a KPI or an initiative? Decide it where OKRs are drafted.")
WHY_NO_TRIAGE = "Move to an objective or a key result first."

TREE = "what would have to be true"
TREE_CHOICES = "Choices"
TREE_EMPTY = "There is no objective and no choice yet. o drafts the first objective."
BELIEF = "{belief:>2}"
NO_BELIEF = " ?"
BARRIER = "test this first"
LEAST = "the least believed of all: test this first"
PROVED = {"true": "proved true", "false": "proved false"}
NO_CONDITIONS = "no condition yet: what would have to be true for it to move?"
NO_FIND_OUT = "how would we find out?"
LEGEND = "Belief 0 to 10; above a condition, the least below it."

ACT_OPEN = ("open", "Go where it is written; on a condition: say what it turned out to be.")
ACT_JUDGE = ("proved", "Say what the condition under the cursor turned out to be.")
ACT_ALL = ("all", "Show all objectives and choices, or only this branch.")
ACT_LEAST = ("least believed", "Go to the condition that is least believed of all.")
WHY_NO_BEARER = "Move to a key result or a choice first."
WHY_NO_CONDITION = "Move to a condition first."
WHY_NO_LEAST = "No open condition is rated yet."
WHY_ALL = "All of it shows already."
