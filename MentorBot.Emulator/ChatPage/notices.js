import { byId } from './dom.js';

/** Passing words: a line over the chat, a window that waits, a voice for screen readers. */

const toast = byId('toast');
let timer;

export function showToast(text) {
  toast.textContent = text;
  toast.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => { toast.hidden = true; }, 4500);
}

export function showAlert(text) {
  byId('alert-text').textContent = text;
  byId('alert-dialog').showModal();
}

export function announce(text) {
  byId('announce').textContent = text;
}
