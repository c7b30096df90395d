package dev.kontor.jobs.output;

import dev.kontor.connectors.files.Line;
import dev.kontor.models.registry.Score;
import dev.kontor.models.watching.Alert;
import java.util.List;

/** What is told of models: each score with the version that gave it, and alerts. */
public final class ModelLines {
  public static final String SCORES = "scores.csv";
  public static final String SCORES_HEADER = "time,instrument,bar,model,version,role,score";
  public static final String ALERTS = "alerts.csv";
  public static final String ALERTS_HEADER = "time,model,instrument,alert,subject,value,limit,text";

  private ModelLines() {}

  public static Line score(Score score) {
    return new Line(
        SCORES,
        new Csv()
            .time(score.time())
            .add(score.instrument())
            .add(Long.toString(score.ordinal()))
            .add(score.model())
            .add(Integer.toString(score.version()))
            .add(score.role())
            .number(score.value())
            .toString());
  }

  public static Line alert(Alert alert) {
    return new Line(ALERTS, text(alert));
  }

  /** The first lines of the file: its header, and what is known before the run. */
  public static String alerts(List<Alert> before) {
    StringBuilder head = new StringBuilder(ALERTS_HEADER);
    before.forEach(alert -> head.append('\n').append(text(alert)));
    return head.toString();
  }

  private static String text(Alert alert) {
    Csv csv = new Csv();
    return (alert.time() == Alert.BEFORE ? csv.add("") : csv.time(alert.time()))
        .add(alert.model())
        .add(alert.instrument())
        .add(alert.what())
        .add(alert.subject())
        .number(alert.value())
        .number(alert.limit())
        .add(alert.text())
        .toString();
  }
}
