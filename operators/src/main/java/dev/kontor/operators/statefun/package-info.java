/**
 * Hosts <em>functions</em> that are written to the interfaces of Stateful Functions (StateFun), in
 * one keyed operator and without StateFun's runtime.
 *
 * <p>What StateFun promises a function is kept: an address, messages in order, values that survive,
 * delayed messages, an egress. Time is event time, in STREAMING as in BATCH. What differs: messages
 * between functions of one id never leave the task, those to another id leave by a side output, and
 * a function must be done when it returns.
 */
package dev.kontor.operators.statefun;
