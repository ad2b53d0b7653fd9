
import pytest

from matchchain.units import UnitFault, per_unit, price, sum_of_money, without_vat, yearly


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1500 元/吨", 1500, "CNY/t"),
        ("1500元每吨", 1500, "CNY/t"),
        ("0.15万元/吨", 1500, "CNY/t"),
        ("¥1,500/吨", 1500, "CNY/t"),
        ("￥1500/吨", 1500, "CNY/t"),
        ("CNY 1500/t", 1500, "CNY/t"),
        ("RMB 1,500 per tonne", 1500, "CNY/t"),
        ("1.5 元/公斤", 1500, "CNY/t"),
        ("0.75元/斤", 1500, "CNY/t"),
        ("3.5元/立方米", 3.5, "CNY/m3"),
        ("3.5 元/㎥", 3.5, "CNY/m3"),
        ("1.5元/标方", 1.5, "CNY/Nm3"),
        ("0.65元/度", 0.65, "CNY/kWh"),
        ("6.5角/kWh", 0.65, "CNY/kWh"),
        ("65分/度", 0.65, "CNY/kWh"),
        ("120 元/GJ", 120, "CNY/GJ"),
        ("1200元/吨标煤", 1200 / 29.3076, "CNY/GJ"),
        ("36万元/年", 360_000, "CNY/yr"),
        ("3万元/月", 360_000, "CNY/yr"),
    ],
)
def test_prices_as_people_write_them(text, value, unit):
    stated = price(text)
    assert (stated.likely, stated.unit, stated.assumed) == (pytest.approx(value), unit, False)


@pytest.mark.parametrize("text", ["1500", "1500元", "1500 CNY"])
def test_a_bare_number_is_yuan_a_tonne(text):
    assert (price(text).likely, price(text).unit, price(text).assumed) == (1500, "CNY/t", True)


@pytest.mark.parametrize(
    ("text", "key"),
    [("100 USD/t", "units.foreign-money"), ("$100/t", "units.foreign-money"), ("12元/箱", "units.unknown-unit"),
     ("12元/天", "units.unknown-unit"), ("-200元/吨", "units.negative"), ("面议", "units.left-open"),
     ("1500吨/年", "units.unknown-unit")],
)  # fmt: skip
def test_what_is_no_price(text, key):
    with pytest.raises(UnitFault) as caught:
        price(text)
    assert caught.value.key == key


@pytest.mark.parametrize(
    "text", ["1130 元/吨(含税13%)", "1130元/吨（含13%税）", "含税13% 1130元/吨", "1130 CNY/t incl. VAT 13%"]
)
def test_vat_is_taken_off_at_the_stated_rate(text):
    net = without_vat(price(text))
    assert (net.likely, net.basis) == (pytest.approx(1000), "incl-vat")


def test_vat_without_a_rate_needs_one():
    assert without_vat(price("1130元/吨(含税)")) is None
    assert without_vat(price("1130元/吨(含税)"), rate=0.13).likely == pytest.approx(1000)


def test_an_unstated_basis_follows_the_parks():
    assert without_vat(price("1130元/吨"), included=True, rate=0.13).likely == pytest.approx(1000)
    assert without_vat(price("1130元/吨"), included=False, rate=0.13).likely == 1130
    assert without_vat(price("1130元/吨(不含税)"), included=True, rate=0.13).likely == 1130


def test_money_a_year_is_spread_over_the_amount():
    assert per_unit(price("36万元/年"), None, "t/yr") is None
    spread = per_unit(price("36万元/年"), 1200, "m3/yr")
    assert (spread.likely, spread.unit) == (300, "CNY/m3")


def test_money_a_year_and_money_once():
    assert yearly("2万元/年").likely == 20_000
    assert yearly("2000元/月").likely == 24_000
    assert yearly("20000").assumed
    assert yearly("2万元").assumed
    assert sum_of_money("300万元").likely == 3_000_000
    assert sum_of_money("1.2亿元").likely == 120_000_000
    assert sum_of_money("300").assumed
    with pytest.raises(UnitFault):
        sum_of_money("300万元/年")
    with pytest.raises(UnitFault):
        yearly("20 元/吨")


def test_what_is_paid_to_be_rid_of_a_thing_is_read_where_it_belongs():
    paid = price("倒贴300元/吨", to_be_rid=True)
    assert (paid.likely, paid.unit, paid.text) == (300, "CNY/t", "倒贴300元/吨")
    with pytest.raises(UnitFault):
        price("倒贴300元/吨")
