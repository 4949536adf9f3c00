import {strToU8} from "fflate";
import {describe, expect, it} from "vitest";

import {browserEnvironment} from "../../pipelines/browserEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import {cellsOf, codesOf, readText, textsOf} from "./workbookFile.ts";

const bytesOf = (bytes: readonly number[]) =>
  read(Uint8Array.from(bytes), "a.csv", browserEnvironment);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(2 + index * 2, text.charCodeAt(index), isLittle);
  }
  return bytes;
}

describe("addresses", () => {
  it("count blank lines and blank fields", async () => {
    const file = await readText("\n\nBáo cáo\n\nmã,,tên\n,,\n1,,Hà Nội\n");
    expect(textsOf(file)).toEqual({A3: "Báo cáo", A5: "mã", C5: "tên", A7: "1", C7: "Hà Nội"});
    expect(file.findings).toEqual([]);
  });

  it("give a record with quoted line breaks one row", async () => {
    const file = await readText('a,"b\r\nc",d\r\n1,2,3');
    expect(textsOf(file)).toEqual({A1: "a", B1: "b\nc", C1: "d", A2: "1", B2: "2", C2: "3"});
  });

  it("are the same for every kind of line end, mixed ones too", async () => {
    const expected = {A1: "a", B1: "b", A2: "1", B2: "2", A4: "3", B4: "4"};
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(textsOf(await readText(["a,b", "1,2", "", "3,4"].join(end)))).toEqual(expected);
    }
    expect(textsOf(await readText("a,b\r\n1,2\n\r3,4"))).toEqual(expected);
  });
});

describe("a first line that declares the delimiter", () => {
  it("is obeyed and not counted as a row", async () => {
    for (const end of ["\n", "\r\n"]) {
      const file = await readText(`sep=;${end}Hà Nội, ngày 5;1,5${end}Huế;2${end}`);
      expect(textsOf(file)).toEqual({A1: "Hà Nội, ngày 5", B1: "1,5", A2: "Huế", B2: "2"});
    }
    expect(textsOf(await readText('"sep=\t"\na;b\tc\n'))).toEqual({A1: "a;b", B1: "c"});
  });

  it("is text where it declares none", async () => {
    expect(textsOf(await readText("sep=không\na,b\n"))).toEqual({
      A1: "sep=không",
      A2: "a",
      B2: "b"
    });
  });
});

describe("the delimiter", () => {
  it("is looked for after a quoted title as before it", async () => {
    const file = await readText('"Báo cáo, quý I; 2024"\nmã\ttên\n1\tHà Nội\n');
    expect(textsOf(file)).toMatchObject({A2: "mã", B2: "tên", B3: "Hà Nội"});
  });

  it.each(["\t", ";", "|", "^", "~", ","])("%j is found by what it cuts", async (delimiter) => {
    const rows = [
      ["tỉnh", "số", "tiền"],
      ["Hà Nội", "1", "2"],
      ["Huế", "3", "4"]
    ];
    const file = await readText(rows.map((row) => row.join(delimiter)).join("\n"));
    expect(Object.values(textsOf(file))).toEqual(rows.flat());
  });
});

describe("cells", () => {
  it("are text as typed, never numbers or dates", async () => {
    const file = await readText("01,1.0E7,2024-03-31,=1+1,TRUE, x \n");
    expect(cellsOf(file.sheets[0]).map(({text, kind}) => [text, kind])).toEqual(
      ["01", "1.0E7", "2024-03-31", "=1+1", "TRUE", " x "].map((text) => [text, "text"])
    );
  });

  it("of headers like __proto__ are plain text", async () => {
    expect(textsOf(await readText("__proto__,constructor\n1,2\n"))).toEqual({
      A1: "__proto__",
      B1: "constructor",
      A2: "1",
      B2: "2"
    });
    expect(Object.keys({})).toEqual([]);
  });

  it("with a control character are reported at their address", async () => {
    const file = await readText("tên,số\nHà Nội,1\nHuế\u0000,2\nĐà Nẵng\u0007,3\n");
    expect(file.findings.map(({code, cell, params}) => [code, cell, params["character"]])).toEqual([
      ["read.unreadable-character", "A3", "U+0000"],
      ["read.unreadable-character", "A4", "U+0007"]
    ]);
  });

  it("of white space alone are empty", async () => {
    expect(textsOf(await readText("a, ,\u00a0,b\n1,2,3,4"))).toEqual({
      A1: "a",
      D1: "b",
      A2: "1",
      B2: "2",
      C2: "3",
      D2: "4"
    });
  });
});

