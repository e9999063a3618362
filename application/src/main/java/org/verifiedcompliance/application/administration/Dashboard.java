package org.verifiedcompliance.application.administration;

import org.verifiedcompliance.application.statistics.SeeRecentAttendance;

/** How the system goes, at a glance. */
public record Dashboard(Stock.Counts stock, SeeRecentAttendance.Recent attendance) {}
