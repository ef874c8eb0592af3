"""The responses of /data: a catalogue of names, a module per format, titles and citations."""
