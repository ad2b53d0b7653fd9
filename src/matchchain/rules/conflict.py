"""Has the office decided never to propose these two firms to each other, at all or for this material?"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from matchchain.candidates import Candidates, Flags, Ints, Lines
from matchchain.park import Conflict
from matchchain.rules.firms import firms_named, plain_name
from matchchain.rules.identity import identity_of, is_resolved, key_of
from matchchain.rules.rule import BLOCK, Outcomes, Rule, not_asked
from matchchain.wording import Message


def _judge(candidates: Candidates) -> Outcomes:
    outcomes = not_asked(candidates)
    conflicts = candidates.park.conflicts
    if not conflicts:
        return outcomes
    named = np.zeros((len(conflicts), len(candidates.firms)), dtype=np.bool_)
    for row, conflict in zip(named, conflicts, strict=True):
        row[_firms(conflict, candidates)] = True
    suppliers, receivers = candidates.offers.firm[candidates.o], candidates.needs.firm[candidates.n]
    anywhere: Flags = np.logical_or.reduce(named, axis=0)
    rows = np.flatnonzero((anywhere[suppliers] | anywhere[receivers]) & (suppliers != receivers))
    for row, conflict in zip(named, conflicts, strict=True):
        gives, takes = row[suppliers[rows]], row[receivers[rows]]
        struck = rows[gives | takes if len(conflict.firms) == 1 else gives & takes]
        if conflict.material and len(struck):
            of = _of_material(conflict.material, candidates.offers, candidates)[candidates.o[struck]]
            of |= _of_material(conflict.material, candidates.needs, candidates)[candidates.n[struck]]
            struck = struck[of]
        outcomes[struck] = BLOCK
    return outcomes


def _firms(conflict: Conflict, candidates: Candidates) -> Ints:
    index = firms_named(candidates)
    found = (index.get(plain_name(firm)) for firm in conflict.firms)
    return np.array([i for i in found if i is not None], dtype=np.int64)


def _of_material(material: str, lines: Lines, candidates: Candidates) -> Flags:
    """(n,): whether each line is of the material a conflict names."""
    identity = identity_of(material, candidates)
    words = plain_name(material)
    by_name = [
        (is_resolved(identity) and key_of(name, name.text) == identity) or plain_name(name.text) == words
        for name in lines.names
    ]
    return np.array(by_name, dtype=np.bool_)[lines.name]


def _striking(candidates: Candidates, k: int) -> Iterator[Conflict]:
    supplier, receiver = (
        int(candidates.offers.firm[candidates.o[k]]),
        int(candidates.needs.firm[candidates.n[k]]),
    )
    for conflict in candidates.park.conflicts:
        firms = set(_firms(conflict, candidates).tolist())
        pair = {supplier, receiver}
        if not (pair & firms if len(conflict.firms) == 1 else pair <= firms):
            continue
        if not conflict.material or (
            _of_material(conflict.material, candidates.offers, candidates)[candidates.o[k]]
            or _of_material(conflict.material, candidates.needs, candidates)[candidates.n[k]]
        ):
            yield conflict


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    del outcome
    conflict = next(_striking(candidates, k))
    blank = Message("word.unknown")
    facts: dict[str, object] = {
        "by": conflict.by or blank,
        "on": conflict.on or blank,
        "why": conflict.why or blank,
        "material": conflict.material,
    }
    return Message("rules.conflict.material" if conflict.material else "rules.conflict.firms", facts)


RULE = Rule("conflict", _judge, _explain)
