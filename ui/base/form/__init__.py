"""Fields and rows of forms: one look, one way to tell a change, one place for its trouble.

What must not come in: what a field means, and saving (pages do it on `committed`).
"""

from ui.base.form.bilingual import BilingualField
from ui.base.form.choice import ChoiceField
from ui.base.form.field import Field, FieldBox, Trouble
from ui.base.form.rows import Form, FormRow
from ui.base.form.text import MaskedField, NoteField, SearchField, TextField

__all__ = [
    "BilingualField",
    "ChoiceField",
    "Field",
    "FieldBox",
    "Form",
    "FormRow",
    "MaskedField",
    "NoteField",
    "SearchField",
    "TextField",
    "Trouble",
]
