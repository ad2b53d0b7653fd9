"""Compiled regular expressions in the user's cache folder: to compile those of a first answer takes a fifth of it.

Kept is what Python's own compiler makes of an expression, under the mark of this very Python. A Python whose compiler
has other insides compiles as ever; what Python finds wrong with a kept expression is compiled anew.
"""

from __future__ import annotations

import atexit
import contextlib
import marshal
import re
import sys
from array import array
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from matchchain.cache_folder import cache_folder, read_sealed, write_sealed

_MOST = 2_000
"""Expressions that are kept at the most: all of the package, and those that names make."""

_OTHER_INSIDES = (ImportError, AttributeError, TypeError, ValueError, OverflowError, RuntimeError)
Code: TypeAlias = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
_fresh: dict[tuple[str, int], Code] = {}


@cache
def compiled(text: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, from what an earlier process has compiled.

    Example:
        >>> compiled("a+").fullmatch("aa")[0]
        'aa'
    """
    source = text, int(flags)
    with contextlib.suppress(*_OTHER_INSIDES):
        kept = _kept().get(source)
        code = _code_of(*source) if kept is None else kept
        made = _pattern(text, code)
        if kept is None:
            if not _fresh:
                atexit.register(keep)
            _fresh[source] = code
        return made
    return re.compile(text, flags)


def keep() -> None:
    """Write down what this process was the first to compile."""
    file = _file()
    if file is None or not _fresh:
        return
    all_of_them = {**read_kept(file), **_fresh}
    write_sealed(file, _mark(), marshal.dumps(dict(list(all_of_them.items())[-_MOST:])))
    _fresh.clear()


def read_kept(file: Path | None) -> dict[tuple[str, int], Code]:
    """What a file holds: expression and flags -> what was made of them."""
    body = read_sealed(file, _mark())
    if body is None:
        return {}
    kept: dict[tuple[str, int], Code] = marshal.loads(body)  # noqa: S302 - sealed; who writes here may write byte code
    return kept


@cache
def _kept() -> dict[tuple[str, int], Code]:
    return read_kept(_file())


def _file() -> Path | None:
    folder = cache_folder()
    return folder / f"expressions-{sys.implementation.cache_tag}.bin" if folder else None


@cache
def _mark() -> bytes:
    """What compiled expressions hang on."""
    return f"{sys.version} {sys.byteorder} {getattr(_insides('_sre'), 'MAGIC', 0)}\n".encode()


def _code_of(text: str, flags: int) -> Code:
    """What Python's compiler makes of an expression.

    Raises:
        re.error: it is none.
    """
    parsed = _insides("re._parser").parse(text, flags)
    code = array("I", _insides("re._compiler")._code(parsed, flags))  # noqa: SLF001
    names: dict[str, int] = dict(parsed.state.groupdict)
    groups = {number: name for name, number in names.items()}
    order = tuple(groups.get(number) for number in range(parsed.state.groups))
    return flags | parsed.state.flags, code.tobytes(), parsed.state.groups - 1, names, order


def _pattern(text: str, code: Code) -> re.Pattern[str]:
    flags, signs, groups, names, order = code
    made: re.Pattern[str] = _insides("_sre").compile(text, flags, array("I", signs).tolist(), groups, names, order)
    return made


@cache
def _insides(module: str) -> Any:  # noqa: ANN401 - a module that has no types
    return import_module(module)
