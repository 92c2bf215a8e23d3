"""The words of the place where a facilitator looks after people, teams, cycles and priorities."""

from __future__ import annotations

PLACE = "organisation"
ACT_NO_UNDO = ("undo", "Not here: what is changed here is changed by hand.")
ACT_BACK = ("back", "Back to where you came from.")

NAME = ("Called", "What is your organisation called?")

PRIORITIES = "Priorities of the whole organisation"
PRIORITIES_HINT = "At most three, so that every team knows what comes first."
PRIORITIES_EMPTY = "None yet: what matters most this year, whatever the team?"
PRIORITIES_MANY = "These are {count}; at most three are priorities. Which could wait?"

TEAMS = "Teams"
TEAMS_HINT = "T turns to another team."
TEAM_NAME = ("Name", "What is the team called?")
TEAM_DOES = ("What it does", "What do people come to this team for?")
TEAM_PEOPLE = ("People", "Who is on it?")
ONE_ON_TEAM = "1 person"
ON_TEAM = "{count} people"

PEOPLE = "People"
PEOPLE_HINT = "A name; or a login and a name, such as jo=Jo Okafor."
PERSON_NAME = ("Name", "What are they called?")
PERSON_KEY = ("Signs in as", "")
PERSON_KEY_STAYS = "The login name stays: what {name} wrote is kept under it."
PERSON_ROLE = ("Role", "What may they do?")
PERSON_TEAMS = ("Teams", "Which teams are they on?")
ROLES = {"facilitator": "facilitator", "member": "member", "viewer": "viewer"}
NO_TEAM = "on no team"

CYCLES = "Cycles"
CYCLES_HINT = "C turns to another cycle. The next one is opened in learn (l), when this one is closed."
CYCLE = "{key}  {start} to {end}"
CYCLE_NAME = ("Name", "What do you call it? Such as FY27 Q1 or Sprint 14.")
CYCLE_START = ("First day", "such as 2026-10-01 or 1 Oct")
CYCLE_END = ("Last day", "such as 2026-12-31 or 31 Dec")

ASK_REMOVE = "Remove {name} for good?"
REMOVE = "remove"
KEEP = "keep"
WHY_NOT_UNDO = "What is changed here is not taken back by u; change it by hand."
ANOTHER = {"teams": "Another team?", "people": "Somebody else?", "cycles": ""}
EMPTY = {"teams": "No team yet.", "people": "Nobody yet.", "cycles": "No cycle yet."}

ON_IT = "Who is on {team} is kept."
REMOVED = "{name} is no longer here."
PRIORITIES_SET = "The priorities are kept."
HAS_PLANS = "{name} has written plans, so it stays. Give it another name instead."
LAST_TEAM = "One team must stay."
OWN_SELF = "You cannot remove yourself; another facilitator can."
LAST_FACILITATOR = "{name} is the only facilitator; make somebody else one first."
HAS_KEYS = "{name} signs in with a key; first take it away: okr access remove {key}"
CHANGED_MEANWHILE = "Somebody else has just changed the priorities; here they are as they stand now."
