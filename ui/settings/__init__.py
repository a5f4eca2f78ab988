"""Settings: what a person may choose about this program on this computer and at this desk.

Everything shown is declared in `hanoiplan.base.settings`; a change is in effect at once and can
be taken back. What must not come in: settings of the event (they are data of the workspace).
"""
