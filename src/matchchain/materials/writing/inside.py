"""What stands in the brackets of a Chinese name is often a list: 16%,尾气洗涤 is a strength and a step."""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.materials.writing.meaningful import HAN

_PARTED = expression(
    r"(?<=[\u4e00-\u9fff%％℃A-Za-z0-9])\s*(?:[,;、](?!\d+[-,'])|(?<=[\u4e00-\u9fff])/(?=[\u4e00-\u9fff]))\s*"
)
_LOCANT = expression(r"\d\s*[,、]\s*\d")


def parts_inside(inner: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of what stands in brackets, each for itself; what numbers the places of a molecule stays whole.

    Example:
        >>> parts_inside(("16%,尾气洗涤",)), parts_inside(("2,4-二氯苯氧乙酸",)), parts_inside(("ash, coal",))
        (('16%', '尾气洗涤'), ('2,4-二氯苯氧乙酸',), ('ash, coal',))
    """
    return tuple(
        piece
        for part in inner
        for piece in (_PARTED.split(part) if HAN.search(part) and not _LOCANT.search(part) else (part,))
        if piece
    )
