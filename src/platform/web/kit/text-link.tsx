import type { ReactNode } from "react";
import { Link, type LinkProps } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { useOpenable } from "../openable.ts";

export const linkShape =
  "focus-ring rounded-sm text-accent-ink underline decoration-accent-line underline-offset-2 hover:decoration-current";

interface TextLinkProps extends Omit<LinkProps, "className" | "children"> {
  quiet?: boolean;
  className?: string;
  children: ReactNode;
}

/**
 * Goes through the shell's router: `<TextLink href="/leads/…">`. `quiet` is for names inside rows, known as links by
 * their place. Where the viewer's role may not go, the words stand alone: no link leads to a refusal.
 */
export function TextLink({ quiet, className, ...rest }: TextLinkProps) {
  if (!useOpenable(rest.href)) return <span className={className}>{rest.children}</span>;
  return (
    <Link
      {...rest}
      className={classNames(quiet ? "focus-ring rounded-sm text-ink hover:underline" : linkShape, className)}
    />
  );
}
