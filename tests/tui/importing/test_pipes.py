"""A list that comes through a pipe: read to its end, and never waited for without a word."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from tui.importing import files, pipes
from tui.importing.sheet_source import BadList

LIST = b"# Clinics trust us\n- Visits from 4 to 9\n"
Writes = Callable[[int], None]


@contextmanager
def written(path: Path, writes: Writes) -> Iterator[None]:
    def run() -> None:
        handle = os.open(path, os.O_WRONLY)
        try:
            writes(handle)
        except BrokenPipeError:
            pass
        finally:
            os.close(handle)

    thread = Thread(target=run, daemon=True)
    thread.start()
    yield
    thread.join()


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "list.md"
    os.mkfifo(path)
    return path


def in_pieces(handle: int) -> None:
    for at in range(0, len(LIST), 3):
        os.write(handle, LIST[at : at + 3])


@pytest.mark.parametrize(
    ("writes", "data"),
    [(lambda handle: os.write(handle, LIST), LIST), (in_pieces, LIST)],
)
def test_it_is_read_to_the_end(pipe: Path, writes: Writes, data: bytes) -> None:
    with written(pipe, writes):
        assert files.read_bytes(str(pipe)) == data


def test_one_without_end_is_refused(pipe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 1)

    def for_ever(handle: int) -> None:
        while True:
            os.write(handle, b"a" * 65536)

    with written(pipe, for_ever), pytest.raises(BadList, match="more than 1 MB"):
        files.read_bytes(str(pipe))


@pytest.mark.parametrize("holds", [False, True])
def test_one_that_sends_nothing_is_said_and_given_up(
    pipe: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], holds: bool
) -> None:
    monkeypatch.setattr(pipes, "SAID_AFTER", 0.0)
    monkeypatch.setattr(pipes, "SILENT", 0.2)
    held = os.open(pipe, os.O_RDWR) if holds else -1
    try:
        with pytest.raises(BadList, match="sent nothing"):
            files.read_bytes(str(pipe))
    finally:
        if holds:
            os.close(held)
    assert capsys.readouterr().err.count("Waiting for") == 1


def test_what_a_command_sends_ends_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    out, into = os.pipe()
    os.write(into, LIST)
    os.close(into)
    try:
        assert files.read_bytes(f"/dev/fd/{out}") == LIST
        assert files.read_bytes(f"/dev/fd/{out}") == b""
    finally:
        os.close(out)
    assert not capsys.readouterr().err
