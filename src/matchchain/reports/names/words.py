"""How names, materials and what was lifted out of a name are said, in cells and in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from matchchain.materials import Attributes, Candidate, Resolution
from matchchain.reports.column import Column, Fields
from matchchain.reports.telling.words import Sentences, enumerated, listed
from matchchain.wording import Lang, Message, say

R = TypeVar("R")

sentence = Sentences("names")
column = Fields("names.column")
STATUSES = sentence.choices("status", "resolved", "ambiguous", "conflict", "unknown")
HOWS = sentence.choices("how", "alias", "cas", "code", "formula", "grammar", "park", "use")
DECISIONS = sentence.choices("decision", "same", "related", "review", "different")
RELATIONS = sentence.choices("relation", "grade_of", "form_of", "hydrate_of", "main_component", "broader")
STATES = sentence.choices("state", "solid", "liquid", "gas", "solution", "slurry")
ORIGINS = sentence.choices("origin", "by-product", "waste", "recovered")
BASES = sentence.choices("basis", "active", "dry", "wet")
HAZARDS = sentence.choices(
    "hazard", "hazardous-chemical", "precursor-1", "precursor-2", "precursor-3", "explosive-precursor",
    "toxic", "food", "feed",
)  # fmt: skip


def candidate_column(found: Callable[[R], Iterable[Candidate]], lang: Lang) -> Column[R]:
    """What a name may mean; in one cell the labels in the reader's language."""

    def phrase(part: Mapping[str, str]) -> str:
        return part[lang] or part["id"]

    return column("candidates", lambda row: candidates_of(found(row)), "list", phrase=phrase, wide=30)


def beside_title(park: str, lang: Lang) -> tuple[str, ...]:
    """Whose words were used: those of a park, "" for none, beside the shipped ones."""
    return (sentence("with-park" if park else "without-park", lang),)


def candidates_of(found: Iterable[Candidate]) -> list[Mapping[str, str]]:
    """Candidates as small parts of a record."""
    return [{"id": c.id, "zh": c.material.zh, "en": c.material.en, "cas": c.cas} for c in found]


def texts(messages: Iterable[Message], lang: Lang) -> list[str]:
    """Messages as sentences, each once."""
    return list(dict.fromkeys(say(message, lang) for message in messages))


def joined(messages: Iterable[Message], lang: Lang) -> str:
    """Messages as one line, each once."""
    return listed(texts(messages, lang), lang)


def meant(found: Resolution, lang: Lang) -> str:
    """What a name was found to be: a material, a use, or what kind of question it is."""
    if found.material:
        return found.material.name(lang)
    if found.uses:
        return enumerated((use.name(lang) for use in found.uses), lang)
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
    return enumerated(dict.fromkeys(part for part in parts if part), lang)


def _percent(what: str, share: tuple[float, float] | None, lang: Lang) -> str:
    return "" if share is None else sentence(f"said.{what}", lang, share=percent(share))


def percent(share: tuple[float, float]) -> str:
    """A range of shares as people write it.

    Example:
        >>> percent((0.3, 0.3)), percent((0.98, 1.0)), percent((0.28, 0.32))
        ('30%', '≥98%', '28-32%')
    """
    low, high = (f"{end * 100:.6g}" for end in share)
    if low == high:
        return f"{low}%"
    return f"≥{low}%" if share[1] == 1 and share[0] > 0 else f"≤{high}%" if share[0] == 0 else f"{low}-{high}%"


def _hydrate(water: float | None, lang: Lang) -> str:
    if water is None:
        return ""
    return sentence("said.hydrate" if water else "said.anhydrous", lang, water=f"{water:g}")
