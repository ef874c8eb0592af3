"""The files an import writes: those of the corpus, and the refused rows."""
