import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  icon: LucideIcon;
  /** What there is none of: "No replies waiting". */
  title: string;
  /** What happens next, or what to do about it, in words. */
  children: ReactNode;
  actions?: ReactNode;
  /** It is all there is on the page, so its title is the page's heading. */
  isPage?: boolean;
}

export function EmptyState({ icon: Icon, title, children, actions, isPage }: EmptyStateProps) {
  const Heading = isPage ? "h1" : "h2";
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center gap-2 px-6 py-14 text-center">
      <span className="mb-2 flex size-10 items-center justify-center rounded-lg border border-line bg-surface text-faint shadow-sm">
        <Icon aria-hidden size={19} strokeWidth={1.7} />
      </span>
      <Heading className="font-semibold text-lg">{title}</Heading>
      <div className="text-balance text-muted">{children}</div>
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
