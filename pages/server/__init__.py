"""What is served beside Streamlit's pages: headers, assets, link previews, the page to print."""
