"""What /data answers and what can be downloaded, a module a format."""
