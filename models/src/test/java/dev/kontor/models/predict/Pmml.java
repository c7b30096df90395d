package dev.kontor.models.predict;

import java.nio.charset.StandardCharsets;

/** Tiny PMML files for tests, as somebody would write them by hand. */
final class Pmml {
  private Pmml() {}

  /** {@code y = 1 + 2a - b}, where a missing b is replaced by 3. */
  static String regression() {
    return document(
        field("a", "double") + field("b", "double") + field("y", "double"),
        """
        <RegressionModel functionName="regression">
          <MiningSchema>
            <MiningField name="a"/>
            <MiningField name="b" missingValueReplacement="3"/>
            <MiningField name="y" usageType="target"/>
          </MiningSchema>
          <RegressionTable intercept="1">
            <NumericPredictor name="a" coefficient="2"/>
            <NumericPredictor name="b" coefficient="-1"/>
          </RegressionTable>
        </RegressionModel>
        """);
  }

  /** Up with 0.75 where a ≥ 10, else with 0.2; a must be given and lie in [0, 100]. */
  static String tree() {
    return document(
        """
        <DataField name="a" optype="continuous" dataType="double">
          <Interval closure="closedClosed" leftMargin="0" rightMargin="100"/>
        </DataField>
        """
            + direction(),
        tree(
            "returnInvalid",
            """
            <Node>
              <True/>
              <Node score="up" recordCount="4">
                <SimplePredicate field="a" operator="greaterOrEqual" value="10"/>
                <ScoreDistribution value="down" recordCount="1"/>
                <ScoreDistribution value="up" recordCount="3"/>
              </Node>
              <Node score="down" recordCount="10">
                <True/>
                <ScoreDistribution value="down" recordCount="8"/>
                <ScoreDistribution value="up" recordCount="2"/>
              </Node>
            </Node>
            """));
  }

  /** A tree that names a class and no probabilities. */
  static String verdict() {
    return document(
        field("a", "double") + direction(), tree("asIs", "<Node score=\"up\"><True/></Node>"));
  }

  /** A tree nested to a depth. */
  static String nested(int depth) {
    return document(
        field("a", "double") + direction(),
        tree("asIs", "<Node><True/>".repeat(depth) + "</Node>".repeat(depth)));
  }

  static String tree(String missing, String nodes) {
    return """
    <TreeModel functionName="classification" splitCharacteristic="multiSplit">
      <MiningSchema>
        <MiningField name="a" missingValueTreatment="%s"/>
        <MiningField name="direction" usageType="target"/>
      </MiningSchema>
      %s
    </TreeModel>
    """
        .formatted(missing, nodes);
  }

  static String field(String name, String type) {
    String optype = type.equals("string") ? "categorical" : "continuous";
    return "<DataField name=\"%s\" optype=\"%s\" dataType=\"%s\"/>".formatted(name, optype, type);
  }

  static String direction() {
    return """
    <DataField name="direction" optype="categorical" dataType="string">
      <Value value="down"/>
      <Value value="up"/>
    </DataField>
    """;
  }

  static String document(String fields, String model) {
    return """
    <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">
      <Header/>
      <DataDictionary>%s</DataDictionary>
      %s
    </PMML>
    """
        .formatted(fields, model);
  }

  static ModelFile file(String xml) {
    return new ModelFile("tiny", xml.getBytes(StandardCharsets.UTF_8));
  }

  static PmmlModel model(String xml) {
    return PmmlModel.load(file(xml));
  }
}
