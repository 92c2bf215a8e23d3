"""The command in a process of its own, quickly: a Python that has imported the program forks for each call.

Everything is as when a shell starts `okr`: own environment, own streams, own exit. Only starting Python and
importing is spared. Where the environment says how Python itself starts, a fresh one is started all the same.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import socket
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, BinaryIO

from tests.world import ROOT, environment, run_python

_AT_START = ("PYTHON", "LC_", "LANG")
"""What Python looks at when it starts: a call that differs here from how the tests run is not for a fork."""
_OURS = {name: value for name, value in os.environ.items() if name.startswith("PYTHON")}


def run_okr(
    *words: str | Path, env: Mapping[str, str] | None = None, stdin: str = "", cwd: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """Run the command in `cwd`, with files where a terminal would be; what it answered."""
    around = {**os.environ, **(env or {})}
    if _at_start(around) != _OURS | _at_start(environment(Path())):
        return run_python("-m", "tui", *words, env=env, stdin=stdin)
    return _FORKS.run({"words": [*map(str, words)], "around": around, "cwd": str(cwd)}, stdin)


def _at_start(around: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in around.items() if name.startswith(_AT_START)}


class Forks:
    """The Python that waits. It is started with the first call and ends with this process."""

    def __init__(self) -> None:
        self._line: socket.socket | None = None
        self._one_by_one = threading.Lock()

    def run(self, call: dict[str, Any], stdin: str) -> subprocess.CompletedProcess[str]:
        """One call; others wait for it."""
        with (
            self._one_by_one,
            TemporaryFile() as asked,
            TemporaryFile() as heard,
            TemporaryFile() as said,
            TemporaryFile() as told,
        ):
            mask = os.umask(0o077)
            os.umask(mask)
            _write(asked, json.dumps({**call, "umask": mask}))
            _write(heard, stdin)
            line = self._line or self._start()
            socket.send_fds(line, [b"?"], [file.fileno() for file in (asked, heard, said, told)])
            answer = line.recv(4)
            assert len(answer) == 4, f"whoever forks is gone: {call}"
            code = int.from_bytes(answer, signed=True)
            return subprocess.CompletedProcess(call["words"], code, _read(said), _read(told))

    def _start(self) -> socket.socket:
        ours, theirs = socket.socketpair()
        with theirs:
            subprocess.Popen(
                [sys.executable, "-m", "tests.command", str(theirs.fileno())],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
            )
        self._line = ours
        return ours


_FORKS = Forks()


def _write(file: BinaryIO, text: str) -> None:
    file.write(text.encode("utf-8", "surrogateescape"))
    file.seek(0)


def _read(file: BinaryIO) -> str:
    file.seek(0)
    return file.read().decode("utf-8").replace("\r\n", "\n")


# --- the other side ------------------------------------------------------------------------------------


def serve(line: socket.socket) -> None:
    """Fork for each call that comes, and answer with its exit code, until nobody can call any more."""
    _import_all()
    gc.freeze()
    while True:
        called, handles, *_ = socket.recv_fds(line, 1, 4)
        if not called:
            return
        child = os.fork()
        if not child:
            line.close()
            _become(handles)
        for handle in handles:
            os.close(handle)
        _, status = os.waitpid(child, 0)
        line.sendall(os.waitstatus_to_exitcode(status).to_bytes(4, signed=True))


def _import_all() -> None:
    """What the commands import when they run."""
    from tui.cli.main import MODULES

    for name in MODULES.values():
        import_module(f"tui.cli.commands.{name}")
    for name in ("argparse", "pydantic", "filelock", "tui.__main__", "tui.cli.parser", "tui.session"):
        import_module(name)
    for package in ("store", "method"):
        for file in sorted((ROOT / package).rglob("[!_]*.py")):
            import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))


def _become(handles: list[int]) -> None:
    """Be the command: never returns."""
    asked, *streams = handles
    with open(asked, "rb") as file:
        call: dict[str, Any] = json.loads(file.read())
    os.umask(call["umask"])
    os.chdir(call["cwd"])
    os.environ.clear()
    os.environ.update(call["around"])
    time.tzset()
    for number, handle in enumerate(streams):
        os.dup2(handle, number)
        os.close(handle)
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        was = getattr(sys, name)
        mode = "w" if number else "r"
        stream = open(number, mode, encoding=was.encoding, errors=was.errors, closefd=False)  # noqa: SIM115
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    sys.argv = [str(ROOT / "tui" / "__main__.py"), *call["words"]]
    code = 1
    try:
        from tui.__main__ import main

        code = main()
    except BaseException:
        traceback.print_exc()
    finally:
        threading._shutdown()  # type: ignore[attr-defined]
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(code)


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
