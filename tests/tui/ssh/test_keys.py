"""Which keys are taken, and why others are not."""

from __future__ import annotations

import shutil
import subprocess
from base64 import b64decode, b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.ssh.people import ed25519, line, wire
from tui.ssh.keys import BadKey, read_key, read_keys

E = (65537).to_bytes(3)


def modulus(bits: int) -> bytes:
    number = (1 << (bits - 1)) | 1
    return number.to_bytes(bits // 8 + 1)  # a leading nought keeps it positive


POINT = b"\x04" + b"\x11" * 64
TAKEN = {
    "ed25519": line("ssh-ed25519", b"\x07" * 32),
    "rsa 3072": line("ssh-rsa", E, modulus(3072)),
    "rsa 4096": line("ssh-rsa", E, modulus(4096)),
    "ecdsa 256": line("ecdsa-sha2-nistp256", b"nistp256", POINT),
    "ecdsa 384": line("ecdsa-sha2-nistp384", b"nistp384", b"\x04" + b"\x11" * 96),
    "ecdsa 521": line("ecdsa-sha2-nistp521", b"nistp521", b"\x04" + b"\x01" * 132),
    "sk ed25519": line("sk-ssh-ed25519@openssh.com", b"\x07" * 32, b"ssh:"),
    "sk ecdsa": line("sk-ecdsa-sha2-nistp256@openssh.com", b"nistp256", POINT, b"ssh:work"),
}


@pytest.mark.parametrize("text", TAKEN.values(), ids=TAKEN)
def test_whole_keys_of_safe_kinds_are_taken(text: str) -> None:
    key = read_key(f"{text} jo@laptop  of the train")
    assert f"{key.type} {key.blob}" == text
    assert key.comment == "jo@laptop of the train"


GOOD = ed25519()
BLOB = GOOD.split()[1]
REFUSED = {
    "options before it": (f'command="sh",no-pty {GOOD}', "options before the key"),
    "one option before it": (f"no-pty {GOOD}", "options before the key"),
    "from= before it": (f'from="*" {GOOD}', "options before the key"),
    "environment before it": (f'environment="LD_PRELOAD=/x" {GOOD}', "options before the key"),
    "principals": (f'cert-authority,principals="a" {GOOD}', "options before the key"),
    "a short RSA key": (line("ssh-rsa", E, modulus(2048)), "2048 bits, and 3072 is the least"),
    "an endless RSA key": (line("ssh-rsa", E, modulus(16392)), "more than any server takes"),
    "an even exponent": (line("ssh-rsa", b"\x04", modulus(3072)), "cannot be those of an RSA key"),
    "exponent one": (line("ssh-rsa", b"\x01", modulus(3072)), "cannot be those of an RSA key"),
    "a negative modulus": (line("ssh-rsa", E, modulus(3072)[1:]), "cannot be those of an RSA key"),
    "a padded exponent": (line("ssh-rsa", b"\x00" + E, modulus(3072)), "cannot be those of an RSA key"),
    "DSA": (line("ssh-dss", b"\x01"), "DSA keys are too weak"),
    "a certificate": (line("ssh-ed25519-cert-v01@openssh.com", b"\x01"), "This is a certificate"),
    "an unknown kind": ("ssh-foo AAAA", "ssh-foo is no kind of key that is taken here"),
    "the type alone": ("ssh-ed25519", "the key itself is missing"),
    "cut off": (GOOD[:40], "not whole"),
    "a broken letter": (GOOD.replace(BLOB, BLOB[:20] + "*" + BLOB[21:]), "not base64"),
    "slack bits": (f"{TAKEN['ecdsa 256'][:-2]}{chr(ord(TAKEN['ecdsa 256'][-2]) + 1)}=", "not base64"),
    "something after it": (
        f"ssh-ed25519 {b64encode(b64decode(BLOB) + b'x').decode()}",
        "something stands after its end",
    ),
    "another kind inside": (
        f"ssh-ed25519 {b64encode(wire(b'ssh-rsa', E, modulus(3072))).decode()}",
        "says ssh-ed25519 outside and ssh-rsa inside",
    ),
    "too few bytes": (line("ssh-ed25519", b"\x07" * 31), "wrong size"),
    "another curve": (line("ecdsa-sha2-nistp256", b"nistp384", POINT), "lies on another curve"),
    "a compressed point": (line("ecdsa-sha2-nistp256", b"nistp256", b"\x02" + POINT[1:]), "wrong size"),
    "no application": (line("sk-ssh-ed25519@openssh.com", b"\x07" * 32), "ends too early"),
    "an escape sequence": (f"{GOOD} \x1b]52;c;eA==\x07", "control character"),
    "a C1 control": (f"{GOOD} \x9b31m", "control character"),
    "a carriage return": (f"{GOOD} x\rcommand", "control character"),
    "a private key": ("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==", "This is a private key"),
    "PuTTY's private key": ("PuTTY-User-Key-File-3: ssh-ed25519", "This is a private key"),
    "another format": ("---- BEGIN SSH2 PUBLIC KEY ----\nAAAA", "another format"),
    "nothing": ("\n# only a comment\n", "There is no public key there"),
    "a book": ("x" * 70_000, "far longer than any public key"),
}


@pytest.mark.parametrize(("text", "why"), REFUSED.values(), ids=REFUSED)
def test_everything_else_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(BadKey, match=why.replace("(", r"\(")):
        read_keys(text.encode(), "jo")


def test_several_keys_come_in_one_file_each_once() -> None:
    text = f"# jo's\n{ed25519(1)} laptop\r\n\n{ed25519(2)} desk\n{ed25519(1)} again\n"
    assert [key.comment for key in read_keys(text.encode(), "jo")] == ["laptop", "desk"]


def test_one_bad_line_among_several_is_named_and_none_is_taken() -> None:
    with pytest.raises(BadKey, match=r"^Line 2: .*options before the key"):
        read_keys(f"{ed25519(1)}\nno-pty {ed25519(2)}\n".encode(), "jo")


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(BadKey, match="not text"):
        read_keys(b"\xff\xfe\x00ssh", "jo")


@given(st.binary(max_size=200))
def test_whatever_stands_inside_the_base64_is_read_or_refused(inside: bytes) -> None:
    text = f"ssh-ed25519 {b64encode(inside).decode()}"
    try:
        key = read_key(text)
    except BadKey:
        return
    assert b64decode(key.blob) == inside == wire(b"ssh-ed25519", inside[-32:])


@pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="ssh-keygen is not here to compare with")
@pytest.mark.parametrize("kind", ["ed25519", "rsa:3072", "ecdsa:256", "ecdsa:384", "ecdsa:521"])
def test_keys_that_ssh_keygen_makes_are_taken_with_its_fingerprint(kind: str, tmp_path: Path) -> None:
    name, _, bits = kind.partition(":")
    words = ["ssh-keygen", "-q", "-t", name, *(["-b", bits] if bits else []), "-N", "", "-f", "key"]
    subprocess.run(words, cwd=tmp_path, check=True)
    shown = subprocess.run(
        ["ssh-keygen", "-l", "-f", "key.pub"], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    (key,) = read_keys((tmp_path / "key.pub").read_bytes(), "jo")
    assert key.fingerprint == shown.stdout.split()[1]
