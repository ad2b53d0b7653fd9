"""Signs of fonts without letters, as forms and units use them."""

from __future__ import annotations

_FONTS = {
    "wingdings": {0xFE: "☑", 0xFD: "☒", 0xFC: "✓", 0xFB: "✗", 0xA8: "☐", 0x6F: "☐", 0x71: "☐", 0x72: "☐"},
    "wingdings 2": {0x52: "☑", 0x51: "☒", 0x53: "☒", 0x54: "☒", 0x50: "✓", 0x4F: "✗", 0xA3: "☐"},
    "symbol": {
        0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB7: "·", 0xBB: "≈", 0x6D: "μ", 0x61: "α", 0x62: "β",
        0x67: "γ", 0x44: "Δ",
    },
}  # fmt: skip


def sign_of(font: str, number: str) -> str:
    """The sign of a font, "" where it is not known.

    Args:
        font: its name.
        number: the sign's hexadecimal number, with or without the F0 before it.

    Example:
        >>> sign_of("Wingdings", "F0FE"), sign_of("Symbol", "F0A3")
        ('☑', '≤')
    """
    try:
        return _FONTS.get(font.casefold(), {}).get(int(number, 16) & 0xFF, "")
    except ValueError:
        return ""
