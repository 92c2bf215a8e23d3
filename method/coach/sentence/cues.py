"""The little words around a number: bounds, fillers, what is no noun and what is no plural."""

from __future__ import annotations

import re

MORE = {
    ("at", "least"): ">", ("more", "than"): ">", ("no", "fewer", "than"): ">", ("no", "less", "than"): ">",
    ("greater", "than"): ">", ("higher", "than"): ">", ("over",): ">", ("above",): ">", ("minimum",): ">",
    ("longer", "than"): ">", ("not", "less", "than"): ">", ("minimum", "of"): ">", ("beyond",): ">",
    ("exceed",): ">",
    ("exceeds",): ">",
    ("exceeding",): ">", ("min",): ">", ("better", "than"): ">",
    ("at", "most"): "<", ("no", "more", "than"): "<", ("less", "than"): "<", ("fewer", "than"): "<",
    ("not", "more", "than"): "<", ("lower", "than"): "<", ("under",): "<", ("below",): "<", ("maximum",): "<",
    ("maximum", "of"): "<", ("faster", "than"): "<", ("within",): "<", ("max",): "<", ("inside",): "<",
    ("not", "exceed"): "<", ("not", "exceeding"): "<", ("no", "longer", "than"): "<",
    ("shorter", "than"): "<", ("never", "over"): "<", ("never", "more", "than"): "<",
    ("never", "less", "than"): ">", ("never", "fewer", "than"): ">",
    ("never", "above"): "<", ("never", "exceed"): "<",
    ("never", "exceeds"): "<", ("never", "under"): ">", ("never", "below"): ">",
}  # fmt: skip
SIGNS = {"<": "<", "<=": "<", "≤": "<", "=<": "<", ">": ">", ">=": ">", "≥": ">",
         "⩽": "<", "≦": "<", "⩾": ">", "≧": ">"}  # fmt: skip
AFTER = {("or", "more"): ">", ("or", "higher"): ">", ("or", "better"): ">", ("or", "above"): ">",
         ("or", "less"): "<",
         ("or", "fewer"): "<", ("or", "lower"): "<", ("or", "below"): "<", ("or", "under"): "<",
         ("+",): ">"}  # fmt: skip
#: words that tell minutes from millions in "45m"
TIME_WORDS = frozenset(
    "time times latency wait waiting duration takes lead-time cycle-time delay response".split()
)
FILLERS = frozenset(
    """a an the about around roughly approximately circa some only just nearly almost ~ ≈ an its our steady
     stable constant solid""".split()
)
#: behind these a number is a time of the day
#: minutes and seconds in a sentence about time: "time on page from 3:00 to 4:30"
MINUTES = re.compile(r"(\d{1,3}):([0-5]\d)")
CLOCK = frozenset("am pm a.m p.m o'clock".split())
NOUN_STOPS = frozenset(
    """to from by in on at of for with within per than and or but through via while without using as into
    across among
    during until before after over under between this next that who which whose where when is are was were be
    has have had
    will can must do does so because not out up down since against instead if each every a an the now today
    currently vs
    versus toward towards about around say says rate use uses using come comes include includes commit commits
    need needs reach reaches report reports prefer prefers respond confirm confirms express indicate
    indicates""".split()
)
PLURAL_NOT = frozenset(
    """sales operations analytics savings goods logistics business process access news less across times
    numbers rates
    levels scores costs prices margins results points earnings wages""".split()
)
IRREGULAR_PLURALS = frozenset("people pax children women men staff mau dau wau mrr arr patients data".split())
