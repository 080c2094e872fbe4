"""What is printed of arguments is Vietnamese, whichever Python reads them."""

from __future__ import annotations

import argparse
import re

import pytest

import run as launcher
from data.__main__ import _parser, main
from data.terminal import arguments
from queries.__main__ import main as questions

OF_ARGPARSE = re.compile(
    r"\b(usage|options?|positional|arguments?|optional|error|required|invalid|choices?|choose|"
    r"expected|unrecognized|ambiguous|allowed|ignored|show|help message|exit|maybe)\b(?!=)"
)
NAMES = re.compile(r"--\w[\w-]*|python -m \w+")


def english(said: str) -> list[str]:
    return OF_ARGPARSE.findall(NAMES.sub("", said).lower())


def every_parser(parser) -> list:
    found = [parser]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            found += [each for one in action.choices.values() for each in every_parser(one)]
    return found


def test_help_of_every_command_is_vietnamese(run):
    every = every_parser(_parser())
    assert len(every) > 15
    for each in every:
        words = each.prog.removeprefix("python -m data").split()
        status, out, err = run(main, *words, "--help")
        assert (status, err, english(out)) == (0, "", []), out
        assert out.startswith(f"Cách dùng: {each.prog} [-h]") and "Tùy chọn:" in out
    status, out, _ = run(questions, "--help")
    assert (status, english(out)) == (0, []) and out.startswith("Cách dùng: python -m queries")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "python -m data: còn thiếu LỆNH."),
        (("xem",), "LỆNH: không có “xem”; có: init, reference, demo, inspect, import, "),
        (("--xem", "status"), "không có tham số hay tùy chọn --xem."),
        (("--store",), "--store: cần một giá trị đứng sau."),
        (("use",), "python -m data use: còn thiếu BẢN."),
        (("import",), "còn thiếu TỆP."),
        (("import", ""), "TỆP: tên tệp trống."),
        (("build", "--as-of", "14/9"), "--as-of: “14/9” không phải ngày; viết như 2023-09-14."),
        (("withdraw", "--undo=x", "a"), "--undo: không nhận giá trị “x”."),
        (("template", "II.06a", "--period", "2023"), "cần một trong: --unit --level."),
        (
            ("template", "x", "--unit", "A", "--level", "commune"),
            "--level: không dùng cùng --unit.",
        ),
        (("template", "x", "--unit"), "--unit: cần ít nhất một giá trị."),
        (("reference", "xem"), "VIỆC: không có “xem”; có: export, import, check."),
    ],
)
def test_a_slip_is_told_in_vietnamese_and_is_a_wrong_use(run, arguments, said):
    status, out, err = run(main, *arguments)

    assert (status, out, english(err)) == (2, "", []), err
    assert said in err and err.startswith("Cách dùng: python -m data")


def test_a_question_asked_wrongly_is_told_so_too(run):
    status, _, err = run(questions, "units", "--format", "xlsx")

    assert (status, english(err)) == (2, [])
    assert "--format: không có “xlsx”; có: table, csv, json." in err


def test_the_launcher_speaks_as_the_commands_do(run):
    status, out, err = run(launcher.read, "--port")

    assert (status, out, english(err)) == (2, "", [])
    assert err == f"{launcher.USAGE}\nrun.py: --port: cần một giá trị đứng sau.\n"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("argument LỆNH: invalid choice: 'x' (choose from a, b)", "LỆNH: không có “x”; có: a, b"),
        (
            "argument --as: invalid choice: 'cvs', maybe you meant 'csv'? (choose from csv, json)",
            "--as: không có “cvs”; có: csv, json",
        ),
        (
            "ambiguous option: --un could match --unit, --undo",
            "--un có thể là --unit, --undo: viết",
        ),
        ("argument --port: invalid int value: 'x'", "--port: phải là một số nguyên"),
        ("argument --x: something that another Python says", f"--x: {arguments.GENERAL}"),
    ],
)
def test_what_other_pythons_say_is_said_in_vietnamese(message, said):
    """3.12 lists choices without quotes, 3.14 guesses which was meant."""
    assert arguments.vietnamese(message).startswith(said)
