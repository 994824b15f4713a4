// Pages as readers meet them, on the sample portal: what stands beside each other, what moves, how long they are, and what a
// number of clicks or a query comes to.

const TALLEST = 12000;

/** Runs in the page: tables with a column that no row says anything in. */
function emptyColumns() {
  const isShown = (element) => getComputedStyle(element).display !== 'none';
  return [...document.querySelectorAll('main table')].flatMap((table) => {
    const rows = [...table.querySelectorAll('tbody tr')].filter((row) => row.cells.length > 1);
    const names = [...(table.tHead?.rows[0]?.cells ?? [])].filter(isShown);
    const says = (row, at) => {
      const cell = [...row.cells].filter(isShown)[at];
      return Boolean(cell && (cell.textContent.trim() || cell.querySelector('svg, img')));
    };
    // A cell may cover two columns, so only rows with a cell for each are asked.
    const whole = rows.filter((row) => [...row.cells].filter(isShown).every((cell) => cell.colSpan === 1));
    const empty = names.filter((_, at) => whole.length > 0 && !whole.some((row) => says(row, at)));
    return empty.map((cell) => `the column “${cell.textContent}” is empty`);
  });
}

/** Runs in the page: bulletins whose picture does not stand beside their words. */
function picturesApart() {
  const cards = [...document.querySelectorAll('.card-pictured:not(.card-lead)')];
  const top = (card, part) => card.querySelector(part).getBoundingClientRect().top;
  const apart = cards.filter((card) => Math.abs(top(card, 'img') - top(card, '.card-text')) > 12);
  return apart.map((card) => `a picture stands above “${card.querySelector('h3').textContent}”`);
}

/** Runs in the page: marks of Markdown in the words of readers. */
function marksOfMarkdown() {
  return document.body.innerText.includes('**') ? ['marks of Markdown are shown'] : [];
}

async function pagesAreInOrder({origin, open}, pages) {
  const faults = [];
  for (const width of [390, 1280]) {
    const page = await open({viewport: {width, height: 800}});
    for (const each of pages) {
      await page.goto(origin + each);
      const found = [];
      for (const asks of [emptyColumns, picturesApart, marksOfMarkdown]) found.push(...await page.evaluate(asks));
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (width === 390 && height > TALLEST) found.push(`it is ${height} px tall`);
      faults.push(...found.map((fault) => `${each} at ${width} px: ${fault}`));
    }
    await page.context().close();
  }
  return faults;
}

/** The same questions to a page that has all that they ask for. */
async function theyCanFail({open}) {
  const page = await open();
  await page.setContent(`<main><table><thead><tr><th>a<th>b<tbody><tr><th>x<td></table>
    <div class="card-pictured"><img alt="" style="display:block;height:200px"><div class="card-text"><h3>c</h3></div></div>**d**</main>`);
  const blind = [];
  for (const asks of [emptyColumns, picturesApart, marksOfMarkdown]) {
    if ((await page.evaluate(asks)).length === 0) blind.push(`${asks.name} sees nothing`);
  }
  await page.context().close();
  return blind;
}

async function resultsMoveNothing({origin, scripts}) {
  const page = await scripts({viewport: {width: 390, height: 800}});
  await page.goto(`${origin}/search/?q=chi+bo+hong+bang`);
  await page.locator('#results li').first().waitFor();
  const moved = await page.evaluate(() => new Promise((done) => {
    let sum = 0;
    const watch = new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; });
    watch.observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(sum), 300);
  }));
  await page.goto(`${origin}/search/`);
  await page.locator('#indexes.settled').waitFor();
  const seen = await page.locator('#indexes').isVisible();
  await page.context().close();
  return [
    ...(moved > 0.02 ? [`what is there moves by ${moved} when results come`] : []),
    ...(seen ? [] : ['without a query no index is shown']),
  ];
}

async function citationIsCopied({origin, open, scripts}, article) {
  const faults = [];
  const page = await scripts({permissions: ['clipboard-read', 'clipboard-write']});
  await page.goto(origin + article);
  const citation = await page.locator('.citation').textContent();
  await page.getByRole('button', {name: 'Sao chép'}).click();
  await page.locator('[role=status]', {hasText: 'Đã sao chép'}).waitFor();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  if (await copied() !== citation) faults.push(`“${await copied()}” is copied, and not “${citation}”`);
  await page.goto(`${origin}${article}#so-lieu-2`);
  await page.reload();
  await page.getByRole('button', {name: 'Sao chép'}).click();
  await page.locator('[role=status]', {hasText: 'Đã sao chép'}).waitFor();
  if (!(await copied()).includes('/#so-lieu-2')) faults.push(`“${await copied()}” does not lead to the number that was marked`);
  await page.emulateMedia({media: 'print'});
  if (await page.locator('.cite-tools').isVisible()) faults.push('there are buttons on paper');
  await page.context().close();
  const plain = await open();
  await plain.goto(origin + article);
  if (await plain.locator('.cite-tools').count() > 0) faults.push('without scripts there is a button that does nothing');
  await plain.context().close();
  return faults;
}

async function formerPlacesLeadOn({origin, open}) {
  const faults = [];
  const page = await open();
  await page.goto(`${origin}/localities/hai-phong/hong-bang/`);
  const onward = page.locator('main .notice a').first();
  if (await onward.count() === 0) faults.push('the page of a former district leads to no place of today');
  await page.goto(`${origin}/localities/hai-phong/`);
  const order = await page.locator('main h2').evaluateAll((all) => all.map((heading) => heading.id));
  if (order.indexOf('at_bulletins') > order.indexOf('at_figures')) faults.push('what is told behind a fold stands before the bulletins');
  await page.context().close();
  return faults;
}

/** Beside a name that says what is counted a number goes without its unit, in all languages. */
async function unitsAreSaidOnce({origin, open}, article) {
  const page = await open();
  await page.goto(`${origin}/en${article}`);
  const [first] = await page.locator('.keyfigures li').allInnerTexts();
  await page.context().close();
  return /^68\s+Grassroots party organisations/.test(first) ? [] : [`the first number reads “${first}”`];
}

/** All checks, with their faults. */
export async function reading(tools, pages) {
  const article = '/articles/2022/2022-09-29-kiem-tra-sinh-hoat-chi-bo-hong-bang/';
  return [
    ['no empty column, no picture apart, no page too tall', await pagesAreInOrder(tools, [...pages, article])],
    ['the checks of order can fail', await theyCanFail(tools)],
    ['results of a search move nothing', await resultsMoveNothing(tools)],
    ['a citation is copied, with the number that is marked', await citationIsCopied(tools, article)],
    ['units are said once', await unitsAreSaidOnce(tools, article)],
    ['former places lead on', await formerPlacesLeadOn(tools)],
  ];
}
