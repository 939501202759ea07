import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DateSegment,
  Dialog,
  Group,
  Heading,
} from "react-aria-components";
import { PopoverSurface } from "./popover.tsx";

const step = "focus-ring flex size-7 items-center justify-center rounded-md text-muted hovered:bg-hover";

/** The typed segments and the calendar button of a date picker. */
export function DateEntry() {
  return (
    <Group className="flex h-8 items-center rounded-md border border-field bg-surface pl-2.5 has-data-focused:border-accent has-data-focused:ring-1 has-data-focused:ring-accent hovered:border-muted group-data-invalid:border-red off:bg-sunken">
      <DateInput className="-ml-1 num flex flex-1 items-center whitespace-nowrap">
        {(segment) => (
          <DateSegment
            segment={segment}
            className="inline-flex h-6 items-center justify-center rounded-sm px-px outline-none [&[role=spinbutton]]:min-w-6 data-placeholder:text-faint focused:bg-accent focused:text-on-accent"
          />
        )}
      </DateInput>
      <Button className="focus-ring flex size-8 items-center justify-center rounded-md text-faint hovered:text-ink">
        <CalendarDays aria-hidden size={15} />
      </Button>
    </Group>
  );
}

export function DatePopover() {
  return (
    <PopoverSurface>
      <Dialog className="p-3 outline-none">
        <Calendar>
          <header className="mb-2 flex items-center">
            <Button slot="previous" className={step}>
              <ChevronLeft aria-hidden size={16} />
            </Button>
            <Heading className="flex-1 text-center font-semibold text-base" />
            <Button slot="next" className={step}>
              <ChevronRight aria-hidden size={16} />
            </Button>
          </header>
          <CalendarGrid className="num border-separate border-spacing-0.5">
            <CalendarGridHeader>
              {(day) => (
                <CalendarHeaderCell className="size-8 font-medium text-faint text-sm">
                  {day}
                </CalendarHeaderCell>
              )}
            </CalendarGridHeader>
            <CalendarGridBody>
              {(date) => (
                <CalendarCell
                  date={date}
                  className="focus-ring flex size-8 items-center justify-center rounded-md data-outside-month:hidden data-unavailable:text-faint chosen:bg-accent chosen:text-on-accent hovered:not-data-selected:bg-hover off:text-faint"
                />
              )}
            </CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </PopoverSurface>
  );
}
