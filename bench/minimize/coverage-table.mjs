/**
 * Prime implicants told apart only by the rows that they cover: one for each distinct coverage, with how many share it. Enough
 * for the size and the number of minimum covers where the full list would be too large. Coverages stand in a hash table beside
 * an `ImplicantList`: open addressing, at most half full, exact comparison.
 */
export class CoverageTable {
  /** How many prime implicants were added. */
  found = 0;
  #list;
  #limit;
  #cube;
  /** How many share each coverage. @type {number[]} */
  #copies = [];
  /** The fewest literals of those that share it, and how many have as few. @type {number[]} */
  #literals = [];
  /** @type {number[]} */
  #lightest = [];
  #slots = new Int32Array(256).fill(-1);

  /**
   * @param {import('../../src/algorithms/implicant-list.js').ImplicantList} list an empty one
   * @param {number} width how many positions a cube has
   * @param {number} limit at most so many coverages are kept
   */
  constructor(list, width, limit = Number.POSITIVE_INFINITY) {
    this.#list = list;
    this.#limit = limit;
    this.#cube = new Uint8Array(width);
  }

  /**
   * What a `HittingSearch` tells of one prime implicant; false when there is no room.
   * @type {import('../../src/algorithms/hitting-search.js').Emit}
   */
  add(chosen, size, agreeing, from) {
    const slot = this.#slotOf(agreeing, from);
    const index = this.#slots[slot] ?? -1;
    if (index >= 0) this.#merge(index, chosen, size);
    else {
      if (this.#list.count >= this.#limit) return false;
      this.#slots[slot] = this.#list.count;
      this.#list.add(chosen, size, agreeing, from);
      this.#copies.push(1);
      this.#literals.push(size);
      this.#lightest.push(1);
      if (this.#list.count * 2 > this.#slots.length) this.#grow();
    }
    this.found++;
    return true;
  }

  /**
   * One more with a known coverage: it stands for all when it comes before the one that did.
   * @param {number} index @param {Int32Array} chosen @param {number} size
   */
  #merge(index, chosen, size) {
    this.#copies[index] = (this.#copies[index] ?? 0) + 1;
    const fewest = this.#literals[index] ?? 0;
    if (size > fewest) return;
    this.#lightest[index] = size < fewest ? 1 : (this.#lightest[index] ?? 0) + 1;
    this.#literals[index] = size;
    const width = this.#cube.length;
    const known = this.#list.cells.subarray(index * width, (index + 1) * width);
    this.#list.write(chosen, size, this.#cube, 0);
    const at = this.#cube.findIndex((cell, p) => cell !== known[p]);
    if (size < fewest || (this.#cube[at] ?? 0) < (known[at] ?? 0)) known.set(this.#cube);
  }

  /** @param {Int32Array} agreeing @param {number} from */
  #slotOf(agreeing, from) {
    const { words, coverage } = this.#list;
    let hash = 0;
    for (let w = 0; w < words; w++) {
      hash = Math.imul(hash ^ (agreeing[from + w] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const index = this.#slots[slot] ?? -1;
      if (index < 0) return slot;
      let w = 0;
      while (w < words && coverage[index * words + w] === agreeing[from + w]) w++;
      if (w === words) return slot;
    }
  }

  #grow() {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const { count, words, coverage } = this.#list;
    for (let index = 0; index < count; index++) this.#slots[this.#slotOf(coverage, index * words)] = index;
  }

  /** One prime implicant for each coverage, the first of those that share it, and how many share it. */
  result() {
    const order = this.#list.order();
    const ordered = (/** @type {number[]} */ numbers) => order.map((index) => numbers[index] ?? 0);
    return {
      ...this.#list.sorted(order),
      copies: ordered(this.#copies),
      literals: ordered(this.#literals),
      lightest: ordered(this.#lightest),
      found: this.found,
    };
  }
}
