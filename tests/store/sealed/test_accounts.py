"""A shared folder of several Unix accounts, for real: nobody reads another's sealed words, each hands in."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from tests.world import run_python


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be several people")
def test_each_account_hands_in_its_own_after_the_reveal() -> None:
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        done = run_python("-m", "tests.store.sealed.accounts", place)
        everyone = "done ['ines', 'jo', 'mara']"
        assert done.stdout.splitlines() == [
            "jo: done ['jo'], awaited [], shown [], 1 drafts to read",
            "mara: done ['jo', 'mara'], awaited [], shown [], 1 drafts to read",
            f"ines: {everyone}, awaited [], shown [], 1 drafts to read",
            "jo: Refusal",
            f"ines: {everyone}, awaited [], shown [], 1 drafts to read",
            f"mara: {everyone}, awaited ['ines', 'jo'], shown ['of mara/'], 1 drafts to read",
            f"ines: {everyone}, awaited ['jo'], shown ['of ines/', 'of mara/'], 1 drafts to read",
            f"jo: {everyone}, awaited [], shown ['of ines/', 'of jo/', 'of mara/'], 1 drafts to read",
        ], done.stderr
