"""A plan read from its file: the same rows from Word, PDF, workbook and plain text."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from hanoiplan.base.errors import FileTrouble
from hanoiplan.documents.progress import Stopped
from hanoiplan.exchange.plans.document import read_plan
from hanoiplan.plan_reading.as_json import reading_json
from hanoiplan.plan_reading.model import APPENDIX, TaskFound
from tests.hanoiplan.plan_reading.laid_out import as_document, as_it_is
from tests.hanoiplan.plan_reading.real_plans import (
    appendix,
    bare,
    read_once,
    real_plan,
    samples_folder,
)
from tests.hanoiplan.plan_reading.small_plan import LEADS, TARGETS, TASKS

FIELDS = ("section", "section_title", "section_index", "number", "title")
CELLS = ("lead", "coordinating", "output", "deadline_raw")
MARKS = {"section_title": "section", "section_index": "section", "deadline_raw": "deadline"}


def a_workbook(path: Path) -> Path:
    """The small plan as a workbook, one sheet for each table, the title in the sheet."""
    book = Workbook()
    for number, plain in enumerate((TASKS, TARGETS), start=1):
        page = book.create_sheet(f"PL {number}")
        page.append([f"PHỤ LỤC {number}"])
        page.append(plain.heading)
        for row in plain.rows:
            page.append([int(text) if text.isdigit() else text or None for text in row])
    book.remove(book.active)
    book.save(path)
    return path


@pytest.mark.parametrize("made", ["plan.docx", "plan.xlsx"])
def test_a_plan_reads_the_same_from_word_and_from_a_workbook(made: str, tmp_path: Path) -> None:
    """Numbers and years are numbers in a workbook and texts in Word."""
    path = tmp_path / made
    if made.endswith(".xlsx"):
        a_workbook(path)
    else:
        as_document(path, as_it_is, TASKS, TARGETS)
    reading = read_plan(path)

    assert [task.lead for task in appendix(reading)] == list(LEADS)
    assert [task.deadline_raw for task in appendix(reading)] == [
        *("Quý I/2026", "2026", "Hằng năm", "Sau khi UBND Thành phố cho phép", "")
    ]
    assert [one.value for one in reading.targets] == ["85", "40", "Được nâng lên rõ rệt"]


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    """Whoever is told may say no."""
    path = as_document(tmp_path / "plan.docx", as_it_is, TASKS)

    with pytest.raises(Stopped):
        read_plan(path, lambda _done, _all: False)


def test_parting_rows_that_lost_their_columns_can_be_stopped(tmp_path: Path) -> None:
    """It takes longest, and comes after the file was read."""
    rows = "\n".join(
        f"{n}\nTrồng hoa quanh hồ số {n}.\nSở Xây dựng\nQuý I/2026" for n in range(1, 9)
    )
    path = tmp_path / "plan.txt"
    path.write_text(f"KẾ HOẠCH\n\nTT\nNhiệm vụ Chủ trì Thời hạn\n{rows}\n", "utf-8")
    heard: list[tuple[int, int]] = []

    def tell(done: int, every: int) -> bool:
        heard.append((done, every))
        return len(heard) < 4

    assert appendix(read_plan(path))
    with pytest.raises(Stopped):
        read_plan(path, tell)
    assert len(heard) == 4
    assert heard[2][0] == 1


def test_a_file_that_is_no_document_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """The sentence names the file."""
    path = tmp_path / "plan.docx"
    path.write_bytes(b"\x00\x01 nothing of a document")

    with pytest.raises(FileTrouble, match=r"plan\.docx"):
        read_plan(path)


# --- real documents ---------------------------------------------------------------------------


def _plans() -> Path:
    return samples_folder() / "plans"


def _differences(first: list[TaskFound], second: list[TaskFound]) -> list[tuple[str, bool]]:
    """The fields in which two readings differ, and whether the second says that it is unsure."""
    return [
        (f"{one.section}.{one.number} {name}", MARKS.get(name, name) in other.uncertain)
        for one, other in zip(first, second, strict=True)
        for name in (*FIELDS, *CELLS)
        if bare(getattr(one, name)) != bare(getattr(other, name))
    ]


def _for_each(check: Callable[[Path], None], suffix: str) -> None:
    paths = sorted(_plans().glob(f"*{suffix}"))
    assert paths, f"no {suffix} among the samples"
    for path in paths:
        check(path)


@pytest.mark.samples
def test_real_workbooks_give_what_word_gives() -> None:
    """Every task and every target with every field."""

    def check(path: Path) -> None:
        word, book = read_once(path.with_suffix(".docx")), read_once(path)
        assert appendix(book)
        assert _differences(appendix(word), appendix(book)) == []
        assert [(one.number, one.figures, one.value) for one in book.targets] == [
            (one.number, one.figures, one.value) for one in word.targets
        ]

    _for_each(check, ".xlsx")


LONGEST = pytest.param("plan_3", marks=pytest.mark.slow)  # 42 pages


@pytest.mark.samples
@pytest.mark.parametrize("plan", ["plan_0", "plan_2", LONGEST])
def test_real_pdfs_give_what_word_gives_or_say_that_they_are_unsure(plan: str) -> None:
    """At least 99 % of the fields; each difference is marked."""
    word, printed = (read_once(real_plan(plan, suffix)) for suffix in (".docx", ".pdf"))
    found = _differences(appendix(word), appendix(printed))
    fields = len(appendix(word)) * len((*FIELDS, *CELLS))
    assert len(found) <= fields / 100
    assert all(marked for _field, marked in found), found
    assert len(printed.tasks) == len(word.tasks)
    assert [bare(one.raw) for one in printed.targets] == [bare(one.raw) for one in word.targets]


@pytest.mark.samples
@pytest.mark.parametrize("plan", ["plan_2", LONGEST])
def test_real_plain_texts_give_the_tasks_or_say_that_they_are_unsure(plan: str) -> None:
    """At least 95 % of the tasks with section, number, text and lead; the rest is marked."""
    kept = (*FIELDS, "lead")
    word, flat = (appendix(read_once(real_plan(plan, suffix))) for suffix in (".docx", ".txt"))
    by_place = {(task.section_index, task.number): task for task in flat}
    right = [
        all(bare(getattr(one, name)) == bare(getattr(other, name)) for name in kept)
        for one in word
        if (other := by_place.get((one.section_index, one.number)))
    ]
    assert sum(right) >= 0.95 * len(word)
    assert all("lead" in task.uncertain for task in flat)


@pytest.mark.samples
def test_real_rows_are_those_read_by_hand() -> None:
    """Section, ordinal, text, agencies, output and deadline, as somebody read them."""
    by_hand = sorted(_plans().glob("*.rows.json"))
    assert by_hand, "no rows read by hand among the samples"
    for path in by_hand:
        meant = json.loads(path.read_text("utf-8")).get("tasks", [])
        stem = path.name.removesuffix(".rows.json")
        for suffix in (".docx", ".xlsx", ".pdf"):
            if meant and (_plans() / f"{stem}{suffix}").exists():
                reading = reading_json(read_once(_plans() / f"{stem}{suffix}"))
                found = [task for task in reading["tasks"] if task["origin"] == APPENDIX]
                assert [[bare(task[name]) for name in (*FIELDS, *CELLS)] for task in found] == [
                    [bare(task[name]) for name in (*FIELDS, *CELLS)] for task in meant
                ]


@pytest.mark.samples
def test_all_deadlines_of_real_plans_are_understood() -> None:
    """Not one phrase of them is unknown; an empty cell has none."""
    for path in sorted(_plans().parent.glob("plans/*.docx")):
        for task in appendix(read_once(path)):
            assert (task.deadline.kind == "none") == (task.deadline_raw == ""), task.deadline_raw
