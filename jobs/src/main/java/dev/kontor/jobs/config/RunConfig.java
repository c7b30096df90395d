package dev.kontor.jobs.config;

import dev.kontor.models.calendar.CalendarSettings;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.Control;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.registry.ModelControl;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import dev.kontor.models.strategy.StrategySettings;
import dev.kontor.models.training.TrainingSettings;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All about a run: which data, which strategy, whose money, and how far it may go. */
public record RunConfig(
    @Setting(
            value = "names the run; if absent, the file's name without its extension",
            or = Setting.ABSENT,
            example = "sma-cross")
        String name,
    @Setting("what history to read") DataSettings data,
    @Setting(
            value = "trading calendars of one's own, for `data.files[].calendar`",
            or = Setting.ABSENT)
        Map<String, CalendarSettings> calendars,
    @Setting("when to trade what") StrategySettings strategy,
    @Setting(
            value = "whose money is traded; if absent, one account with the defaults",
            or = Setting.ABSENT)
        List<Account> accounts,
    @Setting(value = "how orders are filled", or = "{}") Venue venue,
    @Setting(value = "how far an account may go", or = "{}") Limits risk,
    @Setting(value = "how the books are kept", or = "{}") Accounting accounting,
    @Setting(value = "an operator's words to the desk, by time", or = Setting.ABSENT)
        List<Control> control,
    @Setting(
            value =
                "where versions of models are kept: a folder, relative to this file, or the address of an"
                    + " MLflow server",
            or = Setting.ABSENT,
            example = "registry")
        String registry,
    @Setting(value = "words about models, by time; needs `registry`", or = Setting.ABSENT)
        List<ModelControl> promotions,
    @Setting(
            value =
                "a file of more such words, one JSON object a line, as in `control` or, with a `model`, in"
                    + " `promotions`; relative to this file. With --follow a run also hears what is appended"
                    + " while it runs",
            or = Setting.ABSENT,
            example = "control.jsonl")
        String controlFile,
    @Setting(
            value = "trading days of a year, to annualise the statistics",
            or = "365",
            example = "252")
        int periodsPerYear,
    @Setting(value = "what a model of the strategy's features is to learn, and how", or = "{}")
        TrainingSettings training)
    implements Serializable {

  public RunConfig {
    accounts =
        accounts == null || accounts.isEmpty()
            ? List.of(new Account("main", new BigDecimal("100000")))
            : List.copyOf(accounts);
    calendars = calendars == null ? new LinkedHashMap<>() : new LinkedHashMap<>(calendars);
    control = control == null ? List.of() : List.copyOf(control);
    promotions = promotions == null ? List.of() : List.copyOf(promotions);
    if (name != null && name.isBlank()) {
      throw new BadSetting("name", name, "must not be empty");
    }
    if (periodsPerYear < 1) {
      throw new BadSetting("periodsPerYear", "" + periodsPerYear, "must be 1 or more, such as 365");
    }
    References.checkAccounts(accounts, control);
    References.checkCalendars(data.files(), calendars);
    References.checkRiskCalendar(strategy, risk, calendars);
    References.checkPromotions(strategy, registry, promotions);
    Sufficiency.checkFills(venue.fills(), data);
    Sufficiency.checkTimeframes(data, strategy.timeframe());
  }

  /** The calendar that the limits name; null if they name none. */
  public TradingCalendar riskCalendar() {
    return risk.calendar() == null ? null : Calendars.named(risk.calendar(), calendars);
  }

  /** With what a control file says, and where that is. */
  RunConfig withWords(List<Word> words, String controlFile) {
    List<Control> allControl = new ArrayList<>(control);
    List<ModelControl> allPromotions = new ArrayList<>(promotions);
    for (Word word : words) {
      if (word.account() != null) {
        allControl.add(word.account());
      } else {
        allPromotions.add(word.model());
      }
    }
    return with(name, data, strategy, allControl, allPromotions, controlFile);
  }

  public RunConfig withName(String name) {
    return with(name, data, strategy, control, promotions, controlFile);
  }

  public RunConfig withStrategy(StrategySettings strategy) {
    return with(name, data, strategy, control, promotions, controlFile);
  }

  /** Of another strategy, which has no models to promote. */
  public RunConfig withoutModels(StrategySettings strategy) {
    return with(name, data, strategy, control, List.of(), null);
  }

  public RunConfig withData(DataSettings data) {
    return with(name, data, strategy, control, promotions, controlFile);
  }

  private RunConfig with(
      String name,
      DataSettings data,
      StrategySettings strategy,
      List<Control> control,
      List<ModelControl> promotions,
      String controlFile) {
    return new RunConfig(
        name,
        data,
        calendars,
        strategy,
        accounts,
        venue,
        risk,
        accounting,
        control,
        registry,
        promotions,
        controlFile,
        periodsPerYear,
        training);
  }
}
