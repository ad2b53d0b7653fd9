"""Which parts of a sentence offer and which need: 可供铸造废砂4500吨/年；需要石英砂200吨/月."""

from __future__ import annotations

import re

from matchchain.catalogue.sheets.layouts.clauses import told_in_clauses
from matchchain.catalogue.sheets.layouts.letters import told_in_letter
from matchchain.catalogue.sheets.layouts.wishes import wished
from matchchain.catalogue.sheets.layouts.words import says_nothing
from matchchain.expressions import expression

_GIVES = (
    r"(?:可|能)?对?外?(?:供应|供给|提供|供)(?:利用)?的?|可供|富余|现有|手头有|我司有|有余|有(?![限机毒色害效关无意])|出售|外售|产生|"
    r"(?:we|they)?\s*(?:wants?|needs?|would like|wish(?:es)?|looking|hop(?:es|ing)) to (?:get rid of|dispose of"
    r"|sell|give away)|"
    r"(?:we|they)?\s*(?:get(?:s|ting)? rid of|dispos(?:es?|ing) of|throw away|generates?|produces?|offers?|has"
    r"|have|supply|supplies|sells?|(?:can|could) (?:offer|supply|provide|give"
    r"|spare))|available|got"
)
_TAKES = (
    r"(?:急|现|还|另)?(?:需要|需求|需|求购|想要|采购|收购|寻找|寻求|欲购|缺少|缺)的?|可(?:接收|消纳|接纳)|"
    r"(?:we|they)?\s*(?:are )?(?:needs?|wants?|looking for|seeks?|seeking|requires?|buys?|after"
    r"|(?:can|could|would|will|might) (?:take|use|buy|accept|like))|interested in"
)
_MARK = expression(
    rf"(?P<gives>(?<![\u3400-\u9fffA-Za-z])(?:{_GIVES})(?![A-Za-z]))|(?P<takes>(?<![\u3400-\u9fffA-Za-z])(?:{_TAKES})(?![A-Za-z]))",
    re.IGNORECASE,
)
_LINE = expression(
    r"^\s*(?:[(（]?\d{1,3}[)）]?\s*[.、．)）:：]?\s*)?(?P<firm>[^:：,，;；。]{2,30}?)\s*(?:[:：]"
    r"|\s[-–—]\s)\s*(?P<rest>.+)$",
    re.DOTALL,
)
_BRACKETED = expression(
    r"^\s*(?:[(（]?\d{1,3}[)）]?\s*[.、．)）:：]?\s*)?(?P<firm>[^:：,，;；。()（）\d]{2,30}(?:公司|集团|厂))\s*[(（](?P<rest>.*)[)）]\s*$"
)
_TOLD = expression(
    r"^\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?\s*[.、．)）]?|[-•·*])\s*(?P<name>[^:：,，;；。\d]{2,24})\s*[:：]\s*(?P<rest>.*\d.*)$",
    re.DOTALL,
)
_PERSON = expression(r"\s*[(（][A-Z][a-z]+(?: [A-Z][a-z]+){0,2}[)）]\s*$")  # Acme Ltd (Jo Smith)
_FIRM_NAME = expression(r"(?:公司|集团|厂|中心)$")
_GIVEN = expression(r"处[置理]|填埋|焚烧|外[售卖]|委外|产生|副产|废|污泥|渣")
_SENTENCES = expression(r"[；;。\n]+|(?<=[a-z\d)])[.!?]\s+(?=[A-Z])|[?？]+")
_GREETING = expression(
    r"^\s*(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|day)|morning|thanks|thank you)\b[^,:!.\d]{0,30}[,:!.]\s*"
    r"|(?:[\u3400-\u9fff]{1,6}[,，:：])?(?:您好|你好|各位好|大家好)[,，:：!！。\s]*)", re.IGNORECASE
)
_GOES_ON = expression(r"^\s*(?:also|and|plus|as well as|另外?|还有|另有|此外)[,，:：]?\s*(?=\S)", re.IGNORECASE)
_CLAUSES = expression(r"[，,](?!\d{3}(?!\d))")
_WISH = expression(r"^\s*(?:想|希望|拟|打算|计划|要求|建议|能否|是否|太贵|负担)")
_AMOUNT = expression(r"\d[\d.,]*\s*万?(?:吨|t(?![a-z])|公斤|千克|方|立方|只|个|桶)")
_OWN_AMOUNT = expression(rf"[\u3400-\u9fff]{{2}}[^\d/]{{0,4}}{_AMOUNT.pattern}")
_GOES = expression(
    r"处[置理]费?|填埋|焚烧|[外]?[售卖]|委外|产生|副产|送[给往到]?|堆存|暂存|排放|倒贴|付费|放空|自行|没有?(?:去处|出路|去向)|无处"
    r"|\b(?:sold|landfill(?:ed)?|disposed|composted|free|collected|spare|surplus|going|goes|sent|given)\b", 2
)
_OF_NO_THING = expression(r"产值|用工|员工|投资|亩|税")
_EDGES = " :：,，;；。、\n\t-"


