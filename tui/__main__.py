"""`okr` and `python -m tui`: runs the command line on the process's own streams, and leaves quietly."""

from __future__ import annotations

import contextlib
import os
import sys

INTERRUPTED = 130


def main(argv: list[str] | None = None) -> int:
    """Run one command; the value is the exit code."""
    code = 0
    try:
        _open_streams()
        from tui.cli.main import main as command

        try:
            code = command(sys.argv[1:] if argv is None else argv)
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 0
    except BrokenPipeError:
        # The reader (head, less) has what it wanted. Python would complain again at exit: give it nowhere.
        _redirect_to_nothing()
    except KeyboardInterrupt:
        code = INTERRUPTED
    _leave_nothing_behind()
    return code


def _open_streams() -> None:
    """Make sure that stdout and stderr exist and that no character makes writing to them fail."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
        elif mode == "w" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _leave_nothing_behind() -> None:
    """Flush stdout on the way out; where that fails, drop what is left instead of raising."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        _redirect_to_nothing()


def _redirect_to_nothing() -> None:
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
