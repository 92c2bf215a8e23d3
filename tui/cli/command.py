"""What the command line asks of a command."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Protocol


class Command(Protocol):
    """A module of `tui.cli.commands`. Where all its options are flags, FLAGS names them."""

    def options(self, parser: ArgumentParser, command: str) -> None: ...

    def run(self, args: Namespace) -> int: ...
