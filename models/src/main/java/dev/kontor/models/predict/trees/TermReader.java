package dev.kontor.models.predict.trees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmg.pmml.DerivedField;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.Model;
import org.dmg.pmml.OutputField;
import org.dmg.pmml.PMML;
import org.dmg.pmml.ResultFeature;
import org.dmg.pmml.True;
import org.dmg.pmml.mining.MiningModel;
import org.dmg.pmml.mining.Segment;
import org.dmg.pmml.mining.Segmentation;
import org.dmg.pmml.mining.Segmentation.MissingPredictionTreatment;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.tree.TreeModel;

/** Reads a model, and the models within it, as one {@link Term}. */
final class TermReader {
  private final PMML pmml;
  private final Fields fields;
  private final List<Grove> groves = new ArrayList<>();

  TermReader(PMML pmml, Fields fields) {
    this.pmml = pmml;
    this.fields = fields;
    if (pmml.getTransformationDictionary() != null) {
      pmml.getTransformationDictionary().getDerivedFields().forEach(fields::alias);
    }
  }

  /** All trees there are. */
  List<Grove> groves() {
    return groves;
  }

  /**
   * @param category the class whose probability is meant; null for the predicted number
   */
  Term read(Model model, String category) throws Uncompilable {
    return read(model, category, Map.of());
  }

  private Term read(Model model, String category, Map<String, Term> given) throws Uncompilable {
    if ((model.getMiningFunction() == MiningFunction.CLASSIFICATION) != (category != null)) {
      throw new Uncompilable("it predicts no number");
    }
    if (model.getLocalTransformations() != null) {
      for (DerivedField derived : model.getLocalTransformations().getDerivedFields()) {
        fields.alias(derived);
      }
    }
    if (model instanceof TreeModel tree) {
      return grove(
          List.of(LeafReader.tree(tree, fields, category, Finish.of(pmml, tree))),
          Weights.sum(Weights.equal(1), false));
    }
    if (model instanceof MiningModel mining) {
      return segments(mining, category, given);
    }
    if (model instanceof RegressionModel regression) {
      Term term = LinkReader.read(regression, category, given);
      return category == null ? Finish.finished(pmml, regression, term) : term;
    }
    throw new Uncompilable("it is no ensemble of trees: " + model.getClass().getSimpleName());
  }

  private Term grove(List<Layout.Tree> trees, Weights weights) {
    Grove grove = new Grove(trees, weights);
    groves.add(grove);
    return grove;
  }

  private Term segments(MiningModel model, String category, Map<String, Term> given)
      throws Uncompilable {
    Segmentation segmentation = model.requireSegmentation();
    if (segmentation.getMissingPredictionTreatment() == MissingPredictionTreatment.SKIP_SEGMENT) {
      throw new Uncompilable("it goes on without parts that predict nothing");
    }
    List<Segment> segments = segmentation.requireSegments();
    for (Segment segment : segments) {
      if (!(segment.requirePredicate() instanceof True)) {
        throw new Uncompilable("a part is asked under a condition");
      }
      plain(segment.requireModel());
    }
    if (segmentation.requireMultipleModelMethod() == Segmentation.MultipleModelMethod.MODEL_CHAIN) {
      return chain(segments, category, given);
    }
    boolean single = Finish.isSingle(model);
    double[] weights = segments.stream().mapToDouble(s -> s.getWeight().doubleValue()).toArray();
    double[] equal = Weights.equal(segments.size());
    Term term =
        switch (segmentation.requireMultipleModelMethod()) {
          case SUM -> parts(segments, category, given, Weights.sum(equal, single), single);
          case WEIGHTED_SUM ->
              parts(segments, category, given, Weights.sum(weights, single), single);
          case AVERAGE -> parts(segments, category, given, Weights.average(equal, single), single);
          case WEIGHTED_AVERAGE ->
              parts(segments, category, given, Weights.average(weights, single), single);
          case MAJORITY_VOTE -> votes(segmentation, category, equal, single);
          case WEIGHTED_MAJORITY_VOTE -> votes(segmentation, category, weights, single);
          default ->
              throw new Uncompilable(
                  "its parts are combined by " + segmentation.requireMultipleModelMethod().value());
        };
    return category == null ? Finish.finished(pmml, model, term) : term;
  }

  private Term parts(
      List<Segment> segments,
      String category,
      Map<String, Term> given,
      Weights weights,
      boolean single)
      throws Uncompilable {
    List<Layout.Tree> trees = new ArrayList<>();
    for (Segment segment : segments) {
      if (segment.requireModel() instanceof TreeModel tree
          && tree.getLocalTransformations() == null) {
        trees.add(LeafReader.tree(tree, fields, category, Finish.of(pmml, tree)));
      }
    }
    if (trees.size() == segments.size()) {
      return grove(trees, weights);
    }
    Term[] parts = new Term[segments.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = read(segments.get(i).requireModel(), category, given);
    }
    return new Combined(parts, weights, 0, single);
  }

  private Term votes(Segmentation segmentation, String category, double[] weights, boolean single)
      throws Uncompilable {
    if (category == null
        || segmentation.getMissingPredictionTreatment()
            != MissingPredictionTreatment.RETURN_MISSING) {
      throw new Uncompilable("parts that predict nothing are counted as votes");
    }
    List<String> classes = new ArrayList<>();
    classes.add(category);
    List<Layout.Tree> trees = new ArrayList<>();
    for (Segment segment : segmentation.requireSegments()) {
      if (!(segment.requireModel() instanceof TreeModel tree)
          || tree.getLocalTransformations() != null) {
        throw new Uncompilable("a part with a vote is no tree");
      }
      trees.add(LeafReader.ballot(tree, fields, classes));
    }
    Grove ballots = new Grove(trees, Weights.sum(weights, single));
    groves.add(ballots);
    return new Votes(ballots, weights, classes, single);
  }

  private Term chain(List<Segment> segments, String category, Map<String, Term> given)
      throws Uncompilable {
    Map<String, Term> known = new HashMap<>(given);
    for (Segment segment : segments.subList(0, segments.size() - 1)) {
      Model model = segment.requireModel();
      if (model.getOutput() == null) {
        throw new Uncompilable("a part of a chain gives nothing to the next");
      }
      for (OutputField output : model.getOutput().getOutputFields()) {
        known.put(output.requireName(), output(model, output, known));
      }
    }
    return read(segments.get(segments.size() - 1).requireModel(), category, known);
  }

  private Term output(Model model, OutputField output, Map<String, Term> given)
      throws Uncompilable {
    String category =
        output.getResultFeature() == ResultFeature.PROBABILITY
            ? String.valueOf(output.getValue())
            : null;
    if (category == null && output.getResultFeature() != ResultFeature.PREDICTED_VALUE) {
      throw new Uncompilable("output " + output.getName() + " is computed");
    }
    return Finish.typed(read(model, category, given), output.getDataType());
  }

  /** Values are treated once, by the outermost model. */
  private static void plain(Model model) throws Uncompilable {
    for (MiningField field : model.requireMiningSchema().getMiningFields()) {
      if (!Finish.isTarget(field) && !Treatment.isNone(field)) {
        throw new Uncompilable("a part treats " + field.getName() + " in a way of its own");
      }
    }
  }
}
