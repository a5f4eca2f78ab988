"""A corrected list against the last list and what hands have changed meanwhile."""

import pytest

from hanoiplan.delegates.merging import merge_delegates
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import (
    add_delegate,
    cancel_delegate,
    edit_delegate,
    edit_delegation,
)
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.exchange.intake import take_in
from hanoiplan.exchange.mapping import guess_mapping
from hanoiplan.exchange.model import Intake, RowState
from hanoiplan.exchange.queries import ListOptions, prepare, present
from hanoiplan.exchange.sentences import ProblemKind
from hanoiplan.exchange.three_way import CellKind, Choice, Decisions, Texts, kind_of
from hanoiplan.sheets.cells import Sheet
from tests.hanoiplan.exchange.samples import Office, counts, kinds

HEAD = ("Họ và tên", "Chức vụ", "Đoàn", "Điện thoại", "Ghi chú")
KHUE = ("Đỗ Thuỵ Khuê", "Giám đốc", "Huế", "0912345318", "ăn chay")
AN = ("Lê An", "Thư ký", "Huế", "0987654321", "")


def cells(intake: Intake) -> list[tuple[str, str, str]]:
    """Field, kind and choice of every cell that is told."""
    return [
        (one.field, str(one.kind), str(one.choice))
        for row in intake.rows
        for one in row.comparisons
    ]


def by_hand(office: Office, name: str, **values: str) -> None:
    """Somebody edits a record."""
    office.workspace.do(edit_delegate, office.person(name).id, **values)


@pytest.mark.parametrize(
    ("base", "here", "file", "kind"),
    [
        ("a", "a", "a", None),
        ("a", "a", "b", CellKind.FILE_CHANGED),
        ("a", "b", "a", CellKind.HAND_CHANGED),
        ("a", "b", "c", CellKind.CONFLICT),
        ("a", "b", "b", CellKind.BOTH_SAME),
        ("a", "a", "", CellKind.REMOVED),
        ("", "", "", None),
        ("", "b", "", None),
        ("", "", "b", CellKind.FILE_CHANGED),
        (None, "a", "b", CellKind.DIFFERENT),
        (None, "a", "a", None),
        (None, "a", "", None),
    ],
)
def test_three_texts_stand_to_each_other_in_one_way(
    base: str | None, here: str, file: str, kind: CellKind | None
) -> None:
    texts = Texts(base, here, file, here == file, here == base, base == file)
    assert kind_of(texts) is kind


def test_what_the_list_corrected_is_taken(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE))
    intake = office.look(office.sheet(HEAD, (KHUE[0], "Phó Giám đốc", *KHUE[2:])))
    assert cells(intake) == [("position_vi", "file_changed", "file")]
    assert counts(intake)["changed"] == 1


def test_what_a_hand_corrected_is_kept_when_the_same_list_comes_again(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE))
    by_hand(office, "Đỗ Thuỵ Khuê", position_vi="Thứ trưởng")
    intake = office.look(office.sheet(HEAD, KHUE))
    assert cells(intake) == [("position_vi", "hand_changed", "here")]
    assert (counts(intake)["same"], kinds(intake)) == (1, [])
    office.bring(office.sheet(HEAD, KHUE))
    assert office.person("Đỗ Thuỵ Khuê").position.vi == "Thứ trưởng"


def test_what_both_changed_is_kept_and_shown_until_somebody_decides(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE))
    by_hand(office, "Đỗ Thuỵ Khuê", position_vi="Thứ trưởng")
    corrected = office.sheet(HEAD, (KHUE[0], "Bộ trưởng", *KHUE[2:]))
    intake = office.look(corrected)
    assert (cells(intake), kinds(intake)) == ([("position_vi", "conflict", "here")], ["conflict"])
    assert intake.three_way.total(CellKind.CONFLICT) == 1
    decided = intake.with_choice(2, "position_vi", Choice.FILE)
    assert [row.state for row in decided.rows] == [RowState.CHANGED]
    again = decided.with_column("position_vi", Choice.HERE)
    assert [row.state for row in again.rows] == [RowState.SAME]


def test_a_conflict_that_was_settled_is_not_told_again(office: Office) -> None:
    """The import notes what the list said, so that it is the base of the next one."""
    office.bring(office.sheet(HEAD, KHUE))
    by_hand(office, "Đỗ Thuỵ Khuê", position_vi="Thứ trưởng")
    corrected = (KHUE[0], "Bộ trưởng", *KHUE[2:])
    office.bring(office.sheet(HEAD, corrected))
    intake = office.look(office.sheet(HEAD, corrected))
    assert cells(intake) == [("position_vi", "hand_changed", "here")]
    assert office.person("Đỗ Thuỵ Khuê").position.vi == "Thứ trưởng"


