package dev.kontor.jobs;

import java.util.Random;

/**
 * A forest that says a number about {@code a}, {@code b} and {@code c}, with splits from a seed.
 */
final class Grove {
  private static final String[] FIELDS = {"a", "b", "c"};

  private final Random random;
  private final double[] spreads;
  private final StringBuilder xml = new StringBuilder();

  private Grove(long seed, double[] spreads) {
    random = new Random(seed);
    this.spreads = spreads;
  }

  /**
   * As PMML.
   *
   * @param spreads how far from 0 each field's splits lie
   */
  static String of(long seed, double... spreads) {
    return new Grove(seed, spreads).write();
  }

  private String write() {
    xml.append("<PMML xmlns=\"http://www.dmg.org/PMML-4_4\" version=\"4.4\"><Header/>");
    xml.append("<DataDictionary>");
    for (String field : FIELDS) {
      xml.append("<DataField name=\"").append(field);
      xml.append("\" optype=\"continuous\" dataType=\"double\"/>");
    }
    xml.append("<DataField name=\"y\" optype=\"continuous\" dataType=\"double\"/>");
    xml.append("</DataDictionary><MiningModel functionName=\"regression\">");
    schema("<MiningField name=\"y\" usageType=\"target\"/>");
    xml.append("<Segmentation multipleModelMethod=\"average\"")
        .append(" missingPredictionTreatment=\"returnMissing\">");
    for (int tree = 0; tree < 8; tree++) {
      xml.append("<Segment id=\"").append(tree).append("\"><True/>");
      xml.append("<TreeModel functionName=\"regression\"")
          .append(" missingValueStrategy=\"nullPrediction\">");
      schema("");
      node("<True/>", 4);
      xml.append("</TreeModel></Segment>");
    }
    return xml.append("</Segmentation></MiningModel></PMML>").toString();
  }

  private void schema(String target) {
    xml.append("<MiningSchema>");
    for (String field : FIELDS) {
      xml.append("<MiningField name=\"").append(field).append("\"/>");
    }
    xml.append(target).append("</MiningSchema>");
  }

  private void node(String predicate, int depth) {
    xml.append("<Node score=\"").append(random.nextGaussian()).append("\">").append(predicate);
    if (depth > 0) {
      int field = random.nextInt(FIELDS.length);
      node(
          "<SimplePredicate field=\"%s\" operator=\"lessOrEqual\" value=\"%s\"/>"
              .formatted(FIELDS[field], spreads[field] * random.nextGaussian()),
          depth - 1);
      node("<True/>", depth - 1);
    }
    xml.append("</Node>");
  }
}
