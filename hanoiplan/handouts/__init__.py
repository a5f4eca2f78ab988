"""What is handed out at the desk: kits, gifts, and headsets lent against a number.

Floor 5. Hand-outs are facts: given, given back, and taken back with a reason. Stock is counted
from them and never kept. What must not come in: who may enter (`registration`).
"""
