"""What a partner outside the office may see of a park: what each firm lets others see, and nothing else.

Products and purchases are shown by default, amounts as bands; by-products, wastes, heat and water only once the firm
has agreed. A firm that hides its name has a code, fresh with every export. No price, no cost, no place, no remark.
"""

from __future__ import annotations

import math
import random
import string
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.entries.vocabulary import plain_key
from matchchain.park import Figure, Firm, Need, Offer, Park, Share
from matchchain.park.share import in_force
from matchchain.reports.telling.firm_names import FirmNames
from matchchain.units import show, unit_word
from matchchain.units.figure import plain
from matchchain.wording import Lang

Why: TypeAlias = Literal["no-consent", "told-no", "names-a-firm"]
"""Why a line is left out: nobody agreed, the firm said no, its name gives a firm away."""

_STEPS = (1.0, 2.0, 5.0)


@dataclass(frozen=True, slots=True)
class SharedLine:
    """One line as a partner sees it.

    Attributes:
        firm: id, which stays in the office.
        called: the firm's name, or its code.
        side: what it is.
        material: as the card says.
        kind: of an offer, a code word; "" of a need.
        amount: a year, exact or as a band, "" where it is not shown or not known.
        alone: the firm is behind a code and nobody else in the park has this material.
    """

    firm: str
    called: str
    side: Literal["offer", "need"]
    material: str
    kind: str
    amount: str
    alone: bool


@dataclass(frozen=True, slots=True)
class SharedFirm:
    """One firm as a partner sees it: its name or code, and how to reach it where it lets that be known."""

    firm: str
    called: str
    coded: bool
    contact: str
    phone: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that is not shown, for the office."""

    firm: Firm
    material: str
    why: Why


@dataclass(frozen=True, slots=True)
class Shared:
    """What is shown, and what is left out."""

    firms: tuple[SharedFirm, ...]
    lines: tuple[SharedLine, ...]
    left_out: tuple[LeftOut, ...]


def shared(
    park: Park, lang: Lang, today: str, *, only: Sequence[str] = (), chance: random.Random | None = None
) -> Shared:
    """What a partner may see.

    Args:
        park: without its faulty entries.
        lang: of units and names.
        today: ISO day: a consent of a later day is none yet.
        only: materials, where not all are wanted.
        chance: where codes come from; the system's own by default, so that no export is like another.
    """
    names = FirmNames.of(park.firms)
    wanted = {plain_key(name) for name in only}
    codes = _codes(len(park.firms), chance or random.SystemRandom())
    common = Counter(plain_key(line.material) for firm in park.firms for line in _lines(firm))
    firms: list[SharedFirm] = []
    lines: list[SharedLine] = []
    left_out: list[LeftOut] = []
    for firm, code in zip(park.firms, codes, strict=True):
        share = in_force(firm.share, park.share)
        called = _called(firm, lang) if share.name else code
        own = [line for line in _lines(firm) if not wanted or plain_key(line.material) in wanted]
        shown = []
        for line in own:
            if why := _why_not(line, firm, share, names, today):
                left_out.append(LeftOut(firm, line.material, why))
            else:
                shown.append(_shown(line, firm, share, called, lang, common))
        lines += shown
        if shown:
            reached = (firm.contact, firm.phone) if share.contact and share.name else ("", "")
            firms.append(SharedFirm(firm.id, called, not share.name, *reached))
    firms.sort(key=lambda one: (one.coded, one.called))
    lines.sort(key=lambda one: (one.side != "offer", one.material, one.called))
    return Shared(tuple(firms), tuple(lines), tuple(left_out))


def _lines(firm: Firm) -> Iterator[Offer | Need]:
    yield from firm.offers
    yield from firm.needs


def _codes(count: int, chance: random.Random) -> list[str]:
    """So many different codes, A07: a letter and two digits, three where two are too few."""
    digits = 2 if count <= 24 * 99 // 2 else 4
    letters = [letter for letter in string.ascii_uppercase if letter not in "IO"]
    numbers = chance.sample(range(len(letters) * (10**digits - 1)), count)
    return [f"{letters[number % len(letters)]}{number // len(letters) + 1:0{digits}d}" for number in numbers]


def _called(firm: Firm, lang: Lang) -> str:
    return firm.name_en if lang == "en" and firm.name_en else firm.name


def _level(line: Offer | Need, share: Share) -> str:
    """How much of a line is shown: "no", or how its amount is."""
    agreed = {plain_key(name): how for name, how in (share.lines or {}).items()}
    how = agreed.get(plain_key(line.id)) or agreed.get(plain_key(line.material), "yes")
    return share.quantity if how == "yes" else how


def _why_not(line: Offer | Need, firm: Firm, share: Share, names: FirmNames, today: str) -> Why | None:
    agreed = {plain_key(name): how for name, how in (share.lines or {}).items()}
    if "no" in {agreed.get(plain_key(line.id)), agreed.get(plain_key(line.material))}:
        return "told-no"
    consent = firm.consent is not None and bool(firm.consent.on) and firm.consent.on <= today
    if isinstance(line, Offer) and line.kind != "product" and not consent:
        return "no-consent"
    return "names-a-firm" if names.named_in(line.material, firm if share.name else None) else None


def _shown(line: Offer | Need, firm: Firm, share: Share, called: str, lang: Lang, common: Counter[str]) -> SharedLine:
    is_offer = isinstance(line, Offer)
    return SharedLine(
        firm.id, called, "offer" if is_offer else "need", line.material, line.kind if isinstance(line, Offer) else "",
        amount(line.quantity, _level(line, share), lang), not share.name and common[plain_key(line.material)] == 1,
    )  # fmt: skip


def amount(figure: Figure | None, level: str, lang: Lang) -> str:
    """An amount as it is shown.

    Args:
        figure: as the card says; None: unknown.
        level: "exact", "band" or "no".
        lang: of its unit.

    Example:
        >>> twelve = Figure(12000.0, 12000.0, 12000.0, "t/yr")
        >>> amount(twelve, "exact", "zh"), amount(twelve, "band", "zh"), amount(twelve, "no", "zh")
        ('12000 吨/年', '10000-20000 吨/年', '')
    """
    if figure is None or level == "no":
        return ""
    if level == "exact":
        return show(figure, lang)
    low, high = band(figure.likely)
    unit = unit_word(figure.unit, lang)
    return f"{plain(low)}-{plain(high)}{unit}" if high else f"0{unit}"


def band(value: float) -> tuple[float, float]:
    """The two of 1, 2, 5, 10, 20, 50 ... between which an amount lies; nothing of nothing.

    Example:
        >>> band(1800.0), band(5000.0), band(0.3), band(0.0)
        ((1000.0, 2000.0), (5000.0, 10000.0), (0.2, 0.5), (0.0, 0.0))
    """
    if value <= 0:
        return 0.0, 0.0
    power = math.floor(math.log10(value))
    ends = [_at(step, power + more) for more in (-1, 0, 1) for step in _STEPS]
    low = max(end for end in ends if end <= value)
    return low, min(end for end in ends if end > value)


def _at(step: float, power: int) -> float:
    return float(f"{step}e{power}")
