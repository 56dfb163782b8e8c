/** Links to the bot itself (https://t.me/BOT?start=PAYLOAD) open here, not in Telegram. */

let open = () => {};

/** Says who opens an invitation. */
export function onInvitation(handler) {
  open = handler;
}

/** Opens the address if it is the bot's own; false for every other. */
export function openedLink(address) {
  const url = new URL(address);
  const isBot = url.hostname === 't.me' && url.pathname.slice(1).toLowerCase() === document.documentElement.dataset.bot.toLowerCase();
  if (!isBot) return false;
  open(url.searchParams.get('start') ?? '');
  return true;
}
