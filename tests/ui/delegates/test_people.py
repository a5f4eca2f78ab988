"""What the list knows of a person: names shared, badges late, arrivals on the event's clock."""

from dataclasses import replace
from datetime import UTC, datetime

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import BadgeStanding, DelegateRow, DelegateStatus
from hanoiplan.presence.model import Direction, PassageRow
from ui.delegates.people import Filter, Person, Tally, people, words_of
from ui.delegates.remarks import remarks

ZONE = "Asia/Ho_Chi_Minh"
WHEN = datetime(2026, 6, 8, 1, 12, tzinfo=UTC)


def a_row(row_id: int, name: str = "Nguyễn Văn An", **others: object) -> DelegateRow:
    """A delegate without anything that a remark would be about."""
    row = DelegateRow(
        id=row_id,
        passport_name="",
        printed=Bilingual(name, ""),
        native_name="",
        family="",
        given="",
        name_order="",
        honorific=Bilingual(),
        position=Bilingual("Chuyên viên", "Officer"),
        organisation=Bilingual(),
        delegation_id=7,
        delegation=Bilingual("Thành phố Đà Nẵng", "Da Nang"),
        category=None,
        category_text="",
        country="VN",
        country_text="Việt Nam",
        role="",
        phone="",
        notes="",
        attention="",
        status=DelegateStatus.CONFIRMED,
        cancelled_at=None,
        sort_key=name,
        pack_key=name,
        imported=False,
        photo="",
        badge_number=None,
    )
    return replace(row, **others)  # type: ignore[arg-type]  # fields by name


def listed(*rows: DelegateRow, printed: tuple[int, ...] = ()) -> list[Person]:
    """The lines of the list; these people have a badge in force."""
    standings = {row_id: BadgeStanding(row_id, row_id, 1, 0) for row_id in printed}
    return people(rows, {}, standings, {}, ZONE)


def test_two_people_of_one_name_are_found_with_and_without_marks() -> None:
    """Whoever stands at the desk must choose between them, so the office looks beforehand."""
    lines = listed(a_row(1, "Lê Ý"), a_row(2, "Le Y"), a_row(3, "Lê Yên"))
    assert [line.shares_name for line in lines] == [True, True, False]


def test_somebody_who_cancelled_shares_no_name() -> None:
    """There is nobody left to be mistaken for."""
    lines = listed(a_row(1, "Lê Ý"), a_row(2, "Lê Ý", cancelled_at=WHEN))
    assert [line.shares_name for line in lines] == [False, False]


def test_a_missing_badge_is_marked_once_most_have_theirs() -> None:
    """Before the printing begins everybody misses one, and a warning for all is none."""
    rows = [a_row(n, f"Lê {n}") for n in range(4)]
    assert not any(line.badge_is_late for line in listed(*rows, printed=(0, 1)))
    assert all(line.badge_is_late for line in listed(*rows, printed=(0, 1, 2)))


def test_a_voided_badge_counts_as_not_printed() -> None:
    """After a cancellation is taken back the badge has to be printed again."""
    voided = {1: BadgeStanding(1, number=1, version=2, voided=2)}
    lines = people([a_row(1)], {}, voided, {}, ZONE)
    assert lines[0].passes(Filter.NOT_PRINTED)


def test_arrivals_stand_on_the_clock_of_the_event() -> None:
    """The file keeps UTC; the desk in Hà Nội reads 08:12."""
    passage = PassageRow(9, 1, 1, Direction.IN, WHEN, "1")
    lines = people([a_row(1)], {1: passage}, {}, {}, ZONE)
    assert lines[0].arrived == "08:12"


def test_counts_of_the_saved_filters() -> None:
    """Cancelled people are in their own filter and in the whole list only."""
    rows = [
        a_row(1, "A", role="Trưởng đoàn"),
        a_row(2, "B", role="Head of delegation"),
        a_row(3, "C", role="Trưởng đoàn", cancelled_at=WHEN),
    ]
    tally = Tally()
    list(tally.counting(listed(*rows, printed=(1,))))
    found = tally.counts
    assert found[Filter.ALL] == 3
    assert found[Filter.HEADS] == 2
    assert found[Filter.NOT_PRINTED] == 1
    assert found[Filter.CANCELLED] == 1


def test_pictures_are_only_missed_where_somebody_has_one() -> None:
    """A column of empty circles says nothing."""
    assert listed(a_row(1))[0].photo is None
    lines = listed(a_row(1), a_row(2, "B", photo="ab"))
    assert [line.photo for line in lines] == ["", "ab"]


def test_a_person_is_found_by_badge_number_and_by_either_language() -> None:
    """The search over the list looks at everything a person may remember."""
    words = words_of(listed(a_row(1, badge_number=42))[0])
    assert "0042" in words
    assert "Officer" in words
    assert "Da Nang" in words


def test_a_position_in_one_language_is_remarked_and_says_which_is_missing() -> None:
    """The card is bilingual; half of it would stay empty."""
    only_vietnamese = remarks(a_row(1, position=Bilingual("Đô trưởng", "")))["position"]
    only_english = remarks(a_row(1, position=Bilingual("", "Mayor")))["position"]
    assert only_vietnamese != only_english
    assert "position" not in remarks(a_row(1, position=Bilingual("Đô trưởng", "Mayor")))


def test_words_that_are_no_category_or_country_are_quoted() -> None:
    """The text of the list is kept, so the person sees what has to be chosen instead."""
    said = remarks(a_row(1, category_text="VIP khách", country="", country_text="Lao xao"))
    assert "VIP khách" in said["category"]
    assert "Lao xao" in said["country"]
