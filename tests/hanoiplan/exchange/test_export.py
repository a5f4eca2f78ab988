"""An exported workbook is a list like any other, and one that changes nothing."""

from openpyxl import load_workbook

from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate
from hanoiplan.exchange.export import write_delegates
from hanoiplan.exchange.lists import read_list
from hanoiplan.exchange.mapping import Confidence, guess_mapping
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
)


def test_every_column_of_an_export_is_sure_of_its_meaning(office: Office) -> None:
    """Nobody has to map the program's own list."""
    office.workspace.do(add_delegate, office.event_id, FULL)
    sheet = read_list(write_delegates(office.folder / "out.xlsx", office.people()))
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
    sheet = read_list(write_delegates(office.folder / "out.xlsx", before))
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
    office.workspace.do(add_delegate, office.event_id, FULL)
    (there,) = office.people()
    (office.folder / "other").mkdir()
    other = Office(office.folder / "other")
    other.bring(read_list(write_delegates(office.folder / "out.xlsx", [there])))
    (here,) = other.people()
    other.workspace.close()
    assert (here.printed, here.native_name, here.notes) == (
        there.printed,
        there.native_name,
        there.notes,
    )
    assert (here.position, here.organisation, here.honorific, here.status) == (
        *(there.position, there.organisation, there.honorific),
        there.status,
    )
    assert (here.family, here.given, here.delegation) == (
        there.family,
        there.given,
        there.delegation,
    )
