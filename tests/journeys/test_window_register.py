"""A morning with the register in one window: every page, with people in every state it knows."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.backup.erasing import erase_person
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.merging import merge_delegates
from hanoiplan.delegates.model import DRAFT_FIELDS, DelegateDraft
from hanoiplan.delegates.operations import add_delegate, cancel_delegate
from hanoiplan.delegates.photos import first_crop, open_photo, portrait_of, put_photo
from hanoiplan.delegates.queries import delegate_rows
from tests.journeys.at_the_window import CTRL, Person, somebody
from ui.delegates.page import DelegatesPage
from ui.delegations.page import DelegationsPage
from ui.duplicates.page import DuplicatesPage
from ui.history.columns import Taking, found_by
from ui.history.page import HistoryPage
from ui.reports.page import ReportsPage
from ui.shell.pages import ROOMS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
AN, BINH, MERGED, ERASED, CANCELLED = (
    *("Nguyễn Văn An", "Lê Thị Bình", "Nguyen Van An Tu"),
    *("Đặng Quốc Khưỡng", "Vũ Thị Ý"),
)
FULL, TWIN = "Somchai Jaidee", "Jaidee Somchai"
PASSPORT, MAIL = "PA7654321", "somchai@bangkok.example"
EVERYTHING = {
    **dict.fromkeys(DRAFT_FIELDS, "x"),
    "name_order": "given_first",
    "native_script": "Thai",
    "native_name": "สมชาย ใจดี",
    "printed_vi": FULL,
    "printed_en": FULL,
    "passport_name": "SOMCHAI JAIDEE",
    "delegation": "Bangkok",
    "category": "Đại biểu",
    "country": "Thái Lan",
    "status": "confirmed",
    "sex": "male",
    "vetting": "sent",
    "legal_basis": "consent",
    "birth_date": "1968-02-29",
    "passport_number": PASSPORT,
    "passport_expiry": "2031-04-05",
    "vetting_date": "2026-05-08",
    "basis_date": "2026-05-01",
    "email": MAIL,
    "phone": "0912345318",
    "role": "Trưởng đoàn",
    "nationality": "Thái Lan",
}


def portrait() -> bytes:
    """A picture of nobody as a camera gives it."""
    out = BytesIO()
    Image.new("RGB", (900, 1200), (180, 30, 30)).save(out, "JPEG")
    return out.getvalue()


def everybody(person: Person) -> dict[str, int]:
    """One merged, one erased, one cancelled, one with every field, a photo and a badge."""
    workspace, event_id = person.window.workspace, person.window.tools.event_id
    full = workspace.do(add_delegate, event_id, DelegateDraft(**EVERYTHING))
    picture = open_photo(portrait(), "a.jpg")
    workspace.do(put_photo, full, portrait_of(picture, first_crop(picture)))
    ids = {name: person.id_of(name) for name in (AN, BINH, MERGED, ERASED, CANCELLED)}
    workspace.do(give_codes, event_id, [full, ids[ERASED], ids[MERGED]])
    workspace.do(merge_delegates, ids[AN], ids[MERGED], {})
    workspace.do(cancel_delegate, ids[CANCELLED])
    erase_person(workspace, ids[ERASED], "consent withdrawn")
    person.wait()
    return {**ids, FULL: full}


def page_of(person: Person, name: str) -> object:
    """The room that is open, which must be this one."""
    person.wait()
    assert person.window.current == name
    return person.window.pages[name]


def test_every_room_opens_with_people_in_every_state(qapp: QApplication, tmp_path: Path) -> None:
    """Also the rooms that were open before; the erased one is named nowhere."""
    with somebody(qapp, tmp_path, AN, BINH, MERGED, ERASED, CANCELLED) as person:
        for room in ROOMS:
            person.window.show_page(room.name)
            person.wait()
        ids = everybody(person)
        for language in ("vi", "en"):
            person.window.appearance.speak(language)
            for room in ROOMS:
                person.window.show_page(room.name)
                person.wait()
                read = person.reads()
                assert ERASED not in read
                assert PASSPORT not in read
        for room_name in ("delegates", "history", "badges"):
            for row_id in ids.values():
                person.window.send_to(room_name, row_id)
                person.wait()
                assert ERASED not in person.reads()


def test_a_morning_with_the_register(qapp: QApplication, tmp_path: Path) -> None:
    """Delegations, a person, an edit, a photo, a look at a passport, a pair, papers, undo."""
    with somebody(qapp, tmp_path, AN, BINH, MERGED, ERASED, CANCELLED) as person:
        ids = everybody(person)
        from_the_delegation_to(person, ids[FULL])
        edits_and_gives_a_photo(person)
        looks_at_the_passport(person)
        merges_the_twin(person)
        sees_the_papers(person)
        reads_the_history_and_takes_back(person)


def from_the_delegation_to(person: Person, delegate_id: int) -> None:
    """The delegation of the guest, its people, the list of it on paper, and the person."""
    person.go_to("delegations")
    page = page_of(person, "delegations")
    assert isinstance(page, DelegationsPage)
    [line] = [one for one in page.roster.rows.all_rows if one.row.name.vi == "Bangkok"]
    page.arrive(line.id)
    person.press(Qt.Key.Key_P, CTRL)
    papers = page_of(person, "reports")
    assert isinstance(papers, ReportsPage)
    assert papers.left.who.choice.delegation_id == line.id
    person.go_to("delegations")
    person.press(Qt.Key.Key_L, CTRL)
    page.panel.people.table.select_key(delegate_id)
    person.press(Qt.Key.Key_Return)
    delegates = page_of(person, "delegates")
    assert isinstance(delegates, DelegatesPage)
    assert delegates.panel.person is not None
    assert delegates.panel.person.id == delegate_id


def edits_and_gives_a_photo(person: Person) -> None:
    """Each is one step that the page shows at once."""
    page = page_of(person, "delegates")
    assert isinstance(page, DelegatesPage)
    assert page.panel.person is not None
    before = page.panel.person.row.photo
    page.save(page.panel.person.id, {"position_en": "Governor", "email": f"x{MAIL}"})
    page.take_photo(portrait())
    person.wait()
    person.press(Qt.Key.Key_Right)  # another part of the picture
    person.press(Qt.Key.Key_Return)
    assert page.panel.person.row.position.en == "Governor"
    assert page.panel.person.row.photo
    assert before


def looks_at_the_passport(person: Person) -> None:
    """In full for a moment; covered again for the next person."""
    page = page_of(person, "delegates")
    assert isinstance(page, DelegatesPage)
    assert PASSPORT not in person.reads()
    before = page.panel.form.passport.is_shown
    page.look_at_passport()
    assert (before, page.panel.form.passport.is_shown) == (False, True)
    page.panel.form.passport.cover()


def merges_the_twin(person: Person) -> None:
    """Somebody adds the guest once more, the other way round; the pair is found and made one."""
    window = person.window
    twin = DelegateDraft(printed_vi=TWIN, delegation="Bangkok", country="Thái Lan")
    twin_id = window.workspace.do(add_delegate, window.tools.event_id, twin)
    person.go_to("duplicates")
    page = page_of(person, "duplicates")
    assert isinstance(page, DuplicatesPage)
    person.wait()
    page.arrive(twin_id)
    assert page.both.pair is not None
    assert twin_id in page.both.pair.key
    person.press(Qt.Key.Key_Return, CTRL)
    assert "The two records are one now." in window.messages.toasts()


def sees_the_papers(person: Person) -> None:
    """Whoever comes stands on the list; merged, erased and cancelled people do not."""
    person.go_to("delegates")
    person.press(Qt.Key.Key_P, CTRL)
    page = page_of(person, "reports")
    assert isinstance(page, ReportsPage)
    page.left.who.choose(None)
    person.wait()
    assert page.act("save").iconText() == "Save PDF of 3 delegates"


def reads_the_history_and_takes_back(person: Person) -> None:
    """Private fields are kept back, no id is shown, and the merge is the first to be undone."""
    workspace = person.window.workspace
    person.go_to("history")
    page = page_of(person, "history")
    assert isinstance(page, HistoryPage)
    told = "\n".join(found_by(line) for line in page.rows.all_rows)
    assert "consent withdrawn" in told
    assert "emptied by law" in told
    assert "E-mail: changed, not shown here" in told
    for hidden in (ERASED, PASSPORT, MAIL, "0912345318", '{"'):
        assert hidden not in told
    assert not re.search(r"\d{12}", told), "an id"
    newest = page.rows.visible_rows()[0]
    assert (newest.line.what, newest.taking) == ("Merge delegates", Taking.NOW)
    person.press(Qt.Key.Key_Z, CTRL)
    rows = workspace.read(delegate_rows, person.window.tools.event_id)
    assert {FULL, TWIN} <= {row.name for row in rows}
    assert workspace.verify().whole
