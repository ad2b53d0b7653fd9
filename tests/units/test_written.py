"""Every line of `written/*.txt`: a figure as firms write it, and what it means."""

from pathlib import Path

import pytest

from matchchain import units
from matchchain.units import UnitFault

_PLAIN = {"amount": units.amount, "stock": units.stock, "share": units.share, "distance": units.distance}
_MONEY = {"price": units.price, "yearly": units.yearly, "money": units.sum_of_money}


FILES = sorted(Path(__file__).with_name("written").glob("*.txt"))


def _read(kind, text, currency):
    if kind in _MONEY:
        return _MONEY[kind](text) if currency == "CNY" else _MONEY[kind](text, currency=currency)
    name, _, unit = kind.partition(" ")
    if name == "rate":
        return units.rate(text, unit) if currency == "CNY" else units.rate(text, unit, currency=currency)
    return units.number(text, unit) if name == "number" else _PLAIN[name](text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_written_figure_means_what_stands_behind_it(file):
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert lines
    wrong = []
    for line in lines:
        try:
            _means(*(part.strip() for part in line.split(" | ")))
        except AssertionError as fault:
            wrong.append(f"{line}: {fault}")
    assert wrong == []


def _means(kind, text, means):
    value, *more = (part.strip() for part in means.split(" ; "))
    said = {word: rest for word, _, rest in (part.partition(" ") for part in more)}
    currency = said.get("in", "CNY")
    try:
        read = _read(kind, text, currency)
    except UnitFault as refused:
        assert value.startswith("!"), refused.key  # noqa: PT017 - of one line among many
        assert refused.key == f"units.{value[2:]}"  # noqa: PT017
        return
    words = value.split()
    assert words[0] != "!", read
    bound = words.pop(0) if words[0] in {">=", "<="} else ""
    low, _, high = words[0].partition("..")
    assert (read.low, read.high) == pytest.approx((float(low), float(high or low)), rel=1e-9)
    assert read.low <= read.likely <= read.high
    assert (read.unit, read.bound, read.text) == (words[1], bound, text)
    assert (read.basis, read.vat) == (said.get("basis", ""), float(said["vat"]) if "vat" in said else None)
    assert read.assumed == ("assumed" in said)
    assert [d.key.removeprefix("units.") for d in getattr(read, "doubts", ())] == (
        [said["doubt"]] if "doubt" in said else []
    )
