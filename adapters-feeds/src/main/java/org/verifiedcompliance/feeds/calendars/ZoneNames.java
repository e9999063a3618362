package org.verifiedcompliance.feeds.calendars;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Zones by the names that calendars use: IANA's, with or without a prefix, and those of Outlook.
 */
final class ZoneNames {
  private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

  /** Where the zone of that name is most used. */
  private static final Map<String, String> OUTLOOK =
      """
      Dateline Standard Time=Etc/GMT+12
      Hawaiian Standard Time=Pacific/Honolulu
      Alaskan Standard Time=America/Anchorage
      Pacific Standard Time=America/Los_Angeles
      Pacific Standard Time (Mexico)=America/Tijuana
      US Mountain Standard Time=America/Phoenix
      Mountain Standard Time=America/Denver
      Mountain Standard Time (Mexico)=America/Mazatlan
      Central America Standard Time=America/Guatemala
      Central Standard Time=America/Chicago
      Central Standard Time (Mexico)=America/Mexico_City
      Canada Central Standard Time=America/Regina
      SA Pacific Standard Time=America/Bogota
      Eastern Standard Time=America/New_York
      US Eastern Standard Time=America/Indiana/Indianapolis
      Venezuela Standard Time=America/Caracas
      Paraguay Standard Time=America/Asuncion
      Atlantic Standard Time=America/Halifax
      SA Western Standard Time=America/La_Paz
      Pacific SA Standard Time=America/Santiago
      Newfoundland Standard Time=America/St_Johns
      E. South America Standard Time=America/Sao_Paulo
      Argentina Standard Time=America/Argentina/Buenos_Aires
      SA Eastern Standard Time=America/Cayenne
      Greenland Standard Time=America/Nuuk
      Azores Standard Time=Atlantic/Azores
      Cape Verde Standard Time=Atlantic/Cape_Verde
      UTC=UTC
      GMT Standard Time=Europe/London
      Greenwich Standard Time=Atlantic/Reykjavik
      Morocco Standard Time=Africa/Casablanca
      W. Europe Standard Time=Europe/Berlin
      Central Europe Standard Time=Europe/Budapest
      Romance Standard Time=Europe/Paris
      Central European Standard Time=Europe/Warsaw
      W. Central Africa Standard Time=Africa/Lagos
      Jordan Standard Time=Asia/Amman
      GTB Standard Time=Europe/Bucharest
      Middle East Standard Time=Asia/Beirut
      Egypt Standard Time=Africa/Cairo
      E. Europe Standard Time=Europe/Chisinau
      South Africa Standard Time=Africa/Johannesburg
      FLE Standard Time=Europe/Kyiv
      Israel Standard Time=Asia/Jerusalem
      Turkey Standard Time=Europe/Istanbul
      Kaliningrad Standard Time=Europe/Kaliningrad
      Arabic Standard Time=Asia/Baghdad
      Arab Standard Time=Asia/Riyadh
      Belarus Standard Time=Europe/Minsk
      Russian Standard Time=Europe/Moscow
      E. Africa Standard Time=Africa/Nairobi
      Iran Standard Time=Asia/Tehran
      Arabian Standard Time=Asia/Dubai
      Azerbaijan Standard Time=Asia/Baku
      Georgian Standard Time=Asia/Tbilisi
      Caucasus Standard Time=Asia/Yerevan
      Afghanistan Standard Time=Asia/Kabul
      West Asia Standard Time=Asia/Tashkent
      Pakistan Standard Time=Asia/Karachi
      India Standard Time=Asia/Kolkata
      Sri Lanka Standard Time=Asia/Colombo
      Nepal Standard Time=Asia/Kathmandu
      Central Asia Standard Time=Asia/Bishkek
      Bangladesh Standard Time=Asia/Dhaka
      Myanmar Standard Time=Asia/Yangon
      SE Asia Standard Time=Asia/Bangkok
      China Standard Time=Asia/Shanghai
      Singapore Standard Time=Asia/Singapore
      W. Australia Standard Time=Australia/Perth
      Taipei Standard Time=Asia/Taipei
      Korea Standard Time=Asia/Seoul
      Tokyo Standard Time=Asia/Tokyo
      Cen. Australia Standard Time=Australia/Adelaide
      AUS Central Standard Time=Australia/Darwin
      E. Australia Standard Time=Australia/Brisbane
      AUS Eastern Standard Time=Australia/Sydney
      Tasmania Standard Time=Australia/Hobart
      New Zealand Standard Time=Pacific/Auckland
      Fiji Standard Time=Pacific/Fiji
      Tonga Standard Time=Pacific/Tongatapu
      Samoa Standard Time=Pacific/Apia
      """
          .lines()
          .map(line -> line.split("=", 2))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

  private ZoneNames() {}

  /** The zone, if the name is one that is known. */
  static Optional<ZoneId> find(String name) {
    var plain = name.strip();
    for (var at = 0; at >= 0; at = plain.indexOf('/', at) + 1) {
      var rest = plain.substring(at);
      if (KNOWN.contains(rest)) {
        return Optional.of(ZoneId.of(rest));
      }
      if (plain.indexOf('/', at) < 0) {
        break;
      }
    }
    return Optional.ofNullable(OUTLOOK.get(plain)).map(ZoneId::of);
  }
}
