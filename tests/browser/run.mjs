// Looks at the finished sample portal as readers do: `node run.mjs FOLDER`, with CHROMIUM naming the browser.
//
// The pages are served on the loopback interface only. JavaScript is off, because the portal has to be complete without it
// (axe is put in from outside, which that does not forbid), but for the search, the finder of places, citations and charts in use.

import {createServer} from 'node:http';
import {readFile, readdir} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {extname, join, relative, resolve, sep} from 'node:path';
import {chromium} from 'playwright-core';
import {HtmlValidate} from 'html-validate';
import {charts as chartsInUse} from './charts.mjs';
import {drawings} from './drawings.mjs';
import {pictures} from './pictures.mjs';
import {places} from './places.mjs';
import {reading} from './reading.mjs';
import {search} from './search.mjs';

const portal = resolve(process.argv[2] ?? 'public');
const failures = [];
let checks = 0;

/** Notes a failure when `faults` is not empty; all checks run. */
function check(name, faults) {
  checks += 1;
  for (const fault of faults) failures.push(`${name}: ${fault}`);
  console.log(`${faults.length ? 'FAILED' : 'ok    '} ${name}`);
}

// ---------------------------------------------------------------- The portal

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.xml': 'application/xml',
  '.json': 'application/json', '.js': 'text/javascript', '.csv': 'text/csv; charset=utf-8', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.woff2': 'font/woff2',
};

/** A wide font, which layout must bear too. */
const WIDE = 'DejaVu Sans';

/** A page with every fault that the checks look for, so that they are known to be able to fail. */
const FAULTY = '/faulty-page-of-the-tests/';
const FAULTY_PAGE = `<!DOCTYPE html><html><head><title>x</title></head><body><div style="width:3000px;color:#eee;background:#fff">
<img src="http://127.0.0.1:9/x.png"><p id=a>faint<p id=a></div><img src="/missing.png"><svg class="chart" viewBox="0 0 400 200"><text x="600" y="9">off</text></svg></body></html>`;

/** Answers with the pages of the portal; with a font, style sheets ask for it alone. */
async function serve(request, response, font) {
  const route = decodeURIComponent(new URL(request.url, 'http://loopback').pathname);
  if (route === FAULTY) {
    response.writeHead(200, {'content-type': TYPES['.html']}).end(FAULTY_PAGE);
    return;
  }
  const file = join(portal, route.endsWith('/') ? `${route}index.html` : route);
  try {
    if (!file.startsWith(portal + sep)) throw new Error('outside');
    const kept = await readFile(file);
    const bytes = font && extname(file) === '.css' ? `${kept}\n* { font-family: "${font}" !important; }` : kept;
    response.writeHead(200, {'content-type': TYPES[extname(file)] ?? 'application/octet-stream'}).end(bytes);
  } catch {
    response.writeHead(404, {'content-type': 'text/plain'}).end('not found');
  }
}

async function pageFiles(folder) {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true});
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  return files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
}

const route = (file) => `/${relative(portal, file).split(sep).join('/').replace(/index\.html$/, '')}`;

/** The portal at an address of its own, in the machine's font or in another one. */
async function host(font = null) {
  const server = createServer((request, response) => serve(request, response, font));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {server, font, origin: `http://127.0.0.1:${server.address().port}`};
}

const plain = await host();
const wide = await host(WIDE);
const {origin} = plain;
const files = await pageFiles(portal);
const routes = files.map(route);

/** Codes of the languages whose pages lie below a folder of their own. */
const LANGUAGES = ['en', 'fr'];

/** One page of each kind in each language: home, and the richest of what lies below each section. */
async function samples() {
  const kinds = new Map();
  for (const [index, file] of files.entries()) {
    const all = routes[index].split('/').filter(Boolean);
    const prefix = LANGUAGES.includes(all[0]) ? [all[0]] : [];
    const parts = all.slice(prefix.length);
    const folder = `/${[...prefix, parts[0]].join('/')}/`;
    const most = parts[0] === 'articles' || parts[0] === 'localities' ? 3 : 2;
    const hasMore = parts.length && routes.some((other) => other.startsWith(folder) && other !== routes[index]);
    const depth = parts.length === 1 ? parts[0] : Math.min(parts.length, most);
    const kind = `${prefix}:${hasMore ? parts[0] : 'single'}:${depth}`;
    const size = (await readFile(file)).length;
    if (!kinds.has(kind) || kinds.get(kind).size < size) kinds.set(kind, {route: routes[index], size});
  }
  return [...kinds.values()].map((entry) => entry.route);
}

