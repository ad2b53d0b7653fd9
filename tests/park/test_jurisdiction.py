"""Whose law is asked: what the park says, its money, where its firms stand."""

from __future__ import annotations

import pytest

from matchchain.park import Figure, Firm, Park, Site
from matchchain.park.jurisdiction import jurisdiction_of


def firm(lat, lon):
    return Firm(name="a", site=Site(lat=Figure(lat, lat, lat, "°"), lon=Figure(lon, lon, lon, "°")))


NINGBO, ROTTERDAM, OSAKA, TEXAS = (29.9, 121.6), (51.9, 4.4), (34.7, 135.6), (29.7, -95.0)


def where(*sites, **park):
    return jurisdiction_of(Park(firms=tuple(firm(*site) for site in sites), **park))


@pytest.mark.parametrize("word", ["CN", "EU", "none"])
def test_what_the_park_says_goes_before_all(word):
    assert where(NINGBO, ROTTERDAM, jurisdiction=word, currency="USD") == word


@pytest.mark.parametrize(
    ("currency", "found"),
    [("CNY", "CN"), ("", "CN"), ("EUR", "EU"), ("eur", "EU"), ("SEK", "EU"), ("PLN", "EU"), ("USD", "none"), ("GBP", "none"),
     ("CHF", "none"), ("NOK", "none"), ("JPY", "none")],
)  # fmt: skip
def test_money_says_where(currency, found):
    assert where(currency=currency) == found


@pytest.mark.parametrize(
    ("sites", "found"),
    [
        ((), "CN"),
        ((NINGBO,), "CN"),
        ((NINGBO, ROTTERDAM), "CN"),
        ((ROTTERDAM,), "EU"),
        ((ROTTERDAM, TEXAS), "none"),
        ((TEXAS,), "none"),
        ((OSAKA,), "none"),
    ],
)
def test_where_the_money_says_nothing_the_sites_do(sites, found):
    assert where(*sites) == found


def test_money_goes_before_sites():
    assert where(NINGBO, currency="EUR") == "EU"
    assert where(ROTTERDAM, currency="USD") == "none"


def test_a_firm_without_coordinates_says_nothing():
    firms = (Firm(name="a"), Firm(name="b", site=Site()), firm(*ROTTERDAM))
    assert jurisdiction_of(Park(firms=firms)) == "EU"
