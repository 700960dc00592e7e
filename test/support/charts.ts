/** The seven lines of the plane of seven points: prices show 7 / 3, and a proof that three are needed branches. */
export const FANO = [
  [0, 1, 2],
  [0, 3, 4],
  [0, 5, 6],
  [1, 3, 5],
  [1, 4, 6],
  [2, 3, 6],
  [2, 4, 5],
];

/** The plane twice over, joined: it needs branching with more than two columns left. */
export const JOINED = [...FANO, ...FANO.map((row) => row.map((column) => column + 7)), [0, 7], [6, 13]];
