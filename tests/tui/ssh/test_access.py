"""Whoever looks after the server gives people their keys, and takes them away."""

from __future__ import annotations

import json
import stat
from datetime import date
from pathlib import Path

import pytest

from store.open_store import import_store, open_store
from tests.tui.ssh.people import ed25519, make_house
from tests.world import Run
from tui.ssh.keys import read_key

MARK = "okr access"


def own_lines(file: Path) -> list[str]:
    lines = file.read_text().splitlines()
    begin, end = (at for at, line in enumerate(lines) if line.startswith(f"# {MARK}"))
    return lines[begin + 1 : end]


def fingerprint(text: str) -> str:
    return read_key(text).fingerprint


def test_a_key_is_added_and_starts_okr_as_that_person_and_nothing_else(
    okr: Run, store: Path, file: Path
) -> None:
    added = okr("access", "add", "jo", stdin=ed25519(1, "jo@laptop"))
    assert added.returncode == 0, added.stderr
    assert added.stdout == f"Jo Park can sign in with ssh-ed25519 {fingerprint(ed25519(1))}.\n"
    (line,) = own_lines(file)
    assert line.startswith('restrict,pty,command="/')
    assert f' serve --as jo --key {fingerprint(ed25519(1))} --store {store}" ' in line
    assert line.endswith(f"{ed25519(1)} okr:jo")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    (kept,) = open_store(store, person="mara", today=date.today()).workspace().access_keys
    assert (kept.person, kept.comment, kept.by) == ("jo", "jo@laptop", "mara")


def test_one_person_has_several_keys_and_loses_one_of_them(okr: Run, file: Path) -> None:
    okr("access", "add", "jo", stdin=f"{ed25519(1, 'laptop')}\n{ed25519(2, 'desk')}\n")
    okr("access", "add", "mara", stdin=ed25519(3))
    assert len(own_lines(file)) == 3
    gone = okr("access", "remove", "jo", "laptop")
    assert "no longer signs in" in gone.stdout
    assert [line.split()[-1] for line in own_lines(file)] == ["okr:mara", "okr:jo"]
    shown = okr("access", "show", "jo").stdout
    assert fingerprint(ed25519(2)) in shown
    assert fingerprint(ed25519(1)) not in shown
    assert okr("access", "remove", "jo", "1").returncode == 0
    assert okr("access", "remove", "jo").returncode == 2
    assert okr("access", "list").stdout.splitlines()[:2] == [
        "mara  facilitator  booking  1 key",
        "jo    member       booking  no key",
    ]


def test_the_lines_of_others_stay_as_they_are(okr: Run, file: Path) -> None:
    file.parent.mkdir(mode=0o700)
    before = b"# mine\nssh-ed25519 AAAA admin\n\xff not even text\r\n\n"
    file.write_bytes(before + b"ssh-rsa AAAB last without an end")
    okr("access", "add", "jo", stdin=ed25519(1))
    with_one = file.read_bytes()
    assert with_one.startswith(before + b"ssh-rsa AAAB last without an end\n# okr access")
    okr("access", "add", "mara", stdin=ed25519(2))
    file.write_bytes(file.read_bytes() + b"ssh-rsa AAAC after\n")
    okr("access", "remove", "mara")
    assert file.read_bytes() == with_one + b"ssh-rsa AAAC after\n"
    okr("access", "remove", "jo")
    assert file.read_bytes() == before + b"ssh-rsa AAAB last without an end\nssh-rsa AAAC after\n"


def test_somebody_new_is_added_with_their_first_key(okr: Run, file: Path) -> None:
    unknown = okr("access", "add", "zoe", stdin=ed25519(1))
    assert unknown.returncode == 2
    assert "nobody called zoe here" in unknown.stderr
    assert "--name" in unknown.stderr
    assert not file.exists()
    words = ("access", "add", "zoe", "--name", "Zoë Ames")
    assert "which team" in okr(*words, stdin=ed25519(1)).stderr
    assert okr(*words, "--team", "billing", "--role", "viewer", stdin=ed25519(1)).returncode == 0
    assert own_lines(file)[0].endswith("okr:zoe")
    assert "zoe   viewer       billing  1 key\n" in okr("access", "list").stdout
    assert okr("access", "role", "zoe", "member").stdout == "Zoë Ames is a member now.\n"


