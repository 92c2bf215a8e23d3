"""Signs that something deeper is wrong: each one question for the facilitator, and what was seen."""

from __future__ import annotations

QUESTIONS = {
    "strategy": "Could anyone here say the strategy in one sentence?",
    "tasks": "If these went perfectly, which number would move?",
    "never_red": "Is it safe here to say that something is not working?",
    "all_red_late": "What did we know weeks ago and not say?",
    "no_check_ins": "What stands in the way of checking these in?",
    "more_objectives": "What could be left out, now that something new came in?",
    "late_targets": "Were these targets changed to learn, or to score?",
    "untied": "Do the goals matter in the week, or is the week elsewhere?",
}
SEEN = {
    "strategy": "{count} points of the strategy are open.",
    "tasks": "{keys} read as tasks.",
    "never_red": "Nothing was red in {weeks} weeks.",
    "all_red_late": "{count} of {all} turned red within the last fortnight, none before.",
    "no_check_ins": "{keys} missed three check-ins in a row or more.",
    "more_objectives": "{now} objectives now, {before} and {earlier} in the cycles before.",
    "late_targets": "{keys} became easier in the last quarter of the cycle.",
    "untied": "{count} of the last {all} priorities are tied to no key result.",
}
