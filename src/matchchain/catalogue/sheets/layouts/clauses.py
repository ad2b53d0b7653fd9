"""Notes of a visit, clause by clause: 年产钛白粉10万吨，硫酸外购约40万吨，到厂价310元/吨 tells of two things."""

from __future__ import annotations

from dataclasses import dataclass

from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.expressions import expression
from matchchain.units import folded

_CLAUSES = expression(r"(?P<clause>(?:[^,，;；。、\n]|[,，](?=\d{3}(?!\d)))+)(?P<end>[,，;；。、\n]|$)")
_UNITS = (
    r"(?:公?吨|t(?![a-z])|kg|公斤|千克|立方米?|方|N?m3|标方|[只个套桶台件条辆块]|千瓦时|度(?!以)|kWh|MWh|GJ)"
    r"(?:\s*/\s*(?:年|a|月|[天日d]|小时|h)|每[年月天日])?"
)
_FIGURE = rf"(?P<figure>(?:大?约|近)?为?\s*\d[\d.]*(?:\s*[-~～至]\s*\d[\d.]*)?\s*[万千百亿]?\s*{_UNITS})(?:左右)?"
_NAME = r"(?P<name>[\u3400-\u9fffA-Za-z][\u3400-\u9fffA-Za-z0-9()%-]{0,13}?)"
_MORE = r"[\u3400-\u9fff]{0,8}"
_WHO = (
    r"^(?:我?公司|我司|我厂|企业|该企业|项目|同时|另外?|还|也|目前|现|现在|主要|主营|每年|其中|预计|达产后|正常年份|一期|二期)*"
)
_OFTEN = r"(?P<often>每?[年月天日]均?)?"
_MADE = r"(?:产能|生产|主产|产(?!生))"
_ARISES = r"(?:副产|联产|产生|产出|富余|剩余|外排|排放|多余|有(?=[\u3400-\u9fff]))"
_TAKES = r"(?:需要?外购|需要?采购|外购|采购|收购|需要|需|消耗|耗用|使用|用|耗|购[进入买]?)"
_TOLD = (
    ("made", expression(rf"{_WHO}{_OFTEN}{_MADE}(?:各[类种])?{_NAME}{_FIGURE}$")),
    ("made", expression(rf"{_WHO}{_OFTEN}{_MADE}{_FIGURE}(?:的)?{_NAME}$")),
    ("offers", expression(rf"{_WHO}{_OFTEN}{_ARISES}(?:的|量)?{_NAME}{_FIGURE}{_MORE}$")),
    ("needs", expression(rf"{_WHO}{_OFTEN}{_TAKES}(?:的|量)?{_NAME}{_FIGURE}$")),
    ("needs", expression(rf"{_WHO}{_NAME}{_OFTEN}(?:均?(?:需求|外购|采购|消耗|使用|用|需|耗)量?|缺口){_FIGURE}$")),
    ("offers", expression(rf"{_WHO}{_NAME}{_OFTEN}(?:产生|产出|富余|外排|排放|产)量?{_FIGURE}{_MORE}$")),
    ("offers", expression(rf"{_WHO}{_NAME}{_FIGURE}(?:需要?|想|正|急)?(?:[找寻没无][找有]?(?:出路|下家|去处))$")),
)
_BARE = expression(rf"^{_NAME}{_FIGURE}$")
_FOLLOWS = expression(r"\d\s*(?:元|块|毛|%)|处[置理]|填埋|焚烧|外[售卖]|卖|送|堆存|暂存|倒贴|付费|放空|排空")
_WISH = expression(r"^\s*(?:想|希望|拟|打算|计划|要求|建议|能否|是否|太贵|负担)")
_PERIOD = expression(r"/|每")


@dataclass(slots=True)
class _Told:
    side: str
    name: str
    text: str
    often: str = ""


def told_in_clauses(text: str) -> tuple[tuple[str, str], ...]:
    """The list and the entry of each thing that a sentence tells of with its amount, a clause each.

    What a clause without a thing says of price, way or water is of the thing told last. Known things alone are told.

    Args:
        text: a sentence.

    Example:
        >>> told_in_clauses("年产钛白粉10万吨，硫酸外购约40万吨，从湖北进，到厂价310元/吨")
        (('offers', '钛白粉10万吨/年'), ('needs', '硫酸约40万吨，到厂价310元/吨'))
        >>> told_in_clauses("日产味精300吨，副产硫酸铵6万吨/年，目前外卖"), told_in_clauses("今年产值3亿元，用工200人")
        ((('offers', '味精300吨/日'), ('offers', '硫酸铵6万吨/年，目前外卖')), ())
    """
    found: list[_Told] = []
    listed = False
    for hit in _CLAUSES.finditer(text):
        clause = folded(hit["clause"]).strip()
        said = _said(clause) or (_another(clause, found[-1]) if listed else None)
        listed = said is not None and hit["end"] == "、"
        if said is not None:
            found.append(said)
        elif found and _FOLLOWS.search(clause) and not _WISH.match(clause):
            found[-1].text += f"，{clause.strip()}"
    return tuple((one.side, one.text) for one in found if is_known(one.name))


def _another(clause: str, before: _Told) -> _Told | None:
    """Another thing of a list: 生产烧碱30万吨、液氯26万吨."""
    hit = _BARE.match(clause)
    if hit is None:
        return None
    often = before.often if not _PERIOD.search(hit["figure"]) else ""
    return _Told(before.side, hit["name"], clause + (f"/{often}" if often else ""), before.often)


def _said(clause: str) -> _Told | None:
    for side, words in _TOLD:
        hit = words.match(clause)
        if hit is None or hit["name"][-1] in "约近为":
            continue
        groups = hit.groupdict()
        often = (groups.get("often") or "").removeprefix("每").removesuffix("均")
        figure = hit["figure"] + (f"/{often}" if often and not _PERIOD.search(hit["figure"]) else "")
        return _Told("offers" if side == "made" else side, hit["name"], f"{hit['name']}{figure}", often)
    return None
