/**
 * How <em>records</em> look as bytes, on the wire and in state: the hot ones have serializers of
 * their own, each with a version, so that an older savepoint is read with the older layout.
 */
package dev.kontor.operators.records;
