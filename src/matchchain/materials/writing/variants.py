"""Other spellings that say the very same structure by the rules of naming, for names no label holds.

Only rewrites that are equal by definition stand here: 邻 is position 2 where one group holds position 1,
"acetic acid ethyl ester" is ethyl acetate, 一氯甲烷 is 氯甲烷. Nothing here is a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from matchchain.expressions import expression
from matchchain.materials.writing.words import singular

_ALKYL = "[正异仲叔新环]?[甲乙丙丁戊己庚辛壬癸]"
_GROUP = "(?:硝基|氨基|羟基|甲氧基|乙氧基|甲基|乙基|氰基|氯|溴|氟|碘)"
_HOLDER = "(?:苯胺|苯酚|甲苯|苯甲酸|苯甲醛|苯甲醚|苯乙醚|苯甲腈|苯甲酰氯|苯磺酸|苯磺酰氯|苯乙酸|苯硫酚|吡啶)"
_PLACES = {"邻": "2", "间": "3", "对": "4"}
_PAIRS = {"邻": "1,2", "间": "1,3", "对": "1,4"}
_EN_PLACES = {"o": "2", "m": "3", "p": "4", "ortho": "2", "meta": "3", "para": "4"}
_EN_PAIRS = {"o": "1,2", "m": "1,3", "p": "1,4", "ortho": "1,2", "meta": "1,3", "para": "1,4"}
_EN_GROUP = "(?:nitro|amino|hydroxy|methoxy|ethoxy|methyl|ethyl|cyano|chloro|bromo|fluoro|iodo)"
_EN_HOLDER = (
    "(?:aniline|phenol|toluene|benzoic acid|benzaldehyde|anisole|benzonitrile|benzoyl chloride"
    "|benzenesulfonic acid)"
)
_ORGANIC = (
    "(?=chlor|brom|fluor|iod|nitr|methyl|ethyl|propyl|isopropyl|butyl|phenyl|benzyl|ethanol|isopropanol)"
)
_PAIR = "二(?:氯|溴|氟|碘|硝基|氨基|羟基|甲氧基|乙基|异丙基)苯|苯二(?:酚|胺|甲酸|甲腈|甲醛|甲酰氯)"
_CHAIN = "[丙丁戊己庚辛壬癸]"
_BY_WORD = expression(rf"(邻|间|对)-?({_GROUP}{_HOLDER})")
_BY_NUMBER = expression(rf"([234])-?({_GROUP}{_HOLDER})")
_ALKYL_BY_WORD = expression(r"(邻|间|对)-?([甲乙])苯(胺|磺酸|硫酚)")
_ALKYL_BY_NUMBER = expression(r"([234])-?([甲乙])基苯(胺|磺酸|硫酚)")
_PAIR_BY_WORD = expression(rf"(邻|间|对)-?({_PAIR})")
_PAIR_BY_NUMBER = expression(rf"1,([234])-?({_PAIR})")
_WITH_RADICAL = expression(rf"([二三]?{_ALKYL})基(胺|醚|酮|硫醇|硫醚)")
_WITHOUT_RADICAL = expression(rf"([二三]?{_ALKYL})(胺|醚|酮|硫醇|硫醚)")
_RADICAL_RING = expression(rf"({_ALKYL})基苯")
_BARE_RING = expression(rf"({_ALKYL})苯")
_TWO_RADICALS = expression(rf"({_ALKYL})基({_ALKYL})基(酮|醚)")
_ONE = expression(r"一(?=[氯溴氟碘甲乙丙丁硝异](?!化))")
_MONO = expression(r"单(?=[甲乙丙丁]醚|[氯溴氟碘硝]|[甲乙]胺|[甲乙]酯|乙醇胺)")
_REPLACED = expression(r"(?<=[氯溴氟碘硝])代(?![硫])")
_NORMAL_HALIDE = expression(
    rf"(?:正([氯溴碘])代?({_CHAIN})烷|([氯溴碘])代?正({_CHAIN})烷|1-?([氯溴碘])代?({_CHAIN})烷)"
)
_NORMAL_END = expression(rf"(?:正|1-?)({_CHAIN})(醇|胺|硫醇)")
_METHANE = expression(r"((?:[一二三]?[氟氯溴碘])+)甲烷")
_HALOGEN = expression(r"[一二三]?[氟氯溴碘]")
_SLAG = expression(r"(有色|有色金属|.*[合属]金|.*[铁铜铅锌镍锡锑铬锰钒钛钢铝])(?:冶炼|炉)?(?:废渣|渣)")
_LEFT_OVER = expression(r"(.{1,12}?)(边角料?|下脚料?|边脚料|角料|余料|废料|废品)")
_ACID_ESTER = expression(r"([a-z0-9,' -]*[a-z](?:ic|ous)) acid,? +([a-z0-9,' ()-]+?) ester")
_ESTER_OF = expression(r"([a-z0-9,' -]+?) ester of ([a-z0-9,' -]*[a-z](?:ic|ous)) acid")
_EN_BY_WORD = expression(rf"(o|m|p|ortho|meta|para)[- ]?({_EN_GROUP}{_EN_HOLDER})")
_EN_PAIR = expression(
    r"(o|m|p|ortho|meta|para)[- ]?(di(?:chloro|bromo|fluoro|nitro|amino|hydroxy|methyl|ethyl)benzene)"
)
_EN_MONO = expression(rf"mono{_ORGANIC}")
_ELEMENTAL = expression(r"^(?:elemental|metallic)\s+|,?\s+(?:metal|element|elemental|metallic)$")
_COMMA = expression(r"([a-z][a-z -]*[a-z]), ?([a-z][a-z -]*[a-z])")
_LAST_WORD = expression(r"(.*?)([a-z]{3,})")


def spellings(name: str) -> Iterator[str]:
    """Names that say the same as a tidy name.

    Example:
        >>> list(spellings("邻硝基苯胺"))
        ['2-硝基苯胺']
        >>> list(spellings("acetic acid, ethyl ester"))[:1]
        ['ethyl acetate']
    """
    rules = _EN if name.isascii() else _ZH
    text = name.casefold() if name.isascii() else name
    for signs, rule in rules:
        if signs.isdisjoint(text):
            continue
        for other in rule(text):
            if other != name:
                yield other


def _places(name: str) -> Iterator[str]:
    """邻/间/对 and locants, where one group holds position 1 or two are alike."""
    hit = _BY_WORD.fullmatch(name)
    if hit:
        yield f"{_PLACES[hit[1]]}-{hit[2]}"
    hit = _BY_NUMBER.fullmatch(name)
    if hit:
        yield f"{'邻间对'[int(hit[1]) - 2]}{hit[2]}"
    hit = _ALKYL_BY_WORD.fullmatch(name)
    if hit:
        yield f"{_PLACES[hit[1]]}-{hit[2]}基苯{hit[3]}"
    hit = _ALKYL_BY_NUMBER.fullmatch(name)
    if hit:
        yield f"{'邻间对'[int(hit[1]) - 2]}{hit[2]}苯{hit[3]}"
    hit = _PAIR_BY_WORD.fullmatch(name)
    if hit:
        yield f"{_PAIRS[hit[1]]}-{hit[2]}"
    hit = _PAIR_BY_NUMBER.fullmatch(name)
    if hit:
        yield f"{'邻间对'[int(hit[1]) - 2]}{hit[2]}"


def _radical(name: str) -> Iterator[str]:
    """基 written or left out: 二环己基胺, 甲基苯."""
    hit = _WITH_RADICAL.fullmatch(name)
    if hit:
        yield hit[1] + hit[2]
    hit = _WITHOUT_RADICAL.fullmatch(name)
    if hit and not (hit[2] == "酮" and not hit[1].startswith("二")):
        yield f"{hit[1]}基{hit[2]}"
    hit = _RADICAL_RING.fullmatch(name)
    if hit:
        yield f"{hit[1]}苯"
    hit = _BARE_RING.fullmatch(name)
    if hit:
        yield f"{hit[1]}基苯"
    hit = _TWO_RADICALS.fullmatch(name)
    if hit:
        yield from (f"{hit[1]}{hit[2]}{hit[3]}", f"{hit[2]}基{hit[1]}基{hit[3]}", f"{hit[2]}{hit[1]}{hit[3]}")


def _single(name: str) -> Iterator[str]:
    """一 and 单 that say only that there is one: 一氯甲烷, 乙二醇单甲醚."""
    if _ONE.match(name):
        yield name[1:]
    if _MONO.search(name):
        yield _MONO.sub("", name)


def _old_words(name: str) -> Iterator[str]:
    """Words that stand for one another everywhere: 醋酸 and 乙酸, 溴代 and 溴, 胺基 and 氨基."""
    changed = name
    for old, new in (
        ("醋酸", "乙酸"),
        ("蚁酸", "甲酸"),
        ("胺基", "氨基"),
        ("苯(基)", "苯基"),
        ("硷", "碱"),
        ("炭酸", "碳酸"),
    ):
        changed = changed.replace(old, new)
    changed = _REPLACED.sub("", changed)
    if changed != name:
        yield changed
    if "乙酸" in name:
        yield name.replace("乙酸", "醋酸")


def _normal_chain(name: str) -> Iterator[str]:
    """正溴丁烷, 溴正丁烷, 1-溴丁烷; 正丁醇, 1-丁醇: the chain unbranched, the group at its end."""
    hit = _NORMAL_HALIDE.fullmatch(name)
    if hit:
        halogen, length = hit[1] or hit[3] or hit[5], hit[2] or hit[4] or hit[6]
        yield from (
            f"1-{halogen}{length}烷",
            f"正{halogen}{length}烷",
            f"{halogen}正{length}烷",
            f"{halogen}代正{length}烷",
        )
    hit = _NORMAL_END.fullmatch(name)
    if hit:
        yield from (f"正{hit[1]}{hit[2]}", f"1-{hit[1]}{hit[2]}")


def _methanes(name: str) -> Iterator[str]:
    """Groups on one carbon may stand in any order: 溴氯二氟甲烷."""
    hit = _METHANE.fullmatch(name)
    if not hit:
        return
    groups = [group.replace("一", "") for group in _HALOGEN.findall(hit[1])]
    if len(groups) > 1 and len({group[-1] for group in groups}) == len(groups):
        from itertools import permutations

        for order in permutations(groups):
            yield "".join(order) + "甲烷"


def _slags(name: str) -> Iterator[str]:
    """渣 and 废渣, 铜渣 and 铜冶炼渣, 铁合金渣 and 铁合金炉渣: the slag of a metal, however it is put."""
    hit = _SLAG.fullmatch(name)
    if hit:
        metal = "有色金属" if hit[1] == "有色" else hit[1]
        yield from (f"{metal}{middle}渣" for middle in ("", "冶炼", "冶炼废", "废", "炉"))


def _offcuts(name: str) -> Iterator[str]:
    """边角 and 边角料, 下脚 and 下脚料, 胶管废料 and 废胶管: what is left over of a thing, however it is put."""
    hit = _LEFT_OVER.fullmatch(name)
    if not hit:
        return
    thing, word = hit[1], hit[2]
    if word in ("废料", "废品"):
        yield from (f"废{thing}", f"{thing}废料", f"{thing}边角料")
    elif word[:2] == "下脚":
        yield from (f"{thing}下脚料", f"{thing}下脚")
    else:
        yield from (f"{thing}边角料", f"{thing}废料")


def _esters(name: str) -> Iterator[str]:
    """Acetic acid ethyl ester -> ethyl acetate; ethyl ester of acetic acid."""
    hit = _ACID_ESTER.fullmatch(name)
    swapped = _ESTER_OF.fullmatch(name)
    acid, alkyl = (hit[1], hit[2]) if hit else (swapped[2], swapped[1]) if swapped else ("", "")
    if acid:
        yield f"{alkyl} {_salt_word(acid)}"


def _salt_word(acid: str) -> str:
    return acid[:-3] + "ite" if acid.endswith("ous") else acid[:-2] + "ate"


def _english_places(name: str) -> Iterator[str]:
    hit = _EN_BY_WORD.fullmatch(name)
    if hit:
        yield f"{_EN_PLACES[hit[1]]}-{hit[2]}"
    hit = _EN_PAIR.fullmatch(name)
    if hit:
        yield f"{_EN_PAIRS[hit[1]]}-{hit[2]}"


def _english_single(name: str) -> Iterator[str]:
    if "mono" in name:
        changed = _EN_MONO.sub("", name)
        if changed != name:
            yield changed


def _element_words(name: str) -> Iterator[str]:
    """potassium, metal · elemental sulfur · metallic zinc."""
    changed = _ELEMENTAL.sub("", name)
    if changed != name:
        yield changed


def _inverted(name: str) -> Iterator[str]:
    """The word behind the comma goes before: lime, hydrated · acid, sulfuric · glass, waste."""
    hit = _COMMA.fullmatch(name)
    if hit:
        yield f"{hit[2]} {hit[1]}"


def _number(name: str) -> Iterator[str]:
    """One and many: residues and residue, batteries and battery."""
    hit = _LAST_WORD.fullmatch(name)
    if not hit or hit[2].endswith(("us", "is", "ous")):
        return
    one = singular(hit[2])
    if one != hit[2]:
        yield hit[1] + one
    else:
        es = one.endswith(("s", "sh", "ch", "x"))
        yield hit[1] + (f"{one[:-1]}ies" if one.endswith("y") else f"{one}es" if es else f"{one}s")


_Rule: TypeAlias = tuple[frozenset[str], Callable[[str], Iterator[str]]]


def _rule(signs: str, rule: Callable[[str], Iterator[str]]) -> _Rule:
    """A rule, and the characters of which any name has one that it says anything of."""
    return frozenset(signs), rule


_ZH = (
    _rule("邻间对234", _places),
    _rule("胺醚酮醇苯", _radical),
    _rule("一单", _single),
    _rule("醋蚁胺(硷炭代乙", _old_words),
    _rule("烷醇胺", _normal_chain),
    _rule("烷", _methanes),
    _rule("渣", _slags),
    _rule("料脚品角", _offcuts),
)
_EN = (
    _rule("r", _esters),
    _rule("omp", _english_places),
    _rule("m", _english_single),
    _rule("m", _element_words),
    _rule(",", _inverted),
    _rule("abcdefghijklmnopqrstuvwxyz", _number),
)
