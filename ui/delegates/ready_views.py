"""Views that stand ready: sets of columns and orders that every office needs.

What must not come in: views that somebody saved (`delegates.views`), and widgets.
"""

from hanoiplan.base.i18n import N_
from ui.base.table.orders import Level
from ui.base.table.views import View

_WHO = ("name", "delegation")
BASIC = View(N_("Basic"), (*_WHO, "category", "badge", "state"), levels=(Level("name"),))
READY: tuple[View, ...] = (
    BASIC,
    View(
        N_("Contact"),
        (*_WHO, "position_vi", "organisation_vi", "phone", "email", "languages"),
        levels=(Level("name"),),
    ),
    View(
        N_("Names in all forms"),
        (
            *_WHO,
            *("passport_name", "printed_vi", "printed_en", "native_name", "native_script"),
            *("family", "given", "name_order", "style_vi", "style_en"),
            *("honorific_vi", "honorific_en", "conferred_title", "sort_as", "pronunciation"),
        ),
        levels=(Level("name"),),
    ),
    View(
        N_("Vetting list"),
        (
            *_WHO,
            *("sex", "nationality", "birth_date", "passport_number", "passport_expiry"),
            *("vetting", "vetting_date", "vetting_officer", "legal_basis", "data_source"),
        ),
        levels=(Level("protocol"),),
        grouping="vetting",
    ),
    View(
        N_("Needs"),
        (*_WHO, "languages", "diet", "access_needs", "attention"),
        levels=(Level("name"),),
    ),
    View(
        N_("Print state"),
        (*_WHO, "category", "badge", "print", "photo", "position_en", "state"),
        levels=(Level("print"), Level("protocol")),
    ),
)
