/** What an item asks of the other: the kinds of one continuous list (DOMAIN §8.2). */
export const agendaKinds = ["discuss", "review", "help", "think", "feedback", "thanks", "fyi"] as const;
export type AgendaKind = (typeof agendaKinds)[number];

export const commitmentStates = ["open", "done", "dropped"] as const;
export type CommitmentState = (typeof commitmentStates)[number];
