import marimo

app = marimo.App()


@app.cell
def _():
    import marimo as mo
    from convoscope import Figure

    return Figure, mo


@app.cell
def _(mo):
    mo.md("""
    # Stride

    With stride 2 the window skips every second place, so the output is about half as wide as the input.
    """)
    return


@app.cell
def _(Figure, mo):
    figure = mo.ui.anywidget(
        Figure(
            "input=7&kernel=3&stride=2&padding=1",
            src="http://127.0.0.1:8080/",
            still="http://127.0.0.1:8080/figure.svg",
        )
    )
    figure
    return (figure,)


@app.cell
def _(figure, mo):
    mo.md(f"The output is {figure.value['facts'].get('output', 'not known yet')}.")
    return


if __name__ == "__main__":
    app.run()
