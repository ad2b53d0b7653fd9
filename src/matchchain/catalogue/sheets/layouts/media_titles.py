"""Titles of balances: a medium with its unit, over what is given away, taken in, made and used of it."""

from __future__ import annotations

from matchchain.catalogue.sheets.layouts.context import looks_like_firm
from matchchain.catalogue.sheets.layouts.known_things import is_known, mostly_known
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


def medium_and_flow(text: str) -> tuple[str, str]:
    """The medium and the list of a title that says both, "own" for what stays in the works; two blanks for others.

    Example:
        >>> medium_and_flow("氢气外供量"), medium_and_flow("蒸汽外购（t/h）"), medium_and_flow("蒸汽价格")
        (('氢气', 'offers'), ('蒸汽', 'needs'), ('', ''))
    """
    plain = plain_title(text)
    while (bare := _BEHIND.sub("", plain)) != plain:
        plain = bare
    found = next((plain[:at] for at in (-2, -3, -1) if flow_of(plain[at:]) and is_known(plain[:at])), "")
    return (found, flow_of(plain[len(found) :])) if found else ("", "")


def rows_of_balance(view: View, row: int) -> int:
    """How many rows of titles of a balance begin with a row: firms' column and media over ways, or both in one title.

    Args:
        view: the sheet.
        row: its number.

    Returns:
        0 of a row that begins none, 1 of 企业名称, 氢气外供, 氢气外购; 2 where the ways stand below the media.
    """
    cells, below = view.filled(row), view.filled(row + 1)
    if len(cells) < 2 or any(is_number(text) for _, text in cells):
        return 0
    fields = {column: meaning.field for column, text in cells if (meaning := field_of(text)) is not None}
    firms = [column for column, _ in cells if fields.get(column) in _FIRMS]
    if firms:
        rest = [text for column, text in cells if column > firms[0] and fields.get(column) not in _BESIDE]
        if len(firms) == 1 and _are_flows(rest):
            return 1
    if len(below) < _LEAST_FLOWS or any(is_number(text) for _, text in below):
        return 0
    return 2 if _over_flows(cells, fields, firms, below) or _over_things(view, row, firms) else 0


def _over_flows(
    cells: list[tuple[int, str]], fields: dict[int, str], firms: list[int], below: list[tuple[int, str]]
) -> bool:
    """Whether a row names firms' column and media, or media's column and works, above their ways."""
    media = [(c, text) for c, text in cells if fields.get(c, "") not in _FIRMS | _BESIDE]
    if not firms and _names_works(cells, fields, below):
        return True
    if len(firms) != 1 or not media or media[0][0] < firms[0] or any(fields.get(c) for c, _ in media):
        return False
    under = [text for column, text in below if column >= media[0][0]]
    flows = [flow_of(text) for text in under]
    if _are_flows(under):
        return True
    sided = bool({"offers", "needs"} & set(flows)) and all(flows) and len(flows) >= len(media)
    return sided and mostly_known(medium_and_unit(text)[0] for _, text in media)


def _over_things(view: View, row: int, firms: list[int]) -> bool:
    """Whether groups that say a list stand over known things with figures: 外购原料（万吨） over 煤, 铁矿石."""
    if len(firms) != 1:
        return False
    below = view.filled(row + 1)
    groups = [m for column, text in view.filled(row) if (m := field_of(text)) is not None and m.side and column]
    figures = [text for column, text in view.filled(row + 2) if below and column >= below[0][0]]
    if not groups or not figures or not all(map(is_number, figures)):
        return False
    return all(is_known(text) or medium_and_unit(text)[1] for _, text in below)


def _are_flows(texts: list[str]) -> bool:
    """Whether all of several titles say a medium and a way: 氢气外供, 氢气外购."""
    return len(texts) >= _LEAST_FLOWS and all(medium_and_flow(text)[0] for text in texts)


def _names_works(cells: list[tuple[int, str]], fields: dict[int, str], below: list[tuple[int, str]]) -> bool:
    """Whether a row names the column of media and works, over what each of them gives away and takes in."""
    (first, _), *works = [(c, text) for c, text in cells if fields.get(c) not in _BESIDE] or [(0, "")]
    flows = [flow_of(text) for column, text in below if column > first]
    named = bool(works) and all(looks_like_firm(text) for _, text in works)
    return fields.get(first) == "material" and named and len(flows) >= len(works) and {"offers", "needs"} <= set(flows)
