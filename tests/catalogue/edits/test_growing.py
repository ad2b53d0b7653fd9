"""Files that only grow: entries, records, values and lines added, every other byte as it was; two writers lose nothing."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from matchchain.catalogue.edits.csv_growing import lines_added, with_lines
from matchchain.catalogue.edits.growing import grown, serial_for, with_new, with_record, with_values
from matchchain.catalogue.files.own import DEALS, LEDGER
from matchchain.catalogue.files.save import carry_out
from matchchain.catalogue.read import load
from matchchain.wording import MatchchainError

HAND = """# 手写的
- id: D2026-007   # 第一条
  供方: 甲
  需方: 乙
  品名: 废硫酸
  经过: [{日期: 2026-11-28, 状态: 线索, 经办: 李科}]
  节点:
    - {节点: 送样, 应完成: 2026-12-20}
    # 留着
- {id: D2026-9, supplier: 丙, receiver: 丁, material: 石膏}
"""


@pytest.fixture
def park(tmp_path):
    (tmp_path / "park.yaml").write_text("名称: 示例\n语言: zh\n", encoding="utf-8")
    (tmp_path / "firms").mkdir()
    return tmp_path


def added(before, after):
    """The lines of the new bytes that the old have not, once it is sure that no old one is lost."""
    old, new = before.splitlines(), after.decode().splitlines()
    rest = iter(new)
    assert all(any(line == there for there in rest) for line in old), "an old line was changed"
    return [line for line in new if line not in old]


def test_the_next_id_follows_the_last_of_its_year():
    assert serial_for(HAND.encode(), DEALS, "D", 2026) == "D2026-010"
    assert serial_for(HAND.encode(), DEALS, "D", 2027) == "D2027-001"
    assert serial_for(None, DEALS, "D", 2026) == "D2026-001"


def test_a_new_entry_stands_behind_the_last(park):
    said = {"id": "D2026-010", "supplier": "戊", "receiver": "己", "material": "盐", "events": ({"on": "2026-12-01", "state": "idea"},)}
    after = with_new(HAND.encode(), DEALS, said, park)
    assert added(HAND, after) == ["- {id: D2026-010, supplier: 戊, receiver: 己, material: 盐, events: [{on: 2026-12-01, state: idea}]}"]


def test_the_first_entry_makes_the_file_one_record_a_line(park):
    said = {"id": "D2026-001", "supplier": "戊", "receiver": "己", "material": "盐", "events": ({"on": "2026-12-01", "state": "idea"},)}
    assert with_new(None, DEALS, said, park).decode() == (
        "对接事项:\n  - 编号: D2026-001\n    供方: 戊\n    需方: 己\n    品名: 盐\n    经过:\n      - {日期: 2026-12-01, 状态: 线索}\n"
    )


def test_a_record_more_in_a_list_on_one_line():
    after = with_record(HAND.encode(), DEALS, "D2026-007", "events", {"on": "2026-12-02", "state": "talking"})
    assert "经过: [{日期: 2026-11-28, 状态: 线索, 经办: 李科}, {日期: 2026-12-02, 状态: 洽谈}]" in after.decode()


def test_a_record_more_in_a_list_of_lines():
    after = with_record(HAND.encode(), DEALS, "D2026-007", "nodes", {"node": "检测", "due": "2027-01-15"})
    assert added(HAND, after) == ["    - {节点: 检测, 应完成: 2027-01-15}"]


def test_a_record_in_a_list_that_is_not_there_yet():
    after = with_record(HAND.encode(), DEALS, "D2026-009", "nodes", {"node": "sample", "due": "2027-01-15"})
    assert "material: 石膏, nodes: [{node: sample, due: 2027-01-15}]}" in after.decode()


def test_a_value_is_set_in_place():
    after = with_values(HAND.encode(), DEALS, "D2026-007", {"receiver": "庚", "owner": "李科"})
    assert added(HAND.replace("  需方: 乙\n", ""), after) == ["  需方: 庚", "  专人: 李科"]


def test_an_id_that_is_not_there_is_refused():
    with pytest.raises(MatchchainError) as refused:
        with_record(HAND.encode(), DEALS, "D2026-099", "events", {"on": "2026-12-02", "state": "idea"})
    assert refused.value.message.key == "write.no-such-entry"


def test_lines_go_to_the_end_of_a_ledger_as_it_is_written(park):
    before = '\ufeff月份,事项,交付量,备注\r\n# 一月\r\n2027-01,D2026-007,"1,080 吨",好'.encode()
    after = with_lines(before, LEDGER, [{"deal": "D2026-007", "month": "2027-02", "quantity": "300"}], park)
    assert after == before + b"\r\n2027-02,D2026-007,300,\r\n"


def test_a_ledger_without_a_column_for_what_is_said_is_refused(park):
    with pytest.raises(MatchchainError) as refused:
        with_lines("事项,月份,交付量\n".encode(), LEDGER, [{"deal": "D2026-007", "month": "2027-02", "quantity": "3", "price": "95"}], park)
    assert refused.value.message.key == "write.no-column"


def test_cells_with_commas_quotes_and_line_ends_come_back_as_they_were(park):
    said = {"deal": "D2026-007", "month": "2027-02", "quantity": "1,080 吨", "corrects": 'a "b"\n#c', "evidence": "磅单"}
    (park / LEDGER).write_bytes(with_lines(None, LEDGER, [said], park))
    (line,) = load(park, snapshot=False).park.ledger
    assert (line.quantity.likely, line.corrects, line.evidence, line.month) == (1080, 'a "b" #c', ("磅单",), "2027-02-01")


def test_two_writers_lose_nothing_and_no_id_is_given_twice(park):
    def edit(raw):
        number = serial_for(raw, DEALS, "D", 2026)
        return with_new(raw, DEALS, {"id": number, "supplier": "甲", "receiver": "乙", "material": "盐"}, park)

    def add(_):
        carry_out(park, lambda: grown(park, DEALS, edit, "add-deal", "x"), patience=60)
        carry_out(park, lambda: lines_added(park, LEDGER, [{"deal": "D2026-001", "month": "2027-02", "quantity": "1"}], "x", "x"), patience=60)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(add, range(12)))
    loaded = load(park, snapshot=False)
    assert [deal.id for deal in loaded.park.deals] == [f"D2026-{n:03}" for n in range(1, 13)]
    assert len(loaded.park.ledger) == 12
