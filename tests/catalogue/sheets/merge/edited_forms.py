"""Forms of a park's firms as they come back: sorted, thinned out, overwritten, while the office edits its cards too.

A seed, not a strategy: what is drawn for one round would be slow to draw, and to shrink, through hypothesis.
"""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, field
from pathlib import Path

from matchchain.catalogue.edits.enter import edit_entry
from matchchain.catalogue.edits.location import location_of
from matchchain.catalogue.read import Loaded, load
from matchchain.catalogue.sheets.grid.book import Book
from matchchain.catalogue.sheets.merge.desk import Desk
from matchchain.catalogue.sheets.merge.entries import label_of
from matchchain.catalogue.sheets.merge.meaning import shown_at
from matchchain.catalogue.sheets.stated import FirmStated, LineStated, Reading, Spot, Stated
from matchchain.park import Firm, Need, Offer
from tests.catalogue.sheets.merge.sheets import TODAY

FIELDS = {
    "offers": ("material", "kind", "quantity", "disposal_cost", "price", "purity", "state", "now", "note", "as_of"),
    "needs": ("material", "quantity", "price", "purity", "state", "note", "as_of"),
}
ANEW = {
    "quantity": ["9000 吨/年", "1.2万吨/年", "12000 t/yr", "5 吨/天", "面议", "", "abc", "-5 吨/年", "1e30 吨/年"],
    "disposal_cost": ["880 元/吨", "30万元/年", "0", "", "免费", "10 EUR/t"],
    "price": ["3000元/吨", "3 元/公斤", "10万元/年", "", "x"],
    "purity": ["93%", "0.93", "≥ 90%", "120%", ""],
    "state": ["固态", "solid", "泥状", "糊糊"],
    "kind": ["副产物", "waste", "别的"],
    "now": ["外售", "treat", ""],
    "note": ["企业说的", "a: b # c", "两行\n的字", "", "'"],
    "as_of": ["2026-12-01", "2026年11月", "昨天"],
    "material": ["亚硫酸钠", "新料(湿)", ""],
}


@dataclass
class Round:
    """One firm's form, sent out and come back, and what the office did meanwhile."""

    folder: Path
    loaded: Loaded
    read: list[tuple[Book, Reading]] = field(default_factory=list)
    office: set[tuple[str, str, str]] = field(default_factory=set)
    """(firm, slot, field) that the office changed after the form was sent."""


def played(folder: Path, seed: int) -> Round:
    """A round of one to three firms."""
    rng = random.Random(seed)
    sent = load(folder, today=TODAY, snapshot=False)
    whose = rng.sample(sent.park.firms, rng.randint(1, 3))
    forms = [_sent(Desk(sent, remember=False), firm) for firm in whose]
    done = Round(folder, sent)
    for firm in whose:
        _office(done, firm, rng)
    done.loaded = load(folder, today=TODAY, snapshot=False)
    done.read = [_back(firm, form, rng) for firm, form in zip(whose, forms, strict=True)]
    return done


def _sent(desk: Desk, firm: Firm) -> list[tuple[str, str, dict[str, str]]]:
    """(section, key, field -> text) of every line."""
    rows = []
    for section, kind, entries in (("offers", Offer, firm.offers), ("needs", Need, firm.needs)):
        for entry in entries:
            texts = desk.texts(kind, entry)
            rows.append((section, entry.id, {name: shown_at(texts, name, kind) for name in FIELDS[section]}))
    return rows


def _office(done: Round, firm: Firm, rng: random.Random) -> None:
    """The office changes a field or two of the firm's lines, where a person would not have to do it by hand."""
    from matchchain.wording import MatchchainError

    lines = [("offers", Offer, e) for e in firm.offers] + [("needs", Need, e) for e in firm.needs]
    for section, kind, entry in rng.sample(lines, min(len(lines), rng.randint(0, 2))):
        name = rng.choice([n for n in ("quantity", "price", "note") if n in FIELDS[section]])
        text = {"quantity": "777 吨/年", "price": "777 元/吨", "note": "办里改的"}[name]
        now = load(done.folder, today=TODAY, snapshot=False)
        found = next((e for f in now.park.firms if f.id == firm.id for e in getattr(f, section) if e.id == entry.id), None)
        if found is None:
            continue
        try:
            spot = location_of(done.folder, found.place)
            change = edit_entry(done.folder, spot, kind, {name: text}, "edit-offer", "x")
        except MatchchainError:
            continue
        (done.folder / change.file).write_bytes(change.after)
        done.office.add((firm.id, entry.id, name))


def _back(firm: Firm, rows: list[tuple[str, str, dict[str, str]]], rng: random.Random) -> tuple[Book, Reading]:
    """The form as the firm sends it back."""
    rows = [row for row in rows if rng.random() > 0.1]
    rng.shuffle(rows)
    lines, number = [], 3
    for section, key, base in rows:
        number += 1
        said = {n: _edited(n, text, rng) if rng.random() < 0.25 else text for n, text in base.items()}
        lines.append(_line(section, key, said, base, number, ended=rng.random() < 0.05))
    for _ in range(rng.randint(0, 2)):
        number += 1
        section = rng.choice(["offers", "needs"])
        said = {n: rng.choice(ANEW[n]) for n in FIELDS[section] if rng.random() < 0.6}
        lines.append(_line(section, "", said, {}, number, ended=False))
    own = {"phone": Stated("0575-" + str(rng.randint(1, 3)), Spot("封面", "B2"), firm.phone)} if rng.random() < 0.3 else {}
    stated = FirmStated(own, tuple(lines), Spot("封面", "A1"), firm.id)
    digest = hashlib.sha256(repr(stated).encode()).hexdigest()
    facts = {"firm": firm.id, "sent": "2026-11-28"}
    return Book(f"{firm.table_name}.xlsx", "xlsx", digest, ()), Reading("form", (stated,), as_of=rng.choice(["2026-12-03", ""]), facts=facts)


def _edited(name: str, text: str, rng: random.Random) -> str:
    wide = text.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789./"})
    return rng.choice([rng.choice(ANEW[name]), wide, f" {text} ", ""])


def _line(section: str, key: str, said: dict[str, str], base: dict[str, str], number: int, *, ended: bool) -> LineStated:
    cells = {n: Stated(t, Spot(section, f"{chr(ord('B') + at)}{number}"), base.get(n, "")) for at, (n, t) in enumerate(said.items())}
    assert all(label_of({"offers": Offer, "needs": Need}[section], name) for name in said)
    return LineStated(section, cells, Spot(section, f"A{number}"), key, ended)
