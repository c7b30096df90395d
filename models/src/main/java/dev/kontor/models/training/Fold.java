package dev.kontor.models.training;

import java.util.List;

/**
 * One examination: what a model may learn from and, after that in time, what it is asked.
 *
 * @param purged how many examples before the test were kept from training, as their spans reach
 *     into the test or the embargo before it
 */
public record Fold(List<Example> train, List<Example> test, int purged) {
  public Fold {
    train = List.copyOf(train);
    test = List.copyOf(test);
  }
}
