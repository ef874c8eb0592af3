"""What follows from the claims: checks, differences, series, breakdowns, reports beside their source, coverage."""
