// Drawings of all kinds, on the invented site of `drawings/`, built into the portal below /drawings/: what an indicator
// shows can be saved and put on other pages, and looks right on all screens.

const STATISTICS = '/drawings/statistics/';

/** The pages of indicators. */
async function indicators({origin, open}) {
  const page = await open();
  await page.goto(origin + STATISTICS);
  const links = await page.locator(`main a[href^="${STATISTICS}"]`).evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  await page.context().close();
  return [...new Set(links)].filter((link) => /statistics\/[^/]+\/$/.test(link));
}

/** What the page of an indicator offers: pictures, previews, frames to copy. */
async function offers(page) {
  return page.evaluate(() => ({
    pictures: [...document.querySelectorAll('.chart-picture')].map((link) => link.getAttribute('href')),
    previews: [...document.querySelectorAll('.chart-embed a')].map((link) => link.getAttribute('href')),
    frames: [...document.querySelectorAll('.chart-embed code')].map((code) => code.textContent),
    shown: [['svg.chart', 'series'], ['.tiles', 'tiles'], ['.bar', 'ranking']].filter(([part]) => document.querySelector(part)).map(([, kind]) => kind),
  }));
}

async function allIsOffered(tools, addresses) {
  const faults = [];
  const page = await tools.open();
  const kinds = new Set();
  for (const address of addresses) {
    await page.goto(tools.origin + address);
    const {pictures, previews, frames, shown} = await offers(page);
    shown.forEach((kind) => kinds.add(kind));
    const expected = Math.max(1, shown.filter((kind) => kind !== 'ranking').length);
    if (previews.length < expected) faults.push(`${address} shows ${shown} and offers ${previews}`);
    if (pictures.length !== previews.length || frames.length !== previews.length) faults.push(`${address}: ${pictures.length} pictures, ${previews.length} previews, ${frames.length} frames`);
    previews.forEach((preview, index) => {
      if (!frames[index]?.includes(preview.replace('/drawings/', '/'))) faults.push(`${address}: ${frames[index]} is not ${preview}`);
    });
  }
  for (const kind of ['series', 'tiles', 'ranking']) if (!kinds.has(kind)) faults.push(`no page has ${kind}`);
  await page.context().close();
  return faults;
}

/** All pages for other sites: a title, a drawing, source and date; nothing leaves the frame to the side. */
async function previewsOf(tools, addresses) {
  const page = await tools.open();
  const all = [];
  for (const address of addresses) {
    await page.goto(tools.origin + address);
    all.push(...(await offers(page)).previews);
  }
  await page.context().close();
  return all;
}

