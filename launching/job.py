"""A program and all that it starts within one bound of memory, ended with us: a job of Windows.

Else a server whose launcher was ended by force would stay, and keep its port from the next one.
"""

import ctypes
import os

MEMORY = 3 * 2**30  # bytes asked for, as MemoryMax in deploy/systemd/thucchat.service
EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
# JOB_OBJECT_LIMIT_JOB_MEMORY, JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE
WITHIN_MEMORY, ENDED_WITH_US = 0x0200, 0x2000


class Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION"""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class Counters(ctypes.Structure):
    """IO_COUNTERS"""

    _fields_ = tuple((f"Count{number}", ctypes.c_uint64) for number in range(6))


class Extended(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION"""

    _fields_ = (
        ("BasicLimitInformation", Basic),
        ("IoInfo", Counters),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def bound(process, memory=MEMORY, windows=None):
    """Binds a process that was just started; the job, which ends when nobody holds it any more.

    None elsewhere, where the system's own manager of services does that. Raises OSError.
    """
    if windows is None:
        if os.name != "nt":
            return None
        windows = ctypes.WinDLL("kernel32", use_last_error=True)
    windows.CreateJobObjectW.restype = ctypes.c_void_p
    job = ctypes.c_void_p(windows.CreateJobObjectW(None, None))
    limits = Extended()
    limits.BasicLimitInformation.LimitFlags = WITHIN_MEMORY | ENDED_WITH_US
    limits.JobMemoryLimit = memory
    its = ctypes.c_void_p(int(process._handle))
    done = (
        job.value
        and windows.SetInformationJobObject(
            job, EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
        )
        and windows.AssignProcessToJobObject(job, its)
    )
    if not done:
        raise OSError("Windows did not bind the program to a job")
    return job
