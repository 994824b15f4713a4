// The finder of places: completes what is typed in the box, with or without marks, and leads to the page of a place.
// All names are in one file, which src/render/search/places.rs writes; it is loaded when a reader comes to the box.

const form = document.getElementById('finder');
const input = form.elements.q;
const text = form.dataset;
const lang = document.documentElement.lang;
const MOST = 10;

const bare = (written) => written.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐðÐ]/g, 'd').toLowerCase();
const wordsOf = (written) => bare(written).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

// ------------------------------------------------------------------ The places

let loading = null;

/** All places, each with the words of its names, its type and the place above it. */
function load() {
  loading ??= fetch(text.places, {cache: 'no-cache'}).then(async (answer) => {
    if (!answer.ok) throw new Error(text.places);
    const {root, types, days, places} = await answer.json();
    const kinds = types.map((names) => ({name: names[0], words: names.map(wordsOf).filter((words) => words.length > 0)}));
    const all = [];
    let before = ['', '', '', ''];
    for (const row of places ? places.split(';') : []) {
      const fields = row.split('|');
      before = [fields[0], fields[1] || before[1], fields[2] || before[2], fields[3] || before[3]];
      const above = all[Number(before[3]) - 1] ?? null;
      const own = wordsOf(fields[0]);
      const under = above?.path ?? '';
      const isSilent = fields[4] === '-';
      const path = isSilent ? under : fields[4] || `${under}${bare(fields[0]).split(/[^a-z0-9]+/).filter(Boolean).join('-')}/`;
      const others = fields[5] ? fields[5].split(',') : [];
      all.push({name: fields[0], kind: kinds[before[1]], days: days[before[2]], above, path, isSilent, href: root + path, names: [own, ...others.map(wordsOf)]});
    }
    return {all, kinds};
  });
  loading.catch(() => { loading = null; });
  return loading;
}

/** Whether words begin with others, the last of which may be a beginning. */
const begins = (words, typed, from = 0) => typed.every((word, at) => (
  at === typed.length - 1 ? words[from + at]?.startsWith(word) : words[from + at] === word));

/** Whether what is left of a query names a place above one. */
function isAbove(place, rest) {
  for (let above = place.above; above; above = above.above) {
    const types = [[], ...above.kind.words];
    if (above.names.some((name) => types.some((type) => begins([...type, ...name], rest)))) return true;
  }
  return false;
}

/** How well a place is called by some words: 0 by its whole name, then its beginning, then a part; infinite if it is not. */
function distance(place, typed) {
  let best = Infinity;
  for (const [at, name] of place.names.entries()) {
    const other = at > 0 ? 0.5 : 0;
    const isWhole = name.length === typed.length && name.every((word, index) => word === typed[index]);
    if (isWhole) best = Math.min(best, other);
    else if (begins(name, typed)) best = Math.min(best, 2 + other);
    else if (name.some((_, from) => from > 0 && begins(name, typed, from))) best = Math.min(best, 4 + other);
    if (typed.length > name.length && name.every((word, index) => word === typed[index]) && isAbove(place, typed.slice(name.length))) {
      best = Math.min(best, 1 + other);
    }
  }
  return best;
}

/** The places that a query may mean, best first. A type in front narrows, also in its short form. */
function find({all, kinds}, written) {
  const typed = wordsOf(written);
  if (typed.length === 0) return [];
  const marked = written.normalize('NFC').toLowerCase().trim();
  const found = [];
  for (const place of all) {
    let points = distance(place, typed);
    for (const type of place.kind.words) {
      const isType = typed.length > type.length && type.every((word, at) => word === typed[at]);
      if (isType) points = Math.min(points, distance(place, typed.slice(type.length)) + 0.1);
    }
    if (points === Infinity) continue;
    const spelt = place.name.normalize('NFC').toLowerCase();
    const isSpelt = marked.endsWith(spelt) || spelt.includes(marked);
    found.push({place, points: points - (isSpelt ? 0.4 : 0) + (place.isSilent ? 0.2 : 0), depth: place.path.split('/').length});
  }
  return found.sort((a, b) => a.points - b.points || a.depth - b.depth || a.place.name.localeCompare(b.place.name, lang)).map((one) => one.place);
}

// ------------------------------------------------------------------ The list

const make = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
const list = make('ul', {id: 'at_places', role: 'listbox', class: 'finder-list', 'aria-label': form.querySelector('label').textContent, hidden: ''});
const status = make('p', {role: 'status', class: 'hidden'});
input.parentElement.append(list);
form.append(status);
for (const [key, value] of Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id})) input.setAttribute(key, value);

let active = -1;

function close() {
  list.hidden = true;
  active = -1;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

/** Moves to an option; -1 is the box itself. */
function mark(index) {
  active = index;
  for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === index));
  const option = list.children[index];
  if (option) {
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({block: 'nearest'});
  } else input.removeAttribute('aria-activedescendant');
}

/** A place with what tells it from others: type, place above, days. */
function option(place, at) {
  const isNumber = /^\d/.test(place.name);
  const name = isNumber ? `${place.kind.name} ${place.name}` : place.name;
  const isSaid = isNumber || bare(name).startsWith(bare(place.kind.name));
  const about = [isSaid ? '' : place.kind.name, place.above?.name, place.days, place.isSilent && text.silent].filter(Boolean).join(', ');
  const made = make('li', {role: 'option', id: `at_places_${at}`, 'aria-selected': 'false', 'data-href': place.href}, make('b', {}, name));
  if (about) made.append(' ', make('span', {class: 'quiet'}, about));
  return made;
}

let turn = 0;

async function show() {
  const own = ++turn;
  const written = input.value;
  if (wordsOf(written).length === 0) {
    close();
    status.textContent = '';
    return;
  }
  try {
    const found = find(await load(), written);
    if (own !== turn) return;
    close();
    list.replaceChildren(...found.slice(0, MOST).map(option));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    status.className = found.length === 0 ? 'quiet' : 'hidden';
    status.textContent = found.length === 0 ? text.none : `${found.length.toLocaleString(lang)} ${found.length === 1 ? text.one : text.many}`;
  } catch {
    if (own === turn) status.textContent = text.failed;
  }
}

input.addEventListener('focus', () => load().catch(() => {}), {once: true});
input.addEventListener('input', show);
input.addEventListener('blur', () => {
  turn += 1;
  close();
});
input.addEventListener('keydown', (event) => {
  const count = list.children.length;
  if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    close();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (list.hidden) show();
    else mark(event.key === 'ArrowDown' ? (active + 2) % (count + 1) - 1 : (active + count + 1) % (count + 1) - 1);
  } else if (event.key === 'Enter' && list.children[active] && !list.hidden) {
    event.preventDefault();
    location.assign(list.children[active].dataset.href);
  }
});
// The box keeps the focus while an option is pressed.
list.addEventListener('pointerdown', (event) => event.preventDefault());
list.addEventListener('click', (event) => {
  const chosen = event.target.closest('[role=option]');
  if (chosen) location.assign(chosen.dataset.href);
});
