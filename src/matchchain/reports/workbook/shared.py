"""What a partner outside the office may see of a park: what each firm lets others see, and nothing else.

Products and purchases are shown by default, amounts as bands; by-products, wastes, heat and water only once the firm
has agreed. A firm that hides its name has a code, fresh with every export. No price, no cost, no place, no remark.
"""

from __future__ import annotations

import random
import string
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from matchchain.catalogue.cards.sharing import exactness, is_refused, lacks_consent
from matchchain.entries.vocabulary import plain_key
from matchchain.park import Firm, Need, Offer, Park, Share
from matchchain.park.share import in_force
from matchchain.reports.telling.banded import banded
from matchchain.reports.telling.firm_names import FirmNames
from matchchain.values import dataclass
from matchchain.wording import Lang

Why: TypeAlias = Literal["no-consent", "told-no", "names-a-firm"]
"""Why a line is left out: nobody agreed, the firm said no, its name gives a firm away."""


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


def _why_not(line: Offer | Need, firm: Firm, share: Share, names: FirmNames, today: str) -> Why | None:
    if is_refused(line, share):
        return "told-no"
    if lacks_consent(line, firm, today):
        return "no-consent"
    return "names-a-firm" if names.named_in(line.material, firm if share.name else None) else None


def _shown(line: Offer | Need, firm: Firm, share: Share, called: str, lang: Lang, common: Counter[str]) -> SharedLine:
    is_offer = isinstance(line, Offer)
    return SharedLine(
        firm.id, called, "offer" if is_offer else "need", line.material, line.kind if isinstance(line, Offer) else "",
        banded(line.quantity, exactness(line, share), lang), not share.name and common[plain_key(line.material)] == 1,
    )  # fmt: skip
