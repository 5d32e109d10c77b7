import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDownload,
  IconFileImport,
  IconList,
  IconPlus,
  IconPrinter,
  IconSearch,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { spotlight } from '@mantine/spotlight';
import { usePlanStore } from '#renderer/state/planStore.ts';
import { exportOpenPlan, importPlan, makeReport, newPlan } from '#renderer/state/planActions.ts';
import { placeOf, plansPlace, sections, type Section } from './places.ts';

/** Where commands act. */
export interface CommandContext {
  readonly go: (place: string) => void;
}

/** One thing the user can do, once: the menu, the shortcut, the palette and the buttons all read it from here. */
export interface Command {
  readonly id: string;
  /** Its name in the words (namespace common). */
  readonly label:
    | 'commands.newPlan'
    | 'commands.importPlan'
    | 'commands.exportPlan'
    | 'commands.listPlans'
    | 'commands.undo'
    | 'commands.redo'
    | 'commands.report'
    | 'commands.palette'
    | `sections.${Section}`;
  readonly icon: ComponentType<{ size?: number | string }>;
  /** In the notation of Mantine's useHotkeys; `mod` is Ctrl, on a Mac Cmd. */
  readonly keys?: string;
  /** Other keys that do the same, which no menu names. */
  readonly alsoKeys?: string;
  readonly enabled: () => boolean;
  readonly run: (context: CommandContext) => void | Promise<void>;
}

const always = () => true;
const planIsOpen = () => usePlanStore.getState().plan !== null;

const goTo = (section: Section, keys: string): Command => ({
  id: `go.${section}`,
  label: `sections.${section}`,
  icon: IconList,
  keys,
  enabled: planIsOpen,
  run: ({ go }) => {
    const { plan } = usePlanStore.getState();
    if (plan) go(placeOf(plan.id, section));
  },
});

/** Every command of the program. The ids of `menuCommands` (shared/bridge.ts) are among them. */
export const commands: readonly Command[] = [
  { id: 'plan.new', label: 'commands.newPlan', icon: IconPlus, enabled: always, run: ({ go }) => newPlan(go) },
  {
    id: 'plan.import',
    label: 'commands.importPlan',
    icon: IconFileImport,
    keys: 'mod+O',
    enabled: always,
    run: ({ go }) => importPlan(go),
  },
  {
    id: 'plan.export',
    label: 'commands.exportPlan',
    icon: IconDownload,
    keys: 'mod+S',
    enabled: planIsOpen,
    run: () => exportOpenPlan(),
  },
  { id: 'plan.list', label: 'commands.listPlans', icon: IconList, enabled: always, run: ({ go }) => go(plansPlace) },
  {
    id: 'edit.undo',
    label: 'commands.undo',
    icon: IconArrowBackUp,
    keys: 'mod+Z',
    enabled: () => usePlanStore.getState().past.length > 0,
    run: () => usePlanStore.getState().undo(),
  },
  {
    id: 'edit.redo',
    label: 'commands.redo',
    icon: IconArrowForwardUp,
    keys: 'mod+shift+Z',
    alsoKeys: 'mod+Y',
    enabled: () => usePlanStore.getState().future.length > 0,
    run: () => usePlanStore.getState().redo(),
  },
  {
    id: 'report.pdf',
    label: 'commands.report',
    icon: IconPrinter,
    keys: 'mod+P',
    enabled: planIsOpen,
    run: () => makeReport(),
  },
  {
    id: 'palette.open',
    label: 'commands.palette',
    icon: IconSearch,
    keys: 'mod+K',
    enabled: always,
    run: () => spotlight.open(),
  },
  ...sections.map((section, index) => goTo(section, `alt+${index + 1}`)),
];
