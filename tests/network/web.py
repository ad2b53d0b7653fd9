"""Flows made by hand, for tests that need no cards."""

from __future__ import annotations

from matchchain.studies.resilience.flows import Flow


def flow(supplier: str, receiver: str, share: float | None, need: str = "m", quantity: float | None = 100.0, kind="existing") -> Flow:
    """A flow that covers this share of a need of the receiver."""
    return Flow(
        id=f"{supplier}-{receiver}-{need}", source=f"offer:{supplier}/{need}", target=f"need:{receiver}/{need}",
        supplier=supplier, receiver=receiver, offer=need, need=need,
        offer_id=f"{supplier}/{need}", need_id=f"{receiver}/{need}", material=need, material_zh=need, material_en=need,
        quantity=quantity, unit="t", covered=quantity, need_unit="t", share=share, kind=kind, net=None,
        disposal_cost=None, offer_at=0, need_at=0,
    )  # fmt: skip


# Five firms in a chain, reckoned by hand.
#   p sends steam: 600 of the 800 t that a needs (75 %), 300 of the 300 t that b needs (100 %)
#   a sends sulfuric acid: 200 of the 400 t that c needs (50 %)
#   b sends caustic soda: 240 of the 300 t that c needs (80 %)
#   c sends calcium chloride: 100 of the 200 t that d needs (50 %)
#   e has 120 t of caustic soda that nobody takes
# p stops: a lacks 75 % of its steam, so it works at 0.25; b at 0
#   c lacks 50 % x 0.75 = 37.5 % of its acid and 80 % x 1 = 80 % of its caustic soda: it works at 1 - 0.8 = 0.2
#   d lacks 50 % x 0.8 = 40 %: it works at 0.6
# e steps in with 120 t, 40 % of what c needs: c lacks 40 % of it and 37.5 % of the acid, works at 0.6
#   d lacks 50 % x 0.4 = 20 %, works at 0.8
# a still makes 0.25 x 200 = 50 t of acid for c, which takes 0.2 x 200 = 40 t: 10 t have no taker
HAND_MADE = """
    - {id: p, name: 热电厂, contact: 王工 13812345678, offers: [{material: 蒸汽, quantity: 1000 吨/年, sells_to: [{firm: a, quantity: 600 吨/年}, {firm: b, quantity: 300 吨/年}]}]}
    - {id: a, name: 酸厂, needs: [{material: 蒸汽, quantity: 800 吨/年}], offers: [{material: 硫酸, quantity: 500 吨/年, sells_to: [{firm: c, quantity: 200 吨/年}]}]}
    - {id: b, name: 碱厂, needs: [{material: 蒸汽, quantity: 300 吨/年}], offers: [{material: 烧碱, quantity: 240 吨/年, sells_to: [{firm: c, quantity: 240 吨/年}]}]}
    - {id: c, name: 盐厂, needs: [{material: 硫酸, quantity: 400 吨/年}, {material: 烧碱, quantity: 300 吨/年}], offers: [{material: 氯化钙, quantity: 100 吨/年, sells_to: [{firm: d, quantity: 100 吨/年}]}]}
    - {id: d, name: 水厂, needs: [{material: 氯化钙, quantity: 200 吨/年}]}
    - {id: e, name: 备厂, contact: 李工 13987654321, offers: [{material: 烧碱, quantity: 120 吨/年}]}
"""