def parted(text: str) -> tuple[tuple[str, str], ...]:
    """The parts of a sentence, each with the list it is for; nothing where no word says a list.

    Example:
        >>> parted("可供氯化钙1200吨/年，需要盐酸100吨/月")
        (('offers', '氯化钙1200吨/年'), ('needs', '盐酸100吨/月'))
        >>> parted("废酸处理设备")
        ()
    """
    marks = list(_MARK.finditer(text))
    if not marks or text[: marks[0].start()].strip(_EDGES):
        return ()
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    parts = [
        ("offers" if mark["gives"] else "needs", text[mark.end() : end].strip(_EDGES))
        for mark, end in zip(marks, ends, strict=True)
    ]
    return tuple((side, part) for side, part in parts if part and not says_nothing(part))


def told_parts(text: str) -> tuple[tuple[str, str], ...]:
    """The parts of the notes of a visit, each with its list: 豆渣每天12吨，卖60元/吨；需要蒸汽; nothing of other texts.

    What has an amount and goes somewhere now is there to be had; a wish behind it (想找下家) is none of it. A known
    thing that is wished for with its amount is needed.

    Example:
        >>> told_parts("豆渣每天12吨，现在卖养殖户60元/吨，想找稳定下家；需要蒸汽，每小时3吨")
        (('offers', '豆渣每天12吨，现在卖养殖户60元/吨'), ('needs', '蒸汽，每小时3吨'))
        >>> told_parts("今年产值3亿元，用工200人")
        ()
    """
    found: list[tuple[str, str]] = []
    for sentence in _SENTENCES.split(_GREETING.sub("", text, count=1)):
        more = _GOES_ON.match(sentence) if found else None
        piece = sentence[more.end() :] if more is not None else sentence
        clauses = told_in_clauses(piece)
        own = clauses if len(clauses) > 1 else parted(piece) or tuple(told_in_letter(piece)) or clauses
        if own:
            found += own
            continue
        if wish := wished(piece):
            found.append(("needs", wish))
            continue
        if more is not None and _AMOUNT.search(piece):
            found.append((found[-1][0], piece.strip(_EDGES)))
            continue
        said = [clause for clause in _CLAUSES.split(piece) if not _WISH.match(clause)]
        told = "，".join(said).strip(_EDGES)
        if sum(_OWN_AMOUNT.search(clause) is not None for clause in said) > 1:
            continue  # amounts of two things: which is spoken of, nobody can tell
        if _AMOUNT.search(told) and _GOES.search(told) and not _OF_NO_THING.search(told):
            found.append(("offers", told))
    return tuple(found)


def named_and_told(text: str) -> tuple[str, str]:
    """What a numbered line is of and what it tells of it: 1、废盐：年产约6000吨，暂存; two blanks where it is none.

    Example:
        >>> named_and_told("1、废盐：年产约6000吨，暂存"), named_and_told("会议纪要")
        (('废盐', '年产约6000吨，暂存'), ('', ''))
    """
    found = _TOLD.match(text)
    return (found["name"].strip(), found["rest"].strip()) if found else ("", "")


def firm_and_rest(text: str, side: str = "") -> tuple[str, str]:
    """The firm a line begins with and what it says of it; two blanks where it is no such line.

    Args:
        text: the line.
        side: the list that headings above it say, "" for none.

    Example:
        >>> firm_and_rest("2. 海天化工：可供氯化钙1200吨/年")
        ('海天化工', '可供氯化钙1200吨/年')
    """
    named = _BRACKETED.match(text)
    if named and (side or _GIVEN.search(named["rest"])) and _AMOUNT.search(named["rest"]):
        leads = "需要" if side == "needs" else "可供"
        return named["firm"].strip(), f"{leads}{named['rest'].strip()}"  # 甲公司（废酸20吨/年）
    found = _LINE.match(text)
    if found is None:
        return "", ""
    if not parted(found["rest"]):
        rest = found["rest"].strip()
        if _FIRM_NAME.search(found["firm"]) and _GIVEN.search(rest) and any(c.isdigit() for c in rest):
            return found["firm"].strip(), f"可供{rest}"  # what is disposed of is there to be had
        return "", ""
    return _PERSON.sub("", found["firm"]).strip(), found["rest"].strip()
