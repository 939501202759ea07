import { lazy, Suspense } from "react";
import type { DateFieldProps } from "./day-picker.tsx";
import { FieldStandIn } from "./field-frame.tsx";
import type { DateTimeFieldProps } from "./moment-picker.tsx";

// Calendars and their arithmetic are 40 kB of script: they come when the first date field is drawn, not with the page.
const DayPicker = lazy(async () => ({ default: (await import("./day-picker.tsx")).DayPicker }));
const MomentPicker = lazy(async () => ({ default: (await import("./moment-picker.tsx")).MomentPicker }));

/** A calendar day, "2026-11-23". */
export const DateField = (props: DateFieldProps) => (
  <Suspense fallback={<FieldStandIn {...props} />}>
    <DayPicker {...props} />
  </Suspense>
);

/** An instant, typed on the viewer's wall clock or on that of `zone`. */
export const DateTimeField = (props: DateTimeFieldProps) => (
  <Suspense fallback={<FieldStandIn {...props} />}>
    <MomentPicker {...props} />
  </Suspense>
);
