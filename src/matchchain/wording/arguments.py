"""Is an argument of a Python call such as it can be? Each refusal names the argument and what would fit."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Sequence

from matchchain.wording.exit_code import ExitCode
from matchchain.wording.message import MatchchainError, Message


class OptionError(MatchchainError, ValueError):
    """An argument that does not fit; its sentence names what would."""

    def __init__(self, message: Message) -> None:
        super().__init__(message, ExitCode.USAGE)


def one_of(option: str, given: object, allowed: Sequence[str]) -> None:
    """Refuses a word that is none of those allowed.

    Raises:
        OptionError: naming them.
    """
    if given not in allowed:
        raise OptionError(Message("call.choice", {"option": option, "given": repr(given), "allowed": tuple(allowed)}))


def at_least(option: str, given: float | None, least: float) -> None:
    """Refuses what is no finite number of at least this; None is left out.

    Raises:
        OptionError: saying so.
    """
    if given is not None and not (is_number(given) and given >= least):
        raise OptionError(Message("call.number", {"option": option, "given": repr(given), "least": least}))


def whole(option: str, given: int | None, least: int) -> None:
    """Refuses what is no whole number of at least this; None is left out.

    Raises:
        OptionError: saying so.
    """
    if given is not None and not (is_number(given) and given == int(given) and given >= least):
        raise OptionError(Message("call.whole", {"option": option, "given": repr(given), "least": least}))


def any_number(option: str, given: float | None) -> None:
    """Refuses what is no finite number; None is left out.

    Raises:
        OptionError: saying so.
    """
    if given is not None and not is_number(given):
        raise OptionError(Message("call.any-number", {"option": option, "given": repr(given)}))


def of_kind(option: str, given: object, *kinds: type) -> None:
    """Refuses what is of none of these classes.

    Raises:
        OptionError: naming them.

    Example:
        >>> of_kind("firm", 5, str)
        Traceback (most recent call last):
        ...
        matchchain.wording.arguments.OptionError: firm=5: it must be a str, not int.
    """
    if not isinstance(given, kinds):
        facts = {"option": option, "given": repr(given)[:80], "kind": type(given).__name__}
        raise OptionError(Message("call.kind", {**facts, "allowed": tuple(kind.__name__ for kind in kinds)}))


def texts(option: str, given: str | Iterable[str]) -> tuple[str, ...]:
    """One text, or several.

    Raises:
        OptionError: it is something else.

    Example:
        >>> texts("stop", "a"), texts("stop", ["a", "b"])
        (('a',), ('a', 'b'))
    """
    if isinstance(given, str):
        return (given,)
    of_kind(option, given, Iterable)
    several = tuple(given)
    for one in several:
        of_kind(option, one, str)
    return several


def day_of(option: str, given: datetime.date | str | None) -> datetime.date | None:
    """A day, as a date or as it is written: 2026-11-22.

    Raises:
        OptionError: it is neither.

    Example:
        >>> day_of("today", "2026-11-22")
        datetime.date(2026, 11, 22)
    """
    if isinstance(given, datetime.datetime):
        return given.date()
    if given is None or isinstance(given, datetime.date):
        return given
    try:
        return datetime.date.fromisoformat(given)
    except (TypeError, ValueError):
        raise OptionError(Message("call.day", {"option": option, "given": repr(given)[:80]})) from None


def is_number(given: object) -> bool:
    """Whether it is a finite number."""
    try:
        return not isinstance(given, (str, bytes, bool)) and math.isfinite(given)  # type: ignore[arg-type]
    except TypeError:
        return False
