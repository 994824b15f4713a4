// The finder of places as readers use it, on the sample portal.

/** What is typed, and what the first suggestion says. */
const TYPED = [
  ['hồng bàng', /^Hồng Bàng quận, Hải Phòng, đến hết 30\/06\/2025$/],
  ['hong bang', /^Hồng Bàng quận/],
  ['HONG BANG', /^Hồng Bàng quận/],
  ['q. hong bang', /^Hồng Bàng quận/],
  ['phuong hong bang', /^Hồng Bàng phường, Hải Phòng/],
  ['tx ky anh', /^Kỳ Anh thị xã, Hà Tĩnh/],
  ['TX. Kỳ Anh', /^Kỳ Anh thị xã, Hà Tĩnh/],
  ['hong bang hai phong', /^Hồng Bàng quận, Hải Phòng/],
  ['bàng', /^Hồng Bàng/],
  ['tp hai phong', /^Hải Phòng thành phố/],
  ['hai duong', /^Hải Dương tỉnh, đến hết 30\/06\/2025$/],
];

const box = (page) => page.locator('main input').first();
const options = (page) => page.locator('main [role=option]');

async function type(page, written) {
  await box(page).fill('');
  await box(page).pressSequentially(written);
  await options(page).first().waitFor({state: 'visible'});
}

async function completes({origin, scripts}) {
  const faults = [];
  const page = await scripts();
  await page.goto(`${origin}/localities/`);
  for (const [written, wanted] of TYPED) {
    await type(page, written);
    await page.waitForFunction(() => document.querySelector('#finder [role=status]').textContent !== '');
    const [first] = await options(page).allInnerTexts();
    if (!wanted.test(first)) faults.push(`“${written}” suggests “${first}”`);
  }
  await type(page, 'hai phong');
  const twins = (await options(page).allInnerTexts()).filter((text) => text.startsWith('Hải Phòng'));
  if (twins.length !== 2 || !twins.some((text) => text.includes('đến hết 30/06/2025')) || !twins.some((text) => text.includes('từ 01/07/2025'))) {
    faults.push(`the two Hải Phòng are ${twins}`);
  }
  await box(page).fill('khongcotunay');
  await page.waitForFunction(() => document.querySelector('#finder [role=status]').textContent.includes('Không'));
  if (await options(page).first().isVisible()) faults.push('something is suggested for nothing');
  await page.goto(`${origin}/en/localities/`);
  await type(page, 'hong bang');
  await options(page).first().click();
  await page.waitForURL(/\/en\/localities\/.*hong-bang/);
  await page.context().close();
  return faults;
}

async function byKeyboard({origin, scripts}) {
  const faults = [];
  const page = await scripts();
  await page.goto(`${origin}/localities/`);
  await box(page).focus();
  await page.keyboard.type('hong bang');
  await options(page).first().waitFor({state: 'visible'});
  const state = () => box(page).evaluate((input) => ['role', 'aria-expanded', 'aria-activedescendant'].map((name) => input.getAttribute(name)));
  if (`${await state()}` !== 'combobox,true,') faults.push(`open, the box says ${await state()}`);
  await page.keyboard.press('ArrowDown');
  const first = await options(page).first().getAttribute('id');
  if (`${await state()}` !== `combobox,true,${first}`) faults.push(`on the first, the box says ${await state()}`);
  if (await options(page).first().getAttribute('aria-selected') !== 'true') faults.push('the first is not selected');
  await page.keyboard.press('Escape');
  if (`${await state()}` !== 'combobox,false,') faults.push(`closed, the box says ${await state()}`);
  await page.keyboard.press('ArrowDown');
  await options(page).first().waitFor({state: 'visible'});
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/localities\/hai-phong\/hong-bang\/$/);
  // Without a choice the box asks the search.
  await page.goto(`${origin}/localities/`);
  await box(page).focus();
  await page.keyboard.type('hong bang');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=hong+bang');
  await page.context().close();
  return faults;
}

async function withoutScripts({origin, open}) {
  const faults = [];
  const page = await open();
  await page.goto(`${origin}/localities/`);
  await box(page).fill('hong bang');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=hong+bang');
  await page.goto(`${origin}/localities/`);
  if (await page.locator('main a[href="/localities/hai-phong/"]').count() === 0) faults.push('no way to Hải Phòng');
  await page.context().close();
  return faults;
}

/** Nothing is loaded before a reader comes to the box, and nothing moves when suggestions open. */
async function quiet({origin, scripts}) {
  const faults = [];
  const page = await scripts();
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${origin}/localities/`);
  await page.waitForLoadState('networkidle');
  if (asked.includes('/localities/places.json')) faults.push('the names are loaded at once');
  const below = page.locator('main section').first();
  const before = await below.boundingBox();
  await type(page, 'hong');
  if (!asked.includes('/localities/places.json')) faults.push(`the names come from elsewhere: ${asked}`);
  if ((await below.boundingBox()).y !== before.y) faults.push('suggestions push the page down');
  await page.context().close();
  return faults;
}

/** All scenarios: name and faults of each. */
export async function places(tools) {
  const results = [];
  for (const [name, scenario] of [['the finder completes names of places', completes], ['it obeys the keyboard', byKeyboard],
    ['without scripts it leads to the search', withoutScripts], ['it loads and moves nothing before it is used', quiet]]) {
    try {
      results.push([name, await scenario(tools)]);
    } catch (error) {
      results.push([name, [error.message]]);
    }
  }
  return results;
}
