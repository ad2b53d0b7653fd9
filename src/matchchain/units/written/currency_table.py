"""Currencies: the codes of ISO 4217 and how their money is written in words and signs.

A sign may belong to several ("$", "kr", "¥"); which one is meant follows from the park's own currency.
"""

from __future__ import annotations

CODES = frozenset(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
    CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF
    IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD
    MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB
    RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
    UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split()  # noqa: SIM905 - a list of codes reads best as one
)


def is_currency(code: str) -> bool:
    """Whether it is a code of ISO 4217.

    Example:
        >>> is_currency("EUR"), is_currency("banana")
        (True, False)
    """
    return code in CODES


def currencies_of(mark: str) -> frozenset[str]:
    """Every currency that a sign or word of money can stand for; none of what is no money.

    Example:
        >>> sorted(currencies_of("£")), sorted(currencies_of("GBP")), sorted(currencies_of("t"))
        (['EGP', 'GBP'], ['GBP'], [])
    """
    coin, _ = COINS.get(mark.casefold(), ("", ""))
    return frozenset((_whole(mark) or coin).split())


def currency_meant(mark: str) -> str:
    """The only currency that a sign or word of money can stand for; "" where it may be several, or is none.

    Example:
        >>> currency_meant("C$"), currency_meant("R"), currency_meant("$"), currency_meant("EUR")
        ('CAD', 'ZAR', '', 'EUR')
    """
    codes = _whole(mark)
    return "" if " " in codes else codes


def _whole(mark: str) -> str:
    """The codes of the currencies whose whole unit a mark stands for, parted by blanks."""
    return MARKS.get(mark.casefold(), mark.upper() if is_currency(mark.upper()) else "")


_DOLLARS = "USD AUD CAD SGD HKD NZD TWD MXN CLP COP ARS"
# written (small letters) -> the currencies it can stand for
MARKS: dict[str, str] = {
    "元": "CNY", "圆": "CNY", "块": "CNY", "块钱": "CNY", "人民币": "CNY", "元人民币": "CNY", "rmb": "CNY",
    "yuan": "CNY",
    "¥": "CNY JPY", "cn¥": "CNY", "rmb¥": "CNY", "円": "JPY", "日元": "JPY", "日圆": "JPY", "yen": "JPY",
    "$": _DOLLARS, "us$": "USD", "us $": "USD", "us dollar": "USD", "us dollars": "USD", "u$s": "USD",
    "美元": "USD", "美金": "USD", "dollar": _DOLLARS, "dollars": _DOLLARS,
    "€": "EUR", "euro": "EUR", "euros": "EUR", "欧元": "EUR",
    "£": "GBP EGP", "英镑": "GBP", "pound sterling": "GBP", "pounds sterling": "GBP",
    "kr": "SEK NOK DKK ISK", "kr.": "SEK NOK DKK ISK", "zł": "PLN", "kč": "CZK", "ft": "HUF", "lei": "RON MDL",
    "лв": "BGN",
    "fr": "CHF", "fr.": "CHF", "sfr": "CHF", "瑞士法郎": "CHF", "tl": "TRY", "₺": "TRY", "руб": "RUB", "₽": "RUB",
    "卢布": "RUB",
    "₴": "UAH", "₹": "INR", "rs": "INR PKR LKR NPR", "rs.": "INR PKR LKR NPR", "卢比": "INR", "₩": "KRW",
    "원": "KRW", "韩元": "KRW",
    "a$": "AUD", "au$": "AUD", "澳元": "AUD", "c$": "CAD", "ca$": "CAD", "加元": "CAD", "nz$": "NZD", "s$": "SGD",
    "新元": "SGD",
    "hk$": "HKD", "港元": "HKD", "港币": "HKD", "nt$": "TWD", "新台币": "TWD", "台币": "TWD", "r$": "BRL",
    "r": "ZAR", "rm": "MYR",
    "฿": "THB", "baht": "THB", "泰铢": "THB", "rp": "IDR", "rp.": "IDR", "₫": "VND", "đ": "VND", "越南盾": "VND",
    "₱": "PHP", "₪": "ILS",
}  # fmt: skip
# the hundredth (or the tenth) part -> currencies, and how much of one it is
COINS: dict[str, tuple[str, str]] = {
    "角": ("CNY", "0.1"), "毛": ("CNY", "0.1"), "毛钱": ("CNY", "0.1"), "分": ("CNY", "0.01"),
    "分钱": ("CNY", "0.01"),
    "ct": ("EUR USD CHF", "0.01"), "cts": ("EUR USD CHF", "0.01"), "cent": ("EUR " + _DOLLARS, "0.01"),
    "cents": ("EUR " + _DOLLARS, "0.01"), "c": ("EUR " + _DOLLARS, "0.01"), "¢": (_DOLLARS, "0.01"),
    "c€": ("EUR", "0.01"),
    "欧分": ("EUR", "0.01"), "美分": ("USD", "0.01"), "p": ("GBP", "0.01"), "pence": ("GBP", "0.01"),
    "öre": ("SEK", "0.01"),
    "øre": ("DKK NOK", "0.01"), "ore": ("SEK DKK NOK", "0.01"), "gr": ("PLN", "0.01"), "rappen": ("CHF", "0.01"),
    "paise": ("INR", "0.01"),
}  # fmt: skip
# in front of a sign or a code: k€, MEUR, TEUR, 万元
SCALES: dict[str, int] = {
    "亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "千": 3, "百": 2, "k": 3, "K": 3, "T": 3, "M": 6, "m": 6,
    "MM": 6, "mn": 6,
    "mln": 6, "Mio.": 6, "Mio": 6, "bn": 9,
}  # fmt: skip
