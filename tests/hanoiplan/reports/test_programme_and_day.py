"""The programme that is handed out, the list of those invited, the checklist of a day."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.delegations import add_delegation
from hanoiplan.delegates.model import DelegationDraft, Invitation
from hanoiplan.paper.document.model import Paragraph, Row, Section, Table
from hanoiplan.paper.units import MM
from hanoiplan.programme.live import publish_programme
from hanoiplan.programme.model import CueDraft, SessionDraft
from hanoiplan.programme.operations import add_session
from hanoiplan.reports.orders import ReportKind
from hanoiplan.reports.voice import PaperLanguage
from tests.hanoiplan.checklist.planning import Office
from tests.hanoiplan.reports.plans import a_plan, a_report

START = datetime(2026, 6, 8, 1, 0, tzinfo=UTC)  # 08:00 in Hà Nội


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An event with two sessions of 8 June, one of them for the organisers alone."""
    with a_plan(tmp_path) as made:
        hour = timedelta(hours=1)
        sound = CueDraft(offset=-30, text=Bilingual("Thử âm thanh", "Sound check"), who="Kỹ thuật")
        opening = SessionDraft(
            START,
            START + hour,
            Bilingual("Khai mạc", "Opening"),
            room=Bilingual("Sảnh A", "Hall A"),
            cues=(sound,),
        )
        inside = SessionDraft(
            START + hour, START + 2 * hour, Bilingual("Họp nội bộ", "Team meeting"), internal=True
        )
        for draft in (opening, inside):
            made.workspace.do(add_session, made.desk.event, draft)
        yield made


def said(pdf: bytes) -> str:
    """Everything that stands on the sheets."""
    with pdfplumber.open(BytesIO(pdf)) as found:
        return "\n".join(page.extract_text() for page in found.pages)


def test_both_languages_stand_beside_each_other_and_nothing_internal(office: Office) -> None:
    report = a_report(office, ReportKind.PROGRAMME, PaperLanguage.BOTH)
    words = said(report.drawn().pdf)
    assert "Khai mạc" in words
    assert "Opening" in words
    assert "08:00–09:00" in words
    assert "Team meeting" not in words
    with pdfplumber.open(BytesIO(report.drawn().pdf)) as pdf:
        where = {one["text"]: one["x0"] / MM for one in pdf.pages[0].extract_words()}
    assert where["Khai"] == pytest.approx(46, abs=0.5)
    assert where["Opening"] == pytest.approx(125, abs=0.5)


def test_the_foot_says_which_version_it_is(office: Office) -> None:
    draft = said(a_report(office, ReportKind.PROGRAMME, PaperLanguage.EN).drawn().pdf)
    assert "Not published yet" in draft
    office.workspace.do(publish_programme, office.desk.event)
    published = said(a_report(office, ReportKind.PROGRAMME, PaperLanguage.EN).drawn().pdf)
    assert "Version 1, published" in published


def test_a_programme_without_items_is_a_sentence(tmp_path: Path) -> None:
    with a_plan(tmp_path) as empty, pytest.raises(NotPossible, match="no items yet"):
        a_report(empty, ReportKind.PROGRAMME)


def test_the_programme_for_word_has_every_item_once(office: Office) -> None:
    (document,) = a_report(office, ReportKind.PROGRAMME, PaperLanguage.EN).papers()
    (table,) = document.blocks
    assert isinstance(table, Table)
    items = [row.cells[1][0].text for row in table.rows if isinstance(row, Row)]
    assert items == ["Opening"]


def test_the_invited_are_listed_with_their_answers(office: Office) -> None:
    for name, answer in (("Thủ đô Jakarta", Invitation.ACCEPTED), ("Bali", Invitation.DECLINED)):
        draft = DelegationDraft(name_vi=name, country="ID", invitation=str(answer))
        office.workspace.do(add_delegation, office.desk.event, draft)
    (document,) = a_report(office, ReportKind.INVITED, PaperLanguage.EN).papers()
    table = next(one for one in document.blocks if isinstance(one, Table))
    found = {
        row.cells[1][0].text: row.cells[4][0].text for row in table.rows if isinstance(row, Row)
    }
    assert found == {"Bali": "Declined", "Thủ đô Jakarta": "Accepted"}


def test_localities_are_listed_before_their_letters_are_sent(office: Office) -> None:
    """The organisers' own people have no letter and are not in the list."""
    for name, kind in (("Jakarta", "foreign_city"), ("Ban Tổ chức", "other")):
        draft = DelegationDraft(name_vi=name, kind=kind)
        office.workspace.do(add_delegation, office.desk.event, draft)
    (document,) = a_report(office, ReportKind.INVITED, PaperLanguage.EN).papers()
    table = next(one for one in document.blocks if isinstance(one, Table))
    found = [
        (row.cells[1][0].text, row.cells[4][0].text) for row in table.rows if isinstance(row, Row)
    ]
    assert found == [("Jakarta", "Not invited yet")]
    words = [one.line.text for one in document.blocks if isinstance(one, Paragraph)]
    assert words[0] == "1 invitation is not sent yet."


def test_without_anybody_to_invite_a_sentence_says_where_they_come_from(office: Office) -> None:
    with pytest.raises(NotPossible, match="also take its localities"):
        a_report(office, ReportKind.INVITED)


# --- the day -------------------------------------------------------------------------------------


def test_what_is_late_stands_first_and_the_cues_follow_with_their_times(office: Office) -> None:
    (document,) = a_report(office, ReportKind.DAY, PaperLanguage.EN).papers()
    (table,) = document.blocks
    assert isinstance(table, Table)
    headings = [row.lines[0].text for row in table.rows if isinstance(row, Section)]
    assert headings[0] == "Carried over, late"
    assert headings[1] == "08:00–09:00  Opening"
    lines = [
        (row.cells[1][0].text, row.cells[2][0].text) for row in table.rows if isinstance(row, Row)
    ]
    assert lines[0] == ("29/5", "In thẻ")
    assert ("07:30", "Sound check") in lines


def test_what_is_late_since_another_year_says_which(office: Office) -> None:
    """31/12 in June may be half a year ago, or half a year away."""
    office.add("Báo cáo năm", number="9", deadline_raw="31/12/2025", lead_text="Sở Ngoại vụ")
    (document,) = a_report(office, ReportKind.DAY, PaperLanguage.VI).papers()
    (table,) = document.blocks
    assert isinstance(table, Table)
    told = {
        row.cells[2][0].text: row.cells[1][0].text for row in table.rows if isinstance(row, Row)
    }
    assert told["Báo cáo năm"] == "12/2025"


def test_every_thing_to_do_has_a_box_that_a_pen_can_tick(office: Office) -> None:
    report = a_report(office, ReportKind.DAY, PaperLanguage.VI)
    with pdfplumber.open(BytesIO(report.drawn().pdf)) as pdf:
        boxes = [
            one
            for page in pdf.pages
            for one in page.rects
            if one["width"] / MM == pytest.approx(5.4, abs=0.1)
        ]
        assert len(boxes) == report.facts.count
        assert "! " in "".join(page.extract_text() for page in pdf.pages), "late in words too"


def test_another_day_has_its_own_checklist(office: Office) -> None:
    facts = a_report(office, ReportKind.DAY, as_of=date(2026, 6, 20)).facts
    due = [
        line.text.vi for group in facts.groups if group.msgid == "Due today" for line in group.lines
    ]
    assert due == ["Diễn tập"]
