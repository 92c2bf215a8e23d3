"""What the command line asks of a command."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Protocol


class Command(Protocol):
    """A module of `tui.cli.commands`. `FLAGS` lists its options where all of them are flags."""

    def options(self, parser: ArgumentParser, command: str) -> None: ...

    def run(self, args: Namespace) -> int: ...
