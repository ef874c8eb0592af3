"""What a page says to the one who opened it: what a link asks for in vain, what has changed since, what is at fault."""
