import { element } from './dom.js';
import { openedLink } from './links.js';

/** Turns a text and its entities into nodes. Offsets count UTF-16 units, as JavaScript strings do. */

const tags = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre', blockquote: 'blockquote' };

export function richText(text, entities, sendCommand) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const result = document.createDocumentFragment();
  fill(result, text, 0, text.length, sorted, sendCommand);
  return result;
}

/** Fills a node with text[from..to); entities that start inside another stand inside its node. */
function fill(parent, text, from, to, entities, sendCommand) {
  let at = from;
  while (entities.length > 0 && entities[0].offset < to) {
    const entity = entities.shift();
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (start >= end) continue;
    parent.append(text.slice(at, start));
    const node = nodeFor(entity, text.slice(start, end), sendCommand);
    fill(node, text, start, end, entities, sendCommand);
    parent.append(node);
    at = end;
  }
  parent.append(text.slice(at, to));
}

function nodeFor(entity, content, sendCommand) {
  if (entity.type === 'bot_command') {
    return element('button', { type: 'button', className: 'command', onclick: () => sendCommand(content) });
  }
  if (entity.type === 'url' || entity.type === 'text_link') return link(entity.url ?? content);
  return element(tags[entity.type] ?? 'span');
}

function link(address) {
  const url = safeUrl(address);
  if (!url) return element('span');
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer', onclick: event => openedLink(url) && event.preventDefault() });
}

/** The address if it is one of the web's, else null. */
export function safeUrl(address) {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
