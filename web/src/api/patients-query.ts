import { PatientList } from '@carepath/contract/patients.ts'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { getJson, withQuery } from './call.ts'

/** The patients whose name or MRN fits. Apart from the other queries: the first view needs no schema but this one. */
export function patientsQuery(search: string) {
  return infiniteQueryOptions({
    queryKey: ['patients', search],
    queryFn: ({ signal, pageParam }) =>
      getJson(PatientList, withQuery('/patients', { search, after: pageParam, limit: '30' }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
}
