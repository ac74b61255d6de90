/** Photos and documents of reports: on their way, handed in, and looked at. */
import { drawn, id, refused, type Core } from './stage/described'
import { looks } from './stage/scene'
import { duties, files, report } from './told/reports'
import { at, year as api } from './told/year'

const uploaded: Core['StoredFile'] = {
  id: id('file', 4),
  name: 'IMG_0714.jpg',
  type: 'JPEG',
  bytes: 401_000,
  width: 2048,
  height: 1536,
}

const handedIn: Core['Duty'] = {
  ...duties.items[0]!,
  state: 'SUBMITTED',
  reportId: id('report', 7),
  reportVersion: 2,
  reportRevision: 1,
}
const corrected = { ...files[0]!, id: id('file', 5), revision: 2, caption: '更正：二号楼电梯也已完工' }

looks([
  {
    name: 'duty-with-files',
    path: at.report,
    as: 'clerk',
    english: true,
    api: {
      ...api,
      'GET /api/core/duties': { ...duties, items: [handedIn] },
      'POST /api/core/report-files': ({ request }) =>
        request.postDataBuffer()?.includes('IMG_0715')
          ? refused(503, { detail: '正在处理其他照片。' })
          : uploaded,
      'GET /api/core/report-files/{id}/thumbnail': drawn('darkseagreen'),
    },
    expectFailure: true,
    async act(page) {
      const photos = page.getByLabel(/^(添加照片|Add photos)$/)
      const photo = { mimeType: 'image/jpeg', buffer: Buffer.from('not read by the stage') }
      await photos.setInputFiles([
        { ...photo, name: 'IMG_0714.jpg' },
        { ...photo, name: 'IMG_0715.jpg' },
      ])
      await page.getByRole('alert').filter({ hasText: '正在处理其他照片' }).waitFor()
      await page.getByRole('textbox', { name: /^(第3张照片的说明|What photo 3 shows)$/ }).waitFor()
    },
  },
  {
    name: 'project-corrected',
    path: at.project,
    as: 'cityOffice',
    english: true,
    api: {
      ...api,
      'GET /api/core/projects/{id}/reports': [
        report('2020-07', 'SUBMITTED', { correction: true, revision: 2, counting: 1 }),
      ],
      'GET /api/core/projects/{id}/report-files': [...files, corrected],
    },
    async act(page) {
      await page.getByText(/^(以下照片和附件属于此前|These belong to the figures)/).waitFor()
    },
  },
  {
    name: 'reports-photo',
    path: '/reports',
    as: 'cityOffice',
    english: true,
    api,
    async act(page) {
      await page.getByRole('button', { name: '三号楼加装电梯已完工' }).click()
      await page.getByRole('dialog').getByRole('img', { name: '三号楼加装电梯已完工' }).waitFor()
    },
  },
])
