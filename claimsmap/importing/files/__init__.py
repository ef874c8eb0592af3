"""What an import writes: the files of the corpus, and the rows that were refused."""
