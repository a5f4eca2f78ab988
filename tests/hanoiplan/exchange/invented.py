"""Sixty invented people of ten countries as one plain table, for lists of every shape.

Imports nothing of the program, so that a list made from it is nobody's own format.
"""

from dataclasses import dataclass

# country VI | country EN | delegation VI | delegation EN | order of the name: f = family leads
# then a line each: family, middle, given | sex
_TABLE = """
= Việt Nam | Viet Nam | Thành phố Huế | Hue City | f
Nguyễn, Văn, Bình | m
Trần, Thị, Mai | f
Lê, Hoàng, Dũng | m
Phạm, Thu, Hà | f
Hoàng, , Long | m
Đỗ, Thuỵ, Khuê | f
= Việt Nam | Viet Nam | Thành phố Hồ Chí Minh | Ho Chi Minh City | f
Nguyễn, Thị Minh, Nguyệt | f
Bùi, Quang, Thắng | m
Đặng, Hữu, Phước | m
Võ, Thị, Sương | f
Trương, Công, Định | m
Huỳnh, Ngọc, Trâm | f
= Thái Lan | Thailand | Băng Cốc | Bangkok | g
Jaidee, , Somchai | m
Wongsawat, , Malee | f
Srisuwan, , Anong | f
Rattanakosin, , Prasert | m
Chaiyasit, , Niran | m
Na Ayutthaya, , Pimchanok | f
= Lào | Lao PDR | Viêng Chăn | Vientiane | g
Vongsa, , Bounmy | m
Phommachanh, , Khamla | f
Sisoulith, , Thongsing | m
Keomany, , Latsamy | f
Xayavong, , Somphone | m
Inthavong, , Noy | f
= Campuchia | Cambodia | Phnôm Pênh | Phnom Penh | f
Sok, , Sopheak | m
Chea, , Sreymom | f
Kim, , Rithy | m
Heng, , Bopha | f
Pich, , Veasna | m
Ouk, , Channary | f
= Malaysia | Malaysia | Cua-la Lăm-pơ | Kuala Lumpur | g
, , Ahmad Faizal bin Razali | m
, , Siti Nurhaliza binti Osman | f
, , Rajan a/l Subramaniam | m
, , Wan Azizah binti Yusof | f
, , Hafiz bin Kamal | m
, , Priya a/p Raman | f
= Indonesia | Indonesia | Gia-các-ta | Jakarta | g
, , Sudin | m
, , Dewi Kartika Sari | f
, , Kardono | m
, , I Wayan Sudarta | m
, , Medrilzam | m
, , Ratna Ayu Lestari | f
= Philippines | Philippines | Ma-ni-la | Manila | g
dela Cruz, Reyes, Juan | m
Santos, Garcia, Maria Clara | f
Bautista, Lim, Jose | m
de los Reyes, , Ana | f
Villanueva, Cruz, Ramon | m
Aquino, Tan, Corazon | f
= Myanmar | Myanmar | Y-an-gun | Yangon | g
, , Aung Kyaw Moe | m
, , Khin Hnin Yu | f
, , Htay Aung | m
, , Thiri Zaw | f
, , Nay Lin | m
, , Mya Sandar | f
= Singapore | Singapore | Xinh-ga-po | Singapore | f
Lim, , Siang Keat | m
Phua, , Lay Peng | f
Tan, , Wei Ming | m
Ong, , Weng Hwee | m
Goh, , Shu Fen | f
Rajaratnam, , Sinnathamby | m
"""
_POSITIONS = (
    ("Giám đốc", "Director"),
    ("Phó Giám đốc", "Deputy Director"),
    ("Chuyên viên", "Officer"),
    ("Trưởng phòng Đối ngoại", "Head of International Relations"),
    ("Phó Chủ tịch", "Vice Chairperson"),
)
_ORGANISATIONS = (
    ("Sở Du lịch", "Department of Tourism"),
    ("Văn phòng Uỷ ban", "Office of the Committee"),
    ("Sở Quy hoạch, Kiến trúc", "Department of Planning, Architecture"),
)
_ROLES = ("Trưởng đoàn", "Phó đoàn", "Thành viên", "Thành viên", "Phiên dịch", "Thành viên")
_CATEGORIES = ("Đại biểu", "Đại biểu", "Đại biểu", "Khách mời", "Phiên dịch", "Đại biểu")
_NOTES = ("", "Đến muộn một ngày", "", "Cần tờ khai hải quan", "", "")


@dataclass(frozen=True)
class Guest:
    """One invented person; dates are ISO, the sex is m or f."""

    family: str
    middle: str
    given: str
    name: str
    sex: str
    country_vi: str
    country_en: str
    delegation_vi: str
    delegation_en: str
    position_vi: str
    position_en: str
    organisation_vi: str
    organisation_en: str
    role: str
    category: str
    phone: str
    email: str
    birth: str
    passport: str
    expiry: str
    notes: str

    @property
    def plain(self) -> str:
        """The name without Vietnamese marks, as foreign-made lists write it."""
        return without_marks(self.name)


def without_marks(text: str) -> str:
    """Vietnamese letters as ASCII."""
    marked = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ"
    plain = "a" * 17 + "d" + "e" * 11 + "i" * 5 + "o" * 17 + "u" * 11 + "y" * 5
    table = dict(zip(marked + marked.upper(), plain + plain.upper(), strict=True))
    return "".join(table.get(letter, letter) for letter in text)


def guests() -> list[Guest]:
    """Everybody, delegation by delegation."""
    found: list[Guest] = []
    body: list[str] = []
    for line in _TABLE.strip().splitlines():
        if line.startswith("="):
            body = [part.strip() for part in line[1:].split("|")]
        else:
            found.append(_guest(line, body, len(found)))
    return found


def _guest(line: str, body: list[str], n: int) -> Guest:
    name, sex = (part.strip() for part in line.split("|"))
    family, middle, given = (part.strip() for part in name.split(","))
    parts = [family, middle, given] if body[4] == "f" else [given, middle, family]
    position, organisation = _POSITIONS[n % 5], _ORGANISATIONS[n % 3]
    whole = " ".join(part for part in parts if part)
    return Guest(
        family=family,
        middle=middle,
        given=given,
        name=whole,
        sex=sex,
        country_vi=body[0],
        country_en=body[1],
        delegation_vi=body[2],
        delegation_en=body[3],
        position_vi=position[0],
        position_en=position[1],
        organisation_vi=organisation[0],
        organisation_en=organisation[1],
        role=_ROLES[n % 6],
        category=_CATEGORIES[n % 6],
        phone=f"09{12345670 + n * 7919:08d}",
        email=f"guest{n}@example.org",
        birth=f"{1950 + n % 40}-{n % 12 + 1:02d}-{n % 28 + 1:02d}",
        passport=f"{chr(65 + n % 26)}{1000000 + n * 317}",
        expiry=f"{2027 + n % 9}-{n % 11 + 1:02d}-{(n * 3) % 28 + 1:02d}",
        notes=_NOTES[n % 6],
    )