describe("delimiters", () => {
  const rows = [
    ["Tỉnh", "Số nhà", "Kinh phí"],
    ["Hà Nội", "12", "1,5"],
    ["Hoà Bình", "7", "20,25"]
  ];
  const expected = {
    A1: "Tỉnh",
    B1: "Số nhà",
    C1: "Kinh phí",
    A2: "Hà Nội",
    B2: "12",
    C2: "1,5",
    A3: "Hoà Bình",
    B3: "7",
    C3: "20,25"
  };

  it.each([";", "\t", "|"])(
    "%j is told by equal numbers of fields, decimal commas notwithstanding",
    async (cut) => {
      expect(textsOf(await readText(rows.map((row) => row.join(cut)).join("\n")))).toEqual(
        expected
      );
    }
  );

  it("a comma is told with quoted decimal commas", async () => {
    const lines = rows.map((row) => row.map((field) => `"${field}"`).join(","));
    expect(textsOf(await readText(lines.join("\n")))).toEqual(expected);
  });

  it("; is told where every line has as many decimal commas", async () => {
    const file = await readText("Hà Nội;1,5;2,5\nHuế;3,5;4,5\nCà Mau;1,0;2,0\n");
    expect(textsOf(file)).toMatchObject({B1: "1,5", C3: "2,0"});
  });

  it("are not looked for inside quotes", async () => {
    const file = await readText('a,b\n"x;y;z",1\n"p;q;r",2\n"s;t;u",3\n');
    expect(textsOf(file)).toMatchObject({A2: "x;y;z", B2: "1"});
  });

  it("; is told where more lines have one comma than have the table's number of ;", async () => {
    const file = await readText(
      "HỘI CHIẾN BINH;;CỘNG HÒA\nSố: 387/BC;;Độc lập, tự do\n;;Hà Tĩnh, ngày 16\n" +
        "STT;Huyện, thị xã, thành phố;Kinh phí\n1;Vũ Quang;154,0\n2;Đức Thọ;249,3\n3;Can Lộc;178,3\n" +
        'Ghi chú: tổng hợp, báo cáo\n"- Ban Chỉ đạo;";;CHỦ TỊCH, ký\n'
    );
    expect(file.findings).toEqual([]);
    expect(textsOf(file)).toMatchObject({B5: "Vũ Quang", C7: "178,3", A9: "- Ban Chỉ đạo;"});
  });

  it("a comma is told where most lines hold a ; in their notes", async () => {
    const file = await readText(
      "tỉnh,kỳ,nhà,ghi chú\nHuế,2024,1,mới; sửa\nCà Mau,2024,2,mới; sửa\nLào Cai,2024,3,mới; sửa\n"
    );
    expect(textsOf(file)).toMatchObject({A2: "Huế", D4: "mới; sửa"});
  });

  it("are told below a block of titles", async () => {
    const file = await readText(
      "Báo cáo, quý I\nĐVT: đồng, căn; hộ\n\nTỉnh;Nhà\nHuế;1\nĐà Nẵng;2\nCà Mau;3\n"
    );
    expect(textsOf(file)).toMatchObject({A1: "Báo cáo, quý I", A4: "Tỉnh", B4: "Nhà", B7: "3"});
  });
});

