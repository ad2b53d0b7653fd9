"""How names, materials and what was lifted out of a name are said, in cells and in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from matchchain.materials import Attributes, Candidate, Material, Resolution
from matchchain.reports.report import Choices, Column
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of


def choices(prefix: str, *code_words: str) -> Choices:
    """Code word -> (zh, en) from the message table."""
    return {word: sentence_of(f"names.{prefix}.{word}") for word in code_words}


STATUSES = choices("status", "resolved", "ambiguous", "conflict", "unknown")
HOWS = choices("how", "alias", "cas", "code", "formula", "grammar", "park", "use")
DECISIONS = choices("decision", "same", "related", "review", "different")
RELATIONS = choices("relation", "grade_of", "form_of", "hydrate_of", "main_component", "broader")
STATES = choices("state", "solid", "liquid", "gas", "solution", "slurry")
ORIGINS = choices("origin", "by-product", "waste", "recovered")
BASES = choices("basis", "active", "dry", "wet")
HAZARDS = choices(
    "hazard", "hazardous-chemical", "precursor-1", "precursor-2", "precursor-3", "explosive-precursor",
    "toxic", "food", "feed",
)  # fmt: skip


def column(name: str, pattern: str = "", *, width: int = 12, choices: Choices | None = None) -> Column:
    """A column whose label stands in the message table."""
    return Column(name, sentence_of(f"names.column.{name}"), pattern, choices, width=width)


def candidate_column(lang: Lang) -> Column:
    """What a name may mean, in one cell: the labels in the reader's language."""
    return Column(
        "candidates",
        sentence_of("names.column.candidates"),
        phrase=lambda part: part[lang] or part["id"],
        width=30,
    )


def candidates_of(found: Iterable[Candidate]) -> list[Mapping[str, str]]:
    """Candidates as small parts of a record."""
    return [{"id": c.id, "zh": c.material.zh, "en": c.material.en, "cas": c.cas} for c in found]


def texts(messages: Iterable[Message], lang: Lang) -> list[str]:
    """Messages as sentences, each once."""
    return list(dict.fromkeys(say(message, lang) for message in messages))


def joined(messages: Iterable[Message], lang: Lang) -> str:
    """Messages as one line, each once."""
    return say(Message("word.list-semicolon"), lang).join(texts(messages, lang))


def label(material: Material, lang: Lang) -> str:
    """A material as a reader of this language names it."""
    return material.name(lang)


def meant(found: Resolution, lang: Lang) -> str:
    """What a name was found to be: a material, a use, or what kind of question it is."""
    if found.material:
        return label(found.material, lang)
    if found.uses:
        return say(Message("word.list-comma"), lang).join(use.name(lang) for use in found.uses)
    return STATUSES[found.status][lang == "en"]


def said_beside(said: Attributes, lang: Lang) -> str:
    """What the name says beside the identity: 30 %, by-product, solution; "" when nothing."""
    word = lang == "en"
    parts = [
        _percent("concentration", said.concentration, lang),
        _percent("purity", said.purity, lang),
        _percent("moisture", said.moisture, lang),
        BASES[said.basis][word] if said.basis in BASES else said.basis,
        ORIGINS[said.origin][word] if said.origin in ORIGINS else said.origin,
        STATES[said.state][word] if said.state in STATES else said.state,
        _hydrate(said.hydrate, lang),
        said.grade,
        said.form,
        said.packaging,
        said.remark,
    ]
    return say(Message("word.list-comma"), lang).join(dict.fromkeys(part for part in parts if part))


def _percent(what: str, share: tuple[float, float] | None, lang: Lang) -> str:
    return "" if share is None else say(Message(f"names.said.{what}", {"share": percent(share)}), lang)


def percent(share: tuple[float, float]) -> str:
    """A range of shares as people write it.

    Example:
        >>> percent((0.3, 0.3)), percent((0.98, 1.0)), percent((0.28, 0.32))
        ('30%', '≥98%', '28-32%')
    """
    low, high = (f"{end * 100:.6g}" for end in share)
    if low == high:
        return f"{low}%"
    return (
        f"≥{low}%" if share[1] == 1 and share[0] > 0 else f"≤{high}%" if share[0] == 0 else f"{low}-{high}%"
    )


def _hydrate(water: float | None, lang: Lang) -> str:
    if water is None:
        return ""
    key = "names.said.hydrate" if water else "names.said.anhydrous"
    return say(Message(key, {"water": f"{water:g}"}), lang)


def lifted_ends(share: tuple[float, float] | None) -> tuple[float | None, float | None]:
    """Both ends of a share, for two fields of a record."""
    return (None, None) if share is None else share
