import { advanceClock, readClock } from './api.js';
import { byId } from './dom.js';
import { timeOf, useZoneOf, weekdayAndDay } from './time.js';

/** The program's clock in the header: shows it and moves it on. */

const panel = document.querySelector('.clock');
const buttons = byId('clock-buttons');
const next = byId('clock-next');
const note = byId('clock-note');

let base = Date.now();
let seenAt = performance.now();
let nextEvent = null;

const now = () => base + performance.now() - seenAt;

function show() {
  const current = new Date(now());
  byId('clock-time').textContent = timeOf(current);
  byId('clock-time').dateTime = current.toISOString();
  byId('clock-date').textContent = weekdayAndDay(current);
}

function take(answer) {
  useZoneOf(answer.now);
  base = new Date(answer.now).getTime();
  seenAt = performance.now();
  nextEvent = answer.nextEvent ?? null;
  next.hidden = nextEvent === null;
  if (nextEvent) next.title = `${weekdayAndDay(nextEvent)}, ${timeOf(nextEvent)}`;
  show();
}

function setBusy(busy) {
  panel.setAttribute('aria-busy', busy);
  for (const button of buttons.children) button.disabled = busy;
}

let noteTimer;

function say(text) {
  clearTimeout(noteTimer);
  note.textContent = text;
  noteTimer = setTimeout(() => { note.textContent = ''; }, 8000);
}

async function advance(by) {
  setBusy(true);
  say('Часы идут…');
  try {
    take(await advanceClock(by));
    say(`Теперь ${weekdayAndDay(now())}, ${timeOf(now())}`);
  } catch (error) {
    say(error.status === 404 || error.status === 405
      ? 'Здесь часы не переводятся: программа живёт по настоящему времени.'
      : 'Перевести часы не удалось. Попробуйте ещё раз.');
  } finally {
    setBusy(false);
  }
}

/** A span of milliseconds as the server reads it: d.hh:mm:ss, never short of the event. */
function span(milliseconds) {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const part = (size, limit) => String(Math.floor(seconds / size) % limit).padStart(2, '0');
  return `${Math.floor(seconds / 86_400)}.${part(3600, 24)}:${part(60, 60)}:${part(1, 60)}`;
}

export async function startClock() {
  const toggle = byId('clock-toggle');
  toggle.addEventListener('click', () => toggle.setAttribute('aria-expanded', toggle.getAttribute('aria-expanded') !== 'true'));
  buttons.addEventListener('click', event => {
    const by = event.target.dataset.advance ?? (event.target === next && span(new Date(nextEvent).getTime() - now()));
    if (!by) return;
    toggle.setAttribute('aria-expanded', 'false');
    advance(by);
  });
  setInterval(show, 1000);
  await refreshClock();
}

/** Looks at the server's clock: another visitor may have moved it. */
export async function refreshClock() {
  try {
    take(await readClock());
  } catch {
    show();
  }
}
