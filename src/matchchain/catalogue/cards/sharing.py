"""What of a line may leave the office: whether it is shown at all, and how exactly its amount."""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.entries.vocabulary import plain_key
from matchchain.park import Firm, Need, Offer, Share

Exactness: TypeAlias = Literal["exact", "band", "no"]
"""How an amount is shown: as the card says, between two round figures, not at all."""


def exactness(line: Offer | Need, share: Share) -> Exactness:
    """How exactly the amount of a line may be shown; "no" also where the line itself may not.

    Args:
        line: of a card.
        share: what holds for its firm, as `in_force` finds it.

    Example:
        >>> salt = Offer(material="废盐", id="salt")
        >>> exactness(salt, Share(quantity="band")), exactness(salt, Share(quantity="band", lines={"废盐": "exact"}))
        ('band', 'exact')
    """
    agreed = {plain_key(name): how for name, how in (share.lines or {}).items()}
    how = agreed.get(plain_key(line.id)) or agreed.get(plain_key(line.material), "yes")
    found = share.quantity if how == "yes" else how
    return "exact" if found == "exact" else "band" if found == "band" else "no"


def is_refused(line: Offer | Need, share: Share) -> bool:
    """Whether the firm said that this line is shown to nobody outside."""
    agreed = {plain_key(name): how for name, how in (share.lines or {}).items()}
    return "no" in {agreed.get(plain_key(line.id)), agreed.get(plain_key(line.material))}


def lacks_consent(line: Offer | Need, firm: Firm, today: str) -> bool:
    """Whether a line is of those that are shown only once the firm has agreed, and it has not.

    By-products, wastes, heat and water are; a consent of a later day than `today` (ISO) is none yet.
    """
    if not isinstance(line, Offer) or line.kind == "product":
        return False
    return firm.consent is None or not firm.consent.on or firm.consent.on > today
