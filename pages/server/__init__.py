"""What is served beside the pages: headers, assets, link previews, the page to print."""
