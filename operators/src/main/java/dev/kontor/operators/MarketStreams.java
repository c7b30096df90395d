package dev.kontor.operators;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The market, with timestamps and watermarks: a trade's time is its own, a bar's its end. Bars lie
 * on the grid of their listing. One of the two may be null.
 */
public record MarketStreams(DataStream<Trade> trades, DataStream<Bar> bars) {}
