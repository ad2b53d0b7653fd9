"""Findings as SARIF 2.1.0 (OASIS Standard, 2020), the log that code hosts and editors show beside the lines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from matchchain.park import Finding
from matchchain.reports.telling.finding import meaning, plain, short_code
from matchchain.wording import Lang

VERSION = "2.1.0"


def sarif(findings: Sequence[Finding], lang: Lang, version: str, folder: str) -> str:
    """One run with a rule for each kind of finding and a result for each finding.

    Args:
        findings: of a park.
        lang: of their sentences.
        version: of matchchain.
        folder: goes before the name of each file, "" or ending with a slash.
    """
    keys = {short_code(finding): finding.code for finding in findings}
    rules = [_rule(code, key, lang) for code, key in keys.items()]
    order = list(keys)
    results = [_result(finding, lang, folder, order.index(short_code(finding))) for finding in findings]
    driver = {"name": "matchchain", "version": version, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"version": VERSION, "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, key: str, lang: Lang) -> dict[str, Any]:
    said, mend = meaning(key, lang)
    return {"id": code, "shortDescription": {"text": said}, "help": {"text": mend}}


def _result(finding: Finding, lang: Lang, folder: str, rule: int) -> dict[str, Any]:
    column = max(1, finding.place.column)
    region: dict[str, Any] = {
        "startLine": max(1, finding.place.line),
        "startColumn": column,
        "endColumn": column + max(1, finding.width),
    }
    if finding.source.strip():
        region["snippet"] = {"text": finding.source}
    file = {"uri": quote(f"{folder}{finding.place.file}", safe="/.")}
    return {
        "ruleId": short_code(finding),
        "ruleIndex": rule,
        "level": finding.level,
        "message": {"text": " ".join(plain(finding, lang))},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": region}}],
    }