def test_one_facilitator_always_stays(okr: Run, store: Path) -> None:
    last = okr("access", "role", "mara", "viewer")
    assert (last.returncode, last.stderr) == (
        2,
        "Mara Lind is the only facilitator: make somebody else one first.\n",
    )
    assert okr("access", "role", "jo", "facilitator").returncode == 0
    assert okr("access", "role", "mara", "viewer").returncode == 0
    assert okr("access", "role", "jo", "boss").returncode == 2


def test_a_key_stands_for_one_person(okr: Run, file: Path) -> None:
    okr("access", "add", "jo", stdin=ed25519(1))
    assert "Jo Park's already" in okr("access", "add", "mara", stdin=ed25519(1)).stderr
    again = okr("access", "add", "jo", stdin=ed25519(1, "another comment"))
    assert (again.returncode, "already" in again.stdout) == (0, True)
    assert len(own_lines(file)) == 1


@pytest.mark.parametrize(
    "pasted",
    [
        f'command="/bin/sh" {ed25519(1)}',
        f"no-pty {ed25519(1)}",
        f'{ed25519(1)}\n{ed25519(2)} x\ncommand="sh" {ed25519(3)}',
        "-----BEGIN OPENSSH PRIVATE KEY-----",
        "ssh-ed25519",
        "",
    ],
)
def test_what_is_no_plain_key_changes_nothing(okr: Run, file: Path, pasted: str) -> None:
    refused = okr("access", "add", "jo", stdin=pasted)
    assert refused.returncode == 2
    assert len(refused.stderr.splitlines()) == 1
    assert not file.exists()
    assert okr("access", "show", "jo").returncode == 1


def test_a_comment_never_reaches_the_file(okr: Run, file: Path) -> None:
    okr("access", "add", "jo", stdin=ed25519(1, 'x" ssh-rsa AAAA $(id) `id`'))
    assert len(own_lines(file)) == 1
    assert "$(id)" not in file.read_text()


@pytest.mark.parametrize("name", ["-x", "jo;id", 'jo"', "jo park", "..", "é", "a" * 65])
def test_a_name_that_could_mean_something_to_a_shell_is_refused(okr: Run, file: Path, name: str) -> None:
    refused = okr("access", "add", name, "--name", "Jo", "--team", "booking", stdin=ed25519(1))
    assert refused.returncode == 2
    assert not file.exists()


@pytest.mark.usefixtures("store")
def test_names_that_differ_only_in_capitals_are_refused(okr: Run) -> None:
    refused = okr("access", "add", "JO", "--name", "Other Jo", "--team", "booking", stdin=ed25519(1))
    assert "JO is Jo Park's short name" in refused.stderr


