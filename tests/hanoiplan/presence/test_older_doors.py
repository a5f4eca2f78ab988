"""Doors and passages that an earlier version wrote: open always, and nothing lost."""

import importlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.queries import events, zones
from hanoiplan.presence.model import CheckpointDraft, CheckpointKind
from hanoiplan.presence.operations import draft_of_checkpoint
from hanoiplan.presence.queries import arrived, checkpoints, passages
from hanoiplan.registration.model import Outcome
from hanoiplan.registration.operations import check_in
from hanoiplan.workspace import Workspace
from tests.builders import a_clock
from tests.hanoiplan.test_older_files import SAMPLES

STEP = importlib.import_module("hanoiplan.migrations.versions.20261122_1700_desk")


@pytest.fixture(params=["spine", "register"])
def old(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Workspace]:
    """A file of each earlier shape that is kept as a sample."""
    set_language("en")
    path = shutil.copyfile(SAMPLES / f"{request.param}.hanoiplan", tmp_path / "old.hanoiplan")
    workspace = Workspace.open(path, a_clock())
    yield workspace
    workspace.close()


def test_the_main_entrance_of_an_older_file_is_open_always(old: Workspace) -> None:
    [event] = old.read(events)
    [main] = old.read(checkpoints, event.id)
    assert draft_of_checkpoint(main) == CheckpointDraft(main.name, CheckpointKind.MAIN)
    assert old.read(zones, event.id) == ()


def test_who_came_in_an_older_file_has_come(old: Workspace) -> None:
    [event] = old.read(events)
    came = old.read(passages, event.id)
    assert set(old.read(arrived, event.id)) == {row.delegate_id for row in came}
    assert {row.follows for row in came} <= {0}


def test_everybody_of_an_older_file_passes_its_door(old: Workspace) -> None:
    [event] = old.read(events)
    came = set(old.read(arrived, event.id))
    rows = old.read(delegate_rows, event.id)
    expected = [row.id for row in rows if row.cancelled_at is None]
    codes = old.do(give_codes, event.id, expected)
    found = {row_id: old.do(check_in, event.id, codes[row_id]).outcome for row_id in expected}
    assert found == {
        row_id: Outcome.ALREADY if row_id in came else Outcome.WELCOME for row_id in expected
    }


def test_the_journal_of_an_older_file_still_proves_its_tables(old: Workspace) -> None:
    verdict = old.verify()
    assert verdict.whole, verdict.faults


def test_what_the_journal_keeps_of_an_older_door_is_read_as_the_door_is_now() -> None:
    old = {"id": 1, "event_id": 2, "name_vi": "Cửa chính", "name_en": "", "kind": "main"}
    now = STEP.upcast("checkpoint", dict(old), True)
    assert old.items() <= now.items()
    assert (now["reads"], now["re_entry"], now["zone_id"], now["closed"]) == (
        "in", True, None, False,
    )  # fmt: skip
    assert STEP.upcast("checkpoint", {"name_vi": "Cửa"}, False) == {"name_vi": "Cửa"}
    assert STEP.upcast("passage", {"id": 1}, True) == {"id": 1, "follows": 0}
    assert STEP.upcast("delegate", dict(old), True) == old
