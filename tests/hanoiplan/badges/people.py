"""Invented people for the tests of badges: the usual ones and the hardest known to us."""

from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image

from hanoiplan.badges.model import BadgeCard
from hanoiplan.base.names import phrases
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.fields import Language
from hanoiplan.plans.categories import STANDARD_CATEGORIES
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.model import Category, EventFacts

EVENT = EventFacts(
    id=1,
    number=126,
    title=Bilingual(
        "Hội nghị Lãnh đạo các Thành phố ASEAN 2026", "ASEAN City Leaders Conference 2026"
    ),
    short_name="ACLC 2026",
    starts_on=date(2026, 6, 7),
    ends_on=date(2026, 6, 10),
    place=Bilingual("Hà Nội", "Hà Nội"),
    venue=Bilingual(),
)
CATEGORIES = {
    seed.letter: Category(at, seed.letter, seed.shape, seed.name, seed.colour, seed.needs_seat, at)
    for at, seed in enumerate(STANDARD_CATEGORIES, start=1)
}
NONE = Bilingual()


def two(vi: str, en: str = "") -> Bilingual:
    """A text in both languages; the same in both when only one is given."""
    return Bilingual(vi, en or vi)


def a_code(number: int, version: int = 1) -> str:
    """Twenty-one digits in the form of a badge code; the checks are invented."""
    return f"1126{number:05d}{version:02d}1234567890"


def a_photo(size: tuple[int, int] = (480, 640)) -> bytes:
    """A portrait as the file keeps one: JPEG, 3:4."""
    out = BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(out, "JPEG", quality=80)
    return out.getvalue()


PHOTO = a_photo()


def a_card(
    name: str = "Nguyễn Văn An",
    *,
    category: str = "D",
    native: str = "",
    honorific: Bilingual = NONE,
    position: Bilingual = NONE,
    organisation: Bilingual = NONE,
    locality: Bilingual = NONE,
    country: str = "VN",
    category_text: str = "",
    number: int = 137,
    version: int = 1,
    primary: Language = "vi",
    kept: tuple[str, ...] = (),
    photo: bytes = b"",
    event: EventFacts = EVENT,
) -> BadgeCard:
    """One card; everything but the name may be missing."""
    return BadgeCard(
        delegate_id=number,
        event=event,
        printed=two(name),
        native=native,
        honorific=honorific,
        position=position,
        organisation=organisation,
        locality=locality,
        country=country_of(country) if country else None,
        category=CATEGORIES.get(category),
        category_text=category_text,
        badge_number=number,
        version=version,
        code=a_code(number, version),
        primary=primary,
        name_phrases=phrases(name, kept),
        photo=photo,
    )


def with_list(card: BadgeCard, **columns: str | Bilingual) -> BadgeCard:
    """The card with what the run's own list says, by column; a plain text stands for both."""
    said = {
        key: Bilingual(text) if isinstance(text, str) else text for key, text in columns.items()
    }
    return replace(card, own=tuple(said.items()), row=1)


EXCELLENCY = two("Ngài", "H.E.")

