/** Where the company tells what happens; messages are whole sentences. */
export interface CompanyLog {
  info(message: string): void;
  warn(message: string): void;
}
