"""An exported workbook is a list like any other, and one that changes nothing."""

from collections.abc import Sequence
from enum import StrEnum

import pytest
from openpyxl import load_workbook

from hanoiplan.base.errors import Busy
from hanoiplan.base.names import NameOrder
from hanoiplan.delegates.model import (
    DRAFT_FIELDS,
    DelegateDraft,
    DelegateStatus,
    LegalBasis,
    Sex,
    Vetting,
    text_of,
)
from hanoiplan.delegates.operations import add_delegate
from hanoiplan.exchange.export import write_delegates
from hanoiplan.exchange.lists import read_list
from hanoiplan.exchange.mapping import Confidence, guess_mapping
from hanoiplan.exchange.own_headings import OWN_HEADINGS
from tests.hanoiplan.exchange.samples import Office, counts

FULL = DelegateDraft(
    passport_name="DO THUY KHUE",
    printed_vi="Đỗ Thuỵ Khuê",
    printed_en="Do Thuy Khue",
    native_name="ສົມພອນ",
    family="Đỗ",
    given="Thuỵ Khuê",
    honorific_vi="TS.",
    honorific_en="Dr",
    position_vi="Giám đốc",
    position_en="Director",
    organisation_vi="Sở Du lịch",
    organisation_en="Department of Tourism",
    delegation="Thành phố Huế",
    category="Đại biểu",
    country="Việt Nam",
    role="Trưởng đoàn",
    phone="0912345318",
    notes="một\nhai",
    attention="Ăn chay",
    status="invited",
    style_vi="Ngài",
    style_en="H.E.",
    conferred_title="Dato' Seri",
    native_script="Laoo",
    name_order="family_first",
    sort_as="Khue Do",
    pronunciation="Khuê [xwe]",
    rank="Giám đốc sở",
    sex="female",
    nationality="Việt Nam",
    birth_date="1970-02-03",
    passport_number="0C1234567",
    passport_expiry="2031-12-31",
    email="khue@hue.gov.vn",
    languages="vi; en",
    diet="Chay\nkhông hành",
    access_needs="Xe lăn\ncửa rộng",
    vetting="cleared",
    vetting_date="2026-05-01",
    vetting_officer="Trần Hà",
    legal_basis="consent",
    basis_date="2026-04-30",
    data_source="Sở Ngoại vụ",
)
BUSY = "Another program is writing."
CODED: dict[str, type[StrEnum]] = {
    "status": DelegateStatus,
    "sex": Sex,
    "vetting": Vetting,
    "legal_basis": LegalBasis,
    "name_order": NameOrder,
}


def nothing(_ids: Sequence[int]) -> None:
    """A note that keeps nothing: for tests that are about something else."""


def test_the_full_draft_leaves_no_field_empty() -> None:
    """Else a new field could be forgotten here without anybody noticing."""
    assert not [field for field in DRAFT_FIELDS if not getattr(FULL, field)]
    assert {*DRAFT_FIELDS, "id"} == OWN_HEADINGS.keys()


@pytest.mark.parametrize(("field", "codes"), CODED.items())
def test_every_code_is_written_in_words_that_the_reader_knows(
    office: Office, field: str, codes: type[StrEnum]
) -> None:
    for number, code in enumerate(codes):
        draft = DelegateDraft(**{"printed_vi": f"Người {number}", field: code})
        office.workspace.do(add_delegate, office.event_id, draft)
    before = office.people()
    sheet = read_list(write_delegates(office.folder / "out.xlsx", before))
    assert counts(office.look(sheet))["same"] == len(before)
    (office.folder / "other").mkdir()
    other = Office(office.folder / "other")
    other.bring(sheet)
    there = {text_of(row, field) for row in other.people()}
    other.workspace.close()
    assert there == {text_of(row, field) for row in before}


def test_identity_data_is_only_in_it_when_that_is_kept_first(office: Office) -> None:
    """The fact is there before the file, and names only those of whom there is any."""
    known = office.workspace.do(add_delegate, office.event_id, FULL)
    office.workspace.do(add_delegate, office.event_id, DelegateDraft(printed_vi="Sudin"))
    kept: list[tuple[list[int], bool]] = []
    out = office.folder / "out.xlsx"
    write_delegates(out, office.people(), lambda ids: kept.append((list(ids), out.exists())))
    assert kept == [([known], False)]
    bare = write_delegates(office.folder / "bare.xlsx", office.people())
    said = [cell for row in read_list(bare).rows for cell in row.cells]
    assert not {FULL.passport_number, FULL.birth_date, FULL.passport_expiry} & set(said)


def test_without_the_fact_there_is_no_file(office: Office) -> None:
    """A full disk or a busy file must not lead to data that left without a trace."""

    def refuse(_ids: Sequence[int]) -> None:
        raise Busy(BUSY)

    office.workspace.do(add_delegate, office.event_id, FULL)
    with pytest.raises(Busy):
        write_delegates(office.folder / "out.xlsx", office.people(), refuse)
    assert not (office.folder / "out.xlsx").exists()


def test_every_column_of_an_export_is_sure_of_its_meaning(office: Office) -> None:
    """Nobody has to map the program's own list."""
    office.workspace.do(add_delegate, office.event_id, FULL)
    sheet = read_list(write_delegates(office.folder / "out.xlsx", office.people(), nothing))
    columns = guess_mapping(sheet).columns
    assert {one.confidence for one in columns} == {Confidence.SURE}
    assert len({one.field for one in columns}) == len(columns)


def test_an_export_imports_again_without_change(office: Office) -> None:
    """Also people written in by hand, odd names and words nobody knows."""
    odd = (
        DelegateDraft(printed_en="Weng Hwee Lim, Lawrence Ong", delegation="=1+1", category="?"),
        DelegateDraft(passport_name="SUDIN", country="Atlantis", phone="=0912", notes="#N/A"),
        DelegateDraft(printed_vi="Tổng", printed_en="A  B\u00a0C", position_vi="a\nb"),
        DelegateDraft(printed_vi="Sudin"),
        DelegateDraft(printed_vi="Sudin"),
    )
    for draft in (FULL, *odd):
        office.workspace.do(add_delegate, office.event_id, draft)
    before = office.people()
    sheet = read_list(write_delegates(office.folder / "out.xlsx", before, nothing))
    assert counts(office.look(sheet)) == {"new": 0, "changed": 0, "same": 6, "bad": 0}
    office.bring(sheet)
    assert office.people() == before


def test_a_correction_in_the_exported_workbook_finds_its_person(office: Office) -> None:
    office.workspace.do(add_delegate, office.event_id, FULL)
    path = write_delegates(office.folder / "out.xlsx", office.people())
    book = load_workbook(path)
    book.active["A2"] = "Đỗ Thuỳ Khuê"
    book.save(office.folder / "back.xlsx")
    outcome = office.bring(read_list(office.folder / "back.xlsx"))
    assert len(outcome.changed) == 1
    assert office.person("Đỗ Thuỳ Khuê").printed.en == "Do Thuy Khue"


def test_an_export_into_another_workspace_brings_everything_but_the_ids(office: Office) -> None:
    """Every field of a draft, identity data too."""
    office.workspace.do(add_delegate, office.event_id, FULL)
    (there,) = office.people()
    (office.folder / "other").mkdir()
    other = Office(office.folder / "other")
    other.bring(read_list(write_delegates(office.folder / "out.xlsx", [there], nothing)))
    (here,) = other.people()
    other.workspace.close()
    differing = [field for field in DRAFT_FIELDS if text_of(here, field) != text_of(there, field)]
    assert differing == []
