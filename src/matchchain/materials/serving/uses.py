"""What a material can serve as: its own uses, those of what it is a finer name of, and, as trials, its families'."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias
from weakref import WeakKeyDictionary

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.overlay import Overlay
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.facts.serve import Serve, Standing
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.purpose.nodes import is_listed, listed_above, root_of
from matchchain.values import dataclass

_FINER = {"grade_of", "form_of", "hydrate_of"}
_INHERITED = _FINER | {"broader"}
_STEPS = 4
_WARMING = ("heat", "heat-pump-source", "cooling")
_FAR = 2  # kinds between a material and a family of which it is only distantly one
_SAY_NOTHING = frozenset(["metal-recovery", "chemical-feedstock", "filler", "flux", "water-supply", "fuel"])
_RARE = 3
_MEDIA = {"heat", "steam", "power", "cooling", "water", "compressed-air"}
_PHASES = {"solid": "solid", "gas": "gas", "liquid": "liquid", "solution": "liquid"}


class Serving(NamedTuple):
    """One way a material serves.

    Attributes:
        serve: the line of knowledge.
        steps: how many kinds-of lie between the material and the line's.
        place: where the line stands among its material's: the data put the likelier first.
        standing: how well it is established for this very material: a class hands down trials at most.
    """

    serve: Serve
    steps: int
    place: int = 0
    standing: Standing = "trial"


Reach: TypeAlias = dict[str, tuple[Serving, int]]


@dataclass(slots=True)
class _Reached:
    """What materials of a thesaurus reach, as far as it was asked for.

    Attributes:
        of: id of a material -> it, and what it reaches.
        own: ids of what the thesaurus below knows nothing or less of; None: all of it may be another.
    """

    of: dict[str, tuple[Material, Reach]]
    own: frozenset[str] | None


_reached: WeakKeyDictionary[Thesaurus, _Reached] = WeakKeyDictionary()


def services(material: Material, known: Thesaurus) -> dict[str, Serving]:
    """Id of a use (or of a material that is replaced) -> the nearest line that says so."""
    found: dict[str, Serving] = {}
    for place, serve in enumerate(known.serves.get(material.id, ())):
        found.setdefault(serve.use, Serving(serve, 0, place, serve.standing))
    for parent, path in ancestors(material, known, families=True).items():
        if not set(path) <= _INHERITED:
            continue
        for place, serve in enumerate(known.serves.get(parent, ())):
            if not _hands_down(serve, path, material, known):
                continue
            held = found.get(serve.use)
            if held is None or len(path) < held.steps:
                found[serve.use] = Serving(serve, len(path), place, _handed_down(serve, path, material))
    return found


def _hands_down(serve: Serve, path: tuple[str, ...], material: Material, known: Thesaurus) -> bool:
    """Whether what a relative does says anything of a material.

    Where it is known what a material does, neither what lies two kinds away nor a bare family word (waste water,
    sludge) adds to it, but for its warmth.
    """
    if set(path) <= _FINER or not known.serves.get(material.id):
        return True
    above, use = known.get(serve.material), known.uses.get(serve.use)
    warms = use is not None and use.function in _WARMING
    return len(path) < _FAR and (warms or not (above is not None and above.vague))


def _handed_down(serve: Serve, path: tuple[str, ...], material: Material) -> Standing:
    """What a line of another material is worth for this one.

    A finer name of the same stream (refinery sulphur of sulphur) does what that does; a family, and a waste of
    what a product does, is a trial at most.
    """
    same_stuff = set(path) <= _FINER and (material.waste is None or serve.material != material.grade_of)
    return serve.standing if same_stuff else "trial"


def wider_uses(use: Use, known: Thesaurus) -> dict[str, int]:
    """Id -> steps, of a use and all wider ones: boiler fuel is fuel, not the other way round."""
    found = {use.id: 0}
    level = [use.id]
    for step in range(1, _STEPS + 1):
        level = [
            wider for identity in level if identity in known.uses for wider in known.uses[identity].broader
            if wider not in found
        ]  # fmt: skip
        found.update(dict.fromkeys(level, step))
    return found


def standing_above(use: Use, known: Thesaurus) -> frozenset[str]:
    """Ids of a use, of all wider ones and of the one that stands for its function anywhere; none that says nothing."""
    wider = set(wider_uses(use, known)) | set(use.broader) | set(listed_above(use, known))
    root = root_of(use.function, known) if use.function else None
    if root is not None:
        wider.add(root.id)
    return frozenset(one for one in wider if one == use.id or one not in _SAY_NOTHING)


def is_near(mine: Use, theirs: Use, known: Thesaurus) -> bool:
    """Whether what is named by one use may serve another: a narrower or a wider one, heat at another place."""
    narrow, wide = standing_above(mine, known), standing_above(theirs, known)
    if mine.id in wide or theirs.id in narrow:
        return True
    root = root_of(theirs.function, known) if theirs.function else None
    elsewhere = not is_listed(theirs) or is_piped(theirs.function, known)
    return root is not None and elsewhere and root.id in narrow


def is_piped(function: str, known: Thesaurus) -> bool:
    """Whether a function is to bring heat, power or water, which do the same at every place."""
    return not _MEDIA.isdisjoint(known.purposes.with_wider([function]))


def reach(material: Material, known: Thesaurus) -> Reach:
    """Id of every use, wider use or bought good that a material answers -> (line, how many steps wider)."""
    before = _reached.get(known)
    if before is None:
        before = _reached[known] = _Reached({}, _own(known))
    held = before.of.get(material.id)
    if held is None or held[0] is not material:
        below = known.below if before.own is not None else None
        same = below is not None and before.own is not None and _as_below(material, below, before.own)
        found = reach(material, below) if same and below is not None else _reach(material, known)
        held = before.of[material.id] = material, found
    return held[1]


def _own(known: Thesaurus) -> frozenset[str] | None:
    """Ids of materials of which a park has figures or uses of its own; None where it has more to say than that."""
    below = known.below
    if below is None or known.own_uses() != {}:
        return None
    if not (isinstance(known.materials, Overlay) and isinstance(known.serves, Overlay)):
        return None
    if known.materials.below is not below.materials or known.serves.below is not below.serves:
        return None
    states = ((material.state, below.get(identity)) for identity, material in known.materials.own.items())
    if any(before is not None and before.state != state for state, before in states):
        return None
    return frozenset((*known.materials.own, *known.serves.own))


def _as_below(material: Material, below: Thesaurus, own: frozenset[str]) -> bool:
    """Whether a material reaches in a park's thesaurus what it reaches in the one below."""
    if below.get(material.id) is not material:
        return False
    return own.isdisjoint((material.id, *ancestors(material, below, families=True)))


