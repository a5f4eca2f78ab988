"""The words that lists use over their columns, Vietnamese and English: data only.

Phrases are parted by semicolons and compared folded. What must not come in: any rule (`headers`,
`heading_rows`).
"""

IGNORED = ""
ID = "id"
# Columns that no draft has but a list may: parts of a name, the delegation's other name.
MIDDLE = "middle"
FAMILY_MIDDLE = "family_middle"
DELEGATION_EN = "delegation_en"

SURE = {
    "printed_vi": """họ và tên; họ tên; họ và tên đại biểu; họ tên đại biểu; tên đại biểu;
        tên đầy đủ; họ tên đầy đủ; họ và tên đầy đủ; tên người tham dự; họ tên khai sinh;
        họ tên người tham dự; họ và tên người tham dự; họ tên khách; tên khách; họ tên khách mời;
        họ và tên khách mời; tên đại biểu tham dự; họ và tên đại biểu tham dự; họ đệm tên""",
    "printed_en": """full name; fullname; name; delegate name; name of delegate; english name;
        participant; participant name; name of participant; delegate; guest name; names;
        name of participants; name of delegates; complete name; participants name""",
    "passport_name": """passport name; name in passport; name as in passport; full name passport;
        name passport; full name as in passport; full name as per passport; name as per passport;
        name on passport; name as on passport; name as shown in passport; tên hộ chiếu;
        tên theo hộ chiếu; họ tên theo hộ chiếu; full name as on passport;
        họ và tên theo hộ chiếu; họ tên hộ chiếu; họ và tên hộ chiếu; tên trong hộ chiếu;
        tên trên hộ chiếu; họ tên trên hộ chiếu; họ và tên trên hộ chiếu""",
    "native_name": """native name; name in native script; name in own script;
        name in its own script; name in original script; name in local script; local name;
        name in native language; tên bản ngữ; tên tiếng bản ngữ; tên chữ bản ngữ;
        tên bằng chữ bản ngữ; họ tên bản ngữ; họ và tên bản ngữ; tên gốc; tên bản địa;
        tên bằng chữ gốc; họ tên bằng tiếng bản ngữ""",
    "native_script": "script; chữ viết; native script; loại chữ",
    "family": "family name; surname; last name; lastname; họ; family names; surnames",
    MIDDLE: "đệm; tên đệm; chữ đệm; chữ lót; tên lót; middle name; middle names; middle; lót",
    FAMILY_MIDDLE: "họ đệm; họ và đệm; họ và tên đệm; họ lót; họ và chữ đệm; họ chữ đệm",
    "given": """given name; given names; given name s; first name; first names; firstname;
        forename; forenames; tên gọi; first and middle name; given and middle name""",
    "name_order": "name order; thứ tự tên; order of the name; thứ tự họ tên",
    "sort_as": "sort as; xếp theo; sort key; khóa sắp xếp",
    "pronunciation": "pronunciation; cách đọc; phiên âm; cách phát âm",
    "style_vi": "tôn xưng",
    "style_en": "style; style of address; form of address",
    "honorific_vi": "danh xưng; xưng hô; ông bà; cách xưng hô; đồng chí; quý danh; ông bà đ c",
    "honorific_en": """honorific; honorifics; salutation; prefix; mr ms; mr mrs ms; mr mrs;
        mr mrs ms dr; mr ms mrs; mr ms dr""",
    "conferred_title": "conferred title; tước hiệu; tước vị; conferred titles; royal title",
    "position_vi": """chức vụ; chức danh; chức vụ công tác; chức vụ hiện nay; chức vụ chức danh;
        chức danh chức vụ; vị trí công tác; vị trí; chức vụ hiện tại; chức vụ đảm nhiệm""",
    "position_en": """position; job title; designation; function; position title; post;
        job position; official position; current position; title position""",
    "organisation_vi": """cơ quan; đơn vị; cơ quan đơn vị; đơn vị công tác; cơ quan công tác;
        tổ chức; nơi công tác; cơ quan tổ chức; đơn vị cơ quan; cơ quan đơn vị công tác;
        tên cơ quan; tên đơn vị; nơi làm việc""",
    "organisation_en": """organisation; organization; agency; institution; company; affiliation;
        organisation agency; organization agency; ministry; department; office; employer;
        organisation name; organization name; name of organisation; name of organization""",
    "delegation": """đoàn; tên đoàn; đoàn đại biểu; thuộc đoàn; delegation; delegation name;
        name of delegation; tỉnh tp; tỉnh thành phố; tỉnh thành; thành phố; địa phương; tp tỉnh;
        thành phố tỉnh; city; province; city province; province city; locality; city locality;
        đoàn địa phương; tỉnh thành phố trực thuộc; đoàn công tác""",
    "category": """loại; thành phần; category; loại đại biểu; thành phần đại biểu;
        delegate category; delegate type; loại thẻ; badge type; badge category; nhóm đại biểu;
        đối tượng; thành phần tham dự""",
    "rank": "cấp bậc; rank; cấp; level; bậc",
    "country": "quốc gia; nước; country; tên nước; country of origin; country region",
    "nationality": "quốc tịch; nationality; citizenship",
    "role": """vai trò; role; vai trò trong đoàn; role in delegation; role in the delegation;
        nhiệm vụ trong đoàn; tư cách; tư cách tham dự; function in delegation""",
    "sex": "giới tính; sex; gender; nam nữ; phái; m f; giới",
    "phone": """điện thoại; số điện thoại; sđt; số đt; đt; đtdđ; di động; điện thoại di động;
        phone; phone number; phone no; mobile; mobile phone; mobile number; mobile no; tel;
        telephone; telephone number; cell phone; cellphone; contact number; điện thoại liên hệ;
        số điện thoại liên hệ; số di động; sđt liên hệ; tel no; contact no; whatsapp; zalo""",
    "email": """email; e mail; thư điện tử; email address; e mail address; địa chỉ email;
        mail; hộp thư; thư điện tử email; địa chỉ thư điện tử""",
    "languages": "ngôn ngữ; languages; language; ngoại ngữ; languages spoken; spoken languages",
    "diet": """chế độ ăn; diet; dietary; dietary requirements; dietary requirement; meal;
        dietary restrictions; dietary preference; food; food preference; meal preference;
        yêu cầu ăn uống; ăn uống; chế độ ăn uống; ăn kiêng; suất ăn; food restrictions""",
    "access_needs": """hỗ trợ đi lại; access needs; accessibility; accessibility needs;
        mobility needs; hỗ trợ tiếp cận; nhu cầu tiếp cận; nhu cầu hỗ trợ; wheelchair""",
    "birth_date": """ngày sinh; date of birth; birth date; birthdate; dob; d o b; birthday;
        ngày tháng năm sinh; ngày tháng năm sinh; năm sinh; sinh ngày; ngày năm sinh;
        year of birth; ngày sinh dd mm yyyy; date of birth dd mm yyyy""",
    "passport_number": """số hộ chiếu; passport number; passport no; hộ chiếu; passport;
        hộ chiếu số; số hc; số passport; passport id; ppt no;
        số hộ chiếu passport no""",
    "passport_expiry": """hộ chiếu hết hạn; passport expiry; passport expiry date; expiry date;
        date of expiry; passport valid until; ngày hết hạn; hạn hộ chiếu; valid until; hết hạn;
        ngày hết hạn hộ chiếu; thời hạn hộ chiếu; passport expiration date; expiration date;
        hạn hộ chiếu; có giá trị đến; giá trị đến; passport expires; expiry""",
    "vetting": "thẩm tra; vetting; tình trạng thẩm tra; vetting state; thẩm định nhân sự",
    "vetting_date": "ngày thẩm tra; vetting date; date of vetting",
    "vetting_officer": "cán bộ thẩm tra; vetting officer; người thẩm tra",
    "legal_basis": """căn cứ xử lý dữ liệu; legal basis; căn cứ pháp lý; căn cứ xử lý;
        basis of processing; căn cứ""",
    "basis_date": """ngày xác lập căn cứ; date of the basis; date of basis; consent date;
        ngày đồng ý; date of consent; basis date""",
    "data_source": "nguồn dữ liệu; source of the data; data source; nguồn; source",
    "notes": """ghi chú; notes; note; remarks; remark; comment; comments; ghi chú khác; khác;
        other remarks""",
    "attention": """lưu ý; chú ý; attention; lưu ý tại quầy; attention at the desk;
        attention text; lưu ý khi đón; lưu ý ở quầy""",
    "status": "trạng thái; status; tình trạng; xác nhận; xác nhận tham dự; confirmation",
    ID: "id; hanoiplan id; mã hanoiplan; delegate id; mã đại biểu; id đại biểu",
    IGNORED: """stt; số tt; tt; no; nr; s no; số thứ tự; order; index; s t t; seq; sl; tt stt;
        ngày cấp; nơi cấp; date of issue; place of issue; issue date; ảnh; photo; chữ ký; ký tên;
        signature; ký nhận; ngày cấp hộ chiếu; nơi cấp hộ chiếu""",
}
GUESSED = {
    "honorific_vi": "đ c; học hàm học vị; học hàm; học vị",
    "position_en": "title; occupation; profession",
    "position_vi": """nghề nghiệp; chức vụ đơn vị; chức vụ cơ quan; chức vụ đơn vị công tác;
        chức vụ cơ quan công tác""",
    "given": "tên",
    "category": "type; nhóm; diện",
    "attention": "special needs; special requirements; yêu cầu đặc biệt",
    ID: "mã; mã số; code",
}
# The name as it is to be printed; where it stands, the plain name column is the passport's.
ON_THE_CARD = {
    "printed_vi": """tên trên thẻ; tên in trên thẻ; tên in thẻ; họ tên trên thẻ; tên trên biển;
        họ và tên trên thẻ; họ tên in thẻ; họ và tên in trên thẻ; tên biển; tên in""",
    "printed_en": """badge name; name on badge; name on the badge; name on card;
        name on name card; printed name; name to print; name to be printed""",
}
LANGUAGES = {
    "vi": "vi; vn; vie; tiếng việt; vietnamese; in vietnamese; bằng tiếng việt; việt",
    "en": "en; eng; tiếng anh; english; in english; bằng tiếng anh; anh",
}
# A heading that spans others: what the words below it mean there.
UNDER = {
    "name": {
        "family": "họ; family; last; surname; family name; last name",
        MIDDLE: "đệm; tên đệm; chữ đệm; lót; middle; middle name; chữ lót",
        FAMILY_MIDDLE: "họ đệm; họ và đệm; họ và tên đệm; họ lót",
        "given": "tên; given; first; given name; first name; tên gọi; given names; first names",
        "native_name": "bản ngữ; native; native script; chữ bản ngữ; tiếng bản ngữ; local",
        "passport_name": "hộ chiếu; theo hộ chiếu; passport; as in passport; trên hộ chiếu",
        "honorific_vi": "danh xưng; ông bà",
        "honorific_en": "title; prefix; salutation; honorific; mr ms",
    },
    "passport": {
        "passport_number": "số; no; number; số hiệu; ký hiệu; số hộ chiếu; mã số",
        "passport_expiry": "hết hạn; ngày hết hạn; expiry; expires; valid until; hạn; đến; until",
        "passport_name": "họ tên; họ và tên; tên; name; full name",
        "nationality": "quốc tịch; nationality; nước cấp; issuing country",
        IGNORED: "ngày cấp; nơi cấp; cấp ngày; issued; date of issue; place of issue; issue date",
    },
    "delegation": {
        "delegation": "tên; name; tên đoàn; đoàn; city; tỉnh tp",
        "role": "vai trò; role; tư cách",
        "country": "quốc gia; nước; country",
    },
    "vetting": {
        "vetting": "kết quả; result; tình trạng; state",
        "vetting_date": "ngày; date",
        "vetting_officer": "cán bộ; officer; người thẩm tra",
    },
}
SPANNING = {
    "name": """họ và tên; họ tên; họ và tên đại biểu; full name; name; tên đại biểu; tên;
        delegate name; names; họ tên đại biểu; name of delegate; participant; delegate""",
    "passport": """thông tin hộ chiếu; hộ chiếu; passport; passport details; passport information;
        passport info; giấy tờ tùy thân; chi tiết hộ chiếu""",
    "delegation": "đoàn; delegation; thông tin đoàn; đoàn đại biểu",
    "vetting": "thẩm tra; vetting; thẩm tra nhân sự",
}
