"""Which firm of the park a file means: by id, code or name, one only, or a question; never the likeliest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import field
from itertools import combinations
from typing import Literal, TypeAlias

from matchchain.catalogue.cards.core_name import core_name
from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.sheets.stated import FirmStated
from matchchain.entries.credit_code import is_sound, tidy
from matchchain.park import Firm
from matchchain.values import dataclass
from matchchain.wording import Message

How: TypeAlias = Literal["id", "code", "name", "short", "core", "new", "asked", "nobody"]
_SHORTEST, _SHORTEST_ALIKE = 2, 4
_ALIKE = 80  # of 100: one sign in five


@dataclass(frozen=True, slots=True)
class Called:
    """What a file calls a firm.

    Attributes:
        id: where the file carries one.
        code: its credit code, tidy.
        names: its names, plain, the full one first.
        core: the full name without form and place.
        zone: its district, plain.
    """

    id: str
    code: str
    names: tuple[str, ...]
    core: str
    zone: str

    @property
    def is_nobody(self) -> bool:
        """Whether nothing says which firm it is."""
        return not (self.id or self.code or self.names)


def called(stated: FirmStated) -> Called:
    """What a file calls the firm that it states something of."""

    def text(name: str) -> str:
        found = stated.said.get(name)
        return found.text.strip() if found else ""

    names = tuple(dict.fromkeys(plain_name(name) for field in ("name", "short", "name_en") if (name := text(field))))
    core = core_name(text("name") or text("short") or text("name_en"))
    zone = plain_name(text("zone") or text("site.zone"))
    return Called(stated.id.strip() or text("id"), tidy(text("credit_code")), names, core, zone)


@dataclass(frozen=True, slots=True)
class Meant:
    """Which firm is meant: `firm` of the park, or a new one, or a question.

    Attributes:
        how: by what it was recognised; "new", "asked" or "nobody" (nothing is said at all) without a firm.
        firm: the firm of the park.
        candidates: what it may be, where that is asked.
        why: what cannot be told.
    """

    how: How
    firm: Firm | None = None
    candidates: tuple[Firm, ...] = ()
    why: Message | None = None


@dataclass(frozen=True, slots=True)
class KnownFirms:
    """The firms of a park, to be looked up by what files call them."""

    by_id: dict[str, Firm] = field(default_factory=dict)
    by_code: dict[str, list[Firm]] = field(default_factory=lambda: defaultdict(list))
    by_name: dict[str, list[Firm]] = field(default_factory=lambda: defaultdict(list))
    by_short: dict[str, list[Firm]] = field(default_factory=lambda: defaultdict(list))
    by_core: dict[str, list[Firm]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, firms: Iterable[Firm]) -> KnownFirms:
        """The firms of a park."""
        known = cls()
        for firm in firms:
            known.by_id[firm.id] = firm
            if firm.credit_code:
                known.by_code[tidy(firm.credit_code)].append(firm)
            for name in {plain_name(name) for name in (firm.name, firm.name_en) if name}:
                known.by_name[name].append(firm)
            for name in {plain_name(name) for name in (firm.id, firm.short, firm.name, firm.name_en) if name}:
                known.by_short[name].append(firm)
            known.by_core[core_name(firm.name)].append(firm)
        return known

    def meant(self, who: Called) -> Meant:
        """Which firm a file means by what it calls it."""
        if who.id in self.by_id:
            return Meant("id", self.by_id[who.id])
        if who.is_nobody:
            return Meant("nobody", why=Message("merge.ask.nobody"))
        return self._by_code(who) or self._by_names(who) or self._by_core(who) or Meant("new")

    def like(self, who: Called) -> Firm | None:
        """A firm whose name is nearly the same and no credit code tells apart: for a person to look at, no more."""
        from rapidfuzz import fuzz, process

        if len(who.core) < _SHORTEST_ALIKE:
            return None
        found = process.extractOne(who.core, list(self.by_core), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        near = self.by_core[found[0]] if found else []
        return next((firm for firm in near if not _is_of_other_code(who, firm)), None)

    def _by_code(self, who: Called) -> Meant | None:
        hits = self.by_code.get(who.code, []) if who.code else []
        if not hits:
            return None
        if len(hits) > 1:
            return _asked("merge.ask.code-twice", hits, code=who.code)
        named = {firm.id for name in who.names for firm in self.by_short.get(name, [])}
        if who.names and named != {hits[0].id} and not _is_akin(who, hits[0]):
            others = [self.by_id[name] for name in sorted(named - {hits[0].id})]
            return _asked("merge.ask.code-other-name", [*hits, *others], code=who.code)
        return Meant("code", hits[0])

    def _by_names(self, who: Called) -> Meant | None:
        for how, table in (("name", self.by_name), ("short", self.by_short)):
            hits = {firm.id: firm for name in who.names for firm in table.get(name, [])}
            if not hits:
                continue
            if len(hits) > 1:
                return _asked("merge.ask.name-twice", hits.values())
            (firm,) = hits.values()
            if _is_of_other_code(who, firm) and is_sound(who.code):
                return _asked("merge.ask.name-other-code", [firm], code=who.code, other=firm.credit_code)
            return Meant("name" if how == "name" else "short", firm)
        return None

    def _by_core(self, who: Called) -> Meant | None:
        if len(who.core) < _SHORTEST:
            return None
        hits = [firm for firm in self.by_core.get(who.core, []) if not _is_of_other_code(who, firm)]
        if not hits:
            return None
        apart = [firm for firm in hits if who.zone and firm.district and plain_name(firm.district) != who.zone]
        if len(hits) > 1 or apart:
            return _asked("merge.ask.other-zone" if apart else "merge.ask.core-twice", hits)
        return Meant("core", hits[0])


def _asked(key: str, candidates: Iterable[Firm], **facts: object) -> Meant:
    known = tuple(candidates)
    said = tuple(f"{firm.table_name} ({firm.id})" for firm in known)
    return Meant("asked", candidates=known, why=Message(key, {"firms": said, **facts}))


def _is_akin(who: Called, firm: Firm) -> bool:
    """Whether a name may well be a firm's: one core holds the other, or a short name."""
    theirs = {core_name(firm.name), plain_name(firm.short), plain_name(firm.name_en)} - {""}
    mine = {who.core, *who.names} - {""}
    return any(a in b or b in a for a in mine for b in theirs if min(len(a), len(b)) >= _SHORTEST)


