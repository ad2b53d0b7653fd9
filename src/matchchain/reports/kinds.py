"""What a column of figures is of decides how it is rounded, shown in a workbook, aligned and how wide it is.

Rounding (digits behind the point), the number format of a workbook and its width stand here once for every
column of every answer.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.values import dataclass

Kind: TypeAlias = Literal[
    "text", "choice", "flag", "list", "count", "number", "money", "price", "amount", "tonnage", "share", "percent",
    "km", "carbon", "factor", "degree", "scaled",
]  # fmt: skip

_GROUPED = "[>=100]#,##0;[<=-100]-#,##0;General"  # "#,##0.##" would show 200 as "200."


@dataclass(frozen=True, slots=True)
class Trait:
    """What follows from a kind.

    Attributes:
        digits: decimals a machine format keeps; None: the value as it is.
        pattern: number format of a workbook, "" for what is no figure.
        width: cells of the column in a workbook.
    """

    digits: int | None = None
    pattern: str = ""
    width: int = 14

    @property
    def figure(self) -> bool:
        """Whether it stands against the right edge and is never folded."""
        return bool(self.pattern)


KINDS: dict[Kind, Trait] = {
    "text": Trait(),
    "choice": Trait(width=12),
    "flag": Trait(width=8),
    "list": Trait(width=24),
    "count": Trait(pattern="0", width=8),
    "number": Trait(pattern="General", width=12),
    "money": Trait(2, "#,##0"),
    "price": Trait(4, "#,##0.00", 12),
    "amount": Trait(6, _GROUPED, 12),
    "tonnage": Trait(3, _GROUPED, 12),
    "share": Trait(6, "0.0%", 9),
    "percent": Trait(pattern="0.####%", width=12),
    "km": Trait(4, "0.0", 9),
    "carbon": Trait(4, _GROUPED, 12),
    "factor": Trait(6, "0.0000", 10),
    "scaled": Trait(pattern="#,##0.0", width=13),
    "degree": Trait(pattern="0.0000", width=11),
}
"""Money is yuan a year, a price yuan per unit, a share a fraction of one, carbon tonnes of CO2 equivalent a year;
an amount is in the material's own unit a year, a tonnage the same where a thousandth is enough."""
