package dev.kontor.jobs.config;

import dev.kontor.connectors.files.Kind;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.calendar.CalendarSettings;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.Control;
import dev.kontor.models.execution.Fills;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.registry.ModelControl;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import dev.kontor.models.settings.Suggestion;
import dev.kontor.models.strategy.StrategySettings;
import dev.kontor.models.training.TrainingSettings;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
    checkNames(accounts, control);
    checkFills(venue.fills(), data);
    checkTimeframes(data, strategy.timeframe());
    checkCalendars(data.files(), calendars);
    checkPromotions(strategy, registry, promotions);
    checkRiskCalendar(strategy, risk, calendars);
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

  private static void checkNames(List<Account> accounts, List<Control> control) {
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

  /** Orders fill only at what is read. */
  private static void checkFills(Fills fills, DataSettings data) {
    if (!fills.finer()) {
      return;
    }
    String word = fills.name().toLowerCase(Locale.ROOT);
    Kind needed = fills == Fills.TRADES ? Kind.TRADES : Kind.QUOTES;
    if (!data.has(needed)) {
      throw new BadSetting(
          "venue.fills", word, "needs a file of " + word + " in data.files; there is none");
    }
    for (int i = 0; i < data.files().size(); i++) {
      FileSettings file = data.files().get(i);
      if (file.kind() == Kind.BARS) {
        throw new BadSetting(
            "data.files[" + i + "].kind",
            "bars",
            "must be trades or quotes where orders fill at " + word);
      }
      if (fills == Fills.TRADES && file.quotes() != null) {
        throw new BadSetting(
            "data.files[" + i + "].quotes",
            file.quotes().name().toLowerCase(Locale.ROOT),
            "must be absent where orders fill at trades: bars are built of those");
      }
    }
  }

  private static void checkPromotions(
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

  private static void checkCalendars(
      List<FileSettings> files, Map<String, CalendarSettings> calendars) {
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

  private static void checkRiskCalendar(
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

  /** Bars can be rolled up, never split. */
  private static void checkTimeframes(DataSettings data, Timeframe wanted) {
    if (data.bars().isSampled() && !wanted.isSampled()) {
      throw new BadSetting(
          "strategy.timeframe",
          wanted.toString(),
          "must be sampled, as data.bars end by what is traded");
    }
    for (FileSettings file : data.files()) {
      Timeframe given = data.timeframe(file);
      if (!wanted.equals(given) && !wanted.isCoarserThan(given)) {
        throw new BadSetting(
            "strategy.timeframe",
            wanted.toString(),
            "must be " + given + ", the bars of " + file.path() + ", or whole numbers of it");
      }
    }
  }
}
