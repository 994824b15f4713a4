// Pictures as browsers load them, on the sample portal: the size that fits, what is on the screen and no more, and no
// jump when they come.

import {readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';

/** The files of `srcset` lists, with their widths. */
const candidates = (srcset) => srcset.split(',').map((each) => {
  const [href, width] = each.trim().split(' ');
  return {href, width: Number.parseInt(width, 10)};
});

/** Pages with a picture at the head, and with one in the text, as far as the portal has them. */
async function pictured(routes, files) {
  const [head, body] = [[], []];
  for (const [index, file] of files.entries()) {
    if (routes[index].endsWith('archive.html')) continue;
    const text = await readFile(file, 'utf8');
    if (text.includes('fetchpriority="high"') && text.includes('article-picture')) head.push(routes[index]);
    if (/<figure>(<picture>|<img )/.test(text)) body.push(routes[index]);
  }
  return {head, body};
}

/** What a page says of its pictures, once they are there. */
const shown = (page) => page.locator('main img[srcset], main picture img').evaluateAll((all) => all.map((image) => ({
  src: new URL(image.currentSrc || image.src).pathname,
  loaded: image.complete && image.naturalWidth > 0,
  wide: image.getBoundingClientRect().width,
  srcset: image.srcset || image.parentElement.querySelector('source')?.srcset || '',
  said: [image.getAttribute('width'), image.getAttribute('height')],
})));

async function loadsWhatFits({origin, open}, route) {
  const faults = [];
  const found = {};
  for (const [name, options] of Object.entries({
    phone: {viewport: {width: 390, height: 800}, deviceScaleFactor: 1},
    'fine phone': {viewport: {width: 390, height: 800}, deviceScaleFactor: 3},
    desk: {viewport: {width: 1280, height: 800}, deviceScaleFactor: 2},
  })) {
    const page = await open(options);
    await page.goto(origin + route, {waitUntil: 'load'});
    const [picture] = await shown(page);
    await page.context().close();
    if (!picture?.loaded) {
      faults.push(`${route}: the first picture is not loaded on a ${name}`);
      continue;
    }
    const all = candidates(picture.srcset);
    const chosen = all.find(({href}) => href === picture.src);
    const wanted = picture.wide * (options.deviceScaleFactor ?? 1);
    const best = all.find(({width}) => width >= wanted - 1) ?? all.at(-1);
    if (chosen?.href !== best.href) faults.push(`${route} on a ${name}: ${picture.src} for ${wanted} px, and not ${best.href}`);
    found[name] = chosen?.width;
  }
  if (new Set(Object.values(found)).size < 2) faults.push(`${route}: every screen gets ${JSON.stringify(found)}`);
  return faults;
}

/** Layout that moved, as browsers count it, while a page was loaded slowly and read to its end. */
async function jumps({origin, scripts}, route) {
  const page = await scripts({viewport: {width: 390, height: 800}});
  await page.route('**/media/**', async (each) => {
    await new Promise((done) => setTimeout(done, 150));
    await each.continue();
  });
  await page.addInitScript(() => {
    globalThis.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.moved += entry.value;
    }).observe({type: 'layout-shift', buffered: true});
  });
  await page.goto(origin + route, {waitUntil: 'load'});
  for (let y = 0; y < 12; y += 1) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(60);
  }
  const moved = await page.evaluate(() => globalThis.moved);
  const unsaid = (await shown(page)).filter(({said}) => said.some((side) => !side));
  await page.context().close();
  return [
    ...(moved > 0.01 ? [`${route}: what is read moves by ${moved.toFixed(3)} when pictures come`] : []),
    ...unsaid.map(({src}) => `${route}: ${src} has no width or height`),
  ];
}

/** What is far below the screen waits until a reader comes to it. */
async function waits({origin, open}, route) {
  const asked = [];
  const page = await open({viewport: {width: 390, height: 400}});
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(origin + route, {waitUntil: 'networkidle'});
  const [lazy, eager] = await Promise.all([
    page.locator('main figure img[loading=lazy]').count(), page.locator('main img[fetchpriority=high][loading=lazy]').count(),
  ]);
  await page.context().close();
  const faults = [];
  if (!lazy) faults.push(`${route}: no picture of the text waits`);
  if (eager) faults.push(`${route}: the picture at the head waits`);
  return faults;
}

/** Bytes of a page, its style sheet and the pictures that a phone loads with it, compressed as servers send them. */
async function weighs({origin, open}, route, portal) {
  const {gzipSync} = await import('node:zlib');
  const asked = new Set();
  const page = await open({viewport: {width: 412, height: 823}, deviceScaleFactor: 1.75});
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  await page.goto(origin + route, {waitUntil: 'networkidle'});
  await page.context().close();
  let bytes = 0;
  for (const path of asked) {
    const file = join(portal, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path));
    if (path.endsWith('.ico')) continue;
    bytes += /\.(html|css|js|svg)$|\/$/.test(path) ? gzipSync(await readFile(file)).length : (await stat(file)).size;
  }
  return {route, bytes};
}

/** The checks of pictures: for each its name, and what is wrong. */
export async function pictures({origin, open, scripts, routes, files, portal}) {
  const {head, body} = await pictured(routes, files);
  const none = head.length && body.length ? [] : [`pictures at the head of ${head.length} pages and in the text of ${body.length}`];
  const all = async (check, where) => (await Promise.all(where.map(check))).flat();
  const few = [...head.slice(0, 4), ...body.slice(0, 2)];
  const weights = [];
  for (const route of ['/', ...few]) weights.push(await weighs({origin, open}, route, portal));
  console.log(weights.map(({route, bytes}) => `       ${(bytes / 1024).toFixed(1)} KB ${route}`).join('\n'));
  const heavy = weights.filter(({route, bytes}) => route !== '/' && bytes > 60 * 1024);
  return [
    ['the sample has pictures', none],
    ['each screen loads the size that fits', await all((route) => loadsWhatFits({origin, open}, route), head.slice(0, 4))],
    ['nothing moves when pictures come', await all((route) => jumps({origin, scripts}, route), few)],
    ['pictures below wait for the reader', await all((route) => waits({origin, open}, route), body.slice(0, 2))],
    ['pages with a picture have at most 60 KB on a phone', heavy.map(({route, bytes}) => `${route}: ${bytes} bytes`)],
  ];
}
