/** What stands in these is no table, whoever reads them. */
const NO_TABLE =
  /\.(pdf|docx?|wps|rtf|pptx?|ofd|jpe?g|png|gif|bmp|webp|heic|tiff?|zip|rar|7z|mp[34]|mov|avi|exe|apk)$/i

export const isNoTable = (name: string) => NO_TABLE.test(name)

/** Often no more than its name is old, so the services look into it themselves. */
export const looksOld = (name: string) => /\.(xls|et)$/i.test(name)

/** What browsers offer to choose; old files too, so that somebody can learn why theirs is not taken. */
export const CHOOSABLE = '.xlsx,.xlsm,.csv,.txt,.tsv,.xls,.et'

/** Browsers refuse to read a file that was saved again, moved or deleted after it was chosen. */
export async function canStillBeRead(file: File): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
}
