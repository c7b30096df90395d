package dev.kontor.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir Path run;

  @Test
  void anEmptyDirectoryIsAPageThatSaysSo() throws IOException {
    assertThat(report())
        .contains("No equity curve", "No fills", "No months", "No round trips", "No signals")
        .contains(
            "No line of the input was rejected",
            "No risk events",
            "No orders",
            "not in summary.json")
        .doesNotContain("NaN", "Infinity", "null");
  }

  @Test
  void aWholeRunIsAWholePage() throws IOException {
    SampleRun.write(run);

    assertThat(report())
        .contains("trend-follower", "9f2c4e1b7ad80355", "2023-11-01 00:00 → 2024-11-10 00:00")
        .contains("Price of BTC-USD", "Price of ETH-USD", "<title>Buy ", "<title>Sell ")
        .contains("max_position", "cooldown", "not_a_number", "btc-2023.csv:812", "HALTED")
        .contains("ddof = 1", "× √365")
        .doesNotContain("NaN", "Infinity");
  }

  @Test
  void whereALimitBitIsShownWithItsNumbers() throws IOException {
    write(
        "equity.csv",
        "time,account,equity,cash,position_value",
        "2024-01-01T00:00:00Z,a,100,100,0",
        "2024-01-11T00:00:00Z,a,100,100,0");
    write(
        "signals.csv",
        "time,account,instrument,signal,strength,decision,reason,limit,value",
        "2024-01-02T00:00:00Z,a,X,BUY,1,REFUSED,gross: too much,150,160.5",
        "2024-01-06T00:00:00Z,a,X,BUY,1,REFUSED,gross: too much again,150,171.25",
        "2024-01-07T00:00:00Z,a,X,BUY,1,REFUSED,halted: not now,,");

    assertThat(report())
        .containsSubsequence(
            "<td>gross</td>",
            ">2</td>",
            "2024-01-02 00:00",
            "2024-01-06 00:00",
            ">150</td>",
            ">171.25</td>",
            "M100 0V10M500 0V10\"",
            "too much again",
            "<td>halted</td>",
            "M600 0V10\"")
        .contains("M100 970V1000M500 970V1000M600 970V1000")
        .doesNotContain("160.5", "NaN");
  }

  @Test
  void aChangeOfTheRiskStateStandsOnTheEquityWithWhoSaidSo() throws IOException {
    SampleRun.write(run);

    assertThat(report())
        .contains("class=\"event stopped\"", "main · ETH-USD REDUCING · reduce: lunch · 2024-07-02")
        .contains("<td>j.doe</td>", "Dashed upright lines");
  }

  @Test
  void ordersAreCountedByTypeAndEnd() throws IOException {
    SampleRun.write(run);

    assertThat(report().replaceAll("(?s)<[^>]*>\\s*", " ").replaceAll(" +", " "))
        .contains("LIMIT 2 0 0 0 1 1", "MARKET 1 1 0 0 0 0", "STOP 1 0 1 0 0 0")
        .contains("cancelled · position-closed", "rejected · post-only");
  }

  @Test
  void tradesAreThoseOfTheDesk() throws IOException {
    write(
        "trades.csv",
        "time,account,instrument,side,quantity,"
            + "entry_time,entry_price,exit_time,exit_price,profit,fees",
        "2024-01-03T00:00:00Z,a,X,SELL,2,"
            + "2024-01-01T00:00:00Z,100,2024-01-03T00:00:00Z,90,20,1.5");

    assertThat(report()).contains("As the desk booked them", ">short<", ">+18.50<");
  }

  @Test
  void thePageAsksNobodyForAnything() throws IOException {
    SampleRun.write(run);

    assertThat(report().replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http:", "https:", "//cdn", "@import", "url(", "src=", "<link");
  }

  @Test
  void whatComesFromFilesIsText() throws IOException {
    String evil = "<script>alert(1)</script>";
    write("summary.json", "{\"name\": \"" + evil + "\", \"mode\": \"\\\"><img>\"}");
    write(
        "fills.csv",
        "time,account,instrument,order_id,side,quantity,price,fee",
        "2024-01-01T00:00:00Z,a," + evil + ",1,BUY,1,100,0",
        "2024-01-02T00:00:00Z,a," + evil + ",2,SELL,1,110,0");
    write(
        "signals.csv",
        "time,account,instrument,signal,strength,decision,reason",
        "2024-01-01T00:00:00Z,a,X,S,1,REFUSED," + evil);
    write("rejected.csv", "file,line,reason,text", "a.csv,1,bad: " + evil + "," + evil);
    write("risk.csv", "time,account,event,reason", "2024-01-01T00:00:00Z,a,HALT," + evil);

    assertThat(report())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert", "<img>");
  }

  @Test
  void aRunWithoutTradesStillHasItsCurve() throws IOException {
    write(
        "equity.csv",
        "time,account,equity,cash,position_value",
        "2024-01-01T00:00:00Z,a,100,100,0",
        "2024-01-02T00:00:00Z,a,100,100,0");

    assertThat(report())
        .contains("Equity over time, from 100.00 to 100.00", "No fills", "No round trips")
        .doesNotContain("NaN");
  }

  @Test
  void aSingleFillWithoutBarsIsAPoint() throws IOException {
    write(
        "fills.csv",
        "time,account,instrument,order_id,side,quantity,price,fee",
        "2024-01-01T00:00:00Z,a,X,1,BUY,1,100,0");

    assertThat(report())
        .contains("1 fill; without bars.csv", "Still open at the end: 1 lot.")
        .doesNotContain("NaN", "Infinity");
  }

  @Test
  void instrumentsBeyondEightAreListed() throws IOException {
    StringBuilder fills =
        new StringBuilder("time,account,instrument,order_id,side,quantity,price,fee\n");
    for (int i = 0; i < 11; i++) {
      fills.append("2024-01-01T00:00:00Z,a,I").append(10 + i).append(",1,BUY,1,100,0\n");
    }
    write("fills.csv", fills.toString());

    assertThat(report())
        .contains("Price of I17")
        .doesNotContain("Price of I18")
        .contains("Also traded: I18 (1), I19 (1), I20 (1).");
  }

  @Test
  void tornLinesAreCountedAndNotShown() throws IOException {
    write(
        "equity.csv",
        "time,account,equity,cash,position_value",
        "2024-01-01T00:00:00Z,a,100,100,0",
        "2024-01-02T00:00:00Z,a,101,100,0",
        "+999999999-01-01T00:00:00Z,a,102,100,0",
        "2024-01-0");

    assertThat(report()).contains("2 lines of equity.csv could not be read");
  }

  @Test
  void accountsAreAddedUpAndListed() throws IOException {
    write(
        "equity.csv",
        "time,account,equity,cash,position_value",
        "2024-01-01T00:00:00Z,north,100,100,0",
        "2024-01-02T00:00:00Z,north,110,100,0",
        "2024-01-01T00:00:00Z,south,200,100,0",
        "2024-01-02T00:00:00Z,south,180,100,0");

    assertThat(report()).contains("from 300.00 to 290.00", "sum of 2 accounts", "south");
  }

  private String report() throws IOException {
    return Files.readString(Report.write(run));
  }

  private void write(String file, String... lines) throws IOException {
    Files.writeString(run.resolve(file), String.join("\n", lines));
  }
}
