"""The portal: asks the API, and makes a searchable site of its answers."""
