"""Decodes a GIF of the command line with Pillow, and compares each rest with the still of that step, pixel by pixel.

    cargo build --package convoscope-cli
    python3 tools/film_check.py target/debug/convoscope-cli "stride=2"

Needs Pillow. A pixel may differ only where it is a mixed color of an edge.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

# At half the size of the page's stills: both files are painted by the same program, the GIF is decoded by another.
SCALE = "0.5"
MILLIS = 500


def main(command, link):
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder, "film.gif")
        subprocess.run([command, "render", link, "-o", film, "--scale", SCALE], check=True)
        gif = Image.open(film)
        ends, frames = [], []
        for n in range(gif.n_frames):
            gif.seek(n)
            ends.append((ends[-1] if ends else 0) + gif.info["duration"])
            frames.append(gif.convert("RGB").copy())
        # The last place is shown for one more second.
        places = (ends[-1] - 1000) // MILLIS
        worst = 0.0
        for place in range(places):
            end = (place + 1) * MILLIS + (1000 if place == places - 1 else 0)
            still = Path(folder, "still.png")
            subprocess.run([command, "render", f"{link}&step={place}", "-o", still, "--scale", SCALE], check=True)
            wanted = Image.open(still).convert("RGB")
            difference = ImageChops.difference(frames[ends.index(end)], wanted)
            exact = sum(pixel == (0, 0, 0) for pixel in difference.getdata()) / (wanted.width * wanted.height)
            far = max(high for _, high in difference.getextrema())
            worst = max(worst, 1 - exact)
            assert exact > 0.85, f"place {place}: only {exact:.1%} of the pixels are exact"
            # The nearest of the colors that edges have.
            assert far < 128, f"place {place}: a pixel is {far} of 255 off"
        print(f"{places} places in {gif.n_frames} pictures: at most {worst:.1%} of the pixels are not exact")


if __name__ == "__main__":
    main(*sys.argv[1:3])
