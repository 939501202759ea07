import { Link, type LinkProps } from "react-aria-components";
import { classNames } from "../class-names.ts";

export const linkShape =
  "focus-ring rounded-sm text-accent-ink underline decoration-accent-line underline-offset-2 hover:decoration-current";

/** Goes through the shell's router: `<TextLink href="/leads/…">`. `quiet` is for names inside rows, known as links by their place. */
export function TextLink({
  quiet,
  className,
  ...rest
}: Omit<LinkProps, "className"> & { quiet?: boolean; className?: string }) {
  return (
    <Link
      {...rest}
      className={classNames(quiet ? "focus-ring rounded-sm text-ink hover:underline" : linkShape, className)}
    />
  );
}
