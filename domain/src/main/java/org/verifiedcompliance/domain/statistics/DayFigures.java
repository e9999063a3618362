package org.verifiedcompliance.domain.statistics;

import java.time.LocalDate;

/** What the sessions of one day come to. */
public record DayFigures(LocalDate day, Totals totals) {}
