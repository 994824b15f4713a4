// Charts as readers use them, on the sample portal: read, touched, by keyboard, saved, on pages of others, on paper.

import {createServer} from 'node:http';

/** The addresses of pages with charts, taken from the index of statistics. */
async function pagesWithCharts({origin, open}) {
  const page = await open();
  await page.goto(`${origin}/statistics/`);
  const links = await page.locator('main a[href^="/statistics/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const found = [];
  for (const link of [...new Set(links)]) {
    await page.goto(origin + link);
    if (await page.locator('svg.chart').count() > 0) found.push(link);
  }
  await page.context().close();
  return found;
}

/** Letters have one size on every screen, and no part of a chart leaves its paper. */
async function lettersKeepTheirSize(tools, [address]) {
  const faults = [];
  const sizes = new Set();
  for (const width of [320, 390, 768, 1280]) {
    const page = await tools.open({viewport: {width, height: 800}});
    await page.goto(tools.origin + address);
    const found = await page.locator('svg.chart').first().evaluate((chart) => {
      const paper = chart.getBoundingClientRect();
      const texts = [...chart.querySelectorAll('text')].filter((text) => text.getClientRects().length > 0);
      const off = texts.filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < paper.left - 1 || box.right > paper.right + 1;
      });
      // What is drawn on the screen, not what the style sheet says: a drawing that is scaled would differ.
      const scale = texts[0].getScreenCTM().a;
      return {size: Number.parseFloat(getComputedStyle(texts[0]).fontSize) * scale, off: off.map((text) => text.textContent), width: paper.width};
    });
    sizes.add(Math.round(found.size * 10) / 10);
    for (const text of found.off) faults.push(`“${text}” leaves the paper at ${width} px`);
    if (width === 390 && found.width < 320) faults.push(`the chart is ${found.width} px wide on a phone`);
    await page.context().close();
  }
  if (sizes.size !== 1) faults.push(`letters are ${[...sizes]} px high`);
  return faults;
}

/** Names of periods do not touch each other, on any screen. */
async function namesHaveRoom(tools, addresses) {
  const faults = [];
  for (const width of [320, 390, 640, 1280]) {
    const page = await tools.open({viewport: {width, height: 800}});
    for (const address of addresses) {
      await page.goto(tools.origin + address);
      const touching = await page.locator('svg.chart').evaluateAll((charts) => charts.flatMap((chart) => {
        const bottom = (text) => Math.round(text.getBoundingClientRect().bottom);
        const shown = [...chart.querySelectorAll('.chart-label[text-anchor] text')].filter((text) => text.getClientRects().length > 0);
        const row = shown.map((text) => ({text: text.textContent, box: text.getBoundingClientRect(), row: bottom(text)})).sort((a, b) => a.box.left - b.box.left);
        return row.slice(1).filter((each, index) => each.row === row[index].row && each.box.left < row[index].box.right + 2).map((each) => each.text);
      }));
      for (const text of touching) faults.push(`${address} at ${width} px: “${text}” touches its neighbour`);
    }
    await page.context().close();
  }
  return faults;
}

async function byPointer(tools, [address]) {
  const faults = [];
  const page = await tools.scripts();
  await page.goto(tools.origin + address);
  const frame = page.locator('.chart-frame').first();
  const rows = await page.locator('.series').first().locator('tbody tr').count();
  await frame.scrollIntoViewIfNeeded();
  const box = await frame.boundingBox();
  await page.mouse.move(box.x + box.width - 12, box.y + box.height / 2);
  const tip = frame.locator('.chart-tip');
  if (!(await tip.isVisible())) return ['nothing is told under the pointer'];
  const [period, value] = await frame.evaluate((element) => {
    const last = [...element.parentElement.querySelectorAll('tbody tr')].at(-1);
    return [last.cells[0].textContent, last.cells[1].querySelector('strong').textContent];
  });
  const told = await tip.textContent();
  if (!told.includes(period) || !told.includes(value)) faults.push(`at the right end it says “${told}”, the table ${period}: ${value}`);
  await page.mouse.move(box.x + 60, box.y + box.height / 2);
  if (rows > 1 && await tip.textContent() === told) faults.push('another place says the same');
  const inside = await tip.boundingBox();
  if (inside.x < box.x - 1 || inside.x + inside.width > box.x + box.width + 1) faults.push('the value leaves the chart');
  await page.mouse.move(box.x + 60, box.y + box.height + 200);
  if (await tip.isVisible()) faults.push('the value stays when the pointer has gone');
  await page.context().close();
  return faults;
}

