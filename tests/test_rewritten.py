"""A fresh copy's tests are rewritten once, before several processes share them."""

from __future__ import annotations

from tests import rewritten


def test_a_copy_without_any_has_each_test_rewritten_and_the_next_time_none(
    tmp_path, monkeypatch, capfd
):
    asked = []
    monkeypatch.setattr(rewritten.pytest, "main", lambda options: asked.append(options))

    assert rewritten.main(tmp_path) == 0
    kept = tmp_path / "office" / "__pycache__" / "test_a.cpython-311-pytest-9.2.0.pyc"
    kept.parent.mkdir(parents=True)
    kept.touch()
    assert rewritten.main(tmp_path) == 0

    assert asked == [["--collect-only", str(tmp_path)]]
    assert capfd.readouterr().out == ""
