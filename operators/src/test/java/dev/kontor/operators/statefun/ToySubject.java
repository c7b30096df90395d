package dev.kontor.operators.statefun;

import dev.kontor.operators.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;

/** Three ids ask the toys for an hour. */
record ToySubject() implements Subject<Asked, Answer> {
  @Override
  public OneInputStreamOperator<Asked, Answer> operator(boolean sorted) {
    return new FunctionHost<>(sorted, Asked.TYPE, new Toys());
  }

  @Override
  public String key(Asked asked) {
    return asked.id();
  }

  @Override
  public long time(Asked asked) {
    return asked.time();
  }

  @Override
  public String owner(Answer answer) {
    return answer.id();
  }

  @Override
  public List<Asked> history() {
    Random random = new Random(11);
    List<Asked> history = new ArrayList<>();
    String[] words = {"counter add", "bell set", "bell set", "bell back"};
    long time = 0;
    for (int i = 0; i < 150; i++) {
      time += random.nextInt(4) * 10_000L;
      String id = "XAZ".charAt(random.nextInt(3)) + "";
      String text = words[random.nextInt(4)];
      long number = text.startsWith("bell") ? 10 * (1 + random.nextInt(12)) : i + 1;
      history.add(new Asked(id, time, text, number));
    }
    return history;
  }
}
