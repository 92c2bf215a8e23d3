"""Lines that come with a list and are none of it: each is shown in its place, with why it is left out."""

from __future__ import annotations

import pytest

from tui.importing.files import lines_of

MAIL = """\
From: Ida
To: all
Subject: goals

1. Boats come back on time
   - Late boats fall from 12 to 3 (Ida)

--
Ida, harbour office

On 3 May Per wrote:
> 1. Boats are clean
>    - 40 boats washed
"""
THREAD = """\
## Objective: Boats come back on time

- KR: Late boats fall from 12 to 3

**per** commented on 3 May

- [ ] ask the crew
"""
WIKI = """\
__NOTOC__
{{Draft}}
== Objective: Boats come back on time ==
* '''KR 1''' Late boats fall from 12 to 3
[[Category:Plans]]
"""
TWICE = """\
Yes, but it is 3, not 4.

On 3 May Per wrote:
> 1. Boats come back on time
>    - Late boats fall from 12 to 4

So:

1. Boats come back on time
   - Late boats fall from 12 to 3
"""
LEFT_OUT = {
    MAIL: {
        1: "mail",
        2: "mail",
        8: "signature",
        9: "signature",
        11: "older mail",
        12: "older mail",
        13: "older mail",
    },
    THREAD: {5: "comment", 7: "comment"},
    WIKI: {1: "setting", 2: "setting", 5: "setting"},
    TWICE: {3: "older mail", 4: "older mail", 5: "older mail"},
}  # fmt: skip
LEFT = {"mail", "older mail", "signature", "comment", "setting"}


@pytest.mark.parametrize("text", LEFT_OUT)
def test_what_is_none_of_the_list_says_why(text: str) -> None:
    lines = lines_of(text.encode(), "md")
    left = {line.line: line.why for line in lines if line.why in LEFT}
    assert left == LEFT_OUT[text]


@pytest.mark.parametrize("text", LEFT_OUT)
def test_the_list_itself_comes_in(text: str) -> None:
    lines = lines_of(text.encode(), "md")
    assert [(line.becomes, line.words) for line in lines if line.becomes in ("objective", "key result")] == [
        ("objective", "Boats come back on time"),
        ("key result", "Late boats fall from 12 to 3"),
    ]


@pytest.mark.parametrize("text", LEFT_OUT)
def test_lines_are_told_in_the_order_of_the_file(text: str) -> None:
    numbers = [line.line for line in lines_of(text.encode(), "md")]
    assert numbers == sorted(numbers)
