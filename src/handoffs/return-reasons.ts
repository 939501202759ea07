/** What a return says about the pass, and whether the rep can mend it (DOMAIN §3.5). None of them pays. */
export interface ReturnReason {
  readonly key: string;
  readonly label: string;
  readonly fixable: boolean;
  /** What a one-on-one may talk about; null when nobody did anything wrong. */
  readonly coaching: string | null;
  /** Returns to a later day instead of closing. */
  readonly asksWakeDate?: true;
}

export const returnReasons = [
  {
    key: "no-need-confirmed",
    label: "No need confirmed",
    fixable: true,
    coaching: "Asking for the need",
  },
  {
    key: "wrong-person",
    label: "Wrong person, no way to the decision",
    fixable: true,
    coaching: "Finding who decides",
  },
  {
    key: "no-next-step",
    label: "No next step agreed",
    fixable: true,
    coaching: "Agreeing a next step",
  },
  {
    key: "cannot-reach",
    label: "Cannot be reached since the hand-off",
    fixable: true,
    coaching: "Preparing the meeting",
  },
  {
    key: "criteria-misreported",
    label: "What the note says is not what they say",
    fixable: true,
    coaching: "Marking with evidence",
  },
  { key: "timing", label: "Later than we sell for", fixable: false, coaching: null, asksWakeDate: true },
  { key: "outside-profile", label: "Outside our profile", fixable: false, coaching: "Knowing our profile" },
  { key: "existing-deal", label: "There is an open deal already", fixable: false, coaching: null },
  { key: "existing-customer", label: "A customer's own matter", fixable: false, coaching: null },
  { key: "duplicate", label: "Duplicate", fixable: false, coaching: null },
] as const satisfies readonly ReturnReason[];

export type ReturnReasonKey = (typeof returnReasons)[number]["key"];
export const returnReasonKeys = returnReasons.map(({ key }) => key) as [
  ReturnReasonKey,
  ...ReturnReasonKey[],
];

export const returnReasonOf = (key: ReturnReasonKey): ReturnReason =>
  returnReasons.find((reason) => reason.key === key)!;
