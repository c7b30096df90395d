package dev.kontor.models.training;

import dev.kontor.models.registry.Submission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Models {@code y = a + b·x}, and rows whose outcome is an up with probability x. */
final class Line {
  private Line() {}

  static Holdout rows(int count) {
    Random random = new Random(9);
    double[][] rows = new double[count][2];
    boolean[] up = new boolean[count];
    for (int i = 0; i < count; i++) {
      rows[i][0] = random.nextDouble();
      rows[i][1] = 0.05 + 0.9 * random.nextDouble();
      up[i] = random.nextDouble() < rows[i][1];
    }
    return new Holdout(List.of("other", "x"), rows, up);
  }

  static byte[] pmml(double a, double b) {
    return """
        <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">
          <Header/>
          <DataDictionary>
            <DataField name="x" optype="continuous" dataType="double"/>
            <DataField name="y" optype="continuous" dataType="double"/>
          </DataDictionary>
          <RegressionModel functionName="regression">
            <MiningSchema>
              <MiningField name="x"/><MiningField name="y" usageType="target"/>
            </MiningSchema>
            <RegressionTable intercept="%s"><NumericPredictor name="x" coefficient="%s"/></RegressionTable>
          </RegressionModel>
        </PMML>
        """
        .formatted(a, b)
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @param lastLabel until when it was trained; null if it does not say
   */
  static Submission submission(String model, double a, double b, String lastLabel) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(Submission.PMML, pmml(a, b));
    files.put(Submission.CARD, "# line".getBytes(StandardCharsets.UTF_8));
    if (lastLabel != null) {
      files.put(
          Submission.FACTS,
          ("{\"data\": {\"lastLabel\": \"" + lastLabel + "\"}}").getBytes(StandardCharsets.UTF_8));
    }
    return new Submission(model, files, Map.of(), Map.of());
  }
}
