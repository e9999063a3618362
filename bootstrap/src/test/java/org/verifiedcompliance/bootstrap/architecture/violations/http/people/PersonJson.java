package org.verifiedcompliance.bootstrap.architecture.violations.http.people;

import com.google.inject.Inject;
import com.tngtech.archunit.lang.ArchRule;
import org.verifiedcompliance.bootstrap.architecture.violations.application.people.TwofoldService;
import org.verifiedcompliance.bootstrap.architecture.violations.domain.geo.Circle;
import org.verifiedcompliance.bootstrap.architecture.violations.http.auth.AuthHelper;

/** Public, names a service and a library, injects a field, sends a domain type. */
public class PersonJson {
  @Inject ArchRule library;
  TwofoldService service;
  AuthHelper helper;

  record Answer(Circle circle) {}
}
