"""The arguments of a command, told in Vietnamese where argparse would speak English.

By what argparse documents alone, so that it holds in the next Python too; what a message of
another version says that is not known here is said in general. Standard library alone: run.py
reads it before anything is installed.
"""

from __future__ import annotations

import argparse
import re

HEADINGS = {
    "positional arguments": "Tham số",
    "options": "Tùy chọn",
    "optional arguments": "Tùy chọn",  # as Python 3.9 calls them
}
# What argparse says is wrong, and what is said instead.
FAULTS = (
    (r"the following arguments are required: (.*)", "còn thiếu {}"),
    (r"one of the arguments (.*) is required", "cần một trong: {}"),
    (r"unrecognized arguments: (.*)", "không có tham số hay tùy chọn {}"),
    (r"ambiguous option: (.*) could match (.*)", "{} có thể là {}: viết đủ tên"),
    (r"expected one argument", "cần một giá trị đứng sau"),
    (r"expected at most one argument", "chỉ nhận nhiều nhất một giá trị"),
    (r"expected at least one argument", "cần ít nhất một giá trị"),
    (r"expected (\d+) arguments?", "cần đúng {} giá trị"),
    (r"ignored explicit argument (.*)", "không nhận giá trị {}"),
    (r"not allowed with argument (.*)", "không dùng cùng {}"),
    (
        r"invalid choice: (.*?)(?:, maybe you meant .*\?)? \(choose from (.*)\)",
        "không có {}; có: {}",
    ),
    (r"unknown parser (.*?) \(choices: (.*)\)", "không có {}; có: {}"),
    (r"invalid int value: (.*)", "phải là một số nguyên, không phải {}"),
    (r"invalid \S+ value: (.*)", "giá trị {} không đúng"),
)
GENERAL = "tham số hay tùy chọn không đúng"


class Formatter(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)

    def start_section(self, heading):
        super().start_section(HEADINGS.get(heading, heading))


class Parser(argparse.ArgumentParser):
    """Its subcommands' parsers are of this class too."""

    def __init__(self, add_help=True, **how):
        how.setdefault("formatter_class", Formatter)
        super().__init__(add_help=False, **how)
        if add_help:
            self.add_argument("-h", "--help", action="help", help="xem cách dùng lệnh này")

    def error(self, message):
        """The usage and what is wrong on the error stream; exit status 2."""
        self.exit(2, f"{self.format_usage()}{self.prog}: {vietnamese(message)}.\n")


def vietnamese(message: str) -> str:
    """“LỆNH: không có “xem”; có: init, demo, build”."""
    named = re.fullmatch(r"argument (.*?): (.*)", message, re.DOTALL)
    place, fault = (f"{named[1]}: ", named[2]) if named else ("", message)
    for pattern, said in FAULTS:
        if found := re.fullmatch(pattern, fault, re.DOTALL):
            return place + said.format(*map(_plain, found.groups()))
    is_ours = not fault.isascii()  # of a type of ours, in Vietnamese
    return place + (fault if is_ours else GENERAL)


def _plain(text: str) -> str:
    """Without Python's own quotes around what was typed: one value in ours, a list in none."""
    if re.fullmatch(r"'[^']*'|\"[^\"]*\"", text):
        return f"“{text[1:-1]}”"
    return re.sub(r"'([^']*)'", r"\1", text)
