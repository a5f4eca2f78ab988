"""Delegates as a workbook that imports again without change.

The headings are our own (`own_headings`), the words of coded fields those that the reader knows;
the ID column keeps who is who even after names were corrected. What must not come in: deciding
who is exported.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from hanoiplan.base.ids import id_text
from hanoiplan.base.names import NameOrder
from hanoiplan.delegates.model import (
    IDENTITY_FIELDS,
    DelegateRow,
    DelegateStatus,
    LegalBasis,
    Sex,
    Vetting,
    text_of,
)
from hanoiplan.exchange.own_headings import OWN_HEADINGS
from hanoiplan.plans.countries import find_country
from hanoiplan.sheets.workbook import OutColumn, OutSheet, write_workbook

SHEET_NAME = "Đại biểu"

Note = Callable[[Sequence[int]], object]
"""Keeps the fact that identity data of these people leaves the program."""

# Words of the document, not of the interface, for fields that hold a code.
_WORDS: dict[str, dict[str, str]] = {
    "status": {DelegateStatus.CONFIRMED: "Đã xác nhận", DelegateStatus.INVITED: "Đã mời"},
    "sex": {Sex.FEMALE: "Nữ", Sex.MALE: "Nam"},
    "vetting": {Vetting.SENT: "Đã gửi", Vetting.CLEARED: "Đạt", Vetting.REFUSED: "Không đạt"},
    "legal_basis": {LegalBasis.DUTY: "Công vụ", LegalBasis.CONSENT: "Đồng ý"},
    "name_order": {
        NameOrder.FAMILY_FIRST: "Họ trước",
        NameOrder.GIVEN_FIRST: "Tên trước",
        NameOrder.NO_FAMILY: "Không có họ",
        NameOrder.PATRONYMIC: "Theo tên cha",
    },
}


def write_delegates(path: Path, rows: Sequence[DelegateRow], note: Note | None = None) -> Path:
    """Write these people to a workbook; returns the path it really has ("… (2).xlsx").

    Passport numbers, their expiry and dates of birth are only in it when there is a `note`,
    which is called before the file exists with the ids of those of whom there is any.

    Raises:
        FileTrouble: the folder cannot be written to.
    """
    fields = [name for name in OWN_HEADINGS if note is not None or name not in IDENTITY_FIELDS]
    if note is not None:
        note([row.id for row in rows if _has_identity_data(row)])
    columns = tuple(OutColumn(OWN_HEADINGS[field]) for field in fields)
    table = [[_cell(row, field) for field in fields] for row in rows]
    return write_workbook(path, [OutSheet(SHEET_NAME, columns, table)])


def _has_identity_data(row: DelegateRow) -> bool:
    return any(text_of(row, field) for field in IDENTITY_FIELDS)


def _cell(row: DelegateRow, field: str) -> str:
    if field == "id":
        return id_text(row.id)
    if field == "country":
        country = find_country(row.country_text)  # the person's own, not the delegation's
        return country.name.vi if country is not None else row.country_text
    if field == "category":
        return row.category_text or (row.category.name.vi if row.category else "")
    text = text_of(row, field)
    return _WORDS.get(field, {}).get(text, text)
