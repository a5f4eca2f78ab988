"""The fifteen categories a new event starts with; every one can be changed.

Attendance cards: letter in a circle; work cards: letter in a square. Letters avoid O, I and Q
(read as 0, 1 and O). The colours stay apart under colour blindness and in grey print together
with the letter and the rail pattern; the words are those of Vietnamese conference practice.
"""

from dataclasses import dataclass

from hanoiplan.base.text import Bilingual, fold
from hanoiplan.plans.model import Category, CategoryShape


@dataclass(frozen=True, slots=True)
class CategorySeed:
    """A category before it belongs to an event."""

    letter: str
    shape: CategoryShape
    name: Bilingual
    colour: str
    also: tuple[str, ...] = ()  # other words that lists use for it, folded

    @property
    def needs_seat(self) -> bool:
        """Whoever attends sits; whoever works does not take a chair."""
        return self.shape is CategoryShape.ATTENDANCE


_CIRCLE, _SQUARE = CategoryShape.ATTENDANCE, CategoryShape.WORK

STANDARD_CATEGORIES: tuple[CategorySeed, ...] = (
    CategorySeed(
        "H", _CIRCLE, Bilingual("Đại biểu danh dự", "Guest of honour"), "#6E0F2A",
        ("dai bieu danh du", "vip", "guest of honor", "honoured guest"),
    ),
    CategorySeed(
        "D", _CIRCLE, Bilingual("Đại biểu", "Delegate"), "#0B56A6",
        ("dai bieu chinh thuc", "official delegate", "participant"),
    ),
    CategorySeed(
        "S", _CIRCLE, Bilingual("Diễn giả", "Speaker"), "#D55E00",
        ("chu tri", "moderator", "panelist", "panellist"),
    ),
    CategorySeed(
        "G", _CIRCLE, Bilingual("Khách mời", "Guest"), "#5DB8A6",
        ("dai bieu khach moi", "observer", "invited guest"),
    ),
    CategorySeed(
        "E", _CIRCLE, Bilingual("Triển lãm", "Exhibitor"), "#F3D36B", ("exhibition",)
    ),
    CategorySeed(
        "A", _SQUARE, Bilingual("An ninh", "Security"), "#17191C", ("bao ve", "cong an")
    ),
    CategorySeed(
        "B", _SQUARE, Bilingual("Ban Tổ chức", "Organiser"), "#A80D1C",
        ("btc", "organizer", "organising committee", "organizing committee"),
    ),
    CategorySeed(
        "T", _SQUARE, Bilingual("Thư ký", "Secretariat"), "#193061", ("ban thu ky",)
    ),
    CategorySeed(
        "N", _SQUARE, Bilingual("Phiên dịch", "Interpreter"), "#5A2496",
        ("phien dich vien", "translator"),
    ),
    CategorySeed(
        "M", _SQUARE, Bilingual("Y tế", "Medical"), "#46957A", ("bac si", "doctor")
    ),
    CategorySeed(
        "L", _SQUARE, Bilingual("Liên lạc", "Liaison"), "#1FA6F0",
        ("can bo lien lac", "liaison officer"),
    ),
    CategorySeed("X", _SQUARE, Bilingual("Lái xe", "Driver"), "#86693F", ()),
    CategorySeed(
        "V", _SQUARE, Bilingual("Tình nguyện viên", "Volunteer"), "#A2C95F", ("tnv",)
    ),
    CategorySeed(
        "P", _SQUARE, Bilingual("Báo chí", "Press"), "#FCD400",
        ("phong vien", "media", "journalist"),
    ),
    CategorySeed(
        "K", _SQUARE, Bilingual("Phục vụ", "Service"), "#DFE7ED",
        ("ky thuat", "technical", "staff"),
    ),
)  # fmt: skip


def find_category(text: str, categories: list[Category]) -> Category | None:
    """The category a list means by its letter, a name or a usual other word, or None.

    The event's own words come first: a category somebody called "VIP" is meant by "VIP", also
    where that is a usual other word for a standard one.
    """
    asked = fold(text)
    own = (category for category in categories if asked in _own_words(category))
    usual = (category for category in categories if _KEYS.get(asked) == _key(category))
    return next(own, None) or next(usual, None) if asked else None


def _own_words(category: Category) -> set[str]:
    return {fold(category.letter), fold(category.name.vi), fold(category.name.en)}


def _key(category: Category | CategorySeed) -> tuple[str, CategoryShape]:
    """What tells categories apart: one letter may stand in a circle and in a square."""
    return category.letter, category.shape


_KEYS = {word: _key(seed) for seed in STANDARD_CATEGORIES for word in seed.also}