def _is_of_other_code(who: Called, firm: Firm) -> bool:
    return bool(who.code and firm.credit_code and who.code != tidy(firm.credit_code))


def alike(one: Called, other: Called) -> Literal["same", "maybe", "apart"]:
    """Whether two firms that the park does not know are one.

    The same code or full name is; one core name without codes or districts that tell them apart may be.
    """
    codes = one.code and other.code
    if codes and one.code == other.code and is_sound(one.code):
        return "same"
    if set(one.names) & set(other.names):
        return "maybe" if codes and one.code != other.code else "same"
    if one.core and one.core == other.core and not (codes and one.code != other.code):
        return "maybe"
    return "apart"


def grouped(people: Sequence[Called]) -> tuple[list[list[int]], frozenset[int]]:
    """New firms put together by who they are, and those that may be one with another, whatever their order.

    Returns:
        Indices of each firm, and the indices of which a person has to say whether they are one.
    """
    alone = list(dict.fromkeys(people))
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, who in enumerate(alone):
        for key in {f"code {who.code}", *(f"name {name}" for name in who.names), f"core {who.core}"}:
            blocks[key].append(at)
    leader, doubtful = list(range(len(alone))), set[int]()

    def first(at: int) -> int:
        while leader[at] != at:
            at = leader[at]
        return at

    for one, other in (pair for key, block in blocks.items() if key[5:] for pair in combinations(block, 2)):
        verdict = alike(alone[one], alone[other])
        if verdict == "same":
            leader[max(first(one), first(other))] = min(first(one), first(other))
        elif verdict == "maybe":
            doubtful |= {one, other}
    place = {who: first(at) for at, who in enumerate(alone)}
    open_groups = {first(at) for at in doubtful}
    groups: dict[int, list[int]] = defaultdict(list)
    for at, who in enumerate(people):
        groups[place[who]].append(at)
    asked = (at for group in open_groups for at in groups[group])
    return list(groups.values()), frozenset(asked)