def _reach(material: Material, known: Thesaurus) -> Reach:
    found: Reach = {}

    def note(identity: str, service: Serving, wider: int) -> None:
        if wider and service.serve.rank >= _RARE:  # what is rare at one place is not done at every place like it
            return
        held = found.get(identity)
        if held is None or _weight(service, wider) < _weight(*held):
            found[identity] = (service, wider)

    served = services(material, known)
    for target, service in served.items():
        note(target, service, 0)
        use = known.uses.get(target)
        if use is None:
            continue
        for identity, wider in wider_uses(use, known).items():
            note(identity, service, wider)
            if wider and service.serve.rank > 1:  # nobody knows that a good bought for much else is bought for this
                continue
            for good in _bought_as(identity, wider, known):
                if good not in served and _stands_for(material, service, known.get(good)):  # a line of its own holds
                    note(good, service, wider + 1)
    return found


def phase(state: str) -> str:
    """The phase of a state, "" where it has none of its own: slurry."""
    return _PHASES.get(state, "")


def _bought_as(identity: str, wider: int, known: Thesaurus) -> tuple[str, ...]:
    """The goods bought for a use; none for one too wide to say what for, of what serves but a part of it.

    Dyeing waste water flushes ash, and ash is flushed with water: it is not water for whoever writes "water".
    """
    use = known.uses.get(identity)
    return () if use is None or (wider and use.vague) else use.bought_as


def other_phase(mine: str, theirs: str) -> bool:
    """Whether two states are told and are not the same phase: a liquid where solid fuel is asked for."""
    first, second = phase(mine), phase(theirs)
    return bool(first and second) and first != second


def _stands_for(material: Material, service: Serving, good: Material | None) -> bool:
    """Whether it may replace a good bought for the use: not by a rare service, not a gas for a solid."""
    if service.serve.rank >= _RARE:
        return False
    return not other_phase(material.state, good.state if good else "")


def _weight(service: Serving, wider: int) -> tuple[float, int]:
    return -use_score(service, wider), wider


def use_score(service: Serving, wider: int) -> float:
    """Strength of the evidence for a use, below any related substance: for ranking only."""
    score = 0.5 - 0.07 * (service.serve.rank - 1) - 0.03 * service.steps - 0.04 * wider
    return round(max(0.1, score - 0.002 * min(service.place, 15)), 3)
