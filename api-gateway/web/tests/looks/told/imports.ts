/** Lists of projects as offices have them, and how they are read. */
import { id, type Core } from '../stage/described'

type Column = Core['ColumnView']
type Project = Core['ProjectPreview']
type Indicator = Core['IndicatorPreview']
type Use = Column['uses'][number]

export const column = (
  place: string,
  heading: string,
  uses: Use[],
  example: string,
  more: Partial<Column> = {},
): Column => ({
  place,
  heading,
  uses,
  by: uses.length ? 'NAME' : 'NOTHING',
  milestone: null,
  namesMonth: /月/.test(heading),
  example,
  ...more,
})
const indicator = (
  verb: string,
  name: string,
  target: number | null,
  unit: string,
  more = {},
): Indicator => ({
  verb,
  name,
  type: 'CONSTRUCTION',
  comparator: 'EQ',
  target,
  unit,
  quality: 'EXACT',
  baseline: null,
  milestones: [],
  ...more,
})
const project = (
  no: number,
  title: string,
  indicators: Indicator[],
  more: Partial<Project> = {},
): Project => ({
  no,
  title,
  type: 'CONSTRUCTION',
  department: null,
  coDepartments: [],
  plannedFen: null,
  indicators,
  ...more,
})
const remark = (message: string, places: string[], column = ''): Core['RemarkView'] => ({
  sheet: '附件1',
  column,
  places,
  count: places.length,
  message,
})

/** A table in which an office reports: with a title, two rows of header, merged cells and columns of its own. */
const reporting = (notes: Partial<Column>): Core['SheetView'] => ({
  name: '附件1',
  headerRow: 4,
  rows: 5,
  columns: [
    column('A', '序号', ['NO'], '1'),
    column('B', '考核指标', ['INDICATOR'], '城镇新增就业'),
    column('C', '单位', ['UNIT'], '万人'),
    column('D', '工作目标', ['TARGET'], '5.2'),
    column('E', '完成情况/已完成数', [], '7.23'),
    column('F', '完成情况/占年任务之比', [], '139.1%'),
    column('G', '备注', [], '人社局', notes),
  ],
})
const reported = [
  project(1, '城镇新增就业', [indicator('完成', '城镇新增就业', 5.2, '万人')]),
  project(2, '自然村通水泥（沥青）路', [
    indicator('完成', '自然村通水泥（沥青）路', 1360, '公里'),
    indicator('完成', '提质改造农村公路', 168, '公里'),
  ]),
  project(
    6,
    '困难残疾人生活补贴标准',
    [indicator('完成', '困难残疾人生活补贴标准', 60, '元/月/人', { comparator: 'GE' })],
    { type: 'SUBSIDY' },
  ),
  project(7, '二级甲等医院全覆盖', [
    indicator('完成', '二级甲等医院全覆盖', 100, '%', { comparator: 'FULL_COVERAGE' }),
  ]),
]
export const understood: Core['ImportView'] = {
  id: id('import'),
  year: 2020,
  fileName: '1—11月重点民生实事工作落实情况表.xlsx',
  rows: 5,
  sheets: [reporting({})],
  remarks: [
    remark('清单没有“动作”列，按“完成”读取', ['5', '6', '7', '8', '9']),
    remark('清单没有“项目类型”列，按“建设类”读取', ['5', '6', '7', '9']),
    remark('清单没有写明怎样比较，按“等于”读取', ['5', '6', '7']),
    remark('清单没有单独的项目名称，以同一序号第一行的指标为项目名称', ['5', '6', '7', '8', '9']),
    remark('没有写数量的全覆盖，按100%读取', ['D9'], '工作目标'),
    remark('合计行没有读取', ['10']),
    remark('注释行没有读取', ['11']),
    remark('表头在第4行', ['4']),
  ],
  projects: reported,
  newDepartments: [],
  otherYear: null,
  errors: [],
  state: 'READY',
}
const OFFICES = ['人社局', '交通局', '民政局', '卫健委']
/** The same, with the notes matched as departments. */
export const matched: Core['ImportView'] = {
  ...understood,
  id: id('import', 2),
  sheets: [reporting({ uses: ['DEPARTMENT'], by: 'HAND' })],
  projects: reported.map((one, i) => ({ ...one, department: OFFICES[i]! })),
  newDepartments: OFFICES.filter((name) => name !== '民政局'),
}

/** The template, filled in: nothing is left to be set. */
export const ready: Core['ImportView'] = {
  ...understood,
  id: id('import', 5),
  fileName: '民生实事项目模板.xlsx',
  rows: 3,
  sheets: [
    {
      name: '民生实事项目',
      headerRow: 1,
      rows: 3,
      columns: [
        column('A', '序号', ['NO'], '1'),
        column('B', '项目', ['TITLE'], '居家养老'),
        column('C', '指标', ['INDICATOR'], '居家养老服务中心'),
        column('D', '目标值', ['TARGET'], '30'),
        column('E', '单位', ['UNIT'], '家'),
        column('F', '6月节点', ['MILESTONE'], '12', { milestone: '2020-06' }),
        column('G', '12月节点', ['MILESTONE'], '30', { milestone: '2020-12' }),
        column('H', '承办单位', ['DEPARTMENT'], '民政局'),
        column('I', '计划资金（万元）', ['FUNDS'], '1200'),
      ],
    },
  ],
  remarks: [],
  projects: [
    project(
      1,
      '居家养老',
      [
        indicator('建设', '居家养老服务中心', 30, '家', {
          comparator: 'GE',
          baseline: 12,
          milestones: [
            { month: '2020-06', value: 12 },
            { month: '2020-12', value: 30 },
          ],
        }),
        indicator('消除', '消防隐患点', 0, '处', {
          comparator: 'LE',
          baseline: 40,
          milestones: [{ month: '2020-12', value: 0 }],
        }),
      ],
      { department: '民政局', coDepartments: ['残联', '消防救援局'], plannedFen: 1_200_000_000 },
    ),
  ],
}
