"""What the served page shows before any script has run: a picture of the view, in which every link leads on."""
