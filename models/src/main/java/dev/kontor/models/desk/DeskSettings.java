package dev.kontor.models.desk;

import dev.kontor.models.execution.Sizing;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.risk.Limits;
import java.io.Serializable;

/** What governs a desk. */
public record DeskSettings(Positions positions, Sizing size, Venue venue, Limits limits)
    implements Serializable {}
