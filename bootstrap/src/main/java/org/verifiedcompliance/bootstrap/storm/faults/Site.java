package org.verifiedcompliance.bootstrap.storm.faults;

import org.verifiedcompliance.bootstrap.storm.ground.Ground;
import org.verifiedcompliance.bootstrap.storm.phones.Phones;
import org.verifiedcompliance.bootstrap.storm.plan.Dice;

/** What can be broken. */
record Site(Ground ground, Phones phones, Dice dice) {}
