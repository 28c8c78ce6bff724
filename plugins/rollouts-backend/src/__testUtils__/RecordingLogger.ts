import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

export interface LogLine {
  level: 'debug' | 'info' | 'warn' | 'error';
  message: string;
  meta?: JsonObject | Error;
}

/** Keeps what was logged. */
export class RecordingLogger implements LoggerService {
  readonly lines: LogLine[] = [];

  debug(message: string, meta?: JsonObject | Error): void {
    this.lines.push({ level: 'debug', message, meta });
  }

  info(message: string, meta?: JsonObject | Error): void {
    this.lines.push({ level: 'info', message, meta });
  }

  warn(message: string, meta?: JsonObject | Error): void {
    this.lines.push({ level: 'warn', message, meta });
  }

  error(message: string, meta?: JsonObject | Error): void {
    this.lines.push({ level: 'error', message, meta });
  }

  child(): LoggerService {
    return this;
  }

  of(level: LogLine['level']): LogLine[] {
    return this.lines.filter(line => line.level === level);
  }
}
