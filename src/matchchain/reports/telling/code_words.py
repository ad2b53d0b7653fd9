"""Code words of pairings in both languages, and their small named parts in records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from matchchain.network.pairing import Unknown, Verdict
from matchchain.reports.telling.words import colon, sentence
from matchchain.wording import Lang, Message, say

STAGES = sentence.choices("stage", "ready", "papers", "figures", "names", "existing", "group", "refused")
REFUSALS = sentence.choices("kind", "different", "review", "ambiguous", "unknown", "blocked", "no-gain")
OUTCOMES = sentence.choices("outcome", "pass", "block", "unknown")
READINGS = sentence.choices("reading", "itself", "parts", "class", "near")
STANDINGS = sentence.choices("standing", "proven", "assessed", "trial")
CONFIDENCES = sentence.choices("sure", "high", "medium", "low")
LINES = sentence.choices(
    "line", "avoided_disposal", "avoided_purchase", "pretreatment_cost", "transport_cost", "extra_cost",
    "residue_cost", "processing_cost",
)  # fmt: skip


def verdicts(given: Iterable[Verdict], lang: Lang) -> list[Mapping[str, str]]:
    """Verdicts as small named parts."""
    return [{"rule": v.rule, "outcome": v.outcome, "text": say(v.text, lang)} for v in given]


def unknowns(given: Iterable[Unknown], lang: Lang) -> list[Mapping[str, str]]:
    """Missing figures as small named parts."""
    return [{"firm": u.firm, "field": u.field, "text": say(u.text, lang)} for u in given]


def texts(given: Iterable[Message], lang: Lang) -> list[str]:
    """Messages as sentences."""
    return [say(message, lang) for message in given]


def part_text(part: Mapping[str, str]) -> str:
    """A named part in a single cell: its text."""
    return part["text"]


def outcome_first(lang: Lang) -> Callable[[Mapping[str, str]], str]:
    """A verdict in a single cell: its outcome, then its text."""
    return lambda part: OUTCOMES[part["outcome"]][lang == "en"] + colon(lang) + part["text"]
