project = "Convolution"
extensions = []
html_theme = "alabaster"
# `_static/convoscope/` is a copy of the page.
html_static_path = ["_static"]
html_js_files = [("convoscope/conv-scope.js", {"type": "module"})]
