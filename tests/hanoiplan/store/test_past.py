"""The file as it was on a past day: every beginning of the journal is a state it really had."""

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hanoiplan.backup.erasing import erase_person
from hanoiplan.base.clock import FixedClock
from hanoiplan.checklist.model import TaskStatus
from hanoiplan.checklist.operations import edit_task
from hanoiplan.checklist.queries import tasks
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.store.past import as_of
from hanoiplan.store.work import Reader
from tests.builders import a_desk
from tests.hanoiplan.checklist.planning import Office, an_office

States = list[tuple[str, str, int]]


def told(reader: Reader) -> States:
    """What can be told of the tasks."""
    return [(one.title, str(one.status), one.percent) for one in tasks(reader)]


def later(office: Office, hours: int = 1) -> None:
    """Time passes."""
    clock = office.workspace.clock
    assert isinstance(clock, FixedClock)
    clock.advance(timedelta(hours=hours))


def test_what_was_changed_later_is_not_seen(tmp_path: Path) -> None:
    with an_office(tmp_path) as office:
        row = office.add("Gửi thư mời")
        before = office.workspace.clock.now()
        later(office)
        office.workspace.do(edit_task, row, title="Gửi giấy mời", status=str(TaskStatus.DONE))
        office.add("In thẻ")

        def then(reader: Reader) -> States:
            with as_of(reader, before) as past:
                return told(past.reader)

        assert office.workspace.read(then) == [("Gửi thư mời", "not_started", 0)]
        assert len(office.workspace.read(told)) == 2


def test_before_the_file_was_made_there_is_nothing(tmp_path: Path) -> None:
    with an_office(tmp_path) as office:
        office.add("Gửi thư mời")
        long_ago = office.workspace.clock.now() - timedelta(days=400)

        def then(reader: Reader) -> States:
            with as_of(reader, long_ago) as past:
                return told(past.reader)

        assert office.workspace.read(then) == []


_STEPS = st.lists(st.sampled_from(["add", "edit", "done", "undo", "redo"]), min_size=1, max_size=8)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_STEPS)
def test_every_moment_can_be_seen_again(steps: list[str]) -> None:
    """Whatever was done or taken back in between."""
    with TemporaryDirectory() as folder, an_office(Path(folder)) as office:
        first = office.add("Việc 0")
        seen = [(office.workspace.clock.now(), office.workspace.read(told))]
        for place, step in enumerate(steps):
            later(office)
            _do(office, first, step, place)
            seen.append((office.workspace.clock.now(), office.workspace.read(told)))
        for moment, expected in seen:

            def then(reader: Reader, at: datetime = moment) -> States:
                with as_of(reader, at) as past:
                    return told(past.reader)

            assert office.workspace.read(then) == expected


def _do(office: Office, first: int, step: str, place: int) -> None:
    state = office.workspace.undo_state()
    if step == "add":
        office.add(f"Việc {place + 1}")
    elif step == "edit":
        office.workspace.do(edit_task, first, percent=(place + 1) * 10)
    elif step == "done":
        office.workspace.do(edit_task, first, status=str(TaskStatus.DONE))
    elif step == "undo" and state.undo == "Edit task":  # never the making of the office itself
        office.workspace.undo()
    elif step == "redo" and state.redo:
        office.workspace.redo()


def test_who_was_erased_since_is_counted_and_not_told(tmp_path: Path) -> None:
    """What the person was on that day is gone for good; that somebody is missing is said."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        gone, here = desk.bring("Lê An", "Lê Bình")
        before = desk.workspace.clock.now()
        assert isinstance(desk.workspace.clock, FixedClock)
        desk.workspace.clock.advance(timedelta(hours=1))
        assert erase_person(desk.workspace, gone, "consent withdrawn").complete

        def then(reader: Reader) -> tuple[list[int], int]:
            with as_of(reader, before) as past:
                rows = delegate_rows(past.reader, desk.event)
                return [one.id for one in rows], past.emptied

        ids, emptied = desk.workspace.read(then)
        assert ids == [here]
        assert emptied > 0
