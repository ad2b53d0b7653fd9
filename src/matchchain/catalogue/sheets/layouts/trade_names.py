"""Short names of works without a legal form: what they are called by, and the trade they end with."""

from __future__ import annotations

from functools import cache, lru_cache

from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.words import is_direction, texts_of, words_of
from matchchain.expressions import expression

_HAN = expression(r"[\u4e00-\u9fff]{3,10}")
_PAPER = expression(
    r"(?:平衡|台账|清单|明细|汇总|统计|调查|登记|申报|产生|产出|处置|消耗|用量|使用|采购|供需|需求|资源|固废|危废|废物|余热|副产|原辅|物料|能源|用能|用水|排放)"
    r".*(?:表|台账|清单|名录|情况|计划|报告|记录|汇总|图)"
)
"""What a title says behind the firm whose paper it heads."""
_OF_MANY = expression(
    r"^(?:园区?|行业|产业|企业|工业|集群|集聚|片区|基地|协会|商会|板块|领域|类|品|原料|制品|产品|项目库|大宗)"
)
_CALLED_SO = expression(
    r"园|企业|公司|全|各|本|某|[区市县镇乡街]|行业|产业|重点|工业|规上|固废|危废|废|资源|物料|年|月|季|情况|名单|项目|主要|部分|[与和及]"
)
"""What no firm is called by, though a title may begin so: 园区企业能源."""
_LONGEST_NAME = 8


@cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted((*texts_of("trades"), *texts_of("goods_trades")), key=len, reverse=True))


@lru_cache(maxsize=1 << 12)
def ends_like_trade(text: str) -> bool:
    """Whether a text is what a works is called by and the trade it ends with.

    Example:
        >>> [ends_like_trade(text) for text in ("海泰磷化工", "晨光热电", "精细化工", "化工", "园区企业能源")]
        [True, True, False, False, False]
    """
    if not _HAN.fullmatch(text):
        return False
    trade = next((word for word in _longest_first() if text.endswith(word)), "")
    called = text.removesuffix(trade)
    named = len(called) > 1 and called not in words_of("branches") and not _CALLED_SO.search(called)
    named = named and not is_direction(called)
    thing = is_known(called) or (trade not in words_of("trades") and is_known(text))
    return len(trade) > 0 and named and not thing


@lru_cache(maxsize=1 << 10)
def firm_of_title(text: str) -> str:
    """The works without a legal form whose paper a title heads, "" where none begins it.

    Example:
        >>> firm_of_title("海泰磷化工湿法磷酸装置物料平衡表（t/a）"), firm_of_title("平湖化工园区固废汇总表")
        ('海泰磷化工', '')
        >>> firm_of_title("精细化工固废产生情况表"), firm_of_title("2025年晨光热电固废台账")
        ('', '晨光热电')
    """
    plain = _YEAR.sub("", text.strip())
    for size in range(_LONGEST_NAME, 2, -1):
        name, rest = plain[:size], plain[size:]
        if len(name) == size and ends_like_trade(name) and _PAPER.search(rest) and not _OF_MANY.match(rest):
            return name
    return ""


_YEAR = expression(r"^(?:20\d\d\s*(?:年度?)?|关于|附[件表]\d*[:：]?)\s*")
