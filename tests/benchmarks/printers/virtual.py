"""A print system of its own in one folder: cupsd on a socket, and a printer that keeps its jobs.

Nothing of the machine's own print system is touched. The printer is CUPS's `ippeveprinter`; its
take-over command copies each document and what the job asked for. What must not come in: tests.
"""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

QUEUE = "hanoiplan-bench"
PROGRAMS = ("cupsd", "ippeveprinter", "lpadmin", "lpstat", "cancel", "cupsenable", "dbus-daemon")
SBIN = "/usr/sbin:/sbin:/usr/local/sbin"
PATIENCE = 20.0  # seconds

_CUPSD = """LogLevel warn
Listen {folder}/socket
Browsing Off
WebInterface No
ErrorPolicy stop-printer
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""
_FILES = """ServerRoot {folder}/root
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/spool
TempDir {folder}/tmp
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
"""
_TAKE = """#!/bin/sh
env | grep ^IPP_ | sort > "{out}/$IPP_JOB_ID.said.part"
cp "$1" "{out}/$IPP_JOB_ID.pdf"
mv "{out}/$IPP_JOB_ID.said.part" "{out}/$IPP_JOB_ID.said"
while [ -e "{out}/slow" ]; do sleep 0.1; done
"""


class CannotStart(Exception):
    """The print system does not run here; the message says which part of it and why."""


def missing() -> list[str]:
    """Programs that this machine does not have."""
    return [name for name in PROGRAMS if shutil.which(name, path=_path()) is None]


def _path() -> str:
    return f"{os.environ.get('PATH', '')}:{SBIN}"


@dataclass(frozen=True, slots=True)
class Arrived:
    """A job as the printer got it: its document, and what was asked for (IPP names)."""

    pdf: bytes
    said: dict[str, str]


@dataclass
class VirtualPrinter:
    """The whole of it; `start` and `stop` around everything else."""

    folder: Path
    port: int = 0
    _running: dict[str, "subprocess.Popen[bytes]"] = field(default_factory=dict)

    @property
    def socket(self) -> str:
        """What CUPS_SERVER has to be."""
        return str(self.folder / "socket")

    @property
    def out(self) -> Path:
        """Where the printer lays what it took."""
        return self.folder / "out"

    def start(self) -> None:
        """Write the files, start everything, make the queue.

        Raises:
            CannotStart: a part does not come up within `PATIENCE`.
        """
        for name in ("root", "cache", "state", "spool", "tmp", "out"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o755)  # filters run as another user
        self.out.chmod(0o777)
        place = {"folder": self.folder}
        self._write("root/cupsd.conf", _CUPSD.format(**place))
        self._write("root/cups-files.conf", _FILES.format(**place))
        self._write("take.sh", _TAKE.format(out=self.out)).chmod(0o755)
        bus = f"unix:path={self.folder}/bus"
        words = ("--session", "--nofork", "--nopidfile", f"--address={bus}")
        self._run("bus", "dbus-daemon", *words)
        self._wait("the bus", (self.folder / "bus").exists)
        conf = self.folder / "root"
        self._run("cupsd", "cupsd", "-f", "-c", conf / "cupsd.conf", "-s", conf / "cups-files.conf")
        self._wait("cupsd", lambda: self.ask("lpstat", "-r").startswith("scheduler is running"))
        self.port = _free_port()
        self.switch_on()
        uri = f"ipp://localhost:{self.port}/ipp/print"
        self.ask("lpadmin", "-p", QUEUE, "-E", "-v", uri, "-m", "everywhere")
        self._wait("the queue", lambda: "idle" in self.state())

    def _write(self, name: str, text: str) -> Path:
        file = self.folder / name
        file.write_text(text, encoding="utf-8")
        return file

    def _run(self, name: str, *words: object) -> None:
        log = (self.folder / f"{name}.out").open("ab")
        bus = f"unix:path={self.folder}/bus"  # announcing itself is all it wants of a bus
        self._running[name] = subprocess.Popen(
            [str(word) for word in words],
            stdout=log,
            stderr=subprocess.STDOUT,
            env=os.environ | {"PATH": _path(), "DBUS_SYSTEM_BUS_ADDRESS": bus},
            start_new_session=True,
        )
        log.close()

    def _wait(self, what: str, until: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if until():
                return
            time.sleep(0.1)
        logs = [file.read_text(errors="replace")[-300:] for file in self.folder.glob("*.out")]
        reason = f"{what} does not come up: {' / '.join(filter(None, logs))}"
        raise CannotStart(reason)

    def ask(self, *words: str) -> str:
        """What one of CUPS's own programs says, of this print system."""
        done = subprocess.run(
            words,
            check=False,
            capture_output=True,
            encoding="utf-8",
            env=os.environ | {"PATH": _path(), "CUPS_SERVER": self.socket, "LC_ALL": "C"},
            timeout=PATIENCE,
        )
        return done.stdout + done.stderr

    def state(self) -> str:
        """The queue, as CUPS says it."""
        return self.ask("lpstat", "-p", QUEUE)

    def waiting(self) -> list[str]:
        """Jobs that lie in the queue."""
        return [line.split()[0] for line in self.ask("lpstat", "-o").splitlines() if line]

    # ---- the printer itself

    def switch_on(self) -> None:
        """Plug it in: two-sided, A4, A5, A6, PDF taken as it is."""
        take = self.folder / "take.sh"
        options: Sequence[object] = (
            *("-p", self.port, "-n", "localhost", "-d", self.folder / "spool-of-printer"),
            *("-c", take, "-2", "-s", "120", "-f", "application/pdf", "-r", "off"),
        )
        (self.folder / "spool-of-printer").mkdir(exist_ok=True)
        self._run("printer", "ippeveprinter", *options, "Bench printer")
        self._wait("the printer", lambda: _answers(self.port))

    def unplug(self) -> None:
        """Power off, in the middle of whatever it does."""
        self._end("printer", signal.SIGKILL)

    def slow(self, *, on: bool) -> None:
        """Whether it hangs on to each job after it took the document."""
        if on:
            (self.out / "slow").touch()
        else:
            (self.out / "slow").unlink(missing_ok=True)

    def stop_queue(self) -> None:
        """As CUPS does itself when a printer has failed for good."""
        self.ask("cupsdisable", QUEUE)

    def empty(self) -> None:
        """Nothing in the queue, nothing printed, the queue ready."""
        self.ask("cancel", "-a", QUEUE)
        self.ask("cupsenable", QUEUE)
        self.slow(on=False)
        self._wait("an idle queue", lambda: "is idle" in self.state())
        for file in self.out.iterdir():
            file.unlink()

    def arrived(self, count: int = 1) -> list[Arrived]:
        """So many jobs as they came, in order; waits for them."""
        self._wait("the job", lambda: len(list(self.out.glob("*.said"))) >= count)
        files = sorted(self.out.glob("*.said"), key=lambda file: int(file.stem))
        return [_arrived(file) for file in files]

    def stop(self) -> None:
        """End everything that was started."""
        self.slow(on=False)
        for name in ("printer", "cupsd", "bus"):
            self._end(name, signal.SIGTERM)

    def _end(self, name: str, how: signal.Signals) -> None:
        process = self._running.pop(name, None)
        if process is None:
            return
        process.send_signal(how)
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=5)


def _arrived(file: Path) -> Arrived:
    lines = file.read_text(encoding="utf-8").splitlines()
    said = dict(line.split("=", 1) for line in lines if "=" in line)
    return Arrived(file.with_suffix(".pdf").read_bytes(), said)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("localhost", 0))
        return int(one.getsockname()[1])


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("localhost", port), timeout=1):
            return True
    except OSError:
        return False
