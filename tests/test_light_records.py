"""A screen may hold light records: they are of no class, and only a validated document can be copied."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest

import store.documents
from store.documents.base import Document
from store.documents.guards import is_key_result, is_objective
from tests.world import ROOT
from tui.session import Session

VALIDATED = ("method/actions/", "method/demo/")
"""What is handed validated documents, or makes them."""
COPIES = ("tui/screens/draft/sentence/preview.py",)
"""Where the line being typed is a copy of the validated document."""


def classes() -> set[str]:
    modules = [
        import_module(f"store.documents.{each.name}") for each in iter_modules(store.documents.__path__)
    ]
    kept = [each for module in modules for each in vars(module).values() if isinstance(each, type)]
    return {each.__name__ for each in kept if issubclass(each, Document)}


def asks_for_a_class(code: str) -> Iterator[str]:
    """Each class of a document that `isinstance` is asked for, and each copy that a record cannot give."""
    known = classes()
    for node in ast.walk(ast.parse(code)):
        if (
            isinstance(node, ast.Attribute)
            and node.attr.startswith("model_")
            and node.attr != "model_construct"
        ):
            yield node.attr
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "isinstance":
            named = {each.id for each in ast.walk(node.args[1]) if isinstance(each, ast.Name)}
            yield from sorted(named & known)


def test_nothing_asks_for_the_class_of_what_may_be_a_light_record() -> None:
    found = {}
    for folder in ("method", "tui"):
        for path in (ROOT / folder).rglob("*.py"):
            name = path.relative_to(ROOT).as_posix()
            asked = set(asks_for_a_class(path.read_text("utf-8")))
            if name in COPIES:
                asked -= {"model_copy"}
            if asked and not name.startswith(VALIDATED):
                found[name] = asked
    assert found == {}


def test_it_would_be_seen() -> None:
    code = "isinstance(held, Objective | KeyResult) and held.model_copy(update={})"
    assert sorted(asks_for_a_class(code)) == ["KeyResult", "Objective", "model_copy"]


@pytest.mark.parametrize("light", [True, False], ids=["light", "validated"])
@pytest.mark.usefixtures("demo_store")
def test_guards_know_a_document_by_its_table(light: bool) -> None:
    plan = Session.open(light=light).plan
    objective, result = plan.objectives[0], plan.key_results[0]
    assert (is_objective(objective), is_key_result(objective)) == (True, False)
    assert (is_objective(result), is_key_result(result)) == (False, True)
    assert not is_objective(None)
    assert not is_key_result(None)


@pytest.mark.usefixtures("demo_store")
def test_a_light_session_validates_only_what_is_copied() -> None:
    session = Session.open(light=True)
    light = session.plan.objectives[0]
    whole = session.validated.find("objectives", light.id)
    assert not isinstance(light, Document)
    assert isinstance(whole, Document)
    assert (whole.id, whole.text) == (light.id, light.text)
    assert session.validated is session.validated
