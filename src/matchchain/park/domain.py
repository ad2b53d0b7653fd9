"""What a number of a field may be at all, and what it usually is: declared once, so that no formula meets another.

Beyond `least` and `most` a figure cannot be meant: a slip of the unit or of the decimal point. Outside `usual` it
can, and a person is asked. The ends are physical (absolute zero, the density of osmium, half the earth's round) or,
for amounts and money, wider than anything an industrial park has been: world production of coal is 9e9 t a year.
"""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.values import dataclass

Ends = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Domain:
    """The numbers a field takes, in its unit.

    Attributes:
        least: the smallest number that is not nothing.
        most: the greatest.
        zero: whether 0 says something there; where it does not, it stands for "unknown" and is to be left blank.
        from_zero: whether a range may begin at 0 where 0 itself says nothing (a concentration of 0-30 %).
        usual: unit -> the ends of what is common; beyond them a person is asked. Money's ends are in yuan.
    """

    least: float
    most: float
    zero: bool = True
    from_zero: bool = False
    usual: Mapping[str, Ends] | None = None

    def holds(self, low: float, high: float) -> bool:
        """Whether a range from `low` to `high`, or a number where both are the same, can be meant.

        Example:
            >>> Domain(0.001, 1000, zero=False).holds(0.5, 0.9), Domain(0.001, 1000, zero=False).holds(0, 0)
            (True, False)
        """
        if low == 0 and (self.zero or (self.from_zero and high > 0)):
            return high == 0 or self.least <= high <= self.most
        return self.least <= low and high <= self.most

    def is_usual(self, low: float, high: float, unit: str) -> bool:
        """Whether such a figure is common, or nobody says what is."""
        ends = self.usual.get(unit) if self.usual else None
        return ends is None or (low == high == 0) or (ends[0] <= high and low <= ends[1])


AMOUNT = Domain(
    1e-9, 1e12,
    usual={"t/yr": (0, 1e9), "m3/yr": (0, 1e10), "GJ/yr": (0, 1e9), "Nm3/yr": (0, 1e11), "kWh/yr": (0, 1e11)},
)  # fmt: skip
STOCK = Domain(1e-9, 1e12, usual={"t": (0, 1e8)})
PRICE = Domain(1e-9, 1e12, usual={"CNY/t": (0, 1e9), "CNY/kWh": (0, 1e3), "CNY/m3": (0, 1e7), "CNY/GJ": (0, 1e5)})
NET_PRICE = Domain(-1e12, 1e12)
"""A price that may be paid the other way round: what is sold today is no saving of disposal but a sale forgone."""
NET_MONEY = Domain(-1e12, 1e12)
"""What a thing is worth when all is taken off, which may be a loss."""
MONEY = Domain(1e-9, 1e12, usual={"CNY": (0, 1e11), "CNY/yr": (0, 1e10)})
SHARE = Domain(1e-15, 1.0)
DISTANCE = Domain(1e-6, 20_040.0, usual={"km": (0, 5000)})  # half the earth's round
PER_FIRST = Domain(1e-9, 1e6)
"""How much a process takes or gives for each unit of its first material."""
RATIO = Domain(1e-3, 1e3, zero=False, usual={"1": (0.01, 100)})
CALENDAR = Domain(1949, 2199, zero=False)
"""The year of a target."""
ANY_FIGURE = Domain(-1e12, 1e12)
"""What a target counts: money, firms, per cent."""
MARK = Domain(1, 5, zero=False)
"""What somebody thinks of how he was served: one is worst, five is best."""
TALLY = Domain(0, 1e6)
"""Things that are counted: patents, people."""
BOOKED = Domain(1e-3, 168, zero=False)
"""Hours that are booked at once."""
LAND = Domain(1e-3, 1e6, zero=False, usual={"mu": (0.1, 20_000)})
"""Mu of land, 15 to the hectare."""
PROMISED = Domain(0, 366)
"""Working days."""
WEEK = Domain(0, 168)
"""Hours of a week."""
YEARS = Domain(1 / 12, 200, zero=False, usual={"yr": (1, 60)})
DAYS = Domain(1, 366, zero=False, usual={"d/yr": (30, 366)})
HOURS = Domain(1e-3, 8784)
LATITUDE = Domain(-90, 90)
LONGITUDE = Domain(-180, 180)
ANY_DEGREE = Domain(-360, 360)
"""Of a firm's site, whose latitude and longitude the card looks at together."""
CELSIUS = Domain(-273.15, 5000, usual={"°C": (-200, 2000)})
GAUGE = Domain(-0.101325, 1000, usual={"MPa": (-0.101325, 100)})
PH = Domain(0, 14)
SIZE = Domain(1e-6, 1e5, usual={"mm": (1e-5, 3000)})
MONTHS = Domain(1e-3, 1200, usual={"mo": (0, 240)})
SHELF = Domain(1e-3, 36_525, usual={"d": (0, 3660)})
ROUND = Domain(1, 40, zero=False)
TABLE = Domain(1, 500, zero=False)
MINUTES = Domain(1, 480, zero=False)
PEOPLE = Domain(1, 50)
COVER = Domain(1e-6, 1000)
"""A meeting: its rounds, tables, the minutes of a round, the people of a firm, what one more firm counts."""
DAY_OF_MONTH = Domain(1, 28, zero=False)
"""A day that every month has."""
AGE = Domain(1, 36_525, zero=False, usual={"d": (7, 3660)})
"""Days that a figure stays good; 0 says nothing there."""
HEAT = Domain(1e-3, 150, usual={"GJ/t": (0, 60)})  # hydrogen, the most of all, has 142 MJ/kg
DENSITY = Domain(1e-5, 23, zero=False, usual={"t/m3": (5e-5, 20)})  # hydrogen 9e-5, osmium 22.6 t/m3
CONTENT = Domain(1e-9, 1.0, zero=False, from_zero=True)
"""What a share is reckoned with, which nothing can be divided by."""
FACTOR = Domain(1e-9, 1e4, usual={"t/t": (0, 200), "kg/(t·km)": (0, 5)})
HAUL = Domain(1e-9, 1e7, usual={"CNY/(t·km)": (0, 50), "CNY/(m·yr)": (0, 1e5)})
ROAD = Domain(1, 100, zero=False, usual={"1": (1, 4)})
HAZARD = Domain(1e-3, 100, usual={"1": (1, 10)})
DISCOUNT = Domain(1e-6, 1.0, usual={"1": (0, 0.3)})
