import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tokensOf, type Token } from '#shared/budget/explain/expression.ts';
import { isFigureSymbol, type FigureSymbol } from '#shared/budget/explain/symbols.ts';
import type { Explanation } from '#shared/budget/explain/types.ts';
import type { NumberWords } from './useNumberWords.ts';
import classes from './Formula.module.css';

interface Props {
  readonly of: Explanation;
  readonly words: NumberWords;
}

/** Sums of more parts than this are not written out: the parts are listed anyway. */
const mostAddends = 6;

/** A number's formula in words, and below it with the actual values. */
export function Formula({ of, words }: Props) {
  const { t } = useTranslation('explain');
  const { expression, symbol, value } = of;
  if (expression === null) return null;
  const parts = of.parts();
  const values = new Map<string, number>(parts.map((part) => [part.symbol, part.value]));
  const valueOf = (name: FigureSymbol, first: boolean) => inBrackets(words.value(name, values.get(name) ?? NaN), first);
  const result = words.value(symbol, value);
  if (expression === 'sum') {
    const written = parts.map((part, index) => inBrackets(words.value(part.symbol, part.value), index === 0));
    return (
      <div className={classes.formula}>
        <p>
          {words.name(symbol)} ={' '}
          {parts.length === 0 ? t('formulas.nothing') : t('formulas.sum', { count: parts.length })}
        </p>
        <p className={classes.values}>
          {parts.length > 0 && parts.length <= mostAddends && <>= {written.join(' + ')} </>}= <b>{result}</b>
        </p>
      </div>
    );
  }
  return (
    <div className={classes.formula}>
      <p>
        {words.name(symbol)} = <Written expression={expression} figure={(name) => words.nameInFormula(name)} />
      </p>
      <p className={classes.values}>
        = <Written expression={expression} figure={valueOf} /> = <b>{result}</b>
      </p>
    </div>
  );
}

/** A negative value behind something else stands in brackets. */
function inBrackets(text: string, first: boolean): string {
  return !first && /^\P{L}*[-−]/u.test(text) ? `(${text})` : text;
}

const signs: Readonly<Record<Token, string>> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ', ',': '; ' };

interface WrittenProps {
  readonly expression: string;
  /** What stands for a name; `first` where nothing stands before it. */
  readonly figure: (name: FigureSymbol, first: boolean) => string;
}

/** A formula as it is read: signs for operators, words for least and greatest, powers raised. */
function Written({ expression, figure }: WrittenProps) {
  const { t } = useTranslation('explain');
  const tokens = tokensOf(expression);
  const written: ReactNode[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token === '^') {
      const end = endOfPower(tokens, at + 1);
      const power = tokens.slice(at + 1, end).join(' ');
      written.push(
        <sup key={at}>
          <Written expression={power} figure={figure} />
        </sup>,
      );
      at = end - 1;
    } else {
      written.push(<Fragment key={at}>{textOf(token, tokens[at - 1], tokens[at + 1])}</Fragment>);
    }
  }
  return <>{written}</>;

  function textOf(token: Token, before: Token | undefined, after: Token | undefined): string {
    if (token === 'min' || token === 'max') return `${t(`formulas.${token}`)} `;
    if (isFigureSymbol(token)) {
      const text = figure(token, before === undefined || '(,'.includes(before));
      // Several words that are raised to a power together.
      return after === '^' && text.includes(' ') ? `(${text})` : text;
    }
    // A minus that nothing stands before belongs to what follows.
    if (token === '-' && (before === undefined || '(,'.includes(before))) return '−';
    return signs[token] ?? token;
  }
}

/** Where the power ends that begins at a token: after a name, or after its brackets. */
function endOfPower(tokens: readonly Token[], start: number): number {
  if (tokens[start] !== '(') return start + 1;
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    if (tokens[at] === '(') depth += 1;
    if (tokens[at] === ')' && (depth -= 1) === 0) return at + 1;
  }
  return tokens.length;
}
