"""An eighth set, of the papers of a recycling park, written with the seventh and not run until that was mended."""
