package dev.kontor.models.predict;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dmg.pmml.Apply;
import org.dmg.pmml.DefineFunction;
import org.dmg.pmml.PMML;
import org.dmg.pmml.PMMLFunctions;
import org.dmg.pmml.TextIndex;
import org.dmg.pmml.VisitorAction;
import org.jpmml.model.visitors.AbstractVisitor;

/**
 * Refuses a function that is neither PMML's own nor defined in the file: the evaluator would take
 * its name for that of a Java class, load it and run it. Refuses too what makes text longer than it
 * was, or is slow at will on text: models take numbers here, and a few lines of such functions fill
 * any memory.
 */
final class KnownFunctions extends AbstractVisitor {
  private static final Set<String> OWN =
      Arrays.stream(PMMLFunctions.class.getFields())
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .filter(field -> field.getType() == String.class)
          .map(
              field -> {
                try {
                  return (String) field.get(null);
                } catch (IllegalAccessException e) {
                  throw new AssertionError("the field is public", e);
                }
              })
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> OF_TEXT =
      Set.of(
          PMMLFunctions.CONCAT,
          PMMLFunctions.FORMATDATETIME,
          PMMLFunctions.FORMATNUMBER,
          PMMLFunctions.MATCHES,
          PMMLFunctions.REPLACE);

  private final Set<String> defined;

  private KnownFunctions(Set<String> defined) {
    this.defined = defined;
  }

  /**
   * @throws IllegalArgumentException if a function is unknown, of texts or without end
   */
  static void check(PMML pmml) {
    Map<String, DefineFunction> defined = new LinkedHashMap<>();
    if (pmml.getTransformationDictionary() != null) {
      for (DefineFunction function : pmml.getTransformationDictionary().getDefineFunctions()) {
        defined.put(function.requireName(), function);
      }
    }
    new KnownFunctions(defined.keySet()).applyTo(pmml);
    new Expansion(defined).check();
  }

  @Override
  public VisitorAction visit(Apply apply) {
    String name = apply.requireFunction();
    if (!OWN.contains(name) && !defined.contains(name)) {
      throw new IllegalArgumentException("function " + name + " is none of PMML's own");
    }
    if (OF_TEXT.contains(name)) {
      throw new IllegalArgumentException("function " + name + " is of texts; models take numbers");
    }
    return super.visit(apply);
  }

  @Override
  public VisitorAction visit(TextIndex index) {
    throw new IllegalArgumentException("TextIndex is of texts; models take numbers");
  }
}
