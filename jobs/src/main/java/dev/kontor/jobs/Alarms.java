package dev.kontor.jobs;

import dev.kontor.models.watching.Alert;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of models before the run begins: whose flat trees did not say what pmml-evaluator
 * says, so that it serves.
 */
public final class Alarms {
  private static final String SERVED = "served by pmml-evaluator, slowly, and to be reported: ";

  private Alarms() {}

  /** None if all is well. Their time is {@link Alert#BEFORE}. */
  public static List<Alert> of(Plan plan) {
    List<Alert> alarms = new ArrayList<>();
    plan.trading().plan().alarms().forEach((name, why) -> alarms.add(alarm(name, why)));
    if (plan.trading().promotions() != null) {
      plan.trading()
          .promotions()
          .shadowAlarms()
          .forEach((name, why) -> alarms.add(alarm(name + "@shadow", why)));
    }
    return alarms;
  }

  private static Alert alarm(String model, String why) {
    return new Alert(
        Alert.BEFORE, model, "", "reference", "", Double.NaN, Double.NaN, SERVED + why);
  }
}
