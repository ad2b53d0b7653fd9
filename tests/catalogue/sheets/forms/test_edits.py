"""Any run of edits people make: each change is told at its line with what it was sent out with, nothing else changes."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.catalogue.sheets.forms.edited import Sheet, edited
from tests.catalogue.sheets.forms.opened import as_opened
from tests.catalogue.sheets.forms.sent_out import changes, form, loaded, read

FIRMS = ("longhua", "yueqing", "bona", "tianyu-power", "jinran")
NEW = {"quantity": "77 吨/年", "disposal_cost": "66 元/吨", "price": "55 元/吨", "state": "液态", "grade": "特级", "purity": "44%"}


class Hand:
    """Somebody who works on the sheet of offers, and what the form must say when he is done."""

    def __init__(self, chance: random.Random, names: dict[str, str]):
        self.chance, self.names = chance, names
        self.gone: set[str] = set()
        self.expected: dict[tuple[str, str, str], str] = {}
        self.ended: set[str] = set()
        self.new: set[str] = set()

    def work(self, sheet: Sheet) -> None:
        deeds = (self.say, self.say, self.say, self.sort, self.delete, self.move, self.drop, self.add, self.end)
        for _ in range(self.chance.randint(1, 8)):
            self.chance.choice(deeds)(sheet)
        if self.chance.random() < 0.2 and len(set(self.names.values())) == len(self.names):
            sheet.sort("material", with_keys=False, backwards=self.chance.random() < 0.5)

    def line(self) -> str:
        return self.chance.choice([key for key in self.names if key not in self.gone])

    def say(self, sheet: Sheet) -> None:
        key, field = self.line(), self.chance.choice([name for name in NEW if name in sheet.fields])
        sheet.say(key, field, NEW[field])
        self.expected["offers", key, field] = NEW[field]

    def sort(self, sheet: Sheet) -> None:
        sheet.sort(self.chance.choice(sorted(sheet.fields)), backwards=self.chance.random() < 0.5)

    def delete(self, sheet: Sheet) -> None:
        if len(self.gone) + 1 < len(self.names):
            key = self.line()
            sheet.delete_row(key)
            self.gone.add(key)
            self.ended.discard(key)
            self.expected = {at: text for at, text in self.expected.items() if at[1] != key}

    def move(self, sheet: Sheet) -> None:
        sheet.move_column(self.chance.choice(sorted(sheet.fields)), self.chance.randint(1, sheet.width - 1))

    def drop(self, sheet: Sheet) -> None:
        if "state" in sheet.fields:
            sheet.delete_column("state")
            self.expected = {at: text for at, text in self.expected.items() if at[2] != "state"}

    def add(self, sheet: Sheet) -> None:
        row, name = sheet.new_row(), f"新料{len(self.new)}"
        sheet.write(row, "material", name)
        sheet.write(row, "quantity", "1 吨/年")
        self.new.add(name)

    def end(self, sheet: Sheet) -> None:
        key = self.line()
        sheet.say(key, "!", "不再产生")
        self.ended.add(key)


def check(seed: int) -> None:
    """A firm's form after a run of edits says what was done to it."""
    chance, park = random.Random(seed), loaded("data")
    whose = chance.choice(FIRMS)
    firm = next(one for one in park.park.firms if one.id == whose)
    hand = Hand(chance, {line.id: line.material for line in firm.offers})
    found = read(edited(as_opened(form(park, whose).book), 可供=hand.work), park)
    lines = found.firms[0].lines
    said = {at: text for at, text in changes(found).items() if at[0] == "offers" and at[1]}
    assert said == hand.expected
    assert {line.key for line in lines if line.ended} == hand.ended
    assert {line.said["material"].text for line in lines if line.section == "offers" and not line.key} == hand.new
    assert all(told.base is not None for line in lines for told in line.said.values())


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_nothing_is_lost_and_nothing_changes_in_silence(seed):
    check(seed)
