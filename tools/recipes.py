#!/usr/bin/env python3
"""Builds every recipe of docs/recipes/ with its real tool, looks at it in Chromium, and prints it.

    cargo xtask build
    python3 tools/recipes.py [TOOL ...]

For each tool: its page is opened, the figure is started, and its picture is kept; then the page is printed, and the
still must stand on the paper instead of the frame. Pictures and the sites go to target/recipes/.
The tools come from their registries, in the versions of tools/recipes.txt and of VERSIONS below.
"""

import base64
import contextlib
import functools
import http.server
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECIPES = ROOT / "docs/recipes"
OUT = ROOT / "target/recipes"
VENV = OUT / "venv"
NPM = OUT / "npm"
SHOTS = OUT / "shots"
MDBOOK = OUT / "cargo/bin/mdbook"
VERSIONS = {"mdbook": "0.5.4", "npm": ["mystmd@1.8.3", "@myst-theme/anywidget@1.4.1", "esbuild@0.28.2",
                                       "react@19", "react-dom@19", "reveal.js@6.0.2"]}
# Where the notebooks look for the page: it is in their text.
PAGE_PORT = 8080


def run(*command, cwd=ROOT, **environment):
    print("+", *command, flush=True)
    subprocess.run([str(it) for it in command], cwd=cwd, env=os.environ | environment, check=True)


def enter_venv():
    """Goes on in an environment that has the Python tools."""
    python = VENV / "bin/python"
    wanted = (ROOT / "tools/recipes.txt").read_text()
    stamp = VENV / "recipes.txt"
    if not stamp.exists() or stamp.read_text() != wanted:
        run(sys.executable, "-m", "venv", VENV)
        run(python, "-m", "pip", "install", "-q", "-r", ROOT / "tools/recipes.txt")
        stamp.write_text(wanted)
    if Path(sys.prefix) != VENV:
        os.execv(python, [python, __file__, *sys.argv[1:]])


def ensure_npm():
    if not (NPM / "node_modules/mystmd").exists():
        NPM.mkdir(parents=True, exist_ok=True)
        (NPM / "package.json").write_text("{}")
        run("npm", "install", "--no-audit", "--no-fund", *VERSIONS["npm"], cwd=NPM)


def ensure_mdbook():
    if not MDBOOK.exists():
        run("cargo", "install", "mdbook", "--locked", "--version", VERSIONS["mdbook"], "--root", OUT / "cargo",
            CARGO_PROFILE_RELEASE_LTO="off", CARGO_PROFILE_RELEASE_OPT_LEVEL="1")


def copy(tool, *, page, still):
    """A copy of a recipe with the page and the still where its text looks for them."""
    folder = OUT / "sites" / tool
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(RECIPES / tool, folder)
    if page is not None:
        shutil.copytree(ROOT / "dist", folder / page / "convoscope")
    if still is not None:
        shutil.copy(RECIPES / "figure.svg", folder / still)
    return folder


# ---- the tools: each gives the folder of a site, or starts a server and gives an address ----


def html():
    return copy("html", page=".", still=".")


def mdbook():
    ensure_mdbook()
    folder = copy("mdbook", page="src", still="src")
    run(MDBOOK, "build", cwd=folder)
    return folder / "book"


def mkdocs():
    folder = copy("mkdocs", page="docs", still="docs")
    run(VENV / "bin/mkdocs", "build", "--quiet", "--strict", cwd=folder)
    return folder / "site"


def sphinx():
    folder = copy("sphinx", page="_static", still=".")
    run(VENV / "bin/sphinx-build", "-q", "-W", ".", "_build", cwd=folder)
    return folder / "_build"


def quarto():
    """By Quarto if it is installed, else by pandoc, which is inside of it."""
    folder = copy("quarto", page=".", still=".")
    if shutil.which("quarto"):
        run("quarto", "render", cwd=folder)
        return folder / "_site"
    import pypandoc

    header = folder / "header.html"
    header.write_text('<script type="module" src="convoscope/conv-scope.js"></script>')
    run(pypandoc.get_pandoc_path(), "--from=markdown", "--standalone", f"--include-in-header={header}",
        "--output=index.html", "index.qmd", cwd=folder)
    return folder


def reveal():
    ensure_npm()
    folder = copy("reveal", page=".", still=".")
    shutil.copytree(NPM / "node_modules/reveal.js", folder / "reveal.js")
    return folder