// ---------------------------------------------------------------- The markup

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // Matters of taste, or rules for hand-written sources.
    'attribute-boolean-style': 'off', 'attr-quotes': 'off', 'doctype-style': 'off', 'no-trailing-whitespace': 'off',
    'void-style': 'off', 'no-inline-style': 'error', 'long-title': 'off', 'no-raw-characters': 'off',
    'require-sri': 'off', 'tel-non-breaking': 'off', 'wcag/h63': 'off',
  },
});

async function invalid(texts) {
  const faults = new Map();
  for (const [where, text] of texts) {
    const report = await validator.validateString(text);
    for (const message of report.results.flatMap((result) => result.messages)) {
      const first = `${where}:${message.line}:${message.column} ${message.message}`;
      const seen = faults.get(message.ruleId) ?? {count: 0, first};
      seen.count += 1;
      faults.set(message.ruleId, seen);
    }
  }
  return [...faults].map(([rule, {count, first}]) => `${rule} (${count} times), first ${first}`);
}

async function markup() {
  const texts = await Promise.all(files.map(async (file, index) => [routes[index], await readFile(file, 'utf8')]));
  check(`html-validate on ${files.length} pages`, await invalid(texts));
}

// ---------------------------------------------------------------- In the browser

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
});
const foreign = [];
const consoleLines = [];

