import { tick } from 'svelte';
import { answer, api, follow, problemIn, type JobView, type PlanView, type PolesView, type Problem, type Session } from '../api/client';

export const TABS = ['plan', 'poles', 'options', 'flows', 'data'] as const;
export type Tab = (typeof TABS)[number];

/** What the page shows: the folder, one scenario of it with its plan and limits, and the work under way. */
class Page {
  tab = $state<Tab>(TABS.find((tab) => location.hash === `#${tab}`) ?? 'plan');
  session = $state.raw<Session | null>(null);
  scenario = $state('base');
  plan = $state.raw<PlanView | null>(null);
  poles = $state.raw<PolesView | null>(null);
  /** Work under way, at most one that the run bar tells of. */
  job = $state.raw<JobView | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** A remark of the server on work that is done. */
  remark = $state<string | null>(null);
  /** The cell whose trace stands in the side panel. */
  traced = $state<string | null>(null);
  /** An old plan that is looked at instead of the scenario's. */
  old = $state.raw<{ id: number; time: string } | null>(null);
  /** Whose report was written last from the plan that is shown, and in which language. */
  written = $state.raw<{ scenario: string; language: string } | null>(null);
  /** Whether it is still asked what there is to show. */
  isOpening = $state(true);
  #turn = 0;

  show(tab: Tab) {
    this.tab = tab;
    history.replaceState(null, '', `#${tab}`);
    // Whoever came by a button that is gone now goes on from the new part.
    void tick().then(() => {
      if (document.activeElement === document.body) document.getElementById('panel')?.focus();
    });
  }

  async start() {
    await this.guard(async () => {
      this.session = await answer(api.GET('/api/session'));
      if (!this.session.has_errors) await this.open('base');
    });
    this.isOpening = false;
  }

  /** Reads the folder again; a folder that had mistakes may be planned now. */
  async reload() {
    await this.guard(async () => {
      this.session = await answer(api.GET('/api/session'));
    });
    if (this.session && !this.session.has_errors && !this.plan && !this.job) void this.open(this.scenario);
  }

  /** Opens a scenario: its plan if there is one, else plans it; then its limits. */
  async open(scenario: string) {
    const turn = ++this.#turn;
    this.scenario = scenario;
    this.plan = null;
    this.poles = null;
    this.old = null;
    this.written = null;
    this.traced = null;
    this.isOpening = true;
    await this.guard(async () => {
      const plan = await this.#known(api.GET('/api/plans/{scenario}', { params: { path: { scenario } } }));
      if (turn !== this.#turn) return;
      if (plan?.is_current) {
        this.plan = plan;
        await this.#openPoles(turn);
      } else {
        this.plan = plan;
        await this.#run(turn);
      }
    });
    if (turn === this.#turn) this.isOpening = false;
  }

  /** Plans the scenario again, then finds its limits. */
  async run() {
    // An old plan is not the one that is planned again.
    if (this.old) this.plan = this.poles = null;
    this.old = null;
    const turn = ++this.#turn;
    await this.guard(() => this.#run(turn));
  }

  async findPoles() {
    const turn = this.#turn;
    await this.guard(() => this.#tryPoles(turn));
  }

  async cancel() {
    const job = this.job;
    if (job) await this.guard(() => answer(api.DELETE('/api/jobs/{id}', { params: { path: { id: job.job } } })));
  }

  /** Shows a plan of the history. */
  lookAt(id: number, time: string, plan: PlanView) {
    this.#turn++;
    this.old = { id, time };
    this.scenario = plan.scenario;
    this.plan = plan;
    this.poles = null;
    this.show('plan');
  }

  /** Does something and keeps its problem for the page to tell. */
  async guard<T>(act: () => Promise<T>): Promise<T | undefined> {
    this.problem = null;
    try {
      return await act();
    } catch (thrown) {
      this.problem = problemIn(thrown);
      return undefined;
    }
  }

  /** Follows a job in the run bar. */
  async work(job: string, kind: string, scenario: string): Promise<JobView> {
    this.job = { job, kind, scenario, state: 'progress', seconds: 0, progress: null, result: null, problem: null };
    try {
      const done = await follow(job, (view) => (this.job = view));
      this.remark = done.note ?? null;
      return done;
    } finally {
      if (this.job?.job === job) this.job = null;
    }
  }

  async #run(turn: number) {
    const { scenario } = this;
    this.written = null;
    const { job } = await answer(api.POST('/api/plans', { body: { scenario } }));
    await this.work(job, 'plan', scenario);
    if (turn !== this.#turn) return;
    const plan = await answer(api.GET('/api/plans/{scenario}', { params: { path: { scenario } } }));
    if (turn !== this.#turn) return;
    this.plan = plan;
    this.poles = null;
    await this.#tryPoles(turn);
  }

  async #openPoles(turn: number) {
    const found = await this.#known(api.GET('/api/plans/{scenario}/poles', { params: { path: { scenario: this.scenario } } }));
    if (turn !== this.#turn) return;
    if (found) this.poles = found;
    else await this.#tryPoles(turn);
  }

  async #tryPoles(turn: number) {
    const path = { scenario: this.scenario };
    const { job } = await answer(api.POST('/api/plans/{scenario}/poles', { params: { path } }));
    await this.work(job, 'poles', path.scenario);
    if (turn !== this.#turn) return;
    const found = await answer(api.GET('/api/plans/{scenario}/poles', { params: { path } }));
    if (turn === this.#turn) this.poles = found;
  }

  /** What is there, or null if it was not made yet. */
  async #known<T>(request: Promise<{ data?: T; error?: unknown }>): Promise<T | null> {
    try {
      return await answer(request);
    } catch (thrown) {
      if (['no-plan', 'no-poles', 'not-found'].includes(problemIn(thrown).code)) return null;
      throw thrown;
    }
  }
}

export const page = new Page();
