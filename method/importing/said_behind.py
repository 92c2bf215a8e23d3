"""What stands behind a line and tells whose it is and how it is: `@Ida Moen`, `– Ida – at 3.2`, `@12 November 2026`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from method.coach.sentence.hung_on.peel import Peeled, peel
from method.coach.sentence.hung_on.people import owner, shaped, told_of
from method.plan.formatting import MONTHS

from .names import NOBODY

_NAME = r"[^\W\d_a-z][\w’'.-]*(?:\s(?:van|de|der|von|da|di|la|el|bin)(?=\s))?(?:\s[^\W\d_a-z][\w’'.-]*){0,3}"
_MENTIONED = re.compile(rf"[\s(,;–—-]+(?P<names>@{_NAME}(?:\s*(?:,|&|/|\band\b)?\s*@{_NAME})*)\s*\)?\s*$")
_FULL = re.compile(rf"@(?P<name>{_NAME})")
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS)
_DAY = re.compile(
    rf"(?:\s*[,;(–—-])?\s+(?:(?:due|by|until)\s+)?@\s?(?P<day>(?:{_MONTH})\.?\s\d{{1,2}}(?:,?\s20\d\d)?|\d{{1,2}}\.?\s(?:{_MONTH})\.?(?:\s20\d\d)?|20\d\d-\d\d-\d\d)"
    r"(?:\s(?:→|->|–)\s[^@]{1,20})?\)?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s[–—-]{1,2}\s+(?P<name>[^\W\d_a-z][\w.'’-]+(?:\s[^\W\d_a-z][\w.'’-]*)?)\s+[–—-]{1,2}\s+(?P<rest>\S.{0,60})$"
)
_STANDS = re.compile(
    r"^(?:(?:is |are |now |currently |today )*(?:at|on)|now|currently|today|so far|stands at|current)\s*:?\s+"
    r"(?P<value>[~≈]?\s?[€$£]?\d[\d.,’']*\s?(?:%|[^\W\d_]{1,12})?)$|^(?P<bare>[€$£]?\d[\d.,’']*\s?%?)$",
    re.IGNORECASE,
)
_DUE = re.compile(r"^(?:due|by|until|bis)\s*:?\s+(?P<value>.*\d.*)$", re.IGNORECASE)
_WORDS = 5
"""So many words behind a name are a remark; more are the sentence itself."""


def peeled(text: str, known: Callable[[str], bool], given: Collection[str]) -> Peeled:
    """The line without what hangs on it, as `peel` gives it, and without mentions and what follows a name."""
    told: dict[str, str] = {}
    said = " ".join(text.split())
    for part in (_without_day, _without_mentions, _without_standing):
        said = part(said, told, known, given)
    found = peel(said, known=known, given=given)
    return Peeled(found.words, {**told, **found.told}) if told else found


def _without_day(
    said: str, told: dict[str, str], known: Callable[[str], bool], given: Collection[str]
) -> str:
    found = _DAY.search(said) if "@" in said else None
    if found is None or not said[: found.start()].strip():
        return said
    told["due"] = found["day"].replace(",", "")
    return said[: found.start()]


def _without_mentions(
    said: str, told: dict[str, str], known: Callable[[str], bool], given: Collection[str]
) -> str:
    """Mentions of people by their whole names; short ones are left to `peel`."""
    found = _MENTIONED.search(said) if "@" in said else None
    before = said[: found.start()].rstrip() if found is not None else ""
    if found is None or " " not in found["names"] or not before or before.endswith((":", "=")):
        return said
    names = [owner(each["name"]) for each in _FULL.finditer(found["names"])]
    names = [name for name in names if name and not NOBODY.match(name)]
    if not names:
        return said
    told["owner"] = ", ".join(names)
    return before


def _without_standing(
    said: str, told: dict[str, str], known: Callable[[str], bool], given: Collection[str]
) -> str:
    """`… – Ida – at 3.2`: a name between dashes, and a few words behind it on how it is."""
    found = _BETWEEN.search(said)
    if found is None or len(found["rest"].split()) > _WORDS or NOBODY.match(found["name"]):
        return said
    before, name, rest = said[: found.start()], found["name"], found["rest"].strip(" .")
    if not before.strip() or not shaped(name) or not told_of(known, given, name, before):
        return said
    told["owner"] = name
    if stands := _STANDS.match(rest):
        told["current"] = (stands["value"] or stands["bare"]).strip()
    elif due := _DUE.match(rest):
        told["due"] = due["value"].strip()
    else:
        hung = peel(f"x – {rest}").told
        told.update({each: value for each, value in hung.items() if each != "owner"} or {"note": rest})
    return before