/** A page that remembers what it asked for and what the console said. */
async function open(options = {}) {
  const context = await browser.newContext({javaScriptEnabled: false, locale: 'vi-VN', ...options});
  context.setDefaultTimeout(20000);
  const page = await context.newPage();
  page.on('request', (request) => {
    if (![plain, wide].some((site) => request.url().startsWith(site.origin))) foreign.push(`${page.url()} asks for ${request.url()}`);
  });
  page.on('console', (message) => consoleLines.push(`${page.url()}: ${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => consoleLines.push(`${page.url()}: ${error.message}`));
  return page;
}

/** Clicks the first of some links and waits for the page behind it. */
async function follow(page, links) {
  const address = new URL(await links.first().getAttribute('href'), page.url()).href;
  await links.first().click();
  await page.waitForURL(address, {waitUntil: 'load'});
}

/** Whether an element is on the screen, at the latest after five seconds: browsers scroll when they find the time. */
async function comesIntoView(page, element) {
  const {height} = page.viewportSize();
  for (let tries = 0; tries < 50; tries += 1) {
    const box = await element.boundingBox();
    if (box && box.y >= 0 && box.y <= height) return true;
    await page.waitForTimeout(100);
  }
  return false;
}

async function fromHomeToTheSentence() {
  const faults = [];
  const page = await open();
  await page.goto(`${origin}/`);
  await follow(page, page.locator('main a', {hasText: /^Hồng Bàng$/}));
  const main = await page.locator('main').innerText();
  if (!/\b457\b/.test(main)) faults.push(`${page.url()} does not show 457`);
  const before = page.url();
  // One click to the sentence; a second one is allowed.
  const row = page.locator('tr, li', {hasText: /\b457\b/}).filter({has: page.locator('a[href*="#so-lieu-"]')}).first();
  if (await row.count() === 0) {
    faults.push(`${before}: nothing beside 457 leads to a sentence`);
  } else {
    await follow(page, row.locator('a[href*="#so-lieu-"]'));
    const target = page.locator(':target');
    if (await target.count() === 0) faults.push(`${page.url()} has no such anchor`);
    else {
      if (!/457 chi bộ/.test(await target.innerText())) faults.push(`the anchor marks "${await target.innerText()}"`);
      if (!(await comesIntoView(page, target))) faults.push('the sentence is not on the screen');
    }
  }
  await page.context().close();
  check('from home to Hồng Bàng, 457, and its sentence', faults);
}

async function byPlace() {
  const faults = [];
  const page = await open();
  await page.goto(`${origin}/localities/`);
  await follow(page, page.locator('main a[href="/localities/hai-phong/"]'));
  // What too few have reported stands behind a fold, which opens without scripts.
  const says = async () => /1\/15 quận, huyện báo cáo: ít nhất 457/.test(await page.locator('main').innerText());
  if (await says()) faults.push(`${page.url()} leads with what one of fifteen districts reports`);
  await page.locator('main details > summary').first().click();
  if (!(await says())) faults.push(`${page.url()} does not say that 1 of 15 districts reports at least 457`);
  await follow(page, page.locator('main a[href*="/localities/"]', {hasText: /Hồng Bàng/}));
  if (!page.url().endsWith('/hong-bang/')) faults.push(`Hồng Bàng leads to ${page.url()}`);
  await page.context().close();
  check('down the tree of places', faults);
}

/** Pages that are wider than the screen, with the element that sticks out. */
async function sideways(pages, width, site = plain) {
  const faults = [];
  const page = await open({viewport: {width, height: 800}});
  for (const each of pages) {
    await page.goto(site.origin + each);
    const drawn = await page.evaluate(() => document.documentElement.scrollWidth);
    if (drawn > width) faults.push(`${each} is ${drawn} px wide: ${await page.evaluate(widest, width)}`);
  }
  await page.context().close();
  return faults;
}

/** Runs in the page: the first element that sticks out and is not in a box that scrolls by itself. */
function widest(limit) {
  const scrolls = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(up).overflowX)) return true;
    }
    return false;
  };
  const sticksOut = (element) => element.getBoundingClientRect().right > limit + 0.5 && !scrolls(element);
  return [...document.body.querySelectorAll('*')].find(sticksOut)?.outerHTML.slice(0, 120) ?? '?';
}

async function noSidewaysScrolling(pages, site = plain) {
  for (const width of [320, 390, 1280]) check(`no sideways scrolling at ${width} px${inFont(site)}`, await sideways(pages, width, site));
}

const inFont = ({font}) => (font ? `, in ${font}` : '');

/** The fonts with which the text of a page is really drawn. */
async function fontsOf(address, site = plain) {
  const page = await open();
  await page.goto(site.origin + address);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const {root} = await session.send('DOM.getDocument', {depth: 0});
  const {nodeId} = await session.send('DOM.querySelector', {nodeId: root.nodeId, selector: 'h1'});
  const {fonts} = await session.send('CSS.getPlatformFontsForNode', {nodeId});
  await page.context().close();
  return fonts.map((each) => each.familyName);
}

/** Layout does not depend on how wide the letters are: the same once more in a wide font. */
async function inAWideFont(pages) {
  const fonts = await fontsOf('/', wide);
  check(`${WIDE} is there`, fonts.length === 1 && fonts[0] === WIDE ? [] : [`the home page is drawn in ${fonts}`]);
  await noSidewaysScrolling(pages, wide);
  await charts(pages, wide);
}

async function violations(pages, colorScheme) {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const faults = [];
  // axe is a script, so these pages may run scripts; the portal itself has none.
  const page = await open({javaScriptEnabled: true, colorScheme, viewport: {width: 1280, height: 800}});
  for (const each of pages) {
    await page.goto(origin + each);
    await page.evaluate(axe);
    const found = await page.evaluate((values) => globalThis.axe.run(document, {runOnly: {type: 'tag', values}}), tags);
    for (const {id, help, nodes} of found.violations) {
      faults.push(`${each}: ${id}: ${help}: ${nodes.length} times, first ${nodes[0].target} ${nodes[0].html.slice(0, 160)}`);
    }
  }
  await page.context().close();
  return faults;
}

async function accessible(pages) {
  for (const scheme of ['light', 'dark']) {
    check(`axe, WCAG 2.2 AA, ${scheme}, on ${pages.length} pages`, await violations(pages, scheme));
  }
}

/** What is wrong with the charts of a page: each has a name, and its letters are legible and lie on its paper. */
async function badCharts(page) {
  return page.locator('svg.chart').evaluateAll((charts) => charts.flatMap((chart) => {
    const faults = [];
    if (!chart.querySelector('title')?.textContent || !chart.querySelector('desc')?.textContent) faults.push('has no name');
    const paper = chart.getBoundingClientRect();
    for (const text of chart.querySelectorAll('text')) {
      if (text.getClientRects().length === 0) continue;
      const box = text.getBoundingClientRect();
      const off = box.left < paper.left - 1 || box.right > paper.right + 1 || box.top < paper.top - 1 || box.bottom > paper.bottom + 1;
      if (off) faults.push(`“${text.textContent}” lies off the paper`);
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
      if (size < 12) faults.push(`“${text.textContent}” is ${size} px high`);
    }
    return faults;
  }));
}

async function charts(pages, site = plain) {
  const drawn = [];
  for (const [index, file] of files.entries()) {
    if ((await readFile(file, 'utf8')).includes('<svg class="chart ')) drawn.push(routes[index]);
  }
  const faults = drawn.length ? [] : ['no page has a chart'];
  for (const width of [320, 390, 1280]) {
    const page = await open({viewport: {width, height: 800}});
    for (const route of drawn) {
      await page.goto(site.origin + route);
      faults.push(...(await badCharts(page)).map((fault) => `${route} at ${width} px: ${fault}`));
    }
    await page.context().close();
  }
  check(`charts of ${drawn.length} pages are legible${inFont(site)}`, faults);
}

async function badChartsOf(route) {
  const page = await open();
  await page.goto(origin + route);
  const faults = await badCharts(page);
  await page.context().close();
  return faults;
}

/** The checks find the faults of the faulty page; what they noted on the way is forgotten. */
async function checksCanFail() {
  const found = {
    'html-validate': await invalid([[FAULTY, FAULTY_PAGE]]),
    'sideways scrolling': await sideways([FAULTY], 1280),
    axe: await violations([FAULTY], 'light'),
    charts: await badChartsOf(FAULTY),
    console: consoleLines.splice(0),
    'other hosts': foreign.splice(0),
  };
  const blind = Object.entries(found).filter(([, faults]) => faults.length === 0);
  check('the checks can fail', blind.map(([name]) => `${name} sees nothing wrong with a faulty page`));
}

async function searching() {
  const scripts = (options = {}) => open({javaScriptEnabled: true, ...options});
  for (const [name, faults] of await search({origin, open, scripts, violations})) check(name, faults);
}

async function seeingPictures() {
  const scripts = (options = {}) => open({javaScriptEnabled: true, ...options});
  for (const [name, faults] of await pictures({origin, open, scripts, routes, files, portal})) check(name, faults);
}

async function seenByReaders(pages) {
  const scripts = (options = {}) => open({javaScriptEnabled: true, ...options});
  for (const [name, faults] of await reading({origin, open, scripts}, pages)) check(name, faults);
}

async function findingPlaces() {
  const scripts = (options = {}) => open({javaScriptEnabled: true, ...options});
  for (const [name, faults] of await places({origin, open, scripts})) check(name, faults);
}

async function usingCharts() {
  const scripts = (options = {}) => open({javaScriptEnabled: true, ...options});
  // A page of another host, which may ask for itself.
  const guest = async () => (await browser.newContext()).newPage();
  for (const [name, faults] of await chartsInUse({origin, open, scripts, guest})) check(name, faults);
}

async function drawingsOfAllKinds() {
  const scripts = (options = {}) => open({javaScriptEnabled: true, ...options});
  for (const [name, faults] of await drawings({origin, open, scripts})) check(name, faults);
}

async function keyboard() {
  const faults = [];
  const page = await open();
  await page.goto(`${origin}/`);
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  if (await skip.getAttribute('href') !== '#at_main') faults.push('the first stop is not the link to the content');
  else if (!(await skip.isVisible())) faults.push('the link to the content stays hidden when it has the focus');
  await page.context().close();
  check('the keyboard reaches the content first', faults);
}

/** What is looked at, in two lanes side by side that take about as long. */
const LANES = [
  [markup, noSidewaysScrolling, charts, usingCharts, drawingsOfAllKinds, inAWideFont],
  [fromHomeToTheSentence, byPlace, keyboard, searching, findingPlaces, seenByReaders, seeingPictures, accessible],
];

try {
  const pages = await samples();
  console.log(`pages looked at: ${pages.join(' ')}\ndrawn in ${await fontsOf('/')}`);
  await Promise.all(LANES.map(async (lane) => {
    for (const scenario of lane) {
      try {
        await scenario(pages);
      } catch (error) {
        check(scenario.name, [error.message]);
      }
    }
  }));
  check('the console is empty', [...new Set(consoleLines)]);
  check('no other host is asked for anything', [...new Set(foreign)]);
  await checksCanFail();
} finally {
  await browser.close();
  for (const {server} of [plain, wide]) server.close();
}

if (failures.length > 0) {
  console.error(`\n${failures.join('\n')}\n\n${failures.length} failures`);
  process.exit(1);
}
console.log(`\n${checks} checks passed`);
