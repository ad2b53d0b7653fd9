"""What reading a file takes from the park that it is brought to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from matchchain.catalogue.cards.names import plain_name
from matchchain.entries.setting import Setting, setting_of
from matchchain.park import Park
from matchchain.wording import Lang


@dataclass(frozen=True)
class Around:
    """The park, and the firm that was named beside the file.

    Attributes:
        park: as it was read.
        firm: id of the firm that the file is said to be of, its name where the park has none of it; "" where nobody
            says it.

    Example:
        >>> from matchchain.park import Firm
        >>> around = Around(Park(firms=(Firm(id="longhua", name="龙华染料化工有限公司", short="龙华染料"),)))
        >>> around.firms["龙华染料化工有限公司"], around.firms["longhua"]
        ('龙华染料', '龙华染料')
    """

    park: Park = field(default_factory=Park)
    firm: str = ""

    @cached_property
    def setting(self) -> Setting:
        """Operating days, currency, whether prices hold VAT."""
        return setting_of(self.park, self.park.materials)

    @property
    def currency(self) -> str:
        """ISO code of the park's money."""
        return self.setting.currency

    @property
    def language(self) -> Lang:
        """Of the park's files."""
        return "en" if self.park.language == "en" else "zh"

    @cached_property
    def firms(self) -> Mapping[str, str]:
        """Plain name, short name and id -> the name a card may use for that firm."""
        return {
            plain_name(written): firm.table_name
            for firm in self.park.firms
            for written in (firm.id, firm.short, firm.name, firm.name_en)
            if written
        }
