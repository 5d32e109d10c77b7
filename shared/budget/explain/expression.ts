/**
 * Formulas as they are shown and computed: `+ - * / ^`, brackets, `min(a, b, ...)`, `max(a, b, ...)`, numbers, and names of figures.
 * Because the text that is shown is also what is evaluated, a formula on the screen cannot say anything else than it does.
 */

export type Values = Readonly<Record<string, number>>;

/** A piece of a formula: a name, a number, an operator or a bracket. */
export type Token = string;

/** The pieces of a formula, in order. */
export function tokensOf(expression: string): Token[] {
  return expression.match(/[A-Za-z]\w*|\d+(?:\.\d+)?|[-+*/^(),]/g) ?? [];
}

/** True for a piece that is the name of a figure, neither `min` nor `max`. */
function isName(token: Token): boolean {
  return /^[A-Za-z]/.test(token) && token !== 'min' && token !== 'max';
}

/**
 * The value of a formula.
 * @throws RangeError where a name has no value or the formula is not one: a fault of the program, never of a plan.
 */
export function evaluate(expression: string, values: Values): number {
  const tokens = tokensOf(expression);
  let at = 0;
  const take = (token: Token) => tokens[at] === token && (at += 1) > 0;
  const expect = (token: Token) => {
    if (!take(token)) throw new RangeError(`${token} expected in ${expression}`);
  };
  const sum = (): number => {
    let value = product();
    for (;;) {
      if (take('+')) value += product();
      else if (take('-')) value -= product();
      else return value;
    }
  };
  const product = (): number => {
    let value = power();
    for (;;) {
      if (take('*')) value *= power();
      else if (take('/')) value /= power();
      else return value;
    }
  };
  const power = (): number => {
    const base = single();
    return take('^') ? base ** single() : base;
  };
  const single = (): number => {
    if (take('-')) return -single();
    if (take('(')) {
      const value = sum();
      expect(')');
      return value;
    }
    const token = tokens[at] ?? '';
    at += 1;
    if (token === 'min' || token === 'max') {
      expect('(');
      const all = [sum()];
      while (take(',')) all.push(sum());
      expect(')');
      return Math[token](...all);
    }
    const value = isName(token) ? values[token] : Number(token);
    if (value === undefined || token === '') throw new RangeError(`${token} has no value in ${expression}`);
    return value;
  };
  const value = sum();
  if (at < tokens.length) throw new RangeError(`${tokens[at]} is too much in ${expression}`);
  return value;
}
