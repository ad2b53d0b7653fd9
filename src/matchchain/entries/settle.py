"""What waits for other fields: amounts per day, 折百 and 干基, VAT, money a year, grams a litre."""

from __future__ import annotations

from dataclasses import replace

from matchchain import units
from matchchain.entries.draft import Circumstances, Draft
from matchchain.entries.figures import settled
from matchchain.entries.page import Page
from matchchain.entries.setting import DISPOSAL_VAT, GOODS_VAT
from matchchain.entries.vocabulary import Slot
from matchchain.entries.within import is_within
from matchchain.park import Figure
from matchchain.units import Stated
from matchchain.yamltree import Scalar

_ORDER = {"share": 0, "shares": 1, "amount": 2, "stock": 2}


def settle(draft: Draft, page: Page, around: Circumstances) -> None:
    """Turn the open statements of a draft into figures; what cannot be settled stays unknown with a finding.

    Shares come first, since 折百 and 干基 need the concentration and the moisture; amounts before prices,
    since money a year is spread over the amount.
    """
    waiting = sorted(draft.open.items(), key=lambda item: _ORDER.get(item[1][1].label.kind, 3))
    for name, (value, slot, node) in waiting:
        for doubt in value.doubts:
            page.warn(doubt.key, node, key=draft.key(slot), **doubt.facts)
        if value.assumed:
            around.assumed.append((str(draft.values.get("material", "")), draft.key(slot), node))
        done = _settled(value, slot, node, draft, page, around)
        if done is None:
            continue
        attribute, _, of = name.partition("/")
        if of:
            draft.values[attribute] = {**draft.values.get(attribute, {}), of: done}
        else:
            draft.values[attribute] = done


def _settled(
    value: Stated, slot: Slot, node: Scalar, draft: Draft, page: Page, around: Circumstances
) -> Figure | None:
    kind = slot.label.kind
    if kind in {"share", "shares"}:
        done = _share(value, slot, node, draft, page, around)
    elif kind in {"amount", "stock"}:
        done = _amount(value, slot, node, draft, page, around)
    elif kind in {"price", "yearly", "money"}:
        done = _price(value, slot, node, draft, page, around)
    else:
        done = value
    if done is None:
        return None
    figure, domain = settled(replace(done, text=node.text)), slot.label.domain
    held = domain is None or is_within(figure, domain, draft.key(slot), node, page, around.setting.currency)
    return figure if held else None


def _known(draft: Draft, *attributes: str) -> float | None:
    for attribute in attributes:
        found = draft.values.get(attribute)
        if isinstance(found, Figure):
            return found.likely
    return None


def _share(
    value: Stated, slot: Slot, node: Scalar, draft: Draft, page: Page, around: Circumstances
) -> Stated | None:
    density = around.setting.densities.get(str(draft.values.get("material", "")))
    if density is None and draft.values.get("kind") == "water":
        density = 1.0
    by_mass = units.by_density(value, density)
    if by_mass is None:
        page.warn("catalogue.needs-density", node, key=draft.key(slot), written=node.text)
        return None
    wet = units.on_wet_basis(by_mass, _known(draft, "moisture"))
    if wet is None:
        page.warn("catalogue.needs-moisture", node, key=draft.key(slot), written=node.text)
    return wet


def _amount(
    value: Stated, slot: Slot, node: Scalar, draft: Draft, page: Page, around: Circumstances
) -> Stated | None:
    yearly = units.per_year(value, around.days, _known(draft, "hours"))
    if yearly is None and value.unit in {"MW", "MWe"}:
        page.warn("units.needs-hours", node, key=draft.key(slot), text=node.text)
        return None
    if yearly is None:
        page.warn("catalogue.needs-days", node, key=draft.key(slot), written=node.text)
        return None
    return _as_is(yearly, slot, node, draft, page, per_unit=False)


def _as_is(
    value: Stated, slot: Slot, node: Scalar, draft: Draft, page: Page, *, per_unit: bool
) -> Stated | None:
    active, moisture = _known(draft, "concentration", "purity"), _known(draft, "moisture")
    done = units.as_is(value, active, moisture, per_unit=per_unit)
    if done is None:
        lacks_active = "active" in value.basis.split(",") and not active
        code = "catalogue.needs-concentration" if lacks_active else "catalogue.needs-moisture"
        page.warn(code, node, key=draft.key(slot), written=node.text)
    return done


def _price(
    value: Stated, slot: Slot, node: Scalar, draft: Draft, page: Page, around: Circumstances
) -> Stated | None:
    rate = DISPOSAL_VAT if slot.attribute == "disposal_cost" else GOODS_VAT
    included = "incl-vat" in value.basis.split(",") or around.setting.vat_included
    if included and value.vat is None and around.setting.currency != "CNY":
        page.warn("catalogue.vat-rate-unknown", node, key=draft.key(slot), written=node.text)
        return None
    if "incl-vat" in value.basis.split(",") and value.vat is None:
        page.warn("catalogue.vat-rate-assumed", node, key=draft.key(slot), rate=f"{rate:.0%}")
    net = units.without_vat(value, included=around.setting.vat_included, rate=rate)
    if net is None:
        return None
    if slot.label.kind == "price" and net.unit.endswith("/yr"):
        quantity = draft.values.get("quantity")
        amount, unit = (quantity.likely, quantity.unit) if isinstance(quantity, Figure) else (None, "t/yr")
        spread = units.per_unit(net, amount, unit)
        if spread is None:
            page.warn("catalogue.needs-quantity", node, key=draft.key(slot), written=node.text)
            return None
        net = spread
    return _as_is(net, slot, node, draft, page, per_unit=True)
