import { zonesToSuit } from "./calling-hours.ts";
import { zonesOfPhone } from "./phone-zones.ts";

/** The zones in which it must be a decent hour before this person is called. None where nothing says where it rings. */
export function zonesToRing(person: { zone: string | null; phone: string | null }): string[] {
  return [...zonesToSuit(person.zone, zonesOfPhone(person.phone))];
}
