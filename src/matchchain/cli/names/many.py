"""Many names settled at once: asked, or written down, shown, agreed to, and carried out file by file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from matchchain.cli.talk.answer import Answer, tell
from matchchain.cli.talk.sitting import ask
from matchchain.studies.asking.answers import Flags, of_flags, of_rows, read_filled
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.edits.settle_names import NameDecision
    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.read import Loaded
    from matchchain.cli.talk.session import Session
    from matchchain.cli.talk.writing import Writing
    from matchchain.materials import Thesaurus
    from matchchain.network.open_name import OpenName
    from matchchain.studies.asking.confirm import Answer as Said
    from matchchain.studies.asking.confirm import Signed

_LISTED = 5


def settle_many(
    writing: Writing,
    signed: Signed,
    *,
    flags: Flags = ((), (), ()),
    firm: str = "",
    source: Path | None = None,
    only: str = "",
    ask_by: bool = False,
) -> Answer:
    """Settle names by options, from a table, or in a sitting.

    Args:
        writing: the change that was asked for.
        signed: who decides, when and why.
        flags: names whose reading is right, whose reading is wrong, and "NAME=MEANING".
        firm: only names of this firm.
        source: a table that was filled in.
        only: in a sitting, only this name.
        ask_by: ask who decides, once names were settled in a sitting.

    Raises:
        MatchchainError: nothing was said and nobody can be asked, or what was said cannot be meant (2).
    """
    from matchchain.catalogue.sound import without_bad
    from matchchain.materials import thesaurus_of
    from matchchain.network.planning.open_names import to_confirm
    from matchchain.studies.asking.confirm import decision_of

    session, loaded = writing.session, writing.loaded
    park = without_bad(loaded.park, loaded.bad)
    known = thesaurus_of(park)
    waiting, unread = to_confirm(park, session.day())
    names = [one for one in (*waiting, *unread) if not firm or firm in {line.firm for line in one.lines}]
    said, notes = _said(session, names, known, flags, firm, source, only)
    if not said:
        return Answer(notes=(*notes, Message("confirm.nothing-settled")))
    if ask_by and source is None and not any(flags):
        who = ask(Message("names.settle-ask-by", {"default": signed.by}), session.lang)
        signed = replace(signed, by=who or signed.by)
    decisions = [decision_of(answer, park, known, signed) for answer in said]
    return carry_all(writing, decisions, notes=notes)


def _said(
    session: Session,
    names: list[OpenName],
    known: Thesaurus,
    flags: Flags,
    firm: str,
    source: Path | None,
    only: str,
) -> tuple[list[Said], tuple[Message, ...]]:
    from matchchain.cli.names.sitting import sit
    from matchchain.studies.asking.confirm import names_called

    if source is not None:
        return _from_table(names, known, source)
    if any(flags):
        return of_flags(names, known, flags, firm), ()
    asked = list(names_called(names, only)) if only else names
    if only and not asked:
        raise MatchchainError(Message("confirm.not-waiting", {"name": only}), ExitCode.USAGE)
    if not asked:
        return [], (Message("confirm.none-waiting"),)
    if not session.at_terminal():
        raise MatchchainError(Message("confirm.nobody-to-ask"), ExitCode.USAGE)
    return sit(asked, known, session), ()


def _from_table(
    names: list[OpenName], known: Thesaurus, source: Path
) -> tuple[list[Said], tuple[Message, ...]]:
    answers, gone, bad = of_rows(names, read_filled(source), known)
    if bad:
        told = tuple(Message("confirm.bad-row", {"row": row.row, "why": why}) for row, why in bad[:_LISTED])
        raise MatchchainError(Message("confirm.bad-rows", {"count": len(bad), "rows": told}), ExitCode.USAGE)
    names_gone = tuple(row.name for row in gone[:_LISTED])
    return answers, (Message("confirm.gone", {"count": len(gone), "names": names_gone}),) if gone else ()


def carry_all(
    writing: Writing,
    decisions: Sequence[NameDecision],
    *,
    notes: tuple[Message, ...] = (),
) -> Answer:
    """Show every diff, ask once, write file by file, and say what is new among the findings.

    Raises:
        MatchchainError: a change would bring an error in (2), or cannot be made (3, 4, 5).
    """
    from matchchain.catalogue.edits.settle_names import files_of, settled_in
    from matchchain.cli.talk.carry import refuse_faults

    session, loaded = writing.session, writing.loaded
    folder = loaded.folder
    changes = [settled_in(folder, file, decisions) for file in files_of(decisions)]
    changes = [change for change in changes if change.before != change.after]
    if not changes:
        return Answer(notes=(*notes, Message("write.nothing-to-change")))
    refuse_faults(loaded, changes)
    if (held_back := writing.held_back(changes, notes)) is not None:
        return held_back
    _write(session, loaded, decisions, changes)
    return Answer()


def _write(
    session: Session, loaded: Loaded, decisions: Sequence[NameDecision], changes: Sequence[Change]
) -> None:
    from matchchain.catalogue.edits.settle_names import settled_in
    from matchchain.catalogue.files.save import carry_out
    from matchchain.cli.talk.carry import show_new_findings

    for change in changes:
        carry_out(loaded.folder, lambda file=change.file: settled_in(loaded.folder, file, decisions), agreed=change)  # type: ignore[misc]
        tell(Message("write.written-file", {"file": change.file}), session.lang)
    tell(Message("confirm.settled", {"count": len(decisions), "files": len(changes)}), session.lang)
    show_new_findings(session, loaded, changes)
