"""The words about time zones."""

from __future__ import annotations

NO_ZONE = "“{text}” isn't a time zone I know. Give a city, such as Berlin, or Europe/Berlin."
WHICH_ZONE = "“{text}” could be {names}. Type one of these."
SET = "Your days now follow {zone}."
DUE = "Which time zone are you in? Until you say, your days end when the server's do."
ASK = "Which time zone are you in?"
ASK_ABOUT = "A city, such as Berlin or New York, or UTC. Your days and weeks follow it."
FIELD = ("Time zone", "A city, such as Berlin; empty: that of the machine they work on.")
