"""The words of the pre-work screen, beside those of the steps themselves."""

from __future__ import annotations

HEAD = "{number} of 9 · {title}"
TIMEBOX = "{minutes} min left"
TIMEBOX_SECONDS = "{seconds} s left"
TIMEBOX_OVER = "time is up"
MISSING_TITLE = "still missing"
NOTHING_MISSING_TITLE = "nothing is missing"
ADVICE = "Worth a thought: {message}"
MORE = "and {count} more; n walks through them"
WAIVED = "Left out: {reason}"
ALL_DONE = "All nine steps are done. o drafts what you want to see change."
WORKED_OUT = "Worked out"
NOTES = "Notes"
ANOTHER = "Another {one}?"
SUGGESTION = "{value} — Enter twice takes it"
NAMES = "{prompt} ({names})"
WORDS_BACK = "Words you had typed and not kept are back."

ASK_WAIVE = "Why is this step left out? The brief will say so."
ASK_MINUTES = "How many minutes for this step?"
NOT_MINUTES = "Type whole minutes from 1 to 480."
PICK_CHOICE = "For which choice?"
PICK_SIDE = "What would have to be true about …?"

ACT_NEXT_STEP = ("next step", "Go to the next step.")
ACT_STEP_BEFORE = ("step before", "Go to the step before.")
ACT_GAP = ("next gap", "Go to the next thing that is missing.")
ACT_RAIL = ("steps", "Close the row you are in; then move among the nine steps.")
ACT_READINESS = ("readiness", "The readiness check: are you ready for OKRs?")
ACT_TIMEBOX = ("timebox", "Start or stop the clock for this step.")
ACT_WAIVE = ("leave out", "Leave this step out, with a reason; or take it up again.")
ACT_TRUE = ("would have to be true", "Add a condition to the choice you are at, side by side.")
WHY_NOT_GAP = "Nothing is missing in this step."
WHY_NOT_TRUE = "Write a choice first: conditions belong to a choice."
WHY_NOT_ROW = "Move to a row first."

SIDES = {
    "customers": "customers",
    "market": "the market",
    "us": "us: what we can do and what it costs",
    "competitors": "competitors",
}

ACT_GO_BACK = ("back", "Back to the steps.")
READINESS_ASK = "Your answer"
READINESS_READY = "All three are answered; y gives them in."
READINESS_SENT = "Your answers are in. Nobody can see which were yours. Esc goes on."
ACT_SEND = ("give my answers", "Give your three answers; they cannot be told from the others'.")
WHY_NOT_SEND = "Answer all three first."
WHY_NOT_AGAIN = "You have answered already."
