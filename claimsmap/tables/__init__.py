"""Tables as spreadsheets have them: read with what is wrong in each cell, and written so that nothing runs in them."""
