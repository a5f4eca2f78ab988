"""The first five minutes: from the first start to a guest who is let in with a printed badge.

Four walks, by keyboard and by mouse, in both languages, in the real program on an empty machine.
"""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.model import CardKind
from hanoiplan.base.i18n import Language, _, ngettext
from hanoiplan.base.settings import LANGUAGE, OPERATOR, Settings
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.queries import events
from hanoiplan.presence.queries import arrived_count
from tests.hanoiplan.exchange.samples import a_list
from tests.journeys.headless import HEADINGS, PEOPLE
from tests.journeys.test_headless_badges import codes_on
from tests.journeys.walking import Hand, Keys, Walker
from tests.ui.shell.builders import until
from ui.badges.kind_words import save_words
from ui.registration.page import DeskPage
from ui.shell.main_window import MainWindow
from ui.shell.pages import in_rail
from ui.shell.program import Program

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NAME, EVENT_VI = "Tạ Minh Khuê", "Ngày hội Thành phố"
WITH_PHONE = (*HEADINGS, "Điện thoại")
PHONES = ("905123417", "905123418", "+66 81 234 5678")  # two lost their 0 in a spreadsheet


def main_of(walker: Walker) -> MainWindow:
    """The window on the new event."""
    assert isinstance(walker.window, MainWindow)
    return walker.window


# ---- the steps, each as this person does it


def speak(walker: Walker, language: Language) -> None:
    """The language of the windows, if it is not the one that is wanted."""
    if isinstance(walker, Hand):
        walker.choose(_("Language"), ("vi", "en").index(language), 2)
    elif isinstance(walker, Keys) and Settings().get(LANGUAGE) != language:
        walker.press("Ctrl+Shift+L")


def say_who(walker: Walker) -> None:
    """Who works here stands in the history from the first step on."""
    walker.fill(_("Operator"), NAME)
    walker.see("who")


def begin_event(walker: Walker, file: Path) -> None:
    """The first of the steps; the file is named, then the event."""
    walker.name_file(lambda: walker.do(_("Create the event")), file)
    walker.see("event")
    if isinstance(walker, Keys):
        walker.types(EVENT_VI)  # the keyboard is where work begins
    else:
        walker.fill(f"{_('Title')} (VI)", EVENT_VI)


def name_event(walker: Walker) -> None:
    """Its short name and days."""
    walker.fill(_("Short name"), "CD 2026")
    walker.fill(_("First day"), "08/06/2026")
    walker.fill(_("Last day"), "09/06/2026")
    walker.see("named")


def go_to(walker: Walker, name: str) -> None:
    """A room of the rail."""
    place, room = next((n, one) for n, one in enumerate(in_rail(), 1) if one.name == name)
    if isinstance(walker, Keys):
        walker.press(f"Alt+{place % 10}")
    else:
        walker.do(_(room.title))
    walker.see(name)


def bring_in(walker: Walker, file: Path) -> None:
    """The list is opened, its columns and rows are looked at, then it is written."""
    walker.do(_("Import list"))
    if isinstance(walker, Keys):
        walker.types(str(file))
        walker.press("Return")
    else:
        walker.name_file(lambda: walker.do(_("Choose a file…")), file)
    walker.see("list")
    walker.do(_("Continue"))
    walker.see("rows")
    walker.do(_("Look at the columns"))
    walker.see("columns")
    walker.do(_("Look at the rows"))
    tick(walker)
    walker.do(importing(len(PEOPLE)))
    walker.see("delegates")


def importing(n: int) -> str:
    """What the strong button says."""
    return ngettext("Import {n} row", "Import {n} rows", n).format(n=n)


def tick(walker: Walker) -> None:
    """The row whose telephone looks odd is left out, and then taken after all."""
    if isinstance(walker, Keys):
        walker.press("Down")
    for expected in (len(PEOPLE) - 1, len(PEOPLE)):
        if isinstance(walker, Keys):
            walker.press("Space")
        elif isinstance(walker, Hand):
            walker.tick(0)
        assert importing(expected) in walker.reads()
        walker.see("ticked")


def save_badges(walker: Walker, file: Path) -> str:
    """The badges as a PDF; what a scanner reads on the first of them."""
    n = len(PEOPLE)
    words = save_words(CardKind.BADGE, n)
    walker.name_file(lambda: walker.do(words), file)
    until(file.exists)
    walker.see("saved")
    codes = codes_on(file)
    assert len(set(codes)) == n
    return codes[0]


def let_in(walker: Walker, code: str) -> None:
    """The scanner types what it reads on the badge, and Enter."""
    QTest.keyClicks(walker.focus(), code)
    QTest.keySequence(walker.focus(), "Return")  # the scanner's own follows at once
    walker.see("welcome")
    desk = main_of(walker).page()
    assert isinstance(desk, DeskPage)
    assert desk.views.answering
    assert desk.views.outcome.band.accessibleName().startswith(_("Welcome"))
    assert any(name in walker.reads() for name, *_rest in PEOPLE)


# ---- the walks


def walk(walker: Walker, language: Language) -> None:
    """All of it, and what the file knows afterwards."""
    file, folder = walker.folder / "City Day.hanoiplan", walker.folder
    rows = [(*person, phone) for person, phone in zip(PEOPLE, PHONES, strict=True)]
    listed = a_list(folder / "delegates.xlsx", WITH_PHONE, *rows)
    walker.program.show_start()
    walker.widen()
    walker.see("start")
    speak(walker, language)
    say_who(walker)
    begin_event(walker, file)
    name_event(walker)
    go_to(walker, "delegates")
    bring_in(walker, listed)
    go_to(walker, "badges")
    code = save_badges(walker, folder / "badges.pdf")
    go_to(walker, "registration")
    let_in(walker, code)
    walker.do(_("Leave the desk"))
    go_to(walker, "history")
    check(walker, language, file)


def check(walker: Walker, language: Language, file: Path) -> None:
    """What was done stands in the one file, proved by its own journal."""
    window = main_of(walker)
    workspace = window.workspace
    assert workspace.path == file
    (made,) = workspace.read(events)
    assert (made.title.vi, made.short_name) == (EVENT_VI, "CD 2026")
    assert (str(made.starts_on), str(made.ends_on)) == ("2026-06-08", "2026-06-09")
    rows = workspace.read(delegate_rows, made.id)
    assert sorted(row.name for row in rows) == sorted(person[0] for person in PEOPLE)
    assert workspace.read(arrived_count, made.id) == 1
    assert (workspace.operator, Settings().get(OPERATOR)) == (NAME, NAME)
    assert Settings().get(LANGUAGE) == language
    assert workspace.verify().whole


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("kind", [Keys, Hand], ids=["keyboard", "mouse"])
def test_the_first_five_minutes_are_walked(
    qapp: QApplication, program: Program, tmp_path: Path, kind: type[Walker], language: Language
) -> None:
    """Start, first event, import, print the badge, let the guest in; a picture of every step."""
    walker = kind(qapp, program, tmp_path)
    walk(walker, language)
    assert len(walker.pictures) >= 15
