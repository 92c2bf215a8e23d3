"""The forms of a verb, made from its base form."""

from __future__ import annotations

IRREGULAR = {
    "grow": "grew grown", "rise": "rose risen", "fall": "fell fallen", "keep": "kept", "hold": "held",
    "win": "won winning wins", "build": "built", "write": "wrote written writing writes",
    "run": "ran running runs",
    "cut": "cutting cuts", "get": "got getting gets gotten", "set-up": "setting-up",
    "make": "made making makes",
    "give": "gave given giving gives", "take": "took taken taking takes", "bring": "brought",
    "become": "became becoming",
    "sell": "sold", "buy": "bought", "hit": "hitting hits", "lose": "lost losing loses",
    "go": "went gone goes",
    "have": "has had having", "be": "is are was were been being am", "see": "saw seen",
    "stop": "stopped stopping",
    "drop": "dropped dropping", "ship": "shipped shipping", "plan": "planned planning",
    "trim": "trimmed trimming",
    "cap": "capped capping", "begin": "began begun beginning", "send": "sent", "meet": "met", "lead": "led",
    "earn": "earned earning", "put": "putting", "read": "reading", "teach": "taught",
    "drive": "drove driven driving",
    "do": "did done does doing", "let": "letting lets", "submit": "submitted submitting",
    "map": "mapped mapping",
    "shrink": "shrank shrunk", "slash": "slashed slashing slashes", "curb": "curbed", "scrap": "scrapped",
    "enrol": "enrolled enrolling", "double": "doubled doubling", "think": "thought", "up": "",
}  # fmt: skip


def group(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


def forms(text: str) -> dict[str, str]:
    """Every form of the verbs of a list, each with its base form."""
    table: dict[str, str] = {}
    for listed in text.split():
        base = listed.rstrip("+")
        for form in inflected(base):
            table.setdefault(form, base)
    return table


def inflected(base: str) -> list[str]:
    if base in IRREGULAR:
        extra = IRREGULAR[base].split()
        third = [base + "s"] if extra and not any(e.endswith("s") for e in extra) else []
        gerund = [base + "ing"] if extra and not any(e.endswith("ing") for e in extra) else []
        return [base, *extra, *third, *gerund]
    if base.endswith("ee"):
        return [base, base + "s", base + "d", base + "ing"]
    if base.endswith("ie"):
        return [base, base + "s", base + "d", base[:-2] + "ying"]
    if base.endswith("e"):
        return [base, base + "s", base + "d", base[:-1] + "ing"]
    if base.endswith("y") and base[-2:-1] not in "aeou":
        return [base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    if base.endswith(("s", "sh", "ch", "x")):
        return [base, base + "es", base + "ed", base + "ing"]
    return [base, base + "s", base + "ed", base + "ing"]
