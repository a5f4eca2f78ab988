"""What kind an item of a programme is, by the words of its title in either language. Pure."""

from hanoiplan.base.text import Bilingual, fold_words
from hanoiplan.programme.model import SessionKind

# The first line with words that stand in the title decides: "phiên kết luận" is a closing, though
# it is a session too; "tiễn đại biểu, kết thúc chương trình" is no closing.
_WORDS: tuple[tuple[SessionKind, tuple[str, ...]], ...] = (
    (
        SessionKind.ARRIVAL,
        (
            *("don tiep", "don dai bieu", "don khach", "tien dai bieu", "tien khach", "tien doan"),
            *("dang ky", "phat the", "arrival", "arrivals", "departure", "departures"),
            *("registration", "farewell", "welcome of delegates"),
        ),
    ),
    (
        SessionKind.BREAK,
        (
            *("tiec tra", "giai lao", "nghi giua gio", "chup anh"),
            *("coffee", "tea", "break", "photo"),
        ),
    ),
    (
        SessionKind.MEAL,
        (
            *("an sang", "an trua", "an toi", "tiec", "chieu dai", "com trua", "com toi"),
            *("breakfast", "lunch", "dinner", "banquet", "gala", "reception"),
        ),
    ),
    (
        SessionKind.VISIT,
        (
            *("khao sat", "tham quan", "thuc dia", "thuc te", "di tich"),
            *("field visit", "site visit", "field trip", "excursion", "tour", "visit"),
        ),
    ),
    (
        SessionKind.CLOSING,
        ("be mac", "ket luan", "phien ket thuc", "tong ket", "closing", "conclusion", "wrap up"),
    ),
    (SessionKind.OPENING, ("khai mac", "chao mung", "opening", "welcome remarks")),
    (
        SessionKind.MEETING,
        (
            *("song phuong", "g2g", "b2b", "gap go", "tiep xuc", "hoi dam"),
            *("bilateral", "meeting", "meetings"),
        ),
    ),
    (
        SessionKind.SESSION,
        (
            *("phien", "hoi thao", "toa dam", "doi thoai", "chuyen de", "thao luan"),
            *("session", "panel", "dialogue", "workshop", "plenary", "seminar", "forum"),
        ),
    ),
)


def kind_by_words(title: Bilingual) -> SessionKind:
    """The kind that the title tells; `OTHER` where it tells none."""
    text = f" {' '.join(fold_words(title.vi))} / {' '.join(fold_words(title.en))} "
    for kind, phrases in _WORDS:
        if any(f" {phrase} " in text for phrase in phrases):
            return kind
    return SessionKind.OTHER
