export declare function oracle(given: readonly string[], print?: (line: string) => void): 0 | 1 | 2;
