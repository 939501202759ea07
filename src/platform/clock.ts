/** The only source of now. Passed as an argument, so that tests and replays own time. */
export type Clock = () => Date;

export const wallClock: Clock = () => new Date();
