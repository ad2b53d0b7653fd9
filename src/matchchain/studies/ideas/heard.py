"""What firms have said of an offer already by the needs on their cards: nobody is asked twice."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.matching import Match
from matchchain.materials import Thesaurus
from matchchain.materials.facts.use import Use
from matchchain.values import dataclass

_SAID = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """By (giver, offer line, firm): uses for which the firm's own needs were refused, `_SAID` where one was not.

    Attributes:
        told: as above.
        burnt: ids of uses that burn or heat, which stand for one another: too wet for one boiler, too wet for the next.
    """

    told: Mapping[tuple[str, str, str], frozenset[str]]
    burnt: frozenset[str]

    def spoke(self, giver: str, offer: str, firm: str, use: Use) -> bool:
        """Whether the firm's own needs meet the offer, or were refused it for this very use."""
        before = self.told.get((giver, offer, firm), frozenset())
        if _SAID in before or use.id in before:
            return True
        return use.id in self.burnt and bool(before & self.burnt)


def heard(found: Match, known: Thesaurus) -> Heard:
    """What the park's needs say of the park's offers."""
    c = found.candidates
    told: dict[tuple[str, str, str], set[str]] = {}
    for k in range(len(c)):
        how = c.meetings[int(c.meeting[k])].how if found.judgement.blocked[k] else _SAID
        told.setdefault((c.supplier(k).id, c.offer(k).id, c.receiver(k).id), set()).add(how)
    functions = known.purposes.functions
    burnt = (u.id for u in known.uses.values() if u.function in functions and functions[u.function].basis == "heat")
    return Heard({key: frozenset(uses) for key, uses in told.items()}, frozenset(burnt))