async function byTouch(tools, [address]) {
  const page = await tools.scripts({hasTouch: true, isMobile: true, viewport: {width: 390, height: 800}});
  await page.goto(tools.origin + address);
  const frame = page.locator('.chart-frame').first();
  await frame.scrollIntoViewIfNeeded();
  const box = await frame.boundingBox();
  await page.touchscreen.tap(box.x + box.width - 20, box.y + box.height / 2);
  const isTold = await frame.locator('.chart-tip').isVisible();
  await page.context().close();
  return isTold ? [] : ['a finger is told nothing'];
}

async function byKeyboard(tools, [address]) {
  const faults = [];
  const page = await tools.scripts();
  await page.goto(tools.origin + address);
  const frame = page.locator('.chart-frame').first();
  const said = () => frame.evaluate((element) => element.getAttribute('aria-valuetext'));
  const rows = await frame.evaluate((element) => [...element.parentElement.querySelectorAll('tbody tr')].map((row) => row.cells[0].textContent));
  if (await frame.getAttribute('role') !== 'slider' || !(await frame.getAttribute('aria-label'))) faults.push('a chart is no named slider');
  await frame.focus();
  if (!(await said()).startsWith(`${rows.at(-1)}:`)) faults.push(`first it says “${await said()}”`);
  await page.keyboard.press('ArrowLeft');
  if (!(await said()).startsWith(`${rows.at(-2)}:`)) faults.push(`one to the left it says “${await said()}”`);
  await page.keyboard.press('Home');
  if (!(await said()).startsWith(`${rows[0]}:`)) faults.push(`at its beginning it says “${await said()}”`);
  await page.keyboard.press('ArrowLeft');
  if (!(await said()).startsWith(`${rows[0]}:`)) faults.push('it leaves its beginning');
  await page.keyboard.press('Escape');
  if (await frame.locator('.chart-tip').isVisible()) faults.push('Escape does not hide the value');
  await page.context().close();
  return faults;
}

/** Nothing moves: neither while the page loads, nor when values are told. */
async function nothingMoves(tools, addresses) {
  const faults = [];
  for (const width of [390, 1280]) {
    const page = await tools.scripts({viewport: {width, height: 800}});
    await page.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shifts.push(entry.value);
      }).observe({type: 'layout-shift', buffered: true});
    });
    for (const address of addresses) {
      await page.goto(tools.origin + address, {waitUntil: 'networkidle'});
      await page.locator('.chart-frame').first().hover();
      await page.waitForTimeout(200);
      const sum = await page.evaluate(() => globalThis.shifts.reduce((all, one) => all + one, 0));
      if (sum > 0) faults.push(`${address} at ${width} px shifts by ${sum}`);
    }
    await page.context().close();
  }
  return faults;
}

/** The picture to save is one, also as PNG. */
async function saved(tools, [address]) {
  const faults = [];
  const page = await tools.scripts({acceptDownloads: true});
  await page.goto(tools.origin + address);
  const link = page.locator('.chart-picture').first();
  const drawn = await (await page.request.get(tools.origin + await link.getAttribute('href'))).text();
  if (!drawn.startsWith('<svg')) faults.push(`the picture begins with ${drawn.slice(0, 40)}`);
  const waiting = page.waitForEvent('download');
  await page.locator('.chart-png').first().click();
  const stream = await (await waiting).createReadStream();
  const bytes = [];
  for await (const chunk of stream) bytes.push(chunk);
  const png = Buffer.concat(bytes);
  if (png.subarray(1, 4).toString() !== 'PNG') faults.push('the PNG is none');
  else if (png.readUInt32BE(16) < 1000) faults.push(`the PNG is ${png.readUInt32BE(16)} px wide`);
  await page.context().close();
  return faults;
}

