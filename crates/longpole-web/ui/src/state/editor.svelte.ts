import { answer, api, problemIn, type Problem, type Schemas } from '../api/client';
import { page } from './page.svelte';

type Diagnostic = Schemas['Diagnostic'];

/** A row of the table in hand: as it stands on disk, and as it is edited. */
export interface Row {
  /** The line it begins in; null for a row put in here. */
  line: number | null;
  /** For a row put in here: the line it comes after. */
  after: number | null;
  key: number;
  before: Record<string, string>;
  cells: Record<string, string>;
  isGone: boolean;
}

const PAUSE_MS = 350;

/** One table in hand, with edits that are checked while typing, undone one by one, and saved together. */
export class Editor {
  schema = $state.raw<Schemas['TableSchema'] | null>(null);
  table = $state.raw<Schemas['TableText'] | null>(null);
  rows = $state<Row[]>([]);
  found = $state.raw<Diagnostic[]>([]);
  problem = $state.raw<Problem | null>(null);
  isChecking = $state(false);
  isSaved = $state(false);
  isSaving = $state(false);
  #undo = $state<(() => void)[]>([]);
  #last: { key: number; column: string } | null = null;
  #checkedRows: number[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #keys = 0;

  /** The table's own columns in the order of the file, then those it may have and has not. */
  columns = $derived.by((): Schemas['ColumnSchema'][] => {
    const known = new Map(this.schema?.columns.map((column) => [column.name, column]));
    const header = this.table?.header ?? this.schema?.columns.map((column) => column.name) ?? [];
    return header.flatMap((name) => known.get(name) ?? []);
  });
  shown = $derived(this.rows.filter((row) => !row.isGone));
  edits = $derived.by((): Schemas['Edit'][] => this.rows.flatMap((row): Schemas['Edit'][] => {
    if (row.line === null) return row.isGone ? [] : [{ do: 'insert', after: row.after, cells: { ...row.cells } }];
    if (row.isGone) return [{ do: 'delete', line: row.line }];
    return Object.entries(row.cells).filter(([column, value]) => value !== (row.before[column] ?? '')).map(([column, value]) => ({ do: 'set', line: row.line!, column, value }));
  }));
  canUndo = $derived(this.#undo.length > 0);
  errors = $derived(this.found.filter((one) => one.severity === 'error').length);

  async open(schema: Schemas['TableSchema']) {
    const turn = ++this.#turn;
    this.schema = schema;
    this.table = null;
    this.#take(null);
    try {
      const table = await answer(api.GET('/api/tables/{name}', { params: { path: { name: schema.name } } }));
      if (turn === this.#turn) this.#take(table);
    } catch (thrown) {
      if (turn === this.#turn) this.problem = problemIn(thrown);
    }
  }

  #take(table: Schemas['TableText'] | null) {
    clearTimeout(this.#timer);
    this.table = table;
    this.rows = (table?.rows ?? []).map((row) => {
      const before = Object.fromEntries(table!.header.map((name, at) => [name, row.cells[at] ?? '']));
      return { line: row.line, after: null, key: ++this.#keys, before, cells: { ...before }, isGone: false };
    });
    this.found = table?.diagnostics ?? [];
    this.#checkedRows = this.rows.map((row) => row.line!);
    this.#undo = [];
    this.#last = null;
    this.problem = null;
    this.isChecking = false;
    this.isSaved = false;
  }

  type(row: Row, column: string, value: string) {
    const was = row.cells[column] ?? '';
    if (was === value) return;
    // Letters typed into one cell are undone together.
    if (this.#last?.key !== row.key || this.#last.column !== column) this.#undo.push(() => (row.cells[column] = was));
    this.#last = { key: row.key, column };
    row.cells[column] = value;
    this.#check();
  }

  add(after: Row | null) {
    const row: Row = { line: null, after: after ? (after.line ?? after.after) : null, key: ++this.#keys, before: {}, cells: {}, isGone: false };
    const at = after ? this.rows.indexOf(after) + 1 : this.rows.length;
    this.rows.splice(at, 0, row);
    const kept = this.rows[at];
    this.#undo.push(() => (kept.isGone = true));
    this.#last = null;
    this.#check();
    return kept.key;
  }

  remove(row: Row) {
    row.isGone = true;
    this.#undo.push(() => (row.isGone = false));
    this.#last = null;
    this.#check();
  }

  undo() {
    this.#undo.pop()?.();
    this.#last = null;
    this.#check();
  }

  #check() {
    this.isSaved = false;
    this.isChecking = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), PAUSE_MS);
  }

  async #ask() {
    const { table, schema } = this;
    if (!table || !schema) return;
    const edits = this.edits;
    try {
      const checked = await answer(api.POST('/api/tables/{name}/check', { params: { path: { name: schema.name } }, body: { digest: table.digest, edits } }));
      if (this.table !== table || edits !== this.edits) return;
      this.found = checked.diagnostics;
      this.#checkedRows = checked.rows.map((row) => row.line);
      this.problem = null;
    } catch (thrown) {
      this.problem = problemIn(thrown);
    }
    this.isChecking = false;
  }

  /** What is wrong with a cell; without a column, with the row as such. */
  wrong(at: number, column: string | null): Diagnostic[] {
    const line = this.#checkedRows[at];
    return this.found.filter((one) => this.isHere(one) && one.line === line && (one.field ?? null) === column);
  }

  isHere(one: Diagnostic): boolean {
    return one.file === this.table?.file && (!this.table?.sheet || one.sheet === this.table.sheet);
  }

  async save() {
    const { table, schema } = this;
    if (!table || !schema || this.isSaving) return;
    clearTimeout(this.#timer);
    this.isSaving = true;
    try {
      const saved = await answer(api.PUT('/api/tables/{name}', { params: { path: { name: schema.name } }, body: { digest: table.digest, edits: this.edits } }));
      this.#take(saved);
      this.isSaved = true;
      this.schema = { ...schema, file: saved.file };
      if (page.plan) page.plan = { ...page.plan, is_current: false };
      await page.reload();
    } catch (thrown) {
      this.problem = problemIn(thrown);
      this.isChecking = false;
    } finally {
      this.isSaving = false;
    }
  }
}

/** The table in hand stays in hand while other parts of the page are looked at. */
export const editor = new Editor();
