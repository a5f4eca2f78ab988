"""Who is here: checkpoints, and the facts of passing them.

Floor 5. Facts are only added: coming in, going out, and taking such a fact back with a reason.
Whether a person *may* pass is decided in `registration`.
"""
