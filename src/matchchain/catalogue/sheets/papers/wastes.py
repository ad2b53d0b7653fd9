"""Wastes: the rows of all tables that speak of one waste, made into one line of the card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from matchchain.catalogue.sheets.papers.notes import waste_note
from matchchain.catalogue.sheets.papers.outlets import Outlet, Taker, main_outlet, outlets_of, takers_of
from matchchain.catalogue.sheets.papers.paper import Paper, asked, refused, told
from matchchain.catalogue.sheets.papers.plain import plain
from matchchain.catalogue.sheets.papers.quantity import Quantity, designed, recorded
from matchchain.catalogue.sheets.papers.rows import Entry
from matchchain.catalogue.sheets.papers.sums import IN_WORDS, added, rounded
from matchchain.catalogue.sheets.papers.waste import Waste, grouped
from matchchain.catalogue.sheets.papers.ways import present_way, state_of
from matchchain.catalogue.sheets.stated import Doubt, LineStated, Spot, Stated
from matchchain.expressions import expression
from matchchain.values import dataclass
from matchchain.wording import Message

_WATER = expression(
    r"含水(?:率|量)?\s*[:：]?\s*(?:约|≤|<|<=)?\s*(\d+(?:\.\d+)?\s*%)|moisture\s*:?\s*(\d+(?:\.\d+)?\s*%)", 2
)
_CONTENT = expression(r"^(?P<what>[^\d%、,，;；:：]{1,20}?)\s*[:：]?\s*(?P<share>\d+(?:\.\d+)?\s*%)$")
_ALL = 0.995
"""What is used in the works itself to this share leaves nothing to offer."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of a card, with what a person should know and what was left out.

    Attributes:
        roles: cell that names a waste -> the meaning of the column that its amount comes from.
    """

    lines: tuple[LineStated, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[tuple[Spot, Message], ...] = ()
    roles: Mapping[Spot, str] = field(default_factory=dict)


def waste_lines(entries: Sequence[Entry], paper: Paper) -> Lines:
    """The lines that the rows of all waste tables of a paper make."""
    lines: list[LineStated] = []
    doubts: list[Doubt] = []
    left: list[tuple[Spot, Message]] = []
    roles: dict[Spot, str] = {}
    for waste in grouped(entries, paper):
        name = waste.entries[0]
        outlets = outlets_of(waste.entries, paper)
        quantity = quantity_of(waste, paper)
        inside = _inside(waste, outlets, quantity, paper)
        if inside is None:
            left.append((name.spot(""), Message("papers.left.inside", {"material": name.name.text})))
            continue
        quantity, doubts_inside = inside
        said, doubts_said = _said(waste, quantity, outlets, paper)
        lines.append(LineStated("offers", said, name.spot("")))
        roles[name.spot("")] = quantity.role
        doubts += [*_doubts_of_code(waste), *quantity.doubts, *doubts_inside, *doubts_said]
    return Lines(tuple(lines), tuple(doubts), tuple(left), roles)


def quantity_of(waste: Waste, paper: Paper) -> Quantity:
    """How much of a waste: produced before planned, a year before its months, what left only where nothing else."""
    if paper.designed:
        return designed(waste.told, ("produced", "planned"), paper)
    found = recorded(waste.told, "produced", paper)
    if found.stated is not None and not found.stated.text.startswith(">="):
        return found
    last = recorded(waste.told, "last", paper)
    if last.stated is not None:
        return last
    if found.stated is not None or found.doubts:
        return found
    planned = recorded(waste.told, "planned", paper)
    if planned.stated is not None and planned.sum is not None:
        return replace(planned, stated=replace(planned.stated, text=f"<= {planned.sum.text}"))
    return _left_the_works(waste, paper)


def _left_the_works(waste: Waste, paper: Paper) -> Quantity:
    """What was taken away or stored: at least so much arose."""
    for role in ("moved", "stored_in", "given_disposal", "given_use"):
        found = recorded(waste.told, role, paper)
        if found.stated is None or found.sum is None:
            continue
        text = found.stated.text if found.stated.text.startswith(">=") else f">= {found.stated.text}"
        doubt = asked(f"only-{'moved' if role != 'stored_in' else 'stored'}", found.stated.spot, amount=found.sum.text)
        return replace(found, stated=replace(found.stated, text=text), doubts=(*found.doubts, doubt))
    return Quantity()


def _inside(
    waste: Waste, outlets: Sequence[Outlet], quantity: Quantity, paper: Paper
) -> tuple[Quantity, tuple[Doubt, ...]] | None:
    """The amount without what the works uses itself, and what to say of it; None where nothing is left to offer."""
    if outlets and all(one.way == "inside" for one in outlets):
        return None
    used = recorded(waste.told, "own_use", paper)
    if used.sum is None or not used.sum.value or quantity.sum is None or quantity.stated is None:
        return quantity, used.doubts
    if used.sum.unit != quantity.sum.unit or used.sum.value >= quantity.sum.value * _ALL:
        return None if used.sum.unit == quantity.sum.unit else (quantity, used.doubts)
    rest = added_off(quantity, used)
    bound = ">= " if quantity.stated.text.startswith(">=") else ""
    note = Message("papers.from.rest", {"all": quantity.sum.text, "used": used.sum.text})
    stated = Stated(f"{bound}{rest}", quantity.stated.spot, note=note)
    spot = used.stated.spot if used.stated else quantity.stated.spot
    doubt = told("used-inside", spot, all=quantity.sum.text, used=used.sum.text)
    return replace(quantity, stated=stated), (doubt,)


def added_off(quantity: Quantity, used: Quantity) -> str:
    """What is left of an amount when another of the same unit is taken off it."""
    if quantity.sum is None or used.sum is None:
        return ""
    return f"{rounded(quantity.sum.value - used.sum.value)} {IN_WORDS.get(quantity.sum.unit, quantity.sum.unit)}"


def _said(
    waste: Waste, quantity: Quantity, outlets: Sequence[Outlet], paper: Paper
) -> tuple[dict[str, Stated], list[Doubt]]:
    """The fields of a line, and what a person should know of them."""
    name = waste.entries[0]
    spot = name.spot("")
    said = {"material": Stated(name.name.text, spot), "kind": Stated("waste", paper.spot)}
    doubts: list[Doubt] = []
    code, legal = waste.code.text, waste.code.legal
    if legal:
        said["legal"] = Stated(legal, _spot(waste, "sort", "code", spot=paper.spot))
    if legal == "hazardous-waste":
        said["hazardous"] = Stated("是" if paper.lang == "zh" else "yes", _spot(waste, "sort", "code", spot=paper.spot))
    if code and not waste.code.clash:
        said["waste_code"] = Stated(code, _spot(waste, "code", "sort", spot=spot))
    if quantity.stated is not None:
        said["quantity"] = quantity.stated
    if origin := _joined(waste, "origin"):
        said["origin"] = Stated(*origin)
    if (state := waste.first("state")) and (word := state_of(state[0])):
        said["state"] = Stated(word, state[1])
    said |= _content(waste)
    takers = takers_of(waste.entries, paper)
    doubts += _outlet(said, waste, outlets, takers, paper)
    if note := waste_note(waste, takers, quantity, paper):
        said["note"] = Stated(note, spot)
    return said, doubts


def _content(waste: Waste) -> dict[str, Stated]:
    """Water, and the content of what the waste is named for: 废硫酸 with 硫酸75%; other make-up stays in the note."""
    parts = waste.first("parts") or waste.first("spec")
    amounts = [(entry.table.sheet, each.amount.seen) for entry in waste.entries for each in entry.told]
    beside = [(seen.text, sheet.spot(seen)) for sheet, seen in amounts]
    for text, spot in ([parts] if parts is not None else []) + beside:
        if water := _WATER.search(text):
            return {"moisture": Stated(water[1] or water[2], spot)}
    if parts is None:
        return {}
    content = _CONTENT.match(parts[0])
    if content and plain(content["what"]) in plain(waste.entries[0].name.text):
        return {"purity": Stated(content["share"], parts[1])}
    return {}


def _outlet(
    said: dict[str, Stated], waste: Waste, outlets: Sequence[Outlet], takers: Sequence[Taker], paper: Paper
) -> list[Doubt]:
    """Puts down the present way and the firms of the park that take it; returns what is to be asked."""
    doubts = []
    main = main_outlet(outlets)
    now = present_way(main.way, hazardous=waste.hazardous) if main else ""
    guessed = main is not None and main.way == "recover" and now == "sell"
    if main is not None and now and not (guessed and paper.designed):  # a licence says what may become of it
        said["now"] = Stated(now, main.spot)
        if guessed:
            doubts.append(asked("use-or-sale", main.spot, text=main.text, material=waste.entries[0].name.text))
    partners = [(taker, _partner(taker, paper)) for taker in takers if taker.firm]
    if partners:
        texts = [text for _, text in partners]
        text = texts[0] if len(texts) == 1 else f"[{', '.join('{' + one + '}' for one in texts)}]"
        said["sells_to"] = Stated(text, partners[0][0].spot)
    return doubts


def _partner(taker: Taker, paper: Paper) -> str:
    """A firm of the park that takes it, and how much a year where the paper says that of a whole year."""
    total = added([one.amount for one in taker.told], yearly=False) if taker.told else None
    parts = any(one.period is not None and not one.period.is_year for one in taker.told)
    if total is None or paper.designed or (parts and not paper.whole_year):
        return f"firm: {taker.firm}"
    return f"firm: {taker.firm}, quantity: {total.text}"


def _spot(waste: Waste, *meanings: str, spot: Spot) -> Spot:
    return next((found[1] for meaning in meanings if (found := waste.first(meaning))), spot)


def _joined(waste: Waste, meaning: str) -> tuple[str, Spot] | None:
    texts = dict.fromkeys(text for entry in waste.entries if (text := entry.text(meaning)))
    found = waste.first(meaning)
    return None if found is None else ("、".join(texts), found[1])


def _doubts_of_code(waste: Waste) -> list[Doubt]:
    found = waste.first("code") or waste.first("sort")
    if found is None or not (waste.code.other or waste.code.clash):
        return []
    text, spot = found
    if waste.code.clash:
        return [refused("code-clash", spot, code=text, material=waste.entries[0].name.text)]
    return [told("other-list", spot, code=waste.code.other)]
