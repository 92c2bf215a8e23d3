"""Public keys as people paste them: one line each, its type, the key in base64, a comment.

What stands inside the base64 is read to the last byte (RFC 4253, 5656, 8709; OpenSSH's PROTOCOL.u2f), so that
nothing goes into `authorized_keys` but whole keys of kinds that are safe today.
"""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from hashlib import sha256
from typing import NamedTuple

from method.wording import access as say

SHORTEST_RSA, LONGEST_RSA = 3072, 16384
"""Bits; the longest is OpenSSH's own limit."""
_LONGEST_TEXT = 64_000
_CURVES = {"nistp256": 32, "nistp384": 48, "nistp521": 66}
"""Bytes of one coordinate."""
_ECDSA = {f"ecdsa-sha2-{curve}": curve for curve in _CURVES}
_SK_ECDSA = "sk-ecdsa-sha2-nistp256@openssh.com"
_SK_ED25519 = "sk-ssh-ed25519@openssh.com"
TYPES = ("ssh-ed25519", *_ECDSA, "ssh-rsa", _SK_ED25519, _SK_ECDSA)


class BadKey(Exception):
    """The pasted text is no key that is accepted here; the message is one sentence saying why."""


class PublicKey(NamedTuple):
    """A whole public key of a known kind."""

    type: str
    blob: str
    """Base64, as it stands in the file."""
    comment: str = ""

    @property
    def fingerprint(self) -> str:
        """As ssh-keygen shows it: `SHA256:…`."""
        return "SHA256:" + b64encode(sha256(b64decode(self.blob)).digest()).decode().rstrip("=")


def read_keys(data: bytes, person: str) -> list[PublicKey]:
    """Every key of a pasted file; empty lines and `#` lines are passed over. Raises BadKey."""
    if len(data) > _LONGEST_TEXT:
        raise BadKey(say.TOO_LONG)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadKey(say.NOT_TEXT) from None
    if "PRIVATE KEY" in text or "PuTTY-User-Key-File" in text:
        raise BadKey(say.PRIVATE_KEY)
    if text.lstrip().startswith("----"):
        raise BadKey(say.OTHER_FORMAT)
    lines = text.replace("\r\n", "\n").split("\n")
    places = [place for place, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")]
    if not places:
        raise BadKey(say.NO_KEY.format(person=person))
    found: dict[str, PublicKey] = {}
    for place in places:
        try:
            key = read_key(lines[place])
        except BadKey as bad:
            if len(places) == 1:
                raise
            raise BadKey(say.LINE.format(line=place + 1, sentence=bad)) from None
        found.setdefault(key.blob, key)
    return list(found.values())


def read_key(line: str) -> PublicKey:
    """One line's key. Raises BadKey, saying what is wrong with it."""
    if any((ord(char) < 32 and char != "\t") or 127 <= ord(char) < 160 for char in line):
        raise BadKey(say.CONTROL)
    kind, _, rest = line.strip().replace("\t", " ").partition(" ")
    if kind not in TYPES:
        raise BadKey(_why_not(kind, rest))
    blob, _, comment = rest.strip().partition(" ")
    if not blob:
        raise BadKey(say.NO_BLOB.format(type=kind))
    try:
        data = b64decode(blob, validate=True)
    except (binascii.Error, ValueError):
        raise BadKey(say.NOT_BASE64) from None
    if b64encode(data).decode() != blob:
        raise BadKey(say.NOT_BASE64)
    _check(kind, _Fields(data))
    return PublicKey(kind, blob, " ".join(comment.split())[:200])


def _why_not(kind: str, rest: str) -> str:
    if "-cert-v0" in kind:
        return say.CERTIFICATE
    if kind == "ssh-dss":
        return say.DSA
    words = rest.replace('"', " ").replace(",", " ").split()
    if any(known in words for known in (*TYPES, "ssh-dss")) or "=" in kind or "," in kind:
        return say.OPTIONS_BEFORE_KEY.format(options=_short(kind))
    return say.UNKNOWN_TYPE.format(type=_short(kind), known=", ".join(TYPES))


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"


class _Fields:
    """Length-prefixed fields, read one after another."""

    def __init__(self, data: bytes) -> None:
        self._rest = data

    def next(self) -> bytes:
        size = int.from_bytes(self._rest[:4])
        field, self._rest = self._rest[4 : 4 + size], self._rest[4 + size :]
        if not size or len(field) < size:  # no field of any kind of key is empty
            raise BadKey(say.CUT_SHORT)
        return field

    def number(self) -> int:
        """A positive number, written as short as can be."""
        field = self.next()
        if field[0] & 0x80 or (field[0] == 0 and not (len(field) > 1 and field[1] & 0x80)):
            raise BadKey(say.RSA_BROKEN)
        return int.from_bytes(field)

    def end(self) -> None:
        if self._rest:
            raise BadKey(say.TOO_MUCH)


def _check(kind: str, fields: _Fields) -> None:
    inside = fields.next().decode("ascii", "replace")
    if inside != kind:
        shown = "".join(char if char.isprintable() else "?" for char in inside)
        raise BadKey(say.OTHER_INSIDE.format(type=kind, inside=_short(shown)))
    if kind == "ssh-rsa":
        _check_rsa(fields.number(), fields.number())
    elif kind in ("ssh-ed25519", _SK_ED25519):
        _sized(fields.next(), 32)
    else:
        curve = _ECDSA.get(kind, "nistp256")
        if fields.next() != curve.encode():
            raise BadKey(say.WRONG_CURVE.format(type=kind))
        point = fields.next()
        _sized(point, 1 + 2 * _CURVES[curve])
        if point[0] != 4:  # uncompressed, the only form OpenSSH takes
            raise BadKey(say.WRONG_SIZE)
    if kind.startswith("sk-"):
        fields.next()  # the application the key was made for, "ssh:" as a rule
    fields.end()


def _sized(field: bytes, size: int) -> None:
    if len(field) != size:
        raise BadKey(say.WRONG_SIZE)


def _check_rsa(exponent: int, modulus: int) -> None:
    bits = modulus.bit_length()
    if bits < SHORTEST_RSA:
        raise BadKey(say.RSA_SHORT.format(bits=bits))
    if bits > LONGEST_RSA:
        raise BadKey(say.RSA_LONG.format(bits=bits))
    if exponent < 3 or exponent % 2 == 0 or modulus % 2 == 0 or exponent >= modulus:
        raise BadKey(say.RSA_BROKEN)
