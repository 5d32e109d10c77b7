const en = {
  file: 'File',
  newPlan: 'New plan',
  openFile: 'Open a plan file…',
  allPlans: 'All plans',
  saveFile: 'Save as a plan file…',
  report: 'Make the report (PDF)…',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  search: 'Search',
  view: 'View',
};
type MenuWords = Readonly<Record<keyof typeof en, string>>;

const lt: MenuWords = {
  file: 'Failas',
  newPlan: 'Naujas planas',
  openFile: 'Atverti plano failą…',
  allPlans: 'Visi planai',
  saveFile: 'Įrašyti plano failą…',
  report: 'Parengti ataskaitą (PDF)…',
  quit: 'Baigti darbą',
  edit: 'Taisa',
  undo: 'Atšaukti',
  redo: 'Grąžinti',
  cut: 'Iškirpti',
  copy: 'Kopijuoti',
  paste: 'Įklijuoti',
  selectAll: 'Pažymėti viską',
  search: 'Ieškoti',
  view: 'Rodymas',
};

const ru: MenuWords = {
  file: 'Файл',
  newPlan: 'Новый план',
  openFile: 'Открыть файл плана…',
  allPlans: 'Все планы',
  saveFile: 'Сохранить файл плана…',
  report: 'Подготовить отчёт (PDF)…',
  quit: 'Выйти',
  edit: 'Правка',
  undo: 'Отменить',
  redo: 'Вернуть',
  cut: 'Вырезать',
  copy: 'Копировать',
  paste: 'Вставить',
  selectAll: 'Выделить всё',
  search: 'Поиск',
  view: 'Вид',
};

/** The menu's words for a system locale such as `lt-LT`; English where the planner does not speak it. */
export function menuWords(locale: string): MenuWords {
  if (locale.startsWith('lt')) return lt;
  return locale.startsWith('ru') ? ru : en;
}
