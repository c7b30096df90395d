package dev.kontor.jobs;

/** A straight line that says a number about {@code a}, {@code b} and {@code c}. */
final class Slope {
  private static final String[] FIELDS = {"a", "b", "c"};
  private static final double[] SLOPES = {0.02, 0.003, -0.01};

  private Slope() {}

  /**
   * As PMML.
   *
   * @param means of the fields that the file tells; it may tell none
   */
  static String of(double... means) {
    StringBuilder data = new StringBuilder();
    StringBuilder schema = new StringBuilder();
    StringBuilder statistics = new StringBuilder();
    StringBuilder slopes = new StringBuilder();
    for (int i = 0; i < FIELDS.length; i++) {
      data.append(
          "<DataField name=\"%s\" optype=\"continuous\" dataType=\"double\"/>"
              .formatted(FIELDS[i]));
      schema.append("<MiningField name=\"%s\"/>".formatted(FIELDS[i]));
      slopes.append(
          "<NumericPredictor name=\"%s\" coefficient=\"%s\"/>".formatted(FIELDS[i], SLOPES[i]));
    }
    for (int i = 0; i < means.length; i++) {
      statistics.append(
          "<UnivariateStats field=\"%s\"><NumericInfo mean=\"%s\"/></UnivariateStats>"
              .formatted(FIELDS[i], means[i]));
    }
    return """
    <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4"><Header/>
      <DataDictionary>%s<DataField name="y" optype="continuous" dataType="double"/></DataDictionary>
      <RegressionModel functionName="regression">
        <MiningSchema>%s<MiningField name="y" usageType="target"/></MiningSchema>
        %s
        <RegressionTable intercept="0.05">%s</RegressionTable>
      </RegressionModel>
    </PMML>
    """
        .formatted(
            data,
            schema,
            means.length == 0 ? "" : "<ModelStats>" + statistics + "</ModelStats>",
            slopes);
  }
}
