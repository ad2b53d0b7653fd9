"""Every way a command can end is one sentence and one exit code, in the reader's language."""

import errno

import pytest

from matchchain.cli import app
from matchchain.cli.boundary import run
from matchchain.wording import MatchchainError, Message


@pytest.fixture
def spoken(capsys, monkeypatch):
    monkeypatch.delenv("MATCHCHAIN_PARK", raising=False)

    def speak(*words):
        code = run(list(words))
        out, err = capsys.readouterr()
        return code, out, err

    return speak


@pytest.mark.parametrize(
    ("words", "zh", "en"),
    [
        (["sugest"], "没有命令 sugest,是否想用 suggest", "no command sugest; did you mean suggest"),
        (["suggest", "--tpo", "3"], "没有选项 --tpo,是否想写 --top", "no option --tpo; did you mean --top"),
        (["suggest", "--top", "many"], "“many”不是数字", "'many' is not a number"),
        (["suggest", "--top", "0"], "0 超出范围", "0 is outside"),
        (["suggest", "--top"], "选项 --top 后面要写一个值", "Option --top needs a value"),
        (["suggest", "--format", "pdf"], "“pdf”不在可选值内", "'pdf' is none of"),
        (["suggest", "extra"], "多出了参数 extra", "Unexpected words: extra"),
        (["names", "reslve", "x"], "是否想用 resolve", "did you mean resolve"),
        (["names", "zzzz", "x"], "有: resolve, compare", "there are: resolve, compare"),
        (["completion", "basch"], "是否想写 bash", "did you mean bash"),
        (["explain", "1", "--for", "offise"], "是否想写 office", "did you mean office"),
        (["suggest", "--top", "3", "--top", "4"], "--top 写了两次", "--top is given twice"),
        (["suggest", "-f", "csv", "--format", "json"], "--format 写了两次", "--format is given twice"),
        (["routes", "--library", "--no-library"], "--library 写了两次", "--library is given twice"),
        (["add", "offer", "a", "--quantity", "3 t", "--quantity", "4 t"], "--quantity 写了两次", "--quantity is given twice"),
        (["zzzz"], "没有命令 zzzz。", "There is no command zzzz."),
    ],
)
def test_wrong_words_are_answered_with_the_cure(spoken, words, zh, en):
    for lang, sentence in (("zh", zh), ("en", en)):
        code, out, err = spoken("--lang", lang, *words)
        assert code == 2
        assert out == ""
        assert sentence in err
        assert "--help" in err
        assert err.count("\n") == 1


@pytest.mark.parametrize("words", [
    ("--lang", "en", "--lang", "en", "where"), ("--lang", "en", "where", "-L", "zh"),
])  # fmt: skip
def test_a_second_language_is_an_error(spoken, words):
    code, _, err = spoken(*words)
    assert code == 2
    assert "--lang is given twice" in err


def test_what_may_be_repeated_is_repeated(spoken):
    assert "given twice" not in spoken("--lang", "en", "drill", "--help", "-q", "-q")[2]
    code, _, err = spoken("--lang", "en", "check", "-p", "data", "--select", "no-date", "--select", "waste-code")
    assert (code in (0, 1), err) == (True, "")


def test_no_words_is_the_help_page(spoken):
    code, out, _ = spoken("--lang", "en")
    assert code == 0
    assert "suggest" in out
    assert spoken("--lang", "en", "--help")[1] == out


@pytest.mark.parametrize("command", app.COMMANDS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_command_has_a_page_with_two_examples(spoken, command, lang):
    code, out, _ = spoken(command, "--help", "--lang", lang)
    assert code == 0
    heading = "示例:" if lang == "zh" else "Examples:"
    examples = out.partition(heading)[2].strip().splitlines()
    assert len([line for line in examples if "matchchain" in line]) >= 2
    assert "help." not in out
    assert "option." not in out


@pytest.mark.parametrize(
    ("raised", "code"),
    [
        (MatchchainError(Message("cli.io", {"file": "x", "why": "y"}), 4), 4),
        (OSError(errno.ENOSPC, "full", "x.yaml"), 5),
        (PermissionError(errno.EACCES, "no", "x.yaml"), 5),
        (OSError("odd"), 5),
        (KeyboardInterrupt(), 130),
    ],
)
def test_what_goes_wrong_inside(spoken, monkeypatch, raised, code):
    def build():
        class Tree:
            def main(self, **_):
                raise raised

        return Tree()

    monkeypatch.setattr(app, "build", build)
    ended, out, err = spoken("suggest", "--lang", "en")
    assert ended == code
    assert out == ""
    assert err.count("\n") == 1


def test_version_in_both_ways(spoken):
    from matchchain import __version__

    assert spoken("--version", "--lang", "en")[1].strip() == f"matchchain {__version__}"
