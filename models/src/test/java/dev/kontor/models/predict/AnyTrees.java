package dev.kontor.models.predict;

import java.util.Random;

/**
 * Ensembles of trees at random, with all that PMML has for trees of numbers, as files: half of them
 * refuse values, half have predicates of several parts.
 */
final class AnyTrees {
  private static final String[] FIELDS = {"a", "b", "c"};
  private static final String[] COMPARISONS = {
    "lessThan", "lessOrEqual", "greaterThan", "greaterOrEqual", "equal", "notEqual"
  };

  private final Random random;
  private int ids;

  private final boolean refuses;

  private AnyTrees(long seed) {
    random = new Random(seed);
    refuses = random.nextBoolean();
  }

  static String of(long seed) {
    return new AnyTrees(seed).write();
  }

  private String write() {
    boolean classes = random.nextBoolean();
    StringBuilder fields = new StringBuilder();
    for (String name : FIELDS) {
      fields.append(
          Pmml.field(name, random.nextBoolean() ? "float" : "double")
              .replace("/>", ">" + domain() + "</DataField>"));
    }
    fields.append(classes ? Pmml.direction() : Pmml.field("direction", "double"));
    return Pmml.document(fields.toString(), ensemble(classes));
  }

  private String domain() {
    return switch (random.nextInt(6)) {
      case 0 -> "<Interval closure=\"closedOpen\" leftMargin=\"-2\" rightMargin=\"2\"/>";
      case 1 -> "<Value value=\"1\" property=\"missing\"/>";
      case 2 -> "<Value value=\"-1\" property=\"invalid\"/>";
      default -> "";
    };
  }

  private String ensemble(boolean classes) {
    String function = "functionName=\"" + (classes ? "classification" : "regression") + "\"";
    String math = random.nextInt(3) == 0 ? " x-mathContext=\"float\"" : "";
    String method =
        classes
            ? any("average", "weightedAverage", "majorityVote", "weightedMajorityVote")
            : any("average", "weightedAverage", "sum", "weightedSum");
    int trees = random.nextInt(4) == 0 ? random.nextInt(20, 50) : random.nextInt(1, 12);
    StringBuilder xml = new StringBuilder("<MiningModel " + function + math + "><MiningSchema>");
    for (String name : FIELDS) {
      xml.append("<MiningField name=\"").append(name).append("\"").append(treatment());
    }
    xml.append("<MiningField name=\"direction\" usageType=\"target\"/></MiningSchema>");
    if (!classes && random.nextBoolean()) {
      xml.append("<Targets><Target field=\"direction\" rescaleFactor=\"0.3\"")
          .append(" rescaleConstant=\"0.7\" max=\"3\"/></Targets>");
    }
    xml.append("<Segmentation multipleModelMethod=\"").append(method);
    xml.append("\" missingPredictionTreatment=\"returnMissing\">");
    for (int i = 0; i < trees; i++) {
      xml.append("<Segment id=\"").append(i).append("\" weight=\"");
      xml.append(random.nextInt(1, 40) / 10.0).append("\"><True/>");
      xml.append("<TreeModel ").append(function).append(math);
      xml.append(" missingValueStrategy=\"");
      String strategy = any("none", "nullPrediction", "lastPrediction", "defaultChild");
      xml.append(strategy).append("\" noTrueChildStrategy=\"");
      xml.append(any("returnNullPrediction", "returnLastPrediction"));
      xml.append("\"><MiningSchema>");
      for (String name : FIELDS) {
        xml.append("<MiningField name=\"").append(name).append("\"/>");
      }
      xml.append("</MiningSchema>");
      node(xml, "<True/>", random.nextInt(1, 5), classes);
      xml.append("</TreeModel></Segment>");
    }
    return xml.append("</Segmentation></MiningModel>").toString();
  }

  private String treatment() {
    return any(refuses ? "returnInvalid" : "asMissing", "asIs", "asMissing")
            .transform(treatment -> " invalidValueTreatment=\"" + treatment + "\"")
        + switch (random.nextInt(6)) {
          case 0 -> " missingValueReplacement=\"0.5\"/>";
          case 1 -> refuses ? " missingValueTreatment=\"returnInvalid\"/>" : "/>";
          case 2 -> " outliers=\"asExtremeValues\" lowValue=\"-1.5\" highValue=\"1.5\"/>";
          case 3 -> " outliers=\"asMissingValues\" lowValue=\"-1.5\"/>";
          default -> "/>";
        };
  }

  private void node(StringBuilder xml, String predicate, int depth, boolean classes) {
    int id = ids++;
    int at = xml.length();
    StringBuilder children = new StringBuilder();
    int first = ids;
    if (depth > 0) {
      int count = random.nextInt(1, 4);
      for (int i = 0; i < count; i++) {
        boolean rest = i == count - 1 && random.nextBoolean();
        node(children, rest ? "<True/>" : predicate(2), depth - 1, classes);
      }
    }
    xml.insert(
        at,
        "<Node id=\"%d\" score=\"%s\"%s>%s"
            .formatted(
                id,
                classes ? any("up", "down") : random.nextInt(-20, 20) / 10.0,
                depth > 0 ? " defaultChild=\"" + first + "\"" : "",
                predicate));
    if (classes) {
      xml.append("<ScoreDistribution value=\"down\" recordCount=\"").append(random.nextInt(1, 9));
      xml.append("\"/><ScoreDistribution value=\"up\" recordCount=\"").append(random.nextInt(9));
      xml.append("\"/>");
    }
    xml.append(children).append("</Node>");
  }

  private String predicate(int depth) {
    String field = any(FIELDS);
    int kind = random.nextInt(10);
    if (kind == 0) {
      return "<SimplePredicate field=\"%s\" operator=\"%s\"/>"
          .formatted(field, any("isMissing", "isNotMissing"));
    }
    if (kind < 3 && depth > 0 && !refuses) {
      return "<CompoundPredicate booleanOperator=\"%s\">%s%s%s</CompoundPredicate>"
          .formatted(
              any("and", "or", "surrogate"),
              predicate(depth - 1),
              predicate(depth - 1),
              random.nextBoolean() ? predicate(0) : "");
    }
    return "<SimplePredicate field=\"%s\" operator=\"%s\" value=\"%s\"/>"
        .formatted(field, any(COMPARISONS), random.nextInt(-8, 9) / 4.0);
  }

  private String any(String... words) {
    return words[random.nextInt(words.length)];
  }
}
