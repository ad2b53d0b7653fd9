"""Is there enough of the material in it? Compares the purity (含量) offered with the least that is asked."""

from __future__ import annotations

from matchchain.rules.content import content_rule

RULE = content_rule("purity")
