"""What a code does where it stands in a text: is the thing it, does the thing contain it, or is it left out?"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from matchchain.expressions import expression

Role: TypeAlias = Literal["is", "excludes", "contains"]

# Words that may stand between the word that decides and the code.
_BETWEEN = (
    r"(?:[\s(\[:,'\"-]|those|that|the|any|wastes?|ones?|mentioned|listed|included|referred|to|in|under|of|class|"
    r"codes?|number|no\.?|entr(?:y|ies)|items?|EWC|E?LoW|and|or|代码|编号|编码|类别|危险废物|危废|废物|列|于|了|"
    r"有|上述|第|[（“《、和及或与])*$"
)
_EXCLUDES = expression(
    r"(?:\bother\s+than|\bexcept(?:ing)?(?:\s+for)?|\bexclud\w+|\bnot|\bfree\s+(?:of|from)|\bwithout|\bnon|\bunlike|"
    r"\brather\s+than|\binstead\s+of|不含|不包括|不包含|不属于|不是|不为|不得|不按|未列入|而非|并非|(?<!除)非|排除|"
    r"(?<![去脱拆清扣排])除(?!去|了?尘|油))" + _BETWEEN,
    re.IGNORECASE,
)
_EXCLUDED_BEHIND = expression(
    r"[\s)\]）]*(?:类|所列|中所列|等|的|危险废物|废物)*\s*(?:除外|以外|之外|外(?!\w)|excluded|excepted)"
)
_CONTAINS = expression(
    r"(?:\bcontain(?:s|ing|ed)?|\bcontaminated\s+(?:with|by)|\bmix(?:ed|ture)\s+(?:with|of)|\bremov(?:al|ed|ing)(?:\s+of)?|"
    r"\btraces?\s+of|\brecovered\s+from|\bincluded\s+in|\bmentioned\s+in|\breferred\s+to\s+in|含有?|混有|混入|沾染|掺有|"
    r"去除|脱除|除去|提取|分离出?|回收|来自|所列)" + _BETWEEN,
    re.IGNORECASE,
)
_WITH = expression(r"(?:\bwith|\bof|\bfrom|\bin|%)[\s(]*$", re.IGNORECASE)
_LABEL = expression(
    r"(?:\b(?:european\s+)?list\s+of\s+wastes?|\bwaste\s+(?:code|number|list|no\.?)|\bcodes?|\bEWC|\bE?LoW|代码|编号|编码|类别)"
    r"[\s:#.(-]*(?:codes?|no\.?)?[\s:#.(-]*$",
    re.IGNORECASE,
)
_CLAUSE = expression(r"[;。;\n]")


def role_at(text: str, start: int, end: int, *, labelled: bool = False) -> Role:
    """The role of what stands at text[start:end], by the words before and behind it.

    Args:
        text: the whole text.
        start: where it begins.
        end: where it ends.
        labelled: it is called a code itself ("EWC 060101"), so "with" before it is no part of a mixture.

    Example:
        >>> [role_at(t, t.index("0"), len(t)) for t in ("060101 acid", "other than 060101", "containing 060101")]
        ['is', 'excludes', 'contains']
    """
    before = _CLAUSE.split(text[max(0, start - 120) : start])[-1]
    if _EXCLUDES.search(before) or _EXCLUDED_BEHIND.match(text, end):
        return "excludes"
    if _CONTAINS.search(before):
        return "contains"
    if labelled or _LABEL.search(before):
        return "is"
    return "contains" if _WITH.search(before) else "is"
