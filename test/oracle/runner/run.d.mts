export interface Outcome {
  readonly id: string;
  readonly fn: string;
  readonly status: 'agree' | 'differ' | 'not supported' | 'not required';
  readonly reasons: readonly string[];
}
export interface Counts {
  readonly agree: number;
  readonly differ: number;
  readonly notSupported: number;
  readonly notRequired: number;
}
export declare function runFile(file: unknown): Outcome[];
export declare function counted(outcomes: readonly Outcome[]): Counts;
