"""Trains, quantizes and measures Sayso's statement model. Start with `python -m statement_model --help`."""
