"""A bench with printers: a print system of our own, a virtual printer, and what arrives at it."""
