"""The history is open to everybody at a desk: it says that a private field changed, never how."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.merging import merge_delegates
from hanoiplan.delegates.operations import edit_delegate, edit_delegation
from hanoiplan.delegates.tables import Delegate, Delegation
from hanoiplan.delegates.views import save_view
from hanoiplan.history import history, sentence
from hanoiplan.naming.columns import kept_back
from hanoiplan.store.rows import table_of
from tests.builders import Desk, a_desk
from tests.journeys.headless import FILE, cli

PRIVATE = {
    "passport_number": "PA7654321",
    "passport_expiry": "2031-04-05",
    "birth_date": "1968-02-29",
    "email": "an.nguyen@hanoi.example",
    "diet": "halal",
    "access_needs": "wheelchair",
}
NAMES = {
    *("passport_name", "printed_vi", "printed_en", "native_name", "family", "given"),
    *("conferred_title", "sort_as", "pronunciation", "focal_name", "liaison_name"),
}
WORK = {
    *("position_vi", "position_en", "organisation_vi", "organisation_en", "languages"),
    *("notes", "attention", "sex", "nationality", "vetting", "vetting_officer", "data_source"),
}
IN_CLEAR = ("7654321", "2031", "1968", "29/02", "an.nguyen", "halal", "wheelchair")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / FILE) as desk:
        yield desk


def told(desk: Desk) -> str:
    """The newest line in both languages."""
    words = []
    for language in ("vi", "en"):
        set_language(language)
        [line] = desk.workspace.read(history, 1)
        words.append(f"{sentence(line)} {line.changes}")
    return "\n".join(words)


@pytest.mark.parametrize("field", PRIVATE)
def test_a_private_field_is_said_to_have_changed(desk: Desk, field: str) -> None:
    """When it is filled in, when it becomes another one, and when it is emptied."""
    who = desk.add("Lê Thị Ánh")
    for value in (PRIVATE[field], f"{PRIVATE[field]}9", ""):
        desk.workspace.do(edit_delegate, who, **{field: value})
        words = told(desk)
        assert "changed, not shown here" in words
        assert not [part for part in IN_CLEAR if part in words], words


def test_phones_of_contacts_are_masked_and_their_mail_is_kept_back(desk: Desk) -> None:
    desk.add("Lê Thị Ánh", delegation="Huế")
    [row] = desk.workspace.read(lambda reader: reader.rows(table_of(Delegation).select()))
    change = {"focal_phone": "0912345318", "liaison_phone": "0987654417", "focal_email": "a@b.vn"}
    desk.workspace.do(edit_delegation, desk.event, row.id, **change)
    words = told(desk)
    assert "0912 ••• 318" in words
    assert "0987 ••• 417" in words
    for secret in ("0912345318", "0987654417", "a@b.vn"):
        assert secret not in words


def test_what_a_list_said_before_is_not_told(desk: Desk) -> None:
    """The record keeps it as JSON for the next list; a sentence has no use for it."""
    [who] = desk.bring("Lê Thị Ánh", passport_number="PA1112223")
    desk.workspace.do(edit_delegate, who, passport_number="PA7654321", position_vi="Giám đốc")
    words = told(desk)
    assert "Giám đốc" in words
    assert "What the last list says" not in words
    for secret in ("1112223", "7654321", "{"):
        assert secret not in words, words


def test_a_merge_and_a_view_show_names_and_no_ids(desk: Desk) -> None:
    kept, other = desk.add("Lê Thị Ánh"), desk.add("LE THI ANH")
    desk.workspace.do(merge_delegates, kept, other, {})
    assert str(kept) not in told(desk)
    assert '{"' not in told(desk)
    desk.workspace.do(save_view, desk.event, "delegates", "Police", '{"columns": []}')
    desk.workspace.do(save_view, desk.event, "delegates", "Police", '{"columns": ["name"]}')
    assert "columns" not in told(desk)


def test_codes_dates_and_countries_are_words(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh", delegation="Viêng Chăn")
    desk.workspace.do(edit_delegate, who, vetting="sent", vetting_date="2026-05-08", sex="female")
    words = told(desk)
    assert "Sent to the police" in words
    assert "08/05/2026" in words
    assert "female" not in words
    [row] = desk.workspace.read(lambda reader: reader.rows(table_of(Delegation).select()))
    desk.workspace.do(edit_delegation, desk.event, row.id, country="LA", invitation="accepted")
    words = told(desk)
    assert "Accepted" in words
    assert "Lào" in words
    assert "accepted" not in words


def test_a_column_that_somebody_adds_is_kept_back_until_it_is_judged() -> None:
    """What is personal and told in clear is this and nothing else."""
    shown = {
        column.name
        for table in (table_of(Delegate), table_of(Delegation))
        for column in table.columns
        if column.info.get("personal") and not column.info["derived"]
        if not kept_back(table.name, column.name)
    }
    assert shown == NAMES | WORK | {"phone", "focal_phone", "liaison_phone"}


def test_the_command_line_tells_no_private_field(tmp_path: Path) -> None:
    with a_desk(tmp_path / FILE) as desk:
        who = desk.add("Lê Thị Ánh", **PRIVATE)
        for field, value in PRIVATE.items():
            desk.workspace.do(edit_delegate, who, **{field: f"{value}8"})
    said = [cli("history", tmp_path / FILE, *how).out for how in ((), ("--json",))]
    for words in said:
        assert "Lê Thị Ánh" in words
        assert not [part for part in IN_CLEAR if part in words], words
    changes = cli("history", tmp_path / FILE, "--json").json[0]["changes"]
    assert changes == [{"label": "Access needs", "before": "", "after": "", "kept_back": True}]