def test_a_link_in_place_of_the_file_or_its_folder_is_refused(okr: Run, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.write_text("mine\n")
    file.parent.mkdir(mode=0o700)
    file.symlink_to(target)
    refused = okr("access", "add", "jo", stdin=ed25519(1))
    assert (refused.returncode, "symbolic link" in refused.stderr) == (4, True)
    assert target.read_text() == "mine\n"
    assert okr("access", "show", "jo").returncode == 1  # nothing was kept either
    file.unlink()
    file.parent.rmdir()
    (tmp_path / "folder").mkdir()
    file.parent.symlink_to(tmp_path / "folder")
    assert okr("access", "add", "jo", stdin=ed25519(1)).returncode == 4
    assert list((tmp_path / "folder").iterdir()) == []


def test_open_modes_are_closed(okr: Run, file: Path) -> None:
    file.parent.mkdir()
    file.parent.chmod(0o775)
    file.write_text("ssh-rsa AAAA other\n")
    file.chmod(0o664)
    assert okr("access", "add", "jo", stdin=ed25519(1)).returncode == 0
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_marks_that_were_broken_by_hand_are_not_guessed_at(okr: Run, file: Path) -> None:
    okr("access", "add", "jo", stdin=ed25519(1))
    text = file.read_text()
    file.write_text("\n".join(text.splitlines()[:-1]) + "\n")
    refused = okr("access", "add", "mara", stdin=ed25519(2))
    assert (refused.returncode, "first or last mark" in refused.stderr) == (2, True)
    assert okr("access", "show", "mara").returncode == 1
    file.write_text(text)
    assert okr("access", "add", "mara", stdin=ed25519(2)).returncode == 0


def test_a_key_that_stands_outside_okrs_lines_is_pointed_out(okr: Run, file: Path) -> None:
    file.parent.mkdir(mode=0o700)
    file.write_text(f"{ed25519(1)} a shell for jo\n")
    refused = okr("access", "add", "jo", stdin=ed25519(1))
    assert "outside okr's lines" in refused.stderr
    assert file.read_text() == f"{ed25519(1)} a shell for jo\n"


def test_lines_put_between_the_marks_by_hand_go_with_the_next_change(okr: Run, file: Path) -> None:
    okr("access", "add", "jo", stdin=ed25519(1))
    lines = file.read_text().splitlines()
    file.write_text("\n".join([*lines[:-1], ed25519(9), lines[-1]]) + "\n")
    assert okr("access", "write").returncode == 0
    assert ed25519(9) not in file.read_text()


def test_only_a_facilitator_gives_keys_on_a_shared_store(okr: Run, tmp_path: Path, fixed_world: Path) -> None:
    exported = okr("export", "--store", Path(make_house(tmp_path / "one", keys=False).where)).stdout
    shared = tmp_path / "shared"
    import_store(shared, json.loads(exported), person="mara", today=date.today(), shared=True)
    words = ("access", "add", "jo", "--store", shared, "--as")
    assert okr(*words, "jo", stdin=ed25519(1)).returncode == 4
    assert okr(*words, "mara", stdin=ed25519(1)).returncode == 0


def test_a_broken_key_in_an_imported_store_never_reaches_the_file(
    okr: Run, store: Path, file: Path, tmp_path: Path
) -> None:
    okr("access", "add", "jo", stdin=ed25519(1))
    forged = okr("export").stdout.replace(ed25519(1).split()[1], "AAAA command=sh")
    (tmp_path / "forged.json").write_text(forged)
    assert okr("import", tmp_path / "forged.json", "--replace").returncode == 0
    said = okr("access", "write")
    assert (said.returncode, "A key of Jo Park is not whole" in said.stderr) == (1, True)
    assert "command=sh" not in file.read_text()
    assert "okr:jo" not in file.read_text()


@pytest.mark.parametrize(
    ("taken", "told"),
    [(("access", "remove", "jo"), "Keys of jo came with it"), ((), "")],
    ids=["gone", "all there"],
)
def test_a_backup_that_brings_keys_back_says_so(
    okr: Run, store: Path, file: Path, tmp_path: Path, taken: tuple[str, ...], told: str
) -> None:
    for person, seed in (("mara", 1), ("jo", 2)):
        okr("access", "add", person, stdin=ed25519(seed))
    okr("export", tmp_path / "all.json")
    if taken:
        assert okr(*taken).returncode == 0
    said = okr("import", tmp_path / "all.json", "--replace").stderr
    assert said.startswith(told)
    assert bool(said) == bool(told)


def test_setup_and_wrong_use_say_what_to_do(okr: Run) -> None:
    steps = okr("access", "setup").stdout
    assert "Match User okr" in steps
    assert "okr access add" in steps
    assert okr("access").returncode == 2
    assert okr("access", "grant").returncode == 2
    assert okr("access", "add").stderr == "Say who: okr access add NAME\n"
    assert okr("access", "list", "extra").returncode == 2
