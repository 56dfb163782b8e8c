import { changesAfter, createPerson, listPeople } from './api.js';
import { refreshClock, startClock } from './clock.js';
import { offerStart, startComposer } from './composer.js';
import { openChat, openChatId, refreshChat } from './conversation.js';
import { askNewPerson, askWhose, startDialogs } from './dialogs.js';
import { byId } from './dom.js';
import { onInvitation } from './links.js';
import { findPerson, noteActivity, setCurrent, setPeople, showPeople, startPeople } from './people.js';
import { showToast } from './notices.js';

/** Puts the parts together: who is open stands in the address, so that Back and reload work. */

const waitSeconds = 25;
let invitation = null;

const chosen = () => Number(new URLSearchParams(location.hash.slice(1)).get('chat')) || null;

function choose(chatId) {
  if (chosen() === chatId) show();
  else location.hash = `chat=${chatId}`;
}

async function show() {
  const person = findPerson(chosen());
  document.body.dataset.screen = person ? 'chat' : 'list';
  byId('welcome').hidden = Boolean(person);
  byId('chat').hidden = !person;
  setCurrent(person?.chatId ?? null);
  if (!person) return openChat(null);
  byId('chat-name').textContent = person.name;
  byId('chat-role').textContent = [person.role, person.description].filter(Boolean).join(' · ');
  const link = invitation;
  invitation = null;
  offerStart({ payload: link ?? person.startPayload, fromLink: Boolean(link), prepare: () => ensureKnown(person) });
  await openChat(person.chatId);
  if (matchMedia('(min-width: 721px)').matches) (byId('write').hidden ? byId('start') : byId('text')).focus();
  return undefined;
}

/** The emulator learns a person of the host by name when they first speak. */
async function ensureKnown(person) {
  const known = await changesAfter(0, 0);
  if (known.items.some(item => item.chatId === person.chatId)) return;
  const [firstName, ...rest] = person.name.split(' ');
  await createPerson({ chatId: person.chatId, firstName, lastName: rest.join(' ') || null });
}

async function openFor(chatId, payload) {
  invitation = payload;
  await reloadPeople();
  choose(chatId);
}

async function reloadPeople() {
  setPeople(await listPeople());
}

/** One waiting request for all chats: what changed tells which dot to set and whether to look at the open chat. */
async function follow() {
  let version = 0;
  let failures = 0;
  while (true) {
    try {
      const changes = await changesAfter(version, version === 0 ? 0 : waitSeconds);
      const news = version > 0 && changes.items.length > 0;
      version = Math.max(changes.next, 1);
      changes.items.forEach(noteActivity);
      if (changes.items.some(change => change.chatId === openChatId())) await refreshChat();
      if (news && changes.items.some(change => !findPerson(change.chatId))) await reloadPeople();
      else showPeople();
      if (failures > 0) await recovered();
      failures = 0;
    } catch {
      if (failures++ === 0) showToast('Связь с сервером прервалась, подключаемся снова…');
      await new Promise(resolve => setTimeout(resolve, Math.min(1000 * failures, 5000)));
    }
  }
}

async function recovered() {
  await reloadPeople();
  await refreshClock();
  if (openChatId() !== null) await refreshChat();
}

function takeInvitationFromAddress() {
  const payload = new URLSearchParams(location.search).get('start');
  if (payload === null) return;
  history.replaceState(null, '', location.pathname + location.hash);
  askWhose(chatId => openFor(chatId, payload));
}

startComposer();
startDialogs();
startPeople(choose);
onInvitation(payload => askWhose(chatId => openFor(chatId, payload)));
byId('new-person').addEventListener('click', () => askNewPerson(chatId => openFor(chatId, null)));
byId('back').addEventListener('click', () => { location.hash = ''; });
window.addEventListener('hashchange', show);
startClock();
await reloadPeople().catch(() => showToast('Список людей не открылся. Обновите страницу.'));
await show();
takeInvitationFromAddress();
follow();
