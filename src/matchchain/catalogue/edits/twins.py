"""What a park has already of what a person is about to add: the same firm, the same line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from matchchain.catalogue.cards.core_name import core_name
from matchchain.catalogue.cards.names import plain_name
from matchchain.entries.credit_code import tidy

if TYPE_CHECKING:
    from matchchain.park import Firm, Need, Offer


def firms_like(firms: Iterable[Firm], said: Mapping[str, Any]) -> tuple[Firm, ...]:
    """The firms that may be the one that is said: the same credit code, the same name, or names with one core.

    Args:
        firms: the park's.
        said: attribute of a firm -> text ("name", "short", "name_en", "credit_code").

    Example:
        >>> from matchchain.park import Firm
        >>> [firm.id for firm in firms_like([Firm(id="longhua", name="浙江龙华染料有限公司")], {"name": "龙华染料"})]
        ['longhua']
    """
    code = tidy(str(said.get("credit_code", "")))
    names = _names(str(said.get(field, "")) for field in ("name", "short", "name_en"))
    return tuple(
        firm
        for firm in firms
        if (code and firm.credit_code == code) or names & _names((firm.name, firm.short, firm.name_en))
    )


def _names(written: Iterable[str]) -> set[str]:
    return {name for text in written if text.strip() for name in (plain_name(text), core_name(text)) if len(name) > 1}


def lines_like(
    lines: Iterable[Offer | Need], material: str, *, remember: bool = True
) -> tuple[Offer | Need, ...]:
    """The lines of a firm that already are about this material, under whatever name as far as that is soon told.

    Args:
        lines: its offers, or its needs.
        material: as typed.
        remember: whether what is known of materials may be kept in the cache folder.
    """
    from matchchain.materials.knowledge.snapshot import at_hand

    lines = tuple(lines)
    word = plain_name(material)
    same = tuple(line for line in lines if plain_name(line.material) == word)
    if same or not lines or not at_hand():
        return same
    return of_same_stuff(lines, material, remember=remember)


def of_same_stuff(lines: Sequence[Offer | Need], typed: str, *, remember: bool) -> tuple[Offer | Need, ...]:
    """The lines whose name is known to mean the same material."""
    from matchchain.materials import Thesaurus, resolve_name

    known = Thesaurus.default(remember=remember)
    meant = resolve_name(typed, known).material
    if meant is None:
        return ()
    found = ((line, resolve_name(line.material, known).material) for line in lines)
    return tuple(line for line, material in found if material is not None and material.id == meant.id)
