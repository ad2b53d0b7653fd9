"""The firm of a paper and its permits, from what its head says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from matchchain.catalogue.sheets.papers.block import Said
from matchchain.catalogue.sheets.papers.degrees import Angle, angles, place_of
from matchchain.catalogue.sheets.papers.paper import asked, refused
from matchchain.catalogue.sheets.stated import Doubt, LineStated, Spot, Stated
from matchchain.entries.credit_code import is_sound, tidy
from matchchain.expressions import expression
from matchchain.units import UnitFault, amount, day
from matchchain.wastes.forms import CODES, plain_writing
from matchchain.wastes.forms import tidy as tidy_codes
from matchchain.wording import Message

_DAY = expression(r"20\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?")
_NUMBER_OF_LICENCE = expression(r"^(?P<credit>[0-9A-Z]{18})(?P<rest>\d{3}[A-Z])$")
_INDUSTRY = expression(r"(?<![A-Za-z0-9])([A-Ta-t]?\d{4})(?!\d)")
_DAYS = expression(r"^\s*(\d{2,3}(?:\.\d+)?)\s*(?:天|日|d|days)?\s*(?:/年|/a)?\s*$")
_HAZARDOUS = "hazardous-waste"
_DISCHARGE = "pollutant-discharge"


def firm_fields(said: Sequence[Said]) -> tuple[dict[str, Stated], tuple[Doubt, ...]]:
    """The fields of a firm from its labels: of several that say one field the best counts, then the first."""
    fields: dict[str, Stated] = {}
    doubts: list[Doubt] = []
    for one in sorted(said, key=lambda one: one.rank):
        if one.group != "firm" or one.field in fields:
            continue
        text = _worded(one)
        if text is None:
            continue
        fields[one.field] = Stated(text, one.spot)
    doubts += _place(said, fields)
    return fields, tuple(doubts)


def _worded(one: Said) -> str | None:
    """A value as the card has it; None for one that is no such thing."""
    if one.field == "credit_code":
        return tidy(one.text)
    if one.field == "industry":
        found = _INDUSTRY.search(one.text)
        return found[1].upper() if found else one.text
    if one.field == "operating_days":
        found = _DAYS.match(one.text)
        return found[1] if found and 0 < float(found[1]) <= 366 else None
    return one.text


def _place(said: Sequence[Said], fields: dict[str, Stated]) -> Iterator[Doubt]:
    """Puts down the coordinates, from one cell or two."""
    both = next((one for one in said if (one.group, one.field) == ("place", "both")), None)
    if both is not None:
        found = place_of(both.text)
        if found is None:
            yield refused("no-place", both.spot, text=both.text)
            return
        for side, value in zip(("lat", "lon"), found, strict=True):
            fields[f"site.{side}"] = Stated(str(value), both.spot, note=_note(both.text, str(value)))
        return
    cells = {one.field: one for one in reversed(said) if one.group == "place"}
    for side, limit in (("lat", 90), ("lon", 180)):
        if side not in cells:
            continue
        found_angles = angles(cells[side].text)
        if len(found_angles) != 1 or not _fits(found_angles[0], side, limit):
            yield refused("no-place", cells[side].spot, text=cells[side].text)
            continue
        text = str(found_angles[0].degrees)
        fields[f"site.{side}"] = Stated(text, cells[side].spot, note=_note(cells[side].text, text))


def _fits(angle: Angle, side: str, limit: int) -> bool:
    return angle.side in {"", side} and abs(angle.degrees) <= limit


def _note(text: str, value: str) -> Message | None:
    return None if text.strip() == value else Message("papers.from.degrees", {"text": text})


def permit_lines(said: Sequence[Said], operating: frozenset[str]) -> tuple[tuple[LineStated, ...], tuple[Doubt, ...]]:
    """The permits that the firm holds.

    Args:
        said: the labels of the paper.
        operating: sheets that are a permit to take hazardous waste: a bare 编号 on them is its number.
    """
    lines: list[LineStated] = []
    doubts: list[Doubt] = []
    of_permit = [one for one in said if one.group == "permit"]
    numbers = [
        one
        for one in of_permit
        if one.field in {_HAZARDOUS, _DISCHARGE} or (one.field == "number" and one.sheet in operating)
    ]
    for number in _once(numbers):
        kind = _HAZARDOUS if number.sheet in operating or number.field == _HAZARDOUS else _DISCHARGE
        near = {one.field: one for one in reversed(of_permit) if one.sheet == number.sheet or len(numbers) == 1}
        fields = {"type": Stated(kind, number.spot), "number": Stated(number.text, number.spot)}
        doubts += _until(near, fields)
        if kind == _HAZARDOUS:
            doubts += _of_operator(near, fields)
        lines.append(LineStated("permits", fields, number.spot))
    return tuple(lines), tuple(doubts)


def _once(numbers: Sequence[Said]) -> list[Said]:
    found: dict[str, Said] = {}
    for one in numbers:
        found.setdefault(tidy(one.text), one)
    return list(found.values())


def _until(near: Mapping[str, Said], fields: dict[str, Stated]) -> Iterator[Doubt]:
    until = near.get("until")
    if until is None:
        return
    days = _DAY.findall(until.text)
    if not days:
        yield refused("no-until", until.spot, text=until.text)
        return
    try:
        fields["until"] = Stated(day(days[-1].replace(" ", ""))[1], until.spot)
    except UnitFault:
        yield refused("no-until", until.spot, text=until.text)


def _of_operator(near: Mapping[str, Said], fields: dict[str, Stated]) -> Iterator[Doubt]:
    """Codes, capacity and ways of a permit to take hazardous waste."""
    if codes := near.get("codes"):
        hits = dict.fromkeys(plain_writing(hit) for hit in CODES.finditer(tidy_codes(codes.text)))
        if hits:
            fields["codes"] = Stated("、".join(hits), codes.spot)
        else:
            yield refused("no-codes", codes.spot, text=codes.text)
    if capacity := near.get("capacity"):
        try:
            read = amount(capacity.text)
        except UnitFault:
            yield refused("unreadable", capacity.spot, text=capacity.text)
        else:
            fields["capacity"] = Stated(capacity.text, capacity.spot)
            if read.assumed:
                yield asked("no-period", capacity.spot, text=capacity.text)
    if mode := near.get("mode"):
        fields["mode"] = Stated(mode.text, mode.spot)


def credit_code_in(permits: Sequence[LineStated]) -> Stated | None:
    """The credit code that the number of a discharge licence begins with, where its check digit is right."""
    for permit in permits:
        number = permit.said["number"]
        found = _NUMBER_OF_LICENCE.match(tidy(number.text))
        if found and is_sound(found["credit"]):
            return Stated(found["credit"], number.spot, note=Message("papers.from.licence-number"))
    return None


def first_day(said: Sequence[Said], *fields: str) -> tuple[str, Spot] | None:
    """The last day of the first date among some labels of the head, ISO."""
    for field in fields:
        for one in said:
            if one.group == "day" and one.field == field:
                found = _DAY.search(one.text)
                try:
                    return day(found[0].replace(" ", "") if found else one.text.strip())[1], one.spot
                except UnitFault:
                    continue
    return None
