// The search. The index lies beside the page in small files, which src/render/search writes: a query asks for those of
// its words, and for the records of what it shows. Nothing is asked of another host.

const form = document.getElementById('search');
const part = (id) => document.getElementById(id);
const text = form.dataset;
const lang = document.documentElement.lang;
const FILTERS = ['locality', 'kind', 'topic', 'year'];
const PAGE = 10;
/** Bytes that the beginnings of a word may cost; and a query as a whole, before it reads texts of results as well. */
const EXPANSION = 40000;
const COST = 110000;

// ------------------------------------------------------------------ Words, divided and folded as src/render/search/words.rs does

const INVISIBLE = /[\u00AD\u034F\u061C\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/gu;
const cut = (word) => [...word].slice(0, 32).join('');
const bare = (word) => cut(word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐðÐ]/g, 'd').toLowerCase().normalize('NFC'));

/** `tỷ` and `tỉ`, `quý` and `quí` are one syllable. */
const oneWay = (bareWord) => bareWord.replace(/^([b-df-hj-np-tv-xz]{1,3}|qu)y$/u, '$1i');

/** A word as it is spelt: `hoà` and `hòa` are one. */
function spelling(word) {
  const marks = word.replace(/ð/g, 'đ').replace(/Ð/g, 'Đ').normalize('NFD').toLowerCase();
  const moved = marks.replace(/(o(?=[ae])|(?<!q)u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])$/u, '$1$3$2');
  return cut(moved.normalize('NFC'));
}

/** Words with where they stand; `begun` is what a longer word begins with, `begins` tells that a sentence does, so that a
    word is no neighbour of the one before. */
function divide(written) {
  const words = [];
  let end = 0;
  for (const match of written.matchAll(/[\p{Alphabetic}\p{N}\p{M}\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]+/gu)) {
    const seen = match[0].replace(INVISIBLE, '');
    if (!seen) continue;
    const begins = words.length === 0 || /[.!?;:](\s|$)/u.test(written.slice(end, match.index));
    const begun = bare(seen);
    words.push({bare: oneWay(begun), begun, spelt: spelling(seen), start: match.index, end: match.index + match[0].length, begins});
    end = match.index + match[0].length;
  }
  return words;
}

/** A query: its words, which of them have to be neighbours, and whether the last may be a beginning. */
function parse(written) {
  const words = [];
  for (const [index, piece] of written.replace(/[“”„«»]/g, '"').split('"').entries()) {
    for (const [at, word] of divide(piece).entries()) words.push({...word, quoted: index % 2 === 1, bound: index % 2 === 1 && at > 0});
  }
  return {words: words.slice(0, 16), open: words.length > 0 && !words.at(-1).quoted, marked: words.some((word) => word.spelt !== word.bare)};
}

// ------------------------------------------------------------------ The index

let directory = null;
let loaded = 0;
/** Where the query that is shown began. */
let start = 0;
const kept = new Map();

/** A file of the index, each asked for once. */
function load(name, read) {
  if (!kept.has(name)) {
    const asked = fetch(`${text.index}${name}?${directory.version}`).then(async (answer) => {
      if (!answer.ok) throw new Error(name);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      loaded += bytes.length;
      return read(bytes);
    });
    asked.catch(() => kept.delete(name));
    kept.set(name, asked);
  }
  return kept.get(name);
}

async function open() {
  if (!directory) {
    const answer = await fetch(`${text.index}index.json`, {cache: 'no-cache'});
    if (!answer.ok) throw new Error('index.json');
    directory = await answer.json();
  }
}

async function inflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text());
}

