import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { redact } from '../domain/redact';
import { backoffMs } from '../watch/backoff';
import { WatchTime } from '../watch/WatchTime';
import { NotificationDecision } from './decideNotification';

/** Who tells what: the first to claim it. */
export interface NotificationClaims {
  claim(key: string, now: Date): Promise<boolean>;
  release(key: string): Promise<void>;
}

export interface NotificationSenderOptions {
  claims: NotificationClaims;
  notifications: NotificationService;
  logger: LoggerService;
  time: WatchTime;
}

export interface SendOptions {
  /** Ends it before the next attempt. */
  signal: AbortSignal;
  /** Asked before each further attempt. */
  isWanted: () => boolean;
}

const maxAttempts = 7;
const retries = { firstMs: 2_000, maxMs: 60_000 };

/** How far one decision has come. */
class SendAttempt {
  private readonly options: NotificationSenderOptions;
  private readonly decision: NotificationDecision;
  private isClaimed = false;
  private sent = 0;

  constructor(
    options: NotificationSenderOptions,
    decision: NotificationDecision,
  ) {
    this.options = options;
    this.decision = decision;
  }

  async run(): Promise<void> {
    const { claims, notifications, time } = this.options;
    const { key, messages } = this.decision;
    if (!this.isClaimed) {
      this.isClaimed = await claims.claim(key, time.now());
    }
    if (!this.isClaimed) {
      return;
    }
    for (const message of messages.slice(this.sent)) {
      await notifications.send(message);
      this.sent += 1;
    }
  }

  /** What some were told is not told again. */
  async giveUp(): Promise<void> {
    if (this.isClaimed && this.sent === 0) {
      try {
        await this.options.claims.release(this.decision.key);
      } catch (error) {
        this.options.logger.debug(
          `A claim could not be given back: ${redact(stringifyError(error))}`,
        );
      }
    }
  }
}

/**
 * Sends what was decided, once. Failures are tried again for about two minutes; then the claim is
 * given back, so that the next start of a backend may tell what is still so.
 */
export class NotificationSender {
  private readonly options: NotificationSenderOptions;
  private isBroken = false;

  constructor(options: NotificationSenderOptions) {
    this.options = options;
  }

  /** Never rejects. */
  async send(
    decision: NotificationDecision,
    { signal, isWanted }: SendOptions,
  ): Promise<void> {
    const { time } = this.options;
    const attempt = new SendAttempt(this.options, decision);
    for (let failures = 0; failures < maxAttempts; ) {
      try {
        await attempt.run();
        this.tellRecovery();
        return;
      } catch (error) {
        failures += 1;
        this.tellFailure(error);
        if (failures < maxAttempts) {
          await time.sleep(backoffMs(failures, time.random(), retries), signal);
        }
      }
      if (signal.aborted || !isWanted()) {
        break;
      }
    }
    await attempt.giveUp();
  }

  private tellFailure(error: unknown): void {
    if (!this.isBroken) {
      this.isBroken = true;
      this.options.logger.warn(
        `Notifications of rollouts cannot be sent; each is tried again for two minutes: ${redact(
          stringifyError(error),
        )}`,
      );
    }
  }

  private tellRecovery(): void {
    if (this.isBroken) {
      this.isBroken = false;
      this.options.logger.info('Notifications of rollouts can be sent again');
    }
  }
}
