package dev.kontor.jobs.config;

import dev.kontor.models.calendar.CalendarSettings;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.Control;
import dev.kontor.models.registry.ModelControl;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Suggestion;
import dev.kontor.models.strategy.StrategySettings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the names that settings of a run use against those that there are. */
final class References {
  private References() {}

  static void checkAccounts(List<Account> accounts, List<Control> control) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < accounts.size(); i++) {
      if (!names.add(accounts.get(i).name())) {
        throw new BadSetting(
            "accounts[" + i + "].name",
            accounts.get(i).name(),
            "is the name of another account too");
      }
    }
    for (int i = 0; i < control.size(); i++) {
      String account = control.get(i).account();
      if (account != null && !names.contains(account)) {
        throw new BadSetting(
            "control[" + i + "].account", account, "must be the name of an account");
      }
    }
  }

  static void checkCalendars(List<FileSettings> files, Map<String, CalendarSettings> calendars) {
    for (int i = 0; i < files.size(); i++) {
      String calendar = files.get(i).calendar();
      try {
        if (calendar != null) {
          Calendars.named(calendar, calendars);
        }
      } catch (IllegalArgumentException e) {
        throw new BadSetting("data.files[" + i + "].calendar", calendar, e.getMessage());
      }
    }
  }

  static void checkRiskCalendar(
      StrategySettings strategy, Limits risk, Map<String, CalendarSettings> calendars) {
    try {
      if (risk.calendar() != null) {
        Calendars.named(risk.calendar(), calendars);
      }
    } catch (IllegalArgumentException e) {
      throw new BadSetting("risk.calendar", risk.calendar(), e.getMessage());
    }
    if (risk.calendar() == null
        && strategy.exitsByRule().values().stream().anyMatch(e -> e.beforeClose() != null)) {
      throw new BadSetting(
          "risk.calendar",
          null,
          "is missing: an exit before the close needs it, such as us-equities");
    }
  }

  static void checkPromotions(
      StrategySettings strategy, String registry, List<ModelControl> promotions) {
    if (registry == null && !promotions.isEmpty()) {
      throw new BadSetting("registry", null, "is missing: promotions need it, such as registry");
    }
    for (int i = 0; i < promotions.size(); i++) {
      String model = promotions.get(i).model();
      if (!strategy.models().containsKey(model)) {
        throw new BadSetting(
            "promotions[" + i + "].model",
            model,
            "must be the name of a model of the strategy"
                + Suggestion.among(strategy.models().keySet(), model));
      }
    }
  }
}
