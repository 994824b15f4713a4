// Values of charts, for a pointer, a finger and the keyboard; and charts as PNG. Without this script nothing is
// missing: the table behind a chart has all of its numbers.
//
// A chart becomes a slider over the rows of its table, because that is what it is to somebody who does not see it:
// arrow keys go from period to period, and the screen reader says the value. `data-at` has the place of each row in
// thousandths of the width of the plot, or a hyphen for a row that is not drawn.

const make = (name, className) => Object.assign(document.createElement(name), {className});

/** The rows of the table behind a chart that are drawn: where, and what they say. */
function rowsOf(frame, chart) {
  const rows = frame.parentElement.querySelectorAll('.series-table tbody tr');
  return chart.dataset.at.split(' ').flatMap((at, index) => {
    const row = rows[index];
    if (at === '-' || !row) return [];
    const [period, number, change] = row.cells;
    const marks = [...number.querySelectorAll('.flag')].map((flag) => flag.title);
    const value = number.querySelector('strong') ?? number;
    const said = [change?.textContent.trim(), ...marks, number.querySelector('.coverage')?.textContent];
    return [{at: Number(at), period: period.textContent, value: value.textContent, more: said.filter((text) => text && text !== '–')}];
  });
}

function explore(frame) {
  const chart = frame.querySelector('svg.chart');
  const rows = chart ? rowsOf(frame, chart) : [];
  if (rows.length < 2) return;
  const [guide, tip] = [make('div', 'chart-guide'), make('div', 'chart-tip')];
  guide.hidden = tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  const title = chart.querySelector('title').textContent;
  for (const [name, value] of Object.entries({role: 'slider', tabindex: 0, 'aria-label': `${title}. ${frame.dataset.explore}`,
    'aria-valuemin': 1, 'aria-valuemax': rows.length, 'aria-valuenow': rows.length})) frame.setAttribute(name, value);
  // A slider has no parts of its own: its value says what the drawing says.
  chart.setAttribute('aria-hidden', 'true');
  frame.append(guide, tip);
  let current = rows.length - 1;
  const say = (row) => `${row.period}: ${[row.value, ...row.more].join('; ')}`;
  frame.setAttribute('aria-valuetext', say(rows[current]));

  /** The plot inside of the chart, in pixels from the frame: its left edge is padded for the labels. */
  function plot() {
    const {paddingLeft, paddingRight} = getComputedStyle(chart);
    const [left, right] = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingRight)];
    return {left, width: chart.getBoundingClientRect().width - left - right};
  }

  function show(index) {
    current = index;
    const row = rows[index];
    const {left, width} = plot();
    const x = left + row.at * width / 1000;
    const strong = make('strong', '');
    strong.textContent = row.value;
    tip.replaceChildren(row.period, strong, row.more.join('; '));
    guide.hidden = tip.hidden = false;
    guide.style.left = `${x}px`;
    tip.style.left = `${Math.max(0, Math.min(x - tip.offsetWidth / 2, frame.clientWidth - tip.offsetWidth))}px`;
    frame.setAttribute('aria-valuenow', index + 1);
    frame.setAttribute('aria-valuetext', say(row));
  }

  const hide = () => { guide.hidden = tip.hidden = true; };
  const nearest = (event) => {
    const {left, width} = plot();
    const at = (event.clientX - chart.getBoundingClientRect().left - left) / width * 1000;
    const far = (row) => Math.abs(row.at - at);
    return rows.reduce((best, row, index) => (far(row) < far(rows[best]) ? index : best), 0);
  };
  for (const name of ['pointerdown', 'pointermove']) frame.addEventListener(name, (event) => show(nearest(event)));
  frame.addEventListener('pointerleave', (event) => { if (event.pointerType === 'mouse' && document.activeElement !== frame) hide(); });
  frame.addEventListener('focus', () => show(current));
  frame.addEventListener('blur', hide);
  frame.addEventListener('keydown', (event) => {
    const last = rows.length - 1;
    const next = {ArrowLeft: current - 1, ArrowDown: current - 1, ArrowRight: current + 1, ArrowUp: current + 1,
      Home: 0, End: last, PageUp: current + 5, PageDown: current - 5}[event.key];
    if (event.key === 'Escape') hide();
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    show(Math.max(0, Math.min(last, next)));
  });
}

/** The picture of a link to an SVG as PNG, saved by a button beside the link. */
function offerPng(link) {
  const button = make('button', 'chart-png');
  button.type = 'button';
  button.textContent = link.dataset.png;
  button.addEventListener('click', async () => {
    const drawn = await (await fetch(link.href)).text();
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn)}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {width: image.naturalWidth * 2, height: image.naturalHeight * 2});
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise((done) => { canvas.toBlob(done, 'image/png'); });
    const save = Object.assign(document.createElement('a'), {href: URL.createObjectURL(png), download: 'chart.png'});
    save.click();
    setTimeout(() => URL.revokeObjectURL(save.href), 1000);
  });
  link.after(' ', button);
}

document.querySelectorAll('.chart-frame').forEach(explore);
document.querySelectorAll('.chart-picture').forEach(offerPng);
