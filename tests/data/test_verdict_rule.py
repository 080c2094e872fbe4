"""The constants stand in one reviewed file: each with its reason, none missing, none unknown."""

from __future__ import annotations

import pytest

from data import definitions, faults, verdict_rule


def changed(tmp_path, old: str, new: str):
    path = tmp_path / "verdict_rule.toml"
    text = verdict_rule.PATH.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_every_constant_has_a_reason_in_vietnamese():
    known = verdict_rule.load()

    assert len(known.reasons) > 30
    assert not [name for name, reason in known.reasons.items() if reason.isascii()]
    for each in known.errors.values():
        assert 0 < each["wrong_share"] < each["named_in_a_year"] < 0.2
    assert set(known.errors) == {"equal", "ordinary"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[worse_times]", "[worse_tims]", "worse_times, worse_tims"),
        ("[part_excess]\nvalue = 5", "[part_excess]\nworth = 5", "value"),
        ("value = [1, 2, 4]", "value = [1, 2, 8]", "windows"),
        ("version = 3", "version = ", "Invalid value"),
        ("[errors]", "[no_errors]", "errors"),
    ],
)
def test_a_mistake_in_the_file_is_named(tmp_path, old, new, said):
    with pytest.raises(faults.WrongRule, match=r"verdict_rule\.toml") as caught:
        verdict_rule.load(changed(tmp_path, old, new))
    assert said in str(caught.value)


def test_another_constant_is_another_rule(tmp_path):
    path = changed(tmp_path, "[worse_times]\nvalue = 1.25", "[worse_times]\nvalue = 1.5")

    assert verdict_rule.load(path).rule.worse_times == 1.5


def test_the_rule_as_it_was_before_is_kept_with_its_own_constants():
    before = verdict_rule.before()

    assert (before.rule.version, verdict_rule.load().rule.version) == (2, 3)
    assert before.rule.strong_p == 0.001


def test_what_is_judged_is_a_share():
    """Averages, scores and counts of cases get no verdict, and say why."""
    for each in definitions.load():
        if each.judged == "yes":
            assert each.kind == "share", each.code
            assert each.better != "none", each.code
        else:
            assert len(each.judged) > 20, each.code


@pytest.mark.parametrize(("key", "value"), [("kind", "average"), ("better", "none")])
def test_a_definition_that_cannot_be_judged_may_not_say_so(tmp_path, key, value):
    text = (definitions.MEASURES / "published_on_time.toml").read_text(encoding="utf-8")
    now = next(line for line in text.splitlines() if line.startswith(f"{key} = "))
    path = tmp_path / "published_on_time.toml"
    path.write_text(text.replace(now, f'{key} = "{value}"'), encoding="utf-8")

    with pytest.raises(faults.WrongDefinition, match="judged"):
        definitions.load(tmp_path)
