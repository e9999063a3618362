package org.verifiedcompliance.application.meetings;

/**
 * Why a field cannot be taken.
 *
 * @param field its name on the wire
 * @param code stable, kebab-case
 * @param message a phrase for people, without a subject
 */
public record InvalidField(String field, String code, String message) {}
