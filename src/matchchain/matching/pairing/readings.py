"""What an uncertain name was read as: the side of a meeting that a person has to confirm, and its reading."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Literal, TypeAlias

from matchchain.matching.pairing.decided import identity, plain
from matchchain.matching.pairing.spent import HOW as SPENT
from matchchain.materials import Correspondence, Refusal, Resolution, Thesaurus, meet, meetings, resolve_name
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Use
from matchchain.materials.serving.correspondence import answers
from matchchain.values import dataclass
from matchchain.wording import LANGS, Lang, Message, say

Doubt: TypeAlias = Literal["several", "remark", "class", "purpose", "product", "kinds", "parts", "unknown"]
"""Why a name is uncertain: it has several meanings, holds words nobody read, is a family word, says too little of what
for, names a product that its firm may make, is one of the kinds of a good, is read by its parts, or nobody read it."""

_LAST_LATIN = "\u2e7f"

Met: TypeAlias = list[tuple[int, int, Correspondence]]
Refused: TypeAlias = list[tuple[int, int, Refusal]]


@dataclass(frozen=True, slots=True)
class Read:
    """What one uncertain name was read as.

    Attributes:
        doubt: why it is uncertain.
        id: the identity of the reading.
        zh, en: what the reading is called; as a person may write it down.
        material: the material, where it is one.
    """

    doubt: Doubt
    id: str
    zh: str
    en: str
    material: Material | None = None

    @property
    def ids(self) -> frozenset[str]:
        """Every identity by which a decision may name the reading."""
        return frozenset({self.id, *(f"={plain(label)}" for label in (self.zh, self.en))})

    def name(self, lang: str) -> str:
        """What the reading is called."""
        return self.zh if lang == "zh" else self.en


def doubt_of(found: Resolution) -> Doubt | None:
    """Why a name by itself is uncertain; None where it is not."""
    if found.status == "ambiguous":
        return "several"
    if found.attributes.remark:
        return "remark"
    if found.material is not None and found.material.vague:
        return "class"
    uses = found.uses or ((found.use,) if found.use else ())
    return "purpose" if any(use.vague or use.family == "open" for use in uses) else None


def open_sides(offer: Resolution, need: Resolution, meeting: Correspondence) -> tuple[Doubt | None, Doubt | None]:
    """Which name of an uncertain meeting a person has to confirm, and why; at least one."""
    mine, theirs = doubt_of(offer), doubt_of(need)
    if meeting.how == SPENT:
        return mine, theirs or "kinds"
    if meeting.product:
        return mine, theirs or "product"
    if mine or theirs:
        guessed = meeting.reading == "near" and mine == "class" and bool(offer.candidates)
        return "several" if guessed else mine, theirs
    if meeting.reading == "parts" and offer.material is not None:
        return "parts", None
    if meeting.relation == "use":
        return None, "purpose"
    return "kinds", None


def readings_of(found: Resolution, doubt: Doubt, other: Resolution) -> tuple[Read, ...]:
    """What a name may be read as, the likelier first."""
    if doubt in {"several", "unknown"}:
        return tuple(of_material(doubt, candidate.material) for candidate in found.candidates)
    if doubt == "kinds":
        return (Read(doubt, f"={other.text}", other.text, other.text, found.material),)
    if doubt == "product":
        zh, en = (say(Message("matching.made-of", {"name": _called(found, lang)}), lang) for lang in LANGS)
        return (Read(doubt, f"={plain(zh)}", zh, en),)
    if found.how in {"class", "parts"} and found.material is not None and doubt != "purpose":
        return (_head(found, found.material, doubt),)
    use = found.use or next(iter(found.uses), None)
    if found.material is not None and (doubt != "purpose" or use is None):
        return (of_material(doubt, found.material),)
    return (Read(doubt, identity(found) if use is None else f"use:{use.id}", *_labels(use, found.text)),)


def label_for(name: str, zh: str, en: str) -> str:
    """The label in the script of a name.

    Example:
        >>> label_for("丁醇", "正丁醇", "n-butanol"), label_for("butanol", "正丁醇", "n-butanol")
        ('正丁醇', 'n-butanol')
    """
    return (zh or en) if any(char > _LAST_LATIN for char in name) else (en or zh)


def means(name: str, read: Read, known: Thesaurus) -> str:
    """What a person's yes to a reading writes down: its label in the script of the name, the name where that says it.

    A name that is only confirmed keeps its own words unless the label means the very same.
    """
    if read.doubt == "kinds":
        return read.zh
    first = label_for(name, read.zh, read.en)
    for label in dict.fromkeys((first, read.zh, read.en)):
        if label and identity(resolve_name(label, known)) == read.id:
            return label
    return read.id if read.doubt in {"several", "unknown", "remark"} else name


def _head(found: Resolution, one: Material, doubt: Doubt) -> Read:
    """The head or class by which a name was read."""
    told = found.evidence[0].facts.get("name")
    labels = told.facts if isinstance(told, Message) else {"zh": one.zh, "en": one.en}
    return Read(doubt, one.grade_of or next(iter(one.broader), one.id), str(labels["zh"]), str(labels["en"]), one)


def _called(found: Resolution, lang: Lang) -> str:
    return found.text if found.material is None else found.material.name(lang)


def of_material(doubt: Doubt, material: Material) -> Read:
    """A material as a reading."""
    return Read(doubt, material.id, material.name("zh"), material.name("en"), material)


def _labels(use: Use | None, text: str) -> tuple[str, str]:
    return (text, text) if use is None else (use.name("zh") or text, use.name("en") or text)


def all_meetings(offers: Sequence[Resolution], needs: Sequence[Resolution], known: Thesaurus) -> tuple[Met, Refused]:
    """`meetings`, of names from which a person has taken a meaning too: those are met apart, the rest from memory."""
    own_o, own_n = ([at for at, name in enumerate(side) if _as_listed(name, known)] for side in (offers, needs))
    if len(own_o) == len(offers) and len(own_n) == len(needs):
        met, refused = meetings(offers, needs, known)
        return list(met), list(refused)
    less_o = [at for at in range(len(offers)) if at not in set(own_o)]
    less_n = [at for at in range(len(needs)) if at not in set(own_n)]
    found_met: Met = []
    found_refused: Refused = []
    for some_o, some_n in ((own_o, own_n), (less_o, list(range(len(needs)))), (own_o, less_n)):
        met, refused = meetings([offers[i] for i in some_o], [needs[j] for j in some_n], known)
        found_met += [(some_o[i], some_n[j], meeting) for i, j, meeting in met]
        found_refused += [(some_o[i], some_n[j], refusal) for i, j, refusal in refused]
    return sorted(found_met, key=_ends), sorted(found_refused, key=_ends)


def _ends(found: tuple[int, int, object]) -> tuple[int, int]:
    return found[:2]


def _as_listed(name: Resolution, known: Thesaurus) -> bool:
    """Whether a name means what it means in every firm, and a person has taken no meaning from it."""
    if name.evidence and name.evidence[0].key == "materials.read-in-firm":
        return False
    return name.status != "ambiguous" or resolve_name(name.text, known) is name


def with_near(
    offers: Sequence[Resolution], needs: Sequence[Resolution], met: Met, refused: Refused, known: Thesaurus
) -> tuple[Met, Refused]:
    """The refusals of names with several meanings, of which one would meet, as meetings to confirm; never planned."""
    several = {(i, j) for i, j, refusal in refused if refusal.kind == "ambiguous"}
    best = _nearest(several, offers, needs, known)
    near: Met = []
    left: Refused = []
    for i, j, refusal in refused:
        if refusal.kind == "ambiguous" and (i, j) in best:
            would = best[i, j]
            near.append((i, j, dataclasses.replace(would, cautions=(refusal.reason, *would.cautions))))
        else:
            left.append((i, j, refusal))
    return [*met, *near], left


def _nearest(
    pairs: set[tuple[int, int]], offers: Sequence[Resolution], needs: Sequence[Resolution], known: Thesaurus
) -> dict[tuple[int, int], Correspondence]:
    """How pairs of names would meet if one of their meanings were it, of those of which one would; from memory."""
    if not pairs:
        return {}
    some_o, some_n = (dict.fromkeys(sorted(side)) for side in zip(*pairs, strict=True))
    lists, kind = [offers[i] for i in some_o], ["near", *(f"{i} {j}" for i, j in sorted(pairs))]
    kept = known.memory.meetings(lists, [needs[j] for j in some_n], kind)
    if kept is None:
        found = ((i, j, _if_it_were(offers[i], needs[j], known)) for i, j in sorted(pairs))
        kept = tuple((i, j, best) for i, j, best in found if best is not None), ()
        known.memory.put_meetings(lists, [needs[j] for j in some_n], kept, kind)
    return {(i, j): best for i, j, best in kept[0]}


def _if_it_were(offer: Resolution, need: Resolution, known: Thesaurus) -> Correspondence | None:
    found = (meet(mine, theirs, known) for mine in answers(offer) for theirs in answers(need))
    met = [meeting for meeting in found if isinstance(meeting, Correspondence)]
    if not met:
        return None
    best = max(met, key=lambda meeting: meeting.score)
    return dataclasses.replace(best, substitution_ratio=None, score=round(best.score * 0.9, 3), reading="near")
