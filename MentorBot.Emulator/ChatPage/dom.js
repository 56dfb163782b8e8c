/** Small helpers for building the page. Data only ever becomes text or a property, never markup. */

export const byId = id => document.getElementById(id);

export function element(tag, properties = {}, ...children) {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name.startsWith('aria') || name.includes('-')) created.setAttribute(name, value);
    else created[name] = value;
  }
  created.append(...children.filter(child => child !== null && child !== undefined));
  return created;
}

const fileIcon = 'M6 2.5h5.500L15 6v11.5H6zM11 2.5V6.5h4';

export function documentIcon() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', fileIcon);
  svg.append(path);
  return svg;
}

/** The coloured circle with a person's initials. */
export function avatar(chatId, name) {
  const initials = name.split(/\s+/).filter(Boolean).slice(0, 2).map(word => [...word][0].toUpperCase()).join('');
  return element('span', { className: `avatar hue-${Math.abs(chatId) % 6}`, 'aria-hidden': 'true' }, initials || '?');
}
