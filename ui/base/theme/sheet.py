"""The one style sheet, as a template: grounds, borders, radii, menus, scroll bars.

`$name` is a token, `~12` a measure that grows with the text size. What must not come in:
hex values, and what style sheets cannot do (rings, icons, tabular figures: painted widgets).
"""

import re
from string import Template

from ui.base.theme.tokens import Tokens

MEASURE = re.compile(r"~(\d+(?:\.\d+)?)")

TEMPLATE = """
QMainWindow, QDialog, QFrame[kind="page"] { background: $bg; }
QToolTip { background: $toast; color: $on_toast; border: none; padding: ~6 ~8; font-size: ~12; }

QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: ~10; }
QFrame[kind="desk-card"] { background: $surface; border: 1px solid $line; border-radius: ~12; }
QFrame[kind="note"] { background: $sunken; border: 1px solid $line; border-radius: ~8; }
QFrame[kind="attention"] { background: $gold_t; border: 1px solid $gold; border-radius: ~8; }
QFrame[kind="warn-note"] { background: $warn_t; border: none; border-radius: ~8; }
QFrame[kind="bad-note"] { background: $bad_t; border: none; border-radius: ~8; }
QFrame[kind="floating"] {
    background: $surface; border: 1px solid $line2; border-radius: ~10; }
QListView[kind="suggestions"] {
    background: $surface; border: 1px solid $line2; border-radius: ~6; padding: ~4; }
QFrame[kind="surface"] { background: $surface; border: none; }
QFrame[kind="sunken"] { background: $sunken; border: none; }
QFrame[kind="panel"] { background: $surface; border: none; border-left: 1px solid $line; }
QFrame[kind="panel-foot"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[kind="header"] { background: $bg; border: none; border-bottom: 1px solid $line; }
QFrame[kind="second-row"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[kind="footer"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[kind="rail"] { background: $rail; border: none; border-right: 1px solid $line; }
QFrame[kind="desk-head"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[kind="line"] { background: $line; border: none; }
QFrame[kind="bare"] { background: transparent; border: none; }

QLabel { background: transparent; color: $text; font-size: ~13; }
QLabel[kind="h1"] { font-size: ~20; font-weight: 600; }
QLabel[kind="h2"] { font-size: ~18; font-weight: 600; }
QLabel[kind="h3"] { font-size: ~14; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="text2"], QLabel[kind="count"] { color: $text2; }
QLabel[kind="count"] { color: $text3; }
QLabel[kind="label"] { font-size: ~12.5; font-weight: 500; color: $text2; }
QLabel[kind="hint"] { font-size: ~12; color: $text3; }
QLabel[kind="second"] { font-size: ~12; color: $text2; }
QLabel[kind="foot"] { font-size: ~11.5; color: $text3; }
QLabel[kind="number"] { font-size: ~27; font-weight: 600; }
QLabel[kind="clock"] { font-size: ~26; font-weight: 600; }
QLabel[kind="ok"] { color: $ok; font-weight: 500; }
QLabel[kind="warn"] { color: $warn; }
QLabel[kind="bad"] { color: $bad; }
QLabel[kind="bad-tip"] {
    background: $bad_t; color: $bad; border: 1px solid $bad; border-radius: ~6; padding: ~6 ~8; }
QLabel[kind="gold"] { color: $gold_x; font-weight: 600; }
QLabel[kind="lacquer"] { color: $lacquer; font-weight: 600; }
QLabel[kind="native"] { font-size: ~15; color: $text2; }
QLabel[kind="desk-category"] { font-size: ~15; font-weight: 600; color: $lacquer; }
QLabel[kind="desk-position"] { font-size: ~20; font-weight: 500; }
QLabel[kind="desk-delegation"] { font-size: ~17; font-weight: 600; }
QLabel[kind="desk-other"] { font-size: ~16; color: $text3; }
QLabel[kind="desk-note-title"] { font-size: ~15; font-weight: 600; color: $gold_x; }
QLabel[kind="desk-note"] { font-size: ~15; }
QLabel[kind="desk-note-title-wide"] { font-size: ~20; font-weight: 600; color: $gold_x; }
QLabel[kind="desk-note-wide"] { font-size: ~20; }
QLabel[kind="desk-big"] { font-size: ~30; font-weight: 600; }
QLabel[kind="desk-sentence"] { font-size: ~20; }
QLabel[kind="desk-second"] { font-size: ~18; color: $text2; }
QLabel:disabled { color: $text3; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QTimeEdit {
    background: $surface; color: $text; border: 1px solid $line2; border-radius: ~6;
    padding: ~4 ~10; placeholder-text-color: $text3;
    selection-background-color: $tint2; selection-color: $text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus {
    border: 2px solid $accent; padding: ~3 ~9; }
QLineEdit[kind="bare"], QPlainTextEdit[kind="bare"] {
    background: transparent; border: none; padding: 0; border-radius: 0; }
QLineEdit[kind="desk"], QLineEdit[kind="desk-wide"] {
    background: transparent; border: none; padding: 0; border-radius: 0; font-size: ~20; }
QLineEdit[kind="desk-wide"] { font-size: ~24; }

QAbstractScrollArea { background: $surface; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea[kind="bare"], QScrollArea[kind="bare"] > QWidget > QWidget {
    background: transparent; border: none; }
QTableView, QListView, QTreeView {
    background: $surface; border: none; outline: none; gridline-color: $line; }
QListView::item { padding: ~5 ~10; min-height: ~22; border-radius: ~6; color: $text; }
QListView::item:hover { background: $hover; }
QListView::item:selected { background: $sel; color: $text; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $line2; padding: ~4; outline: none;
    selection-background-color: $sel; selection-color: $text; }
QHeaderView, QTableCornerButton::section { background: $surface; border: none; }

QMenu { background: $surface; border: 1px solid $line2; padding: ~4; }
QMenu::item { padding: ~6 ~24 ~6 ~12; border-radius: ~6; color: $text; }
QMenu::item:selected { background: $sel; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: ~4 ~8; }
QMenu::icon { padding-left: ~8; }

QScrollBar:vertical { background: transparent; width: ~10; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ~10; margin: 0; }
QScrollBar::handle { background: $line2; border-radius: ~3; margin: ~2; }
QScrollBar::handle:vertical { min-height: ~32; }
QScrollBar::handle:horizontal { min-width: ~32; }
QScrollBar::handle:hover { background: $ctl; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: $neu_t; border: none; border-radius: ~2; max-height: ~4; }
QProgressBar::chunk { background: $accent; border-radius: ~2; }
"""


def make_sheet(tokens: Tokens, factor: float) -> str:
    """The style sheet of a theme at a text size (factor 1 is 13 px)."""
    scaled = MEASURE.sub(lambda found: f"{round(float(found[1]) * factor)}px", TEMPLATE)
    return Template(scaled).substitute(tokens.as_dict())
