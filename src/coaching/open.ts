export {
  agendaChanged,
  commitmentChanged,
  oneOnOneBegun,
  oneOnOneHeld,
  oneOnOneMissed,
  oneOnOneMoved,
  oneOnOnePlanned,
  seriesEdited,
  seriesEnded,
  seriesStarted,
} from "./coaching.events.ts";

export const coachingPermissions = {
  "oneonones.take-part": "Have one-on-ones of your own",
  "oneonones.rates": "See whether one-on-ones are held, never what is said",
};
