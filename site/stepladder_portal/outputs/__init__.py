"""Ways in and out of a portal beside its pages: what other programs read. All of it is made from the catalog alone."""
