"""Into which class of the national list does a waste fall by its name alone?"""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.wastes.memory import MEMORY
from matchchain.wastes.name_class import NameClass
from matchchain.wastes.names import Line, Status
from matchchain.wastes.sayings import Saying, english_sayings, han_sayings
from matchchain.wastes.words import english, han, plain
from matchchain.wording import Message

_WASTE_HAN = expression(
    r"废(?![水气热])|废水处理(?:污泥|废)|弃|残|旧|用过|用后|失效|过期|报废|淘汰|老化|饱和|变质|不合格|待处置"
)
_WASTE_ENGLISH = expression(
    r" (?:waste (?!water |heat |gas |steam )|spent |used |scrap |discarded |expired |exhausted |obsolete |"
    r"contaminated |dirty |residual |old |outdated |off spec |end of life |rejected |saturated |unusable )"
)
_HAZARD_SAID = expression(
    r"有[毒害]物质|危险|受[^,，]{0,8}污染|沾染|被污染| hazardous | contaminated | polluted | toxic "
)
# What has been treated, or is made beside a product, is waste only if somebody says so.
_PRODUCT = expression(
    r"回收|再生|精制|提纯|副产|^粗| (?:recovered|regenerated|reclaimed|recycled|rerefined|refined|distilled|by product|"
    r"byproduct|crude) "
)
# Gases, heat and waste water that goes to the drain are no entries of a list of wastes by what they carry.
_GAS = expression(r"(?:[气热]|蒸汽|二氧化碳)(?:\(|$)| (?:gas|heat|air|vapor|steam|co2) (?:from|of|$)")
_WATER = expression(
    r"(?:废水|污水|清洗水|冷凝水)(?:\(|$)| (?:wastewater|waste water|effluent|rinse water) (?:from|of|with|$)"
)
_PROCESS = Line("identify", (), "", "process", origin=False)
_DANGER: dict[Status, int] = {"unlisted": 0, "identify": 1, "listed-if": 2, "listed": 3}

# A sentence names the likeliest classes; all of them stand in `classes`.
_SAID: dict[Status, int] = {"unlisted": 0, "identify": 0, "listed-if": 3, "listed": 1}


def class_by_name(text: str, *, waste: bool = False) -> NameClass | None:
    """The class of a waste by its name, None when no word of it is in the table.

    The wording that says most decides, one at the head of the name before one of its process; of equal ones the
    most dangerous. A name that says it is contaminated is never "unlisted".

    Args:
        text: the name as somebody wrote it, Chinese or English.
        waste: the line is known to be waste, so that the name need not say "spent" or "废".

    Example:
        >>> class_by_name("used acetone").classes[0], class_by_name("recovered acetone")
        ('HW06', None)
    """
    return MEMORY.get(text, waste, _class_by_name)


def _class_by_name(text: str, waste: bool) -> NameClass | None:
    written = plain(text)
    chinese, words = han(written), english(written)
    if _says(_GAS, chinese, words):
        return None
    said_waste = _says(_WASTE_HAN, chinese, "") or _says(_WASTE_ENGLISH, "", words)
    waste = (waste or said_waste) and not _says(_WATER, chinese, words)
    found = [
        saying for saying in (*han_sayings(chinese), *english_sayings(words)) if waste or not saying.wording.line.origin
    ]
    best = max(found, key=_rank) if found else None
    if best is not None and best.wording.line.status == "unlisted":
        # 粉煤灰(垃圾焚烧): a bracket that makes the thing a listed waste is not passed over.
        listed = [saying for saying in found if saying.beside and saying.wording.line.status == "listed"]
        best = max(listed, key=_rank) if listed else best
    if best is not None and best.wording.line.status != "unlisted":
        if best.wording.line.origin and not said_waste and _says(_PRODUCT, chinese, words):
            return _named(best.wording.line._replace(status="listed-if", ask="product"), ())
        return _named(best.wording.line, tuple(term.text for term in best.wording.terms))
    if _says(_HAZARD_SAID, chinese, words):
        return _named(_PROCESS, ())
    return _named(best.wording.line, tuple(term.text for term in best.wording.terms)) if best else None


def _says(what: re.Pattern[str], chinese: str, words: str) -> bool:
    return bool(what.search(chinese) or what.search(words))


def _rank(saying: Saying) -> tuple[int, int, bool]:
    line = saying.wording.line
    return saying.score, _DANGER[line.status], bool(line.code)


def _named(line: Line, words: tuple[str, ...]) -> NameClass:
    question = Message(f"wastes.ask.{line.ask}") if line.ask else None
    said = Message(f"wastes.name.{line.status}", {"classes": line.classes[: _SAID[line.status]]})
    return NameClass(line.status, line.classes, line.code, words, question, said)
