import { z } from 'zod';
import { OverlookedStatus } from '../../runner/OverlookedStatus';

const answerSchema = z.strictObject({
  code: z.union([
    z.literal(410),
    z.literal(429),
    z.literal(500),
    z.literal(503),
  ]),
  /** Sent as the header Retry-After, in seconds. */
  retryAfterSeconds: z.number().int().positive().optional(),
  /** How many requests are answered so; all until it is cleared when absent. */
  times: z.number().int().positive().optional(),
  /** Only requests of these methods. */
  methods: z.array(z.string()).optional(),
  /** Only requests for this resource, such as `rollouts.argoproj.io`. */
  resource: z.string().optional(),
});

export const faultsSchema = z.strictObject({
  /** Ends all running watches, once. */
  dropWatches: z.literal(true).optional(),
  /** Cuts the connection of a watch in the middle of its next line. */
  cutNextWatchLine: z.boolean().optional(),
  /** The next line of a watch is no JSON. */
  malformNextWatchLine: z.boolean().optional(),
  /** Forgets the history, once, so that every older revision gets 410. */
  forgetHistory: z.literal(true).optional(),
  /** Answers so instead of doing what is asked; null ends it. */
  answer: answerSchema.nullable().optional(),
  /** Every answer waits so long. */
  delayMs: z.number().int().min(0).max(60_000).optional(),
  /** Resources such as `rollouts.argoproj.io` that nobody may touch. */
  forbid: z.array(z.string()).optional(),
  /** Resources that are not there, not even in discovery. */
  absent: z.array(z.string()).optional(),
  /**
   * Rollouts, as NAMESPACE/NAME: the controllers lose the next change that somebody else makes to
   * the status of each, such as an abort, and see it only when the Rollout changes once more.
   */
  overlookStatusOf: z
    .array(
      z
        .string()
        .regex(/^[^/\s]+\/[^/\s]+$/, 'must be NAMESPACE/NAME of a Rollout'),
    )
    .optional(),
});

/** A change of the faults; what it does not name stays as it is. */
export type FaultChange = z.input<typeof faultsSchema>;

type FaultAnswer = z.output<typeof answerSchema>;

/** What goes wrong on purpose. Watches, history and controllers are reached through the actions, as all lie elsewhere. */
export class Faults {
  private answer: FaultAnswer | undefined;
  private delay = 0;
  private forbidden: readonly string[] = [];
  private missing: readonly string[] = [];
  private cutsNextLine = false;
  private malformsNextLine = false;

  constructor(
    private readonly actions: {
      dropWatches(): void;
      forgetHistory(): void;
      overlooked: OverlookedStatus;
    },
  ) {}

  get delayMs(): number {
    return this.delay;
  }

  get state() {
    return {
      answer: this.answer ?? null,
      delayMs: this.delay,
      forbid: this.forbidden,
      absent: this.missing,
      cutNextWatchLine: this.cutsNextLine,
      malformNextWatchLine: this.malformsNextLine,
      overlookStatusOf: this.actions.overlooked.expected,
    };
  }

  isForbidden(resource: string): boolean {
    return this.forbidden.includes(resource);
  }

  isAbsent(resource: string): boolean {
    return this.missing.includes(resource);
  }

  /** Throws a ZodError for a change that makes no sense. */
  change(change: FaultChange): void {
    const parsed = faultsSchema.parse(change);
    this.answer =
      parsed.answer === undefined ? this.answer : parsed.answer ?? undefined;
    this.delay = parsed.delayMs ?? this.delay;
    this.forbidden = parsed.forbid ?? this.forbidden;
    this.missing = parsed.absent ?? this.missing;
    this.cutsNextLine = parsed.cutNextWatchLine ?? this.cutsNextLine;
    this.malformsNextLine =
      parsed.malformNextWatchLine ?? this.malformsNextLine;
    if (parsed.overlookStatusOf) {
      this.actions.overlooked.expect(parsed.overlookStatusOf);
    }
    if (parsed.forgetHistory) {
      this.actions.forgetHistory();
    }
    if (parsed.dropWatches) {
      this.actions.dropWatches();
    }
  }

  /** Ends everything that goes wrong. */
  clear(): void {
    this.change({
      answer: null,
      delayMs: 0,
      forbid: [],
      absent: [],
      cutNextWatchLine: false,
      malformNextWatchLine: false,
    });
    this.actions.overlooked.clear();
  }

  /** The answer that this request gets instead of its own, if any; counts it. */
  takeAnswer(request: {
    method: string;
    resource?: string;
  }): FaultAnswer | undefined {
    const { answer } = this;
    if (!answer || !appliesTo(answer, request)) {
      return undefined;
    }
    if (answer.times !== undefined) {
      this.answer =
        answer.times > 1 ? { ...answer, times: answer.times - 1 } : undefined;
    }
    return answer;
  }

  /** What happens to the next line of a watch; each time only once. */
  takeLineFault(): 'cut' | 'malformed' | undefined {
    if (this.cutsNextLine) {
      this.cutsNextLine = false;
      return 'cut';
    }
    if (this.malformsNextLine) {
      this.malformsNextLine = false;
      return 'malformed';
    }
    return undefined;
  }
}

function appliesTo(
  answer: FaultAnswer,
  request: { method: string; resource?: string },
): boolean {
  return (
    (answer.methods?.includes(request.method) ?? true) &&
    (answer.resource === undefined || answer.resource === request.resource)
  );
}
