"""What a phrase says of one thing, and when a cell holds several."""

import pytest

from matchchain.catalogue.sheets.layouts.entries import entries_of
from matchchain.catalogue.sheets.layouts.said import said_in


@pytest.mark.parametrize(
    ("text", "name", "fields"),
    [
        ("亚硫酸钠（纯度93%）500吨/年", "亚硫酸钠", {"purity": "93%", "quantity": "500吨/年"}),
        ("废酸 200t，900-349-34，处置费3000", "废酸", {"waste_code": "900-349-34", "quantity": "200t", "disposal_cost": "3000"}),
        ("废200L铁桶 500只/年", "废200L铁桶", {"quantity": "500只/年"}),
        ("98%硫酸 500吨/年，到厂价600", "98%硫酸", {"quantity": "500吨/年", "price": "600"}),
        ("酸洗废液HW34 300t 处置单价1500", "酸洗废液", {"waste_code": "HW34", "quantity": "300t", "disposal_cost": "1500"}),
        ("污泥（含水率60%）2000吨/年 处置费用每吨380元", "污泥", {"moisture": "60%", "quantity": "2000吨/年", "disposal_cost": "每吨380元"}),
        ("煤渣,年产2万吨,卖给砖厂30元/吨", "煤渣", {"quantity": "年产2万吨", "now": "sell", "price": "30元/吨"}),
        ("蒸汽0.6MPa，富余10t/h，希望200元/吨", "蒸汽", {"pressure": "0.6MPa", "quantity": "10t/h", "price": "200元/吨"}),
        ("冷凝水80度 15吨/小时", "冷凝水80度", {"quantity": "15吨/小时"}),
        ("电石渣 干基 8万吨/年", "电石渣", {"quantity": "8万吨/年(干基)"}),
        ("每年需要盐酸3000吨左右", "盐酸", {"quantity": "3000吨左右/年"}),
        ("一个月3000吨", "", {"quantity": "一个月3000吨"}),
        ("日产废渣30吨", "废渣", {"quantity": "30吨/日"}),
        ("边角料（PP、PE）30吨/年", "边角料（PP、PE）", {"quantity": "30吨/年"}),
        ("N,N-二甲基甲酰胺 20吨/年", "N,N-二甲基甲酰胺", {"quantity": "20吨/年"}),
        ("废水处理污泥 300t/a", "废水处理污泥", {"quantity": "300t/a"}),
        ("500 tonnes of sludge per month", "sludge", {"quantity": "500 tonnes per month"}),
        ("Fly ash approx 20,000 tpa, currently landfilled (gate fee £95/t)", "Fly ash", {"quantity": "approx 20,000 tpa", "now": "landfill", "disposal_cost": "£95/t"}),
        ("Used cooking oil 20 t/yr @ €600/t", "Used cooking oil", {"quantity": "20 t/yr", "price": "€600/t"}),
        ("Waste heat 5 MW at 90 °C", "Waste heat", {"quantity": "5 MW", "temperature": "90 °C"}),
    ],
)  # fmt: skip
def test_a_phrase_is_taken_apart(text, name, fields):
    said = said_in(text)
    assert (said.name, said.fields) == (name, fields)


@pytest.mark.parametrize("text", ["10吨/批，每月3批", "废托盘 3000块 每天都有"])
def test_an_amount_that_is_none_of_a_year_is_left_over(text):
    assert "quantity" not in said_in(text).fields


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("1.废酸 200t；2.污泥 50t", ("废酸 200t", "污泥 50t")),
        ("①炉渣 300吨/年②石膏20吨/年", ("炉渣 300吨/年", "石膏20吨/年")),
        ("废酸 200t；处置费3000；污泥 50t", ("废酸 200t，处置费3000", "污泥 50t")),
        ("废铁5吨、废铜0.5吨、废铝1吨", ("废铁5吨", "废铜0.5吨", "废铝1吨")),
        ("1#锅炉灰渣800吨 2#锅炉灰渣600吨", ("1#锅炉灰渣800吨", "2#锅炉灰渣600吨")),
        ("废酸200吨，处置费3000元/吨，污泥50吨，填埋", ("废酸200吨，处置费3000元/吨", "污泥50吨，填埋")),
        ("- fly ash 20 kt/yr\n- gypsum 5 kt/yr, sold at 12 EUR/t", ("fly ash 20 kt/yr", "gypsum 5 kt/yr, sold at 12 EUR/t")),
        ("Whey 30 m3/day; pays 12 EUR/m3 for disposal", ("Whey 30 m3/day，pays 12 EUR/m3 for disposal",)),
        ("废活性炭，12吨/年，委托处置", ("废活性炭，12吨/年，委托处置",)),
        ("1,4-丁二醇 20吨；N,N-二甲基甲酰胺 3吨", ("1,4-丁二醇 20吨", "N,N-二甲基甲酰胺 3吨")),
        ("废酸、废碱、污泥", ("废酸、废碱、污泥",)),
    ],
)
def test_a_cell_is_parted_only_into_things_that_are_named(text, entries):
    assert entries_of(text) == entries


def test_bare_names_are_parted_where_a_list_of_names_was_asked_for():
    assert entries_of("废酸、废碱、污泥等", named_only=True) == ("废酸", "废碱", "污泥")
    assert entries_of("蒸汽（富余5吨/小时）、冷凝水", named_only=True) == ("蒸汽（富余5吨/小时）", "冷凝水")
    assert entries_of("废塑料，多少都要", named_only=True) == ("废塑料，多少都要",)
