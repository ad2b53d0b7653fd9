"""Figures as a park officer writes them: 93%, 28-30%, 800 ppm, 12000."""

from __future__ import annotations

from matchchain.park import Figure

_PPM_BELOW = 0.001


def share(value: float) -> str:
    """A fraction in words: per cent, or ppm where per cent would be all noughts.

    Example:
        >>> share(0.93), share(0.985), share(0.00005)
        ('93%', '98.5%', '50 ppm')
    """
    if 0 < abs(value) < _PPM_BELOW:
        return f"{plain(value * 1e6)} ppm"
    return f"{plain(value * 100)}%"


def shares(figure: Figure) -> str:
    """A stated fraction with its range or its bound.

    Example:
        >>> shares(Figure(0.28, 0.29, 0.30, "1"))
        '28%-30%'
        >>> shares(Figure(0.98, 0.98, 0.98, "1", bound=">="))
        '>=98%'
    """
    if figure.bound:
        return figure.bound + share(figure.low if figure.bound == ">=" else figure.high)
    if figure.is_range:
        return f"{share(figure.low)}-{share(figure.high)}"
    return share(figure.likely)


def plain(value: float) -> str:
    """A number without needless noughts, to six figures.

    Example:
        >>> plain(12000.0), plain(3.1029)
        ('12000', '3.1029')
    """
    text = f"{value:.6g}"
    return f"{value:.0f}" if "e+" in text else text


def spread_of(low: float, high: float) -> str:
    """A number, or two with a dash between them."""
    return plain(low) if low == high else f"{plain(low)}-{plain(high)}"
