"""The handbook as its readers get it: what stands in it, in which order, and what must never stand in it."""

import datetime
import io
import json
import zipfile
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matchchain.catalogue.files.editions import edition_named
from matchchain.park import Figure
from matchchain.reports.formats import FORMATS, render
from matchchain.reports.handbook import PARTS, Book, handbook_overview, handbook_report
from matchchain.reports.telling.firm_names import FirmNames
from matchchain.studies.handbook.changes import changes
from matchchain.studies.handbook.codes import codes
from matchchain.studies.handbook.freezing import frozen
from matchchain.studies.handbook.fresh import freshness
from matchchain.studies.handbook.holding import hold
from matchchain.studies.handbook.seen import by_firms, by_the_office
from matchchain.studies.handbook.wide import PUBLIC, widened
from tests.golden import same_as_golden
from tests.parks import park_of
from tests.studies.handbook.parks import changed, parks

DAY = datetime.date(2026, 11, 22)
PRICE = Figure(87654.0, 87654.0, 87654.0, "CNY/t")
PRINTED = [name for name in FORMATS if name != "table"]

SMALL = """
    - id: a
      name: 甲化工有限公司
      short: 甲化工
      name_en: Jia Chemical
      role: leader
      chains: [酸碱]
      site: {zone: 东区}
      contact: 王工 13800000001
      offers:
        - {material: 盐酸, kind: product, quantity: 900 吨/年, price: 300 元/吨, purity: 31%, state: liquid, now: sell, as_of: 2026-10-01}
        - {material: 粉煤灰, kind: waste, legal: general-waste, quantity: 5000 吨/年, disposal_cost: 80 元/吨, now: landfill, as_of: 2025-01-01}
        - {material: 蒸汽, kind: energy, quantity: 2000 吨/年, as_of: 2026-10-01}
    - id: b
      name: 乙建材有限公司
      short: 乙建材
      name_en: Yi Building
      chains: [酸碱]
      contact: 李经理 13900000002
      share: {contact: yes, quantity: exact}
      needs:
        - {material: 粉煤灰, quantity: 4000 吨/年, price: 60 元/吨, as_of: 2026-10-01}
        - {material: 盐酸, quantity: 100 吨/年, price: 500 元/吨, as_of: 2026-10-01, buys_from: [{firm: a, quantity: 40 吨/年}]}
    - id: c
      name: 丙隐名有限公司
      share: {name: no}
      needs: [{material: 盐酸, quantity: 70 吨/年, price: 450 元/吨, as_of: 2026-10-01}]
"""
CHAINS = "name: 试验园区\nname_en: Test park\nchains: [{name: 酸碱, chief: 某副区长, lead_firm: a, office: 经信局}]\n"


def firm_names(park):
    return FirmNames.of(park.firms).named_in


def book(park, reader="office", lang="zh", *, k=0, before=(), since=None, **more):
    """The book of a park, as the command makes it."""
    held = hold(park, DAY)
    outside = by_firms(held, firm_names(park), "seed")
    seen = by_the_office(held) if reader == "office" else replace(outside, reader=reader)
    wide = None
    if k or reader == "public":
        every = frozenset(firm.id for firm in park.firms)
        wide = widened(held, k or PUBLIC, before, firms=every, families=reader == "public")
    keys = [(cell.firm, cell.side, cell.line) for cell in wide.cells] if wide else []
    made = codes(["\n".join(key) for key in keys], "seed")
    now = frozen(held, outside, name="2", digest="d")
    return Book(
        held=held, seen=seen, lang=lang, fresh=freshness(seen.lines, DAY), wide=wide,
        codes={key: made["\n".join(key)] for key in keys},
        changes=changes(since, now, outside=reader != "office") if since else None, **more,
    )  # fmt: skip


def facts(park):
    held = hold(park, DAY)
    return frozen(held, by_firms(held, firm_names(park), "seed"), name="1", digest="d")


def text_of(body):
    """All that a file says; of one that is packed, all that is in it."""
    if isinstance(body, str):
        return body
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        return "\n".join(packed.read(part).decode("utf-8", "replace") for part in packed.namelist())


def secrets(park):
    """What no reader outside the office may find."""
    for firm in park.firms:
        share = firm.share
        if share and share.name is False:
            yield from (firm.name, firm.name.removesuffix("有限公司"))
        if not (share and share.contact and share.name is not False):
            yield from (firm.contact, firm.phone)


def with_prices(park):
    priced = [
        replace(
            firm,
            offers=tuple(replace(line, price=PRICE, ask=PRICE, disposal_cost=None) for line in firm.offers),
            needs=tuple(replace(line, price=PRICE) for line in firm.needs),
        )
        for firm in park.firms
    ]
    return replace(park, firms=tuple(priced))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), parks(most=7), st.sampled_from(("zh", "en")))
