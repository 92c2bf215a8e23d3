"""What people call the things they look for in the palette, and what lies elsewhere than where they are."""

from __future__ import annotations

from typing import NamedTuple

SYNONYMS = {
    "remove": "delete erase discard take out trash",
    "drop": "delete remove cancel give up abandon",
    "undo": "take back revert restore mistake",
    "keys": "help shortcuts how manual question guide tutorial documentation",
    "leave": "quit exit close end log out",
    "back": "quit exit close return previous",
    "find": "search look up filter where",
    "redraw": "refresh reload repaint screen",
    "team": "group squad department switch",
    "cycle": "quarter period year term switch previous last",
    "check in": "update progress report status checkin value",
    "change": "edit rename modify correct",
    "rewrite": "edit rename modify correct change",
    "fields": "edit details properties change",
    "all fields": "edit details properties change",
    "open": "edit details show",
    "brief": "print summary one page export onboarding",
    "tree": "conditions assumptions beliefs hypotheses",
    "condition": "assumption belief hypothesis would have to be true",
    "would have to be true": "condition assumption belief hypothesis",
    "score": "grade rate result end",
    "learn": "retrospective retro lessons close scores",
    "commit": "finish publish approve lock start",
    "new objective": "add goal create",
    "new KR": "add key result metric target create",
    "initiative": "project task action idea",
    "roadmap": "initiatives projects timeline plan months",
    "priorities": "week tasks todo plan",
    "wins": "celebrate praise success thanks",
    "readiness": "survey vote start",
    "owner": "assign responsible person",
    "sort out": "triage KPI task",
    "redo": "again repeat restore",
    "set aside": "dismiss ignore hide",
    "narrow": "filter search",
}
"""By the name of an action: other words for it."""


SAME = "same"
"""Over SSH it is done as everywhere."""


class Elsewhere(NamedTuple):
    """Something that is done elsewhere: its name, how; the words it is looked for by; the link there."""

    name: str
    about: str
    words: str
    kind: str = ""
    """Of the link; empty: `about` is all there is to say."""
    to: str = ""
    over_ssh: str = SAME
    """How, for those who came over SSH; empty: they can't."""


ELSEWHERE = (
    Elsewhere(
        "delete a row or field",
        "Press x on a row; Ctrl-U empties a field. u brings a row back.",
        "delete remove erase clear",
    ),
    Elsewhere(
        "edit words",
        "Press Enter or i on a field, and i on a row.",
        "edit change rename modify correct type write",
    ),
    Elsewhere("move a row", "Press K or J on it.", "order reorder sort rank up down"),
    Elsewhere(
        "export",
        "In a shell: okr export plan.json, or plan.csv or plan.md.",
        "export save csv excel spreadsheet markdown json download backup copy",
        over_ssh="In your own shell: ssh okr@HOST export --format csv, or --format md.",
    ),
    Elsewhere(
        "import",
        "From a file, after a preview. In a shell: okr import list.csv.",
        "import load csv excel spreadsheet markdown json upload file",
        "import",
        over_ssh="",
    ),
    Elsewhere(
        "print status",
        "In a shell: okr status.",
        "print report status mail share",
        over_ssh="In your own shell: ssh okr@HOST status.",
    ),
    Elsewhere(
        "settings",
        "In a shell: okr config.",
        "settings preferences options configure config name",
        over_ssh="",
    ),
    Elsewhere(
        "check the store",
        "In a shell: okr doctor.",
        "doctor repair damage backup restore health",
        over_ssh="Whoever looks after the server can check it.",
    ),
    Elsewhere(
        "save", "What you type is kept by itself. Where it can't be, okr says so.", "save store keep write"
    ),
    Elsewhere(
        "conditions",
        "What has to be true, and how sure you are.",
        "condition assumption belief hypothesis experiment",
        "tree",
    ),
    Elsewhere("the strategy", "Diagnosis, policy, choices.", "strategy choice", "go", "prework/strategy"),
    Elsewhere(
        "obstacles", "What is in the way, the worst on top.", "obstacle barrier", "go", "prework/strategy"
    ),
    Elsewhere("the mission", "Mission and vision.", "mission vision purpose", "go", "prework/mission"),
    Elsewhere("stakeholders", "Whom it is for.", "stakeholder customer need", "go", "prework/stakeholders"),
    Elsewhere(
        "capacity",
        "Who has how much time.",
        "capacity time hours resources holiday away",
        "go",
        "prework/resources",
    ),
    Elsewhere(
        "departments", "What you and other teams need.", "department need", "go", "prework/departments"
    ),
    Elsewhere("the last cycle", "What it taught you.", "past last result history", "go", "prework/past"),
    Elsewhere("insights", "What each of you sees.", "insight idea observation", "go", "prework/insights"),
    Elsewhere("guidelines", "What a good objective is.", "guideline rule", "go", "prework/guidelines"),
    Elsewhere("dates of review", "When you look again.", "calendar meeting date", "go", "prework/review"),
    Elsewhere("readiness", "Are you ready for OKRs?", "readiness survey check vote", "readiness"),
    Elsewhere("the roadmap", "In the stack, press m: by month.", "roadmap timeline initiative plan project"),
    Elsewhere("the coach", "In OKRs, press F.", "coach advice finding lint quality warning hint"),
    Elsewhere("comment", "Write it in What changed, as you check in.", "comment note remark annotate"),
    Elsewhere("objectives", "Objectives and key results.", "objective goal key result draft", "go", "draft"),
    Elsewhere("scores", "Score the key results.", "score grade end close cycle", "go", "learn"),
    Elsewhere(
        "a closed cycle", "Reopen it with a reason: R there.", "reopen unlock closed", "go", "learn/close"
    ),
    Elsewhere(
        "the retrospective",
        "What went well, what didn't.",
        "retrospective retro",
        "go",
        "learn/retrospective",
    ),
    Elsewhere("this week", "Everybody's priorities.", "priority priorities week tasks todo", "week"),
    Elsewhere("all wins", "What went well, week by week.", "wins celebrate praise kudos thanks", "wins"),
    Elsewhere(
        "the one page", "The brief for a new colleague.", "brief summary onboarding print html pdf", "brief"
    ),
    Elsewhere("all teams", "What teams need from each other.", "teams dependencies overlap", "all teams"),
    Elsewhere(
        "people and teams",
        "Add, rename or remove people, teams and cycles; who is away.",
        "people person member user role team add invite name organisation cycle leave hand over away stand-in",
        "everyone",
    ),
)
