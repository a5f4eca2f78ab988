"""Words that fields propose while somebody types; everything else may be written too.

Honorifics and titles are the words of documents, the same in every interface language. What must
not come in: rules about what the words mean.
"""

from hanoiplan.base.i18n import N_, _
from hanoiplan.delegates.roles import ROLE_LABELS
from hanoiplan.plans.countries import COUNTRIES
from hanoiplan.plans.ranks import RANKS
from ui.delegates.columns import spoken

STYLES = (("Ngài", "Bà", "Đồng chí"), ("H.E.", "Hon.", "Rt Hon.", "H.R.H.", "H.M."))
HONORIFICS = (
    ("Ông", "Bà", "Đồng chí", "Anh", "Chị", "Cô", "GS.", "PGS.", "TS.", "GS.TS."),
    ("Mr", "Ms", "Mrs", "Dr", "Prof.", "U", "Daw", "Ir", "Engr", "Atty", "Gen.", "Maj. Gen."),
)
TITLES = (
    *("Tun", "Tan Sri", "Puan Sri", "Datuk", "Datuk Seri", "Datuk Amar", "Dato'", "Dato' Seri"),
    *("Dato' Sri", "Datin", "Datin Seri", "Toh Puan", "Pehin", "Pengiran", "Awang", "Dayang"),
    *("Samdech", "Oknha", "Lok Chumteav", "Khunying", "Thanpuying", "Sir", "Dame", "Haji", "Hajah"),
)
LANGUAGES = (
    *(N_("Vietnamese"), N_("English"), N_("Lao"), N_("Khmer"), N_("Thai"), N_("Burmese")),
    *(N_("Malay"), N_("Indonesian"), N_("Filipino"), N_("Portuguese"), N_("Chinese")),
    *(N_("Japanese"), N_("Korean"), N_("French"), N_("Russian"), N_("Tetum")),
)
DIETS = (
    *(N_("Vegetarian"), N_("Vegan"), N_("Halal"), N_("No pork"), N_("No beef")),
    *(N_("No seafood"), N_("No alcohol"), N_("Nut allergy"), N_("Gluten-free"), N_("Diabetic")),
)


def roles() -> list[str]:
    """The roles of a delegation in their order."""
    return [_(label) for label in ROLE_LABELS.values()]


def ranks() -> list[str]:
    """The ranks of precedence, highest first."""
    return [spoken(rank.name) for rank in RANKS]


def countries() -> list[str]:
    """Countries by name."""
    return [spoken(country.name) for country in COUNTRIES]


def languages() -> list[str]:
    """Languages that delegates often speak."""
    return [_(word) for word in LANGUAGES]


def diets() -> list[str]:
    """What kitchens are asked for."""
    return [_(word) for word in DIETS]
