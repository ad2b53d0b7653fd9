"""Does a paper's list of words name what is offered: the material, its waste code or class, general waste?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from matchchain.expressions import expression
from matchchain.rules.firms import plain_name
from matchchain.rules.identity import identity_of, key_of
from matchchain.rules.waste_code import covers_code, hazardous_wastes

if TYPE_CHECKING:
    from matchchain.candidates import Candidates

_GENERAL_CODE = expression(r"s(?:w)?(\d\d)(?!\d)")  # 900-099-S06, SW06
_GENERAL = tuple(
    map(plain_name, ("一般工业固废", "一般工业固体废物", "一般固废", "general industrial waste", "non-hazardous waste"))
)


def names_offer(words: Sequence[str], i: int, candidates: Candidates) -> bool:
    """Whether one of these words means offer i: itself, a family it belongs to, its waste code or class."""
    entry, name = candidates.offers.entries[i], candidates.offers.resolution(i)
    families = name.material.broader if name.material is not None else ()
    means = {key_of(name, name.text), *families}
    if any(identity_of(word, candidates) in means for word in words):
        return True
    waste = hazardous_wastes(candidates).get(i)
    if waste is not None:
        return bool(waste.codes) and all(_covered(code, words) for code in waste.codes)
    return any(_general(plain_name(word), entry.legal, plain_name(entry.waste_code)) for word in words)


def says_offer(text: str, i: int, candidates: Candidates) -> bool:
    """Whether a sentence on a paper ("接收利用造纸污泥") names offer i."""
    entry, name = candidates.offers.entries[i], candidates.offers.resolution(i)
    said = plain_name(text)
    own = {plain_name(entry.material), *((plain_name(name.material.zh),) if name.material is not None else ())}
    if any(word and word in said for word in own):
        return True
    general = i not in hazardous_wastes(candidates) and entry.legal == "general-waste"
    return (general and any(word in said for word in _GENERAL)) or names_offer((text,), i, candidates)


def _covered(code: str, words: Sequence[str]) -> bool:
    return covers_code(tuple(words), code)


def _general(word: str, legal: str, code: str) -> bool:
    if legal == "general-waste" and word in _GENERAL:
        return True
    if not code:
        return False
    of_class = _GENERAL_CODE.fullmatch(word)
    return word == code or bool(of_class and (own := _GENERAL_CODE.search(code)) and own[1] == of_class[1])
