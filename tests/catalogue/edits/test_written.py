"""A firm written as a card is read back as the same firm, in both languages; a guest's file is read by the same reader."""

import dataclasses

import pytest

import matchchain
from matchchain.catalogue.cards.guests import guests
from matchchain.catalogue.edits.written import card_text
from matchchain.park import NOWHERE, Figure, Park, labels
from tests.cli.command import ROOT
from tests.parks import TODAY, park_of


def plain(value):
    """Without places, ids of lines and the words in which figures were written."""
    if isinstance(value, Figure):
        return tuple(pytest.approx(end, rel=1e-12) for end in (value.low, value.likely, value.high)), value.unit, value.bound
    if dataclasses.is_dataclass(value):
        skipped = {"place"} | ({"id"} if "sells_to" in labels(type(value)) or "buys_from" in labels(type(value)) else set())
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value) if f.name not in skipped}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return {name: plain(part) for name, part in value.items()} if hasattr(value, "items") else value


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("park", ["data", "examples/worked", "examples/kalundborg"])
def test_every_card_of_the_example_parks(tmp_path, park, lang):
    loaded = matchchain.load(ROOT / park, today=TODAY).park
    setting = Park(operating_days=loaded.operating_days)
    for firm in loaded.firms:
        file = tmp_path / f"{firm.id}.yaml"
        file.write_text(card_text(firm, lang), encoding="utf-8")
        (read,) = guests(file, setting).firms
        assert plain(read) == plain(firm)


def test_a_list_of_guests_and_their_faults(tmp_path):
    file = tmp_path / "guests.yaml"
    file.write_text("firms:\n  - {id: a, name: 甲}\n  - {id: b, name: 乙, needs: [{material: 烧碱, quantity: 很多}]}\n", encoding="utf-8")
    read = guests(file, Park())
    assert [firm.id for firm in read.firms] == ["a", "b"]
    (finding,) = read.findings
    assert (finding.level, finding.place.file, finding.place.line) == ("error", "guests.yaml", 3)
    assert len(read.bad) == 1


def test_a_guest_is_read_with_the_days_of_the_park(tmp_path):
    file = tmp_path / "guest.yaml"
    file.write_text("id: a\nname: 甲\nneeds: [{material: 烧碱, quantity: 10 t/d, as_of: 2026-01-01}]\n", encoding="utf-8")
    park = park_of("- {id: b, name: 乙}", "name: 园区\noperating_days: 300\n")
    (firm,) = guests(file, park).firms
    assert firm.needs[0].quantity.likely == 3000.0
    assert firm.place.file == "guest.yaml"
    assert firm.place != NOWHERE
