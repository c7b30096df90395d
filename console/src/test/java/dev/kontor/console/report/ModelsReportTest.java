package dev.kontor.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of a run's models. */
class ModelsReportTest {
  static final String[] EXPLANATIONS = {
    "time,account,entry,instrument,signal,rule,score,version,value,input,input_value,contribution",
    "2024-01-01T00:00:00Z,a,7,X,BUY,up,fast,3,0.70009,(expected),,0.5",
    "2024-01-01T00:00:00Z,a,7,X,BUY,up,fast,3,0.70009,a,12.5,-0.09991",
    "2024-01-01T00:00:00Z,a,7,X,BUY,up,fast,3,0.70009,b,-1.0,0.3",
    "2024-01-01T00:00:00Z,a,7,X,BUY,up,fast,3,0.70009,c,,0.0",
    "2024-01-02T00:00:00Z,a,9,X,SELL,down,mean,,0.2,(expected),,0.5",
    "2024-01-02T00:00:00Z,a,9,X,SELL,down,mean,,0.2,fast.a,1.0,-0.3"
  };

  @TempDir Path run;

  @Test
  void whatModelsLookAtIsShownWhereTheirCardsSay() throws IOException {
    SampleRun.write(run);
    assertThat(report()).doesNotContain("What models look at");
    write(
        "importances.csv",
        "model,feature,gain,permutation",
        "forest,rsi14,0.25,-0.0012",
        "forest,trend,0.75,0.01234",
        "line,rsi14,,0.02");

    assertThat(report())
        .containsSubsequence(
            "What models look at",
            "<td>trend</td>",
            ">75.0</td>",
            ">0.0123</td>",
            "<td>rsi14</td>",
            ">25.0</td>",
            "<td>line</td>")
        .doesNotContain("NaN", "could not be read");
  }

  @Test
  void eachVersionThatServedHasItsOwnFeaturesAndOneWithoutACardSaysSo() throws IOException {
    SampleRun.write(run);
    write(
        "importances.csv",
        "model,version,feature,gain,permutation,reason",
        "forest,10,rsi14,0.25,0.1,",
        "forest,2,trend,0.5,0.1,",
        "line,3,,,,\"model line, version 3: there is no card.json\"");

    assertThat(report())
        .containsSubsequence("<td>forest@2</td>", "<td>trend</td>", "<td>forest@10</td>")
        .contains("Of line@3 nothing is known: model line, version 3: there is no card.json.")
        .doesNotContain("NaN", "could not be read");
  }

  @Test
  void alertsOfModelsAreShownLatestFirstAndHoldsAreCounted() throws IOException {
    SampleRun.write(run);
    assertThat(report()).doesNotContain("Alerts of models");
    write(
        "alerts.csv",
        "time,model,instrument,alert,subject,value,limit,text",
        ",forest,,reference,,,,flat trees say 1",
        "2026-01-05T10:00:00Z,forest,X,hold,,,,its score is absent",
        "2026-01-05T11:00:00Z,forest,,refused,,,,\"version 5 is not in force, 3 stays\"");

    assertThat(report())
        .containsSubsequence(
            "Alerts of models",
            "<td>all</td>",
            "version 5 is not in force, 3 stays",
            "<td>hold</td>",
            "its score is absent",
            "<td>before the run</td>",
            "flat trees say 1",
            "3 of 3; all are in alerts.csv. A model was held 1 times");
  }

  @Test
  void whyAnOrderWasSentIsSaidByWhatMovedItsScoresMost() throws IOException {
    write("explanations.csv", EXPLANATIONS);

    assertThat(report().replaceAll("(?s)<[^>]*>\\s*", " ").replaceAll(" +", " "))
        .contains("Why these orders")
        .contains(
            "2024-01-02 00:00 X SELL down mean 0.2 0.5 fast.a −0.3",
            "2024-01-01 00:00 X BUY up fast@3 0.7001 0.5 b +0.3, a −0.09991, c 0")
        .contains("All 2 are shown.")
        .doesNotContain("NaN");
  }

  @Test
  void aScoreThatIsNotExplainedSaysWhy() throws IOException {
    write(
        "explanations.csv",
        EXPLANATIONS[0] + ",reason",
        "2024-01-01T00:00:00Z,a,7,X,BUY,up,line,2,0.6,(unexplained),,,nothing says the mean");

    assertThat(report())
        .contains("not explained: nothing says the mean")
        .doesNotContain("NaN", "skipped");
  }

  @Test
  void aRunWithoutModelsSaysNothingOfThem() throws IOException {
    SampleRun.write(run);

    assertThat(report()).doesNotContain("Why these orders");
  }

  private String report() throws IOException {
    return Files.readString(Report.write(run));
  }

  private void write(String file, String... lines) throws IOException {
    Files.writeString(run.resolve(file), String.join("\n", lines));
  }
}
