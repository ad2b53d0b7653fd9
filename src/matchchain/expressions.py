"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
import sys
from typing import Any, cast

_LONG = 100  # characters from which to look up what was compiled before is quicker than to compile


class _Pattern:
    """Stands for a compiled expression until somebody asks it something."""

    def __init__(self, text: str, flags: int) -> None:
        self._source = text, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - an attribute of the compiled expression
        value = getattr(_compiled(*self._source), name)
        if not name.startswith("__"):
            setattr(self, name, value)  # asked once; from now on it is found without coming here
        return value


def _compiled(text: str, flags: int) -> re.Pattern[str]:
    """An expression as an earlier process has compiled it; the first few short ones are not worth looking up."""
    at_hand = "matchchain.compiled" in sys.modules
    if not (at_hand or len(text) >= _LONG or "\\u4e00" in text or any("\u4e00" <= sign <= "\u9fff" for sign in text)):
        return re.compile(text, flags)
    from matchchain.compiled import compiled

    return compiled(text, flags)


def expression(text: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but a start pays only for the expressions that it uses: a fifteenth of `suggest` on 100 firms.

    A fault in the expression shows at its first use, which is what the tests are for.

    Example:
        >>> expression("a+").fullmatch("aa")[0]
        'aa'
    """
    return cast("re.Pattern[str]", _Pattern(text, flags))
