"""A page in sections: headings, the line of links to them, and lists that are shown part by part."""
