import { classNames } from "../class-names.ts";

/** Stands where text will; appears only after 400 ms of waiting, so quick answers do not flicker. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames(
        "animate-[fade_100ms_linear_400ms_backwards,shimmer_1.4s_ease-in-out_500ms_infinite] block h-3 rounded-sm bg-press",
        className,
      )}
    />
  );
}

export function SkeletonRows({ label, rows = 8 }: { label: string; rows?: number }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={row} className="flex h-10 items-center gap-4 border-line border-b px-4">
          <Skeleton className="w-1/4" />
          <Skeleton className="w-1/6" />
          <Skeleton className="w-1/3" />
        </div>
      ))}
    </div>
  );
}
