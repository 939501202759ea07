import type { LucideIcon } from "lucide-react";
import { Link, type LinkProps } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { type ButtonSize, type ButtonTone, buttonShape, buttonSizes, buttonTones } from "./button.tsx";

interface ButtonLinkProps extends Omit<LinkProps, "className" | "children" | "style"> {
  children: string;
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: LucideIcon;
}

/** Goes somewhere, and is the thing to do: a link that weighs as much as a button. */
export function ButtonLink({
  children,
  tone = "secondary",
  size = "md",
  icon: Icon,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={classNames(buttonShape, buttonTones[tone], buttonSizes[size])}>
      {Icon && <Icon aria-hidden size={size === "sm" ? 13 : 15} strokeWidth={2} />}
      {children}
    </Link>
  );
}
