// Asks a portal's search each query of a list, as a host without compression serves it: `node queries.mjs PORTAL LIST`, with
// CHROMIUM naming the browser. A line of the list is `query | what one of the first five results or the answer has to say`; a
// query may be an address, `?year=2022`. Prints the bytes of each, then median and worst; ends with 1 where something is missing.

import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, join, resolve} from 'node:path';
import {chromium} from 'playwright-core';

const [portal, list] = process.argv.slice(2).map((path) => resolve(path));
const TYPES = {'.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml'};
const server = createServer(async (request, response) => {
  const route = decodeURIComponent(new URL(request.url, 'http://loopback').pathname);
  const file = route.endsWith('/') ? `${route}index.html` : route;
  try {
    response.writeHead(200, {'content-type': TYPES[extname(file)] ?? 'application/octet-stream'}).end(await readFile(join(portal, file)));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu']});

/** What a query takes and shows. */
async function ask(query) {
  const page = await browser.newPage();
  const sizes = [];
  page.on('response', (response) => {
    const {pathname} = new URL(response.url());
    const isFrame = pathname.endsWith('/search/') || pathname.includes('/assets/') || pathname.includes('favicon');
    if (!isFrame) sizes.push(response.body().then((body) => body.length));
  });
  await page.goto(`${origin}/search/${query.startsWith('?') ? query : `?${new URLSearchParams({q: query})}`}`);
  await page.waitForFunction(() => /\d/.test(document.querySelector('#status').textContent), null, {timeout: 60000});
  await page.waitForLoadState('networkidle');
  const shown = await page.evaluate(() => ({
    status: document.querySelector('#status').textContent,
    found: [document.querySelector('#answer'), ...[...document.querySelectorAll('#results > li')].slice(0, 5)].map((each) => each.innerText.replace(/\s+/g, ' ')),
  }));
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.close();
  return {bytes, ...shown};
}

const bytes = [];
let missing = 0;
for (const line of (await readFile(list, 'utf8')).split('\n').filter((each) => each.trim() && !each.startsWith('#'))) {
  const [query, wanted = ''] = line.split('|').map((part) => part.trim());
  const answer = await ask(query);
  bytes.push(answer.bytes);
  const isThere = answer.found.some((text) => text.toLowerCase().includes(wanted.toLowerCase()));
  missing += isThere ? 0 : 1;
  console.log(`${isThere ? 'ok     ' : 'MISSING'} ${String(answer.bytes).padStart(7)} B  ${query} – ${answer.status}`);
  if (!isThere || process.env.VERBOSE) for (const text of answer.found) console.log(`           ${text.slice(0, 200)}`);
}
bytes.sort((a, b) => a - b);
console.log(`\n${bytes.length} queries, ${missing} without what was wanted; median ${bytes[bytes.length >> 1]} bytes, worst ${bytes.at(-1)}`);
await browser.close();
server.close();
process.exit(missing > 0 ? 1 : 0);
