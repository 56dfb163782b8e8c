import { fileUrl } from './api.js';
import { documentIcon, element } from './dom.js';
import { openedLink } from './links.js';
import { richText, safeUrl } from './rich-text.js';
import { timeOf } from './time.js';

/** One message as nodes. The actions are what a tap on it can do. */
export function messageView(item, actions) {
  const view = element('article', { className: `message from-${item.from}`, 'aria-label': item.from === 'bot' ? 'Бот' : 'Вы' });
  view.dataset.date = item.date;
  view.append(bubble(item, actions));
  for (const row of item.buttons ?? []) view.append(inlineRow(item, row, actions));
  return view;
}

function bubble(item, actions) {
  const content = element('div', { className: 'bubble' });
  if (item.sticker) content.append(element('div', { className: 'sticker', role: 'img', 'aria-label': 'Стикер' }, '👍'));
  if (item.document) content.append(documentLink(item.document));
  if (item.text) content.append(element('span', { className: 'message-text' }, richText(item.text, item.entities, actions.say)));
  const time = element('time', { className: 'message-time', dateTime: item.date }, `${item.editedAt ? 'изменено ' : ''}${timeOf(item.date)}`);
  content.append(time);
  return content;
}

function documentLink(file) {
  return element('a', { className: 'document', href: fileUrl(file), download: file.fileName },
    documentIcon(),
    element('span', {}, element('strong', {}, file.fileName), element('span', {}, sizeOf(file.size))));
}

function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} Б`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} КБ`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} МБ`;
}

function inlineRow(item, row, actions) {
  return element('div', { className: 'inline-row' }, ...row.map(button => inlineButton(item, button, actions)));
}

function inlineButton(item, button, actions) {
  const view = element('button', { type: 'button', className: 'inline-button' }, button.text);
  view.addEventListener('click', () => {
    if (button.url) openAddress(button.url);
    else actions.tap(item.messageId, button.callbackData, view);
  });
  return view;
}

function openAddress(address) {
  const url = safeUrl(address);
  if (url && !openedLink(url)) window.open(url, '_blank', 'noopener');
}
