/** Times as the program sees them: in the zone of its clock where there is one, else in the visitor's. */

let offsetMinutes = -new Date().getTimezoneOffset();

/** Takes the zone from the clock's own words, such as 2026-09-01T09:00:00+03:00. */
export function useZoneOf(now) {
  const zone = /([+-])(\d\d):(\d\d)$/.exec(now);
  if (zone) offsetMinutes = (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3]));
}

const shifted = date => new Date(new Date(date).getTime() + offsetMinutes * 60_000);

const formatter = options => {
  const format = new Intl.DateTimeFormat('ru-RU', { ...options, timeZone: 'UTC' });
  return date => format.format(shifted(date));
};

export const timeOf = formatter({ hour: '2-digit', minute: '2-digit' });

export const dayOf = formatter({ day: 'numeric', month: 'long', year: 'numeric' });

export const weekdayAndDay = formatter({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