def myst():
    """The site's content by mystmd, shown by the renderer of its themes.

    The themes themselves are no packages: mystmd fetches them from another machine.
    """
    ensure_npm()
    folder = copy("myst", page=None, still=None)
    shutil.copy(ROOT / "dist/widget.mjs", folder)
    site = folder / "_build/site"
    # It writes the content first, and fails where it cannot fetch a theme.
    subprocess.run([NPM / "node_modules/.bin/myst", "build", "--site"], cwd=folder, check=False)
    if not (site / "content/index.json").exists():
        raise SystemExit("mystmd wrote no content")
    run(NPM / "node_modules/.bin/esbuild", ROOT / "tools/myst_page.jsx", "--bundle", "--format=esm", "--jsx=automatic",
        "--define:process.env.NODE_ENV=\"production\"", f"--outfile={site / 'public/page.js'}",
        cwd=NPM, NODE_PATH=str(NPM / "node_modules"))
    shutil.copy(site / "content/index.json", site / "public/content.json")
    (site / "public/index.html").write_text(
        '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Stride</title>'
        '<style>body { max-width: 45rem; margin: 2rem auto; font: 1.1rem/1.5 sans-serif }</style>'
        '<main id="main"></main><script type="module" src="page.js"></script>')
    return site / "public"


def free_port():
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        return it.getsockname()[1]


@contextlib.contextmanager
def server(command, cwd, address):
    """A server of a tool, until the recipe has been looked at."""
    import urllib.request

    with open(cwd / "server.log", "w") as log:
        process = subprocess.Popen([str(it) for it in command], cwd=cwd, stdout=log, stderr=log)
    try:
        for _ in range(240):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(address).close()
                break
            time.sleep(0.5)
        yield address
    finally:
        # A server that has a notebook open does not always end by itself.
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(5)
        process.kill()


def jupyter():
    folder = copy("jupyter", page=None, still=None)
    shutil.copy(ROOT / "dist/widget.mjs", folder)
    port = free_port()
    command = [VENV / "bin/jupyter", "lab", "--no-browser", f"--port={port}", "--ip=127.0.0.1", "--allow-root",
               "--ServerApp.token=", "--ServerApp.password=", f"--ServerApp.root_dir={folder}",
               "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    return server(command, folder, f"http://127.0.0.1:{port}/lab/tree/stride.ipynb")


def marimo():
    folder = copy("marimo", page=None, still=None)
    shutil.copy(ROOT / "dist/widget.mjs", folder)
    shutil.copy(RECIPES / "jupyter/convoscope.py", folder)
    port = free_port()
    command = [VENV / "bin/marimo", "run", "stride.py", "--headless", "--no-token", f"--port={port}"]
    return server(command, folder, f"http://127.0.0.1:{port}/")


TOOLS = {it.__name__: it for it in [html, mdbook, mkdocs, sphinx, quarto, reveal, myst, jupyter, marimo]}


# ---- looking ----

# All elements of a page, those in shadow trees too.
EVERY = """
const every = (root) => [...root.querySelectorAll("*")].flatMap((it) => [it, ...(it.shadowRoot ? every(it.shadowRoot) : [])]);
const frame = () => every(document).find((it) => it.localName === "iframe" && /embed/.test(it.src));
const box = () => frame()?.parentElement;
"""
START = EVERY + """every(document).find((it) => it.localName === "conv-scope")?.play();"""
IS_LIVE = EVERY + """
const element = every(document).find((it) => it.localName === "conv-scope");
return Boolean(box()?.classList.contains("live") && (!element || element.steps > 0) && frame().offsetHeight > 100);
"""
IS_STILL = EVERY + """
const still = every(document).find((it) => it.localName === "img" && /figure/.test(it.src) && it.offsetHeight > 50);
return frame().offsetHeight === 0 && Boolean(still);
"""


def wait(what, condition, limit=60):
    end = time.monotonic() + limit
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"waited in vain until {what}")
        time.sleep(0.2)


