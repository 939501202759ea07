import type { Messages } from "../../../platform/web/words.ts";

export const setupMessages: Messages = {
  nav: "Set up",
  title: "Set up {{workspace}}",
  says: "What a sales floor needs before its first day. Each line ticks itself.",
  progress: "Ready for the first day",
  doneOf: "{{done}} of {{all}} done",
  count: "{{done}}/{{all}}",
  loading: "Loading",
  done: "Done",
  open: "To do",
  dismiss: "Put this list away",
  dismissed: "The list is put away. Everything on it stays where it is.",
  allTitle: "Everything is in place",
  all: "The floor can work. This list has gone from your rail.",
  step: {
    charter: {
      title: "Read your charter",
      says: "What your role is for and what it may do. Everybody who joins reads theirs first.",
      act: "Open your charter",
    },
    people: {
      title: "Invite your people",
      says: "Each gets a link and one role: those who find leads, those who answer them, those who close.",
      act: "Invite people",
    },
    mailbox: {
      title: "Connect a mailbox",
      says: "Mail leaves from a rep's own mailbox, and answers are read from it. A self-test proves both ways.",
      act: "Connect a mailbox",
      elsewhere: "Each rep connects their own, under Mailboxes",
    },
    persons: {
      title: "Bring in your contacts",
      says: "A CSV from your spreadsheet or your last system. You see what would happen before it does.",
      act: "Import persons",
      elsewhere: "Reps bring them in, under Imports",
    },
    sequence: {
      title: "Start a sequence",
      says: "Mails and calls in an order that works, within the hours you allow.",
      act: "Write a sequence",
      elsewhere: "Reps write them, under Sequences",
    },
    form: {
      title: "Publish a form",
      says: "Who comes to you first reaches a Market Response Rep within minutes, with the clock running.",
      act: "Make a form",
      elsewhere: "Marketing makes them, under Forms",
    },
  },
};
