import {describe, expect, it} from "vitest";

import {findImpossiblePeriod, findPeriods, parsePeriod} from "../../pipelines/interpret/period.ts";

const codesIn = (text: string) => findPeriods(text).map((found) => found.period.code);

describe("a cell that is a period", () => {
  it.each([
    ["Quý I/2024", "2024-Q1"],
    ["quý 1 năm 2024", "2024-Q1"],
    ["QUÝ I NĂM 2024", "2024-Q1"],
    ["Q1-2024", "2024-Q1"],
    ["QIV/2023", "2023-Q4"],
    ["Quí IV/2023", "2023-Q4"],
    ["Qúy II - 2023", "2023-Q2"],
    ["quy 3/2023", "2023-Q3"],
    ["6 tháng đầu năm 2025", "2025-H1"],
    ["6 tháng cuối năm 2025", "2025-H2"],
    ["Sáu tháng đầu năm 2025", "2025-H1"],
    ["06 tháng đầu năm 2025", "2025-H1"],
    ["6T/2024", "2024-H1"],
    ["9 tháng năm 2024", "2024-9M"],
    ["9 tháng đầu năm 2024", "2024-9M"],
    ["3 tháng đầu năm 2024", "2024-Q1"],
    ["11 tháng năm 2024", "2024-01-01/2024-11-30"],
    ["12 tháng năm 2024", "2024"],
    ["năm 2021", "2021"],
    ["Cả năm 2021", "2021"],
    ["2021", "2021"],
    ["tháng 3/2024", "2024-03"],
    ["Tháng 03 năm 2024", "2024-03"],
    ["T3/2024", "2024-03"],
    ["3/2024", "2024-03"],
    ["19/10/2020", "2020-10-19"],
    ["04-11-2021", "2021-11-04"],
    ["13.1.2024", "2024-01-13"],
    ["03/04/2025", "2025-04-03"],
    ["ngày 15 tháng 9 năm 2024", "2024-09-15"],
    ["29/02/2024", "2024-02-29"],
    ["2024-Q1", "2024-Q1"],
    ["2024-H2", "2024-H2"],
    ["2024-9M", "2024-9M"],
    ["2024-03", "2024-03"],
    ["2024-03-31", "2024-03-31"],
    ["2021-01-01/2025-12-31", "2021-01-01/2025-12-31"],
    ["từ ngày 01/01/2024 đến ngày 31/03/2024", "2024-Q1"],
    ["từ ngày 15/12/2023 đến hết ngày 14/12/2024", "2023-12-15/2024-12-14"],
    ["01/01 - 30/06/2024", "2024-H1"],
    ["từ tháng 1 đến tháng 9 năm 2024", "2024-9M"],
    ["từ tháng 10/2023 đến tháng 3/2024", "2023-10-01/2024-03-31"],
    ["giai đoạn 2021-2025", "2021-01-01/2025-12-31"],
    ["Giai đoạn 2021 – 2025", "2021-01-01/2025-12-31"],
    ["nhiệm kỳ 2017–2022", "2017-01-01/2022-12-31"],
    ["2021-2025", "2021-01-01/2025-12-31"],
    ["Kỳ báo cáo: Quý I/2024", "2024-Q1"],
    ["Quý  I\n năm 2024", "2024-Q1"],
    ["Quý một năm 2024", "2024-Q1"],
    ["quý hai/2024", "2024-Q2"],
    ["tháng Ba năm 2024", "2024-03"],
    ["tháng mười hai năm 2024", "2024-12"],
    ["Quý I (2024)", "2024-Q1"],
    ["Quý I/24", "2024-Q1"],
    ["Q1/24", "2024-Q1"],
    ["2024 – Quý 2", "2024-Q2"],
    ["năm 2024, quý 2", "2024-Q2"],
    ["Quý I, II năm 2024", "2024-H1"],
    ["Quý I+II/2024", "2024-H1"],
    ["quý I, II và III năm 2024", "2024-9M"],
    ["quý II và quý III năm 2024", "2024-04-01/2024-09-30"],
    ["mười tháng đầu năm 2024", "2024-01-01/2024-10-31"]
  ])("is read from “%s”", (text, code) => {
    expect(parsePeriod(text)?.period.code).toBe(code);
    expect(parsePeriod(text.normalize("NFD"))?.period.code).toBe(code);
    expect(findImpossiblePeriod(text)).toBeNull();
  });

  it("has its first and last day", () => {
    expect(parsePeriod("Quý I/2024")?.period).toEqual({
      code: "2024-Q1",
      kind: "quarter",
      start: "2024-01-01",
      end: "2024-03-31"
    });
    expect(parsePeriod("tháng 2/2024")?.period).toMatchObject({kind: "month", end: "2024-02-29"});
    expect(parsePeriod("9 tháng năm 2024")?.period).toMatchObject({
      kind: "nine_months",
      end: "2024-09-30"
    });
    expect(parsePeriod("giai đoạn 2021-2025")?.period.kind).toBe("span");
  });

  it.each([
    "Quý I",
    "Quỹ 1 2024",
    "1975",
    "2101",
    "Kinh phí năm 2024",
    "202",
    "20240",
    "1234.5",
    "Hà Nội",
    "12/15",
    ""
  ])("is not made up from “%s”", (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

describe("words around a year that are no period", () => {
  it.each([
    "tuần 7, 8 năm 2024",
    "tuần thứ 12/2024",
    "tháng Chạp năm 2024",
    "kỷ niệm 77 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2024)",
    "quý I và quý IV năm 2024"
  ])("are not taken for the whole year: “%s”", (text) => {
    expect(codesIn(text)).toEqual([]);
    expect(findImpossiblePeriod(text)).toBeNull();
  });

  it("leaves out the quarter that is compared with", () => {
    expect(codesIn("Quý III/2024 so với quý III/2023")).toEqual(["2024-Q3"]);
    expect(codesIn("Quý III/2024 và quý II/2024")).toEqual(["2024-Q3", "2024-Q2"]);
  });
});

describe("a period that cannot be", () => {
  it.each([
    ["31/02/2024", "31/02/2024"],
    ["29/02/2023", "29/02/2023"],
    ["12/31/2024", "12/31/2024"],
    ["Quý V năm 2024", "Quý V năm 2024"],
    ["BÁO CÁO QUÝ 5/2024", "QUÝ 5/2024"],
    ["tháng 13 năm 2024", "tháng 13 năm 2024"],
    ["từ ngày 31/03/2024 đến ngày 01/01/2024", "31/03/2024 đến ngày 01/01/2024"],
    ["giai đoạn 2025-2021", "giai đoạn 2025-2021"]
  ])("“%s” is named and not read", (text, words) => {
    expect(findPeriods(text)).toEqual([]);
    expect(parsePeriod(text)).toBeNull();
    expect(findImpossiblePeriod(text)).toBe(words);
  });
});

describe("the periods of a title", () => {
  it("leave out what is planned for the next", () => {
    expect(
      codesIn("Kết quả công tác quý I, nhiệm vụ trọng tâm quý II năm 2024 của Ban Dân vận")
    ).toEqual(["2024-Q1"]);
    expect(codesIn("Báo cáo năm 2024; phương hướng, nhiệm vụ năm 2025")).toEqual(["2024"]);
    expect(codesIn("Kế hoạch phân bổ năm 2025")).toEqual(["2025"]);
  });

  it("are all given where there are several", () => {
    expect(codesIn("Quý I/2024 và quý II/2024")).toEqual(["2024-Q1", "2024-Q2"]);
    expect(codesIn("Thực hiện năm 2023, năm 2024, năm 2023")).toEqual(["2023", "2024"]);
    expect(codesIn("năm 2022 và những tháng đầu năm 2023")).toEqual(["2022"]);
  });

  it("are not school years, comparisons, numbers of documents or amounts", () => {
    expect(codesIn("Học bổng năm học 2025-2026")).toEqual([]);
    expect(codesIn("Quý I/2024 so với cùng kỳ năm 2023")).toEqual(["2024-Q1"]);
    expect(codesIn("(Kèm theo Công văn số 123/UBND-VX ngày 05/4/2024)")).toEqual([]);
    expect(codesIn("Thông tư 01/2022/TT-BXD")).toEqual([]);
    expect(codesIn("Hỗ trợ 2000 căn nhà")).toEqual([]);
    expect(codesIn("Quỹ 1 năm 2024")).toEqual(["2024"]);
  });

  it("may be a bare year at the end of the text or of a part", () => {
    expect(codesIn("Dự toán 2015 (triệu đồng)")).toEqual(["2015"]);
    expect(codesIn("Plan_2013.xls")).toEqual(["2013"]);
    expect(codesIn("bao_cao_quy_1_2024.xlsx")).toEqual(["2024-Q1"]);
    expect(codesIn("Số 2015 2016")).toEqual([]);
  });

  it("keep their words and their order", () => {
    expect(findPeriods("BÁO CÁO 6 tháng đầu năm 2025").map((found) => found.text)).toEqual([
      "6 tháng đầu năm 2025"
    ]);
  });
});

describe("the basis that words hint at", () => {
  it.each([
    ["Tính đến ngày 17/8/2025", "as_of"],
    ["tính đến 17h ngày 7/11/2025", "as_of"],
    ["Số liệu đến hết tháng 9 năm 2024", "as_of"],
    ["Lũy kế đến hết quý III/2024", "year_to_date"],
    ["Luỹ kế từ đầu năm đến ngày 31/10/2024", "year_to_date"],
    ["Lũy kế từ đầu Chương trình đến hết quý III/2024", "programme_to_date"],
    ["Lũy kế đến ngày 31/12/2024", "programme_to_date"],
    ["Quý III/2024 (cộng dồn)", "year_to_date"],
    ["Trong quý III/2024", null],
    ["Ngày 17/8/2025", null]
  ])("“%s” → %s", (text, basis) => {
    expect(findPeriods(text).map((found) => found.basisHint)).toEqual([basis]);
  });
});
