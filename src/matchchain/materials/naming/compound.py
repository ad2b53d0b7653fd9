"""A name that no label answers, read to the nearest thing that is certain: its head with parts, else its class.

The head ends a Chinese name and the first part of an English one: waste oil in 定型机废油, anode slimes in "anode
slimes from the tankhouse". What stands beside it is kept as words and never makes it another thing: where those words
only tell of a place, a machine or a step, the name is read by its parts; else by the class, and a person confirms it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.knowledge.identity import Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.answer import ambiguous, resolution
from matchchain.materials.naming.beside import is_neutral, is_worn
from matchchain.materials.naming.grades import Graded, by_grade
from matchchain.materials.naming.heads import Head, heads, of_worn
from matchchain.materials.naming.identify import by_label
from matchchain.materials.naming.joint import in_common
from matchchain.materials.naming.last import last
from matchchain.materials.naming.mention import identifiers
from matchchain.materials.naming.sources import VESSELS, Class, class_of, forms_told, is_form, narrowed
from matchchain.materials.naming.things import of_brackets, of_english_pieces, of_pieces, of_thing
from matchchain.materials.naming.told import told_beside
from matchchain.materials.writing.attributes import Attributes
from matchchain.materials.writing.inside import parts_inside
from matchchain.materials.writing.meaningful import HAN
from matchchain.materials.writing.parse import split_brackets
from matchchain.materials.writing.spelling import key
from matchchain.materials.writing.veto import age_said
from matchchain.wording import Message

_LONGEST = 60
# Behind these an English name tells of where a thing comes from, what is in it, what is done with it.
_BEHIND = expression(
    r"\s*[,;:()\[\]]\s*|\s+(?:from|ex|for|in|on|with|containing|at|after|by|off|out of|between|under|via|to|left|"
    r"drawn|scraped|collected|recovered from|coming|sorted|of)\s+"
    r"|\s+w/\s*|\s+(?:withdrawn|swept|taken|cut|drawn|blown|arising|resulting|coming|bled|let|given|left|shed|held|kept|dug|"
    r"awaiting|pending|(?!(?:back|coat|lin|fac|laminat|cover|fill|reinforc)ed\b)[a-z]{3,}ed)"
    r"(?=\s+(?:from|off|out|by|at|in|on|to|under|during|after|before|collection|disposal)\b|$)"
)
# What may make a substance another one: 2-methyl, (4-某某基), acid, wxyz-.
_MODIFIES = expression(r"\d\s*-\s*[a-z(]|-\s*$|-\)|基|yl\b")
_DENIED = expression(r"不含|不是|除.*外|\b(?:other than|except|excluding|free of|without|unlike)\b", re.IGNORECASE)
# What is done with a thing, at the end of a Chinese name.
_DONE = expression(
    r"(?:打捆|捆装|外售|外卖|出售|待售|剥离|放空|待处理|待处置|清运|打包|库存|退库|现货|富余|剩余|外排|排放|产生|产出|(?:深度)?(?:过滤|处理)?后?回用|暂存|"
    r"(?:失效|失活|更换|换下|拆下|老化|饱和|报废|退役|淘汰|过期)料?|原粉|统料|统货|等|若干|一批|少量|混合物|混合料?|混装|混杂|混在一起)++$"
)
# A polymer's code behind what is left of it: 注塑水口料ABS is ABS注塑水口料.
_CODE_BEHIND = expression(
    r"([\u4e00-\u9fff、]{3,})((?:ABS|A?PET|HIPS|E?PS|LLDPE|[LH]DPE|E?PE|[BEC]?PP|PVC|PC|PA\d*|POM|PBT|PMMA|TP[UEO]|EVA|PPS|"
    r"PEEK|PTFE|PLA)(?:[/+][A-Z0-9]{2,5})*)$"
)
_PIECES = frozenset(("offcut", "fume", "chip", "sack", "container"))  # forms whose words alone are no thing
# What a Chinese name ends in that is taken in at a step, and never given off there: 变压吸附原料气, 搅拌用气.
_TAKEN_IN = expression(
    r"(?:原料[气液水]|原[液水]|进料[气液水]|用[^废余尾旧后过]{0,3}[气水液]|补[^充给偿]{1,2}气|合成酸?气|保护气|加热气|氮封气|回灌水|洒水)$"
)
_OUT_OF = expression(r"\b(out|end|past)[ -]of[ -](?=(?:date|life|spec|use|service|code)\b)", re.IGNORECASE)
_AQUEOUS = expression(  # a solvent with water in it
    r"(?<=[a-z])\s?/\s?water\b(?:\s(?:azeotrope|mix(?:ture)?|cut))?"
    r"|(?<=[a-z])(?<!oil)-water (?:azeotrope|mix(?:ture)?|cut)\b",
    re.IGNORECASE,
)
_TOKEN = expression(r"[A-Za-z0-9][\w'/.-]*")
_STEAMS = frozenset(
    f"{kind}steam" for kind in ("", "high-pressure-", "medium-pressure-", "low-pressure-", "saturated-", "waste-heat-")
)


def compound(
    text: str, name: str, said: Attributes, known: Thesaurus, *, offered: bool = False
) -> Resolution | None:
    """A name read by its head and the words beside it, None where nothing in it is certain.

    Args:
        text: as it was written.
        name: the tidy name.
        said: what was said beside the identity.
        known: the thesaurus.
        offered: on a line of an offer a substance among words nobody knows is asked, too.
    """
    outer, inner = split_brackets(name)
    inner = parts_inside(inner)
    if not 2 <= len(outer) <= _LONGEST or identifiers(name) or _DENIED.search(name):
        return None
    graded = by_grade(outer, inner, known)
    if graded is not None:
        return _of_grade(text, graded, said, known)
    han = bool(HAN.search(outer))
    outer = _without_done(outer)
    if not han:
        outer = _AQUEOUS.sub("", _OUT_OF.sub(r"\1-of-", outer))
    parts = (outer,) if han else tuple(part for part in _BEHIND.split(outer) if part and part.strip())
    if not parts:
        return None
    head, by_class = _read_head(text, name, outer, parts, inner, known, han=han)
    if not han and offered and (head is None or by_class) and (both := in_common(parts[0], known)) is not None:
        head, by_class = Head(both, outer), True
    if head is None and (asked := _asked(text, parts, said, known, han=han)) is not None:
        told = told_beside(text, known) if offered else None
        if told is None:
            return asked
        head, by_class = Head(told, outer), True
    if head is None:
        may_end_it = offered and not _MODIFIES.search(name)
        head, by_class = last(outer, parts, inner, known, han=han, offered=may_end_it), True
    if head is None:
        return None
    plain = is_neutral(head.beside) or _is_said_already(head) or _is_piped(head)
    confidence = not by_class and not head.material.vague and not inner and plain
    return Resolution(
        text, "resolved", thing_of(head, text, said, confidence=confidence), replace(said, origin=""), (),
        (Message(f"materials.read-{_read(head, confidence=confidence)}",
                 {"name": named(head.material), "beside": head.beside}),),
        how="parts" if confidence else "class",
    )  # fmt: skip


def _without_done(outer: str) -> str:
    """A name without what was done with the thing at its end; that it was used up stands in front: 大孔树脂失效料."""
    bare = _CODE_BEHIND.sub(r"\2\1", _DONE.sub("", outer) or outer)
    worn = is_worn(outer) and not is_worn(bare)
    return f"废{bare}" if worn and len(bare) > 1 else bare


def _read_head(
    text: str, name: str, outer: str, parts: tuple[str, ...], inner: tuple[str, ...], known: Thesaurus, *, han: bool
) -> tuple[Head | None, bool]:
    """The head of a name, or the class that says more, and whether only the class is certain."""
    head = next(heads(outer, parts, known, han=han), None)
    if head is not None and is_worn(outer):
        head = of_worn(head, known)
    by_class = head is None or head.material.vague
    bare = head is not None and is_form(head.words, head.material, known.purposes.readings)
    if by_class or bare or han:
        kind = _class(text, name, parts, inner, known, han=han, vague=by_class or bare)
        nearer = of_pieces(outer, known.purposes.readings, known) if han else of_english_pieces(parts[0], known)
        if nearer is None and not kind.by_step:
            nearer = of_brackets(outer, inner, known)
        if by_class and nearer is not None:
            head = Head(nearer, outer)
        elif kind.id in known and (by_class or _says_more(head, kind, known, bare=bare)):
            head, by_class = Head(narrowed(kind, known), outer), True
    return head, by_class


def _says_more(head: Head | None, kind: Class, known: Thesaurus, *, bare: bool) -> bool:
    """Whether the class of a name says more than its head does."""
    if head is None or (bare and (kind.by_step or _tells_form(head, kind, known))):
        return True
    return _ends_label(head, kind, known)


def _tells_form(head: Head | None, kind: Class, known: Thesaurus) -> bool:
    """Whether a head says only that a thing was cut off, blown off or held, of what is told beside: 石膏板切边料."""
    told = forms_told(head.words, known.purposes.readings, whole=True) if head is not None else set()
    if head is None or not (kind.source or kind.thing) or _PIECES.isdisjoint(told):
        return False
    return kind.id not in ancestors(head.material, known, families=True)  # shavings of pine are wood shavings


def _ends_label(head: Head, kind: Class, known: Thesaurus) -> bool:
    """Whether what a step gives off ends in the very words of the head, and says more: 电解锰渣 of 锰渣."""
    labels = (known[kind.id].zh, *known[kind.id].aliases) if kind.by_step and head.words else ()
    return any(label.endswith(head.words) and label != head.words for label in labels)


def _read(head: Head, *, confidence: bool) -> str:
    if not confidence:
        return "class"
    return "parts" if is_neutral(head.beside) else "again"


def _is_said_already(head: Head) -> bool:
    """Whether the words beside a head stand in its own label: EPS in EPS fish boxes, which are EPS boxes."""
    beside, label = (set(_TOKEN.findall(text.casefold())) for text in (head.beside, head.material.en))
    return bool(beside) and beside <= label


def _is_piped(head: Head) -> bool:
    """Whether a head is steam or a gas by its own name, which it stays wherever it comes from: let-down steam."""
    one = head.material
    pure = one.state == "gas" and one.family.startswith("substances/")
    return (pure or one.id in _STEAMS) and not is_worn(head.beside)


def _class(
    text: str, name: str, parts: tuple[str, ...], inner: tuple[str, ...], known: Thesaurus, *, han: bool, vague: bool
) -> Class:
    """The class of a name, by words of its source and its form, else by the thing that stands before the form."""
    readings, worn = known.purposes.readings, is_worn(name)
    if han and _TAKEN_IN.search(name):
        return Class()
    kind = class_of(parts, inner, readings, han=han, worn=worn)
    held = bool(parts) and not VESSELS.isdisjoint(forms_told(parts[0], readings))  # a bag: by what was in it
    if parts and vague and not kind.by_step and (held or not kind.source):
        thing = of_thing(parts[0], readings, known, han=han, worn=worn)
        kind = Class(thing, thing=True) if thing else kind if held else Class(kind.id)
    return Class() if kind.by_step and age_said(text) == "new" else kind


def _of_grade(text: str, graded: Graded, said: Attributes, known: Thesaurus) -> Resolution:
    """The good that a grade code tells, or what is made of it to confirm."""
    one = known[graded.id]
    if graded.sure:
        told = Message("materials.by-grade", {"label": text, "name": named(one)})
        return resolution(text, one, said, "alias", (told,))
    found = thing_of(Head(one, graded.beside), text, said, confidence=False)
    evidence = Message("materials.read-class", {"name": named(one), "beside": graded.beside})
    return Resolution(text, "resolved", found, replace(said, origin=""), (), (evidence,), how="class")


def _asked(
    text: str, parts: tuple[str, ...], said: Attributes, known: Thesaurus, *, han: bool
) -> Resolution | None:
    """A name whose head stands for several things: which one is asked, as of the head alone."""
    first = parts[0] if parts else ""
    words = _TOKEN.findall(first)
    if han:
        tails = [first[at:] for at in range(1, len(first) - 1)]
    else:
        tails = [" ".join(words[at:]) for at in range(len(words))]
    for tail in tails:
        hit = by_label(tail, said, known) if tail != text else None
        if hit is not None and hit.ask is not None and hit.materials:
            return ambiguous(text, hit, ())
    return None


def thing_of(head: Head, text: str, said: Attributes, *, confidence: bool) -> Material:
    """What a name of parts means: a thing of its own, a grade of its head or one of its class."""
    one, han = head.material, bool(HAN.search(text))
    return Material(
        id=f"{one.id}~{key(text)}",
        zh=text if han else "",
        en="" if han else text,
        unit=one.unit,
        state=said.state or one.state,
        density=one.density if confidence else None,  # what a class weighs is no figure of its kinds
        heat_value=one.heat_value if confidence else None,
        broader=() if confidence else (one.id,),
        grade_of=one.id if confidence else "",
        hazard=one.hazard,
        waste=one.waste,
        sources=one.sources,
        vague=not confidence,
        family="parts" if confidence else "class",
    )


