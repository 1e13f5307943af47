// Runs in the browser: draws cards with Microsoft's renderer and looks at what was drawn. See gallery.ts, which drives it.
/* global AdaptiveCards, document, getComputedStyle, NodeFilter, window */

const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The Markdown that Teams reads in a card: bold, italic, lists and links. */
function markdown(text) {
  const inline = (line) =>
    line
      .replace(/[&<>"]/g, (sign) => escaped[sign])
      .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2" target="_blank">$1</a>')
      .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
      .replace(/(^|\s)_([^_]+)_(?=\s|$|[.,!?])/g, '$1<i>$2</i>');
  let html = '';
  let isList = false;
  for (const line of text.split('\n')) {
    const isItem = /^[-*] /.test(line);
    if (isItem !== isList) html += isItem ? '<ul>' : '</ul>';
    isList = isItem;
    html += isItem ? `<li>${inline(line.slice(2))}</li>` : `<p>${inline(line)}</p>`;
  }
  return isList ? `${html}</ul>` : html;
}

/** Draws the cards beside each other, each as wide as `width` with a margin of Teams. */
window.draw = (cards, { hostConfig, palette, width, language, captions }) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text);
    result.didProcess = true;
  };
  document.documentElement.lang = language;
  const { text, subtle, accent, line, grounds } = palette;
  const colors = {
    text,
    subtle,
    accent,
    line,
    ground: grounds.default,
    around: grounds.emphasis,
    field: grounds.default,
  };
  for (const [name, value] of Object.entries({ ...colors, width: `${width}px` })) {
    document.documentElement.style.setProperty(`--${name}`, value);
  }
  const drawn = cards.map(({ name, card }) => {
    const figure = document.createElement('figure');
    figure.dataset.name = name;
    if (captions) figure.appendChild(document.createElement('figcaption')).textContent = name;
    const adaptive = new AdaptiveCards.AdaptiveCard();
    adaptive.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    adaptive.parse(card, new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5));
    // A form of its own keeps choices apart from those of the same name on another card.
    const frame = figure.appendChild(document.createElement('article'));
    frame.appendChild(document.createElement('form')).appendChild(adaptive.render());
    return figure;
  });
  document.getElementById('cards').replaceChildren(...drawn);
};

/** Where each card stands on the page, in whole pixels. */
window.boxes = () =>
  [...document.querySelectorAll('article')].map((card) => {
    const { left, top, right, bottom } = card.getBoundingClientRect();
    const [x, y] = [Math.floor(left + window.scrollX), Math.floor(top + window.scrollY)];
    return { x, y, width: Math.ceil(right + window.scrollX) - x, height: Math.ceil(bottom + window.scrollY) - y };
  });

/** Presses what shows and hides parts of a card: the first of each card, so that all of it is seen. */
window.unfold = () => {
  const folded = [...document.querySelectorAll('button[aria-controls]')].filter((button) => button.offsetParent);
  for (const button of folded) button.click();
  // The renderer tells what it shows to be expanded, instead of the button: no fault of a card.
  for (const shown of document.querySelectorAll('div[aria-expanded]:not([role])'))
    shown.removeAttribute('aria-expanded');
};

const leftover = /\b(undefined|null|NaN)\b|\[object |\{\w*\}|\$\{|\[\s*\]\(|\]\(\s*\)/;
/** A key of the strings instead of its words: "notHelpful", "answer.title". */
const keyLike = /^([a-z]+([A-Z][a-z]+)+|[a-z]+(\.[a-z]+[A-Z]?[a-z]*)+)$/;
const near = 1;

/** What is cut, sticks out or is missing, each as one line. */
window.problems = () =>
  [...document.querySelectorAll('figure')].flatMap((figure) => {
    const card = figure.querySelector('.ac-adaptiveCard');
    const said = (what) => `${figure.dataset.name}: ${what}`;
    if (!card) return [said('is not drawn')];
    return [...new Set([...cut(card), ...missing(card)])].map(said);
  });

function cut(card) {
  const frame = card.getBoundingClientRect();
  const found = [];
  if (card.scrollWidth > card.clientWidth + near) found.push('is wider than its place');
  for (const node of textsIn(card)) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = `"${node.textContent.trim().slice(0, 60)}"`;
    for (const rect of range.getClientRects()) {
      if (rect.left < frame.left - near || rect.right > frame.right + near) found.push(`${text} sticks out`);
      for (let box = node.parentElement; box !== card; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const isCut =
          rect.left < left - near || rect.right > right + near || rect.top < top - 4 || rect.bottom > bottom + 4;
        if (isCut) found.push(`${text} is cut`);
      }
    }
  }
  for (const box of card.querySelectorAll('*')) {
    const { left, right, width } = box.getBoundingClientRect();
    if (width > 0 && (left < frame.left - near || right > frame.right + near))
      found.push(`a ${box.tagName} sticks out`);
  }
  for (const select of card.querySelectorAll('select')) {
    const shown = select.selectedOptions[0]?.textContent ?? '';
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = getComputedStyle(select).font;
    // Beside the text are its padding and the arrow.
    if (pen.measureText(shown).width > select.clientWidth - 36) found.push(`"${shown}" is cut in its field`);
  }
  return found;
}

function missing(card) {
  const texts = [...textsIn(card)].map((node) => node.textContent.trim());
  const labels = [...card.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((element) =>
    ['aria-label', 'placeholder', 'title'].flatMap((name) => element.getAttribute(name) ?? []),
  );
  const bare = [...card.querySelectorAll('button, [role=button], [role=heading], a, li, label, option')]
    .filter((element) => !element.textContent.trim() && !element.getAttribute('aria-label') && element.offsetParent)
    .map((element) => `a ${element.getAttribute('role') ?? element.tagName} is empty`);
  return [...texts, ...labels]
    .filter((text) => leftover.test(text) || keyLike.test(text))
    .map((text) => `says "${text}"`)
    .concat(bare);
}

function* textsIn(card) {
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    // What a person types scrolls in its field, and a list of choices opens over the card.
    if (textContent.trim() !== '' && !parentElement.closest('textarea, select')) yield walker.currentNode;
  }
}
