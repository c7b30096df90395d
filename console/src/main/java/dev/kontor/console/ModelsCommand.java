package dev.kontor.console;

import dev.kontor.console.report.Table;
import dev.kontor.jobs.Registries;
import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.Inspection;
import dev.kontor.models.registry.ModelRegistry;
import dev.kontor.models.registry.ModelVersion;
import dev.kontor.models.registry.Submission;
import dev.kontor.models.registry.Trained;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
    name = "models",
    description = "Looks after the versions of models in a registry.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true)
final class ModelsCommand implements Runnable {
  private static final String VERSION = "its number, or champion, shadow or retired";

  @Option(
      names = "--registry",
      defaultValue = "registry",
      scope = ScopeType.INHERIT,
      description = "a folder, or the address of an MLflow server; default ${DEFAULT-VALUE}")
  private String place;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "models: say what to do, such as models list");
  }

  @Command(name = "list", description = "Lists all models with their versions.")
  int list() {
    Table table = new Table();
    table.row("model", "version", "alias", "sha256", "state");
    ModelRegistry registry = registry();
    for (String model : registry.models()) {
      for (ModelVersion version : registry.versions(model)) {
        String sha256 = version.sha256().getOrDefault(Submission.PMML, "");
        table.row(
            model,
            "" + version.number(),
            aliases(version),
            sha256.isEmpty() ? "" : sha256.substring(0, 12),
            version.isGood() ? "good" : "broken: " + version.fault());
      }
    }
    System.out.print(table);
    return 0;
  }

  @Command(name = "show", description = "Shows a version: parameters, metrics, files and card.")
  int show(
      @Parameters(paramLabel = "MODEL") String model,
      @Parameters(paramLabel = "VERSION", description = VERSION) String named) {
    ModelRegistry registry = registry();
    int number = Registries.version(registry, model, named);
    ModelVersion version = registry.version(model, number);
    Table table = new Table();
    table.row("model", model);
    table.row("version", "" + number);
    table.row("alias", aliases(version));
    table.row("state", version.isGood() ? "good" : "broken: " + version.fault());
    new TreeMap<>(version.parameters()).forEach((name, value) -> table.row(name, value));
    new TreeMap<>(version.metrics()).forEach((name, value) -> table.row(name, "" + value));
    new TreeMap<>(version.sha256()).forEach((name, sum) -> table.row(name, "sha256 " + sum));
    System.out.print(table);
    if (version.isGood()) {
      System.out.println();
      System.out.print(
          new String(registry.file(model, number, Submission.CARD), StandardCharsets.UTF_8));
    }
    return 0;
  }

  @Command(
      name = "register",
      description = "Adds a version: a PMML file and its card. It gets no alias.")
  int register(
      @Parameters(paramLabel = "MODEL") String model,
      @Option(names = "--pmml", required = true, description = "the model") Path pmml,
      @Option(names = "--card", required = true, description = "what it is worth, as text")
          Path card,
      @Option(
              names = "--distribution",
              description = "the distribution of its training rows, as JSON")
          Path distribution,
      @Option(
              names = "--facts",
              description =
                  "its card for machines, as train writes it, with its parameters and metrics: retrain reads"
                      + " until when it was trained")
          Path facts)
      throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    ModelFile file = ModelFile.read(pmml.toString());
    PmmlModel.load(file);
    files.put(Submission.PMML, file.pmml());
    files.put(Submission.CARD, bytes("--card", card));
    if (distribution != null) {
      files.put(Submission.DISTRIBUTION, bytes("--distribution", distribution));
    }
    CardFacts said = CardFacts.NONE;
    if (facts != null) {
      files.put(Submission.FACTS, bytes("--facts", facts));
      said = CardFacts.of(files.get(Submission.FACTS), "--facts", file);
    }
    int number =
        Registries.open(place)
            .register(new Submission(model, files, said.parameters(), said.metrics()));
    System.out.println(model + ": version " + number + ", sha256 " + file.sha256());
    return 0;
  }

  @Command(
      name = "promote",
      description =
          "Makes a version the champion; the champion is retired. A run that is under way is told by"
              + " its control file.")
  int promote(
      @Parameters(paramLabel = "MODEL") String model,
      @Parameters(paramLabel = "VERSION", description = VERSION) String named,
      @Option(names = "--shadow", description = "makes it the shadow instead") boolean shadow,
      @Option(
              names = "--other-features",
              description = "also if it was trained on other features than the champion")
          boolean otherFeatures,
      @Mixin Telling telling)
      throws IOException {
    telling.check();
    ModelRegistry registry = registry();
    int number = Registries.version(registry, model, named);
    Map<Alias, Integer> aliases = registry.aliases(model);
    Integer champion = aliases.get(Alias.CHAMPION);
    String others = Trained.otherwise(registry, model, number, champion);
    if (others != null && !otherFeatures) {
      throw new BadUse(others + "; --other-features promotes it all the same");
    }
    Alias alias = shadow ? Alias.SHADOW : Alias.CHAMPION;
    registry.promote(model, number, alias, aliases);
    System.out.println(model + ": version " + number + " is the " + alias.word());
    telling.tell(model, number, alias);
    return 0;
  }

  @Command(name = "rollback", description = "Makes the retired version the champion again.")
  int rollback(@Parameters(paramLabel = "MODEL") String model) {
    System.out.println(model + ": version " + registry().rollback(model) + " is the champion");
    return 0;
  }

  @Command(
      name = "verify",
      description =
          "Holds all files against the SHA-256 taken when they were registered, loads each model, and"
              + " looks whether aliases name versions that are there. Exit code 1 if one is broken.")
  int verify() {
    Inspection found = Inspection.of(registry());
    found.faults().forEach(System.out::println);
    System.out.println(found.versions() + " versions, " + found.faults().size() + " broken");
    return found.faults().isEmpty() ? 0 : 1;
  }

  private ModelRegistry registry() {
    return Registries.existing(place);
  }

  private static String aliases(ModelVersion version) {
    return version.aliases().stream().sorted().map(Alias::word).collect(Collectors.joining(" "));
  }

  private static byte[] bytes(String option, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadUse(option + ": '" + file + "': there is no such file");
    }
    return Files.readAllBytes(file);
  }
}
