package dev.kontor.models.kernels;

/**
 * One step of an indicator: reads its inputs from the memory, keeps what it needs in cells of its
 * own, and writes its outputs, {@code NaN} until it has seen enough. Knows its places from the
 * {@link Site} it was built on and has no other state. Runs once per bar: no allocation. Best a
 * record of its places and parts: the compiler trusts the fields of records never to change.
 */
@FunctionalInterface
public interface Kernel {
  void next(double[] memory);
}
