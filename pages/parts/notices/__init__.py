"""Messages to the reader: links that lead nowhere, changes since a link was made, and faults."""
