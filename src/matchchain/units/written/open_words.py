"""Words that stand where a figure should and leave it open: 面议, 随行就市, 若干; and those that say it is zero."""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.units.written.writing import OPEN_WORDS

_EACH_OPEN = "|".join(sorted(OPEN_WORDS, key=len, reverse=True))
_LABEL = r"(?:价格|单价|售价|数量|产量|用量|需求量)?\s*[:]?\s*"
_OPEN = expression(
    rf"^{_LABEL}(?:(?:具体|双方|可|另|按|参照|参考|根据|随|以)?\s*(?:{_EACH_OPEN})(?:为准|定价|结算|执行|确定)?"
    r"|(?:约)?(?:若干|[好数]?几[十百千万]+|[数上][十百千万]+|十几|少量)[^\d]{0,8}"
    r"|(?:about )?(?:a )?(?:few|couple of|handful of|several|many|some)\b[^\d]*"
    r"|(?:as )?(?:per|by) contract|contract price"
    r"|(?:视|看|根据).{1,12}|unknown(?: \w+)?)$"
)
_FREE = expression(
    r"^(?:免费|无偿|不收费|不要钱|白送|白拿|送人|赠送|送|free(?: of charge| issue)?|f\.?o\.?c\.?|gratis"
    r"|no charge|for free|zero(?: cost)?|(?:at )?no cost)"
    r"(?:送|拿走|提供|处置|处理|接收|自提|使用|取用)*\s*(?:[,(]\s*[^\d]*\)?)?$"
)


def is_open_word(text: str) -> bool:
    """Whether a text, folded, says that the figure is still open.

    Example:
        >>> is_open_word("价格面议"), is_open_word("几百吨"), is_open_word("市场价1200元/吨")
        (True, True, False)
    """
    return not text[:1].isdigit() and bool(_OPEN.match(text.casefold()))


def is_free(text: str) -> bool:
    """Whether a text, folded, says that nothing is paid."""
    return bool(_FREE.match(text.casefold()))
