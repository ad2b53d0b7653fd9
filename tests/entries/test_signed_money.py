"""Money that may go the other way is read with its minus; elsewhere a minus stays a fault."""

from matchchain.catalogue.edits.new_findings import entry_of
from matchchain.entries.setting import Setting
from matchchain.park import DealBaseline, Offer
from tests.followup.deals_by_hand import entry as read


def test_what_is_sold_today_is_a_negative_price():
    found = read(DealBaseline, d="-200 元/吨", p="负 20-30 元/吨")
    assert (found.d.likely, found.d.text) == (-200, "-200 元/吨")
    assert (found.p.low, found.p.high) == (-30, -20)


def test_an_offer_cannot_be_sold_for_less_than_nothing():
    _, findings = entry_of(Offer, {"material": "盐", "price": "-20 元/吨"}, Setting())
    assert [finding.code for finding in findings] == ["units.negative"]
