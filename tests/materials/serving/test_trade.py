"""What a material serves in the trade that a firm's name tells."""

from matchchain.materials import Thesaurus
from matchchain.materials.serving.trade import suits, trades_in


def test_a_name_tells_products_and_processes():
    known = Thesaurus.default()
    assert "cement" in trades_in("Hillside cement works", known)
    assert trades_in("Smith and Sons", known) == ()


def test_the_better_established_use_counts():
    known = Thesaurus.default()
    score, at = suits(known["blast-furnace-slag"], trades_in("Hillside cement works", known), known)
    assert score > 0.3
    assert at
    assert suits(known["blast-furnace-slag"], (), known) == (0.0, "")
