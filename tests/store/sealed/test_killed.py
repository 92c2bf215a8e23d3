"""Killed before every call of the system that sealing and opening make: no word lost, none shown twice."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from method.actions.insights import reveal_insights, write_insight
from method.actions.readiness import answer_readiness
from method.actions.settle_sealed import settle_sealed
from store.documents.deeds import Refusal
from tests.store.calls import Calls, watched
from tests.store.sealed.test_sealed import OPEN, as_, does, made, plan

PEOPLE = ("mara", "ines", "kim")


def killed_at(moment: int, does_it: Callable[[], object]) -> bool:
    """Do it in a process that is killed before its call of that number; False: it made fewer."""
    child = os.fork()
    if child == 0:
        with watched(Calls(moment, lambda: os._exit(9))):
            does_it()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 9


def everybody_starts(root: str) -> None:
    for person in PEOPLE:
        does(root, person, settle_sealed)


@pytest.fixture(params=[5, pytest.param(1, marks=pytest.mark.faults)], ids=["every fifth", "each"])
def every(request: pytest.FixtureRequest) -> int:
    """How many calls lie between a kill and the next one that is tried."""
    assert isinstance(request.param, int)
    return request.param


def every_moment(
    tmp_path: Path, prepare: Callable[[str], None], deed: Callable[[str], object], every: int
) -> list[str]:
    """The store after a kill at those moments, everybody having started okr again."""
    root = made(f"{tmp_path}/")
    prepare(root)
    roots = []
    for moment in count(1, every):
        copy = f"{tmp_path}/{moment}"
        shutil.copytree(root, copy)
        struck = killed_at(moment, lambda copy=copy: deed(copy))  # type: ignore[misc]
        everybody_starts(copy)
        roots.append(copy)
        if not struck:
            break
    assert len(roots) > 5
    return roots


def texts(root: str) -> list[str]:
    """What is shown and what is sealed, each as often as it is there."""
    shown = [one.text for one in plan(root).insights]
    sealed = [one.words["text"] for person in PEOPLE for one in plan(root, person).sealed("insights")]
    return sorted([*shown, *sealed])


def two_write(root: str) -> None:
    does(root, "ines", write_insight, text="Evenings")
    does(root, "kim", write_insight, text="Mornings")


def test_a_reveal(tmp_path: Path, every: int) -> None:
    for root in every_moment(tmp_path, two_write, lambda root: does(root, "mara", reveal_insights), every):
        assert texts(root) == ["Evenings", "Mornings"]
        there = plan(root)
        if there.insights_review.revealed_on is None:
            assert there.insights_review.done == ["ines", "kim"]
            does(root, "mara", reveal_insights)
        assert sorted(one.text for one in plan(root).insights) == ["Evenings", "Mornings"]
        assert plan(root).insights_review.awaited == []


def test_an_insight(tmp_path: Path, every: int) -> None:
    for root in every_moment(tmp_path, lambda root: None, two_write, every):
        found = texts(root)
        assert found in ([], ["Evenings"], ["Evenings", "Mornings"])
        assert len(plan(root).insights_review.done) == len(found)


def test_the_last_answer(tmp_path: Path, every: int) -> None:
    def two_answer(root: str) -> None:
        for person in ("ines", "kim"):
            does(root, person, answer_readiness, **OPEN)

    def last(root: str) -> Any:
        return does(root, "mara", answer_readiness, **OPEN)

    for root in every_moment(tmp_path, two_answer, last, every):
        there = plan(root).readiness
        if not there.closed:
            assert (sum(there.safety), there.answered) == (0, ["ines", "kim"])
            last(root)
        else:
            with pytest.raises(Refusal):
                last(root)
        assert plan(root).readiness.safety == [0, 0, 0, 3, 0]
        assert not any(as_(root, who)._backend.draft_keeper(who).read().texts for who in ("ines", "kim"))
