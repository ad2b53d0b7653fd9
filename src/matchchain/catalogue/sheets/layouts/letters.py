"""What a firm says of itself in the sentences of a letter: 我公司每年需外购液碱约6000吨、铁粉7500吨."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.said import apart, said_in
from matchchain.expressions import expression

_SENTENCES = expression(r"[。；;\n]+")
_SAYS = expression(
    r"(?:我公司|我司|本公司|我厂|本厂|我单位|我们公司|我们|我企业|本企业|本项目|(?<![\u3400-\u9fff])(?:企业|公司|项目))"
    r"(?P<when>(?:目前|现|还|另|同时|预计|正常生产|投产后|达产后|，|,)*)"
    r"(?P<often>每年|年均?|每月|月均?|每天|日均?|全年)?(?:大约|约|还|均|共)?"
    r"(?:(?P<takes>需要?外购|需要?采购|需要?购[买入进]|需要?使用|外购|采购|购[买入进]|需要|需用|需求|需|使用|消耗|耗用)"
    r"|(?P<gives>产生|副产|产出|富余|外排|排放|有(?![限机毒色害效关无意望])))(?:的|量|了)?"
    r"(?P<things>[^，,：:\d]{2}.*\d.*)$"
)
_ENDS = expression(r"[，,](?!\d)")
_LISTED = expression(r"、|以?及|和(?=[\u3400-\u9fff])")
_TOGETHER = expression(r"共计?\s*约?\d|合计|总计|各\s*约?\d")
_PERIODS = {"每月": "月", "月": "月", "月均": "月", "每天": "天", "日": "天", "日均": "天"}
_OF_NO_THING = expression(r"产值|税|投资|用工|员工|[万亿]元")
_ONE_NAME = 20
_FIGURE = expression(r"\d")
_HOW_MUCH = expression(r"\s*(?:每[年月天日]|[年月日]|用?量)?(?:均|需|用)?(?:大约|约|为)?\s*\d")


def told_in_letter(text: str) -> Iterator[tuple[str, str]]:
    """The list and the entry of each thing that a sentence says its writer buys or has, with its amount.

    Args:
        text: a paragraph.

    Example:
        >>> list(told_in_letter("同时，我公司每年需外购液碱约6000吨、铁粉7500吨，如有合适来源，愿优先采购。"))
        [('needs', '液碱约6000吨/年'), ('needs', '铁粉7500吨/年')]
        >>> list(told_in_letter("我司每月产生废盐25吨。")), list(told_in_letter("我公司年产5万吨染料项目投产"))
        ([('offers', '废盐25吨/月')], [])
        >>> list(told_in_letter("我们需要粉煤灰，每年3万吨"))
        [('needs', '粉煤灰，每年3万吨')]
        >>> list(told_in_letter("我司每月有废盐20吨，目前填埋，处置费400元/吨"))
        [('offers', '废盐20吨/月，处置费400元/吨')]
    """
    for sentence in _SENTENCES.split(text):
        found = _SAYS.search(sentence)
        if found is None or _OF_NO_THING.search(sentence):
            continue
        listed, *more = apart(found["things"], _ENDS)
        if more and not _FIGURE.search(listed) and _HOW_MUCH.match(more[0]):
            listed = f"{listed}，{more.pop(0)}"  # 粉煤灰，每年3万吨
        if _TOGETHER.search(listed):
            continue
        pieces = [piece.strip() for piece in apart(listed, _LISTED)]
        said = [said_in(piece) for piece in pieces]
        if not all(one.name and len(one.name) <= _ONE_NAME and "quantity" in one.fields for one in said):
            continue
        told = "".join(f"，{clause.strip()}" for clause in more if len(pieces) == 1 and _FIGURE.search(clause))
        period = _PERIODS.get(found["often"] or "", "年")
        for piece, one in zip(pieces, said, strict=True):
            once = figure_of(one.fields["quantity"])[0] == "amount-once"
            yield "needs" if found["takes"] else "offers", (f"{piece}/{period}" if once else piece) + told
