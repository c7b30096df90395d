package dev.kontor.operators;

import java.nio.charset.StandardCharsets;

/** A model that takes the close and says the same of any: its output is {@code y}. */
public final class ConstantModel {
  private ConstantModel() {}

  public static byte[] pmml(double value) {
    return """
    <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">
      <Header/>
      <DataDictionary>
        <DataField name="close" optype="continuous" dataType="double"/>
        <DataField name="y" optype="continuous" dataType="double"/>
      </DataDictionary>
      <RegressionModel functionName="regression">
        <MiningSchema>
          <MiningField name="close"/><MiningField name="y" usageType="target"/>
        </MiningSchema>
        <RegressionTable intercept="%s"/>
      </RegressionModel>
    </PMML>
    """
        .formatted(value)
        .getBytes(StandardCharsets.UTF_8);
  }
}
