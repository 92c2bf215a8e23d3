"""`authorized_keys` and the workspace say the same, or the command fails; each line is for one key alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from store.errors import Busy, WriteFailed
from store.files import disk
from store.gateway import Gateway
from store.open_store import open_store
from tests.tui.ssh.house import Server, make_key, missing, plan
from tests.tui.ssh.people import ed25519, make_house, signs_in
from tests.world import Run
from tui.cli.main import main
from tui.ssh.authorized_keys import Block
from tui.ssh.keys import read_key

JO, JO_TOO, MARA, INES = (ed25519(seed) for seed in (1, 2, 3, 4))
BEGIN = "its own lines begin (do not edit)"


def print_of(key: str) -> str:
    return read_key(key).fingerprint


def blob(key: str) -> str:
    return key.split()[1]


def kept(store: Path) -> set[tuple[str, str]]:
    """Whose keys the workspace holds."""
    found = open_store(store, person="mara", today=date.today()).workspace().access_keys
    return {(key.person, key.blob) for key in found}


def in_file(file: Path) -> set[str]:
    """The keys of every line that sshd would look at."""
    lines = file.read_text().splitlines() if file.exists() else []
    return {word for line in lines if not line.startswith("#") for word in line.split() if len(word) > 60}


def both_hold(store: Path, file: Path, *keys: tuple[str, str]) -> bool:
    return kept(store) == {(person, blob(key)) for person, key in keys} and in_file(file) >= {
        blob(key) for _, key in keys
    }


def with_three(okr: Run) -> None:
    for person, key in (("jo", JO), ("mara", MARA), ("ines", INES)):
        assert okr("access", "add", person, stdin=key).returncode == 0


def spoil(store: Path, okr: Run, key: str) -> None:
    """Make a key in the workspace one that cannot be written, as an export changed by hand could."""
    data = json.loads(okr("export").stdout.replace(blob(key), "AAAA command=sh"))
    (store.parent / "spoilt.json").write_text(json.dumps(data))
    assert okr("import", store.parent / "spoilt.json", "--replace").returncode == 0


REMOVALS = {
    "a key that cannot be written is another's": (
        lambda okr, store, file: spoil(store, okr, INES),
        ("jo",),
        0,
        {("mara", MARA)},
        "A key of Ines Roth is not whole",
    ),
    "another's key stands outside, too": (
        lambda okr, store, file: file.write_text(f"{INES} a shell\n{file.read_text()}"),
        ("jo",),
        0,
        {("mara", MARA), ("ines", INES)},
        "",
    ),
    "their own key stands outside, too": (
        lambda okr, store, file: file.write_text(f"{file.read_text()}{JO} a shell\n"),
        ("jo",),
        2,
        {("jo", JO), ("mara", MARA), ("ines", INES)},
        "outside okr's lines",
    ),
    "the file was taken away": (
        lambda okr, store, file: file.unlink(),
        ("jo",),
        0,
        {("mara", MARA), ("ines", INES)},
        "",
    ),
    "the last mark was taken away": (
        lambda okr, store, file: file.write_text(file.read_text().rsplit("# okr", 1)[0]),
        ("jo",),
        2,
        {("jo", JO), ("mara", MARA), ("ines", INES)},
        "first or last mark",
    ),
    "a line was put between the marks by hand": (
        lambda okr, store, file: file.write_text(
            file.read_text().replace(BEGIN, f"{BEGIN}\n{ed25519(9)} by hand")
        ),
        ("jo",),
        0,
        {("mara", MARA), ("ines", INES)},
        "",
    ),
    "the key is named by its number": (lambda *_: None, ("jo", "1"), 0, {("mara", MARA), ("ines", INES)}, ""),
    "the key is named by another's print": (
        lambda *_: None,
        ("jo", print_of(MARA)),
        2,
        {("jo", JO), ("mara", MARA), ("ines", INES)},
        "has no key",
    ),
}


@pytest.mark.parametrize(("before", "asked", "code", "left", "told"), REMOVALS.values(), ids=REMOVALS)
def test_a_key_is_gone_from_both_or_the_command_fails_whole(
    okr: Run,
    store: Path,
    file: Path,
    before: Callable[[Run, Path, Path], object],
    asked: tuple[str, ...],
    code: int,
    left: set[tuple[str, str]],
    told: str,
) -> None:
    with_three(okr)
    before(okr, store, file)
    was = file.read_bytes() if file.exists() else b""
    said = okr("access", "remove", *asked)
    assert said.returncode == code, said.stderr
    assert told in said.stderr
    good = {(person, blob(key)) for person, key in left}
    assert {one for one in kept(store) if " " not in one[1]} == good
    if code:
        assert (said.stdout, file.read_bytes()) == ("", was)
    else:
        assert "no longer signs in" in said.stdout
        assert blob(JO) not in in_file(file)
        assert in_file(file) >= {key for _, key in good}
        assert blob(ed25519(9)) not in in_file(file)


def forge(store: Path, okr: Run, change: Callable[[list[dict[str, str]]], object]) -> None:
    """The keys of the workspace as an export changed by hand could bring them."""
    data = json.loads(okr("export").stdout)
    change(data["shards"]["workspace"]["access_keys"])
    (store.parent / "forged.json").write_text(json.dumps(data))
    assert okr("import", store.parent / "forged.json", "--replace").returncode == 0


FORGED: dict[str, tuple[Callable[[list[dict[str, str]]], object], str]] = {
    "a key that is two people's": (
        lambda keys: keys[2].update(blob=blob(JO), fingerprint=print_of(JO)),
        "A key of Ines Roth",
    ),
    "a print that is another key's": (lambda keys: keys[2].update(fingerprint=print_of(JO)), "A key of Ines"),
    "a key of nobody's": (lambda keys: keys[2].update(person="ghost"), ""),
    "a name with a line break": (lambda keys: keys[2].update(person='x"\nssh-ed25519 AAAA'), ""),
    "a name with a command": (lambda keys: keys[2].update(person="$(id)"), ""),
    "another kind of key": (lambda keys: keys[2].update(type='command="sh" ssh-ed25519'), "A key of Ines"),
}


@pytest.mark.parametrize(("change", "told"), FORGED.values(), ids=FORGED)
def test_no_key_that_was_forged_keeps_a_removal_from_the_file(
    okr: Run, store: Path, file: Path, change: Callable[[list[dict[str, str]]], object], told: str
) -> None:
    with_three(okr)
    forge(store, okr, change)
    said = okr("access", "remove", "mara")
    assert (said.returncode, told in said.stderr) == (0, True), said.stderr
    (line,) = [line for line in file.read_text().splitlines() if not line.startswith("#")]
    assert line.endswith(f"{blob(JO)} okr:jo")


ADDITIONS = {
    "stands outside okr's lines": lambda store, file: file.write_text(
        f"{JO_TOO} a shell\n{file.read_text()}"
    ),
    "opens another store": lambda store, file: other_store(store, file, JO_TOO),
}


def other_store(store: Path, file: Path, key: str) -> Path:
    """A second store of the same account, that the key opens already."""
    made = Path(make_house(store.parent / "second", keys=False).where)
    words = ["access", "add", "ines", "--store", str(made), "--file", str(file)]
    from tests.command import run_okr

    assert run_okr(*words, stdin=key).returncode == 0
    return made


@pytest.mark.parametrize("before", ADDITIONS.values(), ids=ADDITIONS)
def test_a_key_that_is_refused_is_kept_nowhere(
    okr: Run, store: Path, file: Path, before: Callable[[Path, Path], object]
) -> None:
    okr("access", "add", "jo", stdin=JO)
    before(store, file)
    was = file.read_bytes()
    said = okr("access", "add", "jo", stdin=JO_TOO)
    assert (said.returncode, said.stdout) == (2, "")
    assert kept(store) == {("jo", blob(JO))}
    assert file.read_bytes() == was


@pytest.mark.parametrize("asked", [["add", "jo"], ["remove", "mara"]], ids=" ".join)
@pytest.mark.parametrize("fails", ["the file", "the workspace"])
def test_where_one_of_the_two_cannot_be_written_neither_is(
    okr: Run,
    store: Path,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    asked: list[str],
    fails: str,
) -> None:
    okr("access", "add", "mara", stdin=MARA)
    before, was = kept(store), file.read_bytes()
    write = disk.write

    def failing(path: str, data: bytes, *, shared: bool) -> None:
        if path == str(file):
            raise WriteFailed("not_done", path=path, doing="written", why="no space")
        write(path, data, shared=shared)

    def busy(*args: object, **given: object) -> None:
        raise Busy("workspace")

    if fails == "the file":
        monkeypatch.setattr(disk, "write", failing)
    else:
        monkeypatch.setattr(Gateway, "act_on_workspace", busy)
    (store.parent / "jo.pub").write_text(JO)
    with (store.parent / "jo.pub").open() as pasted:
        monkeypatch.setattr("sys.stdin", pasted)
        code = main(["access", *asked])
    monkeypatch.undo()
    said = capsys.readouterr()
    assert code == (3 if fails == "the file" else 5)
    assert said.out == ""
    assert said.err
    assert (kept(store), file.read_bytes()) == (before, was)


LISTED = {
    "all is well": (lambda file: None, "mara  facilitator  booking  1 key", 0, ""),
    "the file is gone": (lambda file: file.unlink(), "1 key, 1 not in the file", 1, "is not there"),
    "a line was taken out": (
        lambda file: file.write_text(
            "\n".join(one for one in file.read_text().split("\n") if "okr:mara" not in one)
        ),
        "mara  facilitator  booking  1 key, 1 not in the file",
        1,
        "lacks keys",
    ),
    "a line was put in": (
        lambda file: file.write_text(file.read_text().replace(blob(JO), blob(ed25519(9)))),
        "jo    member       booking  1 key, 1 not in the file",
        1,
        f"line for jo with {print_of(ed25519(9))}",
    ),
    "a line says somebody else": (
        lambda file: file.write_text(file.read_text().replace("okr:jo", "okr:mara")),
        "jo    member       booking  1 key, 1 not in the file",
        1,
        f"line for mara with {print_of(JO)}",
    ),
    "a line was commented out": (
        lambda file: file.write_text(file.read_text().replace("restrict,pty", "#restrict,pty", 1)),
        "1 key, 1 not in the file",
        1,
        "lacks keys",
    ),
    "the lines are an older okr's": (
        lambda file: file.write_text(older(file.read_text())),
        "mara  facilitator  booking  1 key",
        1,
        "an older okr",
    ),
    "a mark is gone": (
        lambda file: file.write_text(file.read_text().rsplit("# okr", 1)[0]),
        "1 key",
        1,
        "first or last mark",
    ),
}


def older(text: str) -> str:
    """The lines as an okr wrote them that named no key."""
    words = text.split(" ")
    return " ".join(
        word for at, word in enumerate(words) if word != "--key" and (at == 0 or words[at - 1] != "--key")
    )


@pytest.mark.parametrize(("before", "row", "code", "told"), LISTED.values(), ids=LISTED)
def test_the_list_says_what_the_file_really_holds(
    okr: Run, store: Path, file: Path, before: Callable[[Path], object], row: str, code: int, told: str
) -> None:
    okr("access", "add", "jo", stdin=JO)
    okr("access", "add", "mara", stdin=MARA)
    before(file)
    said = okr("access", "list")
    assert row in said.stdout
    assert (said.returncode, told in said.stderr) == (code, True)
    if code and "mark" not in told:
        assert okr("access", "write").returncode == 0
        assert okr("access", "list").returncode == 0


def test_what_an_older_okr_wrote_lets_in_until_any_command_rewrites_it(
    okr: Run, store: Path, file: Path
) -> None:
    okr("access", "add", "jo", stdin=JO)
    file.write_text(older(file.read_text()))
    assert signs_in("jo", store, "status").returncode == 0
    assert "an older okr" in okr("doctor", "--ssh").stdout
    okr("access", "add", "mara", stdin=MARA)
    assert f"--key {print_of(JO)} " in file.read_text()
    assert "an older okr" not in okr("doctor", "--ssh").stdout


KEYS = {"their own": (JO, 0), "removed": (JO_TOO, 4), "another's": (MARA, 4), "nobody's": (ed25519(9), 4)}


@pytest.mark.parametrize(("key", "code"), KEYS.values(), ids=KEYS)
def test_a_line_lets_in_its_own_key_alone(okr: Run, store: Path, file: Path, key: str, code: int) -> None:
    okr("access", "add", "jo", stdin=f"{JO}\n{JO_TOO}\n")
    okr("access", "add", "mara", stdin=MARA)
    okr("access", "remove", "jo", "2")
    said = okr("serve", "--as", "jo", "--key", print_of(key), "--store", store)
    assert said.returncode == code
    assert ("not known here any more" in said.stderr) == bool(code)


def test_two_stores_of_one_account_keep_out_of_each_others_lines(okr: Run, store: Path, file: Path) -> None:
    okr("access", "add", "jo", stdin=JO)
    second = other_store(store, file, INES)
    both = file.read_text()
    assert both.count(BEGIN) == 2
    refused = okr("access", "add", "jo", "--store", second, "--file", file, stdin=JO)
    assert (refused.returncode, f"another store of this account, {store}" in refused.stderr) == (2, True)
    assert file.read_text() == both
    assert okr("access", "remove", "ines", "--store", second, "--file", file).returncode == 0
    assert f"--store {store}" in file.read_text()
    assert str(second) not in file.read_text()
    assert okr("access", "list").returncode == 0


def test_a_store_that_was_moved_takes_its_keys_along(okr: Run, store: Path, file: Path) -> None:
    okr("access", "add", "jo", stdin=JO)
    moved = store.parent / "moved"
    store.rename(moved)
    assert okr("access", "write", "--store", moved).returncode == 0
    lines = [line for line in file.read_text().splitlines() if blob(JO) in line]
    assert len(lines) == 1
    assert f"--store {moved}" in lines[0]


def test_a_store_has_one_set_of_lines_by_whatever_way_it_is_named(
    okr: Run, store: Path, file: Path, tmp_path: Path
) -> None:
    okr("access", "add", "jo", stdin=JO)
    (tmp_path / "way").symlink_to(store.parent)
    assert okr("access", "remove", "jo", "--store", tmp_path / "way" / "store").returncode == 0
    assert in_file(file) == set()


def test_lines_of_others_that_look_like_marks_are_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "authorized_keys"
    text = (
        f"# okr access, : {BEGIN}\n# okr access, /x: its own lines end\n{JO} a\n# okr access, /y: {BEGIN}\n"
    )
    file.write_text(text)
    block = Block(str(file), "/z")
    block.write([MARA])
    assert file.read_text().startswith(text)


@pytest.mark.skipif(bool(missing()), reason=missing())
@pytest.mark.pty
def test_a_removed_key_signs_in_nowhere_whatever_the_file_says(house: Server, okr: Run) -> None:
    at = ("--store", house.folder / "store", "--file", house.keys)
    second = make_key(house.folder / "jo-second").strip()
    assert okr("access", "add", "jo", *at, stdin=second).returncode == 0
    assert house.ssh("jo-second", "status").returncode == 0
    before = house.keys.read_text()
    assert okr("access", "remove", "jo", print_of(second), *at).returncode == 0
    assert "Permission denied" in house.ssh("jo-second", "status").stderr
    house.keys.write_text(before)  # a copy of the file that came back from a backup
    said = house.ssh("jo-second", "win 'still here'")
    assert (said.returncode, "not known here any more" in said.stderr) == (4, True)
    assert all(win.text != "still here" for win in plan(house).wins)
    assert house.ssh("jo", "status").returncode == 0
    assert okr("access", "write", *at).returncode == 0
