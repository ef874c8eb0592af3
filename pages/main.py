"""The frame around every page: title bar, menu, what this is not, and the faults of a file that cannot be read."""

import streamlit as st

from pages.parts.share.panel import show_share
from pages.parts.shell.connection import mend_surroundings
from pages.parts.shell.embedding import Framed, framed, show_frame_style
from pages.parts.shell.heading import show_style
from pages.parts.shell.shell import menu, show_notice, show_state_of_data
from pages.parts.shell.version_notice import show_changes
from pages.server.assets import ICON

# before the menu: the menu would take an icon from a foreign server
st.set_page_config(
    page_icon=ICON, layout="wide", initial_sidebar_state="auto" if framed() is Framed.NOT else "collapsed"
)

page = menu()
st.set_page_config(page_title=f"{page.title} · Claims map")
show_style()
show_frame_style()
show_state_of_data()
show_changes()
page.run()
show_notice()
show_share()
mend_surroundings()
