/** The kit's door: what screens are composed of. */
export { Board, type BoardColumn } from "./board/board.tsx";
export { BarList } from "./charts/bar-list.tsx";
export { Funnel } from "./charts/funnel.tsx";
export { Sparkline } from "./charts/sparkline.tsx";
export { StackedBar } from "./charts/stacked-bar.tsx";
export { classNames } from "./class-names.ts";
export { Avatar } from "./kit/avatar.tsx";
export { Badge } from "./kit/badge.tsx";
export { Banner } from "./kit/banner.tsx";
export { Button } from "./kit/button.tsx";
export { ButtonLink } from "./kit/button-link.tsx";
export { Checkbox } from "./kit/checkbox.tsx";
export { Clock } from "./kit/clock.tsx";
export { ComboBox } from "./kit/combo-box.tsx";
export { DateField, DateTimeField } from "./kit/date-field.tsx";
export { Dialog } from "./kit/dialog.tsx";
export { Dot } from "./kit/dot.tsx";
export { Drawer } from "./kit/drawer.tsx";
export { EmptyState } from "./kit/empty-state.tsx";
export { ErrorState } from "./kit/error-state.tsx";
export { ForbiddenState } from "./kit/forbidden-state.tsx";
export { FormDialog } from "./kit/form-dialog.tsx";
export { IconButton } from "./kit/icon-button.tsx";
export { Kbd } from "./kit/kbd.tsx";
export { Menu } from "./kit/menu.tsx";
export { Meter } from "./kit/meter.tsx";
export { Metric } from "./kit/metric.tsx";
export { Money } from "./kit/money.tsx";
export { MoneyField } from "./kit/money-field.tsx";
export { NumberField } from "./kit/number-field.tsx";
export { Peek } from "./kit/peek.tsx";
export { Popover } from "./kit/popover.tsx";
export { ProgressBar } from "./kit/progress-bar.tsx";
export { RadioGroup } from "./kit/radio-group.tsx";
export { Refusal } from "./kit/refusal.tsx";
export { Ring } from "./kit/ring.tsx";
export { Section } from "./kit/section.tsx";
export { SegmentedControl } from "./kit/segmented-control.tsx";
export { type Option, Select } from "./kit/select.tsx";
export { Skeleton, SkeletonRows } from "./kit/skeleton.tsx";
export { Switch } from "./kit/switch.tsx";
export { Tabs } from "./kit/tabs.tsx";
export { TextArea } from "./kit/text-area.tsx";
export { TextField } from "./kit/text-field.tsx";
export { TextLink } from "./kit/text-link.tsx";
export { toast } from "./kit/toast.tsx";
export type { RoleHue, Tone } from "./kit/tones.ts";
export { Tooltip } from "./kit/tooltip.tsx";
export { When } from "./kit/when.tsx";
export { DataList } from "./list/data-list.tsx";
export type {
  BulkAction,
  FilterField,
  ListColumn,
  ListPage as ListRows,
  ListSelection,
  ListSource,
  SavedView,
} from "./list/list-types.ts";
export { FormPage } from "./page/form-page.tsx";
export { ListPage } from "./page/list-page.tsx";
export { PageHeader } from "./page/page-header.tsx";
export { PublicPage } from "./page/public-page.tsx";
export { type Outcome, QueuePage } from "./page/queue-page.tsx";
export { RecordPage, type RecordPart } from "./page/record-page.tsx";
export { Setting, SettingsGroup, SettingsPage } from "./page/settings-page.tsx";
export { Composer, type ComposerMode } from "./record/composer.tsx";
export { ConflictDialog } from "./record/conflict-dialog.tsx";
export { type Fact, Facts, InlineEdit } from "./record/facts.tsx";
export { type PathStage, StagePath } from "./record/stage-path.tsx";
export { Timeline } from "./record/timeline.tsx";
export type { TimelineItem, TimelinePresenter } from "./record/timeline-presenter.ts";
