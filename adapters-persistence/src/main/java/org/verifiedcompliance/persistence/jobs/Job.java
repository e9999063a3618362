package org.verifiedcompliance.persistence.jobs;

import java.time.Duration;

/**
 * Work to do again and again.
 *
 * @param name the same on all nodes
 * @param pause between the end of one turn and the next
 */
public record Job(String name, Duration pause, Runnable work) {}
