package dev.kontor.operators.statefun;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.statefun.sdk.java.Address;
import org.apache.flink.statefun.sdk.java.AddressScopedStorage;
import org.apache.flink.statefun.sdk.java.Context;
import org.apache.flink.statefun.sdk.java.ValueSpec;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.message.Message;

/** What a function sees while it is called; the same object for one call after the other. */
final class Call implements Context, AddressScopedStorage {
  private static final String NO_TOKEN = "";

  private final Exchange exchange;

  private Hosted hosted;
  private Address self;
  private Address caller;

  Call(Exchange exchange) {
    this.exchange = exchange;
  }

  void begin(Hosted called, Address address, Address from) {
    hosted = called;
    self = address;
    caller = from;
  }

  void end() {
    hosted = null;
    self = null;
    caller = null;
  }

  @Override
  public Address self() {
    return self;
  }

  @Override
  public Optional<Address> caller() {
    return Optional.ofNullable(caller);
  }

  @Override
  public void send(Message message) {
    running();
    exchange.send(message, self);
  }

  @Override
  public void sendAfter(Duration delay, Message message) {
    running();
    exchange.sendAt(Time.after(exchange.now(), delay), NO_TOKEN, message, self);
  }

  @Override
  public void sendAfter(Duration delay, String cancellationToken, Message message) {
    running();
    exchange.sendAt(Time.after(exchange.now(), delay), checked(cancellationToken), message, self);
  }

  @Override
  public void cancelDelayedMessage(String cancellationToken) {
    running();
    exchange.memory().cancel(checked(cancellationToken));
  }

  @Override
  public void send(EgressMessage message) {
    running();
    exchange.exits().egress(hosted.type(), message, exchange.now());
  }

  @Override
  public AddressScopedStorage storage() {
    return this;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<T> get(ValueSpec<T> spec) {
    Hosted.Value value = running().value(spec);
    Cell cell = hosted.cell(exchange.memory(), value, exchange.now());
    return cell == null ? Optional.empty() : Optional.of((T) cell.get(value.spec().type()));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> void set(ValueSpec<T> spec, T newValue) {
    Hosted.Value value = running().value(spec);
    if (newValue == null) {
      throw new IllegalStateException("value '" + spec.name() + "' was set to null; remove it");
    }
    Memory memory = exchange.memory();
    ValueSpec<T> known = (ValueSpec<T>) value.spec();
    Cell cell = hosted.cell(memory, value, exchange.now());
    if (cell == null) {
      cell = Cell.of(known.type(), newValue);
      memory.cells().put(value.key(), cell);
    } else {
      cell.hold(known.type(), newValue);
    }
    cell.expires = value.expiresFrom(exchange.now());
    exchange.wakeBy(cell.expires);
  }

  @Override
  public <T> void remove(ValueSpec<T> spec) {
    exchange.memory().cells().remove(running().value(spec).key());
  }

  private Hosted running() {
    if (hosted == null) {
      throw new IllegalStateException("a context may not be used after its function has returned");
    }
    return hosted;
  }

  private static String checked(String cancellationToken) {
    if (cancellationToken == null || cancellationToken.isEmpty()) {
      throw new IllegalArgumentException("a cancellation token may not be empty");
    }
    return cancellationToken;
  }
}
