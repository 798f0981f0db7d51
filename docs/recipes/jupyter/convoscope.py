"""A live figure of Convoscope in a notebook: JupyterLab, marimo, and all others that show anywidgets."""

from pathlib import Path

import anywidget
import traitlets


class Figure(anywidget.AnyWidget):
    """`Figure("input=7&stride=2", src="https://example.org/convoscope/")`.

    `figure` is the query of a link. `src` is the address at which the page is served.
    `options` holds keys of embeds, such as `show=params`.
    `step` and `playing` follow the reader and lead the figure; `facts` says its sizes.
    """

    _esm = Path(__file__).parent / "widget.mjs"

    figure = traitlets.Unicode().tag(sync=True)
    src = traitlets.Unicode().tag(sync=True)
    options = traitlets.Unicode().tag(sync=True)
    still = traitlets.Unicode().tag(sync=True)
    step = traitlets.Int(None, allow_none=True).tag(sync=True)
    steps = traitlets.Int(0).tag(sync=True)
    playing = traitlets.Bool(False).tag(sync=True)
    facts = traitlets.Dict().tag(sync=True)
    sentence = traitlets.Unicode().tag(sync=True)

    def __init__(self, figure="", **fields):
        super().__init__(figure=figure, **fields)
