"""Why something cannot be done, and what to do instead: one plain sentence each."""

from __future__ import annotations

GONE = "This is no longer there: someone may have removed it; go back and look again."
NO_TABLE = "There is nothing called \u201c{name}\u201d to change here."
NO_FIELD = "{thing} has no field called \u201c{field}\u201d."
CONFLICT = (
    "{field} was changed meanwhile: it now reads \u201c{theirs}\u201d, and yours is \u201c{yours}\u201d."
)
EMPTY_ROW = "Write something first: {thing} cannot be empty."
EMPTIED = "{thing} cannot be empty: remove it instead, or keep what was there."
NO_ORDER = "{thing} has no order to change."
COMMITTED_ROW = "{key} is committed for this cycle: drop it with a reason instead of removing it."

# What is wrong with a value, by the kind of error the documents report.
MISSING = "{field} is missing: give it first."
NOT_A_NUMBER = "{field} must be a number, and this is not one."
NOT_WHOLE = "{field} must be a whole number."
NOT_A_DATE = "{field} must be a date such as 2026-11-23."
NOT_A_LIST = "{field} must be a list."
NOT_TEXT = "{field} must be words."
TOO_LOW = "{field} must be {limit} or more."
NOT_ABOVE = "{field} must be more than {limit}."
TOO_HIGH = "{field} must be {limit} or less."
NOT_BELOW = "{field} must be less than {limit}."
NOT_ONE_OF = "{field} must be one of these: {choices}."
OTHERWISE = "{field} {problem}."

NO_KEY_RESULT = "There is no key result {key} in this cycle."
NO_KEY_RESULT_NEAR = "There is no key result {key} in this cycle; did you mean {near}?"
NO_KEY_RESULTS = "There is no key result {key}: this cycle has none yet, so write one first."
NO_OBJECTIVE = "There is no objective {key} in this cycle; write it first."
DROPPED = "{key} was dropped this cycle: bring it back before working on it."
CLOSED = "{cycle} is closed for this team: open the next cycle to go on."

SAME_FIGURE = "Baseline and target would both be {figure}: give one of them another number first."
DATE_OUTSIDE = "{date} is outside the cycle, which runs from {start} to {end}: give a date in between."
DATES_REVERSED = "The cycle would end before it starts: {start} to {end}; swap the dates or change one."
BAND_REVERSED = "The band would run from {low} down to {high}: give the lower number first."
MONTH = "A month is written like 2026-11, and \u201c{month}\u201d is not."

NO_REASON_WAIVE = "Leaving out a step takes a reason: write a few words on why."
NO_REASON_DROP = "Dropping {key} takes a reason: write a few words on why."
NO_REASON_TRIAGE = "{key} is committed: turning it into something else takes a reason."
NO_REASON_DISMISS = "Setting a finding aside takes a word of why."
NO_REASON_COMMIT = "{count} still open, the first: \u201c{first}\u201d Close them, or commit with a reason."
NO_REASON_SCORE = (
    "{key} works out at {computed} and you gave {score}: say in a few words why the figure is wrong."
)
NO_STEP = "There is no step called \u201c{step}\u201d; the nine are: {steps}."
NOT_WAIVED = "This step was not left out, so there is nothing to take up again."
NOT_RUNNING = "No timebox is running in this step."
MINUTES = "A timebox takes 1 to 480 minutes."

READINESS_TWICE = (
    "Your readiness answers are in already: each person answers once, and nobody can look them up."
)
READINESS_SCALE = "Each readiness answer is a number from 1 (not at all) to 5 (fully)."
EMPTY_INSIGHT = "Write your insight first: one line is enough."
NOTHING_TO_REVEAL = "There are no insights to reveal yet: everyone writes their own first."
REVEALED = "The insights have been revealed already."
EMPTY_DIRECTION = "Write the direction you chose in a sentence or two."
AGREED = "You have agreed to the guidelines already."
RECONFIRM_WHAT = "Reconfirm either the direction or the strategy."
NO_LAST_CYCLE = (
    "There is no last cycle in this store: type its key results, or say that this is the first one."
)

EMPTY_OBJECTIVE = "Write the objective first: what should be different, and for whom?"
EMPTY_KEY_RESULT = "Write the key result first: which number should move, from what to what, by when?"
EMPTY_ANSWER = "Write an answer first, or press \u201cnot now\u201d."
NOWHERE_KEY_RESULT = "A key result belongs to an objective: choose the objective first."
NOWHERE_CONDITION = "A condition belongs to a choice or a key result: choose one of them first."
TRIAGE_WHAT = "It can become a KPI, an initiative or a choice."
INTO_WHAT = "An answer can become a key result, a condition or an initiative."
YES_OR_NO = "Answer yes or no."
NOTHING_TO_COMMIT = "There is no objective to commit yet: write one first."
NO_KEY_RESULT_TO_COMMIT = "{key} has no key result yet: how would you know that you succeeded?"
ALREADY_COMMITTED = "The set has been committed since {date}, and nothing was added to it."
VERDICT = "Give at least one verdict or a comment: is it feasible, is it aligned?"
NOBODY = "Write who said yes."
READER_VERDICT = "Say yes, partly or no: does the brief answer it?"
NO_QUESTION = "A new colleague does not ask \u201c{name}\u201d; the questions are: {known}."

EMPTY_CHECK_IN = "Give at least a value, a confidence or a word on what changed."
EMPTY_PRIORITY = "Write the priority first: what will you do this week?"
FOURTH_PRIORITY = "You have three priorities for this week: finish, drop or carry one before adding a fourth."
PRIORITY_STATE = "A priority can be done, dropped or carried."
PRIORITY_SETTLED = "This priority was settled already: it is {state}."
CARRY_THIS_WEEK = "This priority is for this week already: it can be done or dropped."
EMPTY_WIN = "Write the win first, however small."
VERDICT_STATE = "A condition is open, true or false."
NO_EVIDENCE = "Say in a few words what you saw that makes it {state}."

NO_VALUE_TO_SCORE = "{key} has no last value to work a score out from: give the score yourself, 0 to 1."
SCORE_SCALE = "A score is a number from 0 to 1, such as 0.7."
EMPTY_LEARNING = "Write at least what you believed and what you saw."
UNSCORED = "These still need a score or a why: {keys}. Score them, then close the cycle."
CLOSED_ALREADY = "{cycle} was closed for this team on {date}."
CYCLE_EXISTS = "{cycle} exists already: go there, or give the new cycle another name."
CYCLE_OVERLAPS = "{start} is inside {cycle}, which ends on {end}: begin the next cycle after that."
CYCLE_NAME = (
    "\u201c{name}\u201d cannot name a cycle: begin with a letter or digit, such as 2027-Q1 or FY27 Q1."
)

NO_NAME = "Give it a name first."
NO_TEAM = "Name at least one team."
EMPTY_TEAM = "{team} has nobody on it: name at least one person."
TWICE = "{name} is named twice: give one of them another name."
KPI_NO_RANGE = "Say first what is healthy for \u201c{name}\u201d: at least, or at most."
KPI_MOVED = "{key} moves \u201c{name}\u201d already."
TAKEN_UP_ALREADY = "It is drafted already, as {key}."
NO_OBJECTIVE_FOR_IT = "Write an objective first (o, then A): it needs one to stand under."
UNKNOWN_TEAM = "There is no team {name}; the teams are: {teams}."
UNKNOWN_PERSON = "There is nobody called {name} here."
CYCLE_KIND = "A cycle is a quarter or a year."
NAME_TAKEN = "{name} is taken: choose another name."
