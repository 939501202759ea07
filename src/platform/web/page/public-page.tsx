import type { ReactNode } from "react";

interface PublicPageProps {
  /** The workspace: a visitor came to them, not to us. */
  brand: string;
  title: string;
  says?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}

/** What buyers see: forms, booking, unsubscribe, sign-in. Small, calm, one column. */
export function PublicPage({ brand, title, says, children, foot }: PublicPageProps) {
  return (
    <main className="flex min-h-full flex-col items-center px-4 py-10 sm:justify-center">
      <title>{`${title} · ${brand}`}</title>
      <div className="w-full max-w-md">
        <p className="mb-4 font-semibold text-muted">{brand}</p>
        <div className="rounded-xl border border-line bg-surface p-6 shadow-md">
          <h1 className="text-balance font-semibold text-xl tracking-tight">{title}</h1>
          {says && <div className="mt-1 text-muted">{says}</div>}
          <div className="mt-5">{children}</div>
        </div>
        {foot && <div className="mt-4 text-center text-faint text-sm">{foot}</div>}
      </div>
    </main>
  );
}
