"""What people are told of an error, asked where a test waits for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tui.store_words import sentence_of


@contextmanager
def tells(kind: type[Exception], *, match: str) -> Iterator[pytest.ExceptionInfo[Exception]]:
    """As `pytest.raises`, but the words are looked for in the sentence that people read."""
    with pytest.raises(kind) as raised:
        yield raised
    said = sentence_of(raised.value)
    assert re.search(match, said), said
