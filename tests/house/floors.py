"""The plan of the house as data: who stands on which floor, and who may bring which library in.

This is the design's own table; a new room is refused by the tests until it has a line here.
"""

FOUNDATION = ("base", "store")
PLANS = (*FOUNDATION, "plans")
PEOPLE = (*PLANS, "delegates")
DAYS = (*PEOPLE, "programme", "presence")
FEATURES = (
    *("plans", "delegates", "checklist", "programme", "presence", "reception"),
    *("meetings", "seating", "badges", "substitutions", "handouts", "plan_reading"),
)
HIGH = (*FOUNDATION, "paper", "sheets", "documents", *FEATURES)
ALL_FEATURES = (*FEATURES, "registration", "exchange", "reports", "access", "desks")
BELOW_WORKSPACE = (
    *FOUNDATION,
    "paper",
    "sheets",
    "documents",
    *ALL_FEATURES,
    "reactions",
    "schema",
    "migrations",
)
EVERYTHING = (
    *BELOW_WORKSPACE,
    *("workspace", "kept_photos", "naming", "history", "starting", "backup", "demo"),
    *("fallback", "rehearsal"),
)

# room of hanoiplan -> the other rooms of hanoiplan it may import
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "base": (),
    "store": ("base",),
    "paper": ("base",),
    "sheets": FOUNDATION,
    "documents": ("base", "sheets"),
    "plans": FOUNDATION,
    "access": FOUNDATION,
    "desks": FOUNDATION,
    "delegates": PLANS,
    "checklist": (*PLANS, "documents"),
    "plan_reading": (*PLANS, "documents", "checklist"),  # pure rules over blocks of a document
    "programme": PEOPLE,
    "presence": PEOPLE,
    "substitutions": PEOPLE,
    "handouts": (*PEOPLE, "substitutions"),  # who gets what somebody else was due
    "reception": PEOPLE,
    "meetings": DAYS,
    "seating": (*DAYS, "substitutions"),  # who stands in has the own rank only
    "badges": (*PEOPLE, "seating", "paper", "sheets"),  # the own list of a run
    "registration": HIGH,
    "exchange": HIGH,
    "reports": (*HIGH, "exchange"),
    "overview": (*HIGH, "registration"),
    "reactions": (*FOUNDATION, *ALL_FEATURES),
    "schema": (*FOUNDATION, *ALL_FEATURES),
    "taking_back": (*FOUNDATION, "plans", "reactions", "schema"),
    "migrations": (*FOUNDATION, "schema"),
    "workspace": (*FOUNDATION, "reactions", "schema", "taking_back", "migrations"),
    "naming": (*FOUNDATION, *ALL_FEATURES),
    "history": (*FOUNDATION, "plans", "naming"),
    "starting": (*FOUNDATION, *FEATURES),
    "kept_photos": ("base", "badges", "workspace"),  # opens the file where a run is drawn
    "fallback": (*FOUNDATION, "plans", "reports", "workspace"),  # drawn from the file, beside it
    "rehearsal": (*FOUNDATION, "migrations"),  # a copy that begins a life of its own
    "backup": (*BELOW_WORKSPACE, "workspace"),  # a restore opens a workspace and burns numbers
    "demo": (*BELOW_WORKSPACE, "workspace", "starting"),
    "cli": EVERYTHING,
    "self_test": EVERYTHING,  # tries every room once
}

# module -> a room it may import beyond its own room's line
ALSO: dict[str, tuple[str, ...]] = {
    # the hall's plan on paper
    "hanoiplan.seating.plan_pdf": ("paper",),
    "hanoiplan.seating.drawing.list_column": ("paper",),
    "hanoiplan.seating.drawing.marks": ("paper",),
    "hanoiplan.seating.drawing.order_line": ("paper",),
    "hanoiplan.seating.drawing.named_tables": ("paper",),
    "hanoiplan.seating.drawing.scene": ("paper",),
    "hanoiplan.seating.drawing.stamp": ("paper",),
}

