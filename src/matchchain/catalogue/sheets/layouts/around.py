"""What a reader of lists has to know of the park beside the file itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from matchchain.catalogue.cards.names import plain_name
from matchchain.entries.setting import Setting, setting_of
from matchchain.park import Park
from matchchain.wording import Lang


@dataclass(frozen=True, slots=True)
class Around:
    """The park as far as a list's reader asks for it.

    Attributes:
        setting: operating days, currency, whether prices hold VAT.
        language: of the park's files.
        firms: plain name, short name and id -> the name a card may use for that firm.
    """

    setting: Setting = field(default_factory=Setting)
    language: Lang = "zh"
    firms: Mapping[str, str] = field(default_factory=dict)

    @property
    def currency(self) -> str:
        """ISO code of the park's money."""
        return self.setting.currency


def around_of(park: Park) -> Around:
    """The surroundings that a park makes.

    Example:
        >>> from matchchain.park import Firm
        >>> around = around_of(Park(firms=(Firm(id="longhua", name="龙华染料化工有限公司", short="龙华染料"),)))
        >>> around.firms["龙华染料化工有限公司"], around.firms["longhua"]
        ('龙华染料', '龙华染料')
    """
    firms = {
        plain_name(written): firm.table_name
        for firm in park.firms
        for written in (firm.id, firm.short, firm.name, firm.name_en)
        if written
    }
    return Around(setting_of(park, park.materials), "en" if park.language == "en" else "zh", firms)