/** A page of another host shows the chart in a frame, made of the text that is to be copied. */
async function onPagesOfOthers(tools, [address]) {
  const faults = [];
  const page = await tools.scripts();
  await page.goto(tools.origin + address);
  const snippet = await page.locator('.chart-embed code').first().textContent();
  const source = /src="https?:\/\/[^/]+(\/[^"]*)"/.exec(snippet)?.[1];
  await page.context().close();
  if (!source) return [`nothing to copy: ${snippet}`];
  const other = createServer((request, response) => {
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
    response.end(`<!DOCTYPE html><title>x</title>${snippet.replace(/src="https?:\/\/[^/]+/, `src="${tools.origin}`)}`);
  });
  await new Promise((done) => other.listen(0, '127.0.0.1', done));
  try {
    const guest = await tools.guest();
    await guest.goto(`http://127.0.0.1:${other.address().port}/`);
    const inside = guest.frameLocator('iframe');
    await inside.locator('svg.chart').waitFor();
    if (await inside.locator('.chart-frame[role=slider]').count() !== 1) faults.push('no values are told in a frame');
    const text = await inside.locator('main').innerText();
    if (!/Nguồn: .*\d{2}\/\d{2}\/\d{4}/.test(text)) faults.push(`source and date are missing: ${text.slice(0, 200)}`);
    const sideways = await inside.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    if (sideways > 0) faults.push(`the frame scrolls sideways by ${sideways} px`);
    await guest.context().close();
  } finally {
    other.close();
  }
  return faults;
}

/** On paper tables are tables, folds are open, and no sheet has nothing but the foot. */
async function onPaper(tools, addresses) {
  const faults = [];
  // A4 without its margins.
  const page = await tools.open({viewport: {width: 680, height: 1000}});
  for (const address of [...addresses, '/localities/hai-phong/hong-bang/']) {
    await page.goto(tools.origin + address);
    await page.emulateMedia({media: 'print'});
    const found = await page.evaluate(() => ({
      blocks: [...document.querySelectorAll('table tr')].filter((row) => row.getClientRects().length > 0 && getComputedStyle(row).display !== 'table-row').length,
      address: document.querySelector('.address')?.getClientRects().length,
      navigation: [...document.querySelectorAll('nav, form, .chart-save')].filter((part) => part.getClientRects().length > 0).map((part) => part.className),
      folded: [...document.querySelectorAll('.series-table')].filter((table) => !table.checkVisibility({contentVisibilityAuto: true})).length,
      wide: document.documentElement.scrollWidth,
      foot: getComputedStyle(document.querySelector('.foot')).display,
    }));
    if (found.blocks > 0) faults.push(`${address}: ${found.blocks} rows of tables are blocks`);
    if (!found.address) faults.push(`${address}: no address`);
    if (found.navigation.length > 0) faults.push(`${address}: ${found.navigation} are printed`);
    if (found.folded > 0) faults.push(`${address}: ${found.folded} tables are not printed`);
    if (found.foot !== 'table-footer-group') faults.push(`${address}: the foot may stand on a sheet of its own`);
    if (found.wide > 680) faults.push(`${address}: ${found.wide} px wide`);
    await page.emulateMedia({media: null});
  }
  await page.context().close();
  return faults;
}

/** All scenarios: name and faults of each. */
export async function charts(tools) {
  const addresses = await pagesWithCharts(tools);
  if (addresses.length === 0) return [['there are charts', ['no indicator has one']]];
  const results = [];
  for (const [name, scenario] of [['letters of charts have one size on every screen', lettersKeepTheirSize], ['names of periods have room', namesHaveRoom],
    ['charts tell values to a pointer', byPointer], ['and to a finger', byTouch], ['and to the keyboard and screen readers', byKeyboard],
    ['charts move nothing', nothingMoves], ['charts can be saved', saved], ['charts stand on pages of others', onPagesOfOthers], ['paper has tables', onPaper]]) {
    try {
      results.push([name, await scenario(tools, addresses)]);
    } catch (error) {
      results.push([name, [error.message]]);
    }
  }
  return results;
}
