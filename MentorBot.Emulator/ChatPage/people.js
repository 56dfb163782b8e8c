import { avatar, byId, element } from './dom.js';

/** The list of people: groups, search, unread dots, arrow keys. */

const seenKey = 'chat.seen';
const list = byId('people');
const search = byId('search');
const empty = byId('people-empty');

let people = [];
let current = null;
let choose = () => {};
const activity = new Map();
const seen = new Map(Object.entries(JSON.parse(localStorage.getItem(seenKey) ?? '{}')));

export const allPeople = () => people;

export const findPerson = chatId => people.find(person => person.chatId === chatId);

export function startPeople(onChoose) {
  choose = onChoose;
  search.addEventListener('input', show);
  list.addEventListener('keydown', event => moveFocus(event, list));
  search.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.querySelector('.person')?.focus();
  });
}

export function setPeople(items) {
  people = items;
  show();
}

export function setCurrent(chatId) {
  current = chatId;
  markSeen(chatId);
  show();
}

/** Takes what happened in a chat; the open one counts as read. */
export function noteActivity(change) {
  activity.set(change.chatId, change);
  if (change.chatId === current) markSeen(current);
}

export const showPeople = () => show();

function markSeen(chatId) {
  const change = activity.get(chatId);
  if (!change) return;
  seen.set(String(chatId), change.version);
  localStorage.setItem(seenKey, JSON.stringify(Object.fromEntries(seen)));
}

function isUnread(chatId) {
  const change = activity.get(chatId);
  return Boolean(change?.lastFromBot) && change.version > (seen.get(String(chatId)) ?? 0);
}

function show() {
  const wanted = search.value.trim().toLocaleLowerCase('ru');
  const found = people.filter(person => [person.name, person.role, person.description, person.group]
    .some(text => text?.toLocaleLowerCase('ru').includes(wanted)));
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.chat : null;
  list.replaceChildren(...grouped(found).flatMap(([group, members]) => [element('h3', {}, group), ...members.map(listed)]));
  empty.hidden = found.length > 0;
  empty.textContent = people.length === 0 ? 'Здесь пока никого нет. Создайте первого человека.' : 'Никого не нашлось.';
  if (focused) list.querySelector(`[data-chat="${focused}"]`)?.focus();
}

function grouped(items) {
  const groups = new Map();
  for (const person of items) groups.set(person.group, [...(groups.get(person.group) ?? []), person]);
  return [...groups];
}

function listed(person) {
  const unread = isUnread(person.chatId);
  const view = personButton(person, activity.get(person.chatId)?.lastText, unread);
  if (person.chatId === current) view.setAttribute('aria-current', 'true');
  view.addEventListener('click', () => choose(person.chatId));
  return view;
}

/** A person as a button, in the list and in the question whose link it is. */
export function personButton(person, lastText, unread) {
  const view = element('button', { type: 'button', className: 'person' },
    avatar(person.chatId, person.name),
    element('span', { className: 'person-name' }, person.name, ' ', element('span', { className: 'person-role' }, person.role)),
    unread ? element('span', { className: 'unread', role: 'img', 'aria-label': 'Новые сообщения' }) : element('span'),
    element('span', { className: 'person-line' }, person.description || lastText || 'Ещё не писали боту'));
  view.dataset.chat = person.chatId;
  return view;
}

/** Up, down, home and end move between the people of a list. */
export function moveFocus(event, within) {
  const all = [...within.querySelectorAll('.person')];
  const at = all.indexOf(document.activeElement);
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (target === undefined || at < 0) return;
  event.preventDefault();
  if (target < 0) search.focus();
  else all[target]?.focus();
}
