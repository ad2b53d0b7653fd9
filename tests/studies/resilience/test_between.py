"""Betweenness as networkx reckons it, whatever the network."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.studies.resilience import between
from matchchain.studies.resilience.between import betweenness

PAIRS = st.sets(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=30)


@given(pairs=PAIRS, at_once=st.sampled_from([1, 20, 2**20]))
def test_it_is_what_networkx_reckons(pairs, at_once):
    firms = nx.Graph((str(a), str(b)) for a, b in sorted(pairs))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(between, "_AT_ONCE", at_once)
        assert betweenness(firms) == pytest.approx(nx.betweenness_centrality(firms), abs=1e-12)
