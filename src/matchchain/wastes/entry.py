"""What a list says of one code."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from matchchain.values import dataclass

ListName: TypeAlias = Literal["ewc", "cn", "rcra", "sw"]
LISTS: tuple[ListName, ...] = get_args(ListName)

Kind: TypeAlias = Literal[
    "absolute-hazardous", "absolute-non-hazardous", "mirror-hazardous", "mirror-non-hazardous", "class", "form"
]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list of wastes.

    Attributes:
        code: as the list writes it without blanks: "060101", "900-300-34", "HW34", "D002", "900-001-S17".
        list: "ewc" European, "cn" national hazardous waste list 2021, "rcra" US, "sw" Chinese solid waste codes.
        hazardous: the list's own column, whatever was typed.
        kind: how the list decides; "class" a whole class of the national list, "form" a code whose form is right
            in a list that is not had here.
        zh: short wording in Chinese; of the European and US lists our own.
        en: title in English; of the national list that of the class.
        under: heading of its group, (Chinese, English), for titles that say little by themselves ("wastes not
            otherwise specified"); ("", "") where the list has none.
        partners: codes of the other side of a mirror pair.
        hw: class of the national list, "HW34"; "" in the others.
        industry: where the national list says it arises, "264"; "" in the others.
        properties: "T/I": T toxic, C corrosive, I ignitable, R reactive, In infectious; "" where no list says it.
    """

    code: str
    list: ListName
    hazardous: bool
    kind: Kind
    zh: str
    en: str
    under: tuple[str, str] = ("", "")
    partners: tuple[str, ...] = ()
    hw: str = ""
    industry: str = ""
    properties: str = ""
