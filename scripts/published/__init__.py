"""What is published of the API for front-end teams: releases of its schema, and the pages made from it."""