/** Reads numbers, names and lists of documents from a shard. */
class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number() {
    let [number, shift, byte] = [0, 1, 0];
    do {
      byte = this.bytes[this.at++];
      number += (byte & 127) * shift;
      shift *= 128;
    } while (byte > 127);
    return number;
  }

  name(length) {
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }

  list() {
    const all = directory.documents;
    const count = this.number();
    const inverse = count * 2 > all;
    const written = inverse ? all - count : count;
    const low = 31 - Math.clz32(Math.max(1, Math.floor(all * 69 / (100 * Math.max(1, written)))));
    const found = new Uint32Array(written);
    let bit = this.at * 8;
    const take = () => (this.bytes[bit >> 3] >> (bit++ & 7)) & 1;
    let next = 0;
    for (let index = 0; index < written; index += 1) {
      let gap = 0;
      while (take()) gap += 1 << low;
      for (let at = 0; at < low; at += 1) gap |= take() << at;
      next += gap;
      found[index] = next++;
    }
    this.at = (bit + 7) >> 3;
    if (!inverse) return found;
    const list = new Uint32Array(count);
    for (let [id, at, to] = [0, 0, 0]; id < all; id += 1) {
      if (found[at] === id) at += 1;
      else list[to++] = id;
    }
    return list;
  }
}

