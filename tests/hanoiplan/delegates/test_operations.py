"""Adding, editing and cancelling: what is kept as written, what follows from it."""

import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.merging import merge_delegates
from hanoiplan.delegates.model import DRAFT_FIELDS, DelegateDraft, DelegateRow, draft_of
from hanoiplan.delegates.operations import (
    add_delegate,
    cancel_delegate,
    cancel_delegates,
    edit_delegate,
    edit_many,
    restore_delegate,
    set_photo,
)
from hanoiplan.delegates.queries import (
    delegate_count,
    delegate_row,
    delegate_rows,
    delegations,
    members,
)
from hanoiplan.starting import start_event
from hanoiplan.store.rows import Kind
from tests.builders import Desk, a_desk, a_draft, many_names
from tests.hanoiplan.store.raw import contents


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def row_of(desk: Desk, delegate_id: int) -> DelegateRow:
    row = desk.workspace.read(delegate_row, delegate_id)
    assert row is not None
    return row


def names(desk: Desk) -> list[str]:
    return [row.name for row in desk.workspace.read(delegate_rows, desk.event)]


FULL = DelegateDraft(
    passport_name="SOMCHAI WONGSAWAT", printed_vi="Xổm-chai", printed_en="Somchai Wongsawat",
    native_name="สมชาย วงศ์สวัสดิ์", family="Wongsawat", given="Somchai", name_order="given_first",
    honorific_vi="Ngài", honorific_en="H.E.", position_vi="Thị trưởng", position_en="Mayor",
    organisation_vi="Toà Thị chính", organisation_en="City Hall", delegation="Băng Cốc",
    category="Đại biểu danh dự", country="Thái Lan", role="Trưởng đoàn", phone="+66 2 123 4567",
    notes="ăn chay", attention="đón tại sảnh A", status="invited", style_vi="Ngài",
    style_en="H.E.", conferred_title="Khunying", native_script="Thai", sort_as="Somchai W.",
    pronunciation="xổm-chai vông-xa-vát", rank="Chủ tịch tỉnh, thành phố", sex="male",
    nationality="Thái Lan", birth_date="1961-04-13", passport_number="AA1234567",
    passport_expiry="2031-01-31", email="somchai@example.th", languages="th; en", diet="halal",
    access_needs="xe lăn", vetting="cleared", vetting_date="2026-05-20",
    vetting_officer="Đại uý Lê Văn Tám", legal_basis="consent", basis_date="2026-04-30",
    data_source="Đại sứ quán Thái Lan",
)  # fmt: skip


def test_every_field_of_a_draft_comes_back(desk: Desk) -> None:
    who = desk.workspace.do(add_delegate, desk.event, FULL)
    row = row_of(desk, who)
    assert draft_of(row) == FULL
    assert (row.country, row.delegation) == ("TH", Bilingual("Băng Cốc"))
    assert row.category is not None
    assert row.category.letter == "H"


def test_names_are_composed_and_trimmed_and_nothing_else(desk: Desk) -> None:
    """Never re-cased, never "corrected": a person's name is as the person writes it."""
    loose = unicodedata.normalize("NFD", "  lê THỊ  ánh ")
    row = row_of(desk, desk.add(loose))
    assert row.printed.vi == "lê THỊ  ánh"


@pytest.mark.parametrize("name", ["", "   ", "\t\n"])
def test_a_person_needs_a_name(desk: Desk, name: str) -> None:
    with pytest.raises(NotPossible, match="needs a name"):
        desk.add(name)
    who = desk.add("Sudin")
    with pytest.raises(NotPossible, match="needs a name"):
        desk.workspace.do(edit_delegate, who, printed_vi=name)
    with pytest.raises(NotPossible, match="needs a name"):
        desk.bring("Lê Thị Ánh", name)
    assert [row.name for row in desk.workspace.read(delegate_rows, desk.event)] == ["Sudin"]


def test_a_passport_name_alone_is_a_name(desk: Desk) -> None:
    draft = DelegateDraft(passport_name="SUDIN")
    assert row_of(desk, desk.workspace.do(add_delegate, desk.event, draft)).name == "SUDIN"


