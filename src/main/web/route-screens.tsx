import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { Compass } from "lucide-react";
import { EmptyState } from "../../platform/web/kit/empty-state.tsx";
import { ErrorState } from "../../platform/web/kit/error-state.tsx";
import { ForbiddenState } from "../../platform/web/kit/forbidden-state.tsx";
import { SkeletonRows } from "../../platform/web/kit/skeleton.tsx";
import { TextLink } from "../../platform/web/kit/text-link.tsx";
import { useWords } from "../../platform/web/words.ts";

export function NotFound() {
  const words = useWords("shell");
  return (
    <EmptyState
      isPage
      icon={Compass}
      title={words("notFound.title")}
      actions={<TextLink href="/">{words("notFound.back")}</TextLink>}
    >
      {words("notFound.next")}
    </EmptyState>
  );
}

export const NotOpen = () => <ForbiddenState isPage />;

export function Failed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <ErrorState
      isPage
      error={error}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}

export function Opening() {
  return <SkeletonRows label={useWords("shell")("opening")} />;
}
