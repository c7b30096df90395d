package dev.kontor.models.predict.trees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmg.pmml.DataType;
import org.dmg.pmml.DerivedField;
import org.dmg.pmml.FieldRef;
import org.jpmml.evaluator.InputField;

/** The inputs of a model in the order in which values come, and other names they go by. */
final class Fields {
  /** More do not fit into a node. */
  static final int MOST = 512;

  private final List<Field> fields = new ArrayList<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();

  Fields(List<InputField> inputs, List<String> order) throws Uncompilable {
    if (order.size() > MOST) {
      throw new Uncompilable("it takes more than " + MOST + " values");
    }
    for (String name : order) {
      for (InputField input : inputs) {
        if (input.getName().equals(name)) {
          places.put(name, fields.size());
          fields.add(new Field(input));
        }
      }
    }
  }

  /** A derived field may be an input under another name, of the same type; others are unknown. */
  void alias(DerivedField derived) {
    if (derived.getExpression() instanceof FieldRef reference
        && reference.getMapMissingTo() == null
        && places.containsKey(reference.getField())) {
      int place = places.get(reference.getField());
      boolean isFloat = derived.getDataType() == DataType.FLOAT;
      if ((isFloat || derived.getDataType() == DataType.DOUBLE)
          && isFloat == fields.get(place).isFloat()) {
        Integer other = places.putIfAbsent(derived.getName(), place);
        if (other == null || other == place) {
          return;
        }
      }
    }
    places.remove(derived.getName());
  }

  int place(String name) throws Uncompilable {
    Integer place = places.get(name);
    if (place == null) {
      throw new Uncompilable("its trees look at " + name + ", which is computed from others");
    }
    return place;
  }

  Field at(int place) {
    return fields.get(place);
  }

  int count() {
    return fields.size();
  }

  void settle() {
    fields.forEach(Field::settle);
  }

  Row row() {
    return new Row(fields.toArray(Field[]::new));
  }
}
