import { answer, api, problemIn, type Moved, type Problem } from '../api/client';
import { page } from './page.svelte';

/** An answer that takes longer than this is interrupted by a newer move; a faster one is let through, so that the page follows a sliding hand. */
const PATIENCE_MS = 400;

/** Limits moved by sliders, and the plan solved again: one request under way, the latest wins. */
class Moves {
  units = $state<Record<string, number>>({});
  moved = $state.raw<Moved | null>(null);
  problem = $state.raw<Problem | null>(null);
  isSolving = $state(false);
  /** Milliseconds from the last move to its answer, as the page saw it. */
  waited = $state(0);
  #revision = 0;
  #asked: { at: number; revision: number } | null = null;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  changes = $derived(Object.entries(this.units).filter(([, units]) => units !== 0).map(([limit, units]) => ({ limit, units })));

  set(limit: string, units: number) {
    this.units[limit] = units;
    this.#later();
  }

  reset() {
    this.units = {};
    this.moved = null;
    this.problem = null;
    this.isSolving = false;
    this.#asked = null;
    this.#revision++;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  #later() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#ask());
  }

  async #ask() {
    clearTimeout(this.#timer);
    if (!this.changes.length) return this.reset();
    const now = performance.now();
    if (this.#asked) {
      const left = PATIENCE_MS - (now - this.#asked.at);
      if (left > 0) {
        this.#timer = setTimeout(() => this.#ask(), left);
        return;
      }
    }
    const revision = Math.max(++this.#revision, Date.now());
    this.#revision = revision;
    const mine = (this.#asked = { at: now, revision });
    this.isSolving = true;
    const changes = this.changes;
    try {
      const moved = await answer(api.POST('/api/plans/{scenario}/moves', { params: { path: { scenario: page.scenario } }, body: { changes, revision } }));
      if (this.#asked?.revision !== revision) return;
      this.moved = moved;
      this.problem = null;
      this.waited = performance.now() - now;
    } catch (thrown) {
      const problem = problemIn(thrown);
      if (problem.code !== 'superseded' && this.#asked?.revision === revision) this.problem = problem;
    }
    if (this.#asked !== mine) return;
    this.#asked = null;
    this.isSolving = false;
    if (JSON.stringify(changes) !== JSON.stringify(this.changes)) this.#later();
  }
}

export const moves = new Moves();
