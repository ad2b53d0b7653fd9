"""A park of a few cards and files that state something of it: the one helper of the merging tests."""

from __future__ import annotations

import datetime
import hashlib
from itertools import count

from matchchain.catalogue.files.batch import carry_out_batch
from matchchain.catalogue.read import Loaded, load
from matchchain.catalogue.sheets.grid.book import Book
from matchchain.catalogue.sheets.merge.changes import changes_of, subject_of
from matchchain.catalogue.sheets.merge.propose import propose
from matchchain.catalogue.sheets.merge.row import Proposal, Row
from matchchain.catalogue.sheets.stated import FirmStated, LineStated, Reading, Spot, Stated
from tests.catalogue.reading import write

TODAY = datetime.date(2026, 12, 5)

PARK = "name: 园区\nlanguage: zh\n"
LONGHUA = """\
# 手写
id: longhua
name: 龙华染料化工有限公司   # 全称
short: 龙华染料
credit_code: 91330604MA20531667
site: {lat: 30.1, lon: 120.8, zone: 东一区}
phone: 0575-1234567
offers:
  - material: 亚硫酸钠   # 副产
    quantity: 1.2万吨/年
    disposal_cost: 900 元/吨
    as_of: 2026-10-15
    from: 走访
  - material: 废硫酸
    quantity: 500 吨/年
    as_of: 2026-05-20
    from: 环评
  - 石膏
needs:
  - {material: 烧碱(32%), quantity: 300 吨/年, price: 900 元/吨, as_of: 2026-09-01, from: 台账}
permits:
  - {type: 危化品, until: 2028-06-30, number: 浙危001}
"""
YUEQING = "编号: yueqing\n名称: 越清造纸有限公司\n供应:\n  - 品名: 污泥\n    数量: 5 吨/天\n    数据日期: 2026-11-01\n年运行天数: 300\n"


def park(folder, **cards: str) -> Loaded:
    """The two firms, and others by their file's stem."""
    files = {"park.yaml": PARK, "firms/longhua.yaml": LONGHUA, "firms/yueqing.yaml": YUEQING}
    write(folder, {**files, **{f"firms/{stem}.yaml": text for stem, text in cards.items()}})
    return again(folder)


def again(folder) -> Loaded:
    return load(folder, today=TODAY, snapshot=False)


class Sheet:
    """Cells handed out one by one, so that each statement has its own."""

    def __init__(self, name: str = "可供") -> None:
        self.name, self.rows = name, count(2)

    def row(self, said: dict[str, str], base: dict[str, str] | None = None) -> tuple[dict[str, Stated], Spot]:
        number = next(self.rows)
        cells = {}
        for at, (field, text) in enumerate(said.items()):
            cell = Spot(self.name, f"{chr(ord('A') + at)}{number}")
            cells[field] = Stated(text, cell, None if base is None else base.get(field, ""))
        return cells, Spot(self.name, f"A{number}")

    def firm(self, said: dict[str, str], *lines: LineStated, id: str = "", base=None) -> FirmStated:  # noqa: A002
        cells, spot = self.row(said, base)
        return FirmStated(cells, lines, spot, id)

    def line(self, section: str, said: dict[str, str], *, key: str = "", ended: bool = False, base=None) -> LineStated:
        cells, spot = self.row(said, base)
        return LineStated(section, cells, spot, key, ended)


def listed(*firms: FirmStated, kind: str = "list", as_of: str = "2026-12-01", name: str = "清单.xlsx", **facts: str):
    """A file of some kind, read; its digest follows from what it states."""
    digest = hashlib.sha256(repr((name, kind, firms, facts)).encode()).hexdigest()
    return Book(name, "xlsx", digest, ()), Reading(kind, firms, as_of=as_of, facts=facts)


def of_longhua(*lines: LineStated, sheet: Sheet | None = None, said: dict[str, str] | None = None, **more):
    """A list that states lines of 龙华."""
    return listed((sheet or Sheet("企业")).firm({"name": "龙华染料化工有限公司", **(said or {})}, *lines), **more)


def form(*lines: LineStated, sent: str = "2026-11-28", firm: str = "longhua", own: FirmStated | None = None, **more):
    """A form of 龙华 that came back."""
    stated = own or FirmStated({}, (), Spot("封面", "A1"), firm)
    whole = FirmStated(stated.said, (*stated.lines, *lines), stated.spot, firm)
    more = {"as_of": "2026-12-03", "name": "龙华染料-填报.xlsx", **more}
    return listed(whole, kind="form", sent=sent, firm=firm, **more)


def look(loaded: Loaded, *read, **options) -> Proposal:
    return propose(loaded, read, **{"today": TODAY, **options})


def row(proposal: Proposal, field: str, line: str = "", firm: str = "longhua") -> Row:
    """The one row of a field."""
    (found,) = [r for r in (*proposal.rows, *proposal.follows) if (r.field, r.line, r.firm) == (field, line, firm)]
    return found


def verdicts(proposal: Proposal) -> dict[str, str]:
    """line.field -> verdict."""
    return {f"{r.line}.{r.field}".lstrip("."): r.verdict for r in proposal.rows}


def whys(proposal: Proposal) -> dict[str, str]:
    """line.field -> the rule."""
    return {f"{r.line}.{r.field}".lstrip("."): r.why.key.removeprefix("merge.") for r in proposal.rows}


def done(loaded: Loaded, proposal: Proposal, **options) -> Loaded:
    """The park after a proposal was carried out."""
    changes = changes_of(loaded, proposal, **options)
    carry_out_batch(loaded.folder, changes, subject_of(proposal, "zh"))
    return again(loaded.folder)


def card(loaded: Loaded, name: str = "longhua") -> str:
    file = next(firm.place.file for firm in loaded.park.firms if firm.id == name)
    return (loaded.folder / file).read_text(encoding="utf-8")
