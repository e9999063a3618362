/** The rules of attendance, without a framework: places, fixes, verdicts, meetings and sessions. */
module org.verifiedcompliance.domain {
  requires static org.jspecify;

  exports org.verifiedcompliance.domain.codes;
  exports org.verifiedcompliance.domain.consents;
  exports org.verifiedcompliance.domain.edits;
  exports org.verifiedcompliance.domain.finding;
  exports org.verifiedcompliance.domain.geo;
  exports org.verifiedcompliance.domain.geo.plane;
  exports org.verifiedcompliance.domain.kiosks;
  exports org.verifiedcompliance.domain.lists;
  exports org.verifiedcompliance.domain.meetings;
  exports org.verifiedcompliance.domain.notifications;
  exports org.verifiedcompliance.domain.people;
  exports org.verifiedcompliance.domain.periods;
  exports org.verifiedcompliance.domain.policies;
  exports org.verifiedcompliance.domain.presence;
  exports org.verifiedcompliance.domain.reviews;
  exports org.verifiedcompliance.domain.sessions;
  exports org.verifiedcompliance.domain.sharing;
  exports org.verifiedcompliance.domain.statistics;
  exports org.verifiedcompliance.domain.verification;
  exports org.verifiedcompliance.domain.verification.probability;
  exports org.verifiedcompliance.domain.verification.rules;
  exports org.verifiedcompliance.domain.webhooks;
}
