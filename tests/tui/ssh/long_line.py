"""A long and lossy line on this machine: two network namespaces, and all between them carried by hand.

Each packet waits for half the round trip, and a share of them is lost, as on a train. Nothing outside the two
namespaces is touched, and they end with this process. Carried by hand and not by `tc netem`, which many
kernels lack: so what is on its way can be weighed, too.
"""

from __future__ import annotations

import fcntl
import os
import random
import select
import shutil
import struct
import subprocess
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache

HERE, THERE = "10.87.0.1", "10.87.0.2"
_TUN = "/dev/net/tun"
_TUNSETIFF, _IFF_TUN, _IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
_TCP = 6


@cache
def why_no_line() -> str:
    """Why there can be no such line here; empty: there can."""
    gone = [name for name in ("ip", "nsenter", "unshare") if not shutil.which(name)]
    if gone:
        return f"{', '.join(gone)} not found: no line with delay and loss can be made here (iproute2)"
    if os.geteuid() or not os.access(_TUN, os.R_OK | os.W_OK):
        return "only root with /dev/net/tun may make a line with delay and loss"
    tried = subprocess.run(["unshare", "--net", "true"], capture_output=True, check=False)
    return "network namespaces are not allowed here" if tried.returncode else ""


class Side:
    """One end: a network namespace of its own, and what is on its way to it."""

    def __init__(self, address: str, peer: str, name: str) -> None:
        self._keeper = subprocess.Popen(["unshare", "--net", "cat"], stdin=subprocess.PIPE)
        self._await_namespace()
        self.inside = ("nsenter", f"--net=/proc/{self._keeper.pid}/ns/net", "--")
        """Put before a command, it runs at this end."""
        self.handle = os.open(_TUN, os.O_RDWR | os.O_NONBLOCK)
        fcntl.ioctl(self.handle, _TUNSETIFF, struct.pack("16sH22x", name.encode(), _IFF_TUN | _IFF_NO_PI))
        _ip("link", "set", name, "netns", str(self._keeper.pid))
        for words in (("link", "set", "lo", "up"), ("addr", "add", address, "peer", peer, "dev", name)):
            subprocess.run([*self.inside, "ip", *words], check=True)
        subprocess.run([*self.inside, "ip", "link", "set", name, "up"], check=True)
        self.coming: deque[tuple[float, bytes]] = deque()
        self.parts: set[bytes] = set()
        """Packets with words in them that were put on the way to here; one that was sent again is one."""
        self.waiting = self.most = 0
        """Bytes of words on their way to here: now, and the most there ever were."""

    def _await_namespace(self) -> None:
        ours = os.stat("/proc/self/ns/net").st_ino
        while os.stat(f"/proc/{self._keeper.pid}/ns/net").st_ino == ours:
            assert self._keeper.poll() is None, "the network namespace ended at once"
            time.sleep(0.01)

    def ends(self) -> None:
        os.close(self.handle)
        assert self._keeper.stdin is not None
        self._keeper.stdin.close()
        self._keeper.wait()


class LongLine:
    """The line between `near` and `far`; `loss` may be changed while it is used (1: it is dead)."""

    def __init__(self, round_trip: float, loss: float, seed: int) -> None:
        self.round_trip, self.loss = round_trip, loss
        mark = f"okr{os.getpid()}"
        self.near = Side(HERE, THERE, f"{mark}a")
        self.far = Side(THERE, HERE, f"{mark}b")
        self._chance = random.Random(seed)
        self._woken, self._wake = os.pipe()
        self._carrier = threading.Thread(target=self._carry, name="long-line", daemon=True)
        self._carrier.start()

    def _carry(self) -> None:
        ways = {self.near.handle: self.far, self.far.handle: self.near}
        while True:
            due = min((side.coming[0][0] for side in ways.values() if side.coming), default=None)
            patience = None if due is None else max(0.0, due - time.monotonic())
            ready = select.select([*ways, self._woken], [], [], patience)[0]
            if self._woken in ready:
                return
            for handle in ready:
                self._put(ways[handle], os.read(handle, 65536))
            for side in ways.values():
                self._deliver(side)

    def _put(self, to: Side, packet: bytes) -> None:
        size = words_in(packet)
        if size:
            to.parts.add(name_of(packet))
        if self._chance.random() >= self.loss:
            to.coming.append((time.monotonic() + self.round_trip / 2, packet))
            to.waiting += size
            to.most = max(to.most, to.waiting)

    def _deliver(self, side: Side) -> None:
        while side.coming and side.coming[0][0] <= time.monotonic():
            packet = side.coming.popleft()[1]
            side.waiting -= words_in(packet)
            with suppress(OSError):  # the end that it was meant for is gone
                os.write(side.handle, packet)

    def ends(self) -> None:
        os.write(self._wake, b"x")
        self._carrier.join()
        for side in (self.near, self.far):
            side.ends()
        os.close(self._woken)
        os.close(self._wake)


def name_of(packet: bytes) -> bytes:
    """Ports and number of a packet of TCP: the same when it is sent again."""
    header = (packet[0] & 15) * 4
    return packet[header : header + 8]


def words_in(packet: bytes) -> int:
    """Bytes that a packet carries for a program: nought for a mere acknowledgement."""
    if packet[0] >> 4 != 4 or packet[9] != _TCP:
        return 0
    header = (packet[0] & 15) * 4
    return int.from_bytes(packet[2:4]) - header - (packet[header + 12] >> 4) * 4


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True)


@contextmanager
def long_line(round_trip: float = 0.15, loss: float = 0.05, seed: int = 1) -> Iterator[LongLine]:
    """A line of so many seconds there and back, that loses such a share of all packets each way."""
    line = LongLine(round_trip, loss, seed)
    try:
        yield line
    finally:
        line.ends()
