/** The page of plans, in Vietnamese. */
export const targetsVi = {
  title: "Kế hoạch năm đã thực hiện đến đâu?",
  lead: "Kết quả được đặt cạnh kế hoạch của cùng các đơn vị. Tiến độ đều là phần kế hoạch ứng với số tháng đã báo cáo; số dư và số lũy kế cả chương trình không có tiến độ. Tỷ lệ chỉ ghi khi hai bên so được với nhau.",
  none: "Chưa có báo cáo nào nêu kế hoạch.",
  noneHere: "Không có kế hoạch nào theo lựa chọn này.",
  country: (year: number) => `Cả nước, kế hoạch năm ${year}`,
  countryNote: "Vạch đứng trong thanh là phần của năm đã qua. Bấm vào chỉ tiêu để xem từng nơi.",
  byPlace: (indicator: string, year: number) =>
    `${indicator}: kế hoạch và thực hiện theo nơi, ${year}`,
  marks: "thanh: đã thực hiện · vạch đứng: kế hoạch · chấm: tiến độ đều · số: thực hiện / kế hoạch",
  plan: "Kế hoạch",
  planned: (plan: string) => `kế hoạch ${plan}`,
  actual: "Thực hiện",
  ofOffices: (some: string, all: string) => `của ${some}/${all} đơn vị`,
  percent: "Đạt",
  pace: "So với tiến độ đều",
  implied: "Tiến độ đều",
  reportedTo: "Báo cáo đến",
  months: (months: string) => `${months}/12 tháng`,
  paces: {
    reached: "đã đạt",
    ahead: "nhanh hơn",
    behind: "chậm hơn",
    missed: "hết năm chưa đạt",
    open: "không tính tiến độ"
  },
  withheld: {
    no_actual: "chưa có báo cáo thực hiện",
    plan_zero: "kế hoạch bằng 0",
    running_total: "một bên là số lũy kế cả chương trình",
    basis: "hai bên tính theo cách khác nhau",
    not_yet_all: "có đơn vị có kế hoạch chưa báo cáo thực hiện",
    not_all_planned: "có đơn vị báo cáo thực hiện không có kế hoạch",
    coverage: "chưa đủ báo cáo",
    qualifier: "có số ước lượng (hơn, gần, khoảng)",
    other: "hai bên không so được với nhau"
  } as Readonly<Record<string, string>>
};
