"""Every distinct name that a park's lines and processes hold, with what it means and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from matchchain.materials import Resolution, Thesaurus, resolve_name
from matchchain.park import Conversion, Need, Offer, Park, Place
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """A name and every place where it is written.

    Attributes:
        text: as it is written.
        found: what it was found to be.
        places: where, in the order of the files.
        firms: ids of the firms that write it.
    """

    text: str
    found: Resolution
    places: tuple[Place, ...]
    firms: tuple[str, ...] = ()


def written_names(park: Park, known: Thesaurus) -> tuple[Written, ...]:
    """Every distinct name of the offers, needs and conversions of a park, resolved once."""
    places: dict[str, list[Place]] = {}
    firms: dict[str, dict[str, None]] = {}
    for text, place, firm in _mentions(park):
        places.setdefault(text, []).append(place)
        firms.setdefault(text, {})
        if firm:
            firms[text][firm] = None
    return tuple(
        Written(text, resolve_name(text, known), tuple(found), tuple(firms[text]))
        for text, found in places.items()
    )


def _mentions(park: Park) -> Iterator[tuple[str, Place, str]]:
    for firm in park.firms:
        lines: tuple[Offer | Need, ...] = (*firm.offers, *firm.needs)
        yield from ((_name_of(line), line.place, firm.id) for line in lines)
    for process in park.conversions:
        yield from ((name, process.place, "") for name in _of_process(process))


def _name_of(line: Offer | Need) -> str:
    """The name of a line, or what a person settled it to mean on the card."""
    return line.naming.means or line.material if line.naming is not None else line.material


def _of_process(process: Conversion) -> Iterable[str]:
    tables: tuple[Mapping[str, object] | None, ...] = (process.takes, process.gives, process.residue)
    return dict.fromkeys(name for table in tables for name in table or ())
