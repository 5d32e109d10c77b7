/**
 * What a host does for the renderer. The desktop host answers over IPC (electron/), the browser edition in place
 * (renderer/hosts/browser.ts); the renderer asks what the host can do, never which it is.
 */
import { z } from 'zod';
import { languages, phases, planSchema } from '#shared/plan/schema.ts';
import { month } from '#shared/plan/schemaParts.ts';
import { groupings, taskFilters } from '#shared/roadmap/groups.ts';

const taskQuerySchema = z.strictObject({
  filter: z.enum(taskFilters),
  owner: z.string().max(500).nullable(),
  phase: z.enum(phases).nullable(),
  search: z.string().max(500),
});

/** One view of the road map, as it is looked at, or one part of the guide that is handed over by itself. */
export const reportPartSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('checklist'), query: taskQuerySchema, grouping: z.enum(groupings) }),
  z.strictObject({ kind: z.literal('timeline'), query: taskQuerySchema }),
  z.strictObject({ kind: z.literal('calendar'), query: taskQuerySchema, month }),
  /** A page an owner, of everyone or of one (empty: nobody's tasks). */
  z.strictObject({ kind: z.literal('week'), owner: z.string().max(500).nullable() }),
  /** The website brief, for an agency. */
  z.strictObject({ kind: z.literal('websiteBrief') }),
]);
export type ReportPart = z.infer<typeof reportPartSchema>;
/** A view of the road map. */
export type RoadmapPart = Exclude<ReportPart, { kind: 'websiteBrief' }>;

/** The print document's input: everything it shows is computed from these. Without a part it is the whole report. */
export const reportRequestSchema = z.strictObject({
  plan: planSchema,
  today: z.iso.date(),
  language: z.enum(languages),
  part: reportPartSchema.optional(),
});
export type ReportRequest = z.infer<typeof reportRequestSchema>;

export const fileKinds = ['plan', 'csv', 'pdf'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What can be opened; all of it is text, whatever its encoding. */
export const openKinds = ['plan', 'csv'] as const;
export type OpenKind = (typeof openKinds)[number];

export const openedFileSchema = z.strictObject({ name: z.string(), text: z.string() });
export type OpenedFile = z.infer<typeof openedFileSchema>;

export const saveRequestSchema = z.strictObject({
  kind: z.enum(fileKinds),
  suggestedName: z.string().min(1).max(255),
  text: z.string(),
});
export type SaveRequest = z.infer<typeof saveRequestSchema>;

/** Where something was saved, or that the user changed their mind, or what went wrong (a host's own words). */
export const saveResultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), name: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('failed'), reason: z.string() }),
]);
export type SaveResult = z.infer<typeof saveResultSchema>;

export const openResultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), file: openedFileSchema }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('tooLarge'), name: z.string(), bytes: z.number() }),
  z.strictObject({ kind: z.literal('failed'), reason: z.string() }),
]);
export type OpenResult = z.infer<typeof openResultSchema>;

/** Commands that a native menu sends; the renderer's command registry runs them. */
export const menuCommands = [
  'plan.new',
  'plan.import',
  'plan.export',
  'plan.list',
  'edit.undo',
  'edit.redo',
  'report.pdf',
  'palette.open',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export const hostAbilitiesSchema = z.strictObject({
  /** Makes a PDF file in one click; otherwise the report opens the print dialog. */
  pdfFile: z.boolean(),
  /** Has a menu bar of its own, so shortcuts in it are the host's. */
  nativeMenu: z.boolean(),
});
export type HostAbilities = z.infer<typeof hostAbilitiesSchema>;

/** What a host does for the renderer. Nothing here throws for what a user can cause; results say what happened. */
export interface DesktopBridge {
  readonly abilities: HostAbilities;
  /** Lets the user choose a file of a kind and reads its text (at most `limits.fileBytes`; see `decodeText`). */
  openTextFile(kind: OpenKind): Promise<OpenResult>;
  /** Lets the user choose a place and writes the text there (UTF-8). */
  saveFile(request: SaveRequest): Promise<SaveResult>;
  /** Makes the report: a PDF file where the host can, else its print dialog ('saved' then means that it was shown). */
  makeReport(request: ReportRequest, suggestedName: string): Promise<SaveResult>;
  /** Calls back for every command of the native menu; returns how to stop. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /** Calls back for every plan file that the host was asked to open (double click, second start); returns how to stop. */
  onOpenFile(listener: (file: OpenedFile) => void): () => void;
}
