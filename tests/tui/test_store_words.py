"""What the store tells by name and values has its words, each with the values it needs."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator

import pytest

from method.wording.store import FAULTS, TEMPLATES
from store.documents.deeds import Refusal
from store.errors import GONE, Damaged, Fact, NotAllowed, StoreError, Unknown, from_os
from store.rows.refusal import StoreRefusal
from tests.laws.source import last, nodes, trees
from tui.store_words import sentence_of, words_of

NAMES_A_FACT = {"Fact", "StoreError", "StoreRefusal", "PydanticCustomError", "_bad", "__init__"}


def errors() -> set[str]:
    """The names of the store's errors, and of whatever else names a fact."""
    found = set(NAMES_A_FACT)
    tree = trees("store")["store.errors"]
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and any(last(base) in found for base in node.bases):
            found.add(node.name)
    return found


def told() -> Iterator[tuple[str, str, set[str]]]:
    """Where a fact is named, its name, and the names of its values."""
    known = errors()
    for module, tree in trees("store", "tui").items():
        for node in nodes(tree):
            if not isinstance(node, ast.Call) or last(node.func) not in known:
                continue
            where = f"{module}:{node.lineno}"
            match node.args:
                case [ast.Name(id="OURS"), ast.Constant(value=str(name))]:
                    yield where, name, set()
                case [ast.Name(id="OURS"), ast.Constant(value=str(name)), ast.Dict(keys=keys)]:
                    yield where, name, {str(key.value) for key in keys if isinstance(key, ast.Constant)}
                case [*_, ast.Constant(value=str(name))]:
                    yield where, name, {str(word.arg) for word in node.keywords}


def test_each_fact_has_its_words_and_the_words_their_values() -> None:
    found = list(told())
    assert len(found) > 80
    for where, name, values in found:
        assert name in TEMPLATES, where
        needed = {field for _, field, _, _ in string.Formatter().parse(TEMPLATES[name]) if field}
        assert values == needed, where


def test_above_the_store_its_errors_are_named_too() -> None:
    known = errors() - NAMES_A_FACT
    raised = [
        node
        for tree in trees("tui").values()
        for node in nodes(tree)
        if isinstance(node, ast.Call) and last(node.func) in known
    ]
    assert raised
    for node in raised:
        assert isinstance(node.args[0], ast.Constant), ast.unparse(node)


def test_no_words_are_left_that_nothing_is_told_with() -> None:
    by_value = {"locked", "made", "moved", "read", "removed", "set_up", "written", "checks_in", "scores"}
    assert {name for _, name, _ in told()} | by_value == set(TEMPLATES)
    assert set(FAULTS) <= set(TEMPLATES)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (Refusal("Write something first."), "Write something first."),
        (
            NotAllowed("only_leads", leads=("Jo Park", "Mara Lind", "Ines Roth")),
            "This is for a facilitator to do. Jo Park, Mara Lind or Ines Roth can.",
        ),
        (
            NotAllowed("only_leads", leads=()),
            "This is for a facilitator to do. Whoever looks after the server can.",
        ),
        (
            NotAllowed("owned", key="O1.1", owner="Jo", leads=("Jo", "Mara"), doing=Fact("checks_in")),
            "O1.1 is Jo's. Jo or Mara can check it in.",
        ),
        (
            Unknown("no_team", team="x", known=("booking", "reception")),
            "There is no team 'x' here. Teams: booking, reception.",
        ),
        (Unknown("no_cycle", cycle="x", known=()), "There is no cycle 'x' here. Cycles: none yet."),
        (
            StoreRefusal("built_on", who=""),
            "Someone has built on this since, so it stays. Remove it by hand instead.",
        ),
        (
            StoreRefusal("invalid", thing="start_confidence", why=Fact("yes_or_no")),
            "Start confidence: is yes or no where a number is expected. Nothing was changed.",
        ),
        (
            Damaged("workspace", "/s/workspace.json", GONE, "/s/backups/1.json"),
            (
                "/s/workspace.json is gone. Nothing was changed; "
                "`okr doctor` puts back its newest good backup, /s/backups/1.json."
            ),
        ),
        (
            Damaged(
                "workspace", "/s/workspace.json", Fact("no_json", line=1, column=2, what="expecting value")
            ),
            (
                "/s/workspace.json is damaged: line 1, column 2: expecting value. Nothing was changed; "
                "no good backup was found, and `okr doctor` says more."
            ),
        ),
        (
            from_os(OSError(), "/s/x", "set_up"),
            "/s/x could not be set up (unknown reason). What was there before is still there.",
        ),
    ],
)
def test_a_sentence_is_the_words_filled_with_the_values(error: Exception, said: str) -> None:
    assert sentence_of(error) == said


def test_words_that_look_like_a_template_are_only_values() -> None:
    fact = Fact("invalid_row", table="wins", row="{why}", field="text", why=Fact("said", text="{row} {}"))
    assert words_of(fact) == "wins, {why}, text: {row} {}"


def test_the_text_of_an_error_is_for_logs() -> None:
    error = StoreError("whole_again", path="/s/a\nb")
    assert str(error) == "whole_again(path='/s/a\\nb')"