/** The number of the shard in which a key stands. */
function shardOf(key) {
  let [low, high] = [0, directory.shards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (directory.shards[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The entries of a shard: key and where its bytes begin. */
function shard(number) {
  return load(`w${number}.bin`, (bytes) => {
    const reader = new Reader(bytes);
    const entries = new Map();
    let first = '';
    while (reader.at < bytes.length) {
      const length = reader.number();
      const name = reader.name(length >> 1);
      const key = length & 1 ? `${first} ${name}` : name;
      [first] = key.split(' ', 1);
      const size = reader.number();
      entries.set(key, {bytes, at: reader.at, size});
      reader.at += size;
    }
    return entries;
  });
}

async function entry(key) {
  const number = shardOf(key);
  return number < 0 ? undefined : (await shard(number)).get(key);
}

/** The entries whose keys begin so, as far as they cost little. */
async function beginnings(key, pairs) {
  const found = [];
  const before = loaded;
  for (let number = Math.max(0, shardOf(key)); number < directory.shards.length; number += 1) {
    const first = directory.shards[number];
    if ((first > key && !first.startsWith(key)) || loaded - before > EXPANSION) break;
    for (const [name, value] of await shard(number)) {
      if (name.startsWith(key) && name.includes(' ') === pairs) found.push([name, value]);
    }
  }
  return found;
}

/** The spellings of a word with their documents: in titles, in leads, in texts. */
function spellings({bytes, at}, word) {
  const reader = new Reader(bytes, at);
  const found = [];
  for (let count = reader.number(); count > 0; count -= 1) {
    const spelt = reader.name(reader.number());
    found.push({word, spelt, lists: [reader.list(), reader.list(), reader.list()]});
  }
  return found;
}

/** The documents in which two words are neighbours: in title or lead, in the text. */
function neighbours({bytes, at}) {
  const reader = new Reader(bytes, at);
  return [reader.list(), reader.list()];
}

/** The documents of a filter, and its names. */
async function filter(key) {
  const found = await entry(key);
  if (!found) return {names: [], list: new Uint32Array()};
  const reader = new Reader(found.bytes, found.at);
  const names = reader.name(reader.number()).split('\n');
  return {names, list: reader.list()};
}

/** A query in which words of digits and letters that no bulletin has are two: `10ct` means `10-CT`. */
async function divided(query) {
  const words = [];
  for (const word of query.words) {
    const [, digits, letters] = word.bare.match(/^(\d+)(\p{L}+)$/u) ?? [];
    if (!digits || await entry(word.bare)) {
      words.push(word);
      continue;
    }
    words.push({...word, bare: digits, begun: digits, spelt: digits});
    words.push({...word, bare: letters, begun: letters, spelt: word.spelt.slice(digits.length), begins: false, bound: word.quoted});
  }
  return {...query, words};
}

// ------------------------------------------------------------------ Finding

/** Marks the documents of lists. */
function among(lists) {
  const there = new Uint8Array(directory.documents);
  for (const list of lists) for (const id of list) there[id] = 1;
  return there;
}

/** The documents that the filters leave. */
async function allowed(filters, hasWords) {
  const keys = FILTERS.filter((name) => filters[name]).map((name) => `!${name}:${filters[name]}`);
  if (directory.languages.length > 1) keys.push(`!lang:${lang}`);
  const lists = await Promise.all(keys.map(filter));
  const left = new Uint8Array(directory.documents).fill(1);
  for (const {list} of lists) {
    const there = among([list]);
    for (let id = 0; id < left.length; id += 1) left[id] &= there[id];
  }
  if (!hasWords) left.fill(0, directory.bulletins);
  return left;
}

const FIELDS = [6, 3, 1];

/** What a word of a query finds: for each document how much that counts; 0 where it is not found. */
async function matches(word, before, query, last) {
  const own = entry(word.bare).then((found) => (found ? spellings(found, word.bare) : []));
  const beginsLast = last && query.open;
  // A beginning is looked for behind the word before it, which is cheap; everywhere only if nothing else is found.
  const pairs = beginsLast && before ? beginnings(`${before.bare} ${word.begun}`, true) : [];
  const result = {score: new Float32Array(directory.documents), exact: new Uint8Array(directory.documents), found: 0};
  const add = (id, value) => {
    if (result.score[id] === 0) result.found += 1;
    if (result.score[id] < value) result.score[id] = value;
  };
  const addSpellings = (found, factor) => {
    for (const {spelt, lists} of found) {
      const isExact = factor < 1 ? spelt.startsWith(word.spelt) : spelt === word.spelt;
      for (const [field, list] of lists.entries()) {
        for (const id of list) {
          add(id, FIELDS[field] * factor);
          if (isExact) result.exact[id] = 1;
        }
      }
    }
  };
  addSpellings(await own, 1);
  for (const [name, value] of await pairs) {
    if (name === `${before.bare} ${word.bare}`) continue;
    for (const [field, list] of neighbours(value).entries()) for (const id of list) add(id, field ? 1.2 : 4);
  }
  if (beginsLast && (!before || result.found === 0)) {
    for (const [name, value] of await beginnings(word.begun, false)) {
      if (name !== word.bare) addSpellings(spellings(value, name), 0.5);
    }
  }
  result.weight = Math.log(1 + directory.documents / Math.max(1, result.found));
  return result;
}

/** Everything that a query finds, best first. */
async function find(query, filters) {
  const {words, marked} = query;
  const left = await allowed(filters, words.length > 0);
  const found = await Promise.all(words.map((word, at) => matches(word, at > 0 && !word.begins ? words[at - 1] : null, query, at === words.length - 1)));
  const pairs = await Promise.all(words.map(async (word, at) => {
    const before = words[at - 1];
    if (at === 0 || word.begins) return null;
    const pair = await entry(`${before.bare} ${word.bare}`);
    return pair ? neighbours(pair) : [[], []];
  }));
  const score = new Float32Array(directory.documents);
  for (const {score: own, exact, weight} of found) {
    for (let id = 0; id < score.length; id += 1) {
      if (own[id] === 0) left[id] = 0;
      else score[id] += weight * (own[id] + (exact[id] ? (marked ? 12 : 1) : 0));
    }
  }
  for (const [at, lists] of pairs.entries()) {
    if (!lists) continue;
    const weight = (found[at].weight + found[at - 1].weight) / 2;
    for (const id of lists[0]) score[id] += 7 * weight;
    for (const id of lists[1]) score[id] += 3 * weight;
    if (words[at].bound) {
      const there = among(lists);
      for (let id = 0; id < left.length; id += 1) left[id] &= there[id];
    }
  }
  // A place, topic or indicator of this name is what is most likely meant.
  for (let id = directory.bulletins; id < score.length; id += 1) {
    if (left[id] && found.every((one) => one.score[id] >= 4)) score[id] *= 1.6;
  }
  const ids = [];
  for (let id = left.length - 1; id >= 0; id -= 1) if (left[id]) ids.push(id);
  if (words.length === 0) return ids;
  ids.sort((a, b) => score[b] - score[a] || b - a);
  return ordered(ids, score, query);
}

const record = async (id) => (await load(`r${Math.floor(id / directory.block)}.bin`, inflate))[id % directory.block];

/** Where words stand in a row, the last perhaps only begun; -1 where they do not. */
function placeIn(words, own, open) {
  return own.findIndex((_, from) => words.every((word, at) => {
    const other = own[from + at];
    return other && (other.bare === word.bare || (open && at === words.length - 1 && other.begun.startsWith(word.begun)));
  }));
}

/** Puts the first in their final order: what is called so, then what says it early in its title. */
async function ordered(ids, score, query) {
  const first = ids.slice(0, PAGE);
  const records = await Promise.all(first.map(record));
  const rows = first.map((id, at) => {
    const title = divide(records[at][1]);
    const from = placeIn(query.words, title, query.open);
    const isName = from === 0 && title.length === query.words.length;
    return {id, points: score[id] * (isName ? 2 : 1 + (from < 0 ? 0 : 0.1 / (1 + from)))};
  });
  rows.sort((a, b) => b.points - a.points);
  return [...rows.map((row) => row.id), ...ids.slice(PAGE)];
}

// ------------------------------------------------------------------ The answer in numbers

/** Words that say nothing of what is asked for. */
const IDLE = new Set('co bao nhieu la cua o tai so lieu moi nhat hien nay duoc how many of in the is are number latest'.split(' '));
const TYPES = new Set('tinh thanh pho tp quan huyen thi xa tx phuong tran tt province city district'.split(' '));

/** The figure that a query asks for: an indicator by its name, and a place by what else is said. */
async function answer(query) {
  const words = query.words.map((word) => word.bare);
  if (words.length === 0) return null;
  const indicators = await load(`indicators-${lang}.bin`, inflate);
  let best = null;
  for (const [number, [names, href, headline]] of indicators.entries()) {
    for (const name of names) {
      const whole = divide(name).map((word) => word.bare);
      for (const own of [whole, ['so', 'number', 'ti'].includes(whole[0]) ? whole.slice(whole[1] === 'of' || whole[1] === 'le' ? 2 : 1) : []]) {
        const at = own.length > 0 ? words.findIndex((_, from) => own.every((word, index) => words[from + index] === word)) : -1;
        if (at >= 0 && (!best || own.length > best.length || (own.length === best.length && own === whole))) {
          best = {number, href, headline, name: names[0], length: own.length, rest: query.words.filter((_, index) => index < at || index >= at + own.length)};
        }
      }
    }
  }
  if (!best) return null;
  const isYear = (word) => word && /^(19|20)\d\d$/.test(word.bare);
  const years = best.rest.filter(isYear).map((word) => word.bare);
  const rest = best.rest.filter((word, at, all) => !isYear(word) && !(word.bare === 'nam' && isYear(all[at + 1])));
  const telling = rest.filter((word) => !IDLE.has(word.bare));
  // Names of places may hold such words too (Bạc Liêu): they are left out only if nothing is called so.
  let places = rest.length > 0 ? await placesOf(rest, query.marked) : [null];
  if (places.length === 0) places = telling.length > 0 ? await placesOf(telling, query.marked) : [null];
  for (const place of places) {
    const found = await figureOf(best, place);
    if (found && years.every((year) => found.period.includes(year))) return found;
  }
  return null;
}

/** Places that are called so, the likeliest first. */
async function placesOf(words, marked) {
  const names = words.filter((word) => !TYPES.has(word.bare));
  const wanted = names.length > 0 ? words : [];
  if (wanted.length === 0) return [];
  const found = await Promise.all(wanted.map(async (word) => {
    const own = await entry(word.bare);
    return own ? spellings(own, word.bare) : [];
  }));
  const points = new Map();
  for (const [at, spelt] of found.entries()) {
    const own = new Map();
    for (const {spelt: spelling, lists} of spelt) {
      const isExact = marked && spelling === wanted[at].spelt ? 8 : 0;
      for (const [field, list] of lists.slice(0, 2).entries()) {
        for (const id of list) if (id >= directory.bulletins) own.set(id, Math.max(own.get(id) ?? 0, (field ? 1 : 6) + isExact));
      }
    }
    for (const [id, value] of own) {
      const known = points.get(id) ?? {count: 0, value: 0};
      points.set(id, {count: known.count + 1, value: known.value + value});
    }
  }
  const all = [...points].filter(([, {count, value}]) => count === wanted.length && value >= 6);
  return all.sort((a, b) => b[1].value - a[1].value || a[0] - b[0]).slice(0, 6).map(([place]) => place);
}

/** The newest figure of an indicator and place; without a place, of the one with which its page begins. */
async function figureOf(indicator, asked) {
  const place = asked ?? indicator.headline;
  const starts = directory.answers[lang] ?? [];
  const block = place === null ? 0 : starts.findLastIndex((start) => start <= place);
  if (block < 0 || starts.length === 0) return null;
  const rows = await load(`a${block}-${lang}.bin`, inflate);
  for (const [id, name, page, figures] of rows) {
    if (place !== null && id !== place) continue;
    const row = figures.find(([number]) => number === indicator.number);
    if (row) {
      const [, number, inWords, period, note, sentence, quoteLang, href] = row;
      return {indicator, name, page, number, inWords, period, note, sentence, quoteLang, href};
    }
    if (place !== null) return null;
  }
  return null;
}

// ------------------------------------------------------------------ Showing

/** An element with its children. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
  element.append(...children.filter((child) => child));
  return element;
}

/** A text in which the words of the query are marked. */
function marked(written, query) {
  const pieces = [];
  let end = 0;
  const last = query.words.length - 1;
  const isMeant = (own) => query.words.some((word, at) => own.bare === word.bare || (query.open && at === last && own.begun.startsWith(word.begun)));
  const own = divide(written);
  const meant = own.map(isMeant);
  // A lone syllable that stands everywhere ("tra") is marked only beside another one, if that is so anywhere.
  const beside = (at) => meant[at] && ((at > 0 && meant[at - 1]) || meant[at + 1]);
  const rows = query.words.length > 1 && own.some((_, at) => beside(at));
  for (let at = 0; at < own.length; at += 1) {
    if (!(rows ? beside(at) : meant[at])) continue;
    const from = at;
    while (at + 1 < own.length && meant[at + 1] && /^[\s/–-]+$/u.test(written.slice(own[at].end, own[at + 1].start))) at += 1;
    pieces.push(written.slice(end, own[from].start), make('mark', {}, written.slice(own[from].start, own[at].end)));
    end = own[at].end;
  }
  return [...pieces, written.slice(end)];
}

/** The part of a text in which most words of the query stand together. */
function excerpt(written, query) {
  const own = divide(written);
  const wanted = new Set(query.words.map((word) => word.bare));
  let [best, most] = [0, 0];
  for (let from = 0; from < own.length; from += 1) {
    if (!wanted.has(own[from].bare)) continue;
    const seen = new Set();
    let points = 0;
    for (let at = from; at < Math.min(own.length, from + 24); at += 1) {
      if (!wanted.has(own[at].bare)) continue;
      points += (seen.has(own[at].bare) ? 0 : 4) + (at > from && wanted.has(own[at - 1].bare) ? 1 : 0);
      seen.add(own[at].bare);
    }
    if (points > most) [best, most] = [from, points];
  }
  if (most === 0) return null;
  const from = Math.max(0, best - 6);
  const to = Math.min(own.length - 1, best + 28);
  const piece = written.slice(own[from].start, to === own.length - 1 ? undefined : own[to].end);
  // A heading has no full stop.
  const joined = piece.replace(/([.!?:;…])?\s*\n\s*/g, (_, end) => (end ? `${end} ` : ' · '));
  return `${from > 0 ? '… ' : ''}${joined}${to < own.length - 1 ? ' …' : ''}`;
}

/** The text of a bulletin, from its page. */
async function textOf(href) {
  const answer = await fetch(href);
  if (!answer.ok) return '';
  const bytes = await answer.arrayBuffer();
  loaded += bytes.byteLength;
  const page = new TextDecoder().decode(bytes);
  const made = new DOMParser().parseFromString(page, 'text/html');
  const body = made.querySelector('.prose') ?? made.querySelector('main');
  return [...(body?.querySelectorAll('p, li, h2, h3, td, blockquote') ?? [])].map((block) => block.textContent).join('\n');
}

function item([sort, title, href, date, place, lead, own], query) {
  const language = own === lang ? '' : own;
  const about = [sort, date, place].filter(Boolean).map((piece) => make('span', {}, piece));
  return make('li', {},
    make('a', {href, lang: language, hreflang: language}, ...marked(title, query)),
    make('p', {class: 'meta'}, ...about),
    lead && make('p', {class: 'search-lead', lang: language}, ...marked(lead, query)));
}

/** The quoted rows of more than two words: pairs of neighbours do not say that they stand in a row. */
function rowsOf(query) {
  const rows = [];
  for (const word of query.words) {
    if (word.bound && rows.length > 0) rows.at(-1).push(word);
    else rows.push([word]);
  }
  return rows.filter((row) => row.length > 2);
}

/** Shows where the words stand in the texts of the first results whose title and lead lack some, and takes back what only seemed to have a quoted row. */
async function explain(items, records, query, isCurrent) {
  const rows = rowsOf(query);
  const says = (pieces) => rows.every((row) => pieces.some((piece) => placeIn(row, divide(piece), false) >= 0));
  let size = 16000;
  for (const [at, [, title, href, , place, lead]] of records.entries()) {
    if (loaded - start + size > COST) return;
    const own = new Set(divide(`${title}. ${place}. ${lead}`).map((word) => word.bare));
    if ((query.words.every((word) => own.has(word.bare)) && says([title, lead])) || !items[at].dataset.bulletin) continue;
    const before = loaded;
    const whole = await textOf(href);
    const found = excerpt(whole, query);
    size = Math.max(size, loaded - before);
    if (!isCurrent()) return;
    if (!says([title, lead, whole])) {
      items[at].remove();
      shown.ids = shown.ids.filter((id) => id !== Number(items[at].dataset.bulletin));
      tell();
      continue;
    }
    if (found) {
      items[at].querySelector('.search-lead')?.remove();
      items[at].append(make('p', {class: 'search-lead'}, ...marked(found, query)));
    }
  }
  if (shown.isUnsure && shown.ids.length <= part('results').children.length) {
    shown.isUnsure = false;
    tell();
  }
}

function card(found) {
  if (!found) return [];
  const {indicator, name, page, number, inWords, period, note, sentence: [before, quote, after], quoteLang, href} = found;
  return [make('section', {class: 'search-answer'},
    make('p', {class: 'kicker'}, make('a', {href: indicator.href}, indicator.name), ' · ', page ? make('a', {href: page}, name) : name),
    make('p', {class: inWords ? 'search-words' : 'search-number'}, number),
    make('p', {class: 'meta'}, make('span', {}, period), note && make('span', {}, note)),
    quote && make('blockquote', {lang: quoteLang === lang ? '' : quoteLang}, make('q', {}, before, make('mark', {}, quote), after)),
    make('p', {}, make('a', {href}, quote ? text.sentence : text.how)))];
}

const grouped = (number) => number.toLocaleString(lang);

/** How many results there are. Of a quoted row only those that were looked at are certain. */
function status(count, written) {
  const most = shown.isUnsure && count > 0 ? `${text.most} ${grouped(count)}` : grouped(count);
  const number = count > 1000 && !shown.isUnsure ? `${text.over} ${grouped(1000)}` : most;
  const said = `${number} ${count === 1 ? text.count : text.counts}${written ? ` ${text.for} “${written}”` : ''}`;
  return count === 0 ? `${said}. ${text.tip}` : said;
}

// ------------------------------------------------------------------ The page

let turn = 0;
let shown = {ids: [], query: null, isUnsure: false};

/** Says how many results there are. */
function tell() {
  part('status').textContent = status(shown.ids.length, shown.written);
}

function wanted() {
  const values = new URLSearchParams(location.search);
  const filters = Object.fromEntries(FILTERS.map((name) => [name, values.get(name) ?? '']));
  return {q: (values.get('q') ?? '').trim().slice(0, 200), filters};
}

const isAsked = ({q, filters}) => q !== '' || FILTERS.some((name) => filters[name]);

/** The address of what the form asks for. */
function address() {
  const values = new URLSearchParams();
  for (const name of ['q', ...FILTERS]) {
    const value = form.elements[name]?.value.trim();
    if (value) values.set(name, value);
  }
  const asked = values.toString();
  return asked ? `${location.pathname}?${asked}` : location.pathname;
}

/** Fills the form from the address; a filter that is not among the choices is added to them. */
async function fill({q, filters}) {
  if (form.elements.q.value.trim() !== q) form.elements.q.value = q;
  for (const name of FILTERS) {
    const field = form.elements[name];
    if (!field) continue;
    field.value = filters[name];
    if (filters[name] && field.value !== filters[name]) {
      const option = make('option', {value: filters[name]}, filters[name]);
      field.append(option);
      field.value = filters[name];
      if (name === 'locality') {
        filter(`!locality:${filters[name]}`).then(({names}) => {
          const own = names[directory.languages.indexOf(lang)] || names[0];
          if (own) option.textContent = own;
        }, () => {});
      }
    }
  }
}

async function showMore(isCurrent) {
  const {ids, query} = shown;
  const list = part('results');
  const next = ids.slice(list.children.length, list.children.length + PAGE);
  const records = await Promise.all(next.map(record));
  if (!isCurrent()) return [];
  const items = records.map((row, at) => {
    const made = item(row, query);
    if (next[at] < directory.bulletins) made.dataset.bulletin = String(next[at]);
    return made;
  });
  list.append(...items);
  part('more').hidden = list.children.length >= ids.length;
  explain(items, records, query, isCurrent).catch(() => {});
  return items;
}

/** Shows what the address asks for, or what is typed. */
async function show(asked = wanted()) {
  turn += 1;
  start = loaded;
  const own = turn;
  const isCurrent = () => own === turn;
  part('found').hidden = !isAsked(asked);
  part('indexes').hidden = isAsked(asked);
  part('indexes').classList.add('settled');
  form.querySelector('.search-filters').hidden = false;
  if (!isAsked(asked)) {
    fill(asked);
    part('status').textContent = '';
    return;
  }
  const waiting = setTimeout(() => {
    if (isCurrent()) part('status').textContent = text.busy;
  }, 400);
  try {
    await open();
    fill(asked);
    const query = await divided(parse(asked.q));
    const isWordless = asked.q !== '' && query.words.length === 0;
    const isPlain = FILTERS.every((name) => !asked.filters[name]);
    const [ids, figure] = await Promise.all([
      isWordless ? [] : find(query, asked.filters),
      isPlain ? answer(query).catch(() => null) : null,
    ]);
    if (!isCurrent()) return;
    shown = {ids, query, written: asked.q, isUnsure: rowsOf(query).length > 0};
    part('results').replaceChildren();
    part('answer').replaceChildren(...card(figure));
    await showMore(isCurrent);
    if (!isCurrent()) return;
    tell();
    part('indexes').hidden = ids.length > 0;
  } catch (error) {
    if (!isCurrent()) return;
    part('results').replaceChildren();
    part('answer').replaceChildren();
    part('status').textContent = text.failed;
    part('indexes').hidden = false;
  } finally {
    clearTimeout(waiting);
  }
}

/** What the form asks for. */
function typed() {
  const filters = Object.fromEntries(FILTERS.map((name) => [name, form.elements[name]?.value ?? '']));
  return {q: form.elements.q.value.trim(), filters};
}

/** Makes what the form asks for a step of history. Keystrokes are none. */
function commit() {
  const next = address();
  if (next !== location.pathname + location.search) history.pushState(null, '', next);
}

let typing;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  commit();
  show();
});
form.elements.q.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => show(typed()), 250);
});
for (const name of FILTERS) form.elements[name]?.addEventListener('change', () => {
  commit();
  show();
});
// Who follows a result has found it by what is typed, and comes back to that.
part('found').addEventListener('click', (event) => {
  if (event.target.closest('a')) commit();
});
part('more').addEventListener('click', async () => {
  start = loaded;
  const own = turn;
  const [first] = await showMore(() => own === turn);
  first?.querySelector('a')?.focus();
});
// From the box to the results and back with the arrows.
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
    event.preventDefault();
    form.elements.q.focus();
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [form.elements.q, ...document.querySelectorAll('#answer a, #results > li > a')];
  const at = stops.indexOf(document.activeElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});
addEventListener('popstate', () => show());
show();
if (!isAsked(wanted())) form.elements.q.focus();
