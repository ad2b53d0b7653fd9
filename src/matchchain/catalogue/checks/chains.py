"""Do the chains' cards fit the firms, the trades, the calendar, and what park.yaml says of the same chains?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from matchchain.catalogue.cards.age import SHOWN
from matchchain.catalogue.cards.sources import At, Sources
from matchchain.catalogue.checks.stages import against_flows, as_written, doubtful_stages
from matchchain.entries.page import hint
from matchchain.park import (
    CHAIN_LISTS,
    CHAIN_MAPS,
    Chain,
    ChainCard,
    ChainTarget,
    Finding,
    Firm,
    NinePapers,
    Park,
    Place,
    chain_part,
    labels,
)
from matchchain.park.chain_paper import NINE, paper_of
from matchchain.wording import Message, nearest

_SHARED = ("chief", "office", "lead_firm")
_PARTS: tuple[tuple[str, Mapping[str, tuple[str, str]]], ...] = (("maps", CHAIN_MAPS), ("lists", CHAIN_LISTS))


def joined_chains(park: Park, sources: Sources, today: date | None) -> tuple[Park, list[Finding], list[Place]]:
    """The park with what its chains' cards say among its chains, what is doubtful of them, and the cards not taken.

    Args:
        park: with ids in place of names of firms.
        sources: the lines of its files.
        today: the day from which papers are out of date; None looks at none.
    """
    if not (park.chains or park.chain_cards):
        return park, [], []
    cards, findings, bad = _without_repeated(park.chain_cards, sources)
    settled = {chain.name: chain for chain in park.chains}
    firms = {firm.id: firm for firm in park.firms}
    for card in cards:
        known = settled.get(card.name)
        findings += _contradicted(card, known, firms, sources) if known else ()
        settled[card.name] = _joined(card, known)
    park = replace(park, chains=tuple(settled.values()), chain_cards=tuple(cards))
    findings += [*_lead_firms(park, sources), *(_in_no_chain(park, sources) if cards else ())]
    for card in cards:
        findings += _doubtful(card, park, sources, today)
        findings += [*doubtful_stages(card, firms, sources), *against_flows(card, firms, sources)]
    return park, findings, bad


def _without_repeated(
    given: tuple[ChainCard, ...], sources: Sources
) -> tuple[list[ChainCard], list[Finding], list[Place]]:
    """The cards, the first of one name only."""
    kept: dict[str, ChainCard] = {}
    findings, bad = [], []
    for card in given:
        first = kept.setdefault(card.name, card)
        if first is not card:
            at = At(ChainCard, "name", card.name)
            facts = {"chain": card.name, "other": str(first.place)}
            findings.append(sources.finding("error", "catalogue.repeated-chain", card.place, at, **facts))
            bad.append(card.place)
    return list(kept.values()), findings, bad


def _joined(card: ChainCard, known: Chain | None) -> Chain:
    """A chain as its card says, and where that is silent as park.yaml does."""
    said = {name: getattr(card, name) or (getattr(known, name) if known else "") for name in _SHARED}
    return Chain(name=card.name, place=known.place if known else card.place, **said)


def _contradicted(
    card: ChainCard, known: Chain, firms: Mapping[str, Firm], sources: Sources
) -> Iterator[Finding]:
    for name in _SHARED:
        mine, theirs = getattr(card, name), getattr(known, name)
        if mine and theirs and mine != theirs:
            label = labels(ChainCard)[name]
            key = Message("materials.both", {"zh": f"{label.zh}({name})", "en": name})
            said = [firms[word].table_name if word in firms else word for word in (mine, theirs)]
            facts = {"chain": card.name, "key": key, "mine": said[0], "theirs": said[1]}
            at = At(ChainCard, name, as_written(firms[mine], card.place, sources) if mine in firms else mine)
            yield sources.finding(
                "warning", "catalogue.chain-said-twice", card.place, at, other=str(known.place), **facts
            )


def _lead_firms(park: Park, sources: Sources) -> Iterator[Finding]:
    """Lead firms whose own card does not say that they are of the chain."""
    firms = {firm.id: firm for firm in park.firms}
    written = {card.name: card for card in park.chain_cards if card.lead_firm}
    for chain in park.chains:
        firm, card = firms.get(chain.lead_firm), written.get(chain.name)
        if firm is None or chain.name in firm.chains:
            continue
        place, at = (card.place, ChainCard) if card else (chain.place, Chain)
        yield sources.finding(
            "warning", "catalogue.lead-firm-not-in-chain", place, At(at, "lead_firm", as_written(firm, place, sources)),
            chain=chain.name, firm=firm.table_name, card=str(firm.place),
        )  # fmt: skip


def _in_no_chain(park: Park, sources: Sources) -> Iterator[Finding]:
    """One finding for all firms that are of no chain, at the first of them."""
    alone = [firm for firm in park.firms if not firm.chains]
    if alone:
        names = tuple(firm.table_name for firm in alone)
        shown = names[:SHOWN] + (("...",) if len(names) > SHOWN else ())
        at = At(Firm, "name", alone[0].name)
        facts = {"count": len(alone), "firms": shown}
        yield sources.finding("warning", "catalogue.firms-in-no-chain", alone[0].place, at, **facts)


def _doubtful(card: ChainCard, park: Park, sources: Sources, today: date | None) -> Iterator[Finding]:
    """What is doubtful of one card: nobody in it, maps and lists nobody knows, open targets, papers out of date."""
    if not any(card.name in firm.chains for firm in park.firms):
        names = {name for firm in park.firms for name in firm.chains}
        at, near = At(ChainCard, "name", card.name), hint(nearest(card.name, names))
        yield sources.finding("warning", "catalogue.chain-without-firms", card.place, at, chain=card.name, hint=near)
    for field, known in _PARTS:
        for word in getattr(card, field):
            if not chain_part(word, known):
                words = [name for code, both in known.items() for name in (code, *both)]
                near = hint(nearest(word, words) or next((name for name in words if word in name), None))
                listed = tuple(
                    Message("materials.both", {"zh": f"{code}({zh})", "en": code}) for code, (zh, _) in known.items()
                )
                yield sources.finding(
                    "warning", f"catalogue.unknown-{field}", card.place, At(ChainCard, field, word),
                    written=word, hint=near, listed=listed,
                )  # fmt: skip
    for target in card.targets:
        yield from _open_target(target, card, sources)
    yield from _papers(card, sources, today)


def _open_target(target: ChainTarget, card: ChainCard, sources: Sources) -> Iterator[Finding]:
    lacking = [name for name in ("unit", "year") if not getattr(target, name)]
    if lacking:
        told = tuple(
            Message("materials.both", {"zh": f"{labels(ChainTarget)[name].zh}({name})", "en": name}) for name in lacking
        )
        at = At(ChainTarget, "what", target.what)
        facts = {"chain": card.name, "what": target.what, "lacking": told}
        yield sources.finding("warning", "catalogue.chain-target-open", target.place, at, **facts)


def _papers(card: ChainCard, sources: Sources, today: date | None) -> Iterator[Finding]:
    """The nine papers that are out of date, or whose day nobody can read."""
    nine = card.nine
    for name in NINE if nine else ():
        text = getattr(nine, name)
        paper = paper_of(text, of_a_year=name == "year_plan")
        ended = today is not None and paper.has_ended(today.isoformat())
        if nine is None or not (ended or paper.unread):
            continue
        label = labels(NinePapers)[name]
        told = Message("materials.both", {"zh": label.zh, "en": label.en})
        facts = {"chain": card.name, "paper": told, "date": paper.until or paper.unread}
        code = "catalogue.chain-paper-ended" if ended else "catalogue.chain-paper-day"
        yield sources.finding("warning", code, nine.place, At(NinePapers, name, text), **facts)
