"""The Share panel and the downloads."""
