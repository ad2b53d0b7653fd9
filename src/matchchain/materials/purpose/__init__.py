"""What a need is for: its words read as qualities, material, function and object, to the nearest uses."""
