/**
 * A <em>strategy</em> is data first: named indicators, models, happenings and patterns, and rules
 * that say when to buy and when to sell. It is written as text, checked and compiled at start-up,
 * and cannot see the future: all it can name exists at a bar's close.
 */
package dev.kontor.models.strategy;