def test_nothing_secret_is_in_what_firms_and_the_public_get(data, park, lang):
    park = with_prices(park)
    later = with_prices(data.draw(changed(park)))
    made = [
        book(later, "firms", lang, since=facts(park)),
        book(later, "firms", lang, k=2),
        book(later, "public", lang),
    ]
    hidden = {*secrets(park), *secrets(later)} - shown_now(park) - shown_now(later)
    for one in made:
        report = handbook_report(one)
        for name in PRINTED:
            text = text_of(render(report, name))
            assert not [secret for secret in hidden if secret in text], name
            assert "87654" not in text
        for table in json.loads(render(report, "json")).values():
            rows = table if isinstance(table, list) else []
            assert not {"net", "price", "contact", "phone"} & {key for row in rows for key in row}
    for one in made[1:]:
        text = render(handbook_report(one), "md") + render(handbook_report(one), "json")
        assert "密号" not in text
        assert not [firm.id for firm in later.firms if f'"{firm.id}"' in text]


def shown_now(park):
    """What the cards of a park let others see; what was shown once may be told as having gone."""
    for_others = [firm for firm in park.firms if not (firm.share and firm.share.name is False)]
    reached = [firm for firm in for_others if firm.share and firm.share.contact]
    return {firm.contact for firm in reached} | {firm.phone for firm in reached} | {
        word for firm in for_others for word in (firm.name, firm.name.removesuffix("有限公司"))
    }


@pytest.mark.parametrize(("reader", "lang"), [("office", "zh"), ("firms", "zh"), ("firms", "en")])
def test_the_page(reader, lang):
    park = park_of(SMALL, CHAINS)
    same_as_golden(f"handbook/{reader}-{lang}.md", render(handbook_report(book(park, reader, lang, edition="2026-2")), "md"))


def test_the_same_park_gives_the_same_bytes():
    park = park_of(SMALL, CHAINS)
    for name in FORMATS:
        first, second = (render(handbook_report(book(park, "firms")), name) for _ in range(2))
        assert first == second, name


def test_amounts_are_told_as_each_firm_shares_them():
    lines = json.loads(render(handbook_report(book(park_of(SMALL, CHAINS), "firms")), "json"))["lines"]
    told = {(line["firm"] or "code", line["label"]): (line["quantity"], line["low"], line["high"]) for line in lines}
    assert told == {
        ("a", "盐酸"): (None, 500.0, 1000.0),
        ("b", "盐酸"): (100.0, None, None),
        ("b", "粉煤灰"): (4000.0, None, None),
        ("code", "盐酸"): (None, 50.0, 100.0),
    }
    assert all(line["level"] == "material" for line in lines)


def test_the_parts_stand_in_their_order_and_can_be_left_out():
    park = park_of(SMALL, CHAINS)
    every = [row["part"] for row in json.loads(render(handbook_report(book(park)), "json"))["parts"]]
    assert every == [part.name for part in PARTS if part.name != "since"]
    fewer = handbook_report(book(park, without=frozenset({"cover", "firms", "index"})))
    parts = [row["part"] for row in json.loads(render(fewer, "json"))["parts"]]
    assert parts == [name for name in every if name not in {"cover", "firms", "index"}]
    assert not fewer.paper.cover
    assert not [link for block in fewer.blocks() for row in block.rows for link in row.links if link]


def test_a_link_leads_to_a_page():
    for reader in ("office", "firms"):
        blocks = handbook_report(book(park_of(SMALL, CHAINS), reader)).blocks()
        anchors = [block.anchor for block in blocks if block.anchor]
        links = {link for block in blocks for row in block.rows for link in row.links if link}
        links |= {thing.link for block in blocks if block.drawing for thing in block.drawing.things if thing.link}
        assert links <= set(anchors)
        assert len(anchors) == len(set(anchors))
        assert not [anchor for anchor in anchors if reader == "firms" and anchor == "firm-c"]


def test_the_cover_says_edition_day_copy_and_for_whom():
    cover = dict(handbook_report(book(park_of(SMALL, CHAINS), edition="2026-2")).paper.cover)
    assert cover == {
        "园区": "试验园区", "版次": "2026-2", "数据截至": "2026-10-01", "编制日期": "2026-11-22", "册号": "第______册",
        "密级": "内部使用,不给企业、不外传", "新鲜度": "82%的数字不到一年",
    }  # fmt: skip
    assert handbook_report(book(park_of(SMALL, CHAINS))).paper.mark == "内部"


def test_firms_follow_one_another_but_reprinted_ones_begin_a_sheet():
    before, now = facts(park_of(SMALL, CHAINS)), park_of(SMALL.replace("4000 吨/年", "9000 吨/年"), CHAINS)
    pages = [handbook_report(made).blocks() for made in (book(now), book(now, since=before, changed_only=True))]
    whole, again = ([one for one in blocks if one.anchor.startswith("firm-")] for blocks in pages)
    assert len(whole) > len(again) > 0
    assert not any(one.new_page for one in whole)
    assert all(one.new_page for one in again)


