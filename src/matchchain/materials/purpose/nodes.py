"""The uses that stand nearest to a function at an object."""

from __future__ import annotations

from typing import Literal, TypeAlias
from weakref import WeakKeyDictionary

from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.facts.use import Function, Use, use_at
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.purpose.vocabulary import Places, places
from matchchain.values import dataclass, replace

# They say that something is made of it, and not how: whatever converts will do.
_ANY = ("raw-material", "source")
# Each names a stuff of its own, so that none stands for another: fat for feed is no fibre, phosphate no sugar.
_OWN_STUFF = frozenset(["oil-feed", "fibre", "phosphorus-source", "fermentation-feed"])
_GAS = "gas-feed"
_AUXILIARY = "auxiliary"  # an additive, whatever it does there
_SEVERAL = 4
_MANY = 24
_WHOLE_WORKS = 60
_PIPED = ("heat", "volume")
_FEEDS_PLANTS = "fertiliser"  # on whatever field they grow
_FIELDS = ("A01", "A02")  # industries of growing things, livestock and fish apart
_ANY_FIRE = "open-fuel"
_BURNT = ("fuel", "alternative-fuel", "fuel-gas")
# They help to make a thing; what it is made of is something else.
_HELPING = frozenset(["flux", "mineraliser", "pore-former", "set-retarder", "filter-aid", "inerting-gas", "abrasive"])

Near: TypeAlias = Literal["exact", "narrower", "wider", "made", "open"]


@dataclass(frozen=True, slots=True)
class Found:
    """Uses, how near they are to what was said, and what that costs: 0 is the very thing."""

    uses: tuple[Use, ...]
    near: Near
    cost: int


def opened(use: Use) -> Use:
    """A use of which the need says too little to be sure."""
    return replace(use, vague=True, family="open")


def is_listed(use: Use) -> bool:
    """Whether a use stands in the list of uses, and is no function at an object that a line of knowledge names."""
    return "@" not in use.id


def listed_above(use: Use, known: Thesaurus) -> tuple[str, ...]:
    """Ids of the listed uses of a use's function at wider objects: what is barred there is barred of the narrower."""
    listed = _listed(known)
    return tuple(one for at in known.purposes.above(use.object_id) if (one := listed.get((use.function, at))))


_lists: WeakKeyDictionary[Thesaurus, dict[tuple[str, str], str]] = WeakKeyDictionary()


def _listed(known: Thesaurus) -> dict[tuple[str, str], str]:
    """(function, object) -> id of the listed use."""
    found = _lists.get(known)
    if found is None:
        own = known.own_uses()
        before = _listed(known.below) if known.below is not None and own is not None else {}
        uses = known.uses if own is None else own
        more = {(use.function, use.object_id): use.id for use in uses.values() if is_listed(use)}
        found = _lists[known] = {**before, **more} if more else before
    return found


def standing_at(function: str, object_id: str, known: Thesaurus) -> Found | None:
    """The uses of a function at an object: the very node, else the nearest wider or narrower, else one that is made."""
    where = places(known)
    rated = [
        (steps + fits, steps, near, use)
        for steps, near, use in _around(object_id, where)
        if (fits := _fits(function, use.function, known.purposes, here=not steps)) is not None
    ]
    if function in _ANY and not _all_water(object_id, known):
        rated = [row for row in rated if not _is_water(row[3], known.purposes)]
    if not rated:
        taken = _taken_at(function, object_id, known)
        return taken or (None if _only_heated(function, object_id, known) else _made(function, object_id, known))
    least = min(row[:2] for row in rated)
    nearest = [row for row in rated if row[:2] == least]
    best = [row for row in nearest if is_listed(row[3])] or nearest
    near: Near = best[0][2]
    uses = _roots([row[3] for row in best])
    if near == "narrower" and uses[0].vague:
        return _made(function, object_id, known, uses[0])
    if near == "narrower":
        uses = [replace(use, object_id=object_id) for use in uses]
    if near == "wider" and len(uses) > _SEVERAL:
        return _made(function, object_id, known)
    if near == "wider" or len(uses) > 1 or _asks_more(function, uses[0], known.purposes):
        uses = [opened(use) for use in uses]
    return Found(tuple(uses), near, least[0])


