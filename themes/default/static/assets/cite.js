// Beside the citation of a bulletin: a button that copies it, and where the system can share, one that
// shares the address, with the number that the reader came for. What was done is announced. Without
// scripts a click on the citation marks it.

const citation = document.querySelector('.citation');
const [copy, copied, share] = citation.dataset.words.split('|');
const tools = document.createElement('p');
tools.className = 'cite-tools';
const status = document.createElement('span');
status.setAttribute('role', 'status');

/** Adds a button. */
function add(label, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  tools.append(button);
}

/** The address of this page; of one number in it, where it is marked. */
function address() {
  const canonical = document.querySelector('link[rel=canonical]').href;
  return document.querySelector('.figure:target') ? canonical + location.hash : canonical;
}

if (navigator.clipboard) {
  add(copy, async () => {
    const text = citation.textContent;
    const plain = document.querySelector('link[rel=canonical]').href;
    try {
      await navigator.clipboard.writeText(text.replace(plain, address()));
    } catch {
      // The reader has forbidden it; the text is marked instead.
      getSelection().selectAllChildren(citation);
      return;
    }
    // Emptied first, so that a second time is announced as well.
    status.textContent = '';
    setTimeout(() => { status.textContent = copied; }, 50);
  });
}
if (navigator.share) add(share, () => navigator.share({title: document.title, url: address()}).catch(() => {}));
if (tools.childElementCount > 0) {
  tools.append(status);
  citation.after(tools);
}
