"""Is it strong enough? Compares the concentration (浓度) offered with the one that is bought or asked for."""

from __future__ import annotations

from matchchain.rules.content import content_rule

RULE = content_rule("concentration")
