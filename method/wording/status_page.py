"""The words of the page of all teams: what the drawings show, said for who cannot see them."""

from __future__ import annotations

TITLE = "{workspace} · {cycle}"
AS_OF = "{when}, as of {day}"
WAY = "{progress} of the way; {expected} by now on a straight line"
WAY_UNKNOWN = "How far it is cannot be said yet."
KEPT = "Within its limits"
BROKEN = "Outside its limits"
WEEKS = "Week by week: {said} of {gone} weeks have a check-in"
STORY = "Value over the cycle: now {now}, target {target}"
CYCLE = "{share} of the cycle is gone"
CONFIDENCE = "confidence {confidence}"
AGE = {0: "checked in today", 1: "checked in yesterday"}
AGE_DAYS = "checked in {days} days ago"
NEVER = "no check-in yet"
NO_KEY_RESULTS = "No key results yet."
NO_OBJECTIVES = "No objectives yet."
NOBODY = "nobody yet"
LEGEND = "The mark on a bar is where a straight line would be today. A ring is a week without a check-in."
