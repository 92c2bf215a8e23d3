"""Markdown that pastes into mail and chat: a backslash only where a sign would act."""

from __future__ import annotations

import re
from html import unescape

import pytest
from markdown_it import MarkdownIt

from tests.hostile import STORED
from tui.reports.only_words import only_words
from tui.text import visible

PLAIN = (
    "Cut the wait from 9 d to 3 d by 18 Dec (median)",
    "38 of 50 patients we asked had given up; 29 of them on the phone.",
    "Over the two hospitals & the foundation",
    "First-hand, word-for-word, well-known",
    "2026-Q4: 31% → 55%",
    "wait_time_days stays under 3",
    "a | b",
    "5 < 6 and 7 > 3",
    "What is ~5 to ~7 minutes",
    "See [the list] (in the drawer)",
    "One * and no more",
    "3.5 of 4 clinics",
    "#1 in town",
    'Anna\'s "yes" costs €3.10 - if at all!',
    "C:\\temp is where it lies",
)
ACTING = (
    ("*stars*", "\\*stars\\*"),
    ("__bars__", "\\_\\_bars\\_\\_"),
    ("~~gone~~", "\\~\\~gone\\~\\~"),
    ("`code`", "\\`code\\`"),
    ("<script>", "\\<script>"),
    ("&lt;", "\\&lt;"),
    ("[x](y)", "\\[x\\](y)"),
    ("- not a list", "\\- not a list"),
    ("1. not a list", "1\\. not a list"),
    ("# not a heading", "\\# not a heading"),
    ("> not a quote", "\\> not a quote"),
    ("title\n===", "title\n\\==="),
    ("a | b\n--- | ---", "a | b\n\\--- | ---"),
)


@pytest.mark.parametrize("words", PLAIN)
def test_a_sentence_as_people_write_it_gets_no_backslash(words: str) -> None:
    assert only_words(words) == words


@pytest.mark.parametrize(("words", "safe"), ACTING)
def test_a_sign_that_would_act_gets_one(words: str, safe: str) -> None:
    assert only_words(words) == safe


@pytest.mark.parametrize(
    "words", [*PLAIN, *(words for words, _ in ACTING), *STORED.values()], ids=lambda words: words[:20]
)
def test_markdown_reads_them_as_they_were_typed(words: str) -> None:
    shown = "\n".join(line.strip() for line in visible(words, newlines=True).split("\n") if line.strip())
    made = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    page = made.render(only_words(shown))
    tags = set(re.findall(r"<(/?[a-z0-9]+)", page))
    assert tags <= {"p", "/p"}
    assert unescape(re.sub(r"<[^>]*>", "", page)).strip() == shown.strip()
