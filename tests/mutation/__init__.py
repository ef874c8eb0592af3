"""Mutation testing, run by hand with `script/mutate`: does a test notice when a line of the program is changed?"""
