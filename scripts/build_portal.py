"""The build script: asks the API over HTTP, and makes a searchable portal of its answers.

    python scripts/build_portal.py --api http://127.0.0.1:8000/graphql --out build/portal

Without --api it starts the service for itself, in this process, on the configured database or a folder of --content.
"""

import sys

from stepladder.__main__ import main

if __name__ == "__main__":
    sys.argv[1:1] = ["build"]
    main()
