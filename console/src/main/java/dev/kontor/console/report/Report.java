package dev.kontor.console.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Writes {@code report.html} beside a run's files. The page needs no network and may use none: its
 * content security policy allows its own style and its own script, by hash, and nothing else.
 */
public final class Report {
  private static final List<Section> SECTIONS =
      List.of(
          new HeaderSection(),
          new KeyNumbers(),
          new EquitySection(),
          new AccountsSection(),
          new InstrumentsSection(),
          new MonthsSection(),
          new MetricsSection(),
          new ModelsSection(),
          new TradesSection(),
          new OrdersSection(),
          new WhySection(),
          new RefusalsSection(),
          new RiskSection(),
          new AlertsSection(),
          new FooterSection());

  private Report() {}

  /** Returns the file that it wrote. */
  public static Path write(Path runDirectory) throws IOException {
    String page = page(new Findings(new RunDirectory(runDirectory)));
    return Files.writeString(runDirectory.resolve("report.html"), page);
  }

  static String page(Findings run) throws IOException {
    String script = resource("report.js");
    String policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + hash(script) + "'";
    Html page = new Html().verbatim("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    page.open("meta", "charset", "utf-8");
    page.open("meta", "http-equiv", "Content-Security-Policy", "content", policy);
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.open("meta", "name", "color-scheme", "content", "light dark");
    page.element("title", HeaderSection.name(run) + " · Kontor");
    page.open("style").verbatim(resource("report.css")).close("style").close("head");
    page.open("body").open("main");
    SECTIONS.forEach(section -> section.write(page, run));
    page.close("main").open("script").verbatim(script).close("script");
    return page.close("body").close("html").toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Report.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String hash(String script) {
    try {
      byte[] text = script.getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
