"""Who could take what though nobody has said so: from industries and products to uses, and from these to offers."""
