"""How the schema came to be, step by step; ``open_database`` applies what is missing."""
