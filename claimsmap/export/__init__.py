"""What /data answers: one catalogue of names, a module a format, and how a view is titled and cited."""
