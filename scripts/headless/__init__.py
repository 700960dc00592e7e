"""Runs a notebook without a browser, and calls nothing a success that was not one."""
