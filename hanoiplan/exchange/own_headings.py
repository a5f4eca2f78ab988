"""The headings of our own workbook of delegates: what `export` writes and the reader is sure of.

Words of the document, not of the interface: both languages stand in each heading, because one
list goes to people of both. What must not come in: guessing what other lists mean (`headers`).
"""

ID_HEADING = "ID"

# field of a draft -> its heading, in the order of the columns
OWN_HEADINGS: dict[str, str] = {
    "printed_vi": "Tên in trên thẻ (VI) / Name on the badge (VI)",
    "printed_en": "Tên in trên thẻ (EN) / Name on the badge (EN)",
    "honorific_vi": "Danh xưng (VI) / Honorific (VI)",
    "honorific_en": "Danh xưng (EN) / Honorific (EN)",
    "style_vi": "Tôn xưng (VI) / Style (VI)",
    "style_en": "Tôn xưng (EN) / Style (EN)",
    "conferred_title": "Tước hiệu / Conferred title",
    "position_vi": "Chức vụ (VI) / Position (VI)",
    "position_en": "Chức vụ (EN) / Position (EN)",
    "organisation_vi": "Cơ quan (VI) / Organisation (VI)",
    "organisation_en": "Cơ quan (EN) / Organisation (EN)",
    "delegation": "Đoàn / Delegation",
    "role": "Vai trò trong đoàn / Role in the delegation",
    "category": "Thành phần / Category",
    "rank": "Cấp bậc / Rank",
    "country": "Quốc gia / Country",
    "passport_name": "Tên hộ chiếu / Passport name",
    "native_name": "Tên bản ngữ / Native name",
    "native_script": "Chữ viết / Script",
    "family": "Họ / Family name",
    "given": "Tên gọi / Given name",
    "name_order": "Thứ tự tên / Name order",
    "sort_as": "Xếp theo / Sort as",
    "pronunciation": "Cách đọc / Pronunciation",
    "sex": "Giới tính / Sex",
    "nationality": "Quốc tịch / Nationality",
    "phone": "Điện thoại / Phone",
    "email": "Thư điện tử / E-mail",
    "languages": "Ngôn ngữ / Languages",
    "diet": "Chế độ ăn / Diet",
    "access_needs": "Hỗ trợ đi lại / Access needs",
    "notes": "Ghi chú / Notes",
    "attention": "Lưu ý / Attention",
    "status": "Trạng thái / Status",
    "vetting": "Thẩm tra / Vetting",
    "vetting_date": "Ngày thẩm tra / Vetting date",
    "vetting_officer": "Cán bộ thẩm tra / Vetting officer",
    "legal_basis": "Căn cứ xử lý dữ liệu / Legal basis",
    "basis_date": "Ngày xác lập căn cứ / Date of the basis",
    "data_source": "Nguồn dữ liệu / Source of the data",
    "passport_number": "Số hộ chiếu / Passport number",
    "passport_expiry": "Hộ chiếu hết hạn / Passport expiry",
    "birth_date": "Ngày sinh / Date of birth",
    "id": ID_HEADING,
}
