"""From lines, as the preview shows and people correct them, to the objectives and key results they make."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from method.coach.sentence.hung_on.people import owner
from method.plan.okr_list import ListedKeyResult, ListedObjective

from .outline import ImportLine, chain

_SCORES = ("score",)


def listing(lines: Sequence[ImportLine]) -> list[ListedObjective]:
    """The objectives with their key results, and with those their notes and initiatives."""
    return _Listing(lines).objectives()


def place_of(lines: Sequence[ImportLine], at: int) -> int:
    """Index of the objective that the line at `at` belongs to; -1: none."""
    return _Listing(lines).objective_of(at)


class _Listing:
    def __init__(self, lines: Sequence[ImportLine]) -> None:
        self._lines = lines
        self._under = [line.under for line in lines]
        self._all = [at for at in range(len(lines)) if self._is_objective(at)]
        self._objectives: dict[int, list[int]] = {}
        for at in self._all:
            self._objectives.setdefault(self._under[at], []).append(at)
        self._last_result: dict[int, int] = {}  # of those read so far, by what they stand under

    def objectives(self) -> list[ListedObjective]:
        found: dict[int, _Objective] = {}
        results: dict[int, _Result] = {}
        for at, line in enumerate(self._lines):
            if line.becomes == "objective" and line.words.strip():
                found[at] = _Objective(line)
            elif line.becomes == "key result" and line.words.strip():
                parent = found.get(self.objective_of(at))
                if parent is not None:
                    self._last_result[line.under] = at
                    results[at] = _Result(line)
                    parent.results.append(results[at])
            elif line.becomes in ("note", "initiative", "detail"):
                held = self._held_by(at, found, results)
                if held is not None:
                    held.hear(line)
        return [each.listed() for each in found.values()]

    def objective_of(self, at: int) -> int:
        """The nearest objective above: one that it stands under, or one beside what it stands under."""
        above: list[int] = []
        for each in (*chain(self._under, at), -1):
            above.append(each)
            if each >= 0 and self._lines[each].becomes == "objective":
                break  # what stands beside that one is beyond it
        near = [each for each in above if 0 <= each < at and self._is_objective(each)]
        for each in above:
            beside = self._objectives.get(each, [])
            place = bisect_left(beside, at)
            near += beside[place - 1 : place] if place else []
        if near:
            return max(near)
        place = bisect_left(self._all, at)
        return self._all[place - 1] if place else -1

    def _is_objective(self, at: int) -> bool:
        return self._lines[at].becomes == "objective" and bool(self._lines[at].words.strip())

    def _held_by(
        self, at: int, objectives: Mapping[int, _Objective], results: Mapping[int, _Result]
    ) -> _Objective | _Result | None:
        """The key result or objective that a note stands under; else the last one above it."""
        for each in chain(self._under, at):
            if each in results:
                return results[each]
            if each in objectives:
                beside = self._last_result.get(self._under[at], -1)
                own = self._lines[at].becomes != "note" or self._lines[at].source == self._lines[at].words
                return results[beside] if beside > each and not own else objectives[each]
        for before in range(at - 1, -1, -1):
            if before in results:
                return results[before]
            if before in objectives:
                return objectives[before]
        return None


class _Held:
    """What was said beside an objective or a key result, gathered."""

    def __init__(self, line: ImportLine) -> None:
        self.line = line
        self.told = dict(line.told)
        self.notes: list[str] = [line.told["note"]] if line.told.get("note") else []
        self.initiatives: list[str] = []

    @property
    def owner(self) -> str:
        named = self.told.get("owner", "")
        return named if "exact" in self.told else owner(named)

    def hear(self, line: ImportLine) -> None:
        if line.becomes == "detail":
            for name, value in line.told.items():
                if name == "contributors":
                    self.told[name] = value  # each line holds those before it
                self.told.setdefault(name, value)
        elif line.becomes == "initiative":
            self.initiatives.append(line.words)
        else:
            self.notes.append(line.words)


class _Objective(_Held):
    def __init__(self, line: ImportLine) -> None:
        super().__init__(line)
        self.results: list[_Result] = []

    def listed(self) -> ListedObjective:
        told = self.told
        return ListedObjective(
            self.line.words,
            self.line.line,
            self.owner,
            told.get("kind", ""),
            [each.listed() for each in self.results],
            cycle=self.line.cycle,
            team=self.line.team,
            notes=(*self.notes, *self.initiatives),
            told=told,
        )


class _Result(_Held):
    def listed(self) -> ListedKeyResult:
        told = self.told
        return ListedKeyResult(
            self.line.words,
            self.line.line,
            self.owner,
            next((told[name] for name in _SCORES if told.get(name)), ""),
            told.get("why", ""),
            notes=tuple(self.notes),
            initiatives=tuple(self.initiatives),
            told=told,
            cycle=self.line.cycle,
        )
