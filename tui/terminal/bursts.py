"""Letters that come faster than fingers: one event for all of them, and growing until somebody takes it.

So a burst costs what one letter costs: judged once, painted once. Outside a field it is a paste in the wrong
place, and no letter of it presses a key.
"""

from __future__ import annotations

from threading import Lock
from weakref import WeakSet

from textual import events

_SHORTEST = 4  # different letters
_GAP = 0.004  # seconds; nobody types this fast
_LONG = 200
"""Letters from which on nobody can have typed them ahead: an Enter among them is a line break of a paste."""
_GAP_IN_LONG = 0.05


class Burst:
    """Tells a paste that comes as bare letters from typing, by its speed."""

    def __init__(self) -> None:
        self._letters: set[str] = set()
        self._last = 0.0
        self._count = 0

    @property
    def is_long(self) -> bool:
        """Whether it can only be a paste."""
        return self._count >= _LONG and len(self._letters) >= _SHORTEST

    def hears(self, letters: str, now: float) -> bool:
        """Whether `letters`, read at `now` (seconds), belong to a burst. Held keys, j and k, are exempt."""
        if now - self._last > (_GAP_IN_LONG if self.is_long else _GAP):
            self._letters.clear()
            self._count = 0
        self._last = now
        self._letters.update(char for char in letters if char.isprintable() and char not in "jk ")
        self._count += len(letters)
        return len(self._letters) >= _SHORTEST


class Letters(events.Event, bubble=False):
    """Letters of a burst, in one piece; more may join them until they are taken."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = [text]
        self._is_taken = False
        self._lock = Lock()  # they join in the thread that reads, and are taken in the app's

    def join(self, text: str) -> bool:
        """Add letters to those that wait; False where they have been taken already."""
        with self._lock:
            if not self._is_taken:
                self._text.append(text)
            return not self._is_taken

    def take(self) -> str:
        """All of them; later ones begin anew."""
        with self._lock:
            self._is_taken = True
            return "".join(self._text)


_IN_BURST: WeakSet[events.Key] = WeakSet()


def mark_burst(event: events.Key) -> None:
    """Mark a key as part of a burst, to be ignored outside a field."""
    _IN_BURST.add(event)


def in_burst(event: events.Event) -> bool:
    """Whether it came in a burst too fast for fingers."""
    return isinstance(event, Letters) or event in _IN_BURST
