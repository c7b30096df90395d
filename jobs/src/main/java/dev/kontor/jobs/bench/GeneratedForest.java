package dev.kontor.jobs.bench;

import dev.kontor.models.predict.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A forest as scikit-learn exports one, with splits from a seed; it has learnt nothing. */
public final class GeneratedForest {
  public static final int FEATURES = 20;
  public static final String OUTPUT = "probability(up)";

  private static final int TREES = 100;
  private static final int DEPTH = 8;

  private final Random random;
  private final StringBuilder xml = new StringBuilder(10 << 20);

  private GeneratedForest(long seed) {
    random = new Random(seed);
  }

  /** 100 trees of depth 8, in {@code float}. */
  public static ModelFile of(long seed) {
    return new ModelFile("generated " + seed, new GeneratedForest(seed).write());
  }

  /** A row of features, spread as the splits are. */
  public static double[] row(Random random) {
    double[] row = new double[FEATURES];
    for (int i = 0; i < FEATURES; i++) {
      row[i] = random.nextGaussian();
    }
    return row;
  }

  private byte[] write() {
    xml.append("<PMML xmlns=\"http://www.dmg.org/PMML-4_4\" version=\"4.4\"><Header/>")
        .append("<DataDictionary><DataField name=\"direction\" optype=\"categorical\"")
        .append(" dataType=\"string\"><Value value=\"down\"/><Value value=\"up\"/></DataField>");
    for (int i = 0; i < FEATURES; i++) {
      xml.append("<DataField name=\"f").append(i);
      xml.append("\" optype=\"continuous\" dataType=\"float\"/>");
    }
    xml.append("</DataDictionary><MiningModel functionName=\"classification\">");
    schema(true);
    xml.append("<Output>");
    for (String label : new String[] {"down", "up"}) {
      xml.append("<OutputField name=\"probability(").append(label);
      xml.append(")\" optype=\"continuous\" dataType=\"double\" feature=\"probability\" value=\"");
      xml.append(label).append("\"/>");
    }
    xml.append("</Output><Segmentation multipleModelMethod=\"average\"")
        .append(" missingPredictionTreatment=\"returnMissing\">");
    for (int tree = 1; tree <= TREES; tree++) {
      xml.append("<Segment id=\"").append(tree).append("\"><True/>");
      xml.append("<TreeModel functionName=\"classification\"")
          .append(" missingValueStrategy=\"nullPrediction\">");
      schema(false);
      node("<True/>", DEPTH);
      xml.append("</TreeModel></Segment>");
    }
    xml.append("</Segmentation></MiningModel></PMML>");
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void schema(boolean target) {
    xml.append("<MiningSchema>");
    if (target) {
      xml.append("<MiningField name=\"direction\" usageType=\"target\"/>");
    }
    for (int i = 0; i < FEATURES; i++) {
      xml.append("<MiningField name=\"f").append(i).append("\"/>");
    }
    xml.append("</MiningSchema>");
  }

  private void node(String predicate, int depth) {
    if (depth == 0) {
      double up = random.nextInt(1, 100) / 100.0;
      xml.append("<Node score=\"").append(up > 0.5 ? "up" : "down");
      xml.append("\" recordCount=\"1\">").append(predicate);
      xml.append("<ScoreDistribution value=\"down\" recordCount=\"").append(1 - up);
      xml.append("\"/><ScoreDistribution value=\"up\" recordCount=\"").append(up).append("\"/>");
    } else {
      xml.append("<Node>").append(predicate);
      node(
          "<SimplePredicate field=\"f%d\" operator=\"lessOrEqual\" value=\"%s\"/>"
              .formatted(random.nextInt(FEATURES), (float) random.nextGaussian()),
          depth - 1);
      node("<True/>", depth - 1);
    }
    xml.append("</Node>");
  }
}
