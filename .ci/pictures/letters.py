"""Draws the letters of the pictures for shared links: `letters.py FOLDER OUT`, with Pillow and fonttools.

FOLDER is `files/` of the package @fontsource/be-vietnam-pro (SIL Open Font License 1.1, no reserved name). OUT gets
`letters.png`, all letters in sixteen greys, and `letters.tsv`: letter, place in the picture, size, where it stands from
the pen and the base line, and how far the pen goes on. The program draws with these, so that it needs no font of the
machine and no rasteriser, and every machine draws the same.
"""

import io
import pathlib
import sys

from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

SIZE, WIDTH, GAP = 72, 1024, 1
FILES = ["latin", "vietnamese", "latin-ext"]
LETTERS = (
    [chr(code) for code in range(0x20, 0x7F)]
    + [chr(code) for code in range(0xA1, 0x180) if code != 0xAD]
    + list("ƠơƯư")
    + [chr(code) for code in range(0x1EA0, 0x1EFA)]
    + list("–—‘’“”„…•€‹›₫−")
)

folder, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
fonts = []
for name in FILES:
    font = TTFont(folder / f"be-vietnam-pro-{name}-600-normal.woff")
    font.flavor = None
    file = io.BytesIO()
    font.save(file)
    fonts.append((set(font.getBestCmap()), ImageFont.truetype(io.BytesIO(file.getvalue()), SIZE)))

rows, x, y, height, pieces = [], 0, 0, 0, []
for letter in LETTERS:
    font = next((font for known, font in fonts if ord(letter) in known), None)
    if font is None:
        continue
    left, top, right, bottom = font.getbbox(letter, anchor="ls")
    width, tall = right - left, bottom - top
    if x + width > WIDTH:
        x, y, height = 0, y + height + GAP, 0
    piece = Image.new("L", (max(width, 1), max(tall, 1)), 0)
    ImageDraw.Draw(piece).text((-left, -top), letter, font=font, fill=255, anchor="ls")
    pieces.append((piece, x, y))
    rows.append([letter, x, y, width, tall, left, top, round(font.getlength(letter))])
    x, height = x + width + GAP, max(height, tall)

sheet = Image.new("L", (WIDTH, y + height), 0)
for piece, x, y in pieces:
    sheet.paste(piece, (x, y))
# Sixteen greys are enough for an edge.
sheet.point(lambda grey: (grey + 8) // 17 * 17).save(out / "letters.png", optimize=True)
text = "".join("\t".join(map(str, row)) + "\n" for row in rows)
(out / "letters.tsv").write_text(text, encoding="utf-8")
