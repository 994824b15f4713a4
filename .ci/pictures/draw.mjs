// Draws the pictures of the sample portal: `node draw.mjs FOLDER`, with CHROMIUM naming the browser.
//
// They are drawings of our own, and show no person and no real place. Each is written here as shapes, and photographed
// by a browser. The portal keeps the finished pictures, so that nobody needs a browser to build it. playwright-core is
// that of tests/browser.

import {mkdir, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(process.env.BROWSER_TESTS ?? join(here, '../../tests/browser/package.json'));
const {chromium} = require('playwright-core');

const [WIDTH, HEIGHT] = [1600, 900];

/** Numbers between 0 and 1 that are the same each time. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const points = (list) => list.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).join(' ');
const area = (list, fill, more = '') => `<polygon points="${points(list)}" fill="${fill}" ${more}/>`;
const box = (x, y, width, height, fill, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;
const disc = (x, y, radius, fill) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
const line = (list, colour, width) =>
  `<polyline points="${points(list)}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`;

/** A row of hills: from left to right, and down to the ground. */
function hills(seed, level, height, step, fill, ground = HEIGHT) {
  const next = chance(seed);
  let path = `M0,${ground} L0,${level}`;
  for (let x = 0; x < WIDTH; x += step) {
    const top = level - height * (0.35 + 0.65 * next());
    path += ` Q${x + step / 2},${Math.round(top)} ${x + step},${Math.round(level - height * 0.2 * next())}`;
  }
  return `<path d="${path} L${WIDTH},${ground} Z" fill="${fill}"/>`;
}

const tree = (x, y, size, fill, trunk) =>
  box(x - size * 0.06, y - size * 0.3, size * 0.12, size * 0.3, trunk) +
  [0, 1, 2].map((at) => area([[x - size * (0.42 - at * 0.1), y - size * (0.25 + at * 0.27)],
    [x + size * (0.42 - at * 0.1), y - size * (0.25 + at * 0.27)], [x, y - size * (0.72 + at * 0.27)]], fill)).join('');

const leaves = (x, y, size, fill, trunk) =>
  box(x - size * 0.05, y - size * 0.45, size * 0.1, size * 0.45, trunk) +
  disc(x, y - size * 0.75, size * 0.36, fill) + disc(x - size * 0.28, y - size * 0.55, size * 0.26, fill) +
  disc(x + size * 0.28, y - size * 0.57, size * 0.28, fill);

/** A window with the light of the day behind it. */
const window_ = (x, y, width, height) =>
  box(x - 14, y - 14, width + 28, height + 28, '#8c6a45') + box(x, y, width, height, '#cfe0dd') +
  `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 300 360">` +
  disc(60, 330, 90, '#8fb097') + disc(190, 350, 120, '#7ba187') + disc(280, 320, 70, '#9dbaa2') + '</svg>' +
  box(x + width / 2 - 6, y, 12, height, '#8c6a45') + box(x, y + height / 2 - 6, width, 12, '#8c6a45') +
  box(x - 26, y + height + 14, width + 52, 18, '#a8845b');

/** A house on stilts. */
const stilts = (x, y, size, wall, roof) =>
  [0.08, 0.36, 0.64, 0.92].map((at) => box(x + size * at - 5, y - size * 0.35, 10, size * 0.35, '#5b4631')).join('') +
  box(x, y - size * 0.62, size, size * 0.3, wall) + box(x + size * 0.4, y - size * 0.56, size * 0.2, size * 0.24, '#5b4631') +
  area([[x - size * 0.14, y - size * 0.6], [x + size * 1.14, y - size * 0.6], [x + size * 0.86, y - size * 0.98], [x + size * 0.14, y - size * 0.98]], roof);

const chair = (x, y, size, fill) =>
  box(x - size * 0.4, y - size * 1.1, size * 0.8, size * 0.7, fill, `rx="${size * 0.1}"`) +
  box(x - size * 0.34, y - size * 0.4, size * 0.08, size * 0.55, '#5b4631') + box(x + size * 0.26, y - size * 0.4, size * 0.08, size * 0.55, '#5b4631');

const paper = (x, y, width) =>
  area([[x, y], [x + width, y], [x + width * 1.14, y + width * 0.34], [x + width * 0.04, y + width * 0.34]], '#fffdf6') +
  [0.09, 0.16, 0.23].map((at) => line([[x + width * 0.16, y + width * at], [x + width * 0.92, y + width * at]], '#b9c3bf', 3)).join('');

const pictures = {
  // A room before a meeting: nobody has come yet.
  'phong-hop.png': () => box(0, 0, WIDTH, 610, '#efe7d6') + box(0, 610, WIDTH, 290, '#b08d63') + box(0, 596, WIDTH, 18, '#d8c9ab') +
    window_(150, 110, 270, 330) + window_(1180, 110, 270, 330) +
    disc(800, 150, 74, '#8c6a45') + disc(800, 150, 62, '#fffdf6') + line([[800, 150], [800, 106]], '#2a3a3d', 7) + line([[800, 150], [832, 166]], '#2a3a3d', 7) +
    box(560, 270, 480, 240, '#31585b', 'rx="8"') + [320, 372, 424].map((y, at) => line([[610, y], [[960, 900, 820][at], y]], '#cfe0dd', 8)).join('') +
    box(1500, 560, 70, 90, '#a5593b') + leaves(1535, 570, 150, '#5f8d6d', '#5b4631') +
    [330, 520, 710, 900, 1090, 1280].map((x) => chair(x, 640, 110, '#3f6f70')).join('') +
    area([[250, 620], [1350, 620], [1540, 800], [60, 800]], '#9a5f38') + area([[60, 800], [1540, 800], [1530, 838], [70, 838]], '#7b4a2b') +
    [300, 520, 740, 960, 1180].map((x) => paper(x, 650, 110)).join('') + [220, 500, 780, 1060, 1330].map((x) => paper(x, 730, 130)).join('') +
    [440, 680, 900, 1120].map((x) => box(x - 20, 690, 34, 40, '#dfe8e4', 'rx="6"')).join('') +
    box(130, 838, 34, 62, '#6a3f25') + box(1436, 838, 34, 62, '#6a3f25'),

  // A lake between mountains, with houses on stilts.
  'long-ho.png': () => box(0, 0, WIDTH, HEIGHT, '#f2dfc4') + disc(1180, 250, 84, '#f7c977') + hills(7, 430, 260, 400, '#b7c7c4') +
    hills(23, 500, 250, 340, '#88a7a5') + hills(41, 560, 220, 290, '#567f7c') + box(0, 560, WIDTH, 340, '#9cc0c0') +
    [600, 640, 690, 750, 820].map((y, at) => line([[200 + at * 130, y], [620 + at * 150, y]], '#c3dad8', 6)).join('') +
    [640, 720, 800].map((y, at) => line([[1000 - at * 260, y + 20], [1380 - at * 240, y + 20]], '#86afb0', 5)).join('') +
    `<path d="M0,610 Q240,540 520,606 Q560,640 420,690 Q200,740 0,720 Z" fill="#3d6a5c"/>` +
    stilts(90, 640, 150, '#b98a57', '#6d4a32') + stilts(300, 650, 130, '#c79a67', '#7a5236') + leaves(40, 650, 140, '#2f5a4c', '#4a3826') + leaves(480, 650, 110, '#2f5a4c', '#4a3826') +
    `<path d="M1600,640 Q1400,590 1240,650 Q1300,730 1600,730 Z" fill="#3d6a5c"/>` + stilts(1380, 668, 120, '#b98a57', '#6d4a32') + leaves(1560, 680, 150, '#2f5a4c', '#4a3826') +
    area([[780, 760], [1040, 760], [1000, 796], [820, 796]], '#7a5236') + line([[830, 760], [910, 700], [990, 760]], '#a5593b', 10) +
    `<path d="M0,900 L0,850 Q300,800 640,860 Q900,900 1000,900 Z" fill="#2f5a4c"/>`,

  // Wooded hills in the morning, and the house of those who look after the woods.
  'rung-som.png': () => {
    const next = chance(5);
    const row = (y, size, fill, step) => Array.from({length: Math.ceil(WIDTH / step) + 1}, (_, at) =>
      tree(at * step + step * (next() - 0.5), y + size * 0.3 * (next() - 0.5), size * (0.8 + 0.4 * next()), fill, '#4a3826')).join('');
    return box(0, 0, WIDTH, HEIGHT, '#f4e7cf') + disc(420, 230, 70, '#f5d79a') + hills(3, 420, 240, 420, '#c4d2c4') + hills(13, 500, 220, 360, '#94b39b') +
      row(560, 90, '#7ba187', 62) + hills(31, 600, 130, 300, '#5f8d6d') + row(680, 140, '#44745a', 96) + hills(37, 760, 90, 420, '#2f5f4a') +
      `<path d="M700,900 Q760,800 960,760 Q1080,736 1060,700 L1110,700 Q1150,745 1010,785 Q880,830 900,900 Z" fill="#d9c39a"/>` +
      box(1080, 610, 200, 110, '#b98a57') + area([[1050, 614], [1310, 614], [1250, 540], [1110, 540]], '#7a4b33') + box(1150, 650, 50, 70, '#5b4631') + box(1220, 645, 40, 36, '#f7e3b0') +
      box(640, 690, 12, 130, '#5b4631') + box(580, 690, 132, 60, '#e9dcc0', 'rx="6"') + line([[604, 710], [688, 710]], '#44745a', 8) + line([[604, 730], [664, 730]], '#44745a', 8) +
      [[120, 850, 260], [300, 890, 220], [1420, 860, 280], [1560, 890, 240]].map(([x, y, size]) => tree(x, y, size, '#234a3a', '#3a2c1e')).join('');
  },

  // A way out: its lamp, an extinguisher, a bell.
  'loi-thoat.png': () => box(0, 0, WIDTH, HEIGHT, '#e8e2d4') + area([[0, 0], [WIDTH, 0], [1120, 170], [480, 170]], '#f6f2e8') + area([[0, HEIGHT], [WIDTH, HEIGHT], [1120, 690], [480, 690]], '#b5aa96') +
    area([[0, 0], [480, 170], [480, 690], [0, HEIGHT]], '#d8cfbc') + area([[WIDTH, 0], [1120, 170], [1120, 690], [WIDTH, HEIGHT]], '#d1c7b2') +
    [[620, 20, 360], [690, 92, 220], [735, 138, 130]].map(([x, y, width]) => area([[x, y], [x + width, y], [x + width * 0.88, y + width * 0.09], [x + width * 0.12, y + width * 0.09]], '#fffdf6')).join('') +
    box(660, 330, 280, 360, '#3f6f70') + box(676, 346, 116, 344, '#4f8284') + box(808, 346, 116, 344, '#4f8284') + box(676, 520, 248, 22, '#c9d6d2') +
    box(690, 220, 220, 84, '#1f7a55', 'rx="8"') + area([[720, 262], [780, 232], [780, 250], [880, 250], [880, 274], [780, 274], [780, 292]], '#f3fbf6') +
    area([[250, 470], [330, 482], [330, 700], [250, 730]], '#c9bfa9') + box(268, 520, 46, 150, '#b3392e', 'rx="16"') + box(280, 494, 22, 30, '#2a3a3d') + line([[302, 504], [334, 520], [330, 590]], '#2a3a3d', 7) + box(272, 566, 38, 50, '#f6f2e8') +
    area([[1290, 350], [1350, 338], [1350, 424], [1290, 420]], '#b3392e') + disc(1320, 382, 18, '#f6f2e8') + disc(1320, 382, 8, '#b3392e') + disc(1226, 300, 26, '#b3392e') + disc(1226, 300, 12, '#e8e2d4') +
    [[560, 690, 480, 760], [640, 690, 600, 900], [960, 690, 1000, 900], [1040, 690, 1130, 760]].map(([a, b, c, d]) => line([[a, b], [c, d]], '#a2967f', 4)).join(''),

  // A helmet and gloves on a bench, a scaffold behind.
  'mu-bao-ho.png': () => box(0, 0, WIDTH, HEIGHT, '#e9e4d6') + box(900, 120, 620, 560, '#d3cbb8') + [980, 1130, 1280, 1430].map((x) => box(x - 40, 180, 80, 110, '#b9c9c6') + box(x - 40, 360, 80, 110, '#b9c9c6') + box(x - 40, 540, 80, 110, '#b9c9c6')).join('') +
    [860, 1050, 1240, 1430, 1560].map((x) => box(x, 70, 12, 620, '#8a7c62')).join('') + [150, 330, 510].map((y) => box(850, y, 730, 14, '#a8845b') + line([[866, y], [1056, y + 180]], '#8a7c62', 8) + line([[1246, y], [1436, y + 180]], '#8a7c62', 8)).join('') +
    hills(17, 690, 70, 300, '#a9bba6') + box(0, 680, WIDTH, 220, '#c9b48d') + box(120, 640, 900, 46, '#9a5f38') + box(120, 686, 900, 14, '#7b4a2b') + box(180, 700, 44, 160, '#7b4a2b') + box(916, 700, 44, 160, '#7b4a2b') +
    `<path d="M300,600 Q300,390 500,390 Q700,390 700,600 Z" fill="#e0a526"/><path d="M452,396 Q500,372 548,396 L540,600 L460,600 Z" fill="#eebb48"/><path d="M250,600 Q500,560 750,600 Q770,640 730,642 L270,642 Q230,640 250,600 Z" fill="#cf9219"/>` +
    `<path d="M790,640 L780,580 Q784,540 812,560 L826,586 L830,520 Q846,500 860,522 L862,576 L872,512 Q890,494 902,516 L900,580 L916,532 Q934,520 942,542 L930,640 Z" fill="#7f9a86"/>` + box(784, 612, 152, 28, '#5f7d68'),

  // A village hall, a notice board and an old tree.
  'nha-van-hoa.png': () => box(0, 0, WIDTH, HEIGHT, '#dfeae6') + hills(29, 520, 160, 420, '#b9cdc2') + hills(43, 580, 120, 330, '#9dbaa2') + box(0, 590, WIDTH, 310, '#d8c49b') + box(0, 580, WIDTH, 26, '#8fb097') +
    box(470, 400, 760, 240, '#f2e3c2') + area([[410, 410], [1290, 410], [1190, 260], [510, 260]], '#a5593b') + area([[510, 260], [1190, 260], [1180, 240], [520, 240]], '#7f4129') + [300, 340, 380].map((y) => line([[520 - (y - 260) * 0.6, y], [1180 + (y - 260) * 0.6, y]], '#8f4a31', 5)).join('') +
    [520, 660, 1030, 1170].map((x) => box(x - 12, 410, 24, 230, '#8c6a45')).join('') + box(780, 460, 140, 180, '#6d4a32') + box(786, 466, 60, 174, '#7d573c') + box(854, 466, 60, 174, '#7d573c') +
    [560, 700, 940, 1070].map((x) => box(x, 470, 70, 90, '#6f9996') + box(x + 32, 470, 6, 90, '#f2e3c2')).join('') + box(440, 640, 820, 22, '#b9a67f') + box(420, 662, 860, 20, '#a3906a') +
    leaves(230, 700, 420, '#5f8d6d', '#5b4631') + box(1350, 560, 14, 230, '#6d4a32') + box(1530, 560, 14, 230, '#6d4a32') + box(1320, 520, 250, 160, '#7d573c') + box(1336, 536, 218, 128, '#cfe0dd') +
    [[1350, 550], [1424, 556], [1494, 548], [1352, 610], [1430, 614], [1500, 606]].map(([x, y]) => box(x, y, 48, 42, '#fffdf6') + line([[x + 8, y + 14], [x + 40, y + 14]], '#9aa7a3', 3) + line([[x + 8, y + 26], [x + 32, y + 26]], '#9aa7a3', 3)).join('') +
    area([[700, 682], [1000, 682], [1160, 900], [520, 900]], '#e7d8b4') + disc(60, 840, 60, '#7ba187') + disc(150, 870, 70, '#6b9478') + disc(1480, 880, 60, '#7ba187'),
};

const folder = resolve(process.argv[2] ?? join(here, '../../content/media'));
await mkdir(folder, {recursive: true});
const browser = await chromium.launch({executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu']});
const page = await browser.newPage({viewport: {width: WIDTH, height: HEIGHT}});
for (const [name, draw] of Object.entries(pictures)) {
  await page.setContent(`<style>*{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${draw()}</svg>`);
  await writeFile(join(folder, name), await page.screenshot({type: name.endsWith('.jpg') ? 'jpeg' : 'png'}));
}
await browser.close();
