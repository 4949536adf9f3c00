import ExcelJS from "exceljs";

/** The values of every sheet by its name, row by row, read by another library than the one that writes. */
export async function readWorkbook(
  bytes: Uint8Array
): Promise<Record<string, (string | number | null)[][]>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const rows: (string | number | null)[][] = [];
      sheet.eachRow((row) => {
        const cells: (string | number | null)[] = [];
        row.eachCell((cell) => {
          cells.push(typeof cell.value === "number" ? cell.value : cell.text);
        });
        rows.push(cells);
      });
      return [sheet.name, rows];
    })
  );
}