def test_the_same_correction_on_both_sides_is_no_question(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE))
    by_hand(office, "Đỗ Thuỵ Khuê", position_vi="Bộ trưởng")
    intake = office.look(office.sheet(HEAD, (KHUE[0], "Bộ trưởng", *KHUE[2:])))
    assert (cells(intake), counts(intake)["same"]) == ([("position_vi", "both_same", "here")], 1)


def test_a_text_that_the_list_has_lost_is_told_and_kept(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE))
    intake = office.look(office.sheet(HEAD, (*KHUE[:4], "")))
    assert cells(intake) == [("notes", "removed", "here")]
    taken = intake.with_column("notes", Choice.FILE)
    assert [(one.before, one.after) for one in taken.rows[0].differences] == [("ăn chay", "")]


def test_a_person_of_no_list_is_compared_two_ways(office: Office) -> None:
    """By ID; nothing is known of an earlier list."""
    draft = DelegateDraft(printed_vi="Lê An", delegation="Huế", phone="0911")
    row_id = office.workspace.do(add_delegate, office.event_id, draft)
    intake = office.look(
        office.sheet(("ID", "Họ và tên", "Điện thoại"), (str(row_id), "Lê An", "0912"))
    )
    assert cells(intake) == [("phone", "different", "file")]


def test_counts_are_by_field_and_kind(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE, AN))
    by_hand(office, "Lê An", phone="0900000000")
    changed = [(KHUE[0], "Bộ trưởng", *KHUE[2:]), (AN[0], "Trợ lý", *AN[2:])]
    found = office.look(office.sheet(HEAD, *changed)).three_way.counts
    assert found == {
        "position_vi": {CellKind.FILE_CHANGED: 2},
        "phone": {CellKind.HAND_CHANGED: 1},
    }


# --- an older list -------------------------------------------------------------------------------


def against(office: Office, sheet: Sheet, old: Sheet) -> Intake:
    """What the list would do if another one is taken for the last."""
    options = ListOptions(old=(old,))
    return office.workspace.read(prepare, office.event_id, sheet, None, None, options)


def test_an_older_list_may_be_named_as_the_last(office: Office) -> None:
    """Somebody wrote the list in by hand; the file it was written from is still there."""
    for name, position, delegation, phone, _notes in (KHUE, AN):
        draft = DelegateDraft(
            printed_vi=name, position_vi=position, delegation=delegation, phone=phone
        )
        office.workspace.do(add_delegate, office.event_id, draft)
    ids = {row.name: str(row.id) for row in office.people()}
    head = ("ID", *HEAD[:4])
    old = office.sheet(head, (ids["Lê An"], "Lê An", "Trợ lý", "Huế", AN[3]))
    new = office.sheet(head, (ids["Lê An"], "Lê An", "Trợ lý", "Huế", "0999999999"))
    assert cells(against(office, new, old)) == [
        ("position_vi", "hand_changed", "here"),
        ("phone", "file_changed", "file"),
    ]


def test_whoever_stands_only_in_the_older_list_is_missing(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE, AN))
    intake = against(office, office.sheet(HEAD, KHUE), office.sheet(HEAD, KHUE, AN))
    assert [row.name for row in intake.missing] == ["Lê An"]


# --- people who are missing, names that were corrected -------------------------------------------


def test_people_whom_the_list_no_longer_names_are_shown_and_stay(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE, AN))
    intake = office.look(office.sheet(HEAD, KHUE))
    assert [row.name for row in intake.missing] == ["Lê An"]
    office.bring(office.sheet(HEAD, KHUE))
    assert len(office.people()) == 2


def test_who_was_cancelled_or_came_by_hand_is_not_missed(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE, AN))
    office.workspace.do(cancel_delegate, office.person("Lê An").id)
    office.workspace.do(add_delegate, office.event_id, DelegateDraft(printed_vi="Vũ Mai"))
    assert office.look(office.sheet(HEAD, KHUE)).missing == ()


def test_a_list_of_other_people_misses_nobody(office: Office) -> None:
    """The list of Hải Phòng does not speak for Huế."""
    office.bring(office.sheet(HEAD, KHUE, AN))
    other = ("Vũ Mai", "Thư ký", "Hải Phòng", "0911111111", "")
    assert office.look(office.sheet(HEAD, other)).missing == ()


def test_a_corrected_name_is_linked_to_its_record_and_shown(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE, AN))
    corrected = ("Đỗ Thị Thuỵ Khuê", *KHUE[1:])
    intake = office.look(office.sheet(HEAD, corrected, AN))
    assert [row.state for row in intake.rows] == [RowState.CHANGED, RowState.SAME]
    assert (kinds(intake), cells(intake)) == (["linked"], [("printed_vi", "file_changed", "file")])
    assert intake.missing == ()


