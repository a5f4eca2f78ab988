"""Fifty invented names as hard as those of real lists: long, short, particles, five scripts.

All 134 accented letters of Vietnamese occur, the capitals in a dozen names made for them.
"""

from dataclasses import replace

from hanoiplan.badges.model import BadgeCard
from tests.hanoiplan.badges.people import EXCELLENCY, NONE, PHOTO, a_card, two

# name, in its own script, country, whether English stands first
_NAMES = (
    ("Đỗ Nguyễn Tường Nhượng", "", "VN"),
    ("Công Tằng Tôn Nữ Thị Lộc Chủ Tố Uyển", "", "VN"),
    ("Công Huyền Tôn Nữ Bửu Khuyến Trần Luật Tấn", "", "VN"),
    ("Nguyễn Đặng Lớn Mòn Bìa Tự đài Hè Mẹn", "", "VN"),
    ("Ngũ Hồ Quỳnh Hoẵng Thuỵ Vẻ Bá Bảo", "", "VN"),
    ("Trương Mỹ Thẳm Nghĩa Lỗi Kỷ Sửu Mở", "", "VN"),
    ("Lỡ Cửu Tẽn Quý Chỉnh Bỏ Dõi Từ Lụa Tú", "", "VN"),
    ("Phùng Khổng Lệ Tẩu Mẫn Tăng Thắng Tâm", "", "VN"),
    ("Ỷ", "", "VN"),
    ("Đào Ngọc Àn Án Ảo Ão Ạc", "", "VN"),
    ("Bùi Ằng Ắt Ẳng Ẵm Ặc Ăn", "", "VN"),
    ("Võ Âu Ầm Ấn Ẩn Ẫm Ận", "", "VN"),
    ("Hà Èo Én Ẻo Ẽo Ẹp", "", "VN"),
    ("Lý Êm Ềnh Ếch Ểnh Ễnh Ệch", "", "VN"),
    ("Tạ Ìn Ích Ỉn Ĩnh Ịch", "", "VN"),
    ("Vũ Òng Óc Ỏng Õng Ọc", "", "VN"),
    ("Mã Ông Ồn Ốc Ổn Ỗng Ộp", "", "VN"),
    ("Ngô Ơn Ờ Ớt Ở Ỡm Ợ", "", "VN"),
    ("Lê Ùn Út Ủy Ũng Ụt", "", "VN"),
    ("Hồ Ưng Ừng Ứng Ửng Ữ Ựng", "", "VN"),
    ("Phí Ỳ Ý Ỹ Ỵ Đức", "", "VN"),
    ("Pehin Dato Haji Awang Faizal Rahimin bin Haji Damit Mussa", "", "BN"),
    ("Pengiran Muda Haji Al-Muhtadee Izzuddin bin Pengiran Anak", "", "BN"),
    ("Domingas Filomena de Jesus Marçal Tilman Soares Ximenes", "", "TL"),
    ("Maximiliano José Evangelista da Conceição Guterres Belo", "", "TL"),
    ("Wiryamanta", "", "ID"),
    ("Wirakusumanegara", "", "ID"),
    ("Raden Ayu Siti Nurhaliza Hastuti Prawirodiningratan", "", "ID"),
    ("Aurelio Magbanwa Quimpo-Santillan III", "", "PH"),
    ("María de los Ángeles Concepción dela Cruz y Villanueva", "", "PH"),
    ("Dato’ Seri Haji Zulkarnain bin Abdul Wahid", "", "MY"),
    ("Tengku Amir Hamzah ibni Tengku Sulaiman Shah Alhaj", "", "MY"),
    ("Saraswathy a/p Muthukumaraswamy", "", "MY"),
    ("Ravichandran a/l Subramaniam Krishnamoorthy", "", "MY"),
    ("Khoo Zi Rong Alvina", "邱子蓉", "SG"),
    ("Ng", "黄", "SG"),
    ("Ouyang Xiuwen", "欧阳修文", "CN"),
    ("Ratchanikorn Suwannaphakdi na Lamphun", "รัชนิกร สุวรรณภักดี ณ ลำพูน", "TH"),
    ("Thammathirarat Phisanwongsathon",
     "ธรรมธีรราชภักดี พิศาลวงศ์สถล ณ อยุธยา", "TH"),
    ("Sok Chanmonyroth", "ឯកឧត្តម សុខ ច័ន្ទមុនីរ័ត្ន", "KH"),
    ("Chhim Sovannarith Monychenda", "ឈឹម សុវណ្ណារិទ្ធ មុនីចិន្តា", "KH"),
    ("Bounpheng Sisavathvongsa", "ທ່ານ ບຸນເພັງ ສີສະຫວາດວົງສາ", "LA"),
    ("Khamphanh Phommathansy Souvannavong", "ຄຳພັນ ພົມມະທັນສີ ສຸວັນນະວົງ", "LA"),
    ("Daw Khin Sabei Nwe Oo", "ဒေါ်ခင်စံပယ်နွယ်ဦး", "MM"),
    ("U Aung Thet Khaing Maung Maung Lwin", "ဦးအောင်သက်ခိုင်မောင်မောင်လွင်", "MM"),
    ("Zoë Fitzgerald-O’Connor", "", "GB"),
    ("François-Xavier de La Roche-Montbel", "", "FR"),
    ("Jürgen Freiherr von Weizenau-Öd", "", "DE"),
    ("João", "", "PT"),
    ("O", "", "KR"),
)  # fmt: skip

_LETTERS = "HDSGE"


def _card(at: int, name: str, native: str, country: str) -> BadgeCard:
    at_home = country == "VN"
    return a_card(
        name,
        native=native,
        country=country,
        category=_LETTERS[at % len(_LETTERS)],
        honorific=EXCELLENCY if at % 2 else NONE,
        position=two("Phó Chủ tịch Ủy ban nhân dân", "Vice Chair of the People’s Committee"),
        locality=two("Bandar Seri Begawan") if country == "BN" else NONE,
        number=2000 + at,
        primary="vi" if at_home else "en",
    )


FIFTY: tuple[BadgeCard, ...] = tuple(_card(at, *name) for at, name in enumerate(_NAMES))
FIFTY_WITH_PHOTO = tuple(replace(card, photo=PHOTO) for card in FIFTY)
