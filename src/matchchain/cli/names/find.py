"""`matchchain names find TEXT`: materials and uses by a piece of a name, by pinyin or its initials."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.own_names import OnNames
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.materials import Material, Thesaurus, Use

ALL = 1_000_000


def find(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="names.argument.text")],
) -> Answer:
    """Search, hand over one report."""
    from matchchain.materials import resolve_name
    from matchchain.reports.names.find import found

    asked = OnNames.of(ctx)
    if not text.strip():
        raise MatchchainError(Message("names.nothing-to-find"), ExitCode.USAGE)
    own = asked.own
    hits = searched(text, own.known)
    notes = []
    if not hits:
        near = tuple(candidate.name(asked.lang) for candidate in resolve_name(text, own.known).candidates)
        notes.append(
            Message("names.find-near" if near else "names.find-nothing", {"text": text, "near": near})
        )
    if is_pinyin(text) and find_spec("pypinyin") is None:
        notes.append(Message("names.no-pinyin", {"text": text}))
    return asked.answer(found(text, hits, asked.lang, top=asked.output.rows, park=own.park), *notes)


def searched(text: str, known: Thesaurus) -> list[tuple[Material | Use, tuple[str, ...]]]:
    """Materials and uses, best first: what the text means, names that begin with it, sounds, the rest."""
    from matchchain.materials import find_materials, resolve_name
    from matchchain.materials.knowledge.index import all_labels
    from matchchain.materials.writing.spelling import key, tidy

    wanted = key(tidy(text))
    meant = resolve_name(text, known)
    exact: list[Material | Use] = [thing for thing in (meant.material, *meant.uses) if thing]
    exact += [candidate.material for candidate in meant.candidates if meant.status == "ambiguous"]
    held = find_materials(text, known, ALL) if wanted else []
    first = [m for m in held if any(key(label).startswith(wanted) for label in all_labels(m))]
    uses = [u for u in known.uses.values() if any(wanted in key(label) for label in (u.zh, u.en, *u.aliases))]
    held.sort(key=lambda m: not m.zh)  # what has no Chinese name is traded by few
    first.sort(key=lambda m: not m.zh)
    ranked = [*exact, *first, *sounding(text, known), *held, *(uses if wanted else [])]
    distinct = {thing.id: thing for thing in ranked}.values()
    return [(thing, _labels_with(thing, wanted)) for thing in distinct]


def _labels_with(thing: Material | Use, wanted: str) -> tuple[str, ...]:
    from matchchain.materials.writing.spelling import key

    labels: Iterable[str] = (thing.zh, thing.en, *thing.aliases)
    return tuple(label for label in labels if label and wanted in key(label))


def is_pinyin(text: str) -> bool:
    """Whether a text may be pinyin or initials: a few plain letters."""
    return text.isascii() and text.replace("'", "").replace(" ", "").isalpha()


def sounding(text: str, known: Thesaurus) -> list[Material | Use]:
    """What is pronounced so, or has these initials: exactly so first. Nothing without the extra [zh]."""
    from matchchain.materials.naming.search import pinyin

    wanted = text.replace("'", "").replace(" ", "").casefold()
    if not is_pinyin(text) or len(wanted) < 2 or find_spec("pypinyin") is None:
        return []
    ranked: list[tuple[bool, int, str, Material | Use]] = []
    for thing in (*known, *known.uses.values()):
        if not thing.zh:
            continue
        full, initials = pinyin(thing.zh)
        if full.startswith(wanted) or initials.startswith(wanted):
            ranked.append((wanted not in (full, initials), len(thing.zh), thing.id, thing))
    return [thing for *_, thing in sorted(ranked, key=lambda row: row[:3])]
