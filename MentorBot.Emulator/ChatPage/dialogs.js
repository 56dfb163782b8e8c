import { byId, element } from './dom.js';
import { createPerson } from './api.js';
import { allPeople, moveFocus, personButton } from './people.js';
import { showAlert } from './notices.js';

/** The windows: a new person, and for whom a link is opened. */

const personDialog = byId('person-dialog');
const linkDialog = byId('link-dialog');
let created = () => {};

export function startDialogs() {
  document.addEventListener('click', event => {
    if (event.target.closest('[data-close]')) event.target.closest('dialog').close();
  });
  byId('person-form').addEventListener('submit', async event => {
    event.preventDefault();
    try {
      const person = await createPerson({ firstName: byId('first-name').value.trim(), lastName: byId('last-name').value.trim() || null });
      personDialog.close();
      created(person.chatId);
    } catch {
      personDialog.close();
      showAlert('Создать человека не удалось. Попробуйте ещё раз.');
    }
  });
  byId('link-people').addEventListener('keydown', event => moveFocus(event, byId('link-people')));
}

/** Asks the name of a new person and creates them. */
export function askNewPerson(whenCreated) {
  created = whenCreated;
  byId('person-form').reset();
  personDialog.showModal();
}

/** Asks for whom an invitation is opened. */
export function askWhose(whenChosen) {
  const finish = action => () => {
    linkDialog.close();
    action();
  };
  byId('link-people').replaceChildren(
    element('button', { type: 'button', className: 'quiet', onclick: finish(() => askNewPerson(whenChosen)) }, 'Новый человек'),
    ...allPeople().map(person => {
      const view = personButton(person, null, false);
      view.addEventListener('click', finish(() => whenChosen(person.chatId)));
      return view;
    }));
  linkDialog.showModal();
  (linkDialog.querySelector('.person') ?? linkDialog.querySelector('button')).focus();
}
