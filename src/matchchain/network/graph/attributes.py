"""What stands on the nodes and edges of a park's graph, with units.

Every value is a plain `str`, `float`, `int` or `bool`, so that networkx writes the graph as GraphML, GEXF or node-link
JSON as it is. What nobody knows is not there: `graph.nodes[node].get(name)` is then None.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from matchchain.values import dataclass

Plain: TypeAlias = str | float | int | bool


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute: of which kinds of nodes or edges, its type, its unit ("" for none), what it says."""

    of: tuple[str, ...]
    type: type
    unit: str
    text: str


_FLOWS = ("existing", "planned", "open", "inside")
_AMOUNTS = ("existing", "planned", "inside")
_LINES = ("offer", "need")

NODE_ATTRIBUTES: Mapping[str, Attribute] = {
    "kind": Attribute(("firm", "offer", "need", "process"), str, "", "firm, offer, need or process"),
    "firm": Attribute(("firm", "offer", "need", "process"), str, "", "id of the firm, of which it is"),
    "name": Attribute(("firm", "process"), str, "", "the short name of a firm, the name of a process"),
    "name_en": Attribute(("firm", "process"), str, "", "its English name"),
    "group": Attribute(("firm",), str, "", "the group that the firm belongs to"),
    "industry": Attribute(("firm",), str, "", "its code of industry, as its card gives it"),
    "role": Attribute(("firm",), str, "", "leader, backbone or small, as its card says"),
    "zone": Attribute(("firm",), str, "", "its zone of the park"),
    "lat": Attribute(("firm",), float, "deg", "latitude"),
    "lon": Attribute(("firm",), float, "deg", "longitude"),
    "line": Attribute(_LINES, str, "", "id of the line on the firm's card"),
    "line_at": Attribute(_LINES, int, "", "number of the line among the offers, or the needs, of the plan"),
    "material": Attribute(_LINES, str, "", "the card's words for what it is"),
    "material_id": Attribute(_LINES, str, "", "id of what the words mean; the words themselves, marked, where unknown"),
    "material_zh": Attribute(_LINES, str, "", "its Chinese label"),
    "material_en": Attribute(_LINES, str, "", "its English label"),
    "category": Attribute(("offer",), str, "", "product, by-product, waste, energy or water"),
    "quantity": Attribute(_LINES, float, "unit/yr", "likely amount a year"),
    "unit": Attribute(("offer", "need", "process"), str, "", "unit of the amounts: t, m3, Nm3, GJ or kWh"),
    "conversion": Attribute(("process",), str, "", "id of the process"),
    "capacity": Attribute(("process",), float, "unit/yr", "of its first material, what is free; of an idle one all"),
    "cost": Attribute(("process",), float, "CNY/unit", "known cost of working a unit of its first material"),
    "yearly": Attribute(("process",), float, "CNY/yr", "annuity of its investment"),
    "idle": Attribute(("process",), str, "", "why it cannot take part: capacity, zero or busy"),
}
"""Attribute of a node -> what it is."""

EDGE_ATTRIBUTES: Mapping[str, Attribute] = {
    "kind": Attribute(
        ("offers", "needs", "runs", *_FLOWS, "way"), str, "",
        "offers, runs: firm to its offer, process; needs: need to its firm; existing, planned, open, inside: flows; "
        "way: how a material could get into a process or out of one",
    ),
    "supplier": Attribute((*_FLOWS, "way"), str, "", "id of the firm that gives"),
    "receiver": Attribute((*_FLOWS, "way"), str, "", "id of the firm that takes"),
    "offer": Attribute((*_FLOWS, "way"), str, "", "the supplier's words; none where its card has no such line"),
    "offer_zh": Attribute(("way",), str, "", "Chinese label of what is given"),
    "offer_en": Attribute(("way",), str, "", "English label of what is given"),
    "need": Attribute((*_FLOWS, "way"), str, "", "the receiver's words, likewise"),
    "need_zh": Attribute(("way",), str, "", "Chinese label of what is asked for"),
    "need_en": Attribute(("way",), str, "", "English label of what is asked for"),
    "offer_id": Attribute(_FLOWS, str, "", "id of the supplier's line"),
    "need_id": Attribute(_FLOWS, str, "", "id of the receiver's line"),
    "material": Attribute(_FLOWS, str, "", "id of what flows"),
    "material_zh": Attribute(_FLOWS, str, "", "its Chinese label"),
    "material_en": Attribute(_FLOWS, str, "", "its English label"),
    "quantity": Attribute(_AMOUNTS, float, "unit/yr", "what flows a year"),
    "unit": Attribute(_FLOWS, str, "", "unit of `quantity`"),
    "covered": Attribute(_AMOUNTS, float, "need_unit/yr", "how much of the need that is"),
    "need_unit": Attribute(_FLOWS, str, "", "unit of `covered`"),
    "share": Attribute(_AMOUNTS, float, "1", "`covered` over the need's whole amount, 0 to 1"),
    "net": Attribute(("planned", "inside"), float, "CNY/yr", "net benefit in the plan"),
    "disposal_cost": Attribute(_FLOWS, float, "CNY/unit", "what the supplier pays to be rid of a unit"),
    "offer_at": Attribute((*_FLOWS, "way"), int, "", "its number among the plan's offers, -1 where no card has it"),
    "need_at": Attribute((*_FLOWS, "way"), int, "", "its number among the plan's needs, -1 where no card has it"),
    "place": Attribute(("way",), int, "", "its place among all ways, the surest first"),
    "given": Attribute(("way",), str, "", "identity of the material among what the giving process gives"),
    "taken": Attribute(("way",), str, "", "identity of the material among what the taking process takes"),
    "way": Attribute(("way",), str, "", "planned, existing, inside (one firm's gate), ready, papers, figures or group"),
    "gain": Attribute(("way",), float, "CNY/unit", "known gain of a unit that leaves"),
    "use": Attribute(("way",), float, "1", "units that arrive for each unit that leaves"),
    "same": Attribute(("way",), bool, "", "both sides speak of the same material"),
    "good": Attribute(("way",), bool, "", "a good that is sold anyway, no by-product, residue or waste"),
    "score": Attribute(("way",), float, "1", "how well the two names meet, 0 to 1"),
    "most": Attribute(("way",), float, "unit/yr", "what the offer holds, or the need takes, in units that leave"),
    "open_end": Attribute(("way",), bool, "", "no line of a card bounds it: `most` is without limit"),
}  # fmt: skip
"""Attribute of an edge -> what it is."""


def stated(values: Mapping[str, Plain | None]) -> dict[str, Plain]:
    """Only what is known: no None, no empty text.

    Example:
        >>> stated({"quantity": None, "unit": "t", "zone": ""})
        {'unit': 't'}
    """
    return {name: value for name, value in values.items() if value is not None and value != ""}