def test_only_pages_that_changed_are_printed_again():
    before = facts(park_of(SMALL, CHAINS))
    now = park_of(SMALL.replace("4000 吨/年", "9000 吨/年").replace("900 吨/年", "910 吨/年"), CHAINS)
    blocks = handbook_report(book(now, since=before, changed_only=True)).blocks()
    assert {block.title for block in blocks if block.anchor} >= {"乙建材", "甲化工"}
    assert "丙隐名有限公司" not in {block.title for block in blocks if block.anchor}
    same = handbook_report(book(park_of(SMALL, CHAINS), since=before, changed_only=True)).blocks()
    assert not [block for block in same if block.anchor]
    assert any("3家和上一版一样" in remark for block in same for remark in block.remarks)
    assert edition_named("1", [before]) is before


def test_relations_stand_in_a_file_as_they_do_in_the_book():
    made = handbook_report(book(park_of(SMALL, CHAINS)))
    (table,) = [one for one in made.tables if one.name == "relations"]
    kinds = [flow.kind for flow in table.rows()]
    assert kinds == sorted(kinds)
    assert set(kinds) == {"existing", "planned"}


def test_what_is_supplied_today_and_what_could_be_are_apart():
    relations = json.loads(render(handbook_report(book(park_of(SMALL, CHAINS))), "json"))["relations"]
    assert {(row["relation"], row["material"], row["quantity"]) for row in relations} >= {
        ("existing", "盐酸", 40.0), ("planned", "粉煤灰", 4000.0),
    }  # fmt: skip
    outside = json.loads(render(handbook_report(book(park_of(SMALL, CHAINS), "firms")), "json"))["relations"]
    assert all(set(row) == {"relation", "material", "supplier", "receiver"} for row in outside)
    assert "丙隐名" not in json.dumps(outside, ensure_ascii=False)


def test_the_index_is_by_sound_where_that_can_be_told():
    park = park_of(SMALL, CHAINS)
    sounds = {"盐酸": "yan suan", "粉煤灰": "fen mei hui", "蒸汽": "zheng qi"}
    for spell, order, said in ((sounds.__getitem__, ["粉煤灰", "盐酸", "蒸汽"], "拼音"), (None, ["盐酸", "粉煤灰", "蒸汽"], "pypinyin")):
        blocks = handbook_report(book(park, spell=spell and (lambda name: sounds.get(name, name)))).blocks()
        at = next(n for n, block in enumerate(blocks) if "索引" in block.title)
        assert said in blocks[at].remarks[0]
        assert [row.cells[0] for row in blocks[at + 1].rows] == order


def test_a_look_says_what_would_be_in_it_and_how_to_write_it():
    report = handbook_overview(book(park_of(SMALL, CHAINS)), "matchchain handbook --out 手册.md")
    (block,) = report.blocks()
    assert ("供应目录", "supply", "3") in {row.cells for row in block.rows}
    assert report.closing == ("写成文件:matchchain handbook --out 手册.md",)


def test_no_law_is_told_where_none_is_asked():
    abroad = handbook_report(book(park_of(SMALL, CHAINS + "jurisdiction: none\n"))).blocks()
    told = next(block for block in abroad if "手续" in block.title)
    assert not told.rows
    assert "没有选定" in told.remarks[0]
    europe = handbook_report(book(park_of(SMALL, CHAINS + "jurisdiction: EU\n"), lang="en")).blocks()
    rows = [row.cells for block in europe if "paperwork" in block.title for row in block.rows]
    assert rows
    assert not [row for row in rows if "GB " in " ".join(row)]


def test_a_workbook_has_the_catalogues_apart_and_figures_as_figures():
    import openpyxl

    for reader in ("office", "firms"):
        book_of = openpyxl.load_workbook(io.BytesIO(render(handbook_report(book(park_of(SMALL, CHAINS), reader)), "xlsx")))
        assert [sheet.title for sheet in book_of.worksheets][:4] == ["部分", "供应目录", "需求目录", "互供关系"]
        rows = [[cell.value for cell in row] for row in book_of["供应目录"].iter_rows()]
        head = next(row for row in rows if "品名" in row)
        told = dict(zip(head, next(row for row in rows if "盐酸" in row), strict=True))
        if reader == "office":
            assert (told["年量"], told["含量"], told["现去向"], told["企业"]) == (900, 0.31, "外售", "甲化工")
        else:
            assert (told["年量"], told["区间下限"], told["区间上限"], told["企业"]) == (None, 500, 1000, "甲化工")
            assert not {"含量", "现去向", "净得"} & set(head)
