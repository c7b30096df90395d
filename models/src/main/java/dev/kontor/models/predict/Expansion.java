package dev.kontor.models.predict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dmg.pmml.Apply;
import org.dmg.pmml.DefineFunction;
import org.dmg.pmml.PMMLObject;
import org.dmg.pmml.VisitorAction;
import org.jpmml.model.visitors.AbstractVisitor;

/**
 * How many functions a call sets going. Each function that calls the next one twice doubles it: a
 * file of thirty such would keep the evaluator busy for hours, and a bar with it.
 */
final class Expansion {
  /** Far more than any pipeline of transformations has. */
  static final long MOST = 10_000;

  private final Map<String, DefineFunction> defined;
  private final Map<String, Long> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  Expansion(Map<String, DefineFunction> defined) {
    this.defined = defined;
  }

  /**
   * @throws IllegalArgumentException if one of the functions calls itself, or too many others
   */
  void check() {
    defined.keySet().forEach(this::calls);
  }

  private long calls(String name) {
    Long before = known.get(name);
    if (before != null) {
      return before;
    }
    if (!open.add(name)) {
      throw new IllegalArgumentException("function " + name + " calls itself");
    }
    long calls = inside(defined.get(name));
    if (calls > MOST) {
      throw new IllegalArgumentException(
          "function " + name + " calls more than " + MOST + " others");
    }
    open.remove(name);
    known.put(name, calls);
    return calls;
  }

  private long inside(PMMLObject body) {
    long[] calls = {0};
    new AbstractVisitor() {
      @Override
      public VisitorAction visit(Apply apply) {
        String name = apply.requireFunction();
        // All that is known is at most MOST, so the sum does not overflow.
        calls[0] += 1 + (defined.containsKey(name) ? calls(name) : 0);
        return super.visit(apply);
      }
    }.applyTo(body);
    return calls[0];
  }
}
