package org.verifiedcompliance.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {
  @Test
  void anAddressIsReadIntoItsParts() {
    var url = WebhookUrl.parse("HTTPS://Hooks.Example.org:8443/in?key=%41&x=/?", false);

    assertThat(url).isPresent();
    assertThat(url.get().secure()).isTrue();
    assertThat(url.get().host()).isEqualTo("hooks.example.org");
    assertThat(url.get().port()).isEqualTo(8_443);
    assertThat(url.get().target()).isEqualTo("/in?key=%41&x=/?");
    assertThat(url.get().toString()).doesNotContain("key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "https://example.org?a=b",
        "https://xn--bcher-kva.example/"
      })
  void whatIsMissingIsTheUsual(String text) {
    var url = WebhookUrl.parse(text, false).orElseThrow();

    assertThat(url.port()).isEqualTo(443);
    assertThat(url.target()).startsWith("/");
  }

  /** Ways to write this machine, its network, or what only a careless reader takes for a host. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "javascript:alert(1)",
        "https:example.org",
        "https:/example.org",
        "https:///example.org",
        "//example.org",
        "example.org",
        "",
        "https://",
        "https://example.org:22/",
        "https://example.org:80/",
        "https://example.org:6379/",
        "https://example.org:0/",
        "https://example.org:99999/",
        "https://example.org:443:443/",
        "https://example.org:/",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://127.0.1/",
        "https://0/",
        "https://0.0.0.0/",
        "https://2130706433/",
        "https://017700000001/",
        "https://0x7f000001/",
        "https://0x7f.0x0.0x0.0x1/",
        "https://0177.0.0.01/",
        "https://127.0.0.1./",
        "https://00000177.1/",
        "https://4294967297/",
        "https://10.0.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://8.8.8.8/",
        "https://[::1]/",
        "https://[::]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[0:0:0:0:0:ffff:127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://[fe80::1%25eth0]/",
        "https://[fd00:ec2::254]/",
        "https://localhost/",
        "https://LOCALHOST/",
        "https://localhost./",
        "https://foo.localhost/",
        "https://printer.local/",
        "https://metadata.google.internal/",
        "https://router.lan/",
        "https://nas.home.arpa/",
        "https://hidden.onion/",
        "https://intranet/",
        "https://user@example.org/",
        "https://user:secret@example.org/",
        "https://example.org@127.0.0.1/",
        "https://127.0.0.1#@example.org/",
        "https://127.0.0.1\\@example.org/",
        "https://example.org\\.evil.org/",
        "https://example.org%2eevil.org/",
        "https://%31%32%37.0.0.1/",
        "https://example.org#fragment",
        "https://example.org/#fragment",
        "https://example.org/ space",
        "https://example.org/\r\nHost: evil",
        "https://exa\tmple.org/",
        "https://example.org/\u0000",
        "https://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460/",
        "https://\uff11\uff12\uff17.\uff10.\uff10.\uff11/",
        "https://127\u30020\u30020\u30021/",
        "https://loc\u00e4lhost.example/",
        "https://example..org/",
        "https://.example.org/",
        "https://-a.example.org/",
        "https://example.org/%",
        "https://example.org/%4",
        "https://example.org/%zz",
        " https://example.org/",
        "https://example.org/ "
      })
  void nothingIsEverSentThere(String text) {
    assertThat(WebhookUrl.parse(text, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9000/in",
        "http://localhost/",
        "https://[::1]:8443/",
        "http://receiver:8080/",
        "https://10.0.0.1/"
      })
  void whereItIsAllowedPrivateNetworksAre(String text) {
    assertThat(WebhookUrl.parse(text, true)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://127.0.0.1/",
        "http://user@127.0.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://127.0.0.1:0/",
        "http://127.0.0.1:65536/",
        "http://127.0.0.1/#x"
      })
  void someThingsNeverAre(String text) {
    assertThat(WebhookUrl.parse(text, true)).isEmpty();
  }

  @Test
  void anAddressWithoutEndIsRefused() {
    var longest = "https://example.org/" + "a".repeat(1_980);

    assertThat(WebhookUrl.parse(longest, false)).isPresent();
    assertThat(WebhookUrl.parse(longest + "a", false)).isEmpty();
    assertThat(WebhookUrl.parse("https://" + "a.".repeat(126) + "ab", false)).isEmpty();
  }
}
