package dev.kontor.models.predict;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.dmg.pmml.Apply;
import org.dmg.pmml.DefineFunction;
import org.dmg.pmml.PMML;
import org.dmg.pmml.PMMLFunctions;
import org.dmg.pmml.VisitorAction;
import org.jpmml.model.visitors.AbstractVisitor;

/**
 * Refuses a function that is neither PMML's own nor defined in the file: the evaluator would take
 * its name for that of a Java class, load it and run it.
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

  private final Set<String> defined;

  private KnownFunctions(Set<String> defined) {
    this.defined = defined;
  }

  /**
   * @throws IllegalArgumentException if a function is unknown
   */
  static void check(PMML pmml) {
    Set<String> defined =
        pmml.getTransformationDictionary() == null
            ? Set.of()
            : pmml.getTransformationDictionary().getDefineFunctions().stream()
                .map(DefineFunction::requireName)
                .collect(Collectors.toUnmodifiableSet());
    new KnownFunctions(defined).applyTo(pmml);
  }

  @Override
  public VisitorAction visit(Apply apply) {
    String name = apply.requireFunction();
    if (!OWN.contains(name) && !defined.contains(name)) {
      throw new IllegalArgumentException("function " + name + " is none of PMML's own");
    }
    return super.visit(apply);
  }
}
