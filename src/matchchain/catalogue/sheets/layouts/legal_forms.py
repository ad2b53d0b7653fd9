"""Firms by the legal form behind their name: one list of forms, and the firm that an English title names."""

from __future__ import annotations

from matchchain.expressions import expression

FORMS = (
    r"ltd|limited|inc|incorporated|gmbh(?: & co\.? kg)?|ag|llc|llp|plc|corp|corporation"
    r"|b\.?v|n\.?v|s\.?a|s\.?l|s\.?r\.?l|s\.?p\.?a|a/s|aps|asa|ab|oyj?|kg|ohg|kft|zrt|sas|sarl|lda|ltda|pty(?: ltd)?"
    r"|pvt\.?(?: ltd)?|s\.? ?r\.? ?o|sp\. ?z ?o\.? ?o|d\.? ?o\.? ?o|a\.s|e\.?k"
)
"""Without those that are words of their own: as, co, company, group."""
_NAMED_EN = expression(
    r"[A-Z][\w'.-]*(?:\s+(?:[A-Z][\w'.-]*|&|of|and)){0,4}?,?\s+"
    rf"(?=[A-Z]|\w\.)(?i:{FORMS})(?![\w&])\.?"
)
_PAPER_OF = expression(
    r"^.*\b(?:permit|licen[cs]e|annex|schedule|appendix|register|ledger|return|report|audit|survey|inventory|plan|list"
    r"|summary|statement|record|data|overview|balance|table|sheet|visit|note|minute|waste|residue|by-?product|stream|flow"
    r"|material|utilit(?:y|ie)|arising|emission|quantit(?:y|ie)|price|tariff|charge)s? (?:of|for|to|by|at|from)\s+", 2
)
"""The paper that a title names before the firm it is of: Environmental Permit of Acme Ltd."""


def names_a_firm(text: str) -> bool:
    """Whether a text names a firm with an English or European legal form.

    Example:
        >>> names_a_firm("They sell it to Acme Foundry Ltd."), names_a_firm("They sell 40 kg a week.")
        (True, False)
    """
    return _NAMED_EN.search(text) is not None


def english_firm_in(text: str) -> str:
    """The firm with an English or European legal form that a title names, "" where it names none or several.

    Example:
        >>> english_firm_in("Acme Foundry Ltd FY25"), english_firm_in("Waste log 2025")
        ('Acme Foundry Ltd', '')
        >>> english_firm_in("Annex 2 – Kolben Zinek s.r.o."), english_firm_in("Waste Register of Acme Foundry Ltd")
        ('Kolben Zinek s.r.o.', 'Acme Foundry Ltd')
        >>> english_firm_in("Utilities of Rhine Works GmbH"), english_firm_in("Wastes from Bank of Acme Ltd")
        ('Rhine Works GmbH', 'Bank of Acme Ltd')
    """
    found = [_PAPER_OF.sub("", hit[0].strip()) for hit in _NAMED_EN.finditer(text)]
    return found[0] if len(found) == 1 else ""
