"""Is a text the name of a firm by how it ends? What stands in cells says more than the title above or beside them."""

from __future__ import annotations

from functools import lru_cache

from matchchain.catalogue.sheets.layouts.context import firm_in
from matchchain.catalogue.sheets.layouts.legal_forms import FORMS
from matchchain.expressions import expression

_ENDS = expression(
    rf"(?:^|[\s,])(?:{FORMS}|co|company|as|co-op|coop"
    r"|cooperative|co-operative|group|holdings?|works|mills?|foundry|foundries|forge|brewery|breweries|brewing|distillery"
    r"|dairy|dairies|creamery|creameries|refinery|smelter|quarry|quarries|tannery|bakery|bakeries|industries|enterprises"
    r"|manufacturing|chemicals|textiles|foods|timber|partners|brothers|bros|& sons|and sons|estate winery|winery|wines"
    r"|farms?|nurseries|nursery|glasshouses|greenhouses|products)"
    r"\.?(?:\s*\((?:uk|india|ireland|[a-z ]{2,20})\))?$",
    2,
)
_LEGAL = expression(
    rf"(?:^|[\s,])(?:{FORMS}|co|company|co-op)\.?$",
    2,
)
_PERSON = expression(r"@|^(?:mr|mrs|ms|miss|dr|prof|shri|smt)\b", 2)
_LONGEST = 60


@lru_cache(maxsize=1 << 13)
def ends_like_firm(text: str) -> bool:
    """Whether a text is a firm's name by its last word: a legal form, or what only works are called.

    Example:
        >>> ends_like_firm("Umargaon Foundry Works"), ends_like_firm("Acme Ltd"), ends_like_firm("Priya Nair <p@x.org>")
        (True, True, False)
        >>> ends_like_firm("works"), ends_like_firm("Spent acid")
        (False, False)
    """
    plain = " ".join(text.split()).strip(" ,;:")
    if not plain or len(plain) > _LONGEST or _PERSON.search(plain):
        return False
    if firm_in(plain) == plain:
        return True
    named = plain[0].isupper() and len(plain.split()) > 1
    return named and _ENDS.search(plain) is not None


def has_legal_form(text: str) -> bool:
    """Whether a name ends with a legal form.

    Example:
        >>> has_legal_form("Blythe Valley Brewing Co Ltd"), has_legal_form("Umargaon Foundry Works")
        (True, False)
    """
    return ends_like_firm(text) and (firm_in(text) == text.strip() or _LEGAL.search(text.strip(" ,;:")) is not None)


def is_person(text: str) -> bool:
    """Whether a text is a person or an address to write to, and no firm: Priya Nair <p@x.org>, Mr Desai.

    Example:
        >>> is_person("Priya Nair <p@x.org>"), is_person("Mr Desai"), is_person("Acme Ltd")
        (True, True, False)
    """
    return _PERSON.search(text.strip()) is not None
