/**
 * A place as it reads after a search query: 'in Leeds', 'Vilniuje', 'в Москве'. The rules are those of school grammar by
 * ending, with the exceptions named; a name that they do not know gives null, and the query then has the bare name, as many
 * people type it ('odontologas Vilnius'). The user can write any form over it.
 */
import type { Language } from '#shared/plan/schema.ts';

/** The place with what the language puts around it; null where its form is not known. */
export function placePhrase(name: string, language: Language): string | null {
  const place = name.trim().replace(/\s+/g, ' ');
  if (place === '') return null;
  switch (language) {
    case 'en':
      return `in ${place}`;
    case 'lt':
      return lithuanianLocative(place);
    case 'ru':
      return russianPrepositional(place);
  }
}

/** Ending of a nominative and what stands in its place; the first that fits counts. */
type Rule = readonly [ending: string, replacement: string];

function byRules(word: string, rules: readonly Rule[]): string | null {
  const lower = word.toLowerCase();
  const rule = rules.find(([ending]) => lower.length > ending.length && lower.endsWith(ending));
  return rule ? word.slice(0, word.length - rule[0].length) + rule[1] : null;
}

/** A plural in -ys, which looks like a singular. */
const lithuanianExceptions: Readonly<Record<string, string>> = { švenčionys: 'Švenčionyse' };

const lithuanianNouns: readonly Rule[] = [
  ['ius', 'iuje'],
  ['us', 'uje'],
  ['jas', 'juje'],
  ['as', 'e'],
  ['is', 'yje'],
  ['ys', 'yje'],
  ['ai', 'uose'],
  ['ės', 'ėse'],
  ['os', 'ose'],
  ['ė', 'ėje'],
  ['a', 'oje'],
];

/** Adjectives before a noun, definite and plain; other words before it are genitives and stay. */
const lithuanianAdjectives: readonly Rule[] = [
  ['oji', 'ojoje'],
  ['ysis', 'iajame'],
  ['asis', 'ajame'],
  ['ieji', 'uosiuose'],
  ['osios', 'osiose'],
];

/** Vilnius → Vilniuje, Šiauliai → Šiauliuose, Naujoji Vilnia → Naujojoje Vilnioje, Kazlų Rūda → Kazlų Rūdoje. */
function lithuanianLocative(place: string): string | null {
  const words = place.split(' ');
  const noun = words.at(-1)!;
  const last = lithuanianExceptions[noun.toLowerCase()] ?? byRules(noun, lithuanianNouns);
  if (last === null) return null;
  return [...words.slice(0, -1).map((word) => byRules(word, lithuanianAdjectives) ?? word), last].join(' ');
}

/** Names that the endings get wrong: feminine or masculine against their look, a vowel that goes, plurals, no declension. */
const russianExceptions: Readonly<Record<string, string>> = {
  орёл: 'Орле',
  орел: 'Орле',
  торжок: 'Торжке',
  городок: 'Городке',
  суздаль: 'Суздале',
  невель: 'Невеле',
  гусь: 'Гусе',
  село: 'Селе',
  камень: 'Камне',
  челны: 'Челнах',
  хельсинки: 'Хельсинки',
};

const russianNouns: readonly Rule[] = [
  ['поль', 'поле'],
  ['славль', 'славле'],
  ['лец', 'льце'],
  ['ец', 'це'],
  ['ия', 'ии'],
  ['ичи', 'ичах'],
  ['ки', 'ках'],
  ['щи', 'щах'],
  ['ы', 'ах'],
  ['а', 'е'],
  ['ь', 'и'],
  ['я', 'е'],
];

const russianAdjectives: readonly Rule[] = [
  ['кий', 'ком'],
  ['гий', 'гом'],
  ['хий', 'хом'],
  ['ий', 'ем'],
  ['ый', 'ом'],
  ['ая', 'ой'],
  ['яя', 'ей'],
  ['ое', 'ом'],
  ['ее', 'ем'],
  ['ые', 'ых'],
  ['ие', 'их'],
];

/** Before a noun also -ой (Большой) and possessives (Сергиев). */
const russianBeforeNoun: readonly Rule[] = [...russianAdjectives, ['ой', 'ом'], ['ев', 'евом'], ['ов', 'овом']];

/** Endings of nouns that do not change: -о, which both norm and use allow (в Кемерово), and foreign vowels. */
const unchanged = /[оеёиуюэ]$/i;
const consonant = /[бвгджзйклмнпрстфхцчшщ]$/i;

/** Москва → в Москве, Ростов-на-Дону → в Ростове-на-Дону, Владивосток → во Владивостоке. */
function russianPrepositional(place: string): string | null {
  if (!/^[а-яё][а-яё \-–]*$/i.test(place)) return null;
  const words = place.split(' ');
  const last = russianName(words.at(-1)!);
  if (last === null) return null;
  const inPlace = [...words.slice(0, -1).map((word) => byRules(word, russianBeforeNoun) ?? word), last].join(' ');
  return `${russianPreposition(place)} ${inPlace}`;
}

/** 'На' for an island and the Arbat, 'во' before В or Ф with a consonant and before Львов, else 'в'. */
function russianPreposition(place: string): string {
  if (/(^| )(остров|арбат)$/i.test(place)) return 'на';
  return /^([вф][бвгджзклмнпрстфхцчшщ]|львов)/i.test(place) ? 'во' : 'в';
}

/** One word, which may have hyphens: the first part before '-на-', both where the last is an adjective, else the last. */
function russianName(word: string): string | null {
  const parts = word.split('-');
  const river = parts.findIndex((part) => part.toLowerCase() === 'на');
  const at = river > 0 ? river - 1 : parts.length - 1;
  const declined = russianWord(parts[at]!);
  if (declined === null) return null;
  const isAdjective = at > 0 && byRules(parts[at]!, russianAdjectives) !== null;
  return parts
    .map((part, index) => {
      if (index === at) return declined;
      return isAdjective && index === at - 1 ? (russianWord(part) ?? part) : part;
    })
    .join('-');
}

function russianWord(word: string): string | null {
  const exception = russianExceptions[word.toLowerCase()];
  if (exception !== undefined) return exception;
  const adjective = byRules(word, russianAdjectives);
  if (adjective !== null) return adjective;
  const noun = byRules(word, russianNouns);
  if (noun !== null) return noun;
  if (word.toLowerCase().endsWith('й')) return `${word.slice(0, -1)}е`;
  if (consonant.test(word)) return `${word}е`;
  return unchanged.test(word) ? word : null;
}
