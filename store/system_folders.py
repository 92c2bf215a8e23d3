"""Where the system keeps a program's data and settings: platformdirs' answer, without it where it is plain.

Importing it takes as long as half of `okr status`; on Linux with a home its answer is the XDG rule below,
and a test holds the two together.
"""

from __future__ import annotations

import os
import sys


def data() -> str:
    """The folder for what people keep."""
    found = _by_rule("XDG_DATA_HOME", "~/.local/share")
    if found:
        return found
    import platformdirs

    return platformdirs.user_data_dir("okr", appauthor=False)


def config() -> str:
    """The folder for settings."""
    found = _by_rule("XDG_CONFIG_HOME", "~/.config")
    if found:
        return found
    import platformdirs

    return platformdirs.user_config_dir("okr", appauthor=False)


def state() -> str:
    """The folder for what only the program wants to find again: reports of faults, words put elsewhere."""
    found = _by_rule("XDG_STATE_HOME", "~/.local/state")
    if found:
        return found
    import platformdirs

    return platformdirs.user_state_dir("okr", appauthor=False)


def _by_rule(variable: str, usual: str) -> str:
    """The folder by the XDG rule; empty where platformdirs has to be asked."""
    plain = sys.platform == "linux" and "ANDROID_DATA" not in os.environ
    if not plain or not os.path.isabs(os.environ.get("HOME", "")):
        return ""
    named = os.environ.get(variable, "")
    return os.path.join(named if os.path.isabs(named) else os.path.expanduser(usual), "okr")
