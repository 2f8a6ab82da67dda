import { answer, api, problemIn, type Problem, type Schemas } from '../api/client';
import { page } from './page.svelte';

type Diagnostic = Schemas['Diagnostic'];

const PAUSE_MS = 350;

/** Settings of the folder or of a scenario in hand: a text that is checked while typing, and saved as it stands. */
export class TextEditor {
  scenario = $state<string | null>(null);
  settings = $state.raw<Schemas['SettingsText'] | null>(null);
  text = $state('');
  found = $state.raw<Diagnostic[]>([]);
  problem = $state.raw<Problem | null>(null);
  isChecking = $state(false);
  isSaved = $state(false);
  isSaving = $state(false);
  #undo = $state.raw<string[]>([]);
  #isTyping = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  /** Text areas know one kind of line end; the file keeps its own. */
  #lineEnd = $derived(this.settings?.text.includes('\r\n') ? '\r\n' : '\n');
  before = $derived(this.settings?.text.replaceAll('\r\n', '\n') ?? '');
  isEdited = $derived(this.settings !== null && this.text !== this.before);
  canUndo = $derived(this.#undo.length > 0);
  errors = $derived(this.found.filter((one) => one.severity === 'error').length);

  async open(scenario: string) {
    const turn = ++this.#turn;
    this.scenario = scenario;
    this.#take(null);
    try {
      const settings = await answer(api.GET('/api/settings/{scenario}', { params: { path: { scenario } } }));
      if (turn === this.#turn) this.#take(settings);
    } catch (thrown) {
      if (turn === this.#turn) this.problem = problemIn(thrown);
    }
  }

  close() {
    this.#turn += 1;
    this.scenario = null;
    this.#take(null);
  }

  #take(settings: Schemas['SettingsText'] | null) {
    clearTimeout(this.#timer);
    this.settings = settings;
    this.text = this.before;
    this.found = settings?.diagnostics ?? [];
    this.problem = null;
    this.#undo = [];
    this.#isTyping = false;
    this.isChecking = false;
    this.isSaved = false;
  }

  type(text: string) {
    // What is typed without a pause is undone together.
    if (!this.#isTyping) this.#undo = [...this.#undo, this.text];
    this.#isTyping = true;
    this.text = text;
    this.#check();
  }

  undo() {
    const last = this.#undo.at(-1);
    if (last === undefined) return;
    this.#undo = this.#undo.slice(0, -1);
    this.text = last;
    this.#isTyping = false;
    this.#check();
  }

  #check() {
    this.isSaved = false;
    this.isChecking = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), PAUSE_MS);
  }

  /** What is sent: the text with the line ends of the file. */
  #body(settings: Schemas['SettingsText']) {
    return { digest: settings.digest, text: this.text.replaceAll('\n', this.#lineEnd) };
  }

  async #ask() {
    const { settings, scenario, text } = this;
    if (!settings || !scenario) return;
    this.#isTyping = false;
    try {
      const checked = await answer(api.POST('/api/settings/{scenario}/check', { params: { path: { scenario } }, body: this.#body(settings) }));
      if (this.settings !== settings || this.text !== text) return;
      this.found = checked.diagnostics;
      this.problem = null;
    } catch (thrown) {
      this.problem = problemIn(thrown);
    }
    this.isChecking = false;
  }

  isHere(one: Diagnostic): boolean {
    return one.file === this.settings?.file;
  }

  async save() {
    const { settings, scenario } = this;
    if (!settings || !scenario || this.isSaving) return;
    clearTimeout(this.#timer);
    this.isSaving = true;
    try {
      const saved = await answer(api.PUT('/api/settings/{scenario}', { params: { path: { scenario } }, body: this.#body(settings) }));
      this.#take(saved);
      this.isSaved = true;
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

/** The settings in hand stay in hand while other parts of the page are looked at. */
export const textEditor = new TextEditor();
