"""How one name comes to be spelled in several ways: the rules of transliteration, as data.

A skeleton is what is left of a folded word when free spellings are taken for one (s/x, v/w, ou/u,
th/t …; names by country). Words of Vietnamese names keep their letters, but for y and i. What
must not come in: whole names, scores.
"""

import re
import unicodedata
from functools import lru_cache

from hanoiplan.base.text import fold, nfc

# --- Vietnamese ----------------------------------------------------------------------------------

_FAMILY_NAMES = """
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Âu Cao Châu Chu Đàm Đào Đinh
Đoàn Giang Hà Khổng Kiều La Lâm Lương Mạc Mai Nghiêm Nông Phùng Quách Tạ Thái Tô Tống Triệu Trịnh
Trương Ung Vi Vương Yên Tăng Tôn Thạch Lưu Lục Doãn Hứa Khúc Viên Đồng Đậu Bạch Cù Cung Hàn Kim Lã
Lại Ma Nhữ Ninh Phí Sầm Thân Thiều Tiêu Tòng Từ Vòng Giáp Đái Hầu Hoa Quan Quản Trình Trang Thẩm Phó
Bành Biện Chử Đới Lò Lù Mông Mùa Giàng Vàng
"""
_FAMILIES = frozenset(nfc(_FAMILY_NAMES).casefold().split())
VIETNAMESE_FAMILIES = frozenset(fold(_FAMILY_NAMES).split())
_VIETNAMESE = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
    r"(?:a[iouy]?|e[ou]?|i(?:eu?|a|u)?|o(?:ai?|ay|ao|eo?|i)?|u(?:ay?|e|i|oi?|ou|u|y(?:a|eu?|u)?)?"
    r"|y(?:eu?)?)"
    r"(?:ch|c|m|ng|nh|n|p|t)?"
)
# The tones of Vietnamese letters, which two ways of writing put on different vowels (hòa, hoà).
_TONES = "\u0300\u0301\u0303\u0309\u0323"


@lru_cache(maxsize=65_536)
def is_vietnamese_word(folded: str) -> bool:
    """Whether a folded word can be a Vietnamese syllable: "duc" is one, "misone" is none."""
    return _VIETNAMESE.fullmatch(folded) is not None


def is_vietnamese_family(word: str) -> bool:
    """Whether a word is a Vietnamese family name: Đinh and Dinh are, Đình, Ông and Văn not."""
    small = nfc(word).casefold()
    return small in (VIETNAMESE_FAMILIES if small.isascii() else _FAMILIES)


@lru_cache(maxsize=65_536)
def sounds(word: str) -> str:
    """A Vietnamese word with its hats, and its tone at the end: "hòa" and "Hoà" are one."""
    loose = unicodedata.normalize("NFD", word.casefold())
    tones = "".join(letter for letter in loose if letter in _TONES)
    bare = nfc("".join(letter for letter in loose if letter not in _TONES))
    return bare.replace("y", "i") + tones


# --- free spellings ------------------------------------------------------------------------------

# Words that are one name, whatever their letters.
_ONE_NAME = (
    "muhammad mohammad mohamad mohamed mohammed muhamad muhammed mohd muhd mhd md",
    "abdul abd abdal abdel",
    "ahmad ahmed achmad akhmad",
    "syed sayed sayyid said syd",
    "sharifah syarifah sarifah",
    "haji hj haj",
    "hajah hjh hajjah",
    "nur noor nor nurul",
    "othman osman usman uthman",
    "yusof yusuf yusoff yusop yousuf",
    "pengiran pg pangeran",
    "awang awg",
    "dayang dyg",
    "maria ma",
    "stephen steven stefan",
)
_SAME_AS = {word: group.split()[0] for group in _ONE_NAME for word in group.split()}
# The one Vietnamese word that everybody has to write, as it is mistyped.
_AS_MISTYPED = "nguyn ngyuen nguen ngueyn nguyenn nguyeen ngyen"
_MISTYPED = dict.fromkeys(_AS_MISTYPED.split(), "nguyen")

# In this order; each takes different spellings of one sound for one.
_SPELLINGS = (
    ("sch", "s"), ("tch", "c"), ("tj", "c"), ("dj", "c"), ("ch", "c"), ("j", "c"),
    ("sy(?=[aeou])", "s"), ("sh", "s"), ("ts", "s"), ("x", "s"), ("z", "s"),
    ("ph", "p"), ("f", "p"), ("bp", "p"), ("dt", "t"),
    ("(?<=.)h", ""),
    ("w", "v"), ("q", "k"), ("ck", "k"), ("c$", "k"),
    ("ou", "u"), ("oo", "u"), ("oe", "u"), ("ee", "i"), ("ea", "i"), ("ie", "i"), ("y", "i"),
    ("d$", "t"), ("b$", "p"), ("g(?=[aeiou])", "k"),
    (r"(.)\1+", r"\1"), ("(?<=..[^aeiou])e$", ""),
)  # fmt: skip
_COMPILED = tuple((re.compile(found), put) for found, put in _SPELLINGS)
SHORTEST = 2  # letters of a word that has a skeleton
SURE = 4  # letters of a skeleton that tells one name from all others
_LATER_VOWELS = re.compile(r"(?<=.)[aeiou]+")


