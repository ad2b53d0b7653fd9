"""What holds of every import: nothing is lost, what is previewed is what is written, twice is once, order is nothing."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matchchain.catalogue.files import disk
from matchchain.catalogue.files.batch import carry_out_batch
from matchchain.catalogue.files.undo import planned, undo
from matchchain.catalogue.read import load
from matchchain.catalogue.sheets.grid.book import Book
from matchchain.catalogue.sheets.merge.changes import changes_of
from matchchain.catalogue.sheets.merge.decided import decided
from matchchain.catalogue.sheets.merge.desk import Desk
from matchchain.catalogue.sheets.merge.known_lines import slots_of
from matchchain.catalogue.sheets.merge.meaning import Around, joined, same_value, understood, value_at
from matchchain.catalogue.sheets.merge.plan_read import read_plan
from matchchain.catalogue.sheets.merge.plan_text import plan_text
from matchchain.catalogue.sheets.merge.propose import propose
from matchchain.catalogue.sheets.merge.row import ENTRIES
from matchchain.catalogue.sheets.stated import FirmStated, LineStated, Reading, Spot, Stated
from tests.catalogue.sheets.merge.edited_forms import ANEW, FIELDS, played
from tests.catalogue.sheets.merge.sheets import TODAY, park

DATA = Path(__file__).parents[4] / "data"
ROUNDS = int(os.environ.get("MATCHCHAIN_ROUNDS", "16"))
"""Forms that are played; 1,000 before a release."""


@pytest.fixture
def quick_disk(monkeypatch):
    """Without waiting for the disk: these laws are about bytes."""

    class Quick:
        def __getattr__(self, name):
            return (lambda _: None) if name == "fsync" else getattr(os, name)

    monkeypatch.setattr(disk, "os", Quick())


def cards(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml") if "imports" not in path.parts}


def stated_in(read) -> Counter:
    found = Counter()
    for book, reading in read:
        for firm in reading.firms:
            found.update((book.digest, s.spot, name) for name, s in firm.said.items())
            for line in firm.lines:
                found.update((book.digest, s.spot, name) for name, s in line.said.items())
    return found


def check_nothing_is_lost(read, proposal) -> None:
    rows = Counter((r.file.digest, r.spot, r.field) for r in proposal.rows)
    marks = Counter((b.digest, line.spot, "ended") for b, r in read for f in r.firms for line in f.lines if line.ended)
    assert rows == stated_in(read) + marks


def changed_fields(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, Counter]:
    """File -> how often each key stands with each value, where that changed."""
    found = {}
    for file in before.keys() | after.keys():
        old, new = (Counter(_leaves(yaml.load(raw.get(file, b""), yaml.CBaseLoader))) for raw in (before, after))  # noqa: S506
        found[file] = (old - new, new - old)
    return found


def _leaves(node, key=""):
    if isinstance(node, dict):
        for name, value in node.items():
            yield from _leaves(value, name)
    elif isinstance(node, list):
        for value in node:  # an entry of one word is its name
            word = isinstance(value, str) and key in {"offers", "needs"}
            yield from _leaves(value, "material" if word else key)
    else:
        yield key, node


def check_written_is_previewed(folder: Path, before: dict[str, bytes], loaded, proposal) -> None:
    after, now = cards(folder), load(folder, today=TODAY, snapshot=False)
    written = [r for r in (*proposal.rows, *proposal.follows) if r.is_written]
    firms = {firm.id: firm for firm in now.park.firms}
    known = {firm.id: firm for firm in loaded.park.firms}
    for row in written:
        holder = firms[row.firm]
        if row.section != "firm":
            holder = _entry(known.get(row.firm), holder, row, written)
        told = value_at(holder, row.field)
        text = told.text if hasattr(told, "text") else None
        assert (text is not None and text.strip() == row.new.strip()) or _means(row, told), row
    assert len(firms) == len(known) + len(proposal.new)
    counts = Counter(r.firm for r in written)
    for gone, come in changed_fields(before, after).values():
        assert sum(gone.values()) <= sum(counts.values())
        assert sum(come.values()) <= sum(counts.values()) + len(proposal.new)
    touched = {known[name].place.file for name in counts if name in known}
    for file in before.keys() - touched:
        assert after[file] == before[file]
    for file in touched:
        assert after[file].count(b"#") >= before[file].count(b"#")
        lost = set(before[file].splitlines()) - set(after[file].splitlines())
        assert len(lost) <= sum(counts[name] for name in counts if name in known and known[name].place.file == file)


def _entry(before, now, row, written):
    entries = getattr(now, row.section)
    if before is not None and row.slot in slots_of(row.section, getattr(before, row.section), row.firm):
        at = list(slots_of(row.section, getattr(before, row.section), row.firm)).index(row.slot)
        return entries[at]
    count = len(getattr(before, row.section)) if before else 0
    new = list(dict.fromkeys(r.slot for r in written if (r.firm, r.section) == (row.firm, row.section) and r.slot.startswith("+")))
    return entries[count + new.index(row.slot)]


def _means(row, told) -> bool:
    kind = ENTRIES[row.section]
    texts, _ = joined(kind, {"material": "x"} if row.section in FIELDS else {"name": "x"}, {row.field: row.new})
    return same_value(row.field, value_at(understood(kind, texts, Around(Desk_setting, 300.0)).entry, row.field), told)


Desk_setting = Desk(load(DATA, snapshot=False)).setting


def a_dozen(folder: Path, seed: int) -> None:
    """The example park with a dozen of its firms."""
    (folder / "firms").mkdir(parents=True)
    for file in ("park.yaml", "materials.yaml", "conversions.yaml"):
        shutil.copy(DATA / file, folder / file)
    for card in Random(seed).sample(sorted((DATA / "firms").glob("*.yaml")), 12):
        shutil.copy(card, folder / "firms" / card.name)


def test_forms_however_they_were_edited_are_merged_without_loss_and_without_silent_overwriting(tmp_path, quick_disk):  # noqa: ARG001
    for seed in range(ROUNDS):
        folder = tmp_path / str(seed)
        a_dozen(folder, seed)
        played_round = played(folder, seed)
        loaded, read = played_round.loaded, played_round.read
        before = cards(folder)
        proposal = propose(loaded, read, today=TODAY, remember=False, skip_bad=seed % 2 == 0)
        check_nothing_is_lost(read, proposal)
        for row in proposal.rows:
            if row.is_written and (row.firm, row.slot, row.field) in played_round.office:
                assert row.base is not None, "the office's word was overwritten"
                pytest.fail(f"the office's word was overwritten: {row}")
        text = plan_text(proposal, "zh")
        plan = read_plan(text.encode(), "plan.yaml")
        assert plan.findings == (), seed
        assert decided(loaded, plan, today=TODAY, remember=False).cards == proposal.cards, seed
        carry_out_batch(folder, changes_of(loaded, proposal), "x")
        check_written_is_previewed(folder, before, loaded, proposal)
        after = load(folder, today=TODAY, snapshot=False)
        assert len(after.errors) <= len(loaded.errors), seed
        assert propose(after, read, today=TODAY, remember=False).cards == ()
        if proposal.cards:
            undo(folder, planned(folder))
        assert cards(folder) == before
        shutil.rmtree(folder)


NAMES = ["龙华染料化工有限公司", "龙华染料", "越清造纸有限公司", "新源化工有限公司", "Xin Chemicals", "新源化工(集团)有限公司", ""]
KINDS = ["list", "general-waste", "hazardous-waste", "licence", "eia"]


@st.composite
def listed_file(draw) -> tuple[Book, Reading]:
    """A list, a ledger, a licence or an assessment with a few firms and lines."""
    rng, number = Random(draw(st.integers(0, 2**32))), iter(range(2, 100))
    firms = []
    for _ in range(draw(st.integers(1, 3))):
        lines = []
        for _ in range(draw(st.integers(0, 3))):
            row, section = next(number), rng.choice(["offers", "needs"])
            said = {n: rng.choice(ANEW[n] + (["废硫酸", "污泥", "烧碱(32%)", "石膏"] if n == "material" else [])) for n in FIELDS[section] if rng.random() < 0.7}
            cells = {n: Stated(t, Spot("表", f"{chr(66 + at)}{row}")) for at, (n, t) in enumerate(said.items())}
            lines.append(LineStated(section, cells, Spot("表", f"A{row}")))
        row = next(number)
        said = {"name": rng.choice(NAMES), **({"address": rng.choice(["滨海路", "西路"])} if rng.random() < 0.5 else {})}
        cells = {n: Stated(t, Spot("表", f"{chr(66 + at)}{row}")) for at, (n, t) in enumerate(said.items())}
        firms.append(FirmStated(cells, tuple(lines), Spot("表", f"A{row}")))
    kind, day = rng.choice(KINDS), rng.choice(["", "2026-01-01", "2026-12-01", "2028-01-01"])
    name = f"{rng.randint(1, 9)}.xlsx"
    return Book(name, "xlsx", f"{rng.getrandbits(256):064x}", ()), Reading(kind, tuple(firms), as_of=day)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(read=st.lists(listed_file(), min_size=1, max_size=3), prefer=st.sampled_from(["", "newer", "file", "card"]), skip_bad=st.booleans())
def test_lists_and_papers_are_merged_alike_in_any_order_and_twice_is_once(tmp_path_factory, quick_disk, read, prefer, skip_bad):  # noqa: ARG001
    folder = tmp_path_factory.mktemp("park")
    loaded = park(folder)
    before = cards(folder)
    options = {"prefer": prefer, "skip_bad": skip_bad, "today": TODAY, "remember": False}
    proposal = propose(loaded, read, **options)
    assert propose(loaded, read[::-1], **options) == proposal
    check_nothing_is_lost(read, proposal)
    plan = read_plan(plan_text(proposal, "en").encode(), "plan.yaml")
    assert plan.findings == ()
    assert decided(loaded, plan, today=TODAY, remember=False).cards == proposal.cards
    carry_out_batch(folder, changes_of(loaded, proposal), "x")
    check_written_is_previewed(folder, before, loaded, proposal)
    after = load(folder, today=TODAY, snapshot=False)
    assert not after.errors
    assert propose(after, read, **options).cards == () or prefer == "file"
    if any(row.why.key == "merge.why.no-value" for row in proposal.rows):
        return  # money a year says something once the amount stands on the card
    saved_anew = [(Book(b.name, b.format, b.digest[::-1], ()), r) for b, r in read]
    assert propose(after, saved_anew, **options).cards == () or prefer in {"file", "newer"}
