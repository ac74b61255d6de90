/** Lists that are not imported as they are, and what is said about them. */
import { id, type Core } from '../stage/described'
import { column, understood } from './imports'

const flaw = (places: string[], message: string, mend: string, more = {}): Core['ErrorView'] => ({
  sheet: '建设类',
  row: 3,
  column: '目标值',
  value: '',
  places,
  count: places.length,
  message,
  mend,
  ...more,
})

/** An office's own words, of which one was matched before, and none is the target. */
export const missing: Core['ImportView'] = {
  ...understood,
  id: id('import', 3),
  fileName: '区城管局实事清单.xlsx',
  rows: 0,
  sheets: [
    {
      name: 'Sheet1',
      headerRow: 3,
      rows: 0,
      columns: [
        column('A', '序号', ['NO'], '1'),
        column('B', '项目名称', ['TITLE'], '停车'),
        column('C', '建设任务', ['INDICATOR'], '新增公共停车泊位', { by: 'REMEMBERED' }),
        column('D', '数量', [], '1200'),
        column('E', '6月底目标', ['MILESTONE'], '600', { milestone: '2020-06' }),
        column('F', '责任单位', ['DEPARTMENT'], '市城管局'),
        column('G', '联系人', [], '王工', { by: 'REMEMBERED' }),
      ],
    },
  ],
  remarks: [{ sheet: 'Sheet1', column: '', places: ['3'], count: 1, message: '表头在第3行' }],
  projects: [],
  errors: [
    flaw(['3'], '表头中没有“目标值”列', '请补上“目标值”列，或在下面指定哪一列是“目标值”。', {
      sheet: 'Sheet1',
      column: '',
    }),
  ],
  state: 'REFUSED',
}

/** Two sheets, a hidden one, and more wrong than fits on a screen. */
export const flawed: Core['ImportView'] = {
  ...missing,
  id: id('import', 4),
  fileName: '民生实事清单.xlsx',
  rows: 31,
  sheets: ['建设类', '资助补助类'].map((name, i) => ({
    name,
    headerRow: 1,
    rows: i ? 9 : 22,
    columns: [
      column('A', '序号', ['NO'], '1'),
      column('F', '指标', ['INDICATOR'], '改造小区'),
      column('I', '目标值', ['TARGET'], '45'),
      column('J', '单位', ['UNIT'], '个'),
    ],
  })),
  remarks: [{ sheet: '', column: '', places: [], count: 0, message: '隐藏的工作表“去年”没有读取' }],
  errors: [
    flaw(['I5', 'I7'], '不是数字', '请只填一个数，例如62000、3.5或95%（最多14位整数、4位小数）。', {
      value: '五十几',
    }),
    flaw(['J9', 'J10', 'J11', 'J13', 'J15', 'J16', 'J18', 'J20', 'J22'], '没有填写', '请填写这一格。', {
      column: '单位',
      count: 12,
    }),
    flaw(
      ['I3'],
      '显示为“95%”，单位却是“张”：可能是95%，也可能是0.95张',
      '如果是百分比，请把单位改为“%”；如果是数量，请把单元格格式改为“常规”。',
      { sheet: '资助补助类', value: '95%' },
    ),
  ],
}

/** A good list, uploaded for the year before. */
export const ofAnotherYear: Core['ImportView'] = {
  ...flawed,
  id: id('import', 8),
  fileName: '2033年民生实事清单.xlsx',
  otherYear: 2033,
  remarks: [],
  errors: [
    flaw(
      ['B2', 'B3', 'B4', 'B5', 'B6'],
      '不是2020年的项目',
      '清单全是另一年度的，请选择那一年度重新上传；只是个别行的，请改为2020或删去这一行。',
      { column: '年度', value: '2033', count: 31 },
    ),
  ],
}

/** Text without any word that is known: its first line is only guessed to be the header. */
export const unknown: Core['ImportView'] = {
  ...missing,
  id: id('import', 6),
  fileName: '任务.txt',
  sheets: [
    {
      name: '',
      headerRow: 0,
      rows: 0,
      columns: [
        column('A', '事项', [], '新增公共停车泊位'),
        column('B', '数量', [], '1200'),
        column('C', '谁负责', [], '市城管局'),
      ],
    },
  ],
  remarks: [{ sheet: '', column: '', places: [], count: 0, message: '工作表“”中没有找到表头，没有读取' }],
  errors: [
    flaw(
      [],
      '没有找到表头：各工作表的前30行里，没有一行写着“指标”“目标值”这样的列名',
      '请确认选对了文件；列名与模板不同的，请在下面指定各列的含义。',
      { sheet: '', row: 0, column: '' },
    ),
  ],
}

export const unreadable: Core['ImportView'] = {
  ...unknown,
  id: id('import', 7),
  fileName: '清单.xls',
  sheets: [],
  remarks: [],
  errors: [
    flaw(
      [],
      '这是旧版 Excel（.xls）格式或设有密码的文件，系统不能读取',
      '请在 Excel 或 WPS 中打开，取消密码，另存为 .xlsx 后再上传。',
      { sheet: '', row: 0, column: '' },
    ),
  ],
}