def _taken_at(function: str, object_id: str, known: Thesaurus) -> Found | None:
    """What a works takes that treats or burns what it is fed: a raw material of an incinerator is what it burns.

    So is the gas or the oil of a boiler, and the source of a place that takes in nothing but heat.
    """
    if function not in _ANY and "raw-material" not in known.purposes.wider_functions(function):
        return None
    functions = known.purposes.functions
    there = places(known).at.get(object_id, ())
    fed = [use for use in there if functions[use.function].basis == "service" or use.function in _BURNT]
    if not fed and function == "source" and all(functions[use.function].basis == "heat" for use in there):
        fed = list(there)
    return Found(tuple(map(opened, fed)), "open", 3) if fed else None


def _only_heated(function: str, object_id: str, known: Thesaurus) -> bool:
    """Whether a raw material is said to be for what only heats a thing: it is of something else then, 粗苯精馏."""
    there = places(known).at.get(object_id, ())
    functions = known.purposes.functions
    return function == "raw-material" and bool(there) and all(functions[use.function].basis == "heat" for use in there)


def _is_water(use: Use, purposes: Purposes) -> bool:
    return "water" in {use.function, *purposes.wider_functions(use.function)}


def _all_water(object_id: str, known: Thesaurus) -> bool:
    """Whether what a place takes in is water and heat alone, so that its feed is water: a demineralisation plant."""
    there = places(known).at.get(object_id, ())
    functions = known.purposes.functions
    return all(
        _is_water(use, known.purposes) or (functions[use.function].basis == "heat" and use.function not in _BURNT)
        for use in there
    )


def named_by_object(object_id: str, known: Thesaurus) -> Found | None:
    """The use of an object that is all that was said, a product's name maybe: never sure."""
    there = places(known).at.get(object_id, ())
    usual = [use for use in there if _fits("raw-material", use.function, known.purposes, here=False) is not None]
    chosen = _roots([use for use in usual if is_listed(use)] or usual)
    return Found(tuple(map(opened, chosen)), "exact", 3) if 0 < len(chosen) <= _SEVERAL else None


def taken_by(object_id: str, known: Thesaurus) -> Found | None:
    """What a works takes of which only the product was said: all that it uses, and what its kinds are made of."""
    where = places(known)
    found = {use.id: use for use in where.at.get(object_id, ())}
    found.update((use.id, use) for one, steps in where.below(object_id) if steps == 1 for use in made_of(one, known))
    return Found(tuple(map(opened, found.values())), "exact", 3) if 0 < len(found) <= _WHOLE_WORKS else None


def made_of(object_id: str, known: Thesaurus) -> tuple[Use, ...]:
    """The uses by which something becomes part of an object; not what heats, packs or treats there."""
    there = places(known).at.get(object_id, ())
    made = [
        use for use in there
        if use.function in _HELPING or _fits("raw-material", use.function, known.purposes, here=True) is not None
    ]  # fmt: skip
    return tuple(use for use in made if not _is_water(use, known.purposes))


def fitting_at(function: str, object_id: str, known: Thesaurus) -> list[Use]:
    """The uses at an object of a function or of its kin."""
    there = places(known).at.get(object_id, ())
    return [use for use in there if _fits(function, use.function, known.purposes, here=True) is not None]


def at_object(object_id: str, known: Thesaurus) -> tuple[Use, ...]:
    """All uses at an object, and at wider ones."""
    return tuple(use for _, near, use in _around(object_id, places(known)) if near != "wider")


def alone(function: str, known: Thesaurus, *, is_open: bool = False) -> Found | None:
    """The uses of a function where no object is known: never sure, unless it has but one use.

    Args:
        function: its id.
        known: the thesaurus.
        is_open: an object was named that is not known.
    """
    every = places(known).doing.get(function, ())
    uses = tuple(filter(is_listed, every)) or every
    root = root_of(function, known)
    if root is None:
        if is_open or not uses or function in _ANY or len(uses) > _MANY:
            return None
        return Found(tuple(opened(use) for use in uses), "open", 6 if len(uses) <= _SEVERAL else 8)
    if is_open:
        return Found((opened(root),), "open", 7)
    sole = root.function == function and (not root.object_id or root.vague or uses == (root,))
    if sole:
        return Found((root,), "exact", 1 if root.object_id else 0)
    return Found((opened(root),), "open", 4)


