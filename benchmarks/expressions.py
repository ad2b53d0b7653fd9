"""Does any regular expression of the package take exponential time on some text that anybody may write?

Every expression of the package meets texts of 40 and 41 equal pieces that end in a letter it does not expect: digits,
letters, marks, and the words it holds itself. An expression that tries its repeats in more ways than one takes minutes
there, the others microseconds. `python benchmarks/expressions.py`; ends with 1 on any find.
"""

from __future__ import annotations

import importlib
import multiprocessing
import pkgutil
import re
import sys
from collections.abc import Iterator
from multiprocessing.sharedctypes import Synchronized
from typing import Any

import matchchain
from matchchain.expressions import expression

_PIECES = (
    *"1aAз中 -,.()<:;/'=%级年吨、\n\t[{#",
    *["1a", "1-", "a-", "1,", "1.", "a ", "1 ", "a1-", "a,", "a.", "( ", "1年"],
)
_STARTS = ("", "1", "a", "(")
_REPEATS = 40
_END = "\x01"
_OWN_WORD = re.compile(r"[一-鿿]+|[A-Za-z]{2,}")
_OWN_WORDS = 40
_KINDS = (re.Pattern, type(expression("")))
_LIMIT = 10.0  # seconds by the wall that one expression may take for all its texts; usual are some milliseconds


def main() -> int:
    """Ask every expression, in a process of its own that is ended where one hangs."""
    asked = list(every_expression())
    fork = multiprocessing.get_context("fork")
    at, found = 0, 0
    while at < len(asked):
        reached = fork.Value("i", at)
        child = fork.Process(target=_ask, args=(asked, at, reached))
        child.start()
        while child.is_alive():
            before = reached.value
            child.join(_LIMIT)
            if child.is_alive() and reached.value == before:
                found += 1
                print(f"exponential: {asked[before][0]}", flush=True)
                child.terminate()
                child.join()
        if child.exitcode == 1:
            return 1
        at = reached.value + 1
    print(f"{len(asked)} expressions, {found} exponential")
    return 1 if found else 0


def every_expression() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """The expressions that stand in the package's modules, alone or in tables, with the name they have there."""
    for module in pkgutil.walk_packages(matchchain.__path__, "matchchain."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for name, module in sorted(sys.modules.items()):
        if name.startswith("matchchain"):
            for word, value in vars(module).items():
                yield from ((f"{name}.{word}", one) for one in _within(value, 3))


def _within(value: object, depth: int) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, _KINDS):
        yield value
    elif depth and isinstance(value, dict):
        yield from _within((*value, *value.values()), depth - 1)
    elif depth and isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _within(one, depth - 1)


def _ask(asked: list[tuple[str, re.Pattern[Any]]], start: int, reached: Synchronized[int]) -> None:
    for at in range(start, len(asked)):
        reached.value = at
        pattern = asked[at][1]
        plain = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
        own = _OWN_WORD.findall(plain)[:_OWN_WORDS]
        for piece in dict.fromkeys((*_PIECES, *own)):
            for start_word in _STARTS:
                for repeats in (_REPEATS, _REPEATS + 1):
                    text = start_word + piece * repeats + _END
                    asked_of = text if isinstance(pattern.pattern, str) else text.encode()
                    pattern.search(asked_of)
                    pattern.fullmatch(asked_of)


if __name__ == "__main__":
    sys.exit(main())
