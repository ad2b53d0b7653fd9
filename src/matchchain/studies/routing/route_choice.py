"""Which part of a park's routes a person asked to see: of one firm, of one material."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from matchchain.matching.trades import firm_index
from matchchain.park import Conversion
from matchchain.studies.routing.chain import Chain
from matchchain.studies.routing.missing import MissingStep
from matchchain.studies.routing.route_map import PlannedRoute, RouteMap
from matchchain.studies.routing.steps import Step, Stuff


def selected(found: RouteMap, firm: str = "", material: str = "") -> RouteMap:
    """Only what a firm takes part in, or a material: routes, chains, loops, missing steps and idle processes.

    Args:
        found: all of a park.
        firm: id, short or full name; "" for all.
        material: contained in any name of any material on the way; "" for all.
    """
    if not firm and not material:
        return found
    at = firm_index(list(found.firms.values())).get(firm.strip().casefold(), -1)
    wanted = list(found.firms)[at] if firm and at >= 0 else firm
    words = material.strip().casefold()

    def fits(firms: Iterable[str], stuffs: Iterable[Stuff]) -> bool:
        here = not wanted or wanted in firms
        return here and (not words or any(words in text.casefold() for stuff in stuffs for text in stuff.texts))

    steps = tuple(s for s in found.missing.steps if fits(_partners(s), _stuffs_about(s)))
    both = tuple(t for t in found.missing.together if not wanted and fits((), _named(t.first, t.second)))
    return replace(
        found,
        routes=tuple(r for r in found.routes if fits(_firms(r), _stuffs(r.steps))),
        found=replace(
            found.found,
            chains=tuple(c for c in found.found.chains if fits(c.firms, _stuffs_of(c))),
            loops=tuple(o for o in found.found.loops if fits(o.firms, _stuffs(o.steps))),
        ),
        missing=replace(found.missing, steps=steps, together=both),
        idle=tuple(i for i in found.idle if fits((i.owner,), _named(i.conversion))),
        asked=(wanted, material),
    )


def _firms(route: PlannedRoute) -> list[str]:
    return [gain.firm for gain in route.gains]


def _stuffs(steps: Iterable[Step]) -> list[Stuff]:
    return [stuff for step in steps for stuff in (step.takes, step.gives)]


def _stuffs_of(chain: Chain) -> list[Stuff]:
    return [chain.start, *_stuffs(chain.steps), *((chain.wanted,) if chain.wanted else ())]


def _named(*conversions: Conversion) -> list[Stuff]:
    """What is written of processes, by its words alone."""
    tables = (table for c in conversions for table in (c.takes, c.gives, c.residue) if table)
    return [Stuff(name, "", "") for table in tables for name in table]


def _partners(step: MissingStep) -> list[str]:
    return [partner.firm for partner in (*step.sources, *step.takers)]


def _stuffs_about(step: MissingStep) -> list[Stuff]:
    partners = [partner.stuff for partner in (*step.sources, *step.takers)]
    return [*partners, *(product.stuff for product in step.products), *_named(step.conversion)]
