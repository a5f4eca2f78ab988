"""What holds for any list whatever, drawn by chance."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.text import Bilingual, fold, fold_words
from hanoiplan.delegates.model import DelegateRow, DelegateStatus, DelegationKind, DelegationRow
from hanoiplan.exchange.intake import Present, take_in
from hanoiplan.exchange.mapping import guess_mapping
from hanoiplan.exchange.model import IntakeRow, RowState
from hanoiplan.exchange.sentences import Severity
from hanoiplan.exchange.three_way import Choice
from hanoiplan.sheets.cells import Merged, Sheet, SheetRow, cleaned, make_sheet, one_line

HEAD = ("Họ và tên", "Chức vụ", "Đoàn", "Quốc gia", "ID")
WORDS = st.sampled_from(["", "An", "Đỗ Thuỵ Khuê", "Khuê Đỗ Thuỵ", "Sudin", "Vũ Mai, Lê Anh", "U"])
ANY_TEXT = st.text(max_size=12).map(cleaned)
ROW = st.tuples(
    WORDS | ANY_TEXT,
    st.sampled_from(["", "Giám đốc", "Mayor"]) | ANY_TEXT,
    st.sampled_from(["", "Huế", "hue", "Jakarta"]),
    st.sampled_from(["", "Lào", "Atlantis"]),
    st.sampled_from(["", "101", "102", "1914402357613568001"]),
)


def a_sheet(rows: list[tuple[str, ...]]) -> Sheet:
    """A sheet with headings in row 1."""
    every = [HEAD, *rows]
    return make_sheet("l", "1", [SheetRow(n, tuple(row)) for n, row in enumerate(every, start=1)])


def a_person(row_id: int, name: str, delegation: int | None, *, imported: bool) -> DelegateRow:
    """Somebody who is here already."""
    names = {1: "Huế", 2: "Jakarta"}
    nobody = Bilingual()
    return DelegateRow(
        id=row_id,
        passport_name="",
        printed=Bilingual(name),
        native_name="",
        family="",
        given="",
        name_order="",
        honorific=nobody,
        position=nobody,
        organisation=nobody,
        delegation_id=delegation,
        delegation=Bilingual(names.get(delegation or 0, "")),
        category=None,
        category_text="",
        country="",
        country_text="",
        role="",
        phone="",
        notes="",
        attention="",
        status=DelegateStatus.CONFIRMED,
        cancelled_at=None,
        sort_key="",
        pack_key="",
        imported=imported,
        photo="",
        badge_number=None,
    )


PRESENT = Present(
    [
        a_person(101, "Đỗ Thuỵ Khuê", 1, imported=True),
        a_person(102, "An", 2, imported=False),
        a_person(103, "Sudin", None, imported=True),
    ],
    [
        DelegationRow(1, Bilingual("Huế", "Hue"), DelegationKind.VIETNAMESE_LOCALITY, "VN", 1),
        DelegationRow(2, Bilingual("Jakarta"), DelegationKind.FOREIGN_CITY, "ID", 1),
    ],
)


def look(rows: list[tuple[str, ...]], present: Present = PRESENT) -> tuple[IntakeRow, ...]:
    """What the list would do."""
    sheet = a_sheet(rows)
    return take_in(sheet, guess_mapping(sheet), present).rows


@given(st.lists(ROW, max_size=8))
def test_every_row_is_in_exactly_one_state_and_the_state_is_right(
    rows: list[tuple[str, ...]],
) -> None:
    """BAD if and only if something blocks; CHANGED and SAME are about somebody, nobody twice."""
    found = look(rows)
    assert len({row.row for row in found}) == len(found)
    for row in found:
        blocked = any(one.severity is Severity.BLOCK for one in row.problems)
        assert (row.state is RowState.BAD) == blocked == (not row.ticked)
        about_somebody = row.state in {RowState.CHANGED, RowState.SAME}
        assert (row.delegate_id is not None) == about_somebody
        assert (row.state is RowState.CHANGED) == bool(row.differences)
        assert row.draft.name or row.state is RowState.BAD
    people = [row.delegate_id for row in found if row.delegate_id is not None]
    assert len(people) == len(set(people))


@given(st.lists(ROW, max_size=8))
def test_nobody_is_recognised_but_by_id_or_by_an_earlier_list(rows: list[tuple[str, ...]]) -> None:
    by_id = {person.id: person for person in PRESENT.delegates}
    for row in look(rows):
        if row.delegate_id is None:
            continue
        person = by_id[row.delegate_id]
        if rows[row.row - 2][4] == str(person.id):
            continue
        assert person.imported
        assert fold(row.draft.name) == fold(person.name)
        names = {fold(person.delegation.vi), "hue"} if person.delegation_id == 1 else {""}
        assert fold(row.draft.delegation) in names


NAME = st.text(alphabet="aăâbcđeêghiklmnoôơpqrstuưvxyÂĐÔƠƯ áàảãạ", min_size=1, max_size=12).map(
    lambda text: one_line(cleaned(text))
)
LIST = st.lists(
    st.tuples(NAME.filter(bool), ANY_TEXT, st.sampled_from(["Huế", "Jakarta"]), st.just("")),
    max_size=8,
    unique_by=lambda row: tuple(sorted(fold_words(row[0]))),
)


@given(LIST, st.randoms(use_true_random=False))
def test_a_list_that_was_imported_is_all_same_in_any_order(
    rows: list[tuple[str, ...]], chance: Random
) -> None:
    """The people are what the first import made of the drafts."""
    empty = replace(PRESENT, delegates=[])
    first = [row for row in look(rows, empty) if row.state is RowState.NEW]
    people = [
        replace(
            a_person(
                number,
                row.draft.printed_vi,
                1 if row.draft.delegation == "Huế" else 2,
                imported=True,
            ),
            position=Bilingual(row.draft.position_vi),
            style=Bilingual(row.draft.style_vi),
            honorific=Bilingual(row.draft.honorific_vi),
            conferred_title=row.draft.conferred_title,
        )
        for number, row in enumerate(first, start=1)
    ]
    chance.shuffle(rows)
    again = look(rows, replace(PRESENT, delegates=people))
    same = [row for row in again if row.state is RowState.SAME]
    assert len(same) == len(first)


@given(st.text(max_size=40))
def test_cleaning_a_cell_twice_is_cleaning_it_once(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
    assert one_line(one_line(once)) == one_line(once)


ODD_CELL = st.sampled_from(
    [
        *("", "", "Họ và tên", "Full name", "Họ", "Tên", "STT", "1", "II", "A.", "(2)", "Đoàn"),
        *("I. ĐOÀN THÁI LAN", "Thailand (12)", "- Đoàn Huế", "Tổng cộng: 3", "Người lập biểu"),
        *("H.E. Mr. Ahmad Razali", "Bà Lê An", "Trần Hà, Vũ Mai", "7/6/80", "9.1E+08", "#N/A"),
        *("Ngày sinh", "Điện thoại", "Passport", "Số", "Tiếng Anh", "ID", "101", "nữ", "x\ny"),
    ]
)
ODD_ROW = st.lists(ODD_CELL | ANY_TEXT, max_size=6)
AREA = st.tuples(*[st.integers(0, 5)] * 4)


def odd_sheet(rows: list[list[str]], areas: list[tuple[int, int, int, int]]) -> Sheet:
    """Rows that nobody shaped; merged cells other than the first are empty, as readers say."""
    merged: list[Merged] = []
    cells = {(n, at): cell for n, row in enumerate(rows, 1) for at, cell in enumerate(row)}
    for top, left, height, width in areas:
        area = Merged(top + 1, left, top + 1 + height, left + width)
        if any(_meet(area, one) for one in merged):
            continue
        merged.append(area)
        for n in range(area.top, area.bottom + 1):
            for at in range(area.left, area.right + 1):
                if (n, at) != (area.top, area.left) and (n, at) in cells:
                    cells[n, at] = ""
    kept = [
        SheetRow(n, tuple(cells[n, at] for at in range(len(row))), frozenset({1, 3}))
        for n, row in enumerate(rows, start=1)
    ]
    return make_sheet("l.xlsx", "DS", kept, merged=merged)


def _meet(one: Merged, other: Merged) -> bool:
    across = one.left <= other.right and other.left <= one.right
    return across and one.top <= other.bottom and other.top <= one.bottom


@given(st.lists(ODD_ROW, max_size=12), st.lists(AREA, max_size=3), st.booleans())
def test_no_list_however_odd_stops_the_reader(
    rows: list[list[str]], areas: list[tuple[int, int, int, int]], groups: bool
) -> None:
    """Every row is in one state or shown as a heading, and every sentence can be said."""
    sheet = odd_sheet(rows, areas)
    mapping = guess_mapping(sheet).with_groups(taken=groups)
    intake = take_in(sheet, mapping, PRESENT)
    assert len({row.key for row in intake.rows}) == len(intake.rows)
    assert not {row.row for row in intake.rows} & {one.row for one in intake.groups}
    assert all(one.reason and one.remedy for one in intake.problems)
    assert all(one.sentence for one in intake.groups)
    kept = intake.with_column("position_vi", Choice.HERE)
    assert [row.key for row in kept.rows] == [row.key for row in intake.rows]
    again = take_in(sheet, mapping, PRESENT)
    assert again == intake
