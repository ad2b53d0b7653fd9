"""Random parks for the handbook: firms, groups, lines of materials that are near and far kin, shares and consents."""

from dataclasses import replace

from hypothesis import strategies as st

from matchchain.park import Figure, Firm, Need, Offer, Park, Share
from matchchain.park.share import Consent

MATERIALS = ("盐酸", "副产盐酸", "废盐酸", "硫酸", "废硫酸", "粉煤灰", "高炉渣", "钢渣", "氯化钠", "甲醇", "没有的料", "印染污泥")
AMOUNTS = (None, 3.0, 40.0, 150.0, 160.0, 1200.0, 9000.0)


def _figure(value):
    return None if value is None else Figure(value, value, value, "t/yr")


@st.composite
def lines(draw, side):
    entry = Offer if side == "offer" else Need
    amount = _figure(draw(st.sampled_from(AMOUNTS)))
    found = entry(material=draw(st.sampled_from(MATERIALS)), quantity=amount, as_of="2026-10-01")
    if side == "offer":
        return replace(found, kind=draw(st.sampled_from(("product", "by-product", "waste"))))
    return found


@st.composite
def firms(draw, number):
    share = draw(
        st.none()
        | st.builds(
            Share,
            name=st.sampled_from((None, True, False)),
            contact=st.sampled_from((None, True)),
            quantity=st.sampled_from(("", "exact", "band", "no")),
            lines=st.none() | st.dictionaries(st.sampled_from(MATERIALS), st.sampled_from(("yes", "exact", "no")), max_size=2),
        )
    )
    return Firm(
        id=f"f{number}",
        name=f"密号{number:02d}有限公司",
        group=draw(st.sampled_from(("", "", "", "红集团", "蓝集团"))),
        contact=f"联络人{number:02d}",
        phone=f"139{number:08d}",
        offers=draw(st.lists(lines("offer"), max_size=3)),
        needs=draw(st.lists(lines("need"), max_size=3)),
        share=share,
        consent=draw(st.none() | st.just(Consent(on="2026-01-01"))),
    )


def identified(firm):
    """The firm with its lines under ids, as a reader gives them."""
    return replace(
        firm,
        offers=tuple(replace(line, id=f"o{at}", firm=firm.id) for at, line in enumerate(firm.offers)),
        needs=tuple(replace(line, id=f"n{at}", firm=firm.id) for at, line in enumerate(firm.needs)),
    )


@st.composite
def parks(draw, most=14):
    count = draw(st.integers(2, most))
    return Park(name="试验园区", firms=tuple(identified(draw(firms(number))) for number in range(count)))


@st.composite
def changed(draw, park):
    """The park some time later: firms gone, firms come, amounts and materials changed."""
    kept = [firm for firm in park.firms if draw(st.integers(0, 5))]
    found = []
    for firm in kept:
        if not draw(st.integers(0, 3)):
            offers = tuple(replace(line, quantity=_figure(draw(st.sampled_from(AMOUNTS)))) for line in firm.offers)
            firm = replace(firm, offers=offers[draw(st.integers(0, 1)) :])  # noqa: PLW2901
        found.append(firm)
    new = [identified(draw(firms(50 + number))) for number in range(draw(st.integers(0, 3)))]
    return replace(park, firms=(*found, *new))
