"""A Debian without Python in a folder: made, furnished and lived in by the tests of the packages.

Commands run in namespaces of their own, so that nothing stays mounted whatever happens, and those
of a person have no network. What must not come in: what is expected of the packages.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

READY = "HANOIPLAN_BARE_ROOT"  # a folder that debootstrap made before; it is copied, not changed
SUITE = "bookworm"
PERSON, NUMBER = "an", "1000"
ENTER = (
    "mount -t proc proc $0/proc && mount --rbind /dev $0/dev && mount --make-rslave $0/dev &&"
    ' chroot $0 "$@"; exit $?'  # not exec: Xvfb never greets a parent that is process 1
)
SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24")
PATH = "PATH=/usr/sbin:/usr/bin:/sbin:/bin"


@dataclass(frozen=True, slots=True)
class BareRoot:
    """The root folder of another computer, so to say."""

    folder: Path

    def inside(self, place: str) -> Path:
        """A place of that computer as a path of this one."""
        return self.folder / place.lstrip("/")

    def as_root(self, *words: str) -> str:
        """Run a command as the administrator, with network; its output."""
        return self._run((), ("env", "-i", PATH, "DEBIAN_FRONTEND=noninteractive", *words))

    def as_person(self, *words: str, screen: bool = False) -> str:
        """Run a command as an ordinary person without network, perhaps before a screen."""
        whom = ("setpriv", f"--reuid={NUMBER}", f"--regid={NUMBER}", "--clear-groups")
        about = (f"HOME=/home/{PERSON}", f"USER={PERSON}", "LANG=C.UTF-8", PATH)
        before = SCREEN if screen else ()
        return self._run(
            ("--net",), (*whom, "env", "-i", f"-C/home/{PERSON}", *about, *before, *words)
        )

    def _run(self, apart: Sequence[str], words: Sequence[str]) -> str:
        command = ["unshare", "--mount", "--pid", "--fork", "--kill-child", *apart]
        done = subprocess.run(
            [*command, "sh", "-c", ENTER, str(self.folder), *words],
            check=False,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=900,
        )
        assert done.returncode == 0, f"{words}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
        assert "Traceback" not in done.stderr, done.stderr[-3000:]
        return done.stdout

    def copied(self, target: Path) -> "BareRoot":
        """The same computer once more."""
        subprocess.run(["cp", "-a", str(self.folder), str(target)], check=True)
        return BareRoot(target)

    def find(self, pattern: str) -> list[str]:
        """Files of programs and libraries by their name."""
        every = (file for part in ("usr", "opt") for file in (self.folder / part).rglob(pattern))
        return sorted(file.relative_to(self.folder).as_posix() for file in every)


def make(target: Path) -> BareRoot:
    """A new one, or a copy of the one made before."""
    ready = os.environ.get(READY)
    if ready:
        root = BareRoot(Path(ready)).copied(target)
    else:
        debootstrap = ["debootstrap", "--variant=minbase", SUITE, str(target)]
        subprocess.run(debootstrap, check=True, stdout=subprocess.DEVNULL)
        root = BareRoot(target)
    shutil.copyfile("/etc/resolv.conf", root.inside("/etc/resolv.conf"))
    root.as_root("useradd", "--create-home", "--uid", NUMBER, PERSON)
    return root
