import { type ComponentType, createContext, createElement, Fragment, use } from "react";

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

export const SlotFillsContext = createContext<readonly SlotFill[]>([]);

export const useSlotFills = (name: string): SlotFill[] =>
  use(SlotFillsContext)
    .filter((fill) => fill.slot === name)
    .sort((a, b) => a.order - b.order);

/** `<Slot of={leadActions} lead={lead} />` draws every fill in order; nothing when no room has filled it. */
export function Slot<Props extends object>({ of: place, ...props }: { of: SlotPlace<Props> } & Props) {
  return createElement(
    Fragment,
    null,
    useSlotFills(place.name).map((fill, index) =>
      createElement(fill.component as ComponentType<object>, { key: `${fill.slot}-${index}`, ...props }),
    ),
  );
}
