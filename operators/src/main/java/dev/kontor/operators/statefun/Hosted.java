package dev.kontor.operators.statefun;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.statefun.sdk.java.Address;
import org.apache.flink.statefun.sdk.java.Expiration;
import org.apache.flink.statefun.sdk.java.StatefulFunction;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;

/** A function and the values that are registered for it. */
final class Hosted {
  /**
   * A registered value.
   *
   * @param key under which a memory holds it
   */
  record Value(ValueSpec<?> spec, String key) {
    /** When it expires if it is written, or its function called, at a time. */
    long expiresFrom(long time) {
      if (spec.expiration().mode() == Expiration.Mode.NONE) {
        return Cell.NEVER;
      }
      return Time.after(time, spec.expiration().duration());
    }
  }

  private final TypeName type;
  private final StatefulFunction function;
  private final Value[] values;
  private final Value[] renewed;
  private Address address;

  Hosted(StatefulFunctionSpec spec) {
    type = spec.typeName();
    function = spec.supplier() == null ? null : spec.supplier().get();
    if (function == null) {
      throw new IllegalArgumentException(
          "function " + type.asTypeNameString() + " has no supplier that supplies one");
    }
    List<Value> all = new ArrayList<>();
    spec.knownValues()
        .values()
        .forEach(value -> all.add(new Value(value, type.asTypeNameString() + '#' + value.name())));
    values = all.toArray(Value[]::new);
    renewed =
        all.stream()
            .filter(value -> value.spec.expiration().mode() == Expiration.Mode.AFTER_CALL)
            .toArray(Value[]::new);
  }

  TypeName type() {
    return type;
  }

  StatefulFunction function() {
    return function;
  }

  Address at(String id) {
    if (address == null || !address.id().equals(id)) {
      address = new Address(type, id);
    }
    return address;
  }

  /** A call: the values that live on by it do. */
  void renew(Memory memory, long time) {
    for (Value value : renewed) {
      Cell cell = memory.cell(value.key, time);
      if (cell != null) {
        cell.expires = value.expiresFrom(time);
      }
    }
  }

  Value value(ValueSpec<?> spec) {
    for (Value value : values) {
      if (value.spec == spec) {
        return value;
      }
    }
    for (Value value : values) {
      if (value.spec.name().equals(spec.name())) {
        if (value.spec.typeName().equals(spec.typeName())) {
          return value;
        }
        throw new IllegalStateException(
            said(spec) + " is registered as " + name(value.spec) + ", was used as " + name(spec));
      }
    }
    throw new IllegalStateException(said(spec) + " is not registered");
  }

  /** The value's cell, or null if there is none. */
  Cell cell(Memory memory, Value value, long time) {
    Cell cell = memory.cell(value.key, time);
    if (cell != null && !cell.typeName().equals(name(value.spec))) {
      throw new IllegalStateException(
          said(value.spec) + " was written as " + cell.typeName() + ", is " + name(value.spec));
    }
    return cell;
  }

  private String said(ValueSpec<?> spec) {
    return "value '" + spec.name() + "' of function " + type.asTypeNameString();
  }

  private static String name(ValueSpec<?> spec) {
    return spec.typeName().asTypeNameString();
  }
}
