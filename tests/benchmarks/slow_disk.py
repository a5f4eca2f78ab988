"""A disk that takes ten milliseconds to say that something is safe, put under another program.

A small library is compiled and loaded before the C library (LD_PRELOAD): its fsync and fdatasync
wait and then do what was asked. So what is measured is a real commit on a real slow disk, not a
sum. What must not come in: what is measured.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

MILLISECONDS = 10
SOURCE = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

typedef int (*sync_fn)(int);

static int after_a_while(const char *name, int file) {
    struct timespec wait = {0, %(nanoseconds)d};
    nanosleep(&wait, 0);
    return ((sync_fn)dlsym(RTLD_NEXT, name))(file);
}

int fsync(int file) { return after_a_while("fsync", file); }
int fdatasync(int file) { return after_a_while("fdatasync", file); }
"""


def why_not() -> str:
    """Why a slow disk cannot be had on this machine; "" when it can."""
    if os.name != "posix" or not Path("/proc").is_dir():
        return "libraries are put under a program by LD_PRELOAD on Linux only"
    return "" if _compiler() else "there is no C compiler to build the slow disk with"


def environment(folder: Path, before: Mapping[str, str]) -> dict[str, str]:
    """The environment of a program that shall have the slow disk; the library lies in `folder`."""
    source, library = folder / "slow_disk.c", folder / "slow_disk.so"
    text = SOURCE % {"nanoseconds": MILLISECONDS * 1_000_000}
    source.write_text(text, encoding="utf-8")
    compiler = _compiler()
    assert compiler is not None
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(source), "-ldl"]
    subprocess.run(command, check=True, timeout=60)
    return {**before, "LD_PRELOAD": str(library)}


def _compiler() -> str | None:
    return next((found for name in ("cc", "gcc", "clang") if (found := shutil.which(name))), None)
