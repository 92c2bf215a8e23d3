"""The words of the first screen: making a store, or looking at the demo."""

from __future__ import annotations

TITLE = "welcome"
ABOUT = "{product}  from strategy to key results, and through the cycle"
STORY = (
    ("Why", ("pre-work", "nine steps", "before any goal")),
    ("What", ("OKRs", "with questions", "while you write")),
    ("How it goes", ("check in", "a minute each", "every week")),
    ("What it taught", ("scores", "a why for each", "and its lessons")),
)
"""What okr is: a title and a few words each, the name of the place first."""
EXAMPLE_NAME = "Visits booked online"
EXAMPLE_FIGURES = "19 {arrow} 25%"
EXAMPLE = "So you see how far it is, how far it should be by now {mark}, and what each week said."
HELLO = "There is no store in {path} yet."
ASIDE = "A store is a folder of plain files on this machine. Nothing is sent anywhere."

MAKE = ("Make a store", "for your teams, in a few short lines")
IMPORT = ("Import OKRs", "make a store, then bring in OKRs you keep in a file")
DEMO = ("Look at the demo", "a filled example, in a temporary folder")
LEAVE = ("Leave", "nothing is made")

ACT_OPEN = ("choose", "Take the line under the cursor.")
ACT_MAKE = ("make", "Make a store for your teams.")
ACT_IMPORT = ("import", "Make a store, then bring in OKRs from a file.")
ACT_DEMO = ("demo", "Look at a filled example, in a temporary folder.")
ACT_LEAVE = ("leave", "Leave; nothing is made.")

MAKE_TITLE = "make a store"
MAKE_HINT = "A few lines. Enter continues; after the last one the store is made."
ACT_FINISH = ("make it", "Make the store from what stands here.")
ACT_BACK = ("back", "Go back; what you typed stays.")

ORGANISATION = ("Organisation", "what it is called, such as Harbour Clinics")
YOU = ("Your name", "as your team knows you")
TEAMS = ("Teams", "one or more, with commas between them")
PEOPLE = ("People", "everyone else, with commas; nobody is fine for now")
KIND = ("The cycle is", "")
START = ("First day", "such as 2026-10-01 or 1 Oct")
END = ("Last day", "such as 2026-12-31 or 31 Dec")
CYCLE = ("Its name", "such as FY27 Q1; empty: it is called by its days")
FOLDER = ("Kept in", "a new or empty folder")

KINDS = {
    "quarter": "this quarter",
    "next quarter": "next quarter",
    "year": "this year",
    "next year": "next year",
}

NO_ORGANISATION = "Say what your organisation is called; your own name will do."
NO_YOU = "Say what you are called."
NO_TEAM = "Name at least one team; one is enough to begin with."
NO_FOLDER = "Name a folder to keep it in."
MAY_NOT_WRITE = "You may not write there; name another folder."
NO_PLACE = "No folder can be made there; name another one."
