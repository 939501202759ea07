export { missLapsedOneOnOnes } from "./coaching.jobs.ts";
export { coachingRoutes } from "./coaching.routes.ts";
export { commit, settleCommitment } from "./commit.ts";
export { addAgendaItem } from "./edit-agenda.ts";
export { endSeriesOf } from "./end-series.ts";
export { beginOneOnOne, holdOneOnOne } from "./hold-one-on-one.ts";
export { missOneOnOne, moveOneOnOne } from "./move-one-on-one.ts";
export { writePrivateNote } from "./private-notes.ts";
export { startSeries } from "./start-series.ts";
