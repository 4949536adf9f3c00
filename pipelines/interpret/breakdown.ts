/** Which part of an indicator a figure is counted over: codes of the closed lists, null for all. */
export interface Breakdown {
  readonly houseType: string | null;
  readonly beneficiary: string | null;
  readonly fundingSource: string | null;
  readonly workKind: string | null;
}

export const noBreakdown: Breakdown = {
  houseType: null,
  beneficiary: null,
  fundingSource: null,
  workKind: null
};

/** One text for one breakdown. */
export function breakdownKey({houseType, beneficiary, fundingSource, workKind}: Breakdown): string {
  return `${houseType ?? ""}|${beneficiary ?? ""}|${fundingSource ?? ""}|${workKind ?? ""}`;
}

/** What the nearer label says, and what it leaves open. */
export function mergeBreakdowns(nearer: Breakdown, other: Breakdown): Breakdown {
  if (other === noBreakdown) return nearer;
  return {
    houseType: nearer.houseType ?? other.houseType,
    beneficiary: nearer.beneficiary ?? other.beneficiary,
    fundingSource: nearer.fundingSource ?? other.fundingSource,
    workKind: nearer.workKind ?? other.workKind
  };
}
