"""Speed and size: what `make bench` measures, against which peer, and what has to hold."""
