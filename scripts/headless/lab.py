"""JupyterLab that ends with the one who started it: `python -m headless.lab <arguments of jupyter lab>`."""

import sys

from jupyterlab.labapp import main

from .parent import end_with_parent

if __name__ == "__main__":
    end_with_parent()
    sys.exit(main())
