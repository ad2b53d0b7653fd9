"""What words in cells stand for: blanks, totals, examples, ways, directions, kinds (data/words.yaml)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.expressions import expression
from matchchain.materials.writing.spelling import tidy
from matchchain.units import folded, is_blank

_LONGEST_DIRECTION = 10
_BRACKET_BEHIND = expression(r"\s*[(（][^()（）]*[)）]\s*$")
_LANGUAGES = expression(r"[\u3400-\u9fff][\u3400-\u9fff/()、 ]*|[A-Za-z][A-Za-z0-9 /()-]*")
_WHO = (
    r"(?:我们?|我[司方]|手[上头里边]|本?公司|本?企业|园区|单位|对外)?"
    r"(?:[可能欲拟想愿要急正待现还最]|能够|打算|可以|准备|愿意|希望|计划|有意|对外)*"
)
_WHAT = r"(?:的|方|类|侧|端|入|进)?(?:信息|物料|资源|物资|产品|副产品|东西)?"
_DIRECTIONS = (
    ("offers", expression(
        rf"{_WHO}(?:供[出给应]?|提供|出[让售]?|转[让出]|[卖售]出?|[出转脱]手|外[售供卖]|销售|输出|产[出生废]|有余?|余|富余|剩余|多余|闲[置余]"
        rf"|[需求]?处[置理]|求售|需售|流出|[外调]?送出?|调出){_WHAT}")),
    ("needs", expression(
        rf"{_WHO}(?:需[要求进购用]?|求[购进]?|[短紧急欠]?缺[少口]?|[收采求订外]?购[买进入]?|外部购[买入]|[受调外][入来]|采买|买[入进]?|[收吃引]?进|收|消纳|接[收纳受]|受让|承接|寻[求找购]?|找|征集|要|用|消耗|输入|投入)"
        rf"{_WHAT}")),
)  # fmt: skip
"""Words for giving and for taking, with who does it and whether they can or want to."""
_OF_MEDIUM = expression(
    r"(?:(?P<gives>[可外]*供[应给]?|外送|输出)|[现拟需外]*[用购需](?:求|用)?)(?:[水汽气热电冷能]|中水|再生水|蒸汽|热力|能源)(?:单位|企业|用户|户|方|侧|端)?"
)
_LONGEST_PHRASE = 5


@dataclass(frozen=True, slots=True)
class KindWord:
    """What a word of a column of classes says: kind, list and legal class, each "" where it says nothing."""

    kind: str = ""
    side: str = ""
    legal: str = ""


@lru_cache(maxsize=1 << 15)
def plain_word(text: str) -> str:
    """A word without differences of width, case and blanks.

    Example:
        >>> plain_word("合 计："), plain_word("Sub Total")
        ('合计', 'sub total')
    """
    plain = folded(text) if text.isascii() else folded(tidy(text))
    word = " ".join(plain.casefold().split()).strip(" :.,;。")
    return word if word.isascii() else word.replace(" ", "")


@cache
def _data() -> Mapping[str, Any]:
    import yaml

    text = (resources.files(__package__) / "data" / "words.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: dict[str, Any] = yaml.load(text, Loader=loader)  # noqa: S506 - a safe loader either way
    return data


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a list of the data, as `plain_word` leaves them."""
    return frozenset(_listed(_data()[name]))


@cache
def texts_of(name: str) -> tuple[str, ...]:
    """The words of a list of the data, in their order."""
    return tuple(_listed(_data()[name]))


@cache
def table_of(name: str) -> Mapping[str, str]:
    """Word -> code, of a table of the data ("ways", "directions", "states", "permits", "labels")."""
    return {word: code for code, words in _data()[name].items() for word in _listed(words)}


@cache
def _kinds() -> Mapping[str, KindWord]:
    return {
        word: KindWord(row["kind"], row.get("side", ""), row.get("legal", ""))
        for row in _data()["kinds"]
        for word in _listed(row["words"])
    }


def _listed(words: str) -> list[str]:
    return [plain_word(word) or word.strip() for word in words.split(", ") if word.strip()]


@lru_cache(maxsize=1 << 14)
def says_nothing(text: str) -> bool:
    """Whether a cell is blank in any of the ways people write it.

    Example:
        >>> [says_nothing(text) for text in ("", "/", "—", "无", "不限", "N/A", "TBD", "0", "无水硫酸钠")]
        [True, True, True, True, True, True, True, False, False]
    """
    word = plain_word(text)
    return is_blank(text) or word in words_of("blank") or word.strip("()[]<>-–—* ") in words_of("blank")


