"""hanoiplan: from an official plan to an international conference. No Qt anywhere below here."""

__version__ = "0.1.0"
