// The search as readers use it, on the sample portal.

/** Queries, and what has to be among the first five results. */
const QUERIES = [
  ['đoàn kiểm tra hải phòng', 'Đoàn kiểm tra của Thành ủy Hải Phòng làm việc với Hồng Bàng'],
  ['doan kiem tra hai phong', 'Đoàn kiểm tra của Thành ủy Hải Phòng làm việc với Hồng Bàng'],
  ['DOAN KIEM TRA HAI PHONG', 'Đoàn kiểm tra của Thành ủy Hải Phòng làm việc với Hồng Bàng'],
  ['hoà bình', 'tỉnh Hòa Bình'],
  ['hòa bình', 'tỉnh Hòa Bình'],
  ['tỉ lệ chi bộ chấm điểm sinh hoạt', 'Tỷ lệ chi bộ chấm điểm sinh hoạt'],
  ['qui dinh 1193', '1193-QĐ/TU'],
  ['hoa binh', 'tỉnh Hòa Bình'],
  ['10-CT/TW', 'Chỉ thị 10-CT/TW'],
  ['10 ct tw', 'Chỉ thị 10-CT/TW'],
  ['karao', 'karaoke'],
  ['karaoke hà n', 'Hà Nội rà soát toàn bộ quán karaoke'],
  ['lê chân', 'quận Lê Chân'],
  ['"sinh hoạt chi bộ"', 'sinh hoạt chi bộ'],
  ['mường lay', 'thị xã Mường Lay'],
];

const settled = (page) => page.waitForFunction(() => /\d/.test(document.querySelector('#status').textContent), null, {timeout: 15000});
const firstFive = async (page) => (await page.locator('#results > li').allInnerTexts()).slice(0, 5);
const status = (page) => page.locator('#status').innerText();
const address = (values) => `/search/?${new URLSearchParams(values)}`;

/** Opens the search with a query. */
async function ask(page, origin, values, under = '') {
  await page.goto(`${origin}${under}${address(values)}`);
  await settled(page);
}

async function finds({origin, scripts}) {
  const faults = [];
  const page = await scripts();
  for (const [query, wanted] of QUERIES) {
    await ask(page, origin, {q: query});
    const found = await firstFive(page);
    if (!found.some((text) => text.includes(wanted))) faults.push(`“${query}” finds ${JSON.stringify(found)}`);
  }
  await ask(page, origin, {q: 'khongcotunay'});
  if (!/^0 /.test(await status(page)) || await page.locator('#results > li').count() > 0) faults.push(`nothing is found: ${await status(page)}`);
  if (!(await page.locator('#indexes').isVisible())) faults.push('where nothing is found, the page does not lead on');
  await ask(page, origin, {q: 'karaoke'}, '/en');
  if (!(await firstFive(page)).some((text) => /karaoke/i.test(text))) faults.push('nothing is found in English');
  await page.context().close();
  return faults;
}

async function answers({origin, scripts}) {
  const faults = [];
  const page = await scripts();
  for (const query of ['số chi bộ hồng bàng', 'so chi bo hong bang', 'chi bộ ở quận hồng bàng']) {
    await ask(page, origin, {q: query});
    const text = await page.locator('#answer').innerText();
    if (!/457/.test(text) || !/29\/09\/2022/.test(text)) faults.push(`“${query}” answers “${text}”`);
    else if (await page.locator('#answer a[href*="#so-lieu-"]').count() === 0) faults.push(`the answer to “${query}” leads to no sentence`);
  }
  await ask(page, origin, {q: 'số chi bộ'});
  const text = await page.locator('#answer .search-number').allInnerTexts();
  if (text.some((number) => /ít nhất/.test(number))) faults.push(`a partial statement is a number: ${text}`);
  // Without a place it is the headline of the indicator, and not the first place that has a number.
  await ask(page, origin, {q: 'số đảng viên'});
  const headline = await page.locator('#answer').innerText();
  if (!/10\.630/.test(headline)) faults.push(`“số đảng viên” answers “${headline}”`);
  await ask(page, origin, {q: '10ct'});
  if (!(await firstFive(page)).some((result) => /10-CT/.test(result))) faults.push('“10ct” does not find 10-CT/TW');
  await page.context().close();
  return faults;
}

