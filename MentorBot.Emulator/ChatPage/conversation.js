import { act, messagesAfter, sendFile } from './api.js';
import { announce, showAlert, showToast } from './notices.js';
import { byId, element } from './dom.js';
import { messageView } from './message-view.js';
import { dayOf } from './time.js';

/** The open chat: shows what changes and does what the person does. */

const longestTyping = 12_000;
const largestFile = 50 * 1024 * 1024;
const box = byId('messages');
const toEnd = byId('to-end');

const chat = { id: null, version: 0, views: new Map(), items: new Map(), taps: new Map(), loading: null, again: false };
let onState = () => {};
let typingTimer;
let staysAtEnd = true;
let knownHeight = 0;

/** Tells what the composer has to offer: a keyboard, a start, whether the bot is blocked. */
export function onChatState(handler) {
  onState = handler;
}

export const openChatId = () => chat.id;

export async function openChat(chatId) {
  Object.assign(chat, { id: chatId, version: 0, views: new Map(), items: new Map(), taps: new Map(), loading: null, again: false });
  hideTyping();
  toEnd.hidden = true;
  box.replaceChildren();
  if (chatId !== null) await refreshChat();
}

/** Fetches what changed. Calls that come while one is running are joined into one more. */
export async function refreshChat() {
  if (chat.loading) {
    chat.again = true;
    return chat.loading;
  }
  chat.loading = fetchChanges(chat.id);
  await chat.loading;
  chat.loading = null;
  if (chat.again) {
    chat.again = false;
    await refreshChat();
  }
}

async function fetchChanges(chatId) {
  const first = chat.version === 0;
  let answer;
  try {
    answer = await messagesAfter(chatId, chat.version);
  } catch (error) {
    // The person is not known to the emulator before the first «Начать».
    if (error.status !== 404) throw error;
    answer = { items: [], toasts: [], next: 0, isBlocked: false };
  }
  if (chat.id !== chatId) return;
  chat.version = answer.next;
  for (const item of answer.items) put(item);
  if (!first) answer.toasts.forEach(answerTap);
  if (answer.items.some(item => item.from === 'bot')) hideTyping();
  if (!first) answer.items.filter(item => item.from === 'bot' && item.text).forEach(item => announce(item.text));
  arrange();
  if (first || staysAtEnd || answer.items.some(item => item.from === 'person')) scrollToEnd();
  else if (answer.items.length > 0) toEnd.hidden = false;
  onState({ isEmpty: chat.views.size === 0, isBlocked: answer.isBlocked, keyboard: currentKeyboard() });
}

function put(item) {
  const old = chat.views.get(item.messageId);
  if (item.deleted) {
    old?.remove();
    chat.views.delete(item.messageId);
    chat.items.delete(item.messageId);
    return;
  }
  const view = messageView(item, { say, tap });
  chat.items.set(item.messageId, item);
  chat.views.set(item.messageId, view);
  const focused = old?.contains(document.activeElement);
  if (old) old.replaceWith(view);
  else box.append(view);
  if (focused) (view.querySelector('.inline-button') ?? byId('text')).focus();
}

/** Sets the day lines and the wider gap where the speaker changes. */
function arrange() {
  box.querySelectorAll('.day').forEach(day => day.remove());
  let lastDay = null;
  let lastFrom = null;
  for (const [id, view] of chat.views) {
    const { date, from } = chat.items.get(id);
    const day = dayOf(date);
    if (day !== lastDay) view.before(element('p', { className: 'day' }, day));
    view.classList.toggle('turn', lastFrom !== null && from !== lastFrom);
    [lastDay, lastFrom] = [day, from];
  }
}

/** The keyboard that the last message with one brought; null when it was removed or never came. */
function currentKeyboard() {
  const last = [...chat.items.values()].filter(item => item.replyKeyboard?.keyboard || item.replyKeyboard?.remove_keyboard).at(-1);
  return last?.replyKeyboard.keyboard ? { ...last.replyKeyboard, messageId: last.messageId } : null;
}

const isAtEnd = () => box.scrollHeight - box.scrollTop - box.clientHeight < 80;

function scrollToEnd() {
  staysAtEnd = true;
  box.scrollTop = box.scrollHeight;
  toEnd.hidden = true;
}

async function perform(action) {
  try {
    const answer = await action();
    showTypingSoon();
    await refreshChat();
    return answer;
  } catch (error) {
    showToast(error.status ? `Не получилось: ${error.message}` : 'Нет связи с сервером. Попробуйте ещё раз.');
    return null;
  }
}

export const say = text => perform(() => act(chat.id, { text }));

export const sendSticker = () => perform(() => act(chat.id, { sticker: true }));

export const setBlocked = blocked => perform(() => act(chat.id, blocked ? { block: true } : { unblock: true }));

export function upload(file) {
  if (file.size > largestFile) return showToast('Файл больше 50 МБ: такой через Telegram не отправить.');
  if (file.size === 0) return showToast('Файл пустой, отправлять нечего.');
  return perform(() => sendFile(chat.id, file));
}

async function tap(messageId, callbackData, button) {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  const free = () => button.removeAttribute('aria-busy');
  setTimeout(free, longestTyping);
  const answer = await perform(async () => {
    const posted = await act(chat.id, { messageId, callbackData });
    chat.taps.set(posted.callbackQueryId, free);
    return posted;
  });
  if (!answer) free();
}

function answerTap(toast) {
  chat.taps.get(toast.callbackQueryId)?.();
  chat.taps.delete(toast.callbackQueryId);
  hideTyping();
  if (!toast.text) return;
  if (toast.showAlert) showAlert(toast.text);
  else showToast(toast.text);
}

function showTypingSoon() {
  hideTyping();
  typingTimer = setTimeout(() => {
    box.append(element('p', { className: 'typing', id: 'typing' }, 'Бот печатает…'));
    if (staysAtEnd) scrollToEnd();
    typingTimer = setTimeout(hideTyping, longestTyping);
  }, 700);
}

function hideTyping() {
  clearTimeout(typingTimer);
  byId('typing')?.remove();
}

toEnd.addEventListener('click', scrollToEnd);
box.addEventListener('scroll', () => {
  // Less room is not a person's scrolling: the observer below brings the last message back.
  if (box.clientHeight !== knownHeight) return;
  staysAtEnd = isAtEnd();
  if (staysAtEnd) toEnd.hidden = true;
});
// A keyboard that opens under the messages takes their room: the last one stays in sight.
new ResizeObserver(() => {
  knownHeight = box.clientHeight;
  if (staysAtEnd) scrollToEnd();
}).observe(box);
