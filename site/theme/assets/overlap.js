// How many working hours two time zones share: nine to five on both clocks, as they stand at a moment.

const [BEGINS, ENDS] = [9, 17];

/** How many hours the clocks of a zone are ahead of UTC's; NaN where nobody knows the zone. */
export function ahead(zone, at = new Date()) {
  try {
    const told = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(at);
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(told.find(({ type }) => type === "timeZoneName").value);
    return sign ? Number(`${sign}1`) * (Number(hours) + Number(minutes) / 60) : 0;
  } catch {
    return NaN;
  }
}

/** The hours that are working hours in both zones; NaN where one of them is not known. */
export function hoursInCommon(zone, other, at = new Date()) {
  const apart = Math.abs(ahead(zone, at) - ahead(other, at)) % 24;
  return Math.max(0, ENDS - BEGINS - Math.min(apart, 24 - apart));
}

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
