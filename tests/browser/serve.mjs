// Watches `bantin serve` as authors do: `node serve.mjs PROGRAM`, with CHROMIUM naming the browser. One page stays open all
// the time and nobody touches it: what changes on it, changes by itself.

import {spawn} from 'node:child_process';
import {mkdtemp, mkdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {chromium} from 'playwright-core';

const program = resolve(process.argv[2] ?? 'target/debug/bantin');
const site = await mkdtemp(join(tmpdir(), 'bantin-serve-'));

/** Writes a source of the site. */
async function write(path, text) {
  await mkdir(dirname(join(site, path)), {recursive: true});
  await writeFile(join(site, path), text);
}

const article = (title, more = '') => `---\ntitle: ${title}\ndate: 2024-03-12\n${more}---\n\nMột dòng.\n`;
const ARTICLE = 'content/articles/tin.md';

/** Starts the server and waits for the line that tells its address, in whatever language. */
async function start() {
  const server = spawn(program, ['-C', site, 'serve', '--port', '0'], {stdio: ['ignore', 'pipe', 'inherit']});
  const ended = new Promise((done) => server.on('exit', done));
  const address = new Promise((found, failed) => {
    let output = '';
    server.stdout.on('data', (data) => {
      output += data;
      const match = /(http:\S+)/.exec(output);
      if (match) found(match[1]);
    });
    ended.then((code) => failed(new Error(`the server ended with ${code}`)));
    setTimeout(() => failed(new Error(`the server tells no address in a minute: ${output}`)), 60_000).unref();
  });
  return {server, ended, origin: await address};
}

/** Waits until the page shows a text, without touching it. */
async function shows(page, text, what) {
  try {
    await page.waitForFunction((wanted) => document.body?.innerText.includes(wanted), text, {timeout: 8000});
  } catch {
    throw new Error(`${what}: the page does not show "${text}" but\n${await page.locator('body').innerText()}`);
  }
  console.log(`ok     ${what}`);
}

await write('bantin.yaml', 'title: Bản tin\nbase_url: https://bantin.example/\nlanguages: [vi]\n');
await write(ARTICLE, article('Tin thứ nhất'));
const {server, ended, origin} = await start();
const browser = await chromium.launch({executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu']});
try {
  const page = await browser.newPage();
  let status = 0;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) status = response.status();
  });
  const expect = (code) => {
    if (status !== code) throw new Error(`the page has the status ${status} and not ${code}`);
  };
  await page.goto(origin);
  await shows(page, 'Tin thứ nhất', 'the portal is served');

  await write(ARTICLE, article('Tin thứ hai'));
  await shows(page, 'Tin thứ hai', 'an edited article appears');

  await write(ARTICLE, article('Tin thứ hai', 'locality: khong-co\n'));
  await shows(page, 'unknown-locality', 'a mistake is shown instead of the page');
  expect(500);

  await write(ARTICLE, article('Tin thứ ba'));
  await shows(page, 'Tin thứ ba', 'the mended page comes back');
  expect(200);

  const soon = new Date(Math.ceil(Date.now() / 1000) * 1000 + 3000).toISOString().replace('.000Z', 'Z');
  await write('content/articles/giu.md', article('Tin hẹn giờ', `publish_at: ${soon}\n`));
  await write(ARTICLE, article('Tin thứ tư'));
  await shows(page, 'Tin thứ tư', 'a held article does not hinder others');
  if (Date.now() < Date.parse(soon) && (await page.locator('body').innerText()).includes('Tin hẹn giờ')) {
    throw new Error('a held article is shown before its time');
  }
  await shows(page, 'Tin hẹn giờ', 'a held article appears when its time has come');
  if (Date.now() < Date.parse(soon)) throw new Error('a held article is shown before its time');
} finally {
  await browser.close();
  server.kill('SIGINT');
  const code = await ended;
  await rm(site, {recursive: true});
  if (code !== 0) throw new Error(`Ctrl-C ends the server with ${code}`);
}
console.log('\nserve: all checks passed');