@pytest.mark.parametrize(
    "row",
    [
        ("Đỗ Thị Thuỵ Khuê", "Thư ký", "Huế", "0911", ""),  # a like name, all else different
        ("Đỗ Thuỵ Khuyê", *KHUE[1:]),  # another name, all else the same
    ],
)
def test_a_doubtful_likeness_is_only_asked(office: Office, row: tuple[str, ...]) -> None:
    office.bring(office.sheet(HEAD, KHUE, AN))
    intake = office.look(office.sheet(HEAD, row, AN))
    assert (intake.rows[0].state, kinds(intake)) == (RowState.NEW, ["perhaps"])
    assert [one.name for one in intake.missing] == ["Đỗ Thuỵ Khuê"]


def test_a_person_may_say_who_a_row_is_and_who_it_is_not(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE, AN))
    sheet = office.sheet(HEAD, ("Hoàng Văn Toàn Khác", *KHUE[1:]), AN)
    mapping = guess_mapping(sheet)
    here = office.workspace.read(present, office.event_id)
    khue = office.person("Đỗ Thuỵ Khuê").id
    linked = take_in(sheet, mapping, here, None, Decisions().with_link(2, khue))
    assert (linked.rows[0].delegate_id, linked.rows[0].state) == (khue, RowState.CHANGED)
    assert linked.missing == ()
    apart = take_in(sheet, mapping, here, None, Decisions().with_link(3, None))
    assert apart.rows[1].state is RowState.NEW


@pytest.mark.parametrize(
    "values", [{"printed_vi": "Đỗ Thuỵ Quyên"}, {"delegation": "Hà Nội"}, {"delegation": ""}]
)
def test_a_person_is_known_by_what_the_last_list_said(
    office: Office, values: dict[str, str]
) -> None:
    """A hand has corrected the name or the delegation; the old list must not add a double."""
    office.bring(office.sheet(HEAD, KHUE, AN))
    by_hand(office, KHUE[0], **values)
    intake = office.look(office.sheet(HEAD, KHUE, AN))
    assert [row.state for row in intake.rows] == [RowState.SAME, RowState.SAME]
    assert {kind for _field, kind, _choice in cells(intake)} == {CellKind.HAND_CHANGED}
    assert not intake.missing


def test_a_delegation_that_a_hand_renamed_is_not_made_again(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE, AN))
    [body] = office.workspace.read(delegations, office.event_id)
    office.workspace.do(edit_delegation, office.event_id, body.id, name_vi="Cố đô Phú Xuân")
    intake = office.look(office.sheet(HEAD, KHUE, AN))
    assert [row.state for row in intake.rows] == [RowState.SAME, RowState.SAME]
    assert not intake.new_delegations


@pytest.mark.parametrize("with_ids", [False, True])
def test_a_record_that_was_merged_is_not_brought_back(office: Office, with_ids: bool) -> None:
    """The ministry's list still names one person twice."""
    twin = ("Khuê Thuỵ Đỗ", *KHUE[1:])
    office.bring(office.sheet(HEAD, KHUE, twin))
    kept, other = office.person(KHUE[0]), office.person(twin[0])
    office.workspace.do(merge_delegates, kept.id, other.id)
    rows: tuple[tuple[str, ...], ...] = (HEAD, KHUE, twin)
    if with_ids:
        rows = ((*HEAD, "ID"), (*KHUE, str(kept.id)), (*twin, str(other.id)))
    intake = office.look(office.sheet(*rows))
    assert [row.state for row in intake.rows] == [RowState.SAME, RowState.SAME]
    assert ProblemKind.MERGED in kinds(intake)
    assert not intake.missing
    office.bring(office.sheet(*rows))
    assert len(office.workspace.read(delegate_rows, office.event_id)) == 1


def test_whom_a_list_and_a_hand_brought_is_one_after_a_merge(office: Office) -> None:
    """The kept record is the hand's; the list's one lives on in it."""
    office.bring(office.sheet(HEAD, KHUE))
    draft = DelegateDraft(printed_vi="Bà Khuê", delegation="Huế")
    hand = office.workspace.do(add_delegate, office.event_id, draft)
    office.workspace.do(merge_delegates, hand, office.person(KHUE[0]).id)
    intake = office.look(office.sheet(HEAD, KHUE))
    assert [row.delegate_id for row in intake.rows] == [hand]
    assert ("printed_vi", "hand_changed", "here") in cells(intake)
