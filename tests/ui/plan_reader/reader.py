"""A workspace and a window with the page that reads plans, for tests that act as people do."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hanoiplan.checklist.model import PlanRow, TaskRow
from hanoiplan.checklist.queries import plans_list, tasks
from hanoiplan.documents.model import DocTable
from tests.ui.delegates.room import Room, focus, press, type_in
from tests.ui.plan_reader.sample import ROWS, a_plan
from ui.base.jobs import Jobs
from ui.base.widgets.buttons import Button
from ui.plan_reader.filter_chips import FilterChip
from ui.plan_reader.page import PlanReaderPage
from ui.plan_reader.rows.lines import Line
from ui.plan_reader.taking import Step

Key = Qt.Key
LONG = 30_000  # ms: the worker process is started for the first plan


class Reader(Room):
    """The page, and what the file holds."""

    page: PlanReaderPage

    def __init__(self, folder: Path, jobs: Jobs) -> None:
        super().__init__(folder)
        self.folder = folder
        self.tools.jobs = jobs
        self.tools.messages.follow(jobs)

    def close(self) -> None:
        """The worker lives on for the next test, what it is asked for does not."""
        self.tools.jobs.stop_all()
        self.wait_for(lambda: not self.tools.jobs.running(), LONG)
        super().close()

    # ---- the page

    def come_in(self) -> PlanReaderPage:
        """The empty page, with the keyboard in the path."""
        self.page = self.open(PlanReaderPage)
        return self.page

    def read(self, path: Path) -> PlanReaderPage:
        """A plan by its path, until it is beside what was understood."""
        if not hasattr(self, "page"):
            self.come_in()
        type_in(str(path))
        press(Key.Key_Return)
        self.wait_for(lambda: self.page.step is not Step.READING, LONG)
        return self.page

    def review(self, rows: Sequence[Sequence[str]] = ROWS, name: str = "ke-hoach.docx") -> "Reader":
        """A plan with these rows beside what was understood of it."""
        page = self.read(a_plan(self.folder / name, rows))
        assert page.step is Step.REVIEW
        return self

    def write(self) -> None:
        """The strong button by its key."""
        press(Key.Key_Return, ctrl=True)
        self.settle()

    # ---- what is seen

    def lines(self) -> list[Line]:
        """The rows of the part that is open."""
        return self.page.rows.shown()

    def titles(self) -> list[str]:
        """What they are called."""
        return [line.title for line in self.lines()]

    def line(self, title: str) -> Line:
        """A row by its title."""
        return next(line for line in self.page.rows.lines() if line.title == title)

    def on(self) -> str:
        """What the row is called that is looked at."""
        line = self.page.rows.current()
        return line.title if line is not None else ""

    def asked(self) -> str:
        """The question at the bottom."""
        question = self.page.rows.question.question
        return question.words if question is not None else ""

    def cells(self, place: tuple[int, int]) -> tuple[str, ...]:
        """The texts of a row of the document's table."""
        block = self.page.document.document.blocks[place[0]]
        assert isinstance(block, DocTable)
        return block.texts()[place[1]]

    def place(self, title: str) -> tuple[int, int]:
        """Where the row of a title stands in the document."""
        return self.page.plan.places.of_row[self.line(title).key][0]

    def step(self) -> Step:
        """Where the page is."""
        return self.page.step

    def chips(self) -> list[str]:
        """What the chips say."""
        return [one.chip.word for one in self.page.chips.chips.values()]

    def press_chip(self, word: str) -> None:
        """Presses the chip that says so."""
        chip = next(one for one in self.page.findChildren(FilterChip) if one.chip.word == word)
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
        self.settle()

    def answers(self) -> list[str]:
        """The words on the buttons under the question."""
        return [button.text() for button in self.page.rows.question.buttons]

    def answer(self, words: str) -> None:
        """Presses one of them."""
        buttons = self.page.rows.question.buttons
        found = next(button for button in buttons if button.text() == words)
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        self.settle()

    def button(self, words: str) -> Button:
        """A button of the page by its words."""
        found = self.page.findChildren(Button)
        return next(one for one in found if one.text() == words and one.isVisible())

    # ---- what the file holds

    def tasks(self) -> list[TaskRow]:
        """The tasks that stand in the file."""
        return [row for row in self.workspace.read(tasks) if row.cancelled_at is None]

    def plans(self) -> list[PlanRow]:
        """The plans that stand in the file."""
        return self.workspace.read(plans_list)


__all__ = ["Key", "Reader", "focus", "press", "type_in"]
