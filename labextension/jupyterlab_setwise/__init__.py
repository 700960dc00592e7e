"""The Setwise plugin for JupyterLab, built; `jupyter labextension list` finds it through this function."""


def _jupyter_labextension_paths():
    return [{"src": "labextension", "dest": "jupyterlab-setwise"}]
