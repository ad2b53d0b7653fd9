"""An edition of the handbook, made of the park's files and held against the editions before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from matchchain.cli.handbook.wish import Wish, unknown
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.files.edition import Edition
    from matchchain.cli.talk.on_park import OnPark
    from matchchain.reports.handbook import Book
    from matchchain.studies.handbook.anonymous import Anonymous
    from matchchain.studies.handbook.changes import Changes
    from matchchain.studies.handbook.holding import Holding, LineKey
    from matchchain.studies.handbook.seen import Seen


@dataclass(frozen=True, slots=True)
class Made:
    """An edition that is ready.

    Attributes:
        book: what it says.
        facts: what publishing it would keep; None where nothing is published or compared.
        key: whose each code is: the code, the firm's id and name, side and material of a line.
        notes: what is to be said beside it.
        tells_people: it says how to reach people.
    """

    book: Book
    facts: Edition | None
    key: tuple[tuple[str, ...], ...]
    notes: tuple[Message, ...]
    tells_people: bool


def made(asked: OnPark, wish: Wish) -> Made:
    """The edition, from the park's files and the editions before it.

    Raises:
        MatchchainError: as `OnPark.loaded`; an unknown chain or edition, an edition of another park, a clock behind
            the last edition, a name that was published with other contents, a line that would give a firm away.
    """
    from matchchain.catalogue.files.digest import digest_of
    from matchchain.cli.talk.watching import Watching
    from matchchain.network.allocation.effort import Effort
    from matchchain.reports.handbook import Book, pinyin
    from matchchain.reports.telling.firm_names import FirmNames
    from matchchain.studies.handbook.codes import codes
    from matchchain.studies.handbook.freezing import frozen
    from matchchain.studies.handbook.fresh import freshness
    from matchchain.studies.handbook.holding import hold
    from matchchain.studies.handbook.seen import by_firms, by_the_office, of_chain

    park = asked.park
    chain = _chain(asked, wish.chain)
    before = _before(asked, wish)
    with Watching(asked.lang, stoppable=False) as watching:
        held = hold(park, asked.today, effort=Effort(watch=watching.watch))
    firms = frozenset(firm.id for firm in park.firms if not chain or chain in firm.chains)
    digest = digest_of(asked.loaded.digests)
    seed = f"{digest}\n{wish.publish or asked.today.isoformat()}\n{wish.reader}{wish.anonymise}"
    frozen_too = bool(wish.publish or wish.since)
    outside = by_firms(held, FirmNames.of(park.firms).named_in, seed) if frozen_too or wish.reader != "office" else None
    seen = by_the_office(held) if wish.reader == "office" or outside is None else outside
    seen = of_chain(seen, firms) if chain else seen
    wide = _wide(held, wish, before, firms)
    facts = None if outside is None else frozen(
        held, outside, name=wish.publish, digest=digest, reader=wish.reader, chain=chain,
        anonymous=wide.k if wide else 0, cells=wide.cells if wide else (),
    )  # fmt: skip
    keys = _keys(wide) if wide and wish.anonymise else {}
    lines = codes(list(keys), seed)
    book = Book(
        held=held,
        seen=replace(seen, reader=wish.reader),
        lang=asked.lang,
        fresh=freshness(held.lines if wide else seen.lines, asked.today, park.ages),
        edition=wish.publish,
        chain=chain,
        changes=_changes(wish, before, facts, firms, held),
        changed_only=wish.changed_only,
        wide=wide,
        codes={key: lines[text] for text, key in keys.items()},
        without=frozenset(wish.without),
        phones=wish.phones,
        spell=pinyin(),
    )
    notes = [Message("handbook.held-back", {"count": wide.held_back})] if wide and wide.held_back else []
    named = wish.reader == "firms" and not wide
    if named and seen.coded and not wish.publish:
        notes.append(Message("handbook.codes-unkept", {"count": len(seen.coded)}))
    key = _key(book, seen) if named else _line_key(book, held)
    people = wish.phones or (named and any(firm.id in seen.reached and firm.whom_to_call for firm in park.firms))
    return Made(book, facts, key, tuple(notes), people)


def _chain(asked: OnPark, name: str) -> str:
    """The chain that is meant.

    Raises:
        MatchchainError: the park has none of that name (exit code 2).
    """
    known = list(dict.fromkeys([c.name for c in asked.park.chains] + [c for f in asked.park.firms for c in f.chains]))
    if not name or name in known:
        return name
    partly = [chain for chain in known if name in chain]
    if len(partly) == 1:
        return partly[0]
    raise unknown("chain", name, known)


def _before(asked: OnPark, wish: Wish) -> tuple[Edition, ...]:
    """The editions before this one.

    Raises:
        MatchchainError: one is spoilt, of another park, or of a day that is still to come; the one that was asked for
            is not among them.
    """
    from matchchain.catalogue.files.editions import edition_named, known_editions
    from matchchain.studies.handbook.changes import is_of_another_park

    if not (wish.publish or wish.since or wish.anonymise or wish.reader == "public"):
        return ()
    park, today = asked.loaded.park, asked.today.isoformat()
    found = known_editions(asked.loaded.folder)
    firms = [firm.id for firm in park.firms]
    for edition in found:
        if is_of_another_park(edition, park.name, firms):
            facts: dict[str, object] = {"edition": edition.name, "park": edition.park}
            raise MatchchainError(Message("handbook.other-park", facts), ExitCode.CONFLICT)
        if edition.on > today:
            facts = {"edition": edition.name, "day": edition.on, "today": today}
            raise MatchchainError(Message("handbook.clock-behind", facts), ExitCode.CONFLICT)
    if wish.since:
        edition_named(wish.since, found)
    return found


def _wide(held: Holding, wish: Wish, before: Sequence[Edition], firms: frozenset[str]) -> Anonymous | None:
    """The lines of an anonymous or public edition; None where firms are named.

    Raises:
        MatchchainError: a line would fit too few firms, whatever is held back (exit code 4).
    """
    from matchchain.studies.handbook.wide import PUBLIC, widened

    families = wish.reader == "public"
    if not (wish.anonymise or families):
        return None
    like = [e for e in before if e.anonymous and e.reader == wish.reader and e.name != wish.publish]
    wide = widened(held, wish.anonymise or PUBLIC, like, firms=firms, families=families)
    if not wide.hits:
        return wide
    hit = wide.hits[0]
    line = next((line for line in held.lines if line.key in hit.lines), None)
    facts: dict[str, object] = {
        "line": line.entry.material if line else "-",
        "firm": line.firm.table_name if line else "-",
        "groups": hit.groups,
        "k": wide.k,
        "against": Message("handbook.against-catalogue") if hit.against == "catalogue" else hit.against,
    }
    raise MatchchainError(Message("handbook.refused", facts), ExitCode.CONFLICT)


def _keys(wide: Anonymous) -> dict[str, LineKey]:
    """A text for each line, of which its code is made."""
    from matchchain.studies.handbook.attack import key_of

    return {"\n".join(key_of(cell)): key_of(cell) for cell in wide.cells}


def _changes(
    wish: Wish, before: Sequence[Edition], now: Edition | None, firms: frozenset[str], held: Holding
) -> Changes | None:
    """What changed since the edition that was named, for the firms of the chain that was named."""
    from matchchain.catalogue.files.editions import edition_named
    from matchchain.studies.handbook.changes import changes, of_firms

    if not wish.since or now is None:
        return None
    found = changes(edition_named(wish.since, before), now, outside=wish.reader == "firms")
    return of_firms(found, firms, held.firms) if wish.chain else found


def _key(book: Book, seen: Seen) -> tuple[tuple[str, ...], ...]:
    """Whose the codes of firms are."""
    firms = book.held.firms
    return tuple(sorted((code, firm, firms[firm].name, "", "") for firm, code in seen.coded.items()))


def _line_key(book: Book, held: Holding) -> tuple[tuple[str, ...], ...]:
    """Of which line of which firm the codes are."""
    lines = {line.key: line for line in held.lines}
    told = ((code, lines[key]) for key, code in book.codes.items())
    return tuple(sorted((code, x.firm.id, x.firm.name, x.side, x.entry.material) for code, x in told))
