"""A fifth set, written from other kinds of offices by somebody who had not seen the reader."""
