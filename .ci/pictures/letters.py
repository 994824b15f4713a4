"""Draws the letters of the pictures for shared links: `letters.py FOLDER OUT`, with Pillow and fonttools.

FOLDER is `files/` of the package @fontsource/be-vietnam-pro (SIL Open Font License 1.1, no reserved name). OUT gets for each
size `SIZE.png`, all letters in sixteen greys, and `SIZE.tsv`: letter, place in the picture, size, where it stands from the
pen and the base line; and `advances.tsv`: letter, and how far the pen goes on in the largest size. The program draws with
these, so that it needs no font of the machine and no rasteriser, and every machine draws the same.
"""

import io
import pathlib
import struct
import sys
import zlib

from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

SIZES, WIDTH, GAP = [72, 60, 46, 40, 34, 30], 1024, 1
FILES = ["latin", "vietnamese", "latin-ext"]
LETTERS = (
    [chr(code) for code in range(0x20, 0x7F)]
    + [chr(code) for code in range(0xA1, 0x180) if code != 0xAD]
    + list("ƠơƯư")
    + [chr(code) for code in range(0x1EA0, 0x1EFA)]
    + list("–—‘’“”„…•€‹›₫−")
)


def read_fonts(folder):
    for name in FILES:
        font = TTFont(folder / f"be-vietnam-pro-{name}-600-normal.woff")
        font.flavor = None
        file = io.BytesIO()
        font.save(file)
        yield set(font.getBestCmap()), file.getvalue()


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(sheet):
    """Sixteen greys are enough for an edge, and two of them fit into a byte."""
    width, height = sheet.size
    greys = sheet.point(lambda grey: (grey + 8) // 17).tobytes()
    rows = (greys[y * width : (y + 1) * width] for y in range(height))
    packed = b"".join(b"\0" + bytes(a << 4 | b for a, b in zip(row[::2], row[1::2])) for row in rows)
    header = struct.pack(">IIBBBBB", width, height, 4, 0, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(packed, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def write(path, rows):
    text = "".join("\t".join(map(str, row)) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")


folder, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
files = list(read_fonts(folder))
for size in SIZES:
    fonts = [(known, ImageFont.truetype(io.BytesIO(file), size)) for known, file in files]
    rows, advances, x, y, height, pieces = [], [], 0, 0, 0, []
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
        rows.append([letter, x, y, width, tall, left, top])
        advances.append([letter, round(font.getlength(letter))])
        x, height = x + width + GAP, max(height, tall)
    sheet = Image.new("L", (WIDTH, y + height), 0)
    for piece, x, y in pieces:
        sheet.paste(piece, (x, y))
    (out / f"{size}.png").write_bytes(png(sheet))
    write(out / f"{size}.tsv", rows)
    if size == SIZES[0]:
        write(out / "advances.tsv", advances)
