"""A whole delegation at once, by keys at the real desk on a real file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import note_printed
from hanoiplan.base.i18n import Language
from hanoiplan.base.settings import PRINTER, Settings
from hanoiplan.delegates.operations import edit_delegation
from hanoiplan.delegates.queries import delegation_ids
from hanoiplan.handouts.queries import hand_overs
from hanoiplan.paper.preview import PdfPages
from hanoiplan.presence.queries import arrived_count
from hanoiplan.registration.desk_badge import prepare_desk_badge
from hanoiplan.registration.hand_over_paper import hand_over_parcel
from hanoiplan.registration.model import PersonAtDesk
from tests.ui.fitting import assert_fits
from tests.ui.printers import PaperFile
from tests.ui.registration.forms import (
    DOWN,
    ENTER,
    ESC,
    F4,
    DeskStage,
    band,
    fill,
    form,
    kits,
    said,
    write,
    written,
)
from tests.ui.registration.stage import opened
from ui.registration.delegation_panel import DelegationPanel
from ui.registration.delegation_paper import SignatureSheet
from ui.registration.page import DeskPage

NAMES = ("Hakimi bin Zulkarnain", "Lim Jia Hui", "Nurul Aisyah")
TAB = Qt.Key.Key_Tab


def panel_of(stage: DeskStage) -> DelegationPanel:
    """The form that stands there."""
    panel = form(stage)
    assert isinstance(panel, DelegationPanel)
    return panel


def bring(stage: DeskStage) -> list[int]:
    """A delegation of three with a focal point and a liaison; the ids of its people."""
    ids = stage.desk.bring(*NAMES, delegation="Kuala Lumpur")
    work = stage.desk.workspace
    (body,) = set(work.read(delegation_ids, stage.desk.event).values())
    work.do(
        edit_delegation,
        stage.desk.event,
        body,
        focal_name="Siti Zawiyah",
        focal_phone="+60 12 345 6789",
        liaison_name="Ngọc Diệp",
        liaison_phone="0912 345 318",
    )
    return ids


def body_id(stage: DeskStage) -> int:
    """The one delegation."""
    (body,) = set(stage.desk.workspace.read(delegation_ids, stage.desk.event).values())
    return body


def listed(stage: DeskStage, *, here: bool) -> set[str]:
    """Who is shown as here, or as missing."""
    people: tuple[PersonAtDesk, ...] = panel_of(stage).people.people
    return {one.row.name for one in people if (one.arrived_at is not None) is here}


def inside(stage: DeskStage) -> int:
    """How many people the file says are here."""
    return stage.desk.workspace.read(arrived_count, stage.desk.event)


def test_the_delegation_of_the_guest_is_shown_with_who_is_missing_and_whom_to_call(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        ids = bring(stage)
        stage.keys(stage.desk.code(ids[0]))
        stage.settle()
        stage.press(F4)
        words = written(stage)
        for part in (
            "1 of 3 arrived",
            "Focal point: Siti Zawiyah, +60 12 345 6789",
            "Liaison: Ngọc Diệp, 0912 345 318",
        ):
            assert part in words
        assert listed(stage, here=True) == {NAMES[0]}
        assert listed(stage, here=False) == set(NAMES[1:])


def test_a_delegation_is_found_by_letters_and_checked_in_with_one_enter(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        bring(stage)
        stage.press(F4)
        fill(stage, "lumpur")
        stage.press(ENTER)
        assert inside(stage) == 3
        assert said(stage) == "3 people are checked in."
        assert "3 of 3 arrived" in written(stage)
        assert listed(stage, here=False) == set()


def test_checking_in_a_delegation_is_taken_back_as_one(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        bring(stage)
        stage.press(F4)
        fill(stage, "lumpur")
        stage.press(ENTER)
        stage.shortcut(Qt.Key.Key_Z)  # as its key at the button says
        stage.settle()
        assert inside(stage) == 0
        assert "0 of 3 arrived" in written(stage)


def printed(stage: DeskStage, ids: list[int]) -> None:
    """Their badges leave the printer."""
    work, event_id = stage.desk.workspace, stage.desk.event
    cards = [work.do(prepare_desk_badge, event_id, row_id) for row_id in ids]
    work.do(note_printed, event_id, CardKind.BADGE, "badge-a6", cards)


def test_everything_is_handed_to_the_liaison_and_the_sheet_is_next(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Down to the second deed, Enter, Enter: the liaison's name stands there already."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        ids = bring(stage)
        printed(stage, ids)
        kits(stage.desk)
        stage.press(F4)
        fill(stage, "lumpur")
        stage.press(DOWN, ENTER, ENTER)
        (made,) = stage.desk.workspace.read(hand_overs, stage.desk.event)
        assert (made.receiver, made.badges, made.items) == ("Ngọc Diệp", 3, 3)
        assert said(stage) == "3 badges and 3 items went to Ngọc Diệp. Print the sheet to sign."
        assert "Handed over at 08:12 to Ngọc Diệp: 3 badges, 3 items." in written(stage)
        assert stage.focused() is panel_of(stage).deeds.printed


def test_what_is_short_and_what_is_not_made_is_said(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        bring(stage)
        kits(stage.desk, stock=1)
        stage.press(F4)
        fill(stage, "lumpur")
        stage.press(DOWN, ENTER, ENTER)
        assert said(stage) == (
            "3 badges are not printed yet. 0 badges and 1 item went to Ngọc Diệp."
            " Print the sheet to sign. Not enough: 2 × Kit."
        )


def test_without_a_receiver_nothing_is_handed_over(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.bring(*NAMES, delegation="Kuala Lumpur")
        kits(stage.desk)
        stage.press(F4)
        fill(stage, "lumpur")
        stage.press(DOWN, ENTER, ENTER)
        assert said(stage) == "Write who takes the badges and kits of the delegation."
        assert stage.desk.workspace.read(hand_overs, stage.desk.event) == ()


def test_the_sheet_to_sign_is_saved_as_pdf_with_the_people_and_their_pigeonhole(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "sheet.pdf"
    place.write_bytes(b"somebody else's")
    monkeypatch.setattr(SignatureSheet, "ask_where", staticmethod(lambda _parent, _name: place))
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add("Before all", delegation="Antananarivo")
        stage.desk.bring(*NAMES, delegation="Kuala Lumpur")
        ids = stage.desk.workspace.read(delegation_ids, stage.desk.event)
        stage.press(F4)
        fill(stage, "lumpur")
        stage.press(DOWN, DOWN, DOWN, ENTER)
        stage.settle()
        made = tmp_path / "sheet (2).pdf"
        assert said(stage) == (
            "The hand-over sheet is saved as “sheet (2).pdf”. Nothing was handed over yet, and the"
            " sheet says so."
        )
        assert place.read_bytes() == b"somebody else's"
        with PdfPages(made.read_bytes()) as pages:
            assert len(pages) == 1
            assert all(name in pages.text(0) for name in NAMES)
            assert "To be handed over" in pages.text(0)
        lumpur = next(row_id for name, row_id in ids.items() if "lumpur" in name)
        parcel = stage.desk.workspace.read(hand_over_parcel, stage.desk.event, lumpur)
        assert parcel is not None
        assert {one.name for one in parcel.people} == set(NAMES)
        assert parcel.holes == ("A2",)


def test_the_sheet_to_sign_is_printed_on_the_printer_of_this_desk(
    qapp: QApplication, tmp_path: Path
) -> None:
    Settings().set(PRINTER, PaperFile.NAME)
    with opened(qapp, tmp_path, DeskPage) as stage:
        bring(stage)
        stage.press(F4)
        fill(stage, "lumpur")
        sheet = panel_of(stage).sheet
        assert sheet is not None
        sheet.printing.printers = PaperFile(tmp_path / "printed.pdf")
        stage.press(DOWN, DOWN, ENTER)
        stage.settle()
        assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
        assert said(stage) == (
            "The hand-over sheet is printed. Nothing was handed over yet, and the sheet says so."
        )
        panel_of(stage).deeds.hand_over.emit("Ngọc Diệp")
        panel_of(stage).deeds.printed.click()
        stage.settle()
        assert said(stage) == "The hand-over sheet is printed. Both sides sign it."


def test_a_sheet_that_cannot_be_saved_says_where_and_why(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "no such folder" / "sheet.pdf"
    monkeypatch.setattr(SignatureSheet, "ask_where", staticmethod(lambda _parent, _name: place))
    with opened(qapp, tmp_path, DeskPage) as stage:
        bring(stage)
        stage.press(F4)
        fill(stage, "lumpur")
        stage.press(DOWN, DOWN, DOWN, ENTER)
        stage.settle()
        assert "sheet.pdf could not be saved" in written(stage)


def test_one_of_them_is_let_in_from_the_list(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        bring(stage)
        stage.press(F4)
        fill(stage, "lumpur")
        panel_of(stage).people.setFocus()
        stage.press(DOWN, ENTER)
        stage.settle()
        assert band(stage).startswith("Welcome")
        assert inside(stage) == 1


def test_another_desks_check_in_is_seen_at_once(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        ids = bring(stage)
        stage.press(F4)
        fill(stage, "lumpur")
        stage.desk.let_in(ids[1])
        stage.settle()
        assert "1 of 3 arrived" in written(stage)


def test_letters_that_fit_none_or_several_are_told(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add("An", delegation="Hà Nội")
        stage.desk.add("Bình", delegation="Hà Nam")
        stage.press(F4)
        fill(stage, "xyz")
        assert "No delegation is called so. Try fewer letters." in written(stage)
        panel_of(stage).which.take_keyboard()
        write(stage, "ha n")
        stage.press(ENTER)
        assert "Several delegations are called so." in written(stage)
        stage.press(ESC, ESC)
        assert stage.page.views.panel is None


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_every_word_has_room(qapp: QApplication, tmp_path: Path, language: Language) -> None:
    with opened(qapp, tmp_path, DeskPage, language=language) as stage:
        bring(stage)
        kits(stage.desk)
        stage.press(F4)
        fill(stage, "lumpur")
        stage.press(DOWN, ENTER, ENTER)
        stage.settle()
        assert_fits(stage.window)
