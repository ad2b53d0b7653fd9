"""The search for takers: who has a place for what an offer serves, and what the rules say of the need it would have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from matchchain.matching import Match
from matchchain.materials import Thesaurus
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.facts.use import Use
from matchchain.park import Firm
from matchchain.park.jurisdiction import jurisdiction_of
from matchchain.studies.ideas.drafts import Drafts, Fit, is_outside, tried
from matchchain.studies.ideas.heard import Heard, heard
from matchchain.studies.ideas.outside import outside_firm
from matchchain.studies.ideas.serving import Served, served
from matchchain.studies.ideas.untaken import Untaken
from matchchain.studies.ideas.works import Works, works_of
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Search:
    """What was looked for and found.

    Attributes:
        found: the park's candidates.
        known: the thesaurus with the park's own names.
        served: what each offer serves.
        works: id of a firm -> what it makes and runs.
        drafts: what came of the needs that were tried.
        heard: what firms said of the offers already.
    """

    found: Match
    known: Thesaurus
    served: tuple[Served, ...]
    works: Mapping[str, Works]
    drafts: Drafts
    heard: Heard

    def fits(self, one: Served, *, outside: bool) -> tuple[Fit, ...]:
        """What fits an offer, at firms of the park that have not spoken of it, or at those that might come."""
        order = {use: at for at, use in enumerate(one.lines)}  # the likelier first
        mine = (fit for fit in self.drafts.of(one.offer.firm.id, one.offer.id) if fit.use in order)
        return tuple(
            fit for fit in sorted(mine, key=lambda fit: order[fit.use])
            if is_outside(fit.firm) == outside
            and (outside or not self.heard.spoke(fit.giver, fit.offer, fit.firm, self.known.uses[fit.use]))
        )  # fmt: skip


def searched(found: Match, known: Thesaurus, offers: Sequence[Untaken]) -> Search:
    """Look for takers of some offers.

    Args:
        found: the park's candidates.
        known: the thesaurus with the park's own names.
        offers: those that nobody takes.
    """
    c = found.candidates
    every = tuple(served(offer, c.offers.resolution(offer.at), known) for offer in offers)
    where = jurisdiction_of(c.park)
    works = {firm.id: works_of(firm, known, where) for firm in c.firms}
    asked = _asked(every, works, known)
    drafts = tried(c.park, _firms(found, every, asked, known), asked, known, c.today)
    return Search(found, known, every, works, drafts, heard(found, known))


def _asked(every: Sequence[Served], works: Mapping[str, Works], known: Thesaurus) -> dict[str, tuple[Use, ...]]:
    """Id of a firm, of the park or of nowhere -> the uses it is asked about."""
    wanted: dict[str, dict[str, Use]] = {}
    for one in every:
        for target in one.lines:
            use = known.uses[target]
            wanted.setdefault(outside_firm(known.purposes.objects[use.object_id]).id, {})[use.id] = use
            for firm, its in works.items():
                if use.object_id in its.objects and firm != one.offer.firm.id and not _is_made(one, use, known):
                    wanted.setdefault(firm, {})[use.id] = use
    return {firm: tuple(uses.values()) for firm, uses in wanted.items()}


def _is_made(one: Served, use: Use, known: Thesaurus) -> bool:
    """Whether a by-product is what the works makes itself: a maker of acid has no place for acid."""
    if one.material is None or one.offer.kind == "waste":
        return False
    kin = {one.material.id, *ancestors(one.material, known)}
    return bool(kin.intersection(known.purposes.objects[use.object_id].materials))


def _firms(
    found: Match, every: Sequence[Served], asked: Mapping[str, tuple[Use, ...]], known: Thesaurus
) -> list[Firm]:
    """The park's firms with no more than what is to be placed, and firms of nowhere that might come."""
    lines = {(one.offer.firm.id, one.offer.id) for one in every if one.lines}
    park = [
        replace(firm, offers=tuple(o for o in firm.offers if (firm.id, o.id) in lines), needs=())
        for firm in found.candidates.firms
    ]
    objects = {use.object_id for firm, uses in asked.items() if is_outside(firm) for use in uses}
    return [*park, *(outside_firm(known.purposes.objects[identity]) for identity in sorted(objects))]
