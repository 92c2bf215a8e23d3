"""The words of the stack, the truth tree and what hangs loose."""

from __future__ import annotations

LAYERS = {
    "vision": ("Vision", "Where do we want to be?"),
    "mission": ("Mission", "Why do we exist?"),
    "strategy": ("Strategy", "How do we win, and what do we give up for it?"),
    "okrs": ("OKRs", "What progress this cycle, and how would we know?"),
    "roadmap": ("Roadmap", "What are we building or trying?"),
    "work": ("Work", "What am I doing this week to get closer?"),
}
"""Each layer's name and question, from the top down."""

HORIZON_MISSION = "permanent, as seen within {horizon}"
HORIZON_ROADMAP = "months: this one firm, the next ones loose"
HORIZON_WORK = "this week"

NO_VISION = "The vision is not written yet."
NO_MISSION = "The mission is not written yet."
NO_OBSTACLE = "No obstacle is named yet."
NO_POLICY = "How we win is not written yet."
NO_CHOICE = "No choice is made yet."
NO_NOT_DOING = "Nothing is given up yet."
NO_OBJECTIVE = "No objective is written yet."
NO_KEY_RESULT = "{key} has no key result yet."
NO_INITIATIVE = "Nothing is on the roadmap yet."
NO_MONTH_ONE = "One on the roadmap has no month."
NO_MONTH = "{count} on the roadmap have no month."
NO_PRIORITY = "Nobody has named a priority for this week."
LOOSE_OBJECTIVE = "{key} serves no choice."
LOOSE_CHOICE = "Choice {key} is served by no objective."
LOOSE_OBSTACLE = "No choice and no objective removes \u201c{text}\u201d."

POLICY = "How we win: {text}"
OBSTACLE = "{rank}. {text}"
CHOICE_OVER = "{text}, over {over}"
NOT_DOING = "Not doing: {text}"
NO_MONTH_YET = "no month yet"

MISSING_OBJECTIVE = "no objective above it"
MISSING_CHOICE = "serves no choice: a priority, a KPI or an initiative?"
MISSING_OBSTACLE = "removes no obstacle that is named"
MISSING_MISSION = "no mission above it"

IN_DOUBT = "in doubt: \u201c{text}\u201d proved false"
FIND_OUT = "find out: {how}"
"""In the tree, below a condition."""
