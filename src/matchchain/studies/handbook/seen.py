"""What the reader of a handbook may see: the office everything, firms what each firm lets others see.

Products and purchases are seen by default, by-products, wastes, heat and water once the firm has agreed; amounts as the
firm says. A firm that hides its name has a code; a material that it alone has on its side would give it away, and is
left out on both sides, since who offers or needs it would lead to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from matchchain.catalogue.cards.sharing import Exactness, exactness, is_refused, lacks_consent
from matchchain.entries.vocabulary import plain_key
from matchchain.network.graph.flow import Flow
from matchchain.park import Firm
from matchchain.park.share import in_force
from matchchain.studies.handbook.cells import group_of
from matchchain.studies.handbook.codes import codes
from matchchain.studies.handbook.holding import HeldLine, Holding, LineKey
from matchchain.values import dataclass

Reader: TypeAlias = Literal["office", "firms", "public"]
Why: TypeAlias = Literal["told-no", "no-consent", "names-a-firm", "only-one"]
"""Why a line is left out: the firm said no, nobody agreed, its name gives a firm away, a hidden firm alone has it."""
NamedIn: TypeAlias = Callable[[str, Firm | None], frozenset[str]]
"""Ids of the firms that a text names, other than this one."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is shown to a reader.

    Attributes:
        reader: to whom.
        lines: those shown, in the order of the holding.
        amounts: of each how exactly its amount is.
        flows: those of which both lines are shown; to the office all.
        hidden: ids of the firms that hide their name.
        coded: firm -> its code, of those of them that are shown.
        reached: ids of the firms that let others see how to reach them.
        left_out: why -> how many lines.
        hushed: names of chains that name a hidden firm.
    """

    reader: Reader
    lines: tuple[HeldLine, ...]
    amounts: Mapping[LineKey, Exactness]
    flows: tuple[Flow, ...]
    hidden: frozenset[str]
    coded: Mapping[str, str]
    reached: frozenset[str]
    left_out: Mapping[Why, int]
    hushed: frozenset[str] = frozenset()

    def named(self, firm: str) -> bool:
        """Whether a firm stands under its name."""
        return firm not in self.hidden


def by_the_office(held: Holding) -> Seen:
    """Everything."""
    every: dict[LineKey, Exactness] = {line.key: "exact" for line in held.lines}
    return Seen("office", held.lines, every, held.flows, frozenset(), {}, frozenset(held.firms), {})


def by_firms(held: Holding, named_in: NamedIn, seed: str) -> Seen:
    """What the firms of the park may see of each other.

    Args:
        held: all there is.
        named_in: which firms a text names.
        seed: of the codes, see `codes`.
    """
    shares = {firm.id: in_force(firm.share, held.park.share) for firm in held.park.firms}
    day = held.today.isoformat()
    left: dict[Why, int] = defaultdict(int)
    lines: list[HeldLine] = []
    for line in held.lines:
        share = shares[line.firm.id]
        if is_refused(line.entry, share):
            left["told-no"] += 1
        elif lacks_consent(line.entry, line.firm, day):
            left["no-consent"] += 1
        elif any(named_in(text, line.firm if share.name else None) for text in _texts(line)):
            left["names-a-firm"] += 1
        else:
            lines.append(line)
    hidden = frozenset(firm for firm, share in shares.items() if not share.name)
    alone = _alone(lines, hidden)
    shown = [line for line in lines if _goods(line) not in alone]
    if len(shown) < len(lines):
        left["only-one"] = len(lines) - len(shown)
    amounts = {line.key: exactness(line.entry, shares[line.firm.id]) for line in shown}
    coded = codes(sorted({line.firm.id for line in shown} & hidden), seed)
    reached = frozenset(firm for firm, share in shares.items() if share.contact and share.name)
    chains = {chain for firm in held.park.firms for chain in firm.chains} | {one.name for one in held.park.chains}
    hushed = frozenset(chain for chain in chains if named_in(chain, None) & hidden)
    flows = _between(held.flows, shown, hidden)
    return Seen("firms", tuple(shown), amounts, flows, hidden, coded, reached, dict(left), hushed)


def _texts(line: HeldLine) -> Iterable[str]:
    """What would be printed of a line."""
    return (line.entry.material, line.zh, line.en, *(line.material.aliases if line.material else ()))


def _goods(line: HeldLine) -> str:
    """What a line is of, whoever offers or needs it."""
    return line.means or plain_key(line.entry.material)


def _alone(lines: Sequence[HeldLine], hidden: frozenset[str]) -> set[str]:
    """Materials that one group alone has on a side, and that group hides a name."""
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    hides: set[tuple[str, str]] = set()
    for line in lines:
        at = _goods(line), line.side
        groups[at].add(group_of(line.firm))
        if line.firm.id in hidden:
            hides.add(at)
    return {goods for goods, side in hides if len(groups[goods, side]) == 1}


def _between(flows: Iterable[Flow], lines: Sequence[HeldLine], hidden: frozenset[str]) -> tuple[Flow, ...]:
    """The flows of which both ends are shown lines; of what runs already a partner would know whose the code is."""
    keys = {line.key for line in lines}
    return tuple(
        flow
        for flow in flows
        if (flow.supplier, "offer", flow.offer_id) in keys
        and (flow.receiver, "need", flow.need_id) in keys
        and not (flow.kind == "existing" and hidden & {flow.supplier, flow.receiver})
    )


def of_chain(seen: Seen, firms: frozenset[str]) -> Seen:
    """Only the lines of some firms, and the flows that begin or end with one of them."""
    lines = tuple(line for line in seen.lines if line.firm.id in firms)
    flows = tuple(flow for flow in seen.flows if firms & {flow.supplier, flow.receiver})
    return replace(seen, lines=lines, flows=flows)