@lru_cache(maxsize=65_536)
def skeleton(folded: str, *, vietnamese: bool = False) -> str:
    """What is left of a folded word when its free spellings are taken for one.

    "thongxaysy" and "thongsaysy" → "tongsaisi". A Vietnamese word keeps its letters but for y/i.
    """
    if vietnamese:
        return _MISTYPED.get(folded, folded).replace("y", "i")
    bones = _bones(_SAME_AS.get(folded, folded))
    return _SAME_BONES.get(bones, bones)


def _bones(folded: str) -> str:
    if len(folded) < SHORTEST:
        return folded
    left = folded
    for found, put in _COMPILED:
        left = found.sub(put, left)
    return left or folded


# The same by skeletons, so that Yusoph and Yoesoef are found too; of short ones too many are alike.
_SAME_BONES = {
    _bones(word): _bones(first) for word, first in _SAME_AS.items() if len(_bones(word)) >= SURE
}


@lru_cache(maxsize=65_536)
def consonants(bones: str) -> str:
    """A skeleton without its later vowels: where misspelled words still meet."""
    return _LATER_VOWELS.sub("", bones)


# --- Chinese family names ------------------------------------------------------------------------

# One character, its spellings by dialect: Hokkien, Mandarin, Cantonese, Teochew, Hakka.
_CHARACTERS = """
陈 tan chen chan tjan tran|林 lim lin lam|李 lee li lie|黄 ng wong huang ooi oei wee hwang|
王 ong wang wong heng|吴 goh wu ng gouw go|蔡 chua cai choi choy tsai tjoa chai|
许 koh khor khaw xu hui hsu khoh|张 teo zhang chang cheung chong teoh tio|何 ho he hoe|
刘 low liu lau lao liew|卓 toh zhuo cheok|杨 yeo yang yeoh yong yeung nyeo|谢 chia xie tse cheah|
苏 soh su so soo|郑 tay zheng cheng tee teh|周 chew zhou chow chou chau chiu|郭 kwek guo kuok quek|
洪 ang hong hung|沈 sim shen shum|罗 loh luo law lo|徐 chee xu tsui hsu chi|潘 phua pan poon|
叶 yap ye yip yeh|白 peh bai pai|方 png fang fong hong|颜 gan yan ngan|高 ko gao kao koh|
曾 chan zeng tsang tseng chang|朱 choo zhu chu choo|胡 foo hu oh wu ow|余 yu yee eu er|
梁 leong liang leung neo nio|邱 khoo qiu chiu khu|傅 poh fu foo|孙 sng sun soon|
赵 zhao chiu chao teo|钟 cheong zhong chung cheng|彭 phang peng pang|温 oon wen wan|
魏 gwee wei ngai goei|萧 siow xiao siu seow|蒋 chiang jiang|范 fan hoan|江 kang jiang kong
"""
_CHARACTERS_OF: dict[str, frozenset[str]] = {}
for _line in _CHARACTERS.replace("\n", "").split("|"):
    _sign, *_spellings = _line.split()
    for _spelling in _spellings:
        _CHARACTERS_OF[_spelling] = _CHARACTERS_OF.get(_spelling, frozenset()) | {_sign}


def characters(folded: str) -> frozenset[str]:
    """The Chinese family names that a folded word may stand for: "ong" → {王}."""
    return _CHARACTERS_OF.get(folded, frozenset())


# --- words that say little -----------------------------------------------------------------------

# So common that two people share them by chance; the Burmese words make up most Burmese names.
_COMMON = """
maria jose dos das de da del la abdul ahmad muhammad siti nur haji hajah hj awang dayang pengiran
santos cruz reyes silva soares pereira tan lim lee ng wong goh chua abdullah ibrahim hassan kim
park john david aung kyaw min htet zaw win tun myint naing thein soe lwin ye zin thant phyo wai hein
htay oo khin may mya su yee ei phyu hnin moe nwe aye cho thin swe zar thida sandar nilar thiri wut
hla maung tin san nyunt ohn than sein ko ma kyi lay
"""
COMMON = frozenset(_COMMON.split())
MIDDLE = frozenset({"van", "thi"})  # every second Vietnamese has one of them
# Between names; they come and go from list to list.
_LINKS = "bin binti binte bt bte bn ibn anak ak na"
LINKS = frozenset(_LINKS.split())
_SLASHED_LINKS = re.compile(r"\b[asd]\s*/\s*[lpo]\b\.?|\b(?:b|bt|bte)\.(?=\s)")
_INITIALS_THERE = ("PH", "TL", "VN")  # where a single B. is a name


def without_short_links(text: str, country: str) -> str:
    """The name without a/l, a/p, s/o, d/o, b.: "Rajan a/l Krishnan" → "Rajan  Krishnan"."""
    return text if country in _INITIALS_THERE else _SLASHED_LINKS.sub(" ", text)
