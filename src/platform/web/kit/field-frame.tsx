import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { classNames } from "../class-names.ts";

/** What every field takes beside its value. `error` is a sentence: the browser's rule or the server's refusal. */
export interface FieldProps {
  label: string;
  /** Keeps the label for screen readers and hides it from the eye: filters, table cells. */
  labelHidden?: boolean;
  help?: ReactNode;
  error?: string | undefined;
  className?: string;
}

export const inputShape =
  "h-8 w-full min-w-0 rounded-md border border-field bg-surface px-2.5 text-base text-ink outline-none hovered:border-muted focused:border-accent focused:ring-1 focused:ring-accent invalid:border-red focused:invalid:ring-red off:border-line off:bg-sunken off:text-faint";

export const fieldShape = "group flex min-w-0 flex-col gap-1";

export function FieldLabel({ label, labelHidden }: Pick<FieldProps, "label" | "labelHidden">) {
  return <Label className={labelHidden ? "sr-only" : "w-fit font-medium text-muted text-sm"}>{label}</Label>;
}

export function FieldNotes({ help, error }: Pick<FieldProps, "help" | "error">) {
  return (
    <>
      {help && (
        <Text slot="description" className="text-faint text-sm">
          {help}
        </Text>
      )}
      <FieldError className={classNames("text-red-ink text-sm")}>{error}</FieldError>
    </>
  );
}

/** Holds the place of a field whose code is still on its way, so that nothing below it moves. */
export function FieldStandIn({ label, labelHidden, className }: FieldProps) {
  return (
    <div className={classNames(fieldShape, className)}>
      <span className={labelHidden ? "sr-only" : "w-fit font-medium text-muted text-sm"}>{label}</span>
      <span aria-hidden className="animate-shimmer h-8 rounded-md border border-line bg-sunken" />
    </div>
  );
}
