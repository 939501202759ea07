import { Check, type LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  type Placement,
} from "react-aria-components";
import { classNames } from "../class-names.ts";
import { useWords } from "../words.ts";
import { Kbd } from "./kbd.tsx";
import { optionShape, PopoverSurface } from "./popover.tsx";

export interface MenuEntry {
  key: string;
  label: string;
  detail?: string;
  icon?: LucideIcon;
  shortcut?: string;
  isDanger?: boolean;
  isDisabled?: boolean;
  isChecked?: boolean;
  run?: () => void;
  href?: string;
}

export interface MenuGroup {
  label?: string;
  entries: MenuEntry[];
}

interface MenuProps {
  label: string;
  trigger: ReactElement;
  groups: MenuGroup[];
  placement?: Placement;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}

export function Menu({ label, trigger, groups, placement = "bottom end", isOpen, onOpenChange }: MenuProps) {
  return (
    <MenuTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger}
      <PopoverSurface placement={placement} className="min-w-48">
        <AriaMenu aria-label={label} className="scroll-quiet max-h-96 overflow-auto outline-none">
          {groups.map((group, index) => (
            <MenuSection
              key={group.label ?? index}
              aria-label={group.label ?? label}
              className="border-line border-b p-1 last:border-b-0"
            >
              {group.label && (
                <Header className="px-2 pt-1 pb-0.5 font-medium text-faint text-sm">{group.label}</Header>
              )}
              {group.entries.map((entry) => (
                <MenuRow key={entry.key} entry={entry} />
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </PopoverSurface>
    </MenuTrigger>
  );
}

function MenuRow({ entry }: { entry: MenuEntry }) {
  const words = useWords("kit");
  const { key, label, detail, icon: Icon, shortcut, isDanger, isDisabled, isChecked, run, href } = entry;
  return (
    <MenuItem
      id={key}
      textValue={label}
      isDisabled={isDisabled ?? false}
      {...(run ? { onAction: run } : {})}
      {...(href ? { href } : {})}
      className={classNames(optionShape, isDanger && "text-red-ink")}
    >
      {Icon && <Icon aria-hidden size={15} className={isDanger ? "" : "text-faint"} />}
      <span className="min-w-0 flex-1">
        <span>{label}</span>
        {detail && (
          <span data-detail className="block text-faint text-sm">
            {detail}
          </span>
        )}
      </span>
      {isChecked && <Check aria-label={words("list.chosen")} size={14} className="text-accent-ink" />}
      {shortcut && <Kbd keys={shortcut} />}
    </MenuItem>
  );
}
