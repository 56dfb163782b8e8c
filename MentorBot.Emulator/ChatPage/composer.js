import { byId, element } from './dom.js';
import { onChatState, say, sendSticker, setBlocked, upload } from './conversation.js';

/** What the person writes, taps and drops. */

const text = byId('text');
const startBar = byId('start-bar');
const start = byId('start');
const keyboard = byId('keyboard');
const keyboardToggle = byId('keyboard-toggle');
const menu = byId('menu');

let state = { isEmpty: true, isBlocked: false, keyboard: null };
let beforeStart = async () => {};
let startPayload = null;
let pendingLink = false;
let usedKeyboard = 0;

/** Shows «Начать» for a chat; the payload goes with it, and a link asks for it even in a chat that has begun. */
export function offerStart({ payload, fromLink, prepare }) {
  startPayload = payload || null;
  pendingLink = fromLink;
  beforeStart = prepare;
  usedKeyboard = 0;
  state = { isEmpty: false, isBlocked: false, keyboard: null };
  text.value = '';
  fit();
  show();
}

onChatState(next => {
  state = next;
  show();
});

function show() {
  const asksStart = state.isBlocked || state.isEmpty || pendingLink;
  start.textContent = state.isBlocked ? 'Разблокировать бота' : 'Начать';
  startBar.hidden = !asksStart;
  byId('write').hidden = asksStart;
  byId('block').textContent = state.isBlocked ? 'Разблокировать бота' : 'Заблокировать бота';
  byId('block').hidden = state.isEmpty;
  showKeyboard(!asksStart && state.keyboard);
}

function showKeyboard(markup) {
  keyboardToggle.hidden = !markup;
  keyboard.hidden = !markup || (markup.one_time_keyboard && usedKeyboard === markup.messageId) || keyboardToggle.getAttribute('aria-expanded') === 'false';
  if (!markup) return keyboard.replaceChildren();
  text.placeholder = markup.input_field_placeholder || 'Сообщение';
  keyboard.replaceChildren(...markup.keyboard.map(row => element('div', { className: 'keyboard-row' }, ...row.map(button => {
    const label = typeof button === 'string' ? button : button.text;
    return element('button', { type: 'button', onclick: () => press(label, markup.messageId) }, label);
  }))));
  return undefined;
}

function press(label, messageId) {
  usedKeyboard = messageId;
  say(label);
}

/** The field grows with its text. */
function fit() {
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight + 2}px`;
}

async function submit() {
  const content = text.value.trim();
  if (!content) return;
  text.value = '';
  fit();
  if (!await say(content)) text.value = content;
  text.focus();
}

async function begin() {
  if (state.isBlocked) return setBlocked(false);
  start.disabled = true;
  try {
    await beforeStart();
    const command = startPayload ? `/start ${startPayload}` : '/start';
    [startPayload, pendingLink] = [null, false];
    await say(command);
  } finally {
    start.disabled = false;
    show();
  }
  return text.focus();
}

function receiveDrops() {
  const zone = byId('chat');
  const hint = byId('drop');
  const isFile = event => event.dataTransfer?.types.includes('Files') && !byId('write').hidden;
  zone.addEventListener('dragover', event => {
    if (!isFile(event)) return;
    event.preventDefault();
    hint.hidden = false;
  });
  zone.addEventListener('dragleave', event => { if (!zone.contains(event.relatedTarget)) hint.hidden = true; });
  zone.addEventListener('drop', event => {
    hint.hidden = true;
    if (!isFile(event)) return;
    event.preventDefault();
    [...event.dataTransfer.files].forEach(upload);
  });
}

export function startComposer() {
  byId('write').addEventListener('submit', event => {
    event.preventDefault();
    submit();
  });
  text.addEventListener('input', fit);
  text.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  start.addEventListener('click', begin);
  byId('file').addEventListener('change', async event => {
    const [file] = event.target.files;
    event.target.value = '';
    if (file) await upload(file);
  });
  keyboardToggle.addEventListener('click', () => {
    keyboardToggle.setAttribute('aria-expanded', String(keyboard.hidden));
    usedKeyboard = 0;
    show();
  });
  byId('send-sticker').addEventListener('click', () => closeMenuAnd(sendSticker));
  byId('block').addEventListener('click', () => closeMenuAnd(() => setBlocked(!state.isBlocked)));
  document.addEventListener('click', event => { if (!menu.contains(event.target)) menu.open = false; });
  receiveDrops();
}

function closeMenuAnd(action) {
  menu.open = false;
  action();
}
