"""What a name was found to be: resolutions, candidates, comparisons, meetings and refusals as values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import Literal, TypeAlias

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.serve import Condition
from matchchain.materials.facts.use import Use
from matchchain.materials.writing.attributes import NOTHING_SAID, Attributes
from matchchain.values import dataclass
from matchchain.wording import Message

Evidence: TypeAlias = Message
Status: TypeAlias = Literal["resolved", "ambiguous", "conflict", "unknown"]
Decision: TypeAlias = Literal["same", "related", "review", "different"]


def named(thing: Material | Use) -> Message:
    """The label of a material or use, in whichever language the sentence is said."""
    return Message("materials.both", {"zh": thing.name("zh"), "en": thing.name("en")})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A material that a name may mean, for a person to decide.

    Attributes:
        material: what it may be.
        score: 0 to 1, for ranking only.
        difference: how the name differs from this material's, in words; None when it is a choice
            between several meanings.
    """

    material: Material
    score: float = 1.0
    difference: Message | None = None

    @property
    def id(self) -> str:
        """Id of the material."""
        return self.material.id

    @property
    def cas(self) -> str:
        """CAS number of the material, or ""."""
        return self.material.cas

    def name(self, lang: str) -> str:
        """Label of the material in "zh" or "en"."""
        return self.material.name(lang)


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a raw name was found to be.

    Attributes:
        text: the name as it was written.
        status: "resolved", "ambiguous" (a question settles it), "conflict" (its parts disagree, or its
            number is wrong), "unknown".
        material: the material, None unless resolved to one.
        attributes: what the name says beside the identity.
        candidates: at most three for a person, best first.
        evidence: how it was found, or why not.
        use: the use when the name is a use ("process heat").
        uses: all uses when the name lists several.
        how: "cas", "code", "alias", "formula", "grammar", "park", "use", "product" (a need that names what is made, by
            which its maker may mean what it is made of) or "".
    """

    text: str
    status: Status
    material: Material | None = None
    attributes: Attributes = NOTHING_SAID
    candidates: Sequence[Candidate] = ()
    evidence: tuple[Evidence, ...] = ()
    use: Use | None = None
    uses: tuple[Use, ...] = ()
    how: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two names mean the same material.

    Attributes:
        decision: "same", "related" (see `relation`), "review" (a person decides), "different" (final).
        relation: "grade_of", "form_of", "hydrate_of", "main_component" or "".
        evidence: why.
        candidates: what an unknown name may mean.
        a, b: the two resolutions.
    """

    decision: Decision
    relation: str = ""
    evidence: tuple[Evidence, ...] = ()
    candidates: Sequence[Candidate] = ()
    a: Resolution | None = None
    b: Resolution | None = None


Reading: TypeAlias = Literal["itself", "parts", "class", "near"]
Strength: TypeAlias = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Correspondence:
    """How what is offered can meet what is needed.

    Attributes:
        relation: "same", "related" or "use".
        how: for same: alias, cas, formula, grammar; for related: grade_of, form_of, hydrate_of,
            main_component, broader, accepted (the receiver names it); for use: the id of the use.
        substitution_ratio: tonnes of the bought material one tonne replaces (low, likely, high) from identity
            alone; None = unknown.
        evidence: why they meet.
        cautions: what must be settled first.
        score: 0 to 1, for ranking only.
        standing: of a use, how well it is established: "proven", "assessed" or "trial"; "" where nothing is asked.
        conditions: of a use, what the offer must keep to.
        reading: what the names rest on: "itself"; "class" where one of them is a family word that says too
            little; "near" where a name stands for several things. Only "itself" may enter the plan.
        serve: of a use, (material, use) of the line of knowledge.
        product: id of the object, where the need names the product and the offer is what such works make it of.
    """

    relation: Literal["same", "related", "use"]
    how: str
    substitution_ratio: Strength | None
    evidence: tuple[Message, ...]
    cautions: tuple[Message, ...] = ()
    score: float = 0.0
    standing: str = ""
    conditions: tuple[Condition, ...] = ()
    reading: Reading = "itself"
    serve: tuple[str, str] | None = None
    product: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A near miss that was examined: found different, or not to be decided without a person.

    Attributes:
        kind: "different", "review", "ambiguous" or "unknown".
        reason: why, as a message.
        evidence: what the two names were found to be.
    """

    kind: Literal["different", "review", "ambiguous", "unknown"]
    reason: Message
    evidence: tuple[Message, ...] = field(default=())
