package dev.kontor.operators;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Split;
import dev.kontor.models.market.Trade;
import dev.kontor.models.registry.Score;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Vote;
import dev.kontor.models.watching.Alert;
import dev.kontor.operators.bars.Gap;
import dev.kontor.operators.indicators.Features;
import dev.kontor.operators.indicators.Revision;
import dev.kontor.operators.indicators.StrategyBar;
import dev.kontor.operators.ledger.LedgerLine;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the topology gives. Only the ledger must be used; {@code lateTrades}, {@code outsideTrades}
 * and {@code matches} are null when there are no trades or no patterns.
 *
 * @param bars of the strategy's timeframe
 * @param revisions bars that were replaced by one with later trades; none unless allowed
 * @param splits at their time, of instruments that had a bar; none unless they are told live. What
 *     is known up to that moment is in old shares, so whoever holds some changes them after it
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
    DataStream<Revision> revisions,
    DataStream<Split> splits,
    DataStream<Score> scores,
    DataStream<Alert> alerts) {}
