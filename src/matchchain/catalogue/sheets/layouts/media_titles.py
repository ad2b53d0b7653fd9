"""Titles of balances: a medium with its unit, over what is given away, taken in, made and used of it."""

from __future__ import annotations

from matchchain.catalogue.sheets.layouts.known_things import mostly_known
from matchchain.catalogue.sheets.layouts.lexicon import plain_title
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import View, bare_unit, field_of, is_number
from matchchain.catalogue.sheets.layouts.words import direction_of
from matchchain.expressions import expression

_OWN = expression(r"自[产用备发给]|自产自用|内部|厂内|损[耗失]|管损|合计|小计|产生|[产用耗]量|消耗|平衡|差额|回[用收]")
"""What a firm makes and uses itself: nothing that it gives or wants."""
_BEHIND = expression(r"[量数额]$|[(].*[)]$")
_FIRMS = frozenset(("firm.name", "unit.or-firm"))
_BESIDE = frozenset(("index", "note", "skip", "firm.zone", "firm.contact", "firm.phone"))
_UNIT = expression(r"[,，;；、/\s]\s*([^,，;；、\s]{1,10})$")
_LEAST_FLOWS = 2


def medium_and_unit(text: str) -> tuple[str, str]:
    """The medium that a title names and its unit, "" for none.

    Example:
        >>> medium_and_unit("低压蒸汽（1.0MPa），万吨/年"), medium_and_unit("除盐水（万m³/年）"), medium_and_unit("电")
        (('低压蒸汽（1.0MPa）', '万吨/年'), ('除盐水', '万m3/年'), ('电', ''))
    """
    plain = text.strip()
    for found in list(_UNIT.finditer(plain))[:1]:
        if bare_unit(found[1]) and unit_of(bare_unit(found[1])) == "amount":
            return plain[: found.start()].strip(), bare_unit(found[1])
    if (unit := unit_in_title(plain)) and unit_of(unit) == "amount":
        return plain_title(plain).partition("(")[0].strip(), unit
    return plain, ""


def flow_of(text: str) -> str:
    """The list that a title below a medium says, "own" for what stays in the works, "" for other titles.

    Example:
        >>> flow_of("外供"), flow_of("外购量"), flow_of("自用"), flow_of("企业名称")
        ('offers', 'needs', 'own', '')
    """
    plain = plain_title(text)
    if _OWN.search(plain):
        return "own"
    while (bare := _BEHIND.sub("", plain)) != plain:
        plain = bare
    return direction_of(plain)


def is_balance(view: View, row: int) -> bool:
    """Whether a row names firms' column and media, over a row of what is given away and taken in of each.

    Args:
        view: the sheet.
        row: its number.
    """
    cells, below = view.filled(row), view.filled(row + 1)
    if len(cells) < 2 or len(below) < _LEAST_FLOWS or any(is_number(text) for _, text in (*cells, *below)):
        return False
    fields = {column: meaning.field for column, text in cells if (meaning := field_of(text)) is not None}
    firms = [column for column, _ in cells if fields.get(column) in _FIRMS]
    media = [(c, text) for c, text in cells if fields.get(c, "") not in _FIRMS | _BESIDE]
    if len(firms) != 1 or not media or media[0][0] < firms[0] or any(fields.get(c) for c, _ in media):
        return False
    flows = [flow_of(text) for column, text in below if column >= media[0][0]]
    sided = {"offers", "needs"} & set(flows)
    return bool(sided) and all(flows) and len(flows) >= len(media) and mostly_known(
        medium_and_unit(text)[0] for _, text in media
    )  # fmt: skip
