
"""Laws of figures: what is written is read again as it was, and no text is more than refused."""

import contextlib
import string
from functools import partial

from hypothesis import example, given, settings
from hypothesis import strategies as st

from matchchain import units
from matchchain.units import Stated, UnitFault
from matchchain.units.written.currency_table import CODES

NUMBERS = st.floats(0, 1e9, allow_nan=False, allow_subnormal=False).map(lambda x: 0.0 if x < 1e-9 else x)
UNITS = ("t", "m3", "Nm3", "GJ", "kWh", "pcs", "sets", "units", "vehicles", "drums", "m", "m2")
AMOUNTS = [f"{unit}/yr" for unit in UNITS]
PRICES = [f"CNY/{unit}" for unit in UNITS]
BOUNDS = st.sampled_from(["", ">=", "<="])
LANGS = st.sampled_from(["zh", "en"])


def same(one: Stated, other: Stated) -> bool:
    return (one.low, one.likely, one.high, one.unit, one.bound) == (
        other.low,
        other.likely,
        other.high,
        other.unit,
        other.bound,
    )


@given(NUMBERS, st.sampled_from(AMOUNTS), BOUNDS, LANGS)
def test_an_amount_written_is_the_amount_read(value, unit, bound, lang):
    stated = Stated(value, value, value, unit, bound)
    assert same(units.amount(units.write(stated, lang)), stated)


@given(NUMBERS, st.sampled_from([*PRICES, "CNY/yr"]), LANGS)
def test_a_price_written_is_the_price_read(value, unit, lang):
    stated = Stated(value, value, value, unit)
    assert same(units.price(units.write(stated, lang)), stated)


@given(NUMBERS, st.sampled_from(UNITS), st.sampled_from(sorted(CODES)), LANGS)
@example(1.0, "t", "BDT", "en")  # taka, not a bone-dry tonne
def test_a_price_in_any_currency_written_is_the_price_read(value, unit, currency, lang):
    stated = Stated(value, value, value, f"{currency}/{unit}")
    assert same(units.price(units.write(stated, lang), currency=currency), stated)


@given(st.floats(-200, 2000), st.sampled_from(["°C", "MPa"]), LANGS)
def test_a_temperature_or_pressure_written_is_the_one_read(value, unit, lang):
    value = round(abs(value) if unit == "MPa" else value, 3)
    stated = Stated(value, value, value, unit)
    assert same(units.number(units.write(stated, lang), unit), stated)


@given(st.floats(0, 1, allow_subnormal=False), BOUNDS, LANGS)
def test_a_fraction_written_is_the_fraction_read(value, bound, lang):
    value = 0.0 if value < 1e-9 else value
    read = units.share(units.write(Stated(value, value, value, "1", bound), lang))
    assert (read.likely, read.bound) == (value, bound)


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(AMOUNTS), LANGS)
def test_a_range_written_is_the_range_read(one, other, unit, lang):
    low, high = sorted((one, other))
    stated = Stated(low, (low + high) / 2, high, unit)
    assert same(units.amount(units.write(stated, lang)), stated)


@given(
    st.decimals(0, 10**6, places=2),
    st.sampled_from(["吨/年", "t/a", "万吨/年", "立方米/年", "kg/d", "GJ/月"]),
)
def test_spacing_and_width_do_not_matter(number, unit):
    plain = units.amount(f"{number}{unit}")
    wide = "".join(chr(ord(c) + 0xFEE0) if c in string.digits + "./" else c for c in f"{number}{unit}")
    for text in (f"{number} {unit}", f"  {number}   {unit} ", wide):
        assert same(units.amount(text), plain)


@given(st.decimals(0, 10**6, places=3), st.sampled_from(["吨/年", "元/吨", "%", "ppm", "公里"]))
def test_the_quick_way_reads_what_the_careful_way_reads(number, unit):
    from matchchain.entries.figures import _STATED, read_figure

    kind = {"吨/年": "amount", "元/吨": "price", "公里": "distance"}.get(unit, "share")
    try:
        careful = _STATED[kind](f"{number}{unit}", "")
    except UnitFault as fault:
        careful = fault.key
    try:
        quick = read_figure(kind, f"{number}{unit}", "")
    except UnitFault as fault:
        quick = fault.key
    if isinstance(careful, str):
        assert quick == careful
    else:
        assert same(quick, careful)


SCRIBBLES = st.text(
    st.sampled_from(
        "0123456789.,-~+±%‰ eE/吨年月天kgtm3NmGJWh万千百亿元¥角()（）折百干湿基含税约至到一二十点半以上下<>=≥≤·×㎥°′″€$£krURVAT()½⁴Mwh零两块毛每产免费面议"
    ),
    max_size=24,
) | st.text(max_size=12)


@settings(max_examples=600)
@given(SCRIBBLES)
@example("99999999999999999999999999e999")
@example("±")
@example("1±1±1")
@example("一" * 40)
@example("万" * 990)
@example("(" * 30)
def test_no_text_does_more_than_be_refused(text):
    readers = [
        units.amount,
        units.stock,
        units.price,
        units.yearly,
        units.sum_of_money,
        units.share,
        units.distance,
        units.day,
        units.proportion,
        *(partial(units.price, currency=code) for code in ("EUR", "USD", "SEK", "INR")),
        *(partial(units.number, unit=unit) for unit in ("MPa", "MW", "h/yr", "mm", "mo", "pH")),
    ]
    for read in readers:
        try:
            value = read(text)
        except UnitFault:
            continue
        if isinstance(value, Stated):
            assert 0 <= value.low <= value.likely <= value.high <= 1e12
    for unit in ("CNY/(t·km)", "kg/(t·km)", "CNY/(m·yr)", "t/t", "t/m3", "GJ/t"):
        with contextlib.suppress(UnitFault):
            units.rate(text, unit)
    for unit in ("1", "d/yr", "yr", "deg", "°C"):
        with contextlib.suppress(UnitFault):
            units.number(text, unit)
    with contextlib.suppress(UnitFault):
        units.months((text,))
