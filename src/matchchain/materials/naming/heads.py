"""The head of a name: the words that say what the thing is, beside those that tell of place, step or origin."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.beside import is_neutral, is_worn
from matchchain.materials.naming.identify import by_label, fit, identify, is_spent, waste_of
from matchchain.materials.writing.attributes import NOTHING_SAID
from matchchain.materials.writing.meaningful import CHEMICAL, HAN
from matchchain.materials.writing.variants import spellings
from matchchain.values import dataclass

_HEAD = 14  # characters, or words, that a head has at the most
_TURNED = "防抗代仿无非除免阻"
_DENIES = "废残旧制产用"  # a substance right behind one of these is not what the thing is
_TAKEN_OUT = "含除脱"  # nor one anywhere behind one of these
_ORIGIN = expression(r"\s+(?:[a-z]{3,}ed\s+from|from|ex|drawn|off)\s")  # origin leaves a substance what it is
_TOKEN = expression(r"[A-Za-z0-9][\w'/.-]*")
_GRADE = expression(r"(?:[A-Za-zΦφ]{0,3}-?\d[\d.\-/]*+[A-Za-z%％℃]{0,3}+|级|号|型)++$")  # ends a name, is none
_LOTS = expression(
    r"bales?|baled|bulk|loose|lots?|loads?|truckloads?|crushed|shredded|(?:un)?sorted|(?:un)?washed|mixed|assorted|clean|dirty|"
    r"wet|dry|fresh|black|white|natural|colou?red|clear|blue|green|red|grey|off-spec|off-grade|substandard|spent|used|"
    r"reclaimed|aged|cured|granulated|broken|como|nimo|niw|nmc|ncm|nca|lfp|lco|lmo|"
    r"hcl|h2so4|hno3|hf|h3po4|naoh|koh|hdpe|ldpe|lldpe|\d[\w/.-]*+",
    re.IGNORECASE,
)  # behind a head these say how it is put up, sorted or coloured, or of which kind it is
_BALED = expression(r"\bbale[sd]?\b", re.IGNORECASE)
_PLASTICS = "substances/polymers"
_ONE_WORD = frozenset(  # never cut in two
    ["蛋白", "海绵", "橡胶", "胶囊", "地板", "面板", "电池", "颗粒", "凝胶", "果胶", "石墨", "光刻", "白泥", "黑液"]
)
_SHORT = 3  # fewest letters of an abbreviation that says for itself what is meant
_THINGS = frozenset(("packaging", "packing"))  # a step of a works by themselves, a thing before waste
# What is done at a step, within the name of what it gives off.
_STEP = expression(
    r"(?:重结晶|结晶|离心|板框|压滤|冶炼|熔炼|精炼|蒸馏|精馏|过滤|清洗|车削|切割|打磨|浓缩|干燥|烘干|水解|中和|沉淀|沉降|萃取|浸出|酸浸|发酵|"
    r"提取|蒸发|焙烧|煅烧|破碎|筛分|分选|回收|脱水|压榨|加工|生产|制备|分离|分级|洗涤|漂洗|粉碎|研磨|打浆|挤出|注塑|裁剪|分切|修边)++(?:工序|车间|机)?"
)
_WHOLE = 4  # characters of such a label at the least: of a metal and slag a step makes another thing
_FED = expression(r"合成原料气$|合成进料$")  # what a synthesis takes, of whatever stands before it: 氯甲烷|合成原料气
_PURE = frozenset(("oxygen", "hydrogen", "nitrogen", "carbon-dioxide"))
# Before the name of a pure gas they make another thing of it: dissolved oxygen, ammonia nitrogen, 脱氧.
_NO_GAS = expression(
    r"[含脱除无抗防代耗需溶解]$|(?:\b(?:dissolved|biological|chemical|biochemical|active|total|organic|inorganic|soluble|available|"
    r"low|high|slow|release|ammoni\w*|nitrate|nitrite|nitric|urea|kjeldahl|mineral|plant|reactive|singlet|liquid|free)\b)",
    re.IGNORECASE,
)
# Before a good these tell for which works it is, or from which: board plant gypsum.
_WORKS = expression(r"\b(?:plant|works|mill|factory|refinery|brickworks|glassworks|foundry|quarry)$", re.IGNORECASE)
_SEGMENTS = 3  # an English name is turned round at the most so many commas


@dataclass(frozen=True, slots=True)
class Head:
    """What ends a name: the material, the words that stand beside it, and the words that name it."""

    material: Material
    beside: str
    words: str = ""


def heads(name: str, parts: tuple[str, ...], known: Thesaurus, *, han: bool) -> Iterator[Head]:
    """The heads that keep their meaning behind what stands beside them, the longest first.

    Args:
        name: the name without its brackets.
        parts: the same, an English one cut where it begins to tell of something else.
        known: the thesaurus.
        han: whether it is written in Chinese.
    """
    if han:
        return _in_chinese(name, known)
    found = _in_english(name, parts, known)
    return (_of_bales(head, known) for head in found) if _BALED.search(name) else found


def _of_bales(head: Head, known: Thesaurus) -> Head:
    """A plastic in bales is what was collected of it: HDPE bales."""
    return (of_worn(head, known) or head) if head.material.family == _PLASTICS else head


def loose(name: str, parts: tuple[str, ...], known: Thesaurus, *, han: bool) -> Head | None:
    """The substance that a name ends in, or begins with, though what stands beside it may make it another thing.

    For a name to confirm only: 饱和器母液结晶肥料级硫铵, HCl, by-product, from the EDC unit.
    """
    if is_worn(name):
        return None
    if not han:
        return next(_substances(parts[0], known), None) if parts else None
    for text in dict.fromkeys((name, _GRADE.sub("", name))):
        for start in range(max(0, len(text) - _HEAD), len(text) - 1):
            tail, before = text[start:], text[:start]
            if before and (_denies(before) or _joined(before, tail) or _crosses(before, tail, known)):
                continue
            found = _labelled(tail, known, worn=False)
            if found is not None and (start or text != name):
                return Head(found, before, tail)
    return None


def _denies(before: str) -> bool:
    return before[-1] in _TURNED + _DENIES or any(word in before for word in _TAKEN_OUT)


def _substances(first: str, known: Thesaurus) -> Iterator[Head]:
    """The whole of the first part of an English name without a grade that ends it, else what stands behind "grade"."""
    for text in dict.fromkeys((first, _GRADE.sub("", first).strip())):
        words = _TOKEN.findall(text)
        for start in range(len(words)):
            if start and words[start - 1].casefold() != "grade":
                continue
            tail = " ".join(words[start:])
            hit = identify(tail, known)
            if hit is not None and hit.material is not None:
                yield Head(hit.material, " ".join(words[:start]), tail)


def _turned(parts: tuple[str, ...], known: Thesaurus) -> Iterator[Head]:
    """A name turned round at its commas: charcoal, decolorizing, spent; compost, mushroom."""
    segments = parts[:_SEGMENTS]
    for count in range(len(segments), 1, -1):
        for order in itertools.permutations(range(count)):
            if order[-1] != 0:
                continue
            words = " ".join(segments[at] for at in order)
            found = _labelled(words, known, worn=False)
            if found is not None:
                yield Head(found, " ".join(parts[count:]), words)


def _in_chinese(name: str, known: Thesaurus) -> Iterator[Head]:
    """Heads that end a name, the longest first; a by-product first as its label without the step told within."""
    yield from _without_step(name, known)
    for start in range(max(1, len(name) - _HEAD), len(name) - 1):
        tail, before = name[start:], name[:start]
        if before[-1] in _TURNED or _joined(before, tail) or _FED.search(tail):
            continue
        if _crosses(before, tail, known):
            continue
        found = _labelled(tail, known, worn=is_worn(before))
        if found is not None and _stands_alone(found, before):
            yield Head(found, before, tail)


def _without_step(name: str, known: Thesaurus) -> Iterator[Head]:
    """The by-product whose label a name is without a step within it: 葡萄糖|结晶|母液, 酶制剂|板框|渣."""
    for told in _STEP.finditer(name, 2):
        before, behind = name[: told.start()], name[told.end() :]
        for start in range(len(before) - 1 if behind else 0):
            written = before[start:] + behind
            if _WHOLE <= len(written) <= _HEAD and not (start and _crosses(name[:start], name[start:], known)):
                found = _labelled(written, known, worn=False)
                if found is not None and found.family.startswith("streams/") and not found.vague:
                    yield Head(found, name[:start] + told.group(), written)


def of_worn(head: Head, known: Thesaurus) -> Head | None:
    """The listed waste of a good that was used up; a waste is itself, and a good without one tells nothing."""
    if not head.material.family.startswith("substances/") or is_spent(head.material):
        return head
    waste = waste_of(head.material, known)
    return Head(known[waste], head.beside, head.words) if waste else None


def _joined(before: str, tail: str) -> bool:
    """Whether the cut lies within the name of a substance: 三氟甲基|硫酸钠."""
    return before[-1] in CHEMICAL and tail[0] in CHEMICAL


def _crosses(before: str, tail: str, known: Thesaurus) -> bool:
    """Whether the cut lies within a word: 石墨|渣 is no 石|墨渣, 碳化硅|砖 no 碳化|硅砖; 黄磷|泥磷 are two words."""
    labels = known.index.labels
    if before[-1:] + tail[:1] in _ONE_WORD:
        return True
    ends = [before[-left:] for left in range(2, min(4, len(before)) + 1)]
    if any(end in labels or (is_neutral(end) and len(tail) > len(end)) for end in ends):
        return False
    return any(
        before[-left:] + tail[:right] in labels
        for left in range(1, min(4, len(before)) + 1)
        for right in range(1, min(3, len(tail)))
    )


def _in_english(name: str, parts: tuple[str, ...], known: Thesaurus) -> Iterator[Head]:
    """Heads that end the first part of a name, the longest first."""
    if not parts:
        return
    if len(parts) > 1 and name[len(parts[0]) :].lstrip().startswith("of "):  # offcuts of stainless steel
        found = _labelled(f"{parts[1]} {parts[0]}", known, worn=False)
        if found is not None:
            yield Head(found, "")
    if "," in name:
        yield from _turned(parts, known)
    yield from _alone(parts, known)
    tells_origin = _ORIGIN.match(name, len(parts[0])) is not None
    words = _TOKEN.findall(parts[0])
    end = _lot_off(words)
    if end < len(words):
        parts, words = (" ".join(words[:end]), " ".join(words[end:]), *parts[1:]), words[:end]
    yield from _tails(words, parts, known, tells_origin=tells_origin)


def _tails(
    words: list[str], parts: tuple[str, ...], known: Thesaurus, *, tells_origin: bool
) -> Iterator[Head]:
    """The heads that the words of the first part of an English name end in, the longest first."""
    whole = len(parts) == 1
    for start in range(max(0, len(words) - _HEAD), len(words)):
        if start == 1:
            yield from _squeezed(words, known)
        if whole and not start:
            continue
        beside = " ".join((*words[:start], *parts[1:]))
        found = _labelled(" ".join(words[start:]), known, worn=is_worn(beside))
        if found is None:
            continue
        if _stands_alone(found, " ".join(words[:start]) if tells_origin else beside):
            yield Head(found, beside, " ".join(words[start:]))
        elif len(words) - start > 1:
            return  # wool grease, scour: no grease


def _alone(parts: tuple[str, ...], known: Thesaurus) -> Iterator[Head]:
    """The waste that the first part of a name is by itself: polyester fibre waste, mixed denier."""
    hit = identify(parts[0], known) if len(parts) > 1 else None
    if hit is None or hit.material is None or hit.attributes.origin != "waste":
        return
    one, _ = fit(hit.material, hit.attributes, known)
    if one.id != hit.material.id:
        yield Head(one, " ".join(parts[1:]), parts[0])


def _squeezed(words: list[str], known: Thesaurus) -> Iterator[Head]:
    """What a name is without the words in it that only tell of a place or a step: glass wool production waste."""
    last = len(words) - 1
    kept = [word for at, word in enumerate(words) if at == last or not is_neutral(word) or word.casefold() in _THINGS]
    if not 1 < len(kept) < len(words):
        return
    found = _labelled(" ".join(kept), known, worn=is_worn(" ".join(words)))
    beside = " ".join(word for word in words if word not in kept)
    if found is not None and _stands_alone(found, beside):
        yield Head(found, beside, " ".join(kept))


def in_capitals(first: str, known: Thesaurus) -> Head | None:
    """The by-product whose short name begins an English name of which nothing else is known: SRF 18 MJ/kg."""
    word, _, beside = first.partition(" ")
    if len(word) < _SHORT or not word.isalpha() or not word.isupper():
        return None
    hit = by_label(word, NOTHING_SAID, known)
    one = None if hit is None else hit.material
    return Head(one, beside, word) if one is not None and one.family.startswith("streams/") else None


def _lot_off(words: list[str]) -> int:
    """How many words stand before those that only say how a thing is put up for sale: OCC bales, pallet lots."""
    end = len(words)
    while end > 1 and _LOTS.fullmatch(words[end - 1]):
        end -= 1
    return end


def _labelled(tail: str, known: Thesaurus, *, worn: bool) -> Material | None:
    """The material that a head names; of a thing that was used up first its waste."""
    fronts = ("废",) if HAN.search(tail) else ("waste ", "spent ", "used ", "scrap ")
    for written in itertools.chain((f"{front}{tail}" for front in fronts if worn), (tail,), spellings(tail)):
        hit = by_label(written, NOTHING_SAID, known)
        if hit is not None:
            return hit.material
    return None


def _stands_alone(found: Material, before: str) -> bool:
    """Whether a head keeps its meaning behind other words: the name of a substance does only behind a neutral one."""
    chemical = bool(found.cas or found.formula) and found.family.startswith("substances/")
    if found.id in _PURE and not _NO_GAS.search(before):  # furnace oxygen, 电解槽氢气: whatever it comes from
        return True
    return not chemical or is_neutral(before) or bool(_WORKS.search(before))
