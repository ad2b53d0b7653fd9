"""May this offer serve this need? One file a rule.

A rule looks at columns of candidates and says for each pair: nothing asked, pass, unknown, or block; a
pair waits for a paper when that is what is missing. Sentences are made only for the pairs that are shown.
To add one: copy a file, list its `RULE` in `RULES`, write its sentences, test that it passes, blocks and
cannot tell.
"""

from matchchain.rules.rule import BLOCK, NOT_ASKED, PAPER, PASS, UNKNOWN, Rule

__all__ = ["BLOCK", "NOT_ASKED", "PAPER", "PASS", "UNKNOWN", "Rule"]
