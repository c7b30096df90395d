package dev.kontor.models.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dmg.pmml.ModelVerification;
import org.dmg.pmml.VerificationField;
import org.jpmml.evaluator.InlineTableUtil;

/** The rows that a model brings to verify itself with. */
final class VerificationRows {
  private VerificationRows() {}

  /**
   * @param verification null for none
   * @param inputOrder the names of the values of a row; what a row does not say is missing
   */
  static List<double[]> of(ModelVerification verification, List<String> inputOrder) {
    List<double[]> rows = new ArrayList<>();
    if (verification == null) {
      return rows;
    }
    for (Map<String, Object> cells :
        InlineTableUtil.getContent(verification.requireInlineTable()).rowMap().values()) {
      double[] row = new double[inputOrder.size()];
      java.util.Arrays.fill(row, Double.NaN);
      for (VerificationField field : verification.requireVerificationFields()) {
        int place = inputOrder.indexOf(field.requireField());
        Object cell =
            cells.get(field.getColumn() == null ? field.requireField() : field.getColumn());
        if (place >= 0 && cell != null) {
          row[place] = Double.parseDouble(cell.toString());
        }
      }
      rows.add(row);
    }
    return rows;
  }
}
