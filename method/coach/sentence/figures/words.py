"""Numbers written out in English: thirteen · twenty-five · one hundred and five · half a million."""

from __future__ import annotations

import re

UNITS = {
    name: number
    for number, name in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
TENS = {
    name: number * 10
    for number, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
WRITTEN = UNITS | TENS | {"hundred": 100}
ONES = "|".join(list(UNITS)[1:10])
UP_TO_99 = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{ONES}))?|{'|'.join(reversed(UNITS))})"
SAID = re.compile(
    rf"(?:(?P<whole>{ONES})[ ]and[ ](?:a|one|three)[ ](?P<part>half|quarters?)"
    rf"|(?P<a>half a|a)(?=[ ](?:hundred|thousand|million|billion)\b)"
    rf"|(?:(?P<hundreds>{ONES})[ -]hundred(?:[ ]and[ ](?=(?:{UP_TO_99})(?![\w-]))|[ ](?={UP_TO_99})|(?!\w)))?"
    rf"(?P<rest>{UP_TO_99})?|hundred)(?![\w]|-[^\W\d_])",
    re.I,
)


def written_at(text: str, at: int) -> tuple[float, int] | None:
    """The number written out at `at` and where it ends; None where there is none."""
    said = SAID.match(text, at)
    if said is None or said.end() == at:
        return None
    if said["part"]:
        part = 0.5 if said["part"].casefold() == "half" else 0.75 if " three " in said[0].casefold() else 0.25
        return UNITS[said["whole"].casefold()] + part, said.end()
    if said["a"]:
        return (0.5 if " " in said["a"] else 1.0), said.end()
    hundreds, rest = (said["hundreds"] or "").casefold(), (said["rest"] or "").casefold()
    if not hundreds and not rest:
        return 100.0, said.end()
    small = sum(WRITTEN[part] for part in re.split(r"[ -]", rest) if part)
    return float(100 * UNITS.get(hundreds, 0) + small), said.end()
