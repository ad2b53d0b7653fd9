"""More pairs than can be held are refused before they are made, with the names that make them."""

import pytest

from matchchain.matching.match import match
from matchchain.matching.pairing import crowd
from matchchain.wording import MatchchainError
from tests.parks import TODAY, park_of

FIRMS = "".join(
    f"- {{id: s{i}, name: 甲{i}厂, offers: [{{material: 亚硫酸钠, quantity: {i + 1} 吨/年}}]}}\n"
    f"- {{id: r{i}, name: 乙{i}厂, needs: [{{material: 亚硫酸钠, quantity: {i + 1} 吨/年}}]}}\n"
    for i in range(3)
)


def test_a_crowd_is_refused_by_name(monkeypatch):
    monkeypatch.setattr(crowd, "MOST", 8)
    with pytest.raises(MatchchainError) as refused:
        match(park_of(FIRMS), today=TODAY)
    assert refused.value.exit_code == 3
    assert refused.value.message.key == "network.too-many-pairs"
    assert (refused.value.message.facts["offers"], refused.value.message.facts["offer"]) == (3, "亚硫酸钠")


def test_within_a_radius_and_below_the_limit_nothing_is_refused(monkeypatch):
    assert len(match(park_of(FIRMS), today=TODAY).candidates) == 9
    monkeypatch.setattr(crowd, "MOST", 8)
    assert len(match(park_of(FIRMS), today=TODAY, within_km=5).candidates) == 9