@lru_cache(maxsize=1 << 13)
def names_nothing(text: str) -> bool:
    """Whether a text that stands for a name says that there is none, or that it stands elsewhere.

    Example:
        >>> [names_nothing(text) for text in ("无固废产生", "详见附件", "无铬皮边角料", "不锈钢边角料", "see annex")]
        [True, True, False, False, True]
    """
    word = plain_word(text)
    return re.search(str(_data()["no_name"]), word) is not None and not _is_free_of(word)


def _is_free_of(word: str) -> bool:
    """Whether a name says what a known thing is free of, and not that there is none of it: 无铬皮边角料, 无废水."""
    if not word.startswith("无") or is_known(word[1:]):
        return False
    return any(is_known(word[at:]) for at in (2, 3) if len(word) - at > 1)


def is_direction(text: str) -> bool:
    """Whether a text is nothing but a word for giving or taking: no thing is called so.

    Example:
        >>> is_direction("外购"), is_direction("可出"), is_direction("边角料")
        (True, True, False)
    """
    word = plain_word(text)
    return not word.isascii() and (word in table_of("directions") or bool(_said_direction(word)))


def kind_word(text: str) -> KindWord | None:
    """What a word of a column of classes says, None where it is none.

    Example:
        >>> kind_word("危险废物"), kind_word("炉渣") is None
        (KindWord(kind='waste', side='offers', legal='hazardous-waste'), True)
    """
    found = _kinds().get(plain_word(text))
    if found is None and len(parts := _in_two_languages(text)) > 1:
        said = {_kinds().get(plain_word(part)) for part in parts}
        found = said.pop() if len(said) == 1 else None
    return found


def direction_of(text: str) -> str:
    """The list that a word of a column of directions means, "offers" or "needs"; "" where it says neither.

    Example:
        >>> direction_of("需求"), direction_of("Offer"), direction_of("炉渣")
        ('needs', 'offers', '')
        >>> direction_of("我们缺"), direction_of("拟出让"), direction_of("需处置"), direction_of("寻求 seek")
        ('needs', 'offers', 'offers', 'needs')
        >>> direction_of("Has available"), direction_of("is looking for"), direction_of("wants to sell")
        ('offers', 'needs', '')
    """
    found = _one_direction(text)
    if not found and len(parts := _in_two_languages(text)) > 1:
        said = {_one_direction(part) for part in parts} - {""}
        found = said.pop() if len(said) == 1 else ""
    return found


def direction_in_row(text: str) -> str:
    """The list that a cell of a column of directions means, also with the medium it is of: 供水, 用汽单位.

    Example:
        >>> direction_in_row("供水"), direction_in_row("用汽单位"), direction_in_row("热水"), direction_in_row("需求")
        ('offers', 'needs', '', 'needs')
    """
    found = direction_of(text)
    if found or (of_medium := _OF_MEDIUM.fullmatch(plain_word(text))) is None:
        return found
    return "offers" if of_medium["gives"] else "needs"


def _one_direction(text: str) -> str:
    word = plain_word(text)
    found = table_of("directions").get(word)
    if found is None and (kind := _kinds().get(word)) is not None:
        found = kind.side
    if found is not None:
        return found
    bare = _BRACKET_BEHIND.sub("", word)
    return direction_of(bare) if bare and bare != word else _said_direction(word)  # 供应（副产）


def _in_two_languages(text: str) -> list[str]:
    """The Chinese and the English part of a word that is said in both: 寻求 seek, offer / 供应."""
    parts = [" ".join(found[0].split()).strip(" /()-,.:|") for found in _LANGUAGES.finditer(folded(text))]
    return [part for part in parts if part]


def _said_direction(word: str) -> str:
    """The list that a word put together says: who, whether they can or would, and what they do."""
    if word.isascii():
        return _phrased_direction(word.split())
    if len(word) > _LONGEST_DIRECTION:
        return ""
    return next((side for side, said in _DIRECTIONS if said.fullmatch(word)), "")


def _phrased_direction(words: Sequence[str]) -> str:
    """The list that a few English words say together: has available, is looking for, would like to buy."""
    said = {table_of("phrases").get(word, "") for word in words}
    if not words or len(words) > _LONGEST_PHRASE or "" in said:
        return ""
    sides = said - {"around"}
    return sides.pop() if len(sides) == 1 else ""
