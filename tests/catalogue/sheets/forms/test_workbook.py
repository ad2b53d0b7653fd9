"""A park that became a workbook is the same park again, and changes nothing where it came from."""

from __future__ import annotations

import tempfile
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.catalogue.read import load
from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.forms.form import ours
from matchchain.catalogue.sheets.forms.park_files import park_files
from matchchain.catalogue.sheets.forms.workbook import every_field, read_workbook
from matchchain.park import FOLLOWED, NOWHERE, Park
from matchchain.reports.workbook.whole import park_book, park_workbook
from tests.catalogue.sheets.forms.edited import edited
from tests.catalogue.sheets.forms.opened import as_opened, opened
from tests.catalogue.sheets.forms.random_parks import files_of
from tests.catalogue.sheets.forms.sent_out import loaded, told

PARKS = ("data", "examples/europe", "examples/mixed", "examples/worked", "examples/two-steps", "examples/guigang-sugar")


def bare(value):
    """An entry without the places it stands at; a nested one that says nothing is none."""
    if is_dataclass(value) and not isinstance(value, type):
        kept = {f.name: NOWHERE if f.name == "place" else bare(getattr(value, f.name)) for f in fields(value)}
        return type(value)(**kept)
    if isinstance(value, tuple):
        return tuple(map(bare, value))
    if isinstance(value, dict):
        return {name: bare(part) for name, part in value.items()}
    return value


def same(park: Park) -> Park:
    """A park as it is compared: no places, firms by id, entries that say nothing left out."""
    plain = bare(park)
    firms = tuple(sorted(map(_without_nothing, plain.firms), key=lambda firm: firm.id))
    left = dict.fromkeys(("chain_cards", *FOLLOWED), ())  # `export` says that it leaves them
    return _without_nothing(replace(plain, firms=firms, unsound=None, **left))


def _without_nothing(entry):
    kept = {}
    for field in fields(entry):
        value = getattr(entry, field.name)
        if isinstance(value, tuple):
            value = tuple(_without_nothing(part) if is_dataclass(part) else part for part in value)
        elif is_dataclass(value) and type(value).__name__ in {"Site", "Tariffs", "Naming", "Share", "PlanRules", "Ages"}:
            value = None if value == type(value)() else value
        kept[field.name] = value
    return type(entry)(**kept)


def again(book, folder: Path) -> Park:
    """The park that a workbook makes where there is none."""
    reading = read_workbook(book, Around(Park()))
    assert all(field.base is None for field in every_field(reading))
    for name, content in park_files(reading).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    return load(folder, snapshot=False).park


@pytest.mark.parametrize("name", PARKS)
def test_a_park_of_the_repository_comes_back(name, tmp_path):
    of = loaded(name)
    book = as_opened(park_book(of, of.park, "zh", "2026-11-22"))
    assert same(again(book, tmp_path)) == same(of.park)
    found = read_workbook(book, Around(of.park))
    assert [field for field in every_field(found) if field.text != field.base] == []
    assert told(found) == []


def test_through_a_real_file_too(tmp_path):
    of = loaded("examples/worked")
    book = opened(park_workbook(of, of.park, "en", "2026-11-22"))
    assert ours(book) == "workbook"
    assert same(again(book, tmp_path)) == same(of.park)


def law(seed: int) -> str:
    """Holds one random park against the law; what was wrong with it, "" for nothing, "-" where the park is unsound."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        for name, text in files_of(seed).items():
            (Path(one) / name).parent.mkdir(exist_ok=True)
            (Path(one) / name).write_text(text, encoding="utf-8")
        of = load(one, snapshot=False)
        if of.errors:
            return "-"
        book = as_opened(park_book(of, of.park, "zh", "2026-11-22"))
        assert same(again(book, Path(other))) == same(of.park)
        if of.park.firms:
            found = read_workbook(book, Around(of.park))
            assert [field for field in every_field(found) if field.text != field.base] == []
    return ""


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**9))
def test_any_park_comes_back(seed):
    law(seed)


SULFITE = "longhua/offer/亚硫酸钠"


def test_what_the_office_changed_is_told_with_what_it_was():
    of = loaded("data")
    book = as_opened(park_book(of, of.park, "zh", "2026-11-22"))

    def change(sheet):
        sheet.say(SULFITE, "quantity", "9000 吨/年")
        sheet.sort("material")
        row = sheet.new_row()
        sheet.write(row, "firm", "龙华染料")
        sheet.write(row, "material", "废活性炭")

    found = read_workbook(edited(book, 可供=change), Around(of.park))
    longhua = next(firm for firm in found.firms if firm.id == "longhua")
    changed = {(line.key, name): (said.base, said.text) for line in longhua.lines for name, said in line.said.items() if said.base != said.text}
    assert changed == {(SULFITE, "quantity"): ("1.2万吨/年", "9000 吨/年"), ("", "material"): ("", "废活性炭")}
    assert told(found) == []


def test_rows_sorted_without_their_keys_are_told_apart_by_firm_and_name():
    of = loaded("data")
    book = as_opened(park_book(of, of.park, "zh", "2026-11-22"))
    found = read_workbook(edited(book, 可供=lambda sheet: sheet.sort("material", with_keys=False)), Around(of.park))
    assert [field for field in every_field(found) if field.text != field.base] == []
    assert set(told(found)) <= {("asked", "row-copied"), ("told", "row-moved")}


def test_a_row_of_a_firm_that_nobody_knows_is_refused():
    of = loaded("examples/worked")
    book = as_opened(park_book(of, of.park, "zh", "2026-11-22"))

    def add(sheet):
        row = sheet.new_row()
        sheet.write(row, "firm", "某某厂")
        sheet.write(row, "material", "废活性炭")

    assert told(read_workbook(edited(book, 可供=add), Around(of.park))) == [("refused", "no-firm")]


def test_the_workbook_of_another_park_is_taken_as_it_stands_and_said_so():
    of = loaded("examples/worked")
    book = as_opened(park_book(of, of.park, "zh", "2026-11-22"))
    found = read_workbook(book, Around(loaded("examples/mixed").park))
    assert told(found)[0] == ("told", "park-of-others")
    assert {key for _, key in told(found)[1:]} == {"settings-apart", "list-apart"}  # only firms are merged
    assert {field.base for field in every_field(found)} == {None}
    assert {line.key for firm in found.firms for line in firm.lines} == {""}
