"""From a node of a YAML file to one entry of `park`: every field by its kind, every fault with its place.

A park's own files and the shipped library of processes are read by this one reader.
"""
