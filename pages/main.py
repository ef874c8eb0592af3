"""The frame around every page: head, menu, the notice, and the faults of unreadable files."""

import streamlit as st

from claimsmap.loading.store import name_now
from pages.parts.notices.version_notice import show_changes
from pages.parts.shell.connection import connect_browser
from pages.parts.shell.embedding import show_frame_style
from pages.parts.shell.head import show_head
from pages.parts.shell.shell import menu, show_notice, show_state_of_data
from pages.server.assets import ICON

# before the menu, which would load an icon from a third-party server
st.set_page_config(page_icon=ICON, layout="wide", initial_sidebar_state="collapsed")

page, pages = menu()
st.set_page_config(page_title=f"{page.title} · {name_now()}")
show_frame_style()
show_head(pages)
show_state_of_data()
show_changes()
page.run()
show_notice()
connect_browser()
