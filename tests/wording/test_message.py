from __future__ import annotations

import pytest

from matchchain.wording import Message, say
from matchchain.wording.message import revived


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0 errors"), (1, "1 error"), ("1", "1 error"), (2, "2 errors"), ("1,204", "1,204 errors")],
)
def test_a_word_goes_with_its_count(count, said):
    message = Message("suggest.errors", {"count": count})
    assert said in say(message, "en")
    assert say(message, "en").count(" it ") == (2 if said == "1 error" else 0)
    assert f"{count} 处" in say(message, "zh")


def test_messages_within_messages_are_said_in_the_same_language_and_come_back_from_what_is_kept():
    inner = Message("suggest.warnings", {"count": 1})
    assert say(Message("suggest.left-out", {"place": "p", "what": inner}), "en").count(say(inner, "en")) == 1
    assert revived({"what": {"key": inner.key, "facts": {"count": 1}}}) == {"what": inner}
