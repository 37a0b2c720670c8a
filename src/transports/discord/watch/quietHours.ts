/** Hours of the day in which nothing is sent by itself: `22-7` from ten at night to seven in the morning; `none`: never. */
export type QuietHours = string;

/** Hours that can be chosen on the setup panel. */
export const quietChoices: readonly QuietHours[] = ['none', '20-8', '21-7', '22-6', '22-7', '22-8', '23-6', '23-7', '0-6', '0-8'];

/** Time zones that can be chosen on the setup panel, west to east; a list in Discord holds 25. */
export const zoneChoices: readonly string[] = [
  ...['Pacific/Honolulu', 'America/Anchorage', 'America/Los_Angeles', 'America/Denver', 'America/Chicago', 'America/New_York'],
  ...['America/Sao_Paulo', 'Atlantic/Azores', 'UTC', 'Europe/London', 'Europe/Berlin', 'Africa/Lagos', 'Europe/Athens'],
  ...['Africa/Nairobi', 'Europe/Moscow', 'Asia/Dubai', 'Asia/Karachi', 'Asia/Kolkata', 'Asia/Dhaka', 'Asia/Bangkok'],
  ...['Asia/Shanghai', 'Asia/Tokyo', 'Asia/Vladivostok', 'Australia/Sydney', 'Pacific/Auckland'],
];

/** True when it is quiet at a time (milliseconds since 1970) in a time zone. */
export function isQuiet(time: number, hours: QuietHours, zone: string): boolean {
  const match = /^(\d{1,2})-(\d{1,2})$/.exec(hours);
  if (!match) return false;
  const [from, to, hour] = [Number(match[1]), Number(match[2]), hourAt(time, zone)];
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** True when the machine knows the time zone. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

function hourAt(time: number, zone: string): number {
  return Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone }).format(time));
}
