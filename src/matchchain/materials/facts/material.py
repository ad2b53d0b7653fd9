"""Materials, ambiguous labels and sources: uses, and what serves them, have files of their own.

All of it is read from the YAML files under `materials/data` and from a park's own `materials.yaml`.
"""

from __future__ import annotations

from matchchain.values import dataclass
from matchchain.wording import Message


@dataclass(frozen=True, slots=True)
class Waste:
    """Where a waste stands in the lists of waste; "" where it is not listed or not confirmed.

    Attributes:
        hw: class of the national hazardous waste list, "HW34".
        code: eight-digit code of that list, "900-300-34".
        sw: class or code of the 2024 solid waste classification, "SW05".
        ewc: code of the European list of waste, "10 01 02".
    """

    hw: str = ""
    code: str = ""
    sw: str = ""
    ewc: str = ""


@dataclass(frozen=True, slots=True)
class Material:
    """One thing that parks trade, with one identity.

    Attributes:
        id: kebab-case, unique. A substance known by its CAS number alone has the id "cas-<number>",
            one known by its composition alone "ion-<composition>".
        zh, en: labels.
        cas: CAS registry number or "".
        formula: plain text, hydrates as "Na2SO4.10H2O", or "".
        aliases: further true names of the very same thing, both languages.
        hidden: typos and damaged names: resolved, never shown.
        unit: "t", "m3", "Nm3", "GJ" or "kWh".
        state: "solid", "liquid", "gas", "solution", "slurry" or "".
        density: t/m3, or None.
        heat_value: GJ per unit, or None.
        broader: ids of wider families.
        grade_of, form_of, hydrate_of, main_component: id of the substance this is a grade, form or hydrate
            of, or a mixture of mainly; "" when none.
        hazard: words out of `HAZARDS`.
        waste: its place in the lists of waste, None for what is no waste.
        sources: keys of data/sources.yaml.
        provisional: the label is not confirmed by two sources; a person decides.
        vague: a family word that says too little to act on ("slag"): which one it is must be asked.
        family: name of the file it stands in, for example "streams/slags".
    """

    id: str
    zh: str = ""
    en: str = ""
    cas: str = ""
    formula: str = ""
    aliases: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    unit: str = "t"
    state: str = ""
    density: float | None = None
    heat_value: float | None = None
    broader: tuple[str, ...] = ()
    grade_of: str = ""
    form_of: str = ""
    hydrate_of: str = ""
    main_component: str = ""
    hazard: tuple[str, ...] = ()
    waste: Waste | None = None
    sources: tuple[str, ...] = ()
    provisional: bool = False
    vague: bool = False
    family: str = ""

    def name(self, lang: str) -> str:
        """Its label in "zh" or "en"; the other language's, the CAS number or the id when it has none."""
        first, second = (self.zh, self.en) if lang == "zh" else (self.en, self.zh)
        return first or second or self.cas or self.id

    @property
    def parents(self) -> tuple[tuple[str, str], ...]:
        """(relation, id) of what it is a grade, form, hydrate or mixture of."""
        named = (
            ("grade_of", self.grade_of),
            ("form_of", self.form_of),
            ("hydrate_of", self.hydrate_of),
            ("main_component", self.main_component),
        )
        return tuple((relation, parent) for relation, parent in named if parent)

    @property
    def is_hazardous_waste(self) -> bool:
        """Whether the national list has a class for it."""
        return self.waste is not None and bool(self.waste.hw)


HAZARDS = (
    "hazardous-chemical",
    "precursor-1",
    "precursor-2",
    "precursor-3",
    "explosive-precursor",
    "toxic",
    "food",
    "feed",
)
UNITS = ("t", "m3", "Nm3", "GJ", "kWh")
STATES = ("solid", "liquid", "gas", "solution", "slurry")


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A label that names several materials, and the question that settles which.

    Attributes:
        told: id -> the words that, standing beside the label, tell that it is meant.
    """

    label: str
    ids: tuple[str, ...]
    zh: str = ""
    en: str = ""
    told: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def question(self) -> Message:
        """Which one? as a message."""
        return Message("materials.both", {"zh": self.zh or self.en, "en": self.en or self.zh})


@dataclass(frozen=True, slots=True)
class Source:
    """Where knowledge comes from."""

    key: str
    title: str = ""
    kind: str = ""
    year: str = ""
