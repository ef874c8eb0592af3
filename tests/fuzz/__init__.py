"""Fuzzing: mutated input of every kind. FUZZ_EXAMPLES sets how many cases each test tries; script/fuzz tries many."""
