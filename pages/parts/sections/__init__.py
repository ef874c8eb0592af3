"""Page structure: headings, links to sections, and lists shown in parts."""