def test_delegations_come_to_be_once_however_they_are_spelt(desk: Desk) -> None:
    desk.bring("Lê Thị Ánh", delegation="Hà Nội")
    desk.bring("Nguyễn Văn An", "Trần Ngọc Hà", delegation="HA  NOI")
    desk.add("Sudin", delegation="hà nội ")
    (only,) = desk.workspace.read(delegations, desk.event)
    assert (only.name.vi, only.people) == ("Hà Nội", 4)


def test_a_new_delegation_takes_the_country_of_most_of_its_people(desk: Desk) -> None:
    drafts = ("Lào", "Lào", "Việt Nam")
    for number, country in enumerate(drafts):
        desk.add(f"Người {number}", delegation=f"Đoàn {country}", country=country)
    found = {row.name.vi: row for row in desk.workspace.read(delegations, desk.event)}
    assert (found["Đoàn Lào"].country, str(found["Đoàn Lào"].kind)) == ("LA", "foreign_city")
    assert str(found["Đoàn Việt Nam"].kind) == "other"


def test_unknown_categories_and_countries_keep_their_text(desk: Desk) -> None:
    row = row_of(desk, desk.add("Sudin", category="Thượng khách", country="Wakanda"))
    assert (row.category, row.category_text) == (None, "Thượng khách")
    assert (row.country, row.country_text) == ("", "Wakanda")


def test_an_edit_touches_what_it_names(desk: Desk) -> None:
    who = desk.workspace.do(add_delegate, desk.event, FULL)
    assert desk.workspace.do(edit_delegate, who, phone="0912345318", category="D") is True
    row = row_of(desk, who)
    assert row.phone == "0912345318"
    assert row.category is not None
    assert row.category.letter == "D"
    changed = {name for name in DRAFT_FIELDS if getattr(draft_of(row), name) != getattr(FULL, name)}
    assert changed == {"phone", "category"}
    assert desk.workspace.do(edit_delegate, who, phone=" 0912345318 ") is False


def test_an_edit_can_empty_delegation_category_and_country(desk: Desk) -> None:
    who = desk.workspace.do(add_delegate, desk.event, FULL)
    desk.workspace.do(edit_delegate, who, delegation="", category="", country="", nationality="")
    row = row_of(desk, who)
    assert (row.delegation_id, row.category, row.country) == (None, None, "")


def test_a_new_name_moves_the_person_in_the_list(desk: Desk) -> None:
    desk.bring("Nguyễn Văn An", "Trần Ngọc Hà")
    who = desk.add("Lê Thị Ánh")
    assert names(desk) == ["Nguyễn Văn An", "Lê Thị Ánh", "Trần Ngọc Hà"]
    desk.workspace.do(edit_delegate, who, printed_vi="Lê Thị Yến")
    assert names(desk) == ["Nguyễn Văn An", "Trần Ngọc Hà", "Lê Thị Yến"]


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"fax": "1"}, KeyError),
        ({"sort_key": "x"}, KeyError),
        ({"status": "perhaps"}, ValueError),
        ({"name_order": "backwards"}, ValueError),
    ],
)
def test_what_no_draft_can_hold_is_never_written(
    desk: Desk, fields: dict[str, str], error: type[Exception]
) -> None:
    """A status that nobody knows would make the whole list unreadable."""
    who = desk.add()
    before = contents(desk.path, Kind.RECORD, Kind.JOURNAL)
    with pytest.raises(error):
        desk.workspace.do(edit_delegate, who, **fields)
    assert contents(desk.path, Kind.RECORD, Kind.JOURNAL) == before


def test_cancelling_keeps_the_record_and_the_first_moment(desk: Desk) -> None:
    who = desk.add(delegation="Huế")
    assert desk.workspace.do(cancel_delegate, who) is True
    since = row_of(desk, who).cancelled_at
    desk.clock.moment = desk.clock.moment.replace(hour=9)
    assert desk.workspace.do(cancel_delegate, who) is False
    row = row_of(desk, who)
    assert row.cancelled_at == since
    assert desk.workspace.read(delegate_count, desk.event) == 0
    assert row.delegation_id is not None
    assert desk.workspace.read(members, row.delegation_id) == []
    assert desk.workspace.do(restore_delegate, who) is True
    assert desk.workspace.read(delegate_count, desk.event) == 1


