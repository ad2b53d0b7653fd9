"""What the materials of a chain are used for, and who in the park needs them for it: material -> use -> receiver."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Literal, TypeAlias

import numpy as np

from matchchain.candidates import Candidates
from matchchain.matching import Match
from matchchain.materials import Material
from matchchain.materials.serving.uses import services
from matchchain.network.graph.flow import NO_LINE, Flow
from matchchain.values import dataclass

State: TypeAlias = Literal["traded", "possible", "nobody"]
UNTAKEN = 2
"""Uses of a material shown for which nobody in the park asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """One use of one material.

    Attributes:
        material: its id, `words` of the first card, `zh`, `en` its labels.
        firms: who of the chain offers it.
        use: id of the use, or of the material that is needed; `use_zh`, `use_en` its labels.
        use_words: of a material that is needed what the first card calls it, of a use "".
        receivers: firms of the park that need it for that and could take it by the rules.
        state: "traded" today, "possible", or "nobody" of the park asks for it.
    """

    material: str
    words: str
    zh: str
    en: str
    firms: tuple[str, ...]
    use: str
    use_words: str
    use_zh: str
    use_en: str
    receivers: tuple[str, ...]
    state: State


def applications(found: Match, flows: Collection[Flow], members: Collection[str]) -> tuple[Application, ...]:
    """The uses of what a chain offers, material by material in the order of the firms.

    Args:
        found: the park, matched and judged.
        flows: what is traded today.
        members: ids of the firms of the chain.
    """
    c = found.candidates
    owners = [c.firms[at].id for at in c.offers.firm.tolist()]
    lines: dict[str, list[int]] = defaultdict(list)
    for o, owner in enumerate(owners):
        meant = c.offers.resolution(o).material
        if owner in members and meant is not None:
            lines[meant.id].append(o)
    meets: dict[int, list[int]] = defaultdict(list)
    for k in np.flatnonzero(~found.judgement.blocked & ~found.unread).tolist():
        meets[int(c.o[k])].append(int(c.n[k]))
    traded = {(flow.offer_at, flow.receiver) for flow in flows if flow.offer_at != NO_LINE}
    return tuple(one for several in lines.values() for one in _of_material(c, several, meets, traded))


def _of_material(
    c: Candidates, lines: list[int], meets: dict[int, list[int]], traded: Collection[tuple[int, str]]
) -> list[Application]:
    meant = c.offers.resolution(lines[0]).material
    if meant is None:
        return []
    firms = tuple(dict.fromkeys(c.firms[int(c.offers.firm[o])].id for o in lines))
    taken: dict[str, dict[str, bool]] = defaultdict(dict)
    names: dict[str, tuple[str, str, str]] = {}
    for o in lines:
        for n in meets[o]:
            need = c.needs.resolution(n)
            thing, receiver = need.use or need.material, c.firms[int(c.needs.firm[n])].id
            if thing is None or receiver == c.firms[int(c.offers.firm[o])].id:
                continue
            words = "" if need.use else c.needs.entries[n].material
            names.setdefault(thing.id, (words, thing.name("zh"), thing.name("en")))
            taken[thing.id][receiver] = taken[thing.id].get(receiver, False) or (o, receiver) in traded
    rows = [(use, names[use], tuple(sorted(who)), any(who.values())) for use, who in taken.items()]
    rows += [(use, ("", *both), (), False) for use, both in _untaken(meant, c, taken)]
    called = c.offers.entries[lines[0]].material
    return [
        Application(
            material=meant.id,
            words=called,
            zh=meant.name("zh"),
            en=meant.name("en"),
            firms=firms,
            use=use,
            use_words=words,
            use_zh=zh,
            use_en=en,
            receivers=receivers,
            state="traded" if now else "possible" if receivers else "nobody",
        )
        for use, (words, zh, en), receivers, now in rows
    ]


def _untaken(meant: Material, c: Candidates, taken: Collection[str]) -> list[tuple[str, tuple[str, str]]]:
    """The proven uses of a material, the classical first, for which nobody in the park asks."""
    known, found = c.thesaurus, []
    served = sorted(services(meant, known).items(), key=lambda one: (one[1].serve.rank, one[1].steps, one[1].place))
    for use, service in served:
        thing = known.uses.get(use) or known.get(use)
        if service.standing == "proven" and use not in taken and thing is not None:
            found.append((use, (thing.name("zh"), thing.name("en"))))
    return found[:UNTAKEN]
