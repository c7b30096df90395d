package dev.kontor.models.predict.trees;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.dmg.pmml.DataType;
import org.jpmml.evaluator.InputField;
import org.jpmml.evaluator.TypeUtil;

/**
 * An input, as trees compare it. They ask only whether its value is above a bound, so a value is
 * turned once into an {@code int} of the same order: a {@code float} into its bits, a {@code
 * double} into how many of all bounds lie below it.
 */
final class Field {
  /** Above the code of any value; what a walk's end has instead of a bound. */
  static final int NO_VALUE = 0x7F800000;

  private final String name;
  private final DataType type;
  private final Treatment treatment;
  private final Set<Long> noted = new TreeSet<>();
  private long[] bounds;

  Field(InputField input) throws Uncompilable {
    name = input.getName();
    type = input.getDataType();
    treatment = Treatment.of(input);
  }

  String name() {
    return name;
  }

  /** Whether values are {@code float}. */
  boolean isFloat() {
    return type == DataType.FLOAT;
  }

  Treatment treatment() {
    return treatment;
  }

  /**
   * A number of the field's type as a {@code long} whose neighbours are the neighbouring numbers.
   */
  static long order(double value, boolean isFloat) {
    if (isFloat) {
      int bits = Float.floatToIntBits((float) value + 0.0f);
      return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }

  /** The number of an {@link #order}. */
  static double value(long order, boolean isFloat) {
    if (isFloat) {
      int bits = (int) order;
      return Float.intBitsToFloat(bits ^ ((bits >> 31) & Integer.MAX_VALUE));
    }
    return Double.longBitsToDouble(order ^ ((order >> 63) & Long.MAX_VALUE));
  }

  /**
   * The order of what a file compares this field with.
   *
   * @throws Uncompilable if it is no number of the field's type
   */
  long order(Object literal) throws Uncompilable {
    try {
      if (TypeUtil.parseOrCast(type, literal) instanceof Number number
          && !Double.isNaN(number.doubleValue())) {
        return order(number.doubleValue(), isFloat());
      }
    } catch (RuntimeException e) {
      // Said below, as for anything else that is no number.
    }
    throw new Uncompilable("field " + name + " is compared with " + literal);
  }

  /** Says, before {@link #settle}, that a step has this bound. */
  void note(long bound) {
    noted.add(bound);
  }

  /** All bounds are noted. */
  void settle() {
    bounds = noted.stream().mapToLong(Long::longValue).toArray();
    noted.clear();
  }

  /** All bounds of all steps, rising. */
  long[] bounds() {
    return bounds.clone();
  }

  /** A bound as values' codes are compared with it: above it are the codes of values above it. */
  int code(long bound) {
    return isFloat() ? (int) bound : Arrays.binarySearch(bounds, bound);
  }

  /** The code of a value that is there. */
  int code(double value) {
    long order = order(value, isFloat());
    if (isFloat()) {
      return (int) order;
    }
    int low = 0;
    for (int size = bounds.length; size > 0; ) {
      int half = size >>> 1;
      boolean below = bounds[low + half] < order;
      low = below ? low + half + 1 : low;
      size = below ? size - half - 1 : half;
    }
    return low;
  }
}