def test_whoever_is_gone_is_told_in_a_sentence(desk: Desk) -> None:
    """Somebody else undid the import while this page was open."""
    who = desk.add()
    desk.workspace.undo()
    attempts: tuple[Callable[[], bool], ...] = (
        partial(desk.workspace.do, edit_delegate, who, phone="1"),
        partial(desk.workspace.do, cancel_delegate, who),
        partial(desk.workspace.do, restore_delegate, who),
        partial(desk.workspace.do, set_photo, who, ""),
    )
    for attempt in attempts:
        with pytest.raises(NotPossible, match="no longer in the list"):
            attempt()


def test_nobody_comes_back_to_life_in_a_record_that_was_merged(desk: Desk) -> None:
    """A page that is not fresh may still show it; the delegation would count the person twice."""
    kept, other = desk.add("Trần Hồng Hà", delegation="Huế"), desk.add("Tran Hong Ha")
    desk.workspace.do(merge_delegates, kept, other)
    attempts: tuple[Callable[[], object], ...] = (
        partial(desk.workspace.do, edit_delegate, other, delegation="Huế"),
        partial(desk.workspace.do, edit_many, desk.event, {kept: {}, other: {"phone": "1"}}),
        partial(desk.workspace.do, restore_delegate, other),
        partial(desk.workspace.do, set_photo, other, ""),
    )
    for attempt in attempts:
        with pytest.raises(NotPossible, match="merged into another record"):
            attempt()
    assert desk.workspace.read(delegate_count, desk.event) == 1


def test_people_are_packed_by_delegation_then_name(desk: Desk) -> None:
    """Foreign delegations by the English order of ASEAN, then others, then the host."""
    for name, delegation, country in (
        ("Nguyễn Văn An", "Hà Nội", "Việt Nam"),
        ("Sok Dara", "Phnom Penh", "Campuchia"),
        ("Yamada Taro", "Tokyo", "Nhật Bản"),
        ("Faizal bin Haji Damit", "Bandar Seri Begawan", "Brunei"),
    ):
        desk.workspace.do(
            add_delegate, desk.event, a_draft(name, delegation=delegation, country=country)
        )
    rows = sorted(desk.workspace.read(delegate_rows, desk.event), key=lambda row: row.pack_key)
    assert [row.delegation.vi for row in rows] == [
        "Bandar Seri Begawan", "Phnom Penh", "Tokyo", "Hà Nội",
    ]  # fmt: skip


def test_many_cancellations_are_one_step_of_undo(desk: Desk) -> None:
    first, second = desk.bring("Lê Thị Ánh", "Nguyễn Văn An")
    desk.workspace.do(cancel_delegate, first)
    assert desk.workspace.do(cancel_delegates, [first, second]) == 1
    desk.workspace.undo()
    rows = {row.id: row for row in desk.workspace.read(delegate_rows, desk.event)}
    assert (rows[first].cancelled_at is None, rows[second].cancelled_at is None) == (False, True)


def test_a_delegation_of_letters_nobody_sees_is_none(desk: Desk) -> None:
    """A nameless delegation would come to be each time, and nothing could find it again."""
    for _time in range(2):
        who = desk.add(delegation="\u200b\ufeff")
        assert row_of(desk, who).delegation_id is None
    desk.workspace.do(edit_delegate, who, delegation="\u2060")
    assert desk.workspace.read(delegations, desk.event) == []


def test_rows_asked_for_by_id_are_of_this_event_and_in_list_order(desk: Desk) -> None:
    other = Desk(desk.workspace, desk.workspace.do(start_event, title_vi="Khác"), desk.clock)
    ids = desk.bring(*many_names(510))
    stranger = other.add()
    rows = desk.workspace.read(delegate_rows, desk.event, [stranger, *reversed(ids)])
    assert rows == desk.workspace.read(delegate_rows, desk.event)
