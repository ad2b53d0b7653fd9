"""The fields of a firm's page in JSON, from `FirmPage` alone: no figure of the other side can reach it."""

from __future__ import annotations

from typing import Any

from matchchain.network.pairing import Unknown
from matchchain.park import RELATIONS
from matchchain.reports.column import Column, Table
from matchchain.reports.explain.record import CALLED, table
from matchchain.reports.explain.words import column, firm_name, own_material
from matchchain.reports.telling.code_words import OUTCOMES
from matchchain.reports.telling.question import question_of
from matchchain.studies.explaining.firm_page import Check, FirmPage
from matchchain.wording import Lang


def tables(page: FirmPage, lang: Lang) -> tuple[Table[Any], ...]:
    """The firm's own figures, what the rules say of its line, and what it is asked."""
    return (
        table("pairings", (*_pair(lang), *_figures()), lambda: (page,)),
        table("checks", _checks(), lambda: page.checks),
        table("questions", _questions(lang), lambda: page.questions),
    )


def _pair(lang: Lang) -> tuple[Column[FirmPage], ...]:
    return (
        column("id"),
        column("firm", lambda page: page.firm[0]),
        column("firm_name", lambda page: firm_name(*page.firm[1:], lang)),
        column("partner", lambda page: page.partner[0]),
        column("partner_name", lambda page: firm_name(*page.partner[1:], lang)),
        column("material", lambda page: own_material(page, lang)),
        column("relation", kind="choice", choices=RELATIONS),
    )


def _figures() -> tuple[Column[FirmPage], ...]:
    return (
        column("unit"),
        column("stated", lambda page: page.stated[1], "amount"),
        column("share", kind="percent"),
        column("quantity", kind="amount"),
        column("basis"),
        column("figure", lambda page: page.figure[1], "price"),
        column("figure_low", lambda page: page.figure[0], "price"),
        column("figure_high", lambda page: page.figure[2], "price"),
        column("own_figure", lambda page: page.own, "flag"),
        column("price", kind="price"),
        column("gain_per_unit", kind="price"),
        column("gain_per_year", kind="money"),
        column("investment", kind="money"),
    )


def _checks() -> tuple[Column[Check], ...]:
    return (
        column("rule", kind="choice", choices=CALLED),
        column("outcome", kind="choice", choices=OUTCOMES),
        column("paper", kind="flag"),
    )


def _questions(lang: Lang) -> tuple[Column[Unknown], ...]:
    return (column("field"), column("text", lambda unknown: question_of(unknown, lang), wide=50))