def look(driver, name, address):
    """Opens a page, starts its figure, and prints it."""
    driver.get(address)
    if name == "reveal":
        driver.get(address + "#/1")
    if name == "jupyter":
        run_notebook(driver)
    driver.save_screenshot(SHOTS / f"{name}-before.png")
    wait("there is a figure", lambda: driver.execute_script(EVERY + """
        const it = every(document).find((it) => it.localName === "conv-scope") ?? frame();
        it?.scrollIntoView({ block: "center" });
        return Boolean(it);"""))
    driver.execute_script(START)
    wait("the figure is live", lambda: driver.execute_script(IS_LIVE))
    time.sleep(1)
    driver.save_screenshot(SHOTS / f"{name}.png")
    keep_small(SHOTS / f"{name}.png")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    wait("paper has the still", lambda: driver.execute_script(IS_STILL), 10)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    answer = driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})
    pdf = SHOTS / f"{name}.pdf"
    pdf.write_bytes(base64.b64decode(answer["data"]))
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    for at, page in enumerate(document):
        page.render(scale=1).to_pil().save(SHOTS / f"{name}-paper-{at + 1}.png")
    print(f"{name}: live, and a still on {len(document)} page(s) of paper", flush=True)


def keep_small(path):
    """A copy that is small enough for the repository, beside the large one."""
    from PIL import Image

    image = Image.open(path).convert("RGB")
    image = image.resize((640, image.height * 640 // image.width), Image.Resampling.LANCZOS)
    image.quantize(160, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(path.with_suffix(".small.png"), optimize=True)


def click(driver, css):
    """Whether there was something to click, which stayed until it was."""
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.common.by import By

    try:
        driver.find_element(By.CSS_SELECTOR, css).click()
        return True
    except WebDriverException:
        return False


def run_notebook(driver):
    """Runs all cells of JupyterLab's notebook, and waits for what the figure has told Python."""
    from selenium.webdriver import ActionChains
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    def run_cell():
        ActionChains(driver).key_down(Keys.SHIFT).send_keys(Keys.ENTER).key_up(Keys.SHIFT).perform()

    wait("its kernel waits", lambda: "Idle" in driver.find_element(By.TAG_NAME, "body").text)
    wait("a cell is chosen", lambda: click(driver, ".jp-Notebook .jp-Cell"))
    # Words, the figure, words; then the question, once there is an answer.
    for _ in range(3):
        run_cell()
    wait("the widget is live", lambda: driver.execute_script(IS_LIVE), 90)
    run_cell()
    # The question whether one wants news lies over the figure.
    driver.execute_script("[...document.querySelectorAll('button')].find((it) => it.textContent.trim() === 'No')?.click()")
    wait("Python knows the output",
         lambda: any("4x4" in it.text for it in driver.find_elements(By.CSS_SELECTOR, ".jp-OutputArea-output")))


class Quiet(http.server.SimpleHTTPRequestHandler):
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}

    def log_message(self, *_):
        pass


def serve(folder, port=0):
    handler = functools.partial(Quiet, directory=folder)
    it = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=it.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{it.server_port}/"


PAGES = {"mdbook": "stride.html"}


def main():
    names = sys.argv[1:] or list(TOOLS)
    unknown = [it for it in names if it not in TOOLS]
    if unknown:
        raise SystemExit(f"no recipe is called {', '.join(unknown)}; there are {', '.join(TOOLS)}")
    if not (ROOT / "dist/index.html").exists():
        raise SystemExit("dist/ is empty: run `cargo xtask build` first")
    enter_venv()
    from selenium import webdriver

    SHOTS.mkdir(parents=True, exist_ok=True)
    # The page and the still, for those whose text has an address of it.
    page = OUT / "sites/page"
    shutil.rmtree(page, ignore_errors=True)
    shutil.copytree(ROOT / "dist", page)
    shutil.copy(RECIPES / "figure.svg", page)
    serve(page, PAGE_PORT)

    options = webdriver.ChromeOptions()
    for it in ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-component-update",
               "--disable-background-networking", "--disable-sync", "--window-size=1000,1150"]:
        options.add_argument(it)
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
    options.binary_location = shutil.which("chromium") or ""
    driver = webdriver.Chrome(options=options, service=service)
    try:
        for name in names:
            made = TOOLS[name]()
            if isinstance(made, Path):
                look(driver, name, serve(made) + PAGES.get(name, ""))
            else:
                with made as address:
                    look(driver, name, address)
    except BaseException:
        driver.save_screenshot(SHOTS / "failed.png")
        raise
    finally:
        driver.quit()


if __name__ == "__main__":
    main()
