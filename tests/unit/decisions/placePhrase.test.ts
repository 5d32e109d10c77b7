import { describe, expect, it } from 'vitest';
import { placePhrase } from '#shared/decisions/placePhrase.ts';

describe('a place in Lithuanian stands in the locative', () => {
  it.each([
    ['Vilnius', 'Vilniuje'],
    ['Kaunas', 'Kaune'],
    ['Klaipėda', 'Klaipėdoje'],
    ['Šiauliai', 'Šiauliuose'],
    ['Panevėžys', 'Panevėžyje'],
    ['Alytus', 'Alytuje'],
    ['Marijampolė', 'Marijampolėje'],
    ['Mažeikiai', 'Mažeikiuose'],
    ['Jonava', 'Jonavoje'],
    ['Utena', 'Utenoje'],
    ['Kėdainiai', 'Kėdainiuose'],
    ['Telšiai', 'Telšiuose'],
    ['Visaginas', 'Visagine'],
    ['Tauragė', 'Tauragėje'],
    ['Ukmergė', 'Ukmergėje'],
    ['Plungė', 'Plungėje'],
    ['Kretinga', 'Kretingoje'],
    ['Šilutė', 'Šilutėje'],
    ['Palanga', 'Palangoje'],
    ['Druskininkai', 'Druskininkuose'],
    ['Rokiškis', 'Rokiškyje'],
    ['Biržai', 'Biržuose'],
    ['Gargždai', 'Gargžduose'],
    ['Kuršėnai', 'Kuršėnuose'],
    ['Elektrėnai', 'Elektrėnuose'],
    ['Jurbarkas', 'Jurbarke'],
    ['Vilkaviškis', 'Vilkaviškyje'],
    ['Raseiniai', 'Raseiniuose'],
    ['Anykščiai', 'Anykščiuose'],
    ['Širvintos', 'Širvintose'],
    ['Švenčionys', 'Švenčionyse'],
    ['Pakruojis', 'Pakruojyje'],
    ['Pasvalys', 'Pasvalyje'],
    ['Kazlų Rūda', 'Kazlų Rūdoje'],
    ['Naujoji Akmenė', 'Naujojoje Akmenėje'],
    ['Naujoji Vilnia', 'Naujojoje Vilnioje'],
    ['Baltoji Vokė', 'Baltojoje Vokėje'],
    ['Žirmūnai', 'Žirmūnuose'],
    ['Fabijoniškės', 'Fabijoniškėse'],
    ['Antakalnis', 'Antakalnyje'],
    ['Užupis', 'Užupyje'],
    ['Žvėrynas', 'Žvėryne'],
    ['Senamiestis', 'Senamiestyje'],
    ['Pilaitė', 'Pilaitėje'],
    ['Rasos', 'Rasose'],
    ['Ryga', 'Rygoje'],
    ['  Kaunas ', 'Kaune'],
  ])('%s: %s', (name, phrase) => expect(placePhrase(name, 'lt')).toBe(phrase));

  it.each(['Oslo', 'Leeds', 'Köln', ''])('not %s, whose form is not known', (name) =>
    expect(placePhrase(name, 'lt')).toBeNull(),
  );
});

describe('a place in Russian stands in the prepositional', () => {
  it.each([
    ['Москва', 'в Москве'],
    ['Санкт-Петербург', 'в Санкт-Петербурге'],
    ['Новосибирск', 'в Новосибирске'],
    ['Екатеринбург', 'в Екатеринбурге'],
    ['Казань', 'в Казани'],
    ['Нижний Новгород', 'в Нижнем Новгороде'],
    ['Великий Новгород', 'в Великом Новгороде'],
    ['Челябинск', 'в Челябинске'],
    ['Самара', 'в Самаре'],
    ['Омск', 'в Омске'],
    ['Ростов-на-Дону', 'в Ростове-на-Дону'],
    ['Уфа', 'в Уфе'],
    ['Красноярск', 'в Красноярске'],
    ['Воронеж', 'в Воронеже'],
    ['Пермь', 'в Перми'],
    ['Волгоград', 'в Волгограде'],
    ['Ярославль', 'в Ярославле'],
    ['Ставрополь', 'в Ставрополе'],
    ['Тюмень', 'в Тюмени'],
    ['Тольятти', 'в Тольятти'],
    ['Сочи', 'в Сочи'],
    ['Владивосток', 'во Владивостоке'],
    ['Владимир', 'во Владимире'],
    ['Волгодонск', 'в Волгодонске'],
    ['Орёл', 'в Орле'],
    ['Череповец', 'в Череповце'],
    ['Елец', 'в Ельце'],
    ['Грозный', 'в Грозном'],
    ['Набережные Челны', 'в Набережных Челнах'],
    ['Чебоксары', 'в Чебоксарах'],
    ['Химки', 'в Химках'],
    ['Мытищи', 'в Мытищах'],
    ['Великие Луки', 'в Великих Луках'],
    ['Старый Оскол', 'в Старом Осколе'],
    ['Новый Уренгой', 'в Новом Уренгое'],
    ['Сергиев Посад', 'в Сергиевом Посаде'],
    ['Йошкар-Ола', 'в Йошкар-Оле'],
    ['Улан-Удэ', 'в Улан-Удэ'],
    ['Комсомольск-на-Амуре', 'в Комсомольске-на-Амуре'],
    ['Петропавловск-Камчатский', 'в Петропавловске-Камчатском'],
    ['Гусь-Хрустальный', 'в Гусе-Хрустальном'],
    ['Кемерово', 'в Кемерово'],
    ['Торжок', 'в Торжке'],
    ['Суздаль', 'в Суздале'],
    ['Валдай', 'в Валдае'],
    ['Красное Село', 'в Красном Селе'],
    ['Большой Камень', 'в Большом Камне'],
    ['Васильевский остров', 'на Васильевском острове'],
    ['Хамовники', 'в Хамовниках'],
    ['Вильнюс', 'в Вильнюсе'],
    ['Рига', 'в Риге'],
    ['Минск', 'в Минске'],
    ['Львов', 'во Львове'],
    ['Барановичи', 'в Барановичах'],
  ])('%s: %s', (name, phrase) => expect(placePhrase(name, 'ru')).toBe(phrase));

  it.each(['Vilnius', 'Минск 2', ''])('not %s, whose form is not known', (name) =>
    expect(placePhrase(name, 'ru')).toBeNull(),
  );
});

describe('a place in English', () => {
  it('has its preposition', () => {
    expect(placePhrase('Leeds', 'en')).toBe('in Leeds');
    expect(placePhrase('  ', 'en')).toBeNull();
  });
});