# page of the window -> the room of hanoiplan it shows, where the two names differ
PAGE_SHOWS: dict[str, str] = {
    "boards": "registration",  # what a desk does, on a second screen
    "history": "history",  # the journal as sentences
    "duplicates": "delegates",  # two records side by side
    "delegations": "delegates",  # the bodies that people come from
    "copies": "backup",
    "doors": "registration",  # what the desks go by: doors, zones, items
    "settings": "base",  # what base/settings.py declares
    "machine": "self_test",  # every room tried once, and the devices
    "help": "base",  # what lies in resources/help
    "precedence": "seating",  # one list that seats, flags and cars follow
    "plan_reader": "exchange",  # a plan beside what was understood of it
}

# page of the window -> a room above its own that it may read, and why
PAGE_ALSO: dict[str, tuple[str, ...]] = {
    # beside each name stands whether the person has arrived; erasing reaches into the copies;
    # the overview sends here to those whose badge says something else than the record by now
    "delegates": ("presence", "backup", "overview"),
    "badges": ("kept_photos",),  # the process that draws a long run reads its photos itself
    "checklist": ("reports",),  # names the paper that its timeline is printed as
    "seating": ("reports",),  # names the paper of a hall
    "programme": ("registration",),  # doors with hours for the sessions
    "duplicates": ("presence",),  # whoever has arrived is the record to keep
    "delegations": ("presence",),  # how many of each have arrived
    # the scanner is tested with codes of this event; whether a folder is a second place; a
    # printer's test page in the colours of the event's categories
    "settings": ("delegates", "plans", "backup", "paper"),
}

# The names inside a feature, lowest first; a file may import only what stands left of it.
INSIDE_A_FEATURE = ("model", "tables", "statements", "queries", "operations")

# library -> the modules or rooms that may import it; nobody else, and nothing that is not here
LIBRARIES: dict[str, tuple[str, ...]] = {
    "PySide6": ("ui",),
    "shiboken6": ("ui",),
    "babel": ("hanoiplan.base.catalogues", "hanoiplan.base.speech"),
    "reportlab": ("hanoiplan.paper",),
    "uharfbuzz": ("hanoiplan.paper",),
    "zxingcpp": ("hanoiplan.paper",),
    "pypdfium2": ("hanoiplan.paper",),
    "PIL": ("hanoiplan.paper", "hanoiplan.store.blobs", "hanoiplan.delegates.photos"),
    "openpyxl": ("hanoiplan.sheets.workbook", "hanoiplan.reports.xlsx_writer"),
    "python_calamine": ("hanoiplan.sheets.workbook",),
    "docx": ("hanoiplan.sheets", "hanoiplan.reports"),
    "pdfplumber": ("hanoiplan.sheets",),
    "pdfminer": ("hanoiplan.sheets",),
    "lxml": ("hanoiplan.sheets",),
    "rapidfuzz": ("hanoiplan.delegates.name_likeness", "hanoiplan.plan_reading"),
    "alembic": ("hanoiplan.store.upgrade", "hanoiplan.migrations"),
    "sqlalchemy": (
        *("hanoiplan.store", "hanoiplan.workspace", "hanoiplan.migrations"),
        *("hanoiplan.schema", "hanoiplan.taking_back"),
        *("hanoiplan.history", "hanoiplan.naming"),
        "hanoiplan.delegates.views",  # one table, too little for a queries file of its own
        "hanoiplan.seating.precedence_queries",  # the room reads precedence apart from halls
    ),
}
# Parts of the standard library that have one home as well.
ONE_HOME: dict[str, tuple[str, ...]] = {
    "sqlite3": ("hanoiplan.store",),
    "gettext": ("hanoiplan.base.i18n", "hanoiplan.base.catalogues"),
    "csv": ("hanoiplan.sheets",),
}
# In a feature these files speak SQLAlchemy: the shape of tables, the reading of them and what its
# questions are made of, by words too.
FEATURE_FILES_WITH_SQL = ("tables", "statements", "queries", "searching")
