/**
 * A trading <em>calendar</em> says when an instrument trades: its sessions, each with the date it
 * counts for. Hours are the scheduled ones; halts and late openings are not in it.
 */
package dev.kontor.models.calendar;
