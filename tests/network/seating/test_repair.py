from dataclasses import replace

import numpy as np
import pytest

from matchchain.network.seating.programme import NEVER, best, is_sound
from matchchain.network.seating.repair import changed_seats, repaired
from tests.network.seating.small_meetings import by_chance, every_seating


def _case(seed):
    """A meeting with its paper, which loses a firm for some rounds; None where nothing can be seated at all."""
    seating = by_chance(seed, musts=0.25)
    paper = best(replace(seating, must=np.zeros(len(seating.parties), dtype=np.bool_)))
    first = seed % seating.rounds
    seats = seating.seats.copy()
    seats[seed % seating.firms, first : first + 1 + seed % 2] = 0
    return replace(seating, seats=seats), paper, first


def _left(seating, paper, first):
    """Every seating that leaves what is over as it was."""
    over = (paper != NEVER) & (paper < first)
    free = replace(seating, must=np.zeros(len(paper), dtype=np.bool_))
    for rounds in every_seating(free):
        same = rounds[over] == paper[over]
        if same.all() and ((rounds[~over] == NEVER) | (rounds[~over] >= first)).all():
            yield rounds


@pytest.mark.parametrize("start", range(0, 120, 20))
def test_no_seating_changes_fewer_seats_and_none_of_these_is_worth_more(start: int) -> None:
    for seed in range(start, start + 20):
        seating, paper, first = _case(seed)
        found = repaired(seating, paper, first)

        def order(rounds, seating=seating, paper=paper, first=first):
            held = rounds != NEVER
            changed = changed_seats(seating, paper, rounds, first)
            return int(held[seating.must].sum()), -changed, seating.worth(held)

        assert is_sound(replace(seating, must=np.zeros(len(paper), dtype=np.bool_)), found), seed
        assert order(found) == pytest.approx(max(map(order, _left(seating, paper, first)))), seed


def test_who_stays_sits_where_the_paper_says() -> None:
    for seed in range(40):
        seating, paper, first = _case(seed)
        if seating.must.any():
            continue
        found = repaired(seating, paper, first)
        assert changed_seats(seating, paper, found, first) == 0
        assert (found[paper < first] == paper[paper < first])[paper[paper < first] != NEVER].all()
