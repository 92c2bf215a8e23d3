"""The world that tests share (see conftest.py), for those who start processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
TODAY = "2026-11-23"
PATIENCE = 120
"""Seconds before a test gives up what it waits for: it bounds a hang, and says nothing of speed."""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def environment(home: Path) -> dict[str, str]:
    """What the program finds in its environment, whoever runs the tests and wherever."""
    utf8 = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "OKR_TODAY": TODAY,
        "OKR_USER": "mara",
        "USER": "mara",
        "LOGNAME": "mara",
        "TZ": "UTC",
        "LANG": utf8,
        "LC_ALL": utf8,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "COLUMNS": "80",
        "LINES": "24",
    }


def run_python(
    *words: str | Path, env: Mapping[str, str] | None = None, stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run this Python in a process of its own, with pipes where a terminal would be."""
    return subprocess.run(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
