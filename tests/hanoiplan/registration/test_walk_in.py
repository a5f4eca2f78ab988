"""A guest whom no list has: known after all, or added with the next number."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.delegates.queries import delegate_count, delegate_row, kept_apart
from hanoiplan.registration import walk_in as module
from hanoiplan.registration.walk_in import Likely, WalkIn, likely_doubles, walk_in
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_desk, a_draft, many_names

AN = "Nguyễn Văn An"
JPEG = b"\xff\xd8\xff\xe0 a portrait"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def doubles(desk: Desk, name: str, **fields: str) -> tuple[Likely, ...]:
    return desk.workspace.read(likely_doubles, desk.event, a_draft(name, **fields))


def come(desk: Desk, name: str, **fields: str) -> WalkIn:
    return desk.workspace.do(walk_in, desk.event, a_draft(name, **fields))


def test_a_guest_gets_the_next_number_and_a_badge_that_opens(desk: Desk) -> None:
    desk.code(desk.add("Trần Văn Ba"))
    guest = come(desk, AN, delegation="Huế")
    assert guest.badge_number == 2
    assert desk.scan(guest.code) == "welcome"
    row = desk.workspace.read(delegate_row, guest.delegate_id)
    assert row is not None
    assert (row.name, row.delegation.vi, row.imported) == (AN, "Huế", False)


@pytest.mark.parametrize(
    "fields",
    [
        {"delegation": "Huế"},
        {"phone": "0912 345 678"},
        {"position_vi": "Giám đốc Sở Ngoại vụ"},
    ],
)
@pytest.mark.parametrize("typed", [AN, "nguyen van an", "An Nguyễn Văn"])
def test_one_name_with_one_more_thing_in_common_is_a_sure_double(
    desk: Desk, typed: str, fields: dict[str, str]
) -> None:
    known = desk.add(AN, **fields)
    (found,) = doubles(desk, typed, **fields)
    assert (found.row.id, found.is_sure) == (known, True)
    with pytest.raises(NotPossible, match=f"{AN} is in the list already"):
        come(desk, typed, **fields)
    assert desk.workspace.read(delegate_count, desk.event) == 1


def test_the_sentence_names_the_badge(desk: Desk) -> None:
    desk.code(desk.add(AN, delegation="Huế"))
    with pytest.raises(NotPossible, match="with badge 0001"):
        come(desk, AN, delegation="Huế")


def test_somebody_cancelled_is_known_too(desk: Desk) -> None:
    """Who walks in after all is no stranger."""
    desk.workspace.do(cancel_delegate, desk.add(AN, delegation="Huế"))
    with pytest.raises(NotPossible, match=r"cancelled\. Choose “Comes after all”"):
        come(desk, AN, delegation="Huế")


def test_a_name_alone_is_only_likely(desk: Desk) -> None:
    """Many people are called so: it is told, and the guest is added."""
    desk.add(AN, delegation="Huế")
    (found,) = doubles(desk, AN, delegation="Cà Mau")
    assert not found.is_sure
    assert found.reasons
    come(desk, AN, delegation="Cà Mau")


def test_nobody_is_like_another_name(desk: Desk) -> None:
    desk.bring("Somchai Jaidee", "Trần Thị Hoa", delegation="Huế")
    assert doubles(desk, AN, delegation="Huế") == ()
    assert doubles(desk, "   ") == ()


def test_whom_somebody_looked_at_is_another_person_from_then_on(desk: Desk) -> None:
    known = desk.add(AN, delegation="Huế")
    ask = (walk_in, desk.event, a_draft(AN, delegation="Huế"))
    guest = desk.workspace.do(*ask, frozenset({known}))
    assert guest.delegate_id != known
    assert desk.workspace.read(kept_apart, desk.event) == {
        (min(known, guest.delegate_id), max(known, guest.delegate_id))
    }
    with pytest.raises(NotPossible, match="already"):  # the guest was not asked about yet
        desk.workspace.do(*ask, frozenset({known}))


@pytest.mark.parametrize("name", ["", "  "])
def test_a_guest_needs_a_name(desk: Desk, name: str) -> None:
    with pytest.raises(NotPossible, match="needs a name"):
        come(desk, name)


@pytest.mark.parametrize(
    ("name", "native"),
    [
        ("Somchai Jaidee", "สมชาย ใจดี"),
        ("Aung San", "အောင်ဆန်း"),
        ("Sok Chan", "សុខ ចាន់"),
        ("Khamphoui", "ຄຳຜຸຍ"),
        ("Tan Wei Ming", "陳偉明"),
        ("Yamada Tarō", "山田太郎"),
    ],
)
def test_a_name_in_its_own_script_is_kept_and_found_again(
    desk: Desk, name: str, native: str
) -> None:
    guest = come(desk, name, native_name=native)
    row = desk.workspace.read(delegate_row, guest.delegate_id)
    assert row is not None
    assert row.native_name == native
    (found,) = doubles(desk, name, native_name=native)
    assert found.is_sure


def test_undo_takes_the_guest_out_and_the_number_is_never_given_again(desk: Desk) -> None:
    guest = come(desk, AN)
    desk.workspace.undo()
    assert desk.workspace.read(delegate_row, guest.delegate_id) is None
    assert desk.scan(guest.code) == "void"
    assert come(desk, "Lê Thị Bình").badge_number == guest.badge_number + 1
    desk.workspace.undo()
    desk.workspace.redo()
    assert desk.workspace.read(delegate_count, desk.event) == 1


def test_a_photo_comes_along_in_the_same_step(desk: Desk) -> None:
    guest = desk.workspace.do(walk_in, desk.event, a_draft(AN), photo=JPEG)
    row = desk.workspace.read(delegate_row, guest.delegate_id)
    assert row is not None
    assert row.photo
    desk.workspace.undo()
    assert desk.workspace.read(delegate_row, guest.delegate_id) is None


def test_two_desks_never_give_one_number_and_see_each_other_s_guests(desk: Desk) -> None:
    other = Workspace.open(desk.path, desk.clock, "2")
    try:
        first = other.do(walk_in, desk.event, a_draft(AN, delegation="Huế"))
        with pytest.raises(NotPossible, match="with badge 0001"):
            come(desk, AN, delegation="Huế")
        assert come(desk, "Lê Thị Bình").badge_number != first.badge_number
    finally:
        other.close()


def test_in_a_long_list_the_same_people_are_found(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of thousands only those whose words are near are compared, or whose phone or script is."""
    desk.bring(*many_names(150), delegation="Huế")
    known = desk.add(AN, delegation="Huế", phone="0912 345 678", native_name="阮文安")
    monkeypatch.setattr(module, "FEW", 10)
    by_name = doubles(desk, "an nguyen van", delegation="Huế")
    assert known in {one.row.id for one in by_name if one.is_sure}
    by_phone = doubles(desk, "Nguyễn V. An", phone="0912345678")
    assert known in {one.row.id for one in by_phone}
    by_script = doubles(desk, "Ruan Wen'an", native_name="阮文安")
    assert known in {one.row.id for one in by_script}
