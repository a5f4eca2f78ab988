"""What the last list said stays known, whatever hands and further lists write."""

from dataclasses import fields, replace
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import given

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow, DelegateStatus
from hanoiplan.delegates.operations import edit_delegate, edit_delegation
from hanoiplan.delegates.provenance import after_hand, after_list, base_text
from hanoiplan.delegates.queries import delegate_row, delegations
from tests.builders import Desk, a_desk

TEXTS = st.sampled_from(["", "a", "b", "c"])
FIELDS = ("phone", "notes", "role")
VALUES = st.dictionaries(st.sampled_from(FIELDS), TEXTS)


def a_row(**values: object) -> DelegateRow:
    """A person with nothing filled in but what is said."""
    plain = {field.name: "" for field in fields(DelegateRow)}
    pairs = ("printed", "honorific", "position", "organisation", "style", "delegation")
    return DelegateRow(
        **{
            **plain,
            **dict.fromkeys(pairs, Bilingual()),
            "id": 1,
            "status": DelegateStatus.CONFIRMED,
            "imported": True,
            **values,
        }  # type: ignore[arg-type]  # one value for every field
    )


def bases(row: DelegateRow) -> dict[str, str | None]:
    return {field: base_text(row, field) for field in FIELDS}


@given(listed=VALUES, hands=st.lists(VALUES, max_size=5))
def test_no_hand_changes_what_the_list_said(
    listed: dict[str, str], hands: list[dict[str, str]]
) -> None:
    row = a_row(**listed)
    said = bases(row)
    for values in hands:
        row = replace(row, listed=after_hand(row, values), **values)  # type: ignore[arg-type]  # fields are texts
        assert bases(row) == said


@given(listed=VALUES, hand=VALUES, news=VALUES, taken=st.sets(st.sampled_from(FIELDS)))
def test_a_list_is_what_the_list_says_now(
    listed: dict[str, str], hand: dict[str, str], news: dict[str, str], taken: set[str]
) -> None:
    """Fields it speaks of have its text as base, taken or not; the others keep theirs."""
    row = a_row(**listed)
    row = replace(row, listed=after_hand(row, hand), **hand)  # type: ignore[arg-type]  # fields are texts
    before = bases(row)
    written = {field: news[field] for field in taken & set(news)}
    after = replace(row, listed=after_list(row, news, written), **written)  # type: ignore[arg-type]  # fields are texts
    assert bases(after) == {**before, **news}


def test_nothing_is_kept_for_a_field_that_is_as_the_list_had_it() -> None:
    row = a_row(phone="1")
    changed = replace(row, phone="2", listed=after_hand(row, {"phone": "2"}))
    assert changed.listed
    assert after_hand(changed, {"phone": "1"}) == ""


def test_somebody_whom_a_hand_added_has_no_list_to_compare_with() -> None:
    row = a_row(imported=False, phone="1")
    assert base_text(row, "phone") is None
    assert after_hand(row, {"phone": "2"}) == ""


def test_editing_remembers_and_undo_forgets(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        [an] = desk.bring("Trần Thị Ánh", phone="0912")
        desk.workspace.do(edit_delegate, an, phone="0999")
        assert base_text(_row(desk, an), "phone") == "0912"
        desk.workspace.undo()
        assert _row(desk, an).listed == ""


def _row(desk: Desk, delegate_id: int) -> DelegateRow:
    row = desk.workspace.read(delegate_row, delegate_id)
    assert row is not None
    return row


def test_a_delegation_that_a_hand_renamed_is_no_news_of_the_list(tmp_path: Path) -> None:
    """The same file again would bring the old name back as if the list had changed it."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        [an] = desk.bring("Trần Thị Ánh", delegation="Huê")

        def delegation() -> tuple[str, str | None]:
            row = desk.workspace.read(delegate_row, an)
            assert row is not None
            return row.delegation.vi, base_text(row, "delegation")

        [body] = desk.workspace.read(delegations, desk.event)
        desk.workspace.do(edit_delegation, desk.event, body.id, name_vi="Thành phố Huế")
        assert delegation() == ("Thành phố Huế", "Huê")
        desk.workspace.do(edit_delegation, desk.event, body.id, notes="đến sớm")
        assert delegation() == ("Thành phố Huế", "Huê")
        desk.workspace.undo()
        desk.workspace.undo()
        assert delegation() == ("Huê", "Huê")
