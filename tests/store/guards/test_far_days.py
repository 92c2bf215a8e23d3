"""A day set for tests and demos lies where sums of days stay in the calendar."""

from __future__ import annotations

import pytest

from store import settings
from store.errors import NotOurs


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("0001-01-01", False),
        ("1899-12-31", False),
        ("1900-01-01", True),
        ("8999-12-31", True),
        ("9999-12-31", False),
        ("2026-02-30", False),
        ("soon", False),
    ],
)
def test_which_days_can_be_today(monkeypatch: pytest.MonkeyPatch, text: str, fits: bool) -> None:
    monkeypatch.setenv("OKR_TODAY", text)
    if fits:
        assert settings.clock().today.isoformat() == text
    else:
        with pytest.raises(NotOurs):
            settings.clock()