async function framesAreWhole(tools, addresses) {
  const faults = [];
  const previews = await previewsOf(tools, addresses);
  for (const width of [320, 390, 768, 1280]) {
    const page = await tools.open({viewport: {width, height: 800}});
    for (const preview of previews) {
      await page.goto(tools.origin + preview);
      const found = await page.evaluate(() => ({
        drawn: document.querySelectorAll('svg.chart, .tiles, .ranked tbody tr, .headline-number').length,
        title: document.querySelector('h1')?.textContent,
        text: document.querySelector('.embedded-source')?.textContent ?? '',
        target: document.querySelector('base')?.target,
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      if (!found.drawn || !found.title) faults.push(`${preview} shows nothing`);
      if (!/Nguồn: .*\d{2}\/\d{2}\/\d{4}/.test(found.text)) faults.push(`${preview} has no source: ${found.text}`);
      if (found.target !== '_blank') faults.push(`${preview}: links open inside of the frame`);
      if (found.sideways > 0) faults.push(`${preview} scrolls sideways by ${found.sideways} px at ${width} px`);
    }
    await page.context().close();
  }
  return faults;
}

/** Letters of pictures lie on the paper, and on no other letters; those of a tile lie in it. */
async function picturesAreLegible(tools, addresses) {
  const faults = [];
  const page = await tools.open({viewport: {width: 1300, height: 900}});
  const pictures = [];
  for (const address of addresses) {
    await page.goto(tools.origin + address);
    pictures.push(...(await offers(page)).pictures);
  }
  // A page of its own, without the content policy of the portal, which forbids the styles of a picture.
  const empty = await tools.open({viewport: {width: 1300, height: 900}});
  for (const picture of pictures) {
    await empty.setContent(await (await page.request.get(tools.origin + picture)).text());
    const found = await empty.evaluate(() => {
      const box = (part) => part.getBoundingClientRect();
      const paper = box(document.querySelector('svg'));
      const texts = [...document.querySelectorAll('text')].filter((text) => text.textContent.trim());
      const off = texts.filter((text) => box(text).right > paper.right || box(text).left < paper.left || box(text).bottom > paper.bottom);
      const tiles = [...document.querySelectorAll('rect.tile')].map(box);
      const leaves = texts.filter((text) => tiles.some((tile) => box(text).left > tile.left && box(text).left < tile.right
        && box(text).top > tile.top && box(text).bottom <= tile.bottom + 4 && tile.width > 60 && box(text).right > tile.right));
      const meets = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 6 && b.top < a.bottom - 6;
      const onOthers = texts.filter((text, index) => texts.slice(0, index).some((other) => meets(box(text), box(other))));
      return [['leaves the paper', off], ['leaves its tile', leaves], ['lies on other letters', onOthers]]
        .flatMap(([fault, found]) => found.map((text) => `“${text.textContent}” ${fault}`));
    });
    faults.push(...found.map((fault) => `${picture}: ${fault}`));
  }
  if (pictures.length < 10) faults.push(`only ${pictures.length} pictures`);
  await empty.context().close();
  await page.context().close();
  return faults;
}

/** Each picture can be saved as PNG. */
async function allAreSaved(tools, addresses) {
  const faults = [];
  const page = await tools.scripts({acceptDownloads: true});
  for (const address of addresses) {
    await page.goto(tools.origin + address);
    const buttons = page.locator('.chart-png');
    if (await buttons.count() !== await page.locator('.chart-picture').count()) faults.push(`${address}: a picture has no PNG`);
    for (const button of await buttons.all()) {
      const waiting = page.waitForEvent('download');
      await button.click();
      const bytes = [];
      for await (const chunk of await (await waiting).createReadStream()) bytes.push(chunk);
      const png = Buffer.concat(bytes);
      if (png.subarray(1, 4).toString() !== 'PNG' || png.readUInt32BE(16) < 1000) faults.push(`${address}: the PNG is none`);
    }
  }
  await page.context().close();
  return faults;
}

/** A map has the ranking beside it on a wide screen, and above it on a narrow one. */
async function mapsUseTheWidth(tools) {
  const faults = [];
  for (const [width, beside] of [[390, false], [768, false], [1280, true]]) {
    const page = await tools.open({viewport: {width, height: 800}});
    await page.goto(`${tools.origin}${STATISTICS}tiles/`);
    const found = await page.evaluate(() => {
      const [map, table] = ['.tile-map', '.by-place table'].map((part) => document.querySelector(part).getBoundingClientRect());
      return {beside: table.left > map.right && table.top < map.bottom, sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll('.tile')].filter((tile) => tile.scrollWidth > tile.clientWidth + 1).map((tile) => tile.textContent)};
    });
    if (found.beside !== beside) faults.push(`at ${width} px map and ranking stand ${beside ? 'below' : 'beside'} each other`);
    if (found.sideways > 0) faults.push(`${found.sideways} px to the side at ${width} px`);
    for (const text of found.small) faults.push(`“${text}” leaves its tile at ${width} px`);
    await page.context().close();
  }
  return faults;
}

/** A month with a zero says so; a month without a number is explained. */
async function zerosAreNotMissing(tools) {
  const page = await tools.open();
  await page.goto(`${tools.origin}${STATISTICS}flow/`);
  const zeros = await page.locator('svg.chart .chart-value text').evaluateAll((texts) => texts.filter((text) => text.textContent === '0' && text.getClientRects().length > 0).length);
  const keys = await page.locator('.chart-keys').first().innerText();
  await page.context().close();
  return [...(zeros === 1 ? [] : [`${zeros} zeros are written`]), ...(/0 được ghi/.test(keys) ? [] : [`not explained: ${keys}`])];
}

/** All scenarios: name and faults of each. */
export async function drawings(tools) {
  const addresses = await indicators(tools);
  if (addresses.length < 8) return [['drawings of all kinds', [`only ${addresses.length} indicators below ${STATISTICS}`]]];
  const results = [];
  for (const [name, scenario] of [['what an indicator shows can be saved and put on other pages', allIsOffered], ['drawings for other pages are whole', framesAreWhole],
    ['pictures to save are legible', picturesAreLegible], ['and can be saved as PNG', allAreSaved], ['maps use the width', mapsUseTheWidth],
    ['a zero is not a missing number', zerosAreNotMissing]]) {
    try {
      results.push([name, await scenario(tools, addresses)]);
    } catch (error) {
      results.push([name, [error.message]]);
    }
  }
  return results;
}
