package dev.kontor.jobs;

import dev.kontor.connectors.files.Actions;
import dev.kontor.connectors.files.HaltFile;
import dev.kontor.connectors.files.History;
import dev.kontor.connectors.files.HistoryFile;
import dev.kontor.connectors.files.HistoryFiles;
import dev.kontor.connectors.files.Kind;
import dev.kontor.connectors.files.MissingInput;
import dev.kontor.jobs.config.ControlFile;
import dev.kontor.jobs.config.DataSettings;
import dev.kontor.jobs.config.FileSettings;
import dev.kontor.jobs.config.RunConfig;
import dev.kontor.models.bars.Adjustment;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Quoted;
import dev.kontor.models.calendar.Halts;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.TradingConfig;
import dev.kontor.operators.bars.BarConfig;
import dev.kontor.operators.predict.Auditions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A configuration, checked to the last expression and file, and ready to run.
 *
 * @param history what to read
 * @param trading what to do with it
 * @param actions what companies do to their shares, to be told at its time
 */
public record Plan(
    RunConfig config, History history, TradingConfig trading, List<CorporateAction> actions) {

  /**
   * @param folder against which relative paths are resolved
   * @throws BadSetting naming the key, its value and what would be right
   */
  public static Plan of(RunConfig config, Path folder) {
    return ready(ControlFile.heard(config, folder), folder);
  }

  /**
   * For a run that hears its control file as it grows.
   *
   * @throws BadSetting as {@link #of}, and if there is no such file
   */
  public static Plan following(RunConfig config, Path folder) {
    return ready(ControlFile.followed(config, folder), folder);
  }

  private static Plan ready(RunConfig config, Path folder) {
    DataSettings data = config.data();
    Exchange exchange = new Exchange(config);
    List<HistoryFile> files = files(config, exchange, folder);
    ModelFiles models = new ModelFiles(config, folder);
    Listings listings = exchange.listings(files);
    Announcements announcements = new Announcements(files);
    StrategyPlan strategy = new StrategyPlan(config.strategy(), models.champions());
    TradingConfig trading =
        new TradingConfig(
            strategy,
            new BarConfig(
                data.bars().isSampled() ? data.marks() : data.bars().timeframe(),
                data.bars().sampling(),
                listings,
                data.gap(),
                data.fill(),
                data.revise().toMillis(),
                announcements.splits()),
            new DeskSettings(
                config.strategy().positions(),
                config.strategy().size(),
                config.venue(),
                config.risk(),
                config.accounting(),
                config.riskCalendar(),
                listings,
                config.strategy().exitsByRule(),
                config.strategy().ordersByRule(),
                halts(data, folder)),
            config.accounts(),
            Auditions.held(models.promotions(), strategy),
            models.trained());
    History history =
        new History(
            files,
            data.lateness().toMillis(),
            millis(data.from(), Long.MIN_VALUE),
            millis(data.to(), Long.MAX_VALUE),
            reach(data));
    return new Plan(config, history, trading, announcements.all());
  }

  /** How much later than the lateness a trade may be and still find a bar to revise. */
  private static long reach(DataSettings data) {
    return data.revise().isZero() ? 0 : data.revise().toMillis() + data.bars().timeframe().millis();
  }

  /** Where there are finer marks than bars, quotes beside trades make no bars. */
  private static Quoted quoted(RunConfig config, FileSettings file) {
    boolean beside = config.venue().fills().finer() && config.data().has(Kind.TRADES);
    return file.quotes() != null ? file.quotes() : beside ? null : Quoted.MID;
  }

  private static Halts halts(DataSettings data, Path folder) {
    if (data.halts() == null) {
      return Halts.NONE;
    }
    try {
      return new HaltFile(resolve(data.halts(), folder)).read();
    } catch (MissingInput e) {
      throw new BadSetting("data.halts", data.halts(), e.getMessage());
    }
  }

  private static List<HistoryFile> files(RunConfig config, Exchange exchange, Path folder) {
    DataSettings data = config.data();
    Actions actions = actions(data, folder);
    List<HistoryFile> files = new ArrayList<>();
    for (int i = 0; i < data.files().size(); i++) {
      FileSettings file = data.files().get(i);
      String path = resolve(file.path(), folder);
      HistoryFile one =
          switch (file.kind()) {
            case TRADES -> HistoryFile.trades(path);
            case QUOTES -> HistoryFile.quotes(path, quoted(config, file));
            case BARS -> HistoryFile.bars(path, file.timeframe());
          };
      files.add(
          one.withInstrument(file.instrument())
              .withZone(file.zone())
              .withCalendar(exchange.calendar(i))
              .withActions(actions));
    }
    for (int i = 0; i < files.size(); i++) {
      try {
        HistoryFiles.check(List.of(files.get(i)));
      } catch (MissingInput e) {
        throw new BadSetting(
            "data.files[" + i + "].path", data.files().get(i).path(), e.getMessage());
      }
    }
    return files;
  }

  /** Null if nothing is adjusted. */
  private static Actions actions(DataSettings data, Path folder) {
    if (data.adjust() == Adjustment.RAW) {
      return null;
    }
    Actions actions = new Actions(resolve(data.actions(), folder), data.adjust());
    try {
      actions.check();
    } catch (MissingInput e) {
      throw new BadSetting("data.actions", data.actions(), e.getMessage());
    }
    return actions;
  }

  private static long millis(Instant time, long otherwise) {
    return time == null ? otherwise : time.toEpochMilli();
  }

  private static String resolve(String path, Path folder) {
    return path.startsWith("classpath:") ? path : folder.resolve(path).toString();
  }
}
