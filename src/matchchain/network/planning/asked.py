"""Is what was asked of `suggest` sound: the park's files, and every option?"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import fields
from types import NoneType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from matchchain.materials import Thesaurus
from matchchain.network.allocation.effort import Effort
from matchchain.network.pairing import SplitRule
from matchchain.park import Park, Unsound
from matchchain.values import dataclass
from matchchain.wording import MatchchainError, Message
from matchchain.wording.arguments import OptionError, any_number, at_least, day_of, of_kind, one_of, whole

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded

Errors: TypeAlias = Literal["raise", "skip"]
Order: TypeAlias = Literal["saving", "sure", "co2", "distance"]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows of the answer to write out; the plan and its totals are always those of the whole park.

    Attributes:
        all: every admissible pairing with its own potential, not only the rows of the plan.
        firm: only pairings of this firm (index text: id, short or full name).
        material: only pairings whose words or identity contain this.
        min_net: only pairings with at least this net, CNY per year.
        limit: at most so many rows of each stage.
        unreckoned: at most so many rows of those whose figures are missing, the best known first; None: all.
        unread: at most so many rows of those that wait for a name, and so many names; None: all.
        refused: also list what was examined and refused.
        sort: "saving", "sure", "co2" or "distance".
    """

    all: bool = False
    firm: str = ""
    material: str = ""
    min_net: float | None = None
    limit: int | None = None
    unreckoned: int | None = None
    unread: int | None = None
    refused: bool = False
    sort: str = "saving"

    def most(self, stage: str) -> int | None:
        """How many rows of a stage are written out; None: all."""
        # Of all ready rows those of the plan and the others are told apart, so that both can be counted.
        own = None if self.all and stage == "ready" else self.limit
        limits = (own, {"figures": self.unreckoned, "names": self.unread}.get(stage))
        return min((limit for limit in limits if limit is not None), default=None)

    @property
    def names(self) -> int | None:
        """How many names to confirm are written out; None: all."""
        if self.firm or self.material:
            return None
        return min((limit for limit in (self.limit, self.unread) if limit is not None), default=None)

    @property
    def is_part(self) -> bool:
        """Whether it leaves out rows of the whole answer or orders them otherwise; their numbers stay."""
        chosen = self.firm or self.material or self.min_net is not None
        return bool(chosen or self.sort != "saving") and not self.all


def sound_park(park: Park | Loaded, errors: Errors = "raise") -> Park:
    """The park to plan: as it was given, or without the entries that hold an error.

    Args:
        park: what `load` returns, or its park.
        errors: "raise" stops at errors of the files, "skip" leaves out the entries that hold them.

    Raises:
        MatchchainError: the files hold errors; the sentence says how many and names the first.
        OptionError: this is no park, or `errors` is no such word.

    Example:
        >>> sound_park(Park(name="x")).name
        'x'
    """
    one_of("errors", errors, get_args(Errors))
    plain = getattr(park, "park", park)
    if not isinstance(plain, Park):
        raise OptionError(Message("call.no-park", {"kind": type(park).__name__}))
    told: Unsound | None = plain.unsound
    if not isinstance(park, Park) and park.errors:
        told = Unsound(park.errors, park.bad)
    if told is None or not told.errors:
        return plain
    if errors == "skip":
        from matchchain.catalogue.sound import without_bad

        return without_bad(plain, told.bad)
    first = told.errors[0]
    facts = {"count": len(told.errors), "place": str(first.place), "what": first.said}
    raise MatchchainError(Message("call.unsound", facts))


def selection(select: Selection | Mapping[str, Any] | None) -> Selection:
    """The selection that was asked for; a mapping names its fields.

    Raises:
        OptionError: an unknown field, an unknown order, or a figure out of range.

    Example:
        >>> selection({"firm": "a", "limit": 3}).limit
        3
    """
    if select is None:
        return Selection()
    if isinstance(select, Mapping):
        names = [field.name for field in fields(Selection)]
        for name in select:
            if name not in names:
                raise OptionError(Message("call.field", {"given": str(name), "allowed": tuple(names)}))
        select = Selection(**select)
    if not isinstance(select, Selection):
        raise OptionError(Message("call.selection", {"kind": type(select).__name__}))
    one_of("sort", select.sort, get_args(Order))
    for name in ("limit", "unreckoned", "unread"):
        whole(name, getattr(select, name), 0)
    for name in ("firm", "material"):
        of_kind(name, getattr(select, name), str)
    any_number("min_net", select.min_net)
    return select


def check_options(split: SplitRule, within_km: float | None, effort: Effort | None, thesaurus: object = None) -> None:
    """Whether the other options are such as there are.

    Raises:
        OptionError: they are not.
    """
    one_of("split", split, get_args(SplitRule))
    at_least("within_km", within_km, 0)
    effort_of(effort)
    of_kind("thesaurus", thesaurus, Thesaurus, NoneType)


def effort_of(effort: Effort | None) -> Effort | None:
    """The effort that was asked for.

    Raises:
        OptionError: it is none.
    """
    of_kind("effort", effort, Effort, NoneType)
    return effort


def today_of(today: datetime.date | str | None) -> datetime.date:
    """The day at which a park is looked at: as given, else the clock's.

    Raises:
        OptionError: it is no day.
    """
    return day_of("today", today) or datetime.date.today()  # noqa: DTZ011 - a park's day is the office's own
