"""Pictures laid out: a drawing of plain values becomes shapes, and shapes become SVG or a metafile for Word."""
