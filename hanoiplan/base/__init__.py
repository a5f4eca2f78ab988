"""The ground floor: errors, words, names, time, ids, settings, folders, the log.

Standard library and Babel only, no Qt, no database, no knowledge of any feature.
"""
