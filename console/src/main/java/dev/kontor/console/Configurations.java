package dev.kontor.console;

import dev.kontor.jobs.Plan;
import dev.kontor.jobs.TradingJob;
import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.jobs.config.DataSettings;
import dev.kontor.jobs.config.RunConfig;
import dev.kontor.jobs.training.FeaturePlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/** Reads the configuration that a command names, or the sample. */
final class Configurations {
  private Configurations() {}

  /**
   * @param file null for the sample
   */
  static Plan read(Path file, Instant from, Instant to) {
    return read(file, from, to, false);
  }

  /**
   * @param follow whether its control file is heard as it grows
   */
  static Plan read(Path file, Instant from, Instant to, boolean follow) {
    if (file == null && follow) {
      throw new BadUse("--follow: needs --config, with a controlFile");
    }
    RunConfig config =
        between(
            file == null ? ConfigReader.parse(sample(), "bitstamp") : ConfigReader.read(file),
            from,
            to);
    return follow ? Plan.following(config, folder(file)) : Plan.of(config, folder(file));
  }

  /** Against which the paths in it are resolved. */
  static Path folder(Path file) {
    return file == null ? Path.of("") : file.toAbsolutePath().getParent();
  }

  /** The same made ready for its features alone: its models need not exist yet. */
  static Plan features(Path file, Instant from, Instant to) {
    return FeaturePlan.of(
        between(ConfigReader.read(file), from, to), file.toAbsolutePath().getParent());
  }

  private static RunConfig between(RunConfig config, Instant from, Instant to) {
    if (from == null && to == null) {
      return config;
    }
    DataSettings data = config.data();
    return config.withData(
        data.between(from == null ? data.from() : from, to == null ? data.to() : to));
  }

  private static String sample() {
    try (InputStream in = TradingJob.class.getResourceAsStream("sample.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
