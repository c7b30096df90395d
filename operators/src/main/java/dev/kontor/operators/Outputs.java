package dev.kontor.operators;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import dev.kontor.models.registry.Score;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Vote;
import dev.kontor.models.watching.Alert;
import dev.kontor.operators.bars.Gap;
import dev.kontor.operators.indicators.Features;
import dev.kontor.operators.indicators.StrategyBar;
import dev.kontor.operators.ledger.LedgerLine;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the topology gives. Only the ledger must be used; {@code lateTrades}, {@code outsideTrades}
 * and {@code matches} are null when there are no trades or no patterns.
 *
 * @param bars of the strategy's timeframe
 * @param scores what champions and shadows said; null if there is no registry and no shadow
 * @param alerts about models; null if nothing can raise one
 */
public record Outputs(
    DataStream<StrategyBar> bars,
    DataStream<Features> features,
    DataStream<Vote> matches,
    DataStream<Signal> signals,
    DataStream<LedgerLine> ledger,
    DataStream<Gap> gaps,
    DataStream<Trade> lateTrades,
    DataStream<Trade> outsideTrades,
    DataStream<Bar> lateBars,
    DataStream<Score> scores,
    DataStream<Alert> alerts) {}
