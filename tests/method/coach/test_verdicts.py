"""The coach's verdicts on sentences of many fields, and that its words are rules and not memory."""

from __future__ import annotations

from benchmarks import lint_memory
from benchmarks.lint_accuracy import BOUNDS, TODAY, balanced, rows
from method.coach import lexicon
from method.coach.lint import judge

TABLE = rows(lint_memory.OWN)


def test_the_coach_agrees_with_the_verdicts_written_before_it_saw_the_sentences() -> None:
    for kind, bound in BOUNDS.items():
        told = [
            (row["verdict"], judge(row["text"], row["kind"], today=TODAY).verdict)  # type: ignore[arg-type]
            for row in TABLE
            if row["kind"] == kind
        ]
        assert (balanced(told) or 0) >= bound + 0.08, kind


def test_a_word_that_serves_one_row_only_is_found() -> None:
    lines = [
        lint_memory.line("objective", "Launch fast ferries across the whole bay"),
        lint_memory.line("objective", "Trust"),
    ]
    moved = lint_memory.changed("DOING", "launch", lines)
    assert [each.text for each in moved] == ["Launch fast ferries across the whole bay"]
    assert lint_memory.changed("DOING", "shadow", lines) == []


def test_looking_for_such_words_leaves_the_lexicon_as_it_was() -> None:
    before = lexicon.DOING
    lint_memory.changed(
        "DOING", "launch", [lint_memory.line("objective", "Launch fast ferries across the whole bay")]
    )
    assert before == lexicon.DOING
    assert judge("Launch fast ferries across the whole bay", "objective", today=TODAY).verdict == "bad"
