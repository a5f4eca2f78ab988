"""How fast the checklist stands there, as a share of a stated limit. A measure, never a test.

    .venv/bin/python tests/benchmarks/bench_tasks.py [number of tasks]

Prints seconds of processor time. The limit for reading: 2,000 tasks of one plan, with agencies,
occurrences and schedules, in a tenth of a second, so that a page opens at once.
"""

import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from hanoiplan.base.i18n import N_
from hanoiplan.base.operation import operation
from hanoiplan.checklist.model import AgencyLinks, NewTask, TaskDraft
from hanoiplan.checklist.progress import state_of
from hanoiplan.checklist.queries import tasks
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.writing import add_tasks
from hanoiplan.plans.agencies import agencies_named
from hanoiplan.store.work import Work
from tests.hanoiplan.checklist.planning import an_office

LIMIT = 0.1 / 2_000  # seconds a task
DEADLINES = ("Hàng năm", "Quý I", "2026-2030", "Thường xuyên", "30/6/2026", "2026, 2028")
TODAY = date(2026, 6, 8)


@operation(N_("Add task"))
def write_many(work: Work, plan_id: int, count: int) -> list[int]:
    """So many tasks of twenty agencies."""
    ids = list(agencies_named(work, [f"Sở mẫu {n}" for n in range(20)]).values())
    schedules = [read_deadline(text, year=2026) for text in DEADLINES]
    new = [
        NewTask(
            TaskDraft(title=f"Việc số {n}", section_title=f"Mục {n // 50}"),
            schedules[n % len(schedules)],
            AgencyLinks((ids[n % 20],), (ids[(n + 1) % 20], ids[(n + 2) % 20])),
        )
        for n in range(count)
    ]
    return add_tasks(work, new, plan_id, None)


def main() -> None:
    """Write the tasks, read them, and say how they stand today."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    with tempfile.TemporaryDirectory() as folder, an_office(Path(folder)) as office:
        started = time.process_time()
        office.workspace.do(write_many, office.plan, count)
        sys.stdout.write(f"written: {count} tasks in {time.process_time() - started:.2f} s\n")
        for _time in range(3):
            started = time.process_time()
            rows = office.workspace.read(tasks)
            took = time.process_time() - started
            share = took / (LIMIT * count)
            sys.stdout.write(f"read: {len(rows)} in {took:.3f} s, {share:.2f} of the limit\n")
        started = time.process_time()
        late = sum(1 for row in rows if state_of(row, TODAY) == "late")
        sys.stdout.write(f"states: {time.process_time() - started:.3f} s, {late} late\n")


if __name__ == "__main__":
    main()
