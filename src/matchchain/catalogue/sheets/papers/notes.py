"""What of a paper has no field on a card and goes into the note of its line, in the paper's own language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matchchain.catalogue.sheets.papers.cells import is_number
from matchchain.catalogue.sheets.papers.outlets import Taker
from matchchain.catalogue.sheets.papers.paper import Paper
from matchchain.catalogue.sheets.papers.quantity import Quantity, recorded
from matchchain.catalogue.sheets.papers.rows import Entry
from matchchain.catalogue.sheets.papers.waste import Waste
from matchchain.wording import Message

_TEXTS = ("listed", "parts", "hazard", "spec", "remark")
_GOODS = ("line", "spec", "toxic", "ash", "sulphur", "volatile", "heat", "remark")


def waste_note(waste: Waste, takers: Sequence[Taker], quantity: Quantity, paper: Paper) -> str:
    """The note of a waste: who takes it outside the park, last year's amount, what it is made of, its stock."""
    return paper.said(*_of_waste(waste, takers, quantity, paper))


def _of_waste(
    waste: Waste, takers: Sequence[Taker], quantity: Quantity, paper: Paper
) -> Iterator[Message]:
    for taker in takers:
        facts = {"taker": taker.name, "licence": taker.licence}
        if not taker.firm:
            yield Message("papers.note.licensed" if taker.licence else "papers.note.taker", facts)
        elif taker.licence:
            yield Message("papers.note.licence", facts)
    for role in ("last", "planned"):
        if quantity.role != role and (found := recorded(waste.told, role, paper)).sum is not None:
            yield Message(f"papers.note.{role}", {"amount": found.sum.text})
    if waste.code.other:
        yield Message("papers.note.other-code", {"code": waste.code.other})
    for meaning in _TEXTS:
        if found_text := waste.first(meaning):
            yield Message(f"papers.note.{meaning}", {"text": found_text[0]})
    if texts := dict.fromkeys(e.text(m) for e in waste.entries for m in ("way", "where") if e.text(m)):
        yield Message("papers.note.way", {"text": tuple(texts)})


def goods_note(entries: Sequence[Entry], paper: Paper, *, without: frozenset[str] = frozenset()) -> str:
    """The note of a product or a material: where it is made or used, its make-up as the paper words it."""
    parts = []
    for meaning in _GOODS:
        texts = dict.fromkeys(_worded(entry, meaning) for entry in entries if entry.text(meaning))
        if texts and meaning not in without:
            parts.append(Message(f"papers.note.{meaning}", {"text": tuple(texts)}))
    return paper.said(*parts)


def _worded(entry: Entry, meaning: str) -> str:
    """A text with the unit that its header gives, or the share that stands beside it."""
    text = entry.text(meaning)
    if meaning == "toxic" and (share := entry.text("toxic_share")):
        return f"{text} {share}{'' if '%' in share else '%'}"
    columns = entry.table.by_meaning.get(meaning, ())
    units = entry.table.headers[columns[0]].units if columns else ()
    return f"{text} {units[0]}" if len(units) == 1 and is_number(text) else text