async function filters({origin, scripts}) {
  const faults = [];
  const page = await scripts();
  const counts = async (values) => {
    await ask(page, origin, values);
    return Number((await status(page)).match(/^[\d.]+/)[0]);
  };
  const all = await counts({year: '2022'});
  const some = await counts({year: '2022', kind: 'inspection'});
  if (!(all >= some && some > 0)) faults.push(`of ${all} of 2022 ${some} are inspections`);
  if (await counts({locality: 'hai-phong'}) < await counts({locality: 'hong-bang'})) faults.push('a place has fewer than one below it');
  if (await counts({locality: 'nowhere-at-all'}) !== 0) faults.push('an unknown place has bulletins');
  await ask(page, origin, {q: 'kiểm tra'});
  await page.locator('select[name=year]').selectOption('2022');
  await settled(page);
  if (new URL(page.url()).searchParams.get('year') !== '2022') faults.push(`the filter is not in the address: ${page.url()}`);
  await page.goBack();
  await settled(page);
  if (await page.locator('select[name=year]').inputValue() !== '' || /year/.test(page.url())) faults.push('back leaves the filter set');
  await page.context().close();
  return faults;
}

async function typing({origin, scripts}) {
  const faults = [];
  const page = await scripts();
  await page.goto(`${origin}/`);
  await page.locator('.find input').fill('karaoke');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=karaoke');
  await settled(page);
  const steps = await page.evaluate(() => history.length);
  await page.locator('#at_query').fill('');
  await page.keyboard.type('hồng bà', {delay: 30});
  await page.waitForFunction(() => document.querySelector('#status').textContent.includes('hồng bà'), null, {timeout: 15000});
  if (!(await firstFive(page)).some((text) => text.includes('Hồng Bàng'))) faults.push(`a beginning finds ${await firstFive(page)}`);
  if (await page.evaluate(() => history.length) !== steps) faults.push('keystrokes are steps of history');
  await page.keyboard.press('Enter');
  await page.waitForURL(/h%E1%BB%93ng/);
  await page.goBack();
  await page.waitForURL('**/search/?q=karaoke');
  await page.waitForFunction(() => document.querySelector('#status').textContent.includes('karaoke'), null, {timeout: 15000});
  if (await page.locator('#at_query').inputValue() !== 'karaoke') faults.push('back does not bring the query back');
  // The keyboard alone: from the box to the first result, and into it.
  await page.locator('#at_query').focus();
  await page.keyboard.press('ArrowDown');
  const wanted = await page.locator('#results > li > a').first().getAttribute('href');
  if (await page.locator(':focus').getAttribute('href') !== wanted) faults.push('the arrow does not reach the first result');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${wanted}`);
  if (await page.locator('#status[role=status]').count() > 0) faults.push('still on the search');
  await page.context().close();
  return faults;
}

async function withoutScripts({origin, open}) {
  const faults = [];
  const page = await open();
  await page.goto(`${origin}/search/?q=karaoke`);
  for (const route of ['/localities/', '/topics/', '/kinds/', '/archive/', '/statistics/']) {
    if (!(await page.locator(`main a[href="${route}"]`).isVisible())) faults.push(`no way to ${route}`);
  }
  if (!(await page.locator('main .notice').isVisible())) faults.push('nothing says why nothing is found');
  await page.context().close();
  return faults;
}

/** What a query asks for, as a host without compression sends it. */
async function bytes({origin, scripts}) {
  const faults = [];
  for (const query of ['đoàn kiểm tra hải phòng', 'karaoke hà nội']) {
    const page = await scripts();
    let sum = 0;
    page.on('response', async (response) => {
      if (response.url().includes('/search/index/')) sum += (await response.body()).length;
    });
    await ask(page, origin, {q: query});
    await page.waitForLoadState('networkidle');
    if (sum === 0 || sum > 120_000) faults.push(`“${query}” takes ${sum} bytes`);
    await page.context().close();
  }
  return faults;
}

/** All scenarios: name and faults of each. */
export async function search(tools) {
  const results = [];
  for (const [name, scenario] of [['the search finds what is meant', finds], ['it answers in numbers', answers], ['filters stand in the address', filters],
    ['typing, history and keyboard', typing], ['without scripts it leads to the indexes', withoutScripts], ['a query takes few bytes', bytes]]) {
    try {
      results.push([name, await scenario(tools)]);
    } catch (error) {
      results.push([name, [error.message]]);
    }
  }
  for (const scheme of ['light', 'dark']) {
    const found = await tools.violations(['/search/?q=chi%20b%E1%BB%99%20h%E1%BB%93ng%20b%C3%A0ng', '/en/search/'], scheme);
    results.push([`axe on the search with results, ${scheme}`, found]);
  }
  return results;
}
