"""The one kind of result that every analysis hands back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from matchchain.reports.column import Table
from matchchain.reports.report import Report
from matchchain.wording import LANGS, Lang
from matchchain.wording.arguments import one_of

F_co = TypeVar("F_co", covariant=True)
_OF_NO_PLAN = frozenset({"trace", "followed", "leads", "rank", "deals"})
"""Questions of what is written down already: whether the law was asked is no matter there."""


@dataclass(frozen=True, slots=True, repr=False)
class Answer(Generic[F_co]):
    """What was found, and every way to look at it: a frozen value that pickles, copies and compares.

    What is found can be read through the answer itself: `suggest(park).totals` is `suggest(park).found.totals`.

    Attributes:
        question: which analysis answered: "suggest", "gaps" ...
        found: its values: a `Plan`, `Gaps`, `Blanks` ...
        made: how: "version", "day", "park_digest" (of a park read from a folder), "jurisdiction", "tariffs", "effort",
            and "time_limited" where a plan might have been better with more time. Answers compare by what was found.

    Example:
        >>> from matchchain import Park, suggest
        >>> answer = suggest(Park(name="Bay"))
        >>> answer
        <suggest of Bay: 0 pairings>
        >>> answer.totals.net_per_year
        0.0
        >>> answer.to_dicts()
        []
    """

    question: str
    found: F_co
    made: Mapping[str, object] = field(default_factory=dict, compare=False)

    def report(self, lang: Lang = "en") -> Report:
        """The answer as tables and worded blocks, as the commands show it.

        Args:
            lang: "zh" or "en".

        Raises:
            MatchchainError: there is no such language.
        """
        from matchchain.api.told import report_of
        from matchchain.reports.telling.law import law_told

        one_of("lang", lang, LANGS)
        told = replace(report_of(self.question, self.found, lang), made=self.made)
        return told if self.question in _OF_NO_PLAN else law_told(told, self.made)

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of its tables, the main one first."""
        return tuple(self._tables("en"))

    def to_columns(self, table: str = "", *, lang: Lang = "en") -> dict[str, list[Any]]:
        """A table as columns: what `pandas.DataFrame` and `polars.DataFrame` take.

        Args:
            table: one of `tables`; by default the first.
            lang: of the words in it; names of columns are the same in every language.

        Returns:
            Field name -> its values, row by row; None is unknown. Money in the park's currency per year (prices and
            cost lines per unit of the offer), amounts per year in the row's `unit`, distances in km, CO2 in t per year.

        Raises:
            MatchchainError: it has no such table.
        """
        from matchchain.api.tables import columns_of

        return columns_of(self._table(table, lang))

    def to_dicts(self, table: str = "", *, lang: Lang = "en") -> list[dict[str, Any]]:
        """A table as records, one dict a row; arguments, units and errors as `to_columns`."""
        columns = self.to_columns(table, lang=lang)
        return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]

    def _tables(self, lang: Lang) -> dict[str, Table[Any]]:
        from matchchain.api.tables import tables_of

        return tables_of(self.question, self.report(lang))

    def _table(self, name: str, lang: Lang) -> Table[Any]:
        known = self._tables(lang)
        if name:
            one_of("table", name, tuple(known))
        return known[name or next(iter(known))]

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever was found has
        if name.startswith("_") or name in {"question", "found", "made"}:  # asked for while it is being unpickled
            raise AttributeError(name)
        return getattr(self.found, name)

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *(name for name in dir(self.found) if not name.startswith("_"))})

    def __repr__(self) -> str:
        from matchchain.api.notebook import in_short

        return in_short(self.question, self.report())

    def _repr_html_(self) -> str:
        from matchchain.api.notebook import as_html

        return as_html(self.question, self.report())
