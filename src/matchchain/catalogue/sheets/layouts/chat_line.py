"""Lines of a chat in which firms sign up one after another (接龙): 1. 盛泰印染 有：污泥8吨/天；要：液碱；李敏 137..."""

from __future__ import annotations

import re
from functools import lru_cache

from matchchain.catalogue.sheets.layouts.codes import with_phone
from matchchain.catalogue.sheets.layouts.context import looks_like_firm
from matchchain.catalogue.sheets.layouts.words import direction_of, says_nothing
from matchchain.expressions import expression
from matchchain.values import dataclass

_NUMBER = expression(r"^\s*(?:[(（【\[]?\d{1,3}[)）】\]]?\s*[.、．:：)）]?\s*|[①-⑳]\s*|[-•·*]\s*)")
_EXAMPLE = expression(r"^\s*[(（【\[#＃]?\s*(?:示?例|样例|格式|模板|范例|接龙)")
_MARK = expression(
    r"(?:^|(?<=[\s,，;；。、:：/|)）]))(?P<word>[\u4e00-\u9fff]{1,8}?)(?:\s*[:：]\s*|\s+(?=[\d\u4e00-\u9fff]))"
    r"|(?:^|(?<=[\s,，;；。、:：/|)）]))(?P<verb>(?:[另还急现长期可能]{0,3})(?:求购|收购|采购|接收|消纳|寻求|寻找|征集|缺少?|需要?(?!求)的?|求|出售|外售|供应|提供|可供|需要|急需|出让|转让|有售"
    r"|[出收卖](?=[废旧余副富多剩])|有(?![限机毒色害效关无意没])))(?=[\u4e00-\u9fff\d])"
)
_APART = expression(r"[\s,，、/|:：@()（）—–-]+")
_CUT = re.compile(r"(?P<mark>[;；。\n]|[,，](?!\d{3}(?!\d))|\s{1,})")
_SUFFIX = expression(r"(?:补充|更正|补报|追加|接龙|报名|的)$")
_PERSON_WORD = expression(
    r"^(?:联系人|联系|负责人|对接人|电话|手机)?\s*[:：]?\s*(?P<name>[\u4e00-\u9fff]{1,4}?(?:总|工|经理|师傅|主任|厂长|老师|先生|女士|部长|科长|主管|姐|哥|董|院长|书记))$"
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段"
    "郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚庄俞章殷邢倪翁葛柴阮"
)
_GIVEN_NAME = 3


@dataclass(frozen=True, slots=True)
class ChatLine:
    """What one firm says in a line.

    Attributes:
        firm: its name, "" where only a person is named.
        contact: the person and the telephone number as they stand, "" for none.
        parts: (list, what it says), in order.
    """

    firm: str
    contact: str
    parts: tuple[tuple[str, str], ...]


@lru_cache(maxsize=4096)
def chat_line(text: str) -> ChatLine | None:
    """A line of a chat taken apart; None where it is none.

    Example:
        >>> chat_line("1. 盛泰印染 有：污泥8吨/天；要：液碱；李敏 13757512001")
        ChatLine(firm='盛泰印染', contact='李敏 13757512001', parts=(('offers', '污泥8吨/天'), ('needs', '液碱')))
        >>> chat_line("2、张三 宏达热电有限公司 出 粉煤灰9万吨/年").firm, chat_line("6. 收到")
        ('宏达热电有限公司', None)
    """
    if _EXAMPLE.match(text) or len(text) > _LONGEST:
        return None
    counted = _NUMBER.match(text)
    body = text[counted.end() :] if counted else text
    marks = [(found, side) for found in _MARK.finditer(body) if (side := _side(found))]
    if not marks or (marks[0][0].start() == 0 and not counted):
        return None
    firm, head_contact = _who(body[: marks[0][0].start()])
    if (not firm and not (counted and head_contact)) or not (counted or looks_like_firm(firm)):
        return None
    ends = [found.start() for found, _ in marks[1:]] + [len(body)]
    parts, contact = [], head_contact
    for (found, side), end in zip(marks, ends, strict=True):
        told, reach = _without_contact(body[found.end() : end])
        contact = contact or reach
        parts.append((side, told))
    return ChatLine(firm, contact, tuple((side, told) for side, told in parts if told and not says_nothing(told)))


_LONGEST = 400


def _side(found: re.Match[str]) -> str:
    word = (found["word"] or found["verb"] or "").lstrip("另还")
    return direction_of(word)


def _who(head: str) -> tuple[str, str]:
    """The firm and its contact before the first mark; a blank firm where nobody can tell."""
    person, number = with_phone(head)
    if any(c.isdigit() for c in person):
        return "", ""
    tokens = [_SUFFIX.sub("", token) for token in _APART.split(person) if token]
    tokens = [token for token in tokens if token]
    firms = [token for token in tokens if not is_person(token)]
    if len(firms) != 1 or len(firms[0]) < 2:
        sure = [token for token in firms if looks_like_firm(token)]
        firms = sure if len(sure) == 1 else []
    people = [token for token in tokens if is_person(token)]
    contact = " ".join([*people[:1], *([number] if number else [])])
    return (firms[0] if firms else "", contact)


def is_person(text: str) -> bool:
    """Whether a word is the name of a person by its form.

    Example:
        >>> is_person("周师傅"), is_person("李敏"), is_person("宏达厂"), is_person("盛泰印染")
        (True, True, False, False)
    """
    if found := _PERSON_WORD.match(text):
        return found["name"][0] in _SURNAMES or found["name"][0] in "小老阿大"
    return 1 < len(text) <= _GIVEN_NAME and text[0] in _SURNAMES and not text.endswith(("厂", "司", "社", "店"))


def _without_contact(text: str) -> tuple[str, str]:
    """What a part says without the person and the number behind it."""
    pieces = _CUT.split(text.strip())
    for at in range(len(pieces) - 1, -1, -2):
        tail = "".join(pieces[at:]).strip(" ,，;；。\n")
        person, number = with_phone(tail)
        person = re.sub(r"^(?:联系人|联系|负责人|对接人)\s*[:：]?\s*", "", person)
        if tail and (number or person) and (not person or is_person(person)):
            rest = "".join(pieces[:at]).strip(" ,，;；。\n")
            before, more = _without_contact(rest) if rest and not person else (rest, "")
            return before, " ".join(part for part in (more, person, number) if part)
        if len(tail) > _LONGEST_CONTACT:
            break
    return text.strip(" ,，;；。\n"), ""


_LONGEST_CONTACT = 24
