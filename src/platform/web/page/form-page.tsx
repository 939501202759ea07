import type { ReactNode } from "react";
import { Banner } from "../kit/banner.tsx";
import { PageHeader, type PageHeaderProps } from "./page-header.tsx";

interface FormPageProps extends PageHeaderProps {
  onSubmit: (event: { preventDefault: () => void }) => void;
  /** A refusal that belongs to no field: `form.formState.errors.root?.message`. */
  refusal?: string | undefined;
  children: ReactNode;
  /** Cancel, then the submit button. */
  buttons: ReactNode;
}

export function FormPage({ onSubmit, refusal, children, buttons, ...header }: FormPageProps) {
  return (
    <div className="scroll-quiet h-full overflow-auto">
      <form noValidate onSubmit={onSubmit} className="mx-auto flex max-w-xl flex-col pb-16">
        <PageHeader {...header} className="pt-6" />
        <div className="flex flex-col gap-4 px-4 pt-2">
          {refusal && <Banner tone="red" title={refusal} />}
          {children}
          <div className="flex flex-wrap justify-end gap-2 border-line border-t pt-4">{buttons}</div>
        </div>
      </form>
    </div>
  );
}
