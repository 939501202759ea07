import type { LucideIcon } from "lucide-react";

export interface PaletteEntry {
  key: string;
  /** Heading it stands under: "Create", "Go to", "This page". */
  group: string;
  label: string;
  detail?: string | undefined;
  /** Other words people would type for it. */
  also?: string;
  icon?: LucideIcon;
  shortcut?: string | undefined;
  run: () => void;
}
