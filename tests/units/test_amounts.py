import pytest

from matchchain.units import UnitFault, amount, as_is, per_year, stock


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1.2万吨/年", 12_000, "t/yr"),
        ("１．２万吨／年", 12_000, "t/yr"),
        ("12000 t/a", 12_000, "t/yr"),
        ("12,000 tonnes per year", 12_000, "t/yr"),
        ("12 kt/yr", 12_000, "t/yr"),
        ("1000吨/月", 12_000, "t/yr"),
        ("3000吨/季度", 12_000, "t/yr"),
        ("每月1000吨", 12_000, "t/yr"),
        ("年产1.2万吨", 12_000, "t/yr"),
        ("12000吨年", 12_000, "t/yr"),
        ("一万二千吨/年", 12_000, "t/yr"),
        ("1.2w吨/年", 12_000, "t/yr"),
        ("500公斤/年", 0.5, "t/yr"),
        ("5万立方米/年", 50_000, "m3/yr"),
        ("5 万㎥/a", 50_000, "m3/yr"),
        ("300 m³/yr", 300, "m3/yr"),
        ("200方/年", 200, "m3/yr"),
        ("2万标方/年", 20_000, "Nm3/yr"),
        ("20000 Nm³/yr", 20_000, "Nm3/yr"),
        ("500GJ/年", 500, "GJ/yr"),
        ("500 吉焦/年", 500, "GJ/yr"),
        ("10百万大卡/年", 41.868, "GJ/yr"),
        ("100吨标煤/年", 2930.76, "GJ/yr"),
        ("100 tce/yr", 2930.76, "GJ/yr"),
        ("80万度/年", 800_000, "kWh/yr"),
        ("300万千瓦时/年", 3_000_000, "kWh/yr"),
        ("120万kWh/年", 1_200_000, "kWh/yr"),
        ("2 GWh/yr", 2_000_000, "kWh/yr"),
        ("30 t/d", 30, "t/d"),
        ("30吨/天", 30, "t/d"),
        ("2 t/h", 48, "t/d"),
    ],
)
def test_amounts_as_people_write_them(text, value, unit):
    stated = amount(text)
    assert stated.likely == pytest.approx(value, rel=1e-12)
    assert (stated.low, stated.high) == (stated.likely, stated.likely)
    assert (stated.unit, stated.text, stated.assumed) == (unit, text, False)


@pytest.mark.parametrize(
    ("text", "low", "likely", "high"),
    [
        ("8000-9000 吨/年", 8000, 8500, 9000),
        ("8000～9000吨/年", 8000, 8500, 9000),
        ("8000 to 9000 t/yr", 8000, 8500, 9000),
        ("8000吨至9000吨/年", 8000, 8500, 9000),
        ("0.8-0.9万吨/年", 8000, 8500, 9000),
        ("1-1.5万吨/年", 10_000, 12_500, 15_000),
        ("~8000吨/年", 7200, 8000, 8800),
        ("约8000吨/年", 7200, 8000, 8800),
        ("8000吨/年左右", 7200, 8000, 8800),
        ("8000±500吨/年", 7500, 8000, 8500),
        ("8000±5% t/yr", 7600, 8000, 8400),
        ("8000 t/yr ± 5%", 7600, 8000, 8400),
        ("两三百吨/年", 200, 250, 300),
        ("十七八吨/年", 17, 17.5, 18),
    ],
)
def test_a_range_has_its_middle_as_likely_and_about_means_ten_per_cent(text, low, likely, high):
    stated = amount(text)
    assert (stated.low, stated.likely, stated.high) == pytest.approx((low, likely, high))


@pytest.mark.parametrize("text", ["12000", "1.2万", "12000吨", "12000 t", "12000/年"])
def test_what_is_not_written_of_a_unit_is_assumed(text):
    stated = amount(text)
    assert (stated.likely, stated.unit, stated.assumed) == (12_000, "t/yr", True)


@pytest.mark.parametrize(
    ("text", "bound"),
    [("≥1000吨/年", ">="), (">= 1000 t/yr", ">="), ("1000吨/年以上", ">="), ("不低于1000吨/年", ">="),
     ("<=1000t/a", "<="), ("不超过1000吨/年", "<="), ("1000吨/年以内", "<="), ("at most 1000 t/yr", "<=")],
)  # fmt: skip
def test_limits(text, bound):
    assert (amount(text).bound, amount(text).likely) == (bound, 1000)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("很多", "units.no-number"),
        ("好几百吨", "units.left-open"),
        ("-5吨/年", "units.negative"),
        ("9000-8000吨/年", "units.range-upside-down"),
        ("200箱/年", "units.unknown-unit"),
        ("1.2.3吨/年", "units.unknown-unit"),
        ("1000吨/年(含水60%)", "units.left-over"),
        ("万" * 990, "units.too-long"),
        ("万" * 100 + "吨", "units.no-number"),
        ("1000元/年", "units.unknown-unit"),
        ("5公斤-8吨/年", "units.two-units"),
        ("1e13 吨/年", "units.too-large"),
        ("1e999 吨/年", "units.too-large"),
        ("9" * 31, "units.too-long"),
        ("inf t/yr", "units.no-number"),
        ("nan", "units.no-number"),
        ("0x10 t", "units.not-understood"),
        ("12:30:45", "units.unknown-unit"),
    ],
)
def test_what_cannot_be_an_amount_is_refused_with_its_reason(text, key):
    with pytest.raises(UnitFault) as caught:
        amount(text)
    assert caught.value.key == key


def test_amounts_per_day_wait_for_the_days_a_plant_runs():
    assert per_year(amount("30 t/d"), None) is None
    assert per_year(amount("30 t/d"), 330).likely == 9900
    assert per_year(amount("30 t/d"), 330).unit == "t/yr"
    assert per_year(amount("30 t/yr"), None).likely == 30


@pytest.mark.parametrize(
    "text", ["3000吨/年(折百)", "折百3000吨/年", "3000吨/年 折纯", "3000 t/yr 100% basis"]
)
def test_a_hundred_per_cent_basis_needs_the_concentration(text):
    stated = amount(text)
    assert (stated.basis, stated.likely) == ("active", 3000)
    assert as_is(stated, 0.3, None, per_unit=False).likely == pytest.approx(10_000)
    assert as_is(stated, None, None, per_unit=False) is None


def test_a_dry_basis_needs_the_moisture_and_a_wet_one_nothing():
    dry, wet = amount("600吨/年(干基)"), amount("600吨/年(湿基)")
    assert as_is(dry, None, 0.4, per_unit=False).likely == pytest.approx(1000)
    assert as_is(dry, None, None, per_unit=False) is None
    assert as_is(dry, None, 1.0, per_unit=False) is None
    assert as_is(wet, None, None, per_unit=False).likely == 600


def test_a_price_per_dry_tonne_goes_the_other_way_round():
    assert as_is(amount("600吨/年(干基)"), None, 0.4, per_unit=True).likely == pytest.approx(360)


def test_an_amount_at_a_time_has_no_period():
    assert (stock("200 吨").likely, stock("200 吨").unit) == (200, "t")
    assert stock("200").assumed
    with pytest.raises(UnitFault):
        stock("200 吨/年")