HONOUR_GUEST = a_card(
    "Đỗ Nguyễn Tường Nhượng",
    category="H",
    honorific=two("Ông", "Mr"),
    position=two("Chủ tịch Ủy ban nhân dân thành phố", "Chairman of the City People’s Committee"),
    locality=two("Hà Nội"),
    number=2,
)
KHMER_GOVERNOR = a_card(
    "Sok Chanmonyroth",
    native="ឯកឧត្តម សុខ ច័ន្ទមុនីរ័ត្ន",
    honorific=EXCELLENCY,
    position=two("Phó Thống đốc Thủ đô", "Deputy Governor of the Capital"),
    locality=two("Phnôm Pênh", "Phnom Penh"),
    country="KH",
    number=137,
    primary="en",
)
BURMESE_MEMBER = a_card(
    "Daw Khin Sabei Nwe Oo",
    native="ဒေါ်ခင်စံပယ်နွယ်ဦး",
    position=two("Ủy viên Ủy ban Phát triển thành phố", "Member, City Development Committee"),
    locality=two("Mandalay"),
    country="MM",
    number=152,
    primary="en",
)
LONGEST_NAME = a_card(
    "Pehin Dato Haji Awang Faizal Rahimin bin Haji Damit Mussa",
    position=two(
        "Chủ tịch Ban Đô thị Bandar Seri Begawan",
        "Chairman, Bandar Seri Begawan Municipal Department",
    ),
    locality=two("Bandar Seri Begawan"),
    country="BN",
    number=103,
    primary="en",
)
EIGHT_WORDS = a_card(
    "Domingas Filomena de Jesus Marçal Tilman Soares Ximenes",
    honorific=EXCELLENCY,
    position=two("Chủ tịch Chính quyền thành phố", "President of the Municipal Authority"),
    locality=two("Baucau"),
    country="TL",
    number=193,
    primary="en",
)
LONGEST_TITLES = a_card(
    "Nguyễn Đặng Ngọc Uyển",
    honorific=two("Bà", "Ms"),
    position=two(
        "Phó Chủ tịch Thường trực Ủy ban nhân dân thành phố, Trưởng Ban Chỉ đạo Chuyển đổi số"
        " và Phát triển đô thị thông minh",
        "Standing Vice Chairwoman, City People’s Committee; Head of the Steering Committee on"
        " Digital Transformation and Smart City",
    ),
    locality=two("Thành phố Huế", "Huế City"),
    number=214,
)
MONONYM = a_card(
    "Wiryamanta",
    position=two(
        "Phó Giám đốc Sở Kế hoạch phát triển",
        "Deputy Head, Regional Development Planning Agency",
    ),
    locality=two("Makassar"),
    country="ID",
    number=119,
    primary="en",
)
LAO_VICE_MAYOR = a_card(
    "Bounpheng Sisavathvongsa",
    native="ທ່ານ ບຸນເພັງ ສີສະຫວາດວົງສາ",
    honorific=EXCELLENCY,
    position=two("Phó Đô trưởng", "Vice Mayor"),
    locality=two("Thủ đô Viêng Chăn", "Vientiane Capital"),
    country="LA",
    number=144,
    primary="en",
)
HAN_SPEAKER = a_card(
    "Khoo Zi Rong Alvina",
    category="S",
    native="邱子蓉",
    honorific=two("TS", "Dr"),
    position=two("Giám đốc Chương trình Thành phố thông minh", "Director, Smart City Programme"),
    locality=two("Singapore"),
    country="SG",
    number=171,
    primary="en",
    kept=("Khoo Zi Rong",),
)
FILIPINO_GUEST = a_card(
    "Aurelio Magbanwa Quimpo-Santillan III",
    category="G",
    honorific=two("Ngài", "Hon."),
    position=two("Phó Thị trưởng", "Vice Mayor"),
    locality=two("Davao City"),
    country="PH",
    number=168,
    primary="en",
)
THAI_EXHIBITOR = a_card(
    "Ratchanikorn Suwannaphakdi na Lamphun",
    category="E",
    native="รัชนิกร สุวรรณภักดี ณ ลำพูน",
    position=two(
        "Phó Tổng Thư ký Chính quyền Thủ đô, Trưởng ban Chuyển đổi số",
        "Deputy Permanent Secretary, Head of Digital Transformation",
    ),
    locality=two("Băng Cốc", "Bangkok"),
    country="TH",
    number=186,
    primary="en",
)
FIVE_DIGITS = a_card(
    "Dato’ Seri Haji Zulkarnain bin Abdul Wahid",
    honorific=two("YBhg."),
    position=two("Thị trưởng", "Mayor"),
    locality=two("Johor Bahru"),
    country="MY",
    number=10160,
    primary="en",
)
NOTHING_BUT_A_NAME = a_card(
    "Lê Văn Bình", category="", country="", category_text="Khách đặc biệt", number=77
)
ORGANISER = a_card(
    "Hoàng Ngọc Diễm Thuỵ",
    category="B",
    position=two("Phó Trưởng ban Tổ chức", "Deputy Head, Organising Committee"),
    organisation=two("Văn phòng UBND TP", "Office of the People’s Committee"),
    locality=two("Hà Nội"),
    number=903,
)
PRESS = a_card(
    "Lê Khuê Mỹ Hoà",
    category="P",
    position=two("Phóng viên ảnh, Đài Truyền hình Sông Hồng", "Photojournalist, Red River TV"),
    organisation=two("GP 118/TTBC"),
    country="",
    number=871,
)
INTERPRETER = a_card(
    "Phạm Uyên Nhữ",
    category="N",
    position=two("Phiên dịch tiếng Khmer – Đoàn 02", "Khmer interpreter – Delegation 02"),
    organisation=two("Khmer · Việt · English"),
    locality=two("Hà Nội"),
    number=946,
)
VOLUNTEER = a_card(
    "Ngô Thị Bảo Ngân",
    category="V",
    position=two("Nhóm hướng dẫn sảnh tầng 2", "Guides, lobby, floor 2"),
    organisation=two("Ca sáng · AM"),
    number=1042,
    primary="en",
)
ATTENDING = (
    HONOUR_GUEST,
    KHMER_GOVERNOR,
    BURMESE_MEMBER,
    LONGEST_NAME,
    EIGHT_WORDS,
    LONGEST_TITLES,
    MONONYM,
    LAO_VICE_MAYOR,
    HAN_SPEAKER,
    FILIPINO_GUEST,
    THAI_EXHIBITOR,
    FIVE_DIGITS,
    NOTHING_BUT_A_NAME,
)
WORKING = (
    ORGANISER,
    PRESS,
    INTERPRETER,
    VOLUNTEER,
    *(
        a_card(f"Mai Lan {letter}", category=letter, number=1100 + at)
        for at, letter in enumerate("ATMLXK")
    ),
)
EVERYBODY = ATTENDING + WORKING

LIST_VALUES: dict[str, str | Bilingual] = {
    "seat": "C-107",
    "table": "12",
    "table_name": Bilingual("Hoa Sen", "Lotus"),
    "session": Bilingual(
        "14:15–15:45 Phiên 1: Phát triển trong kỷ nguyên số",
        "14:15–15:45 Session 1: Growth in the digital era",
    ),
    "next_session": Bilingual("15:45 Tiệc trà", "15:45 Tea break"),
    "hotel": "Khách sạn Hồ Gươm Xanh",
    "hotel_room": "1207",
    "room": Bilingual("Hội trường lớn", "Plenary Hall"),
    "zones": "1 2 5",
    "arrow": Bilingual("phải", "right"),
    "car": "07",
    "car_class": "A",
    "plate": "29B-000.07",
    "parking": "P1",
    "validity": "07–10/6/2026",
    "arrival_group": "03",
    "piece": "1/3",
    "address": "12 Phố Lê Lai, Phường Hoàn Kiếm, Hà Nội",
    "recipient": "Văn phòng UBND Thành phố",
}
"""One value for every column of a run's own list."""
