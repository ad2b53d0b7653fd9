"""Which items of the exemption list may free a hazardous waste of a stage, and under what condition?"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, TypeAlias

from matchchain.values import dataclass
from matchchain.wastes.forms import canonical
from matchchain.wastes.lists import class_of
from matchchain.wastes.tables import rows
from matchchain.wastes.words import plain
from matchchain.wording import Message

Stage: TypeAlias = Literal["收集", "运输", "利用", "处置", "全过程"]
_POINT_TO_POINT = "32"
_BY_USE: tuple[Stage, ...] = ("利用", "处置")


@dataclass(frozen=True, slots=True)
class Exemption:
    """A line of the exemption list (annex of the 2021 list): under its condition the stage is not managed as hazardous.

    Attributes:
        item: number in the list, 1 to 32; 32 is the point-to-point path, open to every code.
        codes: codes or classes it speaks of, () for those it names by their origin.
        stage: 收集 collection, 运输 transport, 利用 use, 处置 disposal, 全过程 all of them.
        fits: whether the words of the use name what the condition asks for; None where no use was told or the
            stage does not depend on one.
        said: waste, stage and condition in one sentence: the question to ask.
    """

    item: int
    codes: tuple[str, ...]
    stage: Stage
    fits: bool | None
    said: Message


def exemptions(code: str, use_words: Iterable[str] | str = ()) -> tuple[Exemption, ...]:
    """The lines of the exemption list for a code or class, those whose use fits first, point to point last.

    Args:
        code: eight digits or class, in any writing.
        use_words: what the receiver does with it, "水泥窑协同处置", "feed of a smelter", in one text or several; () for
            not told.

    Example:
        >>> [(e.item, e.stage, e.fits) for e in exemptions("321-026-48", ["recovery of aluminium"])]
        [(22, '利用', True), (32, '利用', False)]
    """
    words = use_words if isinstance(use_words, str) else " ".join(use_words)
    return _exemptions(canonical(code), plain(words))


def all_exemptions() -> tuple[Exemption, ...]:
    """Every line of the list, as it stands there."""
    return tuple(_exemption(row, "") for row in rows("exemptions2021"))


@lru_cache(maxsize=2048)
def _exemptions(code: str, use: str) -> tuple[Exemption, ...]:
    hw = class_of(code)
    if not hw:
        return ()
    found = [_exemption(row, use) for row in rows("exemptions2021") if {code, hw} & set(row[1].split(";"))]
    found.sort(key=lambda exemption: exemption.fits is not True)
    return (*found, *(_exemption(row, use) for row in rows("exemptions2021") if row[0] == _POINT_TO_POINT))


def _exemption(row: tuple[str, ...], use: str) -> Exemption:
    item, codes, stage, waste_zh, waste_en, condition_zh, condition_en, uses_zh, uses_en = row
    words = filter(None, f"{uses_zh};{uses_en}".split(";"))
    fits = any(plain(word) in use for word in words) if use and stage in _BY_USE else None
    facts = {
        "item": item,
        "stage": Message(f"wastes.stage.{_STAGES[stage]}"),
        "waste": Message("wastes.title", {"zh": waste_zh, "en": waste_en}),
        "condition": Message("wastes.title", {"zh": condition_zh, "en": condition_en}),
    }
    listed = tuple(filter(None, codes.split(";"))) if codes != "-" else ()
    return Exemption(int(item), listed, stage, fits, Message("wastes.exemption", facts))  # type: ignore[arg-type]


_STAGES = {"收集": "collection", "运输": "transport", "利用": "use", "处置": "disposal", "全过程": "all"}