describe("quotes", () => {
  it("inside an unquoted field, or doubled in a quoted one, are text", async () => {
    const file = await readText('tên,số\nỐng 3",1\n"Nhà ""A""",2\n"x" ,3\n"",4\n');
    expect(file.findings).toEqual([]);
    expect(textsOf(file)).toMatchObject({A2: 'Ống 3"', A3: 'Nhà "A"', A4: "x", B4: "3", B5: "4"});
  });

  it("never closed refuse the file at the line that opens them", async () => {
    const file = await readText('a,b\n1,2\n3,"x\n4,5\n6,7\n');
    expect(file.sheets).toEqual([]);
    expect(file.findings).toMatchObject([
      {code: "read.unterminated-quote", cell: null, text: '"x', params: {line: "3"}}
    ]);
  });

  it("never closed are reported at their opening, not at a doubled one below", async () => {
    expect((await readText('a,b\n1,2\n3,"x\ny ""z\n')).findings).toMatchObject([
      {params: {line: "3"}}
    ]);
  });

  it.each(['a,b\n"x\ny",1\n"p"q,2\n', 'a,b\n"x\ny",1\n1, "p, q"\n', 'a,b\n"x\ny",1\n"p" "q",2\n'])(
    "astray refuse the file with the line: %j",
    async (text) => {
      expect((await readText(text)).findings).toMatchObject([
        {code: "read.stray-quote", params: {line: "4"}}
      ]);
    }
  );
});

describe("records", () => {
  const lines = [
    "tỉnh,kỳ,giá trị",
    "Hà Nội,2024,10",
    "Huế,2024,20",
    "Cà Mau,2024,30",
    "Lai Châu,2024,40"
  ];

  it("with a field more than their table refuse the file with the row", async () => {
    const file = await readText([...lines, "Sơn La,2024,1,234"].join("\n"));
    expect(file.findings).toMatchObject([
      {code: "read.extra-field", text: "234", params: {row: "6", width: "3", found: "4"}}
    ]);
  });

  it("with empty fields more, with fewer fields, or below a wider header are no fault", async () => {
    expect((await readText([...lines, "Sơn La,2024,1,,"].join("\n"))).findings).toEqual([]);
    expect((await readText([...lines, "Sơn La,2024"].join("\n"))).findings).toEqual([]);
    const wide = ["tỉnh,kỳ,giá trị,ghi chú", ...lines, ...lines, "Sơn La,2024,1,ước tính"];
    expect((await readText(wide.join("\n"))).findings).toEqual([]);
  });
});

describe("encodings", () => {
  const text = "tỉnh,số\nĐắk Lắk,1\n";
  const expected = {A1: "tỉnh", B1: "số", A2: "Đắk Lắk", B2: "1"};

  it("UTF-8 with and without BOM and UTF-16 with BOM read the same", async () => {
    const files = [strToU8(text), strToU8(`\ufeff${text}`), utf16(text, true), utf16(text, false)];
    for (const bytes of files) {
      expect(textsOf(await read(bytes, "a.csv", browserEnvironment))).toEqual(expected);
    }
  });

  it("any other is refused, never guessed", async () => {
    // "Hà,1" in windows-1258, and a UTF-8 text cut within a letter.
    expect(codesOf(await bytesOf([0x48, 0xe0, 0x2c, 0x31]))).toEqual(["read.encoding-unknown"]);
    expect(
      codesOf(await read(strToU8("a,Hà").subarray(0, 4), "a.csv", browserEnvironment))
    ).toEqual(["read.encoding-unknown"]);
    expect(codesOf(await bytesOf([0xff, 0xfe, 0x41, 0x00, 0x42]))).toEqual([
      "read.encoding-unknown"
    ]);
  });
});

describe("the sheet", () => {
  it.each([
    ["bao-cao.q1.csv", "bao-cao.q1"],
    ["quý I/Hà Nội.tsv", "Hà Nội"],
    ["C:\\báo cáo\\a.txt", "a"],
    [".csv", ".csv"],
    ["khong_duoi", "khong_duoi"]
  ])("of %s is called %s", async (fileName, sheetName) => {
    expect((await readText("a,b", fileName)).sheets[0]?.name).toBe(sheetName);
  });
});
