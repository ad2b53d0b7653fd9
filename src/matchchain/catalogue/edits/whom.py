"""Which firm, and which of its lines, a person means by what he typed."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from matchchain.catalogue.cards.ids import firm_id
from matchchain.catalogue.edits.twins import of_same_stuff
from matchchain.entries.ids import is_device, is_id, is_made, slug
from matchchain.units import folded
from matchchain.wording import ExitCode, MatchchainError, Message, nearest
from matchchain.wording.typed import typed as as_typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from matchchain.park import Firm, Need, Offer



def firm_meant(firms: Sequence[Firm], typed: str) -> Firm:
    """The firm with this id or one of these names.

    Raises:
        MatchchainError: none, or several, are called that (exit code 2).
    """
    word = _plain(typed)
    hits = [firm for firm in firms if word in {_plain(name) for name in _names(firm)}]
    if len(hits) == 1:
        return hits[0]
    if hits:
        raise MatchchainError(
            Message("write.firms-alike", {"firm": typed, "ids": tuple(f.id for f in hits)}), ExitCode.USAGE
        )
    within = [firm for firm in firms if any(word in _plain(name) for name in _names(firm))] if word else []
    hint = (
        _called(within[0])
        if len(within) == 1
        else nearest(typed, [name for f in firms for name in _names(f)])
    )
    key = "write.no-firm-hint" if hint else "write.no-firm"
    facts = {"firm": typed, "typed": as_typed(typed), "hint": hint or "", "count": len(firms)}
    raise MatchchainError(Message(key, facts), ExitCode.USAGE)


def line_meant(
    lines: Iterable[Offer | Need], typed: str, firm: Firm, *, remember: bool = True
) -> Offer | Need:
    """The offer or need of a firm with this id or material, under any of the material's names.

    `remember` is whether what is known of materials may be kept in the cache folder: not in a dry run.

    Raises:
        MatchchainError: none, or several, fit (exit code 2).
    """
    lines = tuple(lines)
    word = _plain(typed)
    hits = [line for line in lines if word in {_plain(line.id), _plain(_own_id(line, firm)), _plain(line.material)}]
    hits = hits or list(of_same_stuff(lines, typed, remember=remember))
    if len(hits) == 1:
        return hits[0]
    facts = {"line": typed, "firm": firm.table_name}
    if hits:
        raise MatchchainError(
            Message("write.lines-alike", {**facts, "ids": tuple(_own_id(line, firm) for line in hits)}), ExitCode.USAGE
        )
    known = tuple(line.material for line in lines)
    raise MatchchainError(
        Message("write.no-line" if known else "write.no-lines", {**facts, "known": known}), ExitCode.USAGE
    )


def _own_id(line: Offer | Need, firm: Firm) -> str:
    """The id of a line as a person is told it: under the firm's name where its id was made by machine."""
    own = f"{firm.id}/"
    made = is_made(firm.id) and line.id.startswith(own)
    return f"{firm.table_name}/{line.id.removeprefix(own)}" if made else line.id


def proposed_id(name: str, short: str, name_en: str, taken: Iterable[str]) -> str:
    """An id for a new firm that no other has: from its English name, its pinyin, or a hash.

    Example:
        >>> proposed_id("Longhua Dye", "", "", {"longhua-dye"})
        'longhua-dye-2'
    """
    stem = slug(name_en) or (_pinyin(short or name) if not folded(name).isascii() else "")
    stem = stem or firm_id("", "", name, name_en)
    known, number, proposal = set(taken), 1, stem
    while proposal in known or is_device(proposal):
        number += 1
        proposal = f"{stem}-{number}"
    return proposal


def refusal_of_id(written: str, taken: Mapping[str, Firm]) -> Message | None:
    """Why a new firm cannot have this id; None where it can.

    Args:
        written: the id.
        taken: the ids of the park's firms.
    """
    if not is_id(written):
        return Message("add.bad-id", {"id": written, "better": slug(written) or "firm-1"})
    if is_device(written):
        return Message("add.device-id", {"id": written})
    if written in taken:
        return Message("add.firm-exists", {"firm": written, "file": str(taken[written].place)})
    return None


def _pinyin(name: str) -> str:
    with suppress(ImportError):
        from pypinyin import lazy_pinyin

        return slug("".join(lazy_pinyin(name)))
    return ""


def _names(firm: Firm) -> tuple[str, ...]:
    return tuple(name for name in (firm.id, firm.short, firm.name, firm.name_en) if name)


def _called(firm: Firm) -> str:
    return firm.table_name if is_made(firm.id) else f"{firm.table_name} ({firm.id})"


def _plain(text: str) -> str:
    return "".join(folded(text).casefold().split())