def root_of(function: str, known: Thesaurus) -> Use | None:
    """The widest use of a function, None where it has none that stands for all of them."""
    every = places(known).doing.get(function, ())
    uses = tuple(filter(is_listed, every)) or every
    if function in _ANY or not uses:
        return None
    for test in (lambda u: not u.object_id, lambda u: u.vague, lambda u: u.id == function, _burns_anywhere):
        found = next((use for use in uses if test(use)), None)
        if found:
            return found
    what = known.purposes.functions.get(function)
    if what is not None and what.basis in ("heat", "volume"):
        wider = next((root for other in what.broader if (root := root_of(other, known))), None)
        if wider:
            return wider
    if len(uses) == 1:
        return uses[0]
    above = {wider for use in uses for wider in use.broader}
    return next((use for use in uses if use.id in above), None)


def _burns_anywhere(use: Use) -> bool:
    """Whether a use is at no fire in particular: fuel gas is gas, whatever it heats."""
    return use.object_id == _ANY_FIRE


def _around(object_id: str, where: Places) -> list[tuple[int, Near, Use]]:
    found: list[tuple[int, Near, Use]] = [(0, "exact", use) for use in where.at.get(object_id, ())]
    above = where.above(object_id)
    found += [(steps, "narrower", use) for wider, steps in above.items() if steps for use in where.at.get(wider, ())]
    found += [(steps + 1, "wider", use) for at, steps in where.below(object_id) for use in where.at[at]]
    return found


def _fits(  # noqa: PLR0911 - case by case
    said: str, listed: str, purposes: Purposes, *, here: bool
) -> int | None:
    """0 for the same function, 1 for one that is a kind of the other, None for another.

    At the very object, one way to make something of it stands for another (3): propylene recovery, olefin feed.
    """
    if said == listed:
        return 0
    function, other = purposes.functions.get(listed), purposes.functions.get(said)
    if function is None:
        return None
    if said == _GAS and listed == "raw-material" and here:  # whatever is no gas is kept from it
        return 1
    if said == _AUXILIARY:
        return 2 if here and function.basis in ("mass", "content", "unknown") else None
    if said in _ANY:
        return _is_made_of(function, purposes, here=here and said != "source")
    if said in purposes.wider_functions(listed):
        return 1
    if listed in purposes.wider_functions(said) - {"raw-material"}:
        return 1 if function.basis in _PIPED else 2
    if not here or other is None or {said, listed} <= _OWN_STUFF:
        return None
    return 3 if other.converts and function.converts else None


def _asks_more(said: str, use: Use, purposes: Purposes) -> bool:
    """Whether a need asks for a kind of what a use takes: a protein feed where it says feed."""
    what = purposes.functions.get(use.function)
    asked = said not in _ANY and use.function in purposes.wider_functions(said)
    return asked and what is not None and what.basis not in _PIPED


def _is_made_of(function: Function, purposes: Purposes, *, here: bool) -> int | None:
    """How well a function is told by saying that it is a raw material; what is mixed in may be one (2)."""
    if function.basis in ("heat", "service") and not function.id.endswith(("-feed", "-regeneration")):
        return None
    if function.id == "extraction-feed":
        return 2
    if function.converts or function.id in _ANY or "raw-material" in purposes.wider_functions(function.id):
        return 1
    return 2 if here and function.basis in ("mass", "volume") and function.id not in _HELPING else None


def _roots(uses: list[Use]) -> list[Use]:
    """Of several uses the one that is wider than another, where there is one."""
    above = {wider for use in uses for wider in use.broader}
    return [use for use in uses if use.id in above][:1] or uses


def _made(function: str, object_id: str, known: Thesaurus, wider: Use | None = None) -> Found | None:
    what, at = known.purposes.functions.get(function), known.purposes.objects.get(object_id)
    if what is None or at is None:
        return None
    root = wider or root_of(function, known)
    if function == _FEEDS_PLANTS and root is not None and any(one.startswith(_FIELDS) for one in at.industries):
        return Found((root,), "wider", 2)
    return Found((use_at(what, at, (root.id,) if root else (), "made"),), "made", 4)
