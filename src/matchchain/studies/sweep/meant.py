"""What a word of a sweep means: how far a figure spreads, which tariff, which material, how probable."""

from __future__ import annotations

from dataclasses import dataclass, field

from matchchain.expressions import expression
from matchchain.materials import Thesaurus, resolve_name
from matchchain.network.planning.ends import material_id
from matchchain.park import Park, Tariffs, labels
from matchchain.studies.sweep.spread import Spread, in_unit, spread_of
from matchchain.wording import ExitCode, MatchchainError, Message, nearest
from matchchain.wording.arguments import OptionError

_SHARE = expression(r"^(\d+(?:\.\d+)?)\s*([%％]?)$")


@dataclass(slots=True)
class Meant:
    """Words in a park; a place says where they stand, for what is said of a fault."""

    park: Park
    thesaurus: Thesaurus
    known: dict[str, str] | None = field(default=None, init=False)

    def spread(self, text: str, place: str, *, per_unit: bool) -> Spread:
        """How far a figure spreads: factors of it, or with `per_unit` prices as well."""
        found = spread_of(text, per_unit=per_unit)
        if found is None:
            raise fault(place, Message("sweep.no-price" if per_unit else "sweep.no-factor", {"written": text}))
        return found

    def tariff(self, name: str, text: str, place: str) -> tuple[str, Spread]:
        """The field of a tariff by any of its names, and how far it spreads."""
        told = labels(Tariffs)
        words = {word: key for key, label in told.items() for word in (key, label.zh, *label.also)}
        key = words.get(name.strip())
        if key is None:
            facts = {"name": name, "hint": hint(nearest(name, words)), "known": tuple(told)}
            raise fault(place, Message("sweep.no-tariff", facts))
        found = spread_of(text, per_unit=False) or in_unit(text, told[key])
        if found is None:
            raise fault(place, Message("sweep.no-tariff-value", {"name": name, "written": text}))
        if not found.unit and getattr(self.park.tariffs, key, None) is None:
            raise fault(place, Message("sweep.tariff-unknown", {"name": name}))
        return key, found

    def material(self, name: str, place: str) -> str:
        """The id of what a name means; some line of the park must mean it."""
        if self.known is None:
            lines = (line for firm in self.park.firms for side in (firm.offers, firm.needs) for line in side)
            names = {line.material for line in lines} | {material.name for material in self.park.materials}
            self.known = {material_id(resolve_name(one, self.thesaurus)): one for one in sorted(names)}
        identity = material_id(resolve_name(name, self.thesaurus))
        if identity not in self.known:
            near = nearest(name, self.known.values())
            raise fault(place, Message("sweep.no-material", {"name": name, "hint": hint(near)}))
        return identity

    def odds(self, text: str, place: str) -> float:
        """How probable something is: 20%, 0.2."""
        hit = _SHARE.fullmatch(text.strip())
        odds = float(hit[1]) / (100 if hit[2] else 1) if hit else -1.0
        if not 0 <= odds <= 1:
            raise fault(place, Message("sweep.no-odds", {"written": text}))
        return odds

    def pair(self, text: str, option: str, *, bare: bool = False) -> tuple[str, str]:
        """What a flag says on either side of its sign; `bare`: the name may stand alone."""
        name, sign, value = text.replace("＝", "=").partition("=")
        if not name.strip() or (not sign and not bare):
            raise fault(option, Message("sweep.no-flag", {"written": text}))
        return name.strip(), value.strip()


def hint(near: str | None) -> Message:
    """The word that was meant, where one is near."""
    return Message("catalogue.did-you-mean", {"word": near}) if near else Message("catalogue.no-hint")


def fault(place: str, what: Message) -> MatchchainError:
    """What is wrong, behind where it stands: a line of the file (exit code 3), or an option (2)."""
    said = Message("sweep.fault", {"place": place, "what": what})
    return MatchchainError(said, ExitCode.INVALID) if ":" in place else OptionError(said)
