/**
 * The ledger numbers returns as they arrive; a release numbers them by what they hold, so that one more return
 * leaves the numbers of all others and the same file has the same number everywhere: the first twelve digits of
 * its SHA-256, which a spreadsheet also holds exactly (15 decimal digits). Rows: `return_id` of the ledger, `number`.
 * Bytes that came again under another name, and a judgement that a later one took the place of, stand apart.
 */
export const returnNumbersQuery = `
  select return_id, cast('0x' || digits[:12] as bigint) as number
  from (
    select
      return_id,
      case
        when status = 'duplicate' then sha256(sha256 || '/' || file)
        when return_id < max(return_id) filter (where status <> 'duplicate') over bytes
          then sha256(sha256 || ' ' || row_number() over (
            partition by sha256, status = 'duplicate' order by return_id
          ))
        else sha256
      end as digits
    from main.returns
    window bytes as (partition by sha256)
  )`;
