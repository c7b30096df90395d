package dev.kontor.jobs.output;

import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a run and their header lines. */
public enum OutputFile {
  LEDGER("ledger.jsonl", ""),
  SIGNALS("signals.csv", "time,account,instrument,signal,strength,decision,reason"),
  ORDERS(
      "orders.csv",
      "time,account,instrument,order_id,side,type,quantity,limit_price,stop_price,status,reason"),
  FILLS("fills.csv", "time,account,instrument,order_id,side,quantity,price,fee"),
  POSITIONS("positions.csv", "time,account,instrument,quantity,average_price,realized_pnl"),
  EQUITY("equity.csv", "time,account,equity,cash,position_value"),
  RISK("risk.csv", "time,account,event,reason"),
  BARS("bars.csv", "time,instrument,open,high,low,close,volume,state"),
  GAPS("gaps.csv", "instrument,from,to"),
  REJECTED("rejected.csv", "file,line,reason,text");

  private final String file;
  private final String header;

  OutputFile(String file, String header) {
    this.file = file;
    this.header = header;
  }

  public String file() {
    return file;
  }

  /** File names with their first lines, for a writer. */
  public static Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    for (OutputFile output : values()) {
      headers.put(output.file, output.header);
    }
    return headers;
  }
}
