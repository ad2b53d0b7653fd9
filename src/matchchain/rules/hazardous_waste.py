"""May the receiver take this hazardous waste? By its code, against the receiver's papers on the day.

Only a paper that covers the code, is in force and has capacity left passes: an operating permit, a
point-to-point use plan approved by the province, or the exemption list. Whatever lacks is a paper to get,
never a refusal. Where the law of the place is not known here, it waits for somebody who knows it. `plan: {permits:
off}` does not switch it off: hazardous waste without a paper is never ready, and never shown as if it were harmless.
Sources: 国家危险废物名录(2025年版) and its 豁免管理清单, 危险废物转移管理办法; Directive 2008/98/EC.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Candidates, Flags, Ints, among
from matchchain.rules.distinct import judge_distinct
from matchchain.rules.figures import plain, spread_of
from matchchain.rules.law import Law, law_of_place
from matchchain.rules.rule import NOT_ASKED, PAPER, PASS, UNKNOWN, Outcomes, Rule, not_asked
from matchchain.rules.traits import Ask, Trait
from matchchain.rules.waste_code import HazardousWaste, covers_code, hazardous_wastes
from matchchain.rules.waste_permit import NO_PAPER, Standing, best_paper, expired, waste_permits
from matchchain.rules.waste_taken import taken_already
from matchchain.wastes import exemptions, printed
from matchchain.wording import Message

_POINT_TO_POINT = 32  # the last item of the exemption list


def _judge(candidates: Candidates) -> Outcomes:
    wastes = hazardous_wastes(candidates)
    if not wastes:
        return not_asked(candidates)
    hazardous = np.zeros(len(candidates.offers), dtype=np.bool_)
    hazardous[list(wastes)] = True
    law = law_of_place(candidates)
    able = {i for i, firm in enumerate(candidates.firms) if law is not None and waste_permits(firm, law)}

    def decide(offered: HazardousWaste | None, firm: int) -> int:
        return NOT_ASKED if offered is None else _standing(candidates, offered, firm).outcome

    judged = judge_distinct(
        candidates,
        [wastes.get(i) for i in range(len(candidates.offers))],
        [firm if firm in able else None for firm in candidates.needs.firm.tolist()],
        decide,
    )
    judged = np.where(hazardous[candidates.o] & (judged == NOT_ASKED), PAPER, judged)
    doubtful = among(len(hazardous), np.array([i for i, w in wastes.items() if w.problems], dtype=np.int64))
    # A paper for every reading of a code that contradicts itself is no proof of which it is.
    return np.where(doubtful[candidates.o] & (judged == PASS), UNKNOWN, judged).astype(np.int8)


def permitted(candidates: Candidates) -> Flags:
    """(k,): a hazardous waste whose receiver holds a paper in force for it."""
    if not hazardous_wastes(candidates):
        return np.zeros(len(candidates), dtype=np.bool_)
    held: Flags = _judge(candidates) == PASS
    return held


def capacities(candidates: Candidates) -> dict[tuple[int, int], tuple[Ints, float]]:
    """What is left of each paper that hazardous wastes may be taken under, and the pairs that would use it up.

    Returns:
        (firm, number of the paper on its card) -> (pairs, t/yr left at the least); papers without a capacity
        and pairs that may not be taken at all are left out.
    """
    found: dict[tuple[int, int], tuple[list[int], float]] = {}
    wastes = hazardous_wastes(candidates)
    rows = np.flatnonzero(among(len(candidates.offers), np.array(list(wastes), dtype=np.int64))[candidates.o])
    for k in rows.tolist():
        firm = int(candidates.needs.firm[candidates.n[k]])
        standing = _standing(candidates, wastes[int(candidates.o[k])], firm)
        if standing.permit is None or standing.left is None or standing.left[0] <= 0:
            continue
        number = candidates.firms[firm].permits.index(standing.permit)
        found.setdefault((firm, number), ([], standing.left[0]))[0].append(k)
    return {key: (np.array(pairs, dtype=np.int64), left) for key, (pairs, left) in found.items()}


def _standing(candidates: Candidates, waste: HazardousWaste, firm: int) -> Standing:
    law = law_of_place(candidates)
    if not waste.codes or law is None:
        return NO_PAPER
    asked, taken = (*waste.codes, *waste.classes), taken_already(candidates).get(firm, ())
    return best_paper(candidates.firms[firm], asked, candidates.today, law, taken)


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    waste = hazardous_wastes(candidates)[int(candidates.o[k])]
    law = law_of_place(candidates)
    if law is None:
        known = (*waste.codes, *waste.classes, *((waste.likely,) if waste.likely else ()))
        return Message("rules.hazardous-waste.law-unknown", {"code": known or Message("word.unknown")})
    facts: dict[str, object] = {
        "moves": Message(
            law.key("rules.hazardous-waste.moves"),
            {"law": law.cited("hazardous"), "carrier": _carrier(candidates, waste)},
        ),
        "ways": _ways(candidates, k, waste, law),
        "authority": Message(law.key("rules.hazardous-waste.authority")),
        "ask": Message(law.key("rules.hazardous-waste.ask-code")),
        "permit": Message(law.key("rules.hazardous-waste.permit")),
    }
    if waste.problems:
        told = {"problems": waste.problems, "code": tuple(map(printed, waste.codes))}
        return Message("rules.hazardous-waste.contradicted", facts | told)
    if not waste.codes:
        return _without_code(waste, facts)
    standing = _standing(candidates, waste, int(candidates.needs.firm[candidates.n[k]]))
    facts["code"] = tuple(map(printed, waste.codes))
    permit = standing.permit
    if permit is None:
        return Message("rules.hazardous-waste.none", facts)
    facts |= {
        "paper": Message(law.key(f"rules.paper.{permit.type}")),
        "number": permit.number or Message("rules.without-number"),
        "until": permit.until or Message("word.unknown"),
        "left": _left(standing),
        "capacity": "" if permit.capacity is None else plain(permit.capacity.likely),
        "covered": tuple(map(printed, permit.codes)),
    }
    reason = "exemption" if outcome == PASS and permit.type == "exemption" else standing.reason
    return Message(f"rules.hazardous-waste.{reason}", facts)


def _ways(candidates: Candidates, k: int, waste: HazardousWaste, law: Law) -> Message:
    """Other lawful ways than a permit: the items of the exemption list whose stage and use fit, and point to point."""
    if law.where != "CN":
        return Message(law.key("rules.hazardous-waste.ways"))
    need = candidates.needs.resolution(int(candidates.n[k]))
    words = (need.text, *((need.use.zh, need.use.en) if need.use else ()))
    # The last item of the list is the point-to-point plan, which is told anyway.
    fitting = tuple(
        item.said
        for code in waste.codes
        for item in exemptions(code, words)
        if item.fits and item.item != _POINT_TO_POINT
    )
    if fitting:
        return Message("rules.hazardous-waste.ways-exempt", {"items": fitting})
    return Message("rules.hazardous-waste.ways")


def _left(standing: Standing) -> str | Message:
    """The tonnes a year the paper still has room for; where trades are not all known, the most there can be."""
    if standing.left is None:
        return Message("word.unknown")
    least, most = standing.left
    return plain(most) if standing.reason == "taken-unknown" else spread_of(least, most)


def _without_code(waste: HazardousWaste, facts: dict[str, object]) -> Message:
    if waste.classes:
        return Message("rules.hazardous-waste.class-only", facts | {"listed": tuple(waste.classes)})
    if waste.likely:
        return Message("rules.hazardous-waste.no-code-likely", facts | {"listed": waste.likely})
    return Message("rules.hazardous-waste.no-code", facts)


def _carrier(candidates: Candidates, waste: HazardousWaste) -> Message:
    """Who of the park's hauliers may carry it: one with a transport permit in force that covers it."""
    for carrier in candidates.park.carriers:
        for permit in carrier.permits:
            fits = not permit.codes or any(covers_code(permit.codes, code) for code in waste.codes)
            if permit.type == "transport" and permit.until and not expired(permit, candidates.today) and fits:
                return Message("rules.carrier.known", {"carrier": carrier.name, "until": permit.until})
    return Message("rules.carrier.wanted")


RULE = Rule(
    "hazardous_waste",
    _judge,
    _explain,
    Trait.PERMIT,
    asks=(
        Ask("rules.hazardous-waste.contradicted", "supplier", "waste-code", "environment", "waste-permit"),
        Ask("rules.hazardous-waste.no-code", "supplier", "waste-code", "environment", "waste-permit"),
        Ask("rules.hazardous-waste.class-only", "supplier", "waste-code", "environment", "waste-permit"),
        Ask("rules.hazardous-waste.", "receiver", "waste-permit", "environment"),
    ),
)
