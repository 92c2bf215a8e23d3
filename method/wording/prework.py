"""The words of the pre-work screen, beside those of the steps themselves."""

from __future__ import annotations

HEAD = "{number} of 9 · {title}"
PICTURES = {
    "choices": "1 2 3: the obstacles above that it removes.",
    "past_results": "The mark is what you call a success.",
}
HEADS = ("over", "weakest condition", "obst.", "for")
"""Over the columns of the choices: given up for it, belief, obstacles where they are many, objectives."""
WEAKEST_OF, ONLY_ONE = "weakest of {count}", "the only one"
NONE_YET = "none yet"
SERVED_BY_NONE = "none"
REMOVED_BY = "removed by {keys}"
REMOVED_BY_NONE = "nothing removes it"
ANSWERED = "{count} of {all} answered"
CONFIRMED_NEEDS = "{count} of {all} confirmed"
NO_NEED = "no need yet"
TIMEBOX_OF = "{gone} of {minutes} min"
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
READINESS_READY = "All three are there. Press y to submit them."
READINESS_SENT = "Your answers are sealed until all are counted. Esc goes back."
READINESS_SENT_LAST = "Everybody has answered, so the check is closed. Esc goes back."
ACT_SEND = ("submit", "Submit your three answers. Only counts are kept, never who said what.")
ACT_CLOSE = ("close the check", "Count the answers that are in, three at least. Facilitators only.")
SURE_CLOSE = "Close the check? Who hasn't answered waits for the next cycle. This can't be undone."
COUNTS_LABEL = "Counts"
COUNTS_ASK = "How many said 1, 2, 3, 4 and 5? Such as 0 1 2 1 0."
SURE_COUNTS = "Keep these counts? They can't be changed later.\n{lines}"
WHY_NOT_SEND = "Answer all three first."
WHY_NOT_COUNTS = "Type the counts of all three questions first."
WHY_NOT_AGAIN = "You have answered already."
WHY_NOT_ASKED = {
    "open": "Only people on this team answer its readiness check.",
    "closed": "This check is closed. The next one is with the next cycle.",
    "talk": "With fewer than three people, talk about the questions instead.",
    "paper": "Answers can't be kept private in this folder. Give yours on paper.",
}
WHY_NOT_CLOSE = "There is no check open here."
WHY_NOT_CLOSE_YET = "A check needs three answers before it can be closed."
