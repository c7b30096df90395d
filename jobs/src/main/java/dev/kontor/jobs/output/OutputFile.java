package dev.kontor.jobs.output;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The files of a run and their header lines. */
public enum OutputFile {
  LEDGER("ledger.jsonl", ""),
  SIGNALS("signals.csv", "time,account,instrument,signal,strength,decision,reason,limit,value"),
  ORDERS(
      "orders.csv",
      "time,account,instrument,order_id,side,type,quantity,limit_price,stop_price,status,reason"),
  FILLS("fills.csv", "time,account,instrument,order_id,side,quantity,price,fee"),
  POSITIONS("positions.csv", "time,account,instrument,quantity,average_price,realized_pnl"),
  EQUITY("equity.csv", "time,account,equity,cash,position_value"),
  RISK("risk.csv", "time,account,event,reason,instrument,who"),
  TRADES(
      "trades.csv",
      "time,account,instrument,side,quantity,"
          + "entry_time,entry_price,exit_time,exit_price,profit,fees"),
  CASH_FLOWS("cashflows.csv", "time,account,kind,instrument,currency,amount,reason"),
  ACTIONS(
      "actions.csv",
      "time,account,instrument,at,split_to,split_from,dividend,quantity,cash_in_lieu"),
  BARS("bars.csv", "time,instrument,open,high,low,close,volume,state"),
  GAPS("gaps.csv", "instrument,from,to"),
  REJECTED("rejected.csv", "file,line,reason,text"),
  REVISIONS(
      "revisions.csv",
      "time,instrument,start,end,open,high,low,close,volume,late_volume,corrected"),
  SPLITS("splits.csv", "time,instrument,to,from"),
  EXPLANATIONS(
      "explanations.csv",
      "time,account,entry,instrument,signal,rule,score,version,value,input,input_value,contribution,"
          + "reason");

  private static final Set<OutputFile> ON_DEMAND = EnumSet.of(REVISIONS, SPLITS, EXPLANATIONS);

  private final String file;
  private final String header;

  OutputFile(String file, String header) {
    this.file = file;
    this.header = header;
  }

  /** For a file that not every run has. */
  public void addTo(Map<String, String> headers) {
    headers.put(file, header);
  }

  public String file() {
    return file;
  }

  /** Names with first lines, for a writer, of the files that every run has. */
  public static Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    for (OutputFile output : EnumSet.complementOf(EnumSet.copyOf(ON_DEMAND))) {
      output.addTo(headers);
    }
    return headers;
  }
}
