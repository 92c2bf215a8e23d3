"""`okr doctor --merge`: go through what differs between two versions of a file, and write what is chosen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from method.wording import merge as say
from tui.cli.output import DONE, NOTHING, answer, talk

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from datetime import date

    from store.documents.versions import Difference
    from store.gateway import Gateway
    from store.merging import TwoVersions
    from tui.reports.two_versions import Versions


_MOST_TRACES = 20
"""So many the record keeps of those who wrote what is taken over."""


class Stopped(Exception):
    """The person wants nothing of it written."""


def merge(args: Namespace) -> int:
    """Each copy in turn; NOTHING where one is left. Without a terminal only what differs is printed."""
    from store import settings
    from store.errors import StoreError
    from store.merging import files_with_two
    from tui.store_words import words_of

    found = files_with_two(settings.store_name(args.store))
    if not found:
        answer(say.NOTHING_TO_MERGE)
    left = 0
    for both in found:
        try:
            left += not _Merge(args, both).done()
        except Stopped:
            talk(say.STOPPED)
            return NOTHING
        except StoreError as trouble:
            answer(words_of(trouble.fact))
            left += 1
    return NOTHING if left else DONE


class _Merge:
    """One file and its other version."""

    def __init__(self, args: Namespace, both: TwoVersions) -> None:
        from store import settings
        from tui.reports.two_versions import Versions

        self.args = args
        self.both = both
        self.today: date = settings.today()
        self.people = both.people()
        self.words: Versions = Versions(both.rows(), self.people, self.today)
        self.asks = sys.stdin.isatty() and sys.stdout.isatty()

    def done(self) -> bool:
        """Go through it; whether it is merged and put away."""
        head = say.HEAD if self.both.is_copy else say.HEAD_GIT
        answer(head.format(path=self.both.where, of=self.both.of))
        if not self.both.found:
            answer(say.SAME)
        settled = [one for one in self.both.found if one.taken]
        if settled:
            answer(say.ONE_SIDE)
        for one in settled:
            self._say_taken(one)
        chosen = self._chosen([one for one in self.both.found if not one.taken])
        if not self.asks:
            talk(say.NEEDS_TERMINAL)
            return False
        self._write([one for one in settled if one.taken == "there"] + chosen)
        return True

    def _say_taken(self, one: Difference) -> None:
        told = self.words.told(one)
        there = one.taken == "there"
        value, trace = (told.there, told.by_there) if there else (told.here, told.by_here)
        side = say.THERE if there else say.HERE
        answer(say.TAKEN.format(title=told.title, value=value, trace=trace, side=side))

    def _chosen(self, open_ones: Sequence[Difference]) -> list[Difference]:
        """Show both sides of each, and on a terminal ask; those for which the other is chosen."""
        if open_ones:
            answer(say.TO_CHOOSE)
        if not self.asks:
            for number, one in enumerate(open_ones, 1):
                self._say_both(one, number, len(open_ones))
            return []
        from tui.cli.one_key import single_keys

        chosen = []
        with single_keys() as key:
            for number, one in enumerate(open_ones, 1):
                self._say_both(one, number, len(open_ones))
                talk(say.KEYS)
                typed = key("12q", "q")
                if typed == "q":
                    raise Stopped
                answer(say.CHOSEN.format(side=say.THERE if typed == "2" else say.HERE))
                if typed == "2":
                    chosen.append(one)
        return chosen

    def _say_both(self, one: Difference, number: int, count: int) -> None:
        told = self.words.told(one)
        answer(say.QUESTION.format(number=number, count=count, title=told.title))
        answer(say.LINE_HERE.format(value=told.here, trace=told.by_here))
        answer(say.LINE_THERE.format(value=told.there, trace=told.by_there))

    def _write(self, wanted: list[Difference]) -> None:
        """Back up, write in one transaction, and put the copy away once that is on the disk."""
        from method.actions.merge_copy import renumbered
        from store.documents.deeds import Refusal
        from tui.store_words import sentence_of, words_of

        taken = self.both.settled(wanted)
        for one in wanted:
            if one not in taken and one.there is None:
                talk(say.ALSO_LEANS.format(text=self.words.name(one.id)))
        taken, given = renumbered(taken, self.both.keys())
        path = self.both.keep(self.today)
        try:
            answer(self._do(taken) if taken else say.KEEPS_FILE)
        except Refusal as refused:
            talk(sentence_of(refused))
            raise Stopped from refused
        for before, key in given:
            answer(say.RENUMBERED.format(before=before, key=key))
        answer(words_of(self.both.put_away(path, self.today)))

    def _do(self, taken: list[Difference]) -> str:
        """Take these over; what was done. Raises Refusal."""
        from method.actions.merge_copy import merge_copy, merge_workspace_copy

        gateway, why = self._gateway(), self._whose(taken)
        if self.both.plan is None:
            return gateway.act_on_workspace(merge_workspace_copy, taken=taken, why=why).said
        return gateway.act(merge_copy, *self.both.plan, taken=taken, why=why).said

    def _whose(self, taken: Sequence[Difference]) -> str:
        """Who wrote what is taken over, and when: the record keeps it as the reason."""
        traces = sorted({(one.by_there.at, one.by_there.by) for one in taken if one.by_there is not None})
        told = [
            say.FROM.format(who=self.people.get(by, by) or "?", when=self.words.moment(at))
            for at, by in traces
        ]
        if len(told) > _MOST_TRACES:
            told = [*told[-_MOST_TRACES:], say.FROM_MORE.format(count=len(told) - _MOST_TRACES)]
        return (
            "; ".join(told) or say.FROM_OTHER
        )  # never empty: what was committed changes hands with a reason

    def _gateway(self) -> Gateway:
        from store import settings
        from store.open_store import open_store
        from tui.identity import who_works

        asked = self.args.who or settings.user()
        gateway = open_store(settings.store_name(self.args.store), person=asked, today=settings.clock())
        gateway.person = who_works(gateway, gateway.workspace(), self.args.who)
        return gateway
