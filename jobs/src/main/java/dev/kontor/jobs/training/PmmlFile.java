package dev.kontor.jobs.training;

import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.predict.Scorer;
import dev.kontor.models.strategy.FeatureSet;
import dev.kontor.models.training.Fitted;
import dev.kontor.models.training.LogisticRegression;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.namespace.QName;
import org.dmg.pmml.Extension;
import org.dmg.pmml.Header;
import org.dmg.pmml.InlineTable;
import org.dmg.pmml.InvalidValueTreatmentMethod;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MissingValueTreatmentMethod;
import org.dmg.pmml.Model;
import org.dmg.pmml.ModelVerification;
import org.dmg.pmml.PMML;
import org.dmg.pmml.Row;
import org.dmg.pmml.VerificationField;
import org.dmg.pmml.VerificationFields;
import org.dmg.pmml.Version;
import org.jpmml.model.JAXBSerializer;

/**
 * A model as a PMML file that names the features it was trained on and proves itself wherever it is
 * loaded: on rows with what the library itself said of them. It takes the features that it looks
 * at, and gives no score where one of them is missing.
 */
final class PmmlFile {
  static final String TARGET = "direction";
  static final String UP = "up";
  static final String DOWN = "down";
  static final String OUTPUT = "probability(up)";

  /** How far another evaluator may be from what the library said. */
  static final double PRECISION = 1e-6;

  private static final int VERIFIED = 20;

  private PmmlFile() {}

  /**
   * @param rows from which some are taken to verify
   * @throws IllegalStateException if the file does not say what the library says
   */
  static ModelFile of(String name, Fitted fitted, FeatureSet features, double[][] rows) {
    List<String> names = features.names();
    PMML pmml =
        fitted instanceof Trees trees
            ? trees.pmml(names)
            : LinePmml.of((LogisticRegression.Line) fitted, names);
    Counts.write(pmml, names, rows);
    Header header = pmml.getHeader();
    header.setTimestamp(null);
    header.setModelVersion(null);
    header.setDescription(name);
    header.addExtensions(
        new Extension().setName("kontor.features").setValue(features.sha256()),
        new Extension().setName("kontor.features.text").setValue(features.text()));
    Model model = pmml.getModels().get(0);
    if (fitted instanceof LogisticRegression.Line) {
      Means.write(model, names, rows);
    }
    List<Integer> used = new ArrayList<>();
    for (MiningField field : model.requireMiningSchema().getMiningFields()) {
      if (!field.getName().equals(TARGET)) {
        used.add(names.indexOf(field.getName()));
        field.setMissingValueTreatment(MissingValueTreatmentMethod.RETURN_INVALID);
        field.setInvalidValueTreatment(InvalidValueTreatmentMethod.AS_IS);
      }
    }
    double[][] some = spread(rows);
    model.setModelVerification(
        verification(names, used, some, fitted.probabilities(some), fitted instanceof Trees));
    ModelFile file = new ModelFile(name, bytes(pmml));
    prove(file, names, rows, fitted.probabilities(rows));
    return file;
  }

  private static double[][] spread(double[][] rows) {
    int count = Math.min(VERIFIED, rows.length);
    double[][] some = new double[count][];
    for (int i = 0; i < count; i++) {
      some[i] = rows[(int) ((long) rows.length * i / count)];
    }
    return some;
  }

  private static ModelVerification verification(
      List<String> names, List<Integer> used, double[][] rows, double[] answers, boolean floats) {
    VerificationFields fields = new VerificationFields();
    for (int j : used) {
      fields.addVerificationFields(new VerificationField(names.get(j), column(j)));
    }
    fields.addVerificationFields(
        new VerificationField(OUTPUT, "score").setPrecision(PRECISION).setZeroThreshold(PRECISION));
    InlineTable table = new InlineTable();
    for (int i = 0; i < rows.length; i++) {
      Row row = new Row();
      for (int j : used) {
        row.addContent(cell(column(j), floats ? "" + (float) rows[i][j] : "" + rows[i][j]));
      }
      row.addContent(cell("score", "" + answers[i]));
      table.addRows(row);
    }
    return new ModelVerification(fields, table)
        .setRecordCount(rows.length)
        .setFieldCount(used.size() + 1);
  }

  /** A column is an element's name. */
  private static String column(int feature) {
    return "x" + (feature + 1);
  }

  private static JAXBElement<String> cell(String column, String value) {
    return new JAXBElement<>(
        new QName(Version.PMML_4_4.getNamespaceURI(), column), String.class, value);
  }

  private static byte[] bytes(PMML pmml) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new JAXBSerializer().serializePretty(pmml, out);
      return out.toByteArray();
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks the file, as trading will, about every row it was trained on. */
  private static void prove(ModelFile file, List<String> names, double[][] rows, double[] said) {
    PmmlModel model = PmmlModel.load(file);
    Scorer scorer = model.scorer(model.inputs(), OUTPUT);
    int[] places = model.inputs().stream().mapToInt(names::indexOf).toArray();
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      double scored = scorer.score(Arrays.stream(places).mapToDouble(j -> row[j]).toArray());
      if (!(Math.abs(scored - said[i]) <= PRECISION)) {
        throw new IllegalStateException(
            "the PMML of "
                + file.name()
                + " says "
                + scored
                + " where the library says "
                + said[i]);
      }
    }
  }
}
