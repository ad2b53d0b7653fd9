"""The legs of conversion routes: pairs that start or end at a process, judged and valued like any other pair."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Flags, Floats, Ints, Lines
from matchchain.matching.joint import joint_limits
from matchchain.matching.match import Match, figures_missing, relations_allowed, same_group
from matchchain.matching.pairing.confirmed import names_open
from matchchain.matching.pairing.lines import lines_of
from matchchain.matching.pairing.pairs import pair_lines
from matchchain.matching.pairing.readings import all_meetings
from matchchain.matching.pairing.told_here import told_here
from matchchain.matching.pairing.words import with_same_words
from matchchain.matching.processes import OPEN, Idle, Process, needs_of, offers_of, processes_of
from matchchain.matching.trades import Trades
from matchchain.matching.valuing.worth import Worth, worth
from matchchain.materials import Correspondence, Resolution, Thesaurus
from matchchain.park import Conversion, Firm
from matchchain.rules import Judgement, judge
from matchchain.values import dataclass, replace

_OPEN_FIRM = Firm(name="", id="")


@dataclass(frozen=True, slots=True, eq=False)
class Legs:
    """The park's lines with those of its processes, and the pairs that touch a process.

    The first lines of `found.candidates` are the park's own, in the order of the match they belong to; behind
    them come what processes give (offers) and take (needs).

    Attributes:
        found: the legs as candidates; `plannable` may enter the plan.
        processes: those that take part.
        idle: those that cannot.
        giver, gives: (outputs,) process of each output and its units per unit of activity.
        taker, takes: (inputs,) likewise of each input.
        main: (outputs,) whether it is the first thing the process makes, which must find a taker in the park.
        first: (inputs,) whether it is the process's first material, which only legs can bring.
        offers, needs: how many lines are the park's own.
    """

    found: Match
    processes: Sequence[Process]
    idle: Sequence[Idle]
    giver: Ints
    gives: Floats
    main: Flags
    taker: Ints
    takes: Floats
    first: Flags
    offers: int
    needs: int

    def gives_from(self, k: int) -> int:
        """The process whose output leg k carries, or -1 where it starts at a firm's own offer."""
        o = int(self.found.candidates.o[k]) - self.offers
        return int(self.giver[o]) if o >= 0 else -1

    def takes_to(self, k: int) -> int:
        """The process that leg k feeds, or -1 where it ends at a firm's own need."""
        n = int(self.found.candidates.n[k]) - self.needs
        return int(self.taker[n]) if n >= 0 else -1


def legs_of(
    whole: Match,
    conversions: Sequence[Conversion],
    *,
    open_to_all: bool = False,
    within_km: float | None = None,
) -> Legs | None:
    """The legs of the routes that these conversions could open; None where none can take part.

    Args:
        whole: the park's own candidates.
        conversions: of the catalogue, and of the library where it is asked for.
        open_to_all: let in what nobody of the park owns; its papers and its place are then still to be found.
        within_km: greatest distance by road of a leg, km.
    """
    c = whole.candidates
    processes, idle = processes_of(c, conversions, open_to_all=open_to_all)
    if not processes:
        return None
    thesaurus = c.thesaurus
    firms = [*c.firms, _OPEN_FIRM] if any(p.owner == OPEN for p in processes) else list(c.firms)
    outputs = [(i, offer) for i, p in enumerate(processes) for offer in offers_of(p)]
    inputs = [(i, need) for i, p in enumerate(processes) for need in needs_of(p)]
    place = [p.owner if p.owner != OPEN else len(c.firms) for p in processes]
    made = lines_of([(place[i], offer) for i, offer in outputs], c.park, thesaurus)
    taken = lines_of([(place[i], need) for i, need in inputs], c.park, thesaurus)
    offers, needs = _with(c.offers, made), _with(c.needs, taken)
    met = told_here(_met(c, made, taken, thesaurus), c.park)
    thesaurus.memory.keep(thesaurus)
    candidates = pair_lines(
        c.park, firms, offers, needs, met, thesaurus=thesaurus, today=c.today, within_km=within_km, inside=True,
        derived=c.derived.among({at: at for at in range(len(c.firms))}),
    )  # fmt: skip
    giver = np.array([i for i, _ in outputs], dtype=np.int64)
    taker = np.array([i for i, _ in inputs], dtype=np.int64)
    candidates = _without_own_loops(candidates, len(c.offers), len(c.needs), giver, taker)
    per_unit = {i: [*p.gives, *p.residue] for i, p in enumerate(processes)}
    return Legs(
        found=_judged(whole, candidates, made, taken),
        processes=processes,
        idle=idle,
        giver=giver,
        gives=np.array([f.likely for per in per_unit.values() for _, f in per]),
        main=np.array([at == 0 for per in per_unit.values() for at in range(len(per))], dtype=np.bool_),
        taker=taker,
        takes=np.array([f.likely for p in processes for _, f in p.takes]),
        first=np.array([at == 0 for p in processes for at in range(len(p.takes))], dtype=np.bool_),
        offers=len(c.offers),
        needs=len(c.needs),
    )


