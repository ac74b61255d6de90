import { ask, patch, post, put, type Core } from '@/kit/ask/api'
import { project } from '@/project/api'
import type { Department, ProjectRow } from '@/project/types'

export const addDepartment = (name: string) => post('/api/core/departments', { body: { name } })

export const changeDepartment = ({ id, version }: Department, to: Core['DepartmentForm']) =>
  put('/api/core/departments/{id}', { path: { id }, body: to, ifMatch: version })

/**
 * Gives a project that nobody is responsible for to a department. The version is read before, so that nothing but the
 * department is overwritten; where somebody else has assigned it meanwhile that stays. Answers with whose it now is.
 */
export async function assign(
  { id }: Pick<ProjectRow, 'id'>,
  department: Department,
): Promise<Core['DepartmentRef']> {
  const { body, etag } = await ask(project(id))
  if (body.department) return body.department
  await patch('/api/core/projects/{id}', {
    path: { id },
    body: { departmentId: department.id },
    ifMatch: etag,
  })
  return department
}
