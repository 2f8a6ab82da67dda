import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];
export type Session = Schemas['Session'];
export type PlanView = Schemas['PlanView'];
export type PolesView = Schemas['PolesView'];
export type PoleView = Schemas['PoleView'];
export type Moved = Schemas['Moved'];
export type TableData = Schemas['TableData'];
export type JobView = Schemas['JobView'];
export type Problem = Schemas['Problem'];
export type Texts = { [language: string]: string };

export const api = createClient<paths>({ baseUrl: '/' });

/** Why a request was not done, as something to throw. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** The answer of a request, or its problem thrown. A server that does not answer is a problem too. */
export async function answer<T>(request: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  let got: { data?: T; error?: unknown };
  try {
    got = await request;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refused(problemOf('unreachable', String(error)));
  }
  if (got.data === undefined) {
    const problem = got.error as Problem | undefined;
    throw new Refused(problem?.code ? problem : problemOf('fault', String(got.error ?? '')));
  }
  return got.data;
}

function problemOf(code: string, title: string): Problem {
  return { type: `/problems/${code}`, code, title, status: 0, detail: null, diagnostics: [], quarrel: null };
}

/** The problem behind anything thrown. */
export function problemIn(thrown: unknown): Problem {
  return thrown instanceof Refused ? thrown.problem : problemOf('fault', String(thrown));
}

/** Follows a job to its end; throws its problem if it fails. */
export function follow(job: string, onStep: (view: JobView) => void): Promise<JobView> {
  return new Promise((done, refuse) => {
    const events = new EventSource(`/api/jobs/${encodeURIComponent(job)}/events`);
    const listen = (name: string, then: (view: JobView) => void) =>
      events.addEventListener(name, (event) => then(JSON.parse((event as MessageEvent).data)));
    listen('progress', onStep);
    listen('done', (view) => {
      events.close();
      done(view);
    });
    listen('failed', (view) => {
      events.close();
      refuse(new Refused(view.problem ?? problemOf('fault', '')));
    });
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) refuse(new Refused(problemOf('unreachable', '')));
    };
  });
}