def _with(own: Lines, more: Lines) -> Lines:
    return Lines(
        entries=[*own.entries, *more.entries],
        firm=np.concatenate([own.firm, more.firm]),
        name=np.concatenate([own.name, more.name + len(own.names)]),
        names=[*own.names, *more.names],
        quantity=np.concatenate([own.quantity, more.quantity], axis=1),
        unit=[*own.unit, *more.unit],
        material=[*own.material, *more.material],
    )


def _met(c: Candidates, made: Lines, taken: Lines, thesaurus: Thesaurus) -> list[tuple[int, int, Correspondence]]:
    """How names meet where at least one of them is a process's."""
    found: list[tuple[int, int, Correspondence]] = []
    own_o, own_n = len(c.offers.names), len(c.needs.names)
    for offers, needs, at_o, at_n in (
        (c.offers.names, taken.names, 0, own_n),
        (made.names, c.needs.names, own_o, 0),
        (made.names, taken.names, own_o, own_n),
    ):
        found += [(i + at_o, j + at_n, meeting) for i, j, meeting in _between(offers, needs, thesaurus)]
    return found


def _between(
    offers: Sequence[Resolution], needs: Sequence[Resolution], thesaurus: Thesaurus
) -> Sequence[tuple[int, int, Correspondence]]:
    met, _ = with_same_words(offers, needs, *all_meetings(offers, needs, thesaurus))
    return met


def _without_own_loops(c: Candidates, offers: int, needs: int, giver: Ints, taker: Ints) -> Candidates:
    """Without the pairs of a process with itself."""
    gives = np.concatenate([np.full(offers, -1), giver])[c.o]
    takes = np.concatenate([np.full(needs, -2), taker])[c.n]
    kept = gives != takes
    return replace(
        c, o=c.o[kept], n=c.n[kept], meeting=c.meeting[kept], relation=c.relation[kept], km=c.km[kept],
        conversion=c.conversion[kept],
    )  # fmt: skip


def _judged(whole: Match, c: Candidates, made: Lines, taken: Lines) -> Match:
    judgement = judge(c)
    trades = _trades(whole.trades, len(c), made, taken)
    value = worth(c, judgement, trades.supply, trades.need)
    joint = joint_limits(c, value.substitution_ratio[LIKELY], trades.need)
    group = same_group(c) & (c.offers.firm[c.o] != c.needs.firm[c.n])
    allowed = relations_allowed(c.park)[c.relation]
    missing = figures_missing(value)
    unread = names_open(c)
    plannable = allowed & ~group & ~unread & may_carry(value, judgement)
    return Match(c, judgement, value, trades, group, allowed, missing, unread, plannable, (), joint)


def may_carry(value: Worth, judgement: Judgement) -> Flags:
    """(k,): a leg could carry what there is: every figure that decides is there, no rule or paper is in the way.

    What it wins shows only at the end of a route. Who would own an open process is not known, so that no paper
    of its owner can be asked for yet.
    """
    c = judgement.candidates
    unowned = np.array([not firm.id for firm in c.firms], dtype=np.bool_)[c.needs.firm[c.n]]
    carries: Flags = ~figures_missing(value) & ~judgement.blocked & ~(judgement.papers & ~unowned)
    return carries


def _trades(own: Trades, legs: int, made: Lines, taken: Lines) -> Trades:
    """What existing trades leave of the park's own lines; nothing of a process is traded yet."""
    return Trades(
        existing=np.zeros(legs, dtype=np.bool_),
        amount=np.full(legs, np.nan),
        supply=np.concatenate([own.supply, made.quantity], axis=1),
        need=np.concatenate([own.need, taken.quantity], axis=1),
        sold=np.concatenate([own.sold, np.zeros(len(made))]),
        bought=np.concatenate([own.bought, np.zeros(len(taken))]),
    )
