package dev.kontor.models.predict.trees;

import dev.kontor.models.predict.trees.Walks.Next;
import java.util.List;
import org.dmg.pmml.CompoundPredicate;
import org.dmg.pmml.False;
import org.dmg.pmml.Predicate;
import org.dmg.pmml.SimplePredicate;
import org.dmg.pmml.True;

/** Turns a predicate and what follows if it is true, false or unknown into steps. */
final class Tests {
  /** Predicates that are not made for speed could make more steps than memory holds. */
  private static final int MOST = 1_000_000;

  private final Fields fields;
  private int made;

  Tests(Fields fields) {
    this.fields = fields;
  }

  /**
   * @param truth of the training rows that come here, the share for which the predicate is true;
   *     {@code NaN} if that is not known
   */
  Step step(Predicate predicate, Known known, double truth, Next yes, Next no, Next unknown)
      throws Uncompilable {
    if (predicate instanceof True) {
      return yes.step(known);
    }
    if (predicate instanceof False) {
      return no.step(known);
    }
    if (predicate instanceof SimplePredicate simple) {
      return simple(simple, known, truth, yes, no, unknown);
    }
    if (predicate instanceof CompoundPredicate compound) {
      checkParts(compound, isAll(compound));
      return compound(compound, known, forgetful(yes), forgetful(no), forgetful(unknown));
    }
    throw new Uncompilable("a predicate is a " + predicate.getClass().getSimpleName());
  }

  private Step compound(CompoundPredicate predicate, Known known, Next yes, Next no, Next unknown)
      throws Uncompilable {
    List<Predicate> parts = predicate.requirePredicates();
    return switch (predicate.requireBooleanOperator()) {
      case AND -> and(parts, known, yes, no, unknown, false);
      case OR -> and(parts, known, no, yes, unknown, true);
      case SURROGATE -> surrogate(parts, known, yes, no, unknown);
      case XOR -> throw new Uncompilable("a predicate is an exclusive or");
    };
  }

  /** The reference looks at all parts, and refuses a row for one that cannot matter any more. */
  private void checkParts(CompoundPredicate predicate, boolean all) throws Uncompilable {
    for (Predicate part : predicate.requirePredicates()) {
      if (part instanceof CompoundPredicate inner) {
        checkParts(inner, all || isAll(inner));
      } else if (all
          && part instanceof SimplePredicate simple
          && fields.at(fields.place(simple.requireField())).treatment().mayRefuse()) {
        throw new Uncompilable(
            "a predicate of several parts looks at "
                + simple.getField()
                + ", which may be refused");
      }
    }
  }

  private static boolean isAll(CompoundPredicate predicate) {
    return predicate.requireBooleanOperator() != CompoundPredicate.BooleanOperator.SURROGATE;
  }

  /** So that all ways out of a predicate of many parts meet again. */
  private static Next forgetful(Next next) {
    return known -> next.step(null);
  }

  /** All must hold; negated, this is: not all may fail, which is an or. */
  private Step and(
      List<Predicate> parts, Known known, Next yes, Next no, Next unknown, boolean negated)
      throws Uncompilable {
    if (parts.isEmpty()) {
      return yes.step(known);
    }
    List<Predicate> rest = parts.subList(1, parts.size());
    Next goOn = then -> and(rest, then, yes, no, unknown, negated);
    Next doubt = then -> and(rest, then, unknown, no, unknown, negated);
    return negated
        ? step(parts.get(0), known, Double.NaN, no, goOn, doubt)
        : step(parts.get(0), known, Double.NaN, goOn, no, doubt);
  }

  private Step surrogate(List<Predicate> parts, Known known, Next yes, Next no, Next unknown)
      throws Uncompilable {
    if (parts.isEmpty()) {
      return unknown.step(known);
    }
    List<Predicate> rest = parts.subList(1, parts.size());
    return step(
        parts.get(0), known, Double.NaN, yes, no, then -> surrogate(rest, then, yes, no, unknown));
  }

  private Step simple(
      SimplePredicate test, Known known, double truth, Next yes, Next no, Next unknown)
      throws Uncompilable {
    int place = fields.place(test.requireField());
    SimplePredicate.Operator operator = test.requireOperator();
    if (operator == SimplePredicate.Operator.IS_MISSING) {
      return presence(place, known, no, yes);
    }
    if (operator == SimplePredicate.Operator.IS_NOT_MISSING) {
      return presence(place, known, yes, no);
    }
    long bound = fields.at(place).order(test.requireValue());
    double share = Double.isNaN(truth) ? Step.EVEN : truth;
    return switch (operator) {
      case LESS_OR_EQUAL -> above(place, bound, share, known, yes, no, unknown);
      case GREATER_THAN -> above(place, bound, 1 - share, known, no, yes, unknown);
      case LESS_THAN -> above(place, bound - 1, share, known, yes, no, unknown);
      case GREATER_OR_EQUAL -> above(place, bound - 1, 1 - share, known, no, yes, unknown);
      case EQUAL -> equal(place, bound, share, known, yes, no, unknown);
      case NOT_EQUAL -> equal(place, bound, 1 - share, known, no, yes, unknown);
      case IS_MISSING, IS_NOT_MISSING -> throw new AssertionError(operator);
    };
  }

  /** Rows that are not equal are taken to be as often below as above. */
  private Step equal(
      int place, long bound, double equal, Known known, Next yes, Next no, Next unknown)
      throws Uncompilable {
    double below = (1 - equal) / 2;
    double share = below == 1 ? Step.EVEN : equal / (1 - below);
    return above(
        place,
        bound - 1,
        below,
        known,
        no,
        then -> above(place, bound, share, then, yes, no, unknown),
        unknown);
  }

  private Step above(
      int place, long bound, double share, Known known, Next left, Next right, Next missing)
      throws Uncompilable {
    Known here = known != null && known.field() == place ? known : null;
    if (here != null && here.missing()) {
      return missing.step(here);
    }
    Known present = here == null ? Known.present(place) : here;
    if (present.upTo() <= bound) {
      return left.step(present);
    }
    if (present.above() >= bound) {
      return right.step(present);
    }
    Step low = left.step(present.upTo(bound));
    Step high = right.step(present.above(bound));
    Step none = here == null ? missing.step(Known.missing(place)) : Step.NOWHERE;
    return made(place, bound, share, low, high, none);
  }

  private Step presence(int place, Known known, Next there, Next missing) throws Uncompilable {
    if (known != null && known.field() == place) {
      return known.missing() ? missing.step(known) : there.step(known);
    }
    Step present = there.step(Known.present(place));
    return made(place, 0, Step.EVEN, present, present, missing.step(Known.missing(place)));
  }

  private Step made(int place, long bound, double share, Step left, Step right, Step missing)
      throws Uncompilable {
    if (++made > MOST) {
      throw new Uncompilable("its predicates make more than " + MOST + " steps");
    }
    fields.at(place).note(bound);
    return new Step(place, bound, share, left, right, missing, null);
  }
}
