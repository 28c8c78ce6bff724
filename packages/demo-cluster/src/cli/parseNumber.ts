import { InvalidArgumentError } from 'commander';

export function parsePositive(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) {
    throw new InvalidArgumentError(`'${text}' is not a number above 0.`);
  }
  return value;
}
