"""The key of a field as a file writes it, which knows what the field is called in each language."""

from __future__ import annotations

from matchchain.park import Label, labels
from matchchain.wording import Message


class Key(str):
    """A key as it is written, equal to the bare word: what machines are told. `told` is what people read."""

    __slots__ = ("en", "zh")
    zh: str
    en: str

    def beside(self, name: str) -> Key:
        """The key of one entry of a table: "impurities 铁".

        Example:
            >>> key_of(Label("杂质", "impurities", "shares"), "impurities").beside("铁").zh
            '杂质 铁'
        """
        return _key(f"{self} {name}", f"{self.zh} {name}", f"{self.en} {name}")

    @property
    def told(self) -> Message:
        """The label for a Chinese reader; for an English one the key, or the label where the key is not English."""
        return Message("word.field", {"zh": self.zh, "en": str(self) if self.isascii() else self.en})


def key_of(label: Label, written: str) -> Key:
    """A written key of the field with this label."""
    return _key(written, label.zh, label.en)


def key_in(kind_of_entry: type, attribute: str) -> Key:
    """The key by which an entry class knows a field.

    Example:
        >>> from matchchain.park import Offer
        >>> key_in(Offer, "disposal_cost"), key_in(Offer, "disposal_cost").zh
        ('disposal_cost', '处置单价')
    """
    label = labels(kind_of_entry)[attribute]
    return key_of(label, label.key or attribute)


def _key(written: str, zh: str, en: str) -> Key:
    key = Key(written)
    key.zh, key.en = zh, en
    return key
