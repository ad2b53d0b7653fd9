"""What was examined and refused: look-alikes, rules that block, pairs that would lose money."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from matchchain.candidates import Lines
from matchchain.matching import Match
from matchchain.network.pairing import Refused, Verdict
from matchchain.network.planning.barred import Unmet
from matchchain.network.planning.ends import verdicts
from matchchain.network.planning.shortfall import shortfall_of
from matchchain.network.planning.stages import BLOCKED, NAMES, NO_GAIN, Stages
from matchchain.rules.barred import sentence_of_bar
from matchchain.wording import Message


def count_refused(found: Match, staged: Stages) -> int:
    """How many pairs of lines were examined and refused."""
    c = found.candidates
    of_offer = np.bincount(c.offers.name, minlength=len(c.offers.names)) if len(c.offers) else np.zeros(1, int)
    of_need = np.bincount(c.needs.name, minlength=len(c.needs.names)) if len(c.needs) else np.zeros(1, int)
    by_name = sum(int(of_offer[i] * of_need[j]) for i, j, _ in found.refusals)
    return by_name + int(staged.refused.sum()) + Unmet.of(c).count()


def list_refused(found: Match, staged: Stages) -> tuple[Refused, ...]:
    """Every refused pair with its reason: names first, then rules, bars on what nothing would propose, then money."""
    by_name = (refused for _, _, refused in refused_by_name(found))
    by_bar = (refused for _, _, refused in refused_by_bar(found))
    return (*by_name, *_by_rule(found, staged), *by_bar, *_by_money(found, staged))


def refused_by_bar(found: Match) -> Iterator[tuple[int, int, Refused]]:
    """The pairs of lines that nothing would propose and a bar forbids: offer, need, and why."""
    c = found.candidates
    for o, n in Unmet.of(c).pairs():
        reason = sentence_of_bar(c, o, n)
        yield o, n, _refused(found, o, n, "blocked", reason, (Verdict("barred", "block", reason),))


def refused_by_name(found: Match) -> Iterator[tuple[int, int, Refused]]:
    """The pairs of lines whose names are look-alikes or known to nobody: offer, need, and why."""
    c = found.candidates
    for i, j, refusal in found.refusals:
        for o in np.flatnonzero(c.offers.name == i).tolist():
            for n in np.flatnonzero(c.needs.name == j).tolist():
                if c.offers.firm[o] != c.needs.firm[n]:
                    yield o, n, _refused(found, o, n, refusal.kind, refusal.reason)


def _by_rule(found: Match, staged: Stages) -> Iterator[Refused]:
    c = found.candidates
    for k in np.flatnonzero(staged.code == NAMES.index(BLOCKED)).tolist():
        said = verdicts(found, k)
        reason = next(v.text for v in said if v.outcome == "block")
        yield _refused(found, int(c.o[k]), int(c.n[k]), "blocked", reason, said)


def _by_money(found: Match, staged: Stages) -> Iterator[Refused]:
    c = found.candidates
    for k in np.flatnonzero(staged.code == NAMES.index(NO_GAIN)).tolist():
        reason = shortfall_of(found, k).message
        yield _refused(found, int(c.o[k]), int(c.n[k]), "no-gain", reason, verdicts(found, k))


def _refused(
    found: Match, o: int, n: int, kind: str, reason: Message, said: tuple[Verdict, ...] = ()
) -> Refused:
    c = found.candidates
    supplier, receiver = c.firms[c.offers.firm[o]], c.firms[c.needs.firm[n]]
    return Refused(
        supplier=supplier.id,
        receiver=receiver.id,
        supplier_name=supplier.table_name,
        receiver_name=receiver.table_name,
        offer=_words(c.offers, o),
        need=_words(c.needs, n),
        kind=kind,  # type: ignore[arg-type]
        reason=reason,
        verdicts=said,
    )


def _words(lines: Lines, i: int) -> str:
    return str(lines.entries[i].material)
