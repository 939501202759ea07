import { type ComponentType, createContext, createElement, lazy, Suspense, use } from "react";

/** A place on an earlier room's screen that a later room may fill. The type parameter is what the place hands in. */
export interface SlotPlace<Props extends object> {
  readonly name: string;
  /** Never read: it carries the type from the place to its fills. */
  readonly props?: Props;
}

export interface SlotFill {
  slot: string;
  component: ComponentType<never>;
  order: number;
}

export const defineSlot = <Props extends object>(name: string): SlotPlace<Props> => ({ name });

/** In a room's `web/public.ts`: `slots: [fillSlot(leadActions, OfferHandoff, { order: 10 })]`. */
export const fillSlot = <Props extends object>(
  place: SlotPlace<Props>,
  component: ComponentType<Props>,
  { order = 100 }: { order?: number } = {},
): SlotFill => ({ slot: place.name, component: component as ComponentType<never>, order });

/**
 * The same, its script loaded when the place is first drawn: `fillSlotLater(leadAside, async () => (await
 * import("./lead-arrival.tsx")).LeadArrival)`. What stands in `web/public.ts` itself weighs on every first load.
 */
export const fillSlotLater = <Props extends object>(
  place: SlotPlace<Props>,
  load: () => Promise<ComponentType<Props>>,
  options: { order?: number } = {},
): SlotFill =>
  fillSlot(place, lazy(async () => ({ default: await load() })) as ComponentType<Props>, options);

export const SlotFillsContext = createContext<readonly SlotFill[]>([]);

export const useSlotFills = (name: string): SlotFill[] =>
  use(SlotFillsContext)
    .filter((fill) => fill.slot === name)
    .sort((a, b) => a.order - b.order);

/** `<Slot of={leadActions} lead={lead} />` draws every fill in order; nothing when no room has filled it. */
export function Slot<Props extends object>({ of: place, ...props }: { of: SlotPlace<Props> } & Props) {
  return createElement(
    Suspense,
    { fallback: null },
    useSlotFills(place.name).map((fill, index) =>
      createElement(fill.component as ComponentType<object>, { key: `${fill.slot}-${index}`, ...props }),
    ),
  );
}
