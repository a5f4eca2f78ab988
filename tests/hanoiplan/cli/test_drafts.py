"""The files of a long run while they are drawn: named when they are taken, gone otherwise."""

import os
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from hanoiplan.badges.many_files import rendered_files
from hanoiplan.badges.render import wanted_named
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import set_language
from hanoiplan.cli.files import Drafts
from hanoiplan.paper.draw import cards_in
from tests.hanoiplan.badges.people import a_card

resource = pytest.importorskip("resource", reason="limits of the system's own")
LAYOUT = "card-cr80"
RUN = 2_010  # three files, the last one short
ROOM = 100_000  # bytes that the disk takes
ENDED_HARD = f"""
import os, sys
from pathlib import Path
from hanoiplan.badges.many_files import rendered_files
from hanoiplan.badges.render import wanted_named
from hanoiplan.cli.files import Drafts
from tests.hanoiplan.badges.people import a_card

def progress(done, of):
    if done:
        os.kill(os.getpid(), 9)

if __name__ == "__main__":
    cards = tuple(a_card("Nguyễn Văn An", number=number) for number in range(1, {RUN}))
    drafts = Drafts(Path(sys.argv[1]), 3)
    list(rendered_files(cards, wanted_named("{LAYOUT}"), progress=progress, processes=2,
                        places=drafts))
"""


@pytest.mark.parametrize("processes", [1, 2])
def test_files_that_are_drawn_onto_the_disk_are_those_drawn_in_memory(
    tmp_path: Path, processes: int
) -> None:
    run = tuple(a_card("Nguyễn Văn An", number=number) for number in range(1, RUN + 1))
    wanted, out = wanted_named(LAYOUT), tmp_path / "out.pdf"
    names = [tmp_path / f"{at}.pdf" for at in range(3)]
    with Drafts(out, 3) as drafts:
        files = rendered_files(run, wanted, processes=processes, places=drafts)
        with closing(files) as drawn:
            for at, made in enumerate(drawn):
                assert made.pdf == b""
                drafts.take(at, names[at])
    written = [name.read_bytes() for name in names]
    assert [cards_in(pdf) for pdf in written] == [1_000, 1_000, 10]
    assert written == [made.pdf for made in rendered_files(run, wanted, processes=1)]
    assert sorted(tmp_path.iterdir()) == names


@pytest.mark.parametrize("processes", [1, 2])
def test_a_run_that_is_given_up_leaves_no_draft(tmp_path: Path, processes: int) -> None:
    """Also none of the files that were drawn ahead."""
    run = tuple(a_card("Nguyễn Văn An", number=number) for number in range(1, RUN + 1))
    with Drafts(tmp_path / "out.pdf", 3) as drafts:
        files = rendered_files(run, wanted_named(LAYOUT), processes=processes, places=drafts)
        with closing(files) as drawn:
            next(drawn)
            assert list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())


def test_a_disk_that_takes_no_more_is_said_and_the_older_file_unharmed(tmp_path: Path) -> None:
    set_language("en")
    out = tmp_path / "out.pdf"
    out.write_bytes(b"%PDF older")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, before[1]))
    try:
        with pytest.raises(FileTrouble, match=r"out\.pdf"), Drafts(out, 1)(0) as file:
            file.writelines([bytes(ROOM // 10)] * 20)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == [out]
    assert out.read_bytes() == b"%PDF older"


def test_what_goes_wrong_elsewhere_is_not_laid_at_the_disk(tmp_path: Path) -> None:
    """A pipe that nobody reads any more, while how far it is is said, is no fault of the file."""
    with pytest.raises(BrokenPipeError), Drafts(tmp_path / "out.pdf", 1)(0):
        raise BrokenPipeError
    assert not list(tmp_path.iterdir())


def test_a_program_that_is_ended_hard_leaves_no_draft(tmp_path: Path) -> None:
    """Whoever draws for it sees that it is gone, and clears up."""
    script, folder = tmp_path / "run.py", tmp_path / "out"
    script.write_text(ENDED_HARD, encoding="utf-8")
    folder.mkdir()
    words = [sys.executable, str(script), str(folder / "out.pdf")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    ended = subprocess.run(words, check=False, env=environment, timeout=60)
    assert ended.returncode == -9
    until = time.monotonic() + 20
    while list(folder.iterdir()) and time.monotonic() < until:
        time.sleep(0.05)
    assert not list(folder.iterdir())
