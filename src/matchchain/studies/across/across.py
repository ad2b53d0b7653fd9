"""What could go from one park to another, once each has carried out its own plan?"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from matchchain.network.pairing import Pairing
from matchchain.network.planning.plan import Selection, suggest
from matchchain.park import Firm, Park
from matchchain.rules import Trait, rules_with
from matchchain.rules.province import province_of
from matchchain.studies.across.joint import Joint, joined
from matchchain.studies.across.rest import rest_of
from matchchain.studies.across.withheld import withheld
from matchchain.wording import Message

_STAGES = ("ready", "papers", "figures", "names")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the parks that are read together.

    Attributes:
        name, name_en: what it is called.
        park: without its faulty entries and without what has ended.
        planned: it has a plan of its own, which takes its part first; loose cards and exchange files have none.
        seed: of the codes of firms that hide their names, see `withheld`.
        named_in: ids of its firms that a text names.
        as_shared: what its firms withhold is to be taken out; an exchange file holds nothing of it.
    """

    name: str
    name_en: str = ""
    park: Park
    planned: bool = True
    seed: str = ""
    named_in: Callable[[str, Firm | None], frozenset[str]] = lambda *_: frozenset()
    as_shared: bool = True


@dataclass(frozen=True, slots=True)
class AcrossRow:
    """One pairing across parks.

    Attributes:
        pairing: as the planner wrote it; firm ids are those of their own parks.
        gives, takes: numbers of the supplier's and the receiver's park; 0 is the reader's own.
        province: what the rule on leaving the province says; None of what is no waste.
    """

    pairing: Pairing
    gives: int
    takes: int
    province: Message | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Across:
    """The answer.

    Attributes:
        currency: of every figure of money.
        names: (zh, en) of each park; the first is the reader's own.
        own_net: of each park's own plan, CNY a year; None where it has none.
        rows: ready ones first, then those that lack papers, figures, names; in each the greatest net first.
        net: of the ready ones, CNY a year, beside all own plans.
    """

    currency: str
    names: tuple[tuple[str, str], ...]
    own_net: tuple[float | None, ...]
    rows: tuple[AcrossRow, ...]
    net: float


def across(home: Side, others: Sequence[Side], *, today: dt.date, select: Selection | None = None) -> Across:
    """Pairings across parks, with what is left after each park's own plan; no plan changes by it.

    Args:
        home: the reader's own park, whose firms hide nothing from it.
        others: the parks beside it; what their firms withhold is gone before anything is reckoned.
        today: the day on which permits are looked at.
        select: which rows; a firm is named by any of its names.

    Returns:
        The pairings. Same parks, same answer.
    """
    rests = [rest_of(one.park, today) if one.planned else None for one in (home, *others)]
    parks = []
    for one, rest in zip((home, *others), rests, strict=True):
        left = _placed(rest.park if rest else one.park)
        hides = one is not home and one.as_shared
        parks.append(withheld(left, one.named_in, one.seed) if hides else left)
    joint = joined(parks)
    asked = replace(select or Selection(), all=False, refused=False)
    if asked.firm:
        asked = replace(asked, firm=joint.home(asked.firm))
    plan = suggest(joint.park, today=today, select=asked)
    rows = [row for stage in _STAGES for row in _of_stage(plan.pairings, stage, joint)]
    return Across(
        currency=home.park.currency,
        names=tuple((one.name, one.name_en or one.name) for one in (home, *others)),
        own_net=tuple(rest.net if rest else None for rest in rests),
        rows=tuple(rows),
        net=plan.totals.net_per_year,
    )


def _of_stage(pairings: Sequence[Pairing], stage: str, joint: Joint) -> list[AcrossRow]:
    return [
        row
        for pairing in pairings
        if pairing.stage == stage and (row := _row(pairing, joint)) and row.gives != row.takes
    ]


def _row(pairing: Pairing, joint: Joint) -> AcrossRow:
    (gives, supplier), (takes, receiver) = joint.of[pairing.supplier], joint.of[pairing.receiver]
    said = {verdict.rule: verdict.text for verdict in pairing.verdicts}
    told = next((said[name] for name in rules_with(Trait.BORDER) if name in said), None)
    return AcrossRow(replace(pairing, supplier=supplier, receiver=receiver), gives, takes, told)


def _placed(park: Park) -> Park:
    """The park with the province of most of its firms for those whose credit code is not known."""
    known = Counter(filter(None, map(province_of, park.firms)))
    if not known:
        return park
    most = min(known, key=lambda province: (-known[province], province))
    firms = (firm if province_of(firm) else replace(firm, province=most) for firm in park.firms)
    return replace(park, firms=tuple(firms))
