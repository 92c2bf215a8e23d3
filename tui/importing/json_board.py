"""Boards of other tools, with lists, cards and checklists, as objectives that hold their key results."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from method.importing.context import cycle_in, is_context, is_okr_heading
from method.importing.tables.contents import role_called

from .json_shape import Record, is_list, is_object, is_result, words_of

_LISTS = ("lists", "columns", "groups", "buckets", "sections", "swimlanes")
_CARDS = ("cards", "items", "pulses", "notes", "tasks", "issues")
_CHECKLISTS = ("checklists", "checklist", "subitems", "subtasks", "sub_items", "checkItems", "check_items")
_OF_LIST = re.compile(r"^(?:id_?list|(?:list|column|group|bucket|section)_?id)$", re.IGNORECASE)
_OF_CARD = re.compile(r"^(?:id_?card|(?:card|item|task)_?id)$", re.IGNORECASE)
_GONE = ("closed", "archived", "deleted", "dueComplete_archived")
_RESULTS = re.compile(r"\b(?:key ?results?|krs?|measures?|metrics?|results?|targets?)\b", re.IGNORECASE)
_DONE = ("complete", "completed", "done", "checked")


def boarded(data: object) -> object:
    """A board made objectives with key results; anything else as it was."""
    if not is_object(data):
        return data
    lists = _records(data, _LISTS)
    cards = _hung(data, lists)
    if not lists or not cards:
        return data
    objectives = list(_objectives(data, lists, cards))
    if not objectives:
        is_board = any(_link(card, _OF_LIST) for held in cards for card in held)
        return {} if is_board else data
    name = data.get("name")
    cycle = {"cycle": name} if isinstance(name, str) and cycle_in(name) else {}
    return {**cycle, "objectives": objectives}


def _records(data: Record, names: Sequence[str]) -> list[dict[str, object]]:
    """The records of the first list in it with one of the names."""
    for name, value in data.items():
        if name.lower() in map(str.lower, names) and is_list(value) and any(map(is_object, value)):
            return [each for each in value if is_object(each) and not any(each.get(gone) for gone in _GONE)]
    return []


def _link(record: Record, pattern: re.Pattern[str]) -> str:
    return next((str(value) for name, value in record.items() if pattern.match(name) and value), "")


def _hung(data: Record, lists: Sequence[Record]) -> list[list[dict[str, object]]]:
    """Of each list its cards, whether they stand in it or beside it."""
    loose = _records(data, _CARDS)
    if not loose:
        return [_records(each, _CARDS) for each in lists] if any(_records(x, _CARDS) for x in lists) else []
    places = {str(each.get("id")): at for at, each in enumerate(lists)}
    found: list[list[dict[str, object]]] = [[] for _ in lists]
    for card in loose:
        at = places.get(_link(card, _OF_LIST))
        if at is not None:
            found[at].append(card)
    return found if any(found) else []


class _Card:
    """A card, what is on its checklists, and what its labels say that it is."""

    def __init__(self, record: dict[str, object], board: Record) -> None:
        self.record = record
        self.words = words_of(record)
        self.role = next(filter(None, (role_called(name) for name in _labels(record))), "")
        self.results: list[object] = []
        self.steps: list[object] = []
        for name, items in _checklists(record, board):
            measured = 2 * sum(map(is_result, items)) >= len(items)
            if items and (_RESULTS.search(name) or measured):
                self.results += items
            else:
                self.steps += items

    def as_objective(self, results: Sequence[object], context: Record) -> dict[str, object]:
        return {**self._plain(), **context, "key_results": list(results), "initiatives": self.steps}

    def as_result(self) -> dict[str, object]:
        return {**self._plain(), "initiatives": [*self.results, *self.steps]}

    def _plain(self) -> dict[str, object]:
        names = tuple(map(str.lower, _CHECKLISTS))
        return {
            "title": self.words,
            **{
                "description" if name.lower() == "desc" else name: value
                for name, value in self.record.items()
                if name.lower() not in names and value != self.words
            },
        }


def _labels(record: Record) -> Iterator[str]:
    for name in ("labels", "tags", "type", "label"):
        value = record.get(name)
        for each in value if is_list(value) else [value]:
            said = each.get("name") if is_object(each) else each
            if isinstance(said, str) and len(said.split()) < 4:
                yield said


def _checklists(record: dict[str, object], board: Record) -> Iterator[tuple[str, list[object]]]:
    """The name and the items of each checklist of a card, in the card or beside it on the board."""
    beside = [each for each in _records(board, ("checklists",)) if _link(each, _OF_CARD) == record.get("id")]
    for held in [*_records(record, _CHECKLISTS), *beside]:
        inner = next(
            (value for name in ("checkItems", "items", "check_items") if is_list(value := held.get(name))),
            None,
        )
        if inner is not None:
            name = held.get("name")
            yield (name if isinstance(name, str) else ""), [_item(each) for each in inner if _item(each)]
    loose = [each for each in _records(record, _CHECKLISTS) if not any(map(is_list, each.values()))]
    if loose:
        yield "", [_item(each) for each in loose]


def _item(data: object) -> object:
    """An item of a checklist; one that is ticked is done."""
    if not is_object(data):
        return data
    words = words_of(data)
    ticked = data.get("state") in _DONE or any(data.get(name) is True for name in _DONE)
    rest = {
        name: value for name, value in data.items() if name not in ("state", "pos", "id") and value != words
    }
    return {"title": words, **rest, **({"status": "done"} if ticked else {})} if words else ""


def _objectives(
    board: Record, lists: Sequence[Record], cards: Sequence[Sequence[dict[str, object]]]
) -> Iterator[dict[str, object]]:
    """Cards with key results on them; else lists that say something, over cards that are measured."""
    for each, records in zip(lists, cards, strict=True):
        name = words_of(each)
        context = {"cycle": name} if cycle_in(name) else {}
        own = [_Card(record, board) for record in records]
        heads = [
            card
            for card in own
            if card.words and (card.role == "objective" or (card.results and card.role != "key result"))
        ]
        results = [card for card in own if card.words and card.role not in ("objective", "initiative")]
        measured = [card for card in results if card.role == "key result" or is_result(card.words)]
        if heads:
            yield from _in_turn(own, context)
        elif results and 2 * len(measured) >= len(results) and _says_something(name):
            yield {"title": name, "key_results": [card.as_result() for card in results]}


def _says_something(name: str) -> bool:
    return len(name.split()) > 2 and not (is_context(name) or is_okr_heading(name))


def _in_turn(cards: Sequence[_Card], context: Record) -> Iterator[dict[str, object]]:
    """Objectives of one list; cards that are labelled key results belong to the objective above them."""
    found: list[tuple[_Card, list[object]]] = []
    for card in cards:
        if card.words and (card.role == "objective" or (card.results and card.role != "key result")):
            found.append((card, list(card.results)))
        elif card.role == "key result" and found:
            found[-1][1].append(card.as_result())
    for card, results in found:
        yield card.as_objective(results, context)
