package dev.kontor.models.predict.trees;

import java.util.List;

/** The sum or average of trees, in the order and arithmetic of the file. */
final class Grove implements Term {
  private List<Layout.Tree> trees;
  private final Weights weights;
  private final double[] values;
  private Forest forest;
  private Accounts accounts;

  Grove(List<Layout.Tree> trees, Weights weights) {
    this.trees = List.copyOf(trees);
    this.weights = weights;
    values = new double[trees.size()];
  }

  /** Once the fields are settled; what was read of the file is forgotten. */
  void layOut(Fields fields) throws Uncompilable {
    forest = Layout.of(trees, fields);
    trees = List.of();
  }

  Forest forest() {
    return forest;
  }

  /** Before it is laid out. */
  List<Step> firstSteps() {
    return trees.stream().map(Layout.Tree::first).toList();
  }

  @Override
  public double of(Row row) {
    forest.walk(row, values);
    return weights.combine(values);
  }

  @Override
  public double explain(Row row, double scale, double[] into) {
    return accounts().add(row, weights.shares(), scale, into);
  }

  /** Made when first asked for: most models are never explained. */
  Accounts accounts() {
    if (accounts == null) {
      accounts = new Accounts(forest);
    }
    return accounts;
  }
}
