"""What burns not at all is converted into no energy, and no energy into it."""

import numpy as np

from matchchain.matching.match import match
from tests.parks import TODAY, park_of


def test_a_heat_value_of_nothing_joins_no_units():
    park = park_of(
        """\
        - {id: a, name: 甲, offers: [{material: 蒸汽, kind: energy, quantity: 500 吨/年, price: 10 元/吨, heat_value: 0 GJ/t}]}
        - {id: b, name: 乙, needs: [{material: 蒸汽, quantity: 900 GJ/年, price: 50 元/GJ, least_lot: 5 GJ/年}]}
        - {id: c, name: 丙, offers: [{material: 蒸汽, kind: energy, quantity: 900 GJ/年, price: 10 元/GJ}]}
        - {id: d, name: 丁, needs: [{material: 蒸汽, quantity: 500 吨/年, price: 200 元/吨, heat_value: 0 GJ/t}]}
        """
    )
    found = match(park, today=TODAY)
    c = found.candidates
    joined = {(c.supplier(k).id, c.receiver(k).id): c.conversion[k] for k in range(len(c))}
    assert np.isnan(joined["a", "b"])
    assert np.isnan(joined["c", "d"])
    assert joined["c", "b"] == 1
