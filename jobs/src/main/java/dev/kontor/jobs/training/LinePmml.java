package dev.kontor.jobs.training;

import dev.kontor.models.training.LogisticRegression;
import java.util.List;
import org.dmg.pmml.DataDictionary;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.Header;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.MiningSchema;
import org.dmg.pmml.OpType;
import org.dmg.pmml.Output;
import org.dmg.pmml.OutputField;
import org.dmg.pmml.PMML;
import org.dmg.pmml.ResultFeature;
import org.dmg.pmml.Value;
import org.dmg.pmml.Version;
import org.dmg.pmml.regression.NumericPredictor;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.regression.RegressionTable;

/** Logistic regression as PMML. */
final class LinePmml {
  private LinePmml() {}

  static PMML of(LogisticRegression.Line line, List<String> names) {
    DataDictionary dictionary = new DataDictionary();
    dictionary.addDataFields(
        new DataField(PmmlFile.TARGET, OpType.CATEGORICAL, DataType.STRING)
            .addValues(new Value(PmmlFile.DOWN), new Value(PmmlFile.UP)));
    MiningSchema schema = new MiningSchema();
    schema.addMiningFields(
        new MiningField(PmmlFile.TARGET).setUsageType(MiningField.UsageType.TARGET));
    RegressionTable up = new RegressionTable(line.intercept()).setTargetCategory(PmmlFile.UP);
    for (int i = 0; i < names.size(); i++) {
      dictionary.addDataFields(new DataField(names.get(i), OpType.CONTINUOUS, DataType.DOUBLE));
      schema.addMiningFields(new MiningField(names.get(i)));
      up.addNumericPredictors(new NumericPredictor(names.get(i), line.coefficients()[i]));
    }
    RegressionModel model =
        new RegressionModel(MiningFunction.CLASSIFICATION, schema, null)
            .setNormalizationMethod(RegressionModel.NormalizationMethod.LOGIT)
            .addRegressionTables(up, new RegressionTable(0.0).setTargetCategory(PmmlFile.DOWN));
    model.setOutput(
        new Output().addOutputFields(probability(PmmlFile.DOWN), probability(PmmlFile.UP)));
    return new PMML(Version.PMML_4_4.getVersion(), new Header(), dictionary).addModels(model);
  }

  private static OutputField probability(String label) {
    return new OutputField("probability(" + label + ")", OpType.CONTINUOUS, DataType.DOUBLE)
        .setResultFeature(ResultFeature.PROBABILITY)
        .setValue(label);
  }
}
