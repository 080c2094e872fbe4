"""What Windows is asked for to bound the server; whether it does, deploy/windows.md asks."""

from __future__ import annotations

import ctypes
from types import SimpleNamespace

import pytest

from launching import job

SERVER = SimpleNamespace(_handle=42)


class Windows:
    """kernel32, as far as it is asked; `refuses` names what it does not do."""

    def __init__(self, refuses: str = "") -> None:
        self.asked: list[tuple] = []
        for name in ("CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject"):
            setattr(self, name, self._noting(name, 0 if name == refuses else 7))

    def _noting(self, name, answer):
        def call(*given):
            self.asked.append((name, *given))
            return answer

        return call


def test_the_server_and_all_it_starts_have_one_bound_of_memory_and_end_with_us():
    windows = Windows()
    held = job.bound(SERVER, memory=3 * 2**30, windows=windows)

    (_, (_, of, what, limits, size), (_, to, whom)) = windows.asked
    assert held.value == of.value == to.value == 7
    assert (what, whom.value) == (9, 42)
    assert limits._obj.JobMemoryLimit == 3 * 2**30
    assert limits._obj.BasicLimitInformation.LimitFlags == 0x200 | 0x2000
    assert size == ctypes.sizeof(job.Extended)


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_size_t) != 8, reason="as long as Windows has it there")
def test_the_limits_are_as_long_as_windows_has_them():
    assert (ctypes.sizeof(job.Basic), ctypes.sizeof(job.Extended)) == (64, 144)


@pytest.mark.parametrize(
    "refuses", ["CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject"]
)
def test_a_bound_that_is_not_there_is_told(refuses):
    with pytest.raises(OSError):
        job.bound(SERVER, windows=Windows(refuses))


def test_elsewhere_the_manager_of_services_bounds_it():
    assert job.bound(SERVER) is None
