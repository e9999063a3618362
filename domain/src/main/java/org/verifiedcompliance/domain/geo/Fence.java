package org.verifiedcompliance.domain.geo;

/** The area in which presence counts. */
public sealed interface Fence permits CircleFence, PolygonFence {}
