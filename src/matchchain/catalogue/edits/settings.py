"""What "field=value" says of an entry, whichever of its keys the field is named by."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.catalogue.edits.statement import Said, Saying
from matchchain.entries.vocabulary import entry_class, vocabulary
from matchchain.wording import ExitCode, MatchchainError, Message, nearest

_SEVERAL = {"parts", "partners", "words"}


def settings(kind_of_entry: type, pairs: Sequence[str]) -> Said:
    """What pairs of "field=value" say; a field may be named by any key a file may use for it.

    Raises:
        MatchchainError: no such field, or no "=" (exit code 2).
    """
    said: dict[str, Saying] = {}
    for pair in pairs:
        key, sign, value = pair.partition("=")
        if not sign:
            raise MatchchainError(Message("edit.no-sign", {"pair": pair}), ExitCode.USAGE)
        outer, _, inner = key.strip().partition(".")
        words = vocabulary(kind_of_entry)
        slot = words.find(outer)
        if slot is None:
            raise _no_field(outer, words.keys())
        name = slot.attribute
        if inner:
            nested = vocabulary(entry_class(slot.label.of)) if slot.label.of else words
            found = nested.find(inner) if slot.label.kind == "part" else None
            if found is None:
                inside = [f"{slot.key}.{word}" for word in nested.slots] if slot.label.of else words.keys()
                raise _no_field(key, inside)
            name = f"{name}.{found.attribute}"
        before = said.get(name)
        several = (slot.label.kind in _SEVERAL or slot.label.private) and before is not None
        said[name] = (*((before,) if isinstance(before, str) else before), value) if several else value  # type: ignore[misc]
    return said


def _no_field(written: str, known: list[str]) -> MatchchainError:
    hint = nearest(written, known)
    key = "edit.no-field-hint" if hint else "edit.no-field"
    return MatchchainError(Message(key, {"written": written, "hint": hint or ""}), ExitCode.USAGE)
