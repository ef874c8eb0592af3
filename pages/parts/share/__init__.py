"""The Share panel and downloads."""
