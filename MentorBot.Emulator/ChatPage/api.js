/** Everything the page asks of the server. */

const { prefix, emulator, clock } = document.documentElement.dataset;

export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function ask(url, options) {
  const response = await fetch(url, options);
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new Refusal(response.status, problem.detail ?? problem.title ?? response.statusText);
}

const post = (url, body) => ask(url, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

export const listPeople = () => ask(`${prefix}/people`).then(answer => answer.items);

export const createPerson = person => post(`${emulator}/people`, person);

/** Waits until something changes in any chat after the version. */
export const changesAfter = (version, wait) => ask(`${emulator}/people?after=${version}&wait=${wait}`);

export const messagesAfter = (chatId, version) => ask(`${emulator}/people/${chatId}/messages?after=${version}`);

export const act = (chatId, action) => post(`${emulator}/people/${chatId}/updates`, action);

export function sendFile(chatId, file) {
  const form = new FormData();
  form.append('file', file);
  return ask(`${emulator}/people/${chatId}/updates`, { method: 'POST', body: form });
}

export const fileUrl = document => `${emulator}/${document.url}`;

export const readClock = () => ask(clock);

export const advanceClock = advance => post(clock, { advance });
