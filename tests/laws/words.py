"""The law on words: what people read stands in the wording, and nowhere else."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Callable, Collection, Iterator

from tests.laws.source import Trees, last, nodes

SPEAKS = {"say", "talk", "answer", "out", "refuse", "notify"}
"""What shows its words as they are."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*[.,:;?!)`”]*")


def sentences(modules: Trees, allowed: Collection[str] = ()) -> list[str]:
    """Four words or more that end like a sentence, and three that are raised or spoken as they are."""
    return _found(modules, allowed, _reads_as_sentence, 3)


def words(modules: Trees, allowed: Collection[str] = ()) -> list[str]:
    """Two words side by side: for a floor that gives only names and values."""
    return _found(modules, allowed, lambda text: _count(text) >= 2, 2)


def _reads_as_sentence(text: str) -> bool:
    return _count(text) >= 4 and text.rstrip().endswith((".", "?", "!"))


def _found(modules: Trees, allowed: Collection[str], is_one: Callable[[str], bool], given: int) -> list[str]:
    found = []
    for name, tree in modules.items():
        spoken = {id(each) for each in _spoken(tree)}
        for node, text in _texts(tree):
            if text not in allowed and (is_one(text) or (id(node) in spoken and _count(text) >= given)):
                found.append(f"{name}:{node.lineno} {text}")
    return found


def _texts(tree: ast.Module) -> Iterator[tuple[ast.expr, str]]:
    """Every string of a module but its docstrings, with `{}` for each value put into it."""
    silent = _silent(tree)
    for node in nodes(tree):
        if id(node) in silent:
            continue
        match node:
            case ast.Constant(value=str(text)):
                yield node, text
            case ast.JoinedStr(values=parts):
                shown = (str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
                yield node, "".join(shown)


def _silent(tree: ast.Module) -> set[int]:
    """Docstrings, the parts of longer strings, a type's values, and what only a programmer meets."""
    silent: set[int] = set()
    for node in nodes(tree):
        match node:
            case ast.Expr(value=ast.Constant() as alone):
                silent.add(id(alone))
            case ast.JoinedStr():
                silent |= {id(each) for each in node.values}
            case ast.Subscript(value=ast.Name(id="Literal")):
                silent |= {id(each) for each in ast.walk(node)}
            case ast.Raise(exc=ast.Call(func=func)) if last(func) in ("TypeError", "AttributeError"):
                silent |= {id(each) for each in ast.walk(node)}
    return silent


def _spoken(tree: ast.Module) -> Iterator[ast.expr]:
    """What is given to an error of ours, or to what shows words as they are."""
    for node in nodes(tree):
        match node:
            case ast.Raise(exc=ast.Call(func=func, args=args)) if not hasattr(builtins, last(func)):
                yield from args
            case ast.Call(func=func, args=args) if last(func) in SPEAKS:
                yield from args


def _count(text: str) -> int:
    return sum(bool(_WORD.fullmatch(each)) for each in text.split())
