package dev.kontor.models.predict.trees;

import java.util.List;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.Interval;
import org.dmg.pmml.InvalidValueTreatmentMethod;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MissingValueTreatmentMethod;
import org.dmg.pmml.OutlierTreatmentMethod;
import org.dmg.pmml.Value;
import org.jpmml.evaluator.InputField;

/** What a model says is to be done with values that are missing, invalid or far out. */
final class Treatment {
  /** Stands for a value that the model refuses: a NaN, as is a missing one, with other bits. */
  private static final long REFUSED = 0x7FF8_0000_0000_0001L;

  private final DataType type;
  private final boolean plain;
  private final double ifMissing;
  private final double ifInvalid;
  private final boolean keepInvalid;
  private final Double low;
  private final Double high;
  private final boolean cutOff;
  private final double[] valid;
  private final double[] invalid;
  private final double[] missing;
  private final List<Interval> intervals;

  private Treatment(DataField data, MiningField mining, DataType type) throws Uncompilable {
    this.type = type;
    double refused = Double.longBitsToDouble(REFUSED);
    double replacement = number(mining.getMissingValueReplacement(), Double.NaN);
    ifMissing =
        mining.getMissingValueTreatment() == MissingValueTreatmentMethod.RETURN_INVALID
            ? refused
            : replacement;
    InvalidValueTreatmentMethod onInvalid = mining.getInvalidValueTreatment();
    keepInvalid =
        mining.getInvalidValueReplacement() == null
            && (onInvalid == InvalidValueTreatmentMethod.AS_IS
                || onInvalid == InvalidValueTreatmentMethod.AS_VALUE);
    ifInvalid =
        switch (onInvalid) {
          case RETURN_INVALID -> refused;
          case AS_MISSING -> replacement;
          case AS_IS, AS_VALUE -> number(mining.getInvalidValueReplacement(), Double.NaN);
        };
    OutlierTreatmentMethod outliers = mining.getOutlierTreatment();
    boolean asIs = outliers == OutlierTreatmentMethod.AS_IS;
    low = asIs || mining.getLowValue() == null ? null : number(mining.getLowValue(), 0);
    high = asIs || mining.getHighValue() == null ? null : number(mining.getHighValue(), 0);
    cutOff = outliers == OutlierTreatmentMethod.AS_MISSING_VALUES;
    if (!asIs && low == null && high == null) {
      throw new Uncompilable("field " + data.getName() + " has outliers without bounds");
    }
    valid = values(data, Value.Property.VALID);
    invalid = values(data, Value.Property.INVALID);
    missing = values(data, Value.Property.MISSING);
    intervals = List.copyOf(data.getIntervals());
    plain =
        asIs
            && type != DataType.INTEGER
            && intervals.isEmpty()
            && valid.length + invalid.length + missing.length == 0;
  }

  static Treatment of(InputField input) throws Uncompilable {
    if (input.getField() instanceof DataField data) {
      return new Treatment(data, input.getMiningField(), input.getDataType());
    }
    throw new Uncompilable("input " + input.getName() + " is no field of the data");
  }

  /** Whether a field says nothing about its values. */
  static boolean isNone(MiningField field) {
    MissingValueTreatmentMethod onMissing = field.getMissingValueTreatment();
    return field.getOpType() == null
        && field.getMissingValueReplacement() == null
        && field.getInvalidValueReplacement() == null
        && (onMissing == null || onMissing == MissingValueTreatmentMethod.AS_IS)
        && field.getOutlierTreatment() == OutlierTreatmentMethod.AS_IS
        && (field.getInvalidValueTreatment() == InvalidValueTreatmentMethod.RETURN_INVALID
            || field.getInvalidValueTreatment() == InvalidValueTreatmentMethod.AS_IS);
  }

  /** Whether there are values, or none, that the model refuses. */
  boolean mayRefuse() {
    return isRefused(ifMissing) || (isRefused(ifInvalid) && !plain);
  }

  static boolean isRefused(double treated) {
    return Double.doubleToRawLongBits(treated) == REFUSED;
  }

  /** What becomes of a value: a NaN if it counts as missing or {@link #isRefused is refused}. */
  double of(double raw) {
    if (Double.isNaN(raw)) {
      return ifMissing;
    }
    double value = type == DataType.FLOAT ? (float) raw : raw;
    return plain ? value : checked(value);
  }

  private double checked(double value) {
    if (type == DataType.INTEGER && (value != Math.rint(value) || Math.abs(value) > 1L << 31)) {
      return ifInvalid;
    }
    if (contains(missing, value)) {
      return ifMissing;
    }
    if (contains(invalid, value)
        || (valid.length > 0 && !contains(valid, value))
        || (valid.length == 0 && !intervals.isEmpty() && !isWithin(value))) {
      return keepInvalid ? value : ifInvalid;
    }
    if (low != null && value < low) {
      return cutOff ? ifMissingOutlier() : low;
    }
    if (high != null && value > high) {
      return cutOff ? ifMissingOutlier() : high;
    }
    return value;
  }

  /** An outlier taken for missing is replaced, but never refused. */
  private double ifMissingOutlier() {
    return isRefused(ifMissing) ? Double.NaN : ifMissing;
  }

  private boolean isWithin(double value) {
    for (int i = 0; i < intervals.size(); i++) {
      Interval interval = intervals.get(i);
      Number left = interval.getLeftMargin();
      Number right = interval.getRightMargin();
      boolean above =
          left == null
              || switch (interval.getClosure()) {
                case OPEN_OPEN, OPEN_CLOSED -> value > left.doubleValue();
                case CLOSED_OPEN, CLOSED_CLOSED -> value >= left.doubleValue();
              };
      boolean below =
          right == null
              || switch (interval.getClosure()) {
                case OPEN_OPEN, CLOSED_OPEN -> value < right.doubleValue();
                case OPEN_CLOSED, CLOSED_CLOSED -> value <= right.doubleValue();
              };
      if (above && below) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(double[] values, double value) {
    for (double one : values) {
      if (one == value) {
        return true;
      }
    }
    return false;
  }

  private double[] values(DataField data, Value.Property property) throws Uncompilable {
    double[] found = new double[data.getValues().size()];
    int count = 0;
    for (Value value : data.getValues()) {
      if (value.getProperty() == property) {
        found[count++] = number(value.getValue(), Double.NaN);
      }
    }
    return java.util.Arrays.copyOf(found, count);
  }

  /** A number of the field's type. */
  private double number(Object written, double otherwise) throws Uncompilable {
    if (written == null) {
      return otherwise;
    }
    try {
      double number =
          written instanceof Number given
              ? given.doubleValue()
              : Double.parseDouble(written.toString());
      return type == DataType.FLOAT ? (float) number : number;
    } catch (NumberFormatException e) {
      throw new Uncompilable("a field has the value " + written);
    }
  }
}
