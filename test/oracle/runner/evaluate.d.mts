/** What one call of a fixture comes to; whoever asks says of what kind the answer is. */
export declare function callOf<Answer>(given: object, context: object): { readonly answer: Answer };
