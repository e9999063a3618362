package org.verifiedcompliance.http.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What is around every page: its head, its looks, and the rule that nothing else is loaded. */
final class PageFrame {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--soft:#595959;--line:#c4c4c4}
      @media(prefers-color-scheme:dark){:root{--ink:#ededed;--paper:#161616;--soft:#b3b3b3;--line:#4d4d4d}}
      *{box-sizing:border-box}
      body{margin:0 auto;max-width:56rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;
      color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
      h1{font-size:1.6rem;line-height:1.2;margin:0}h2{font-size:1.15rem;margin:1.2rem 0 .3rem}
      p,ul,ol,dl{margin:.2rem 0}ul,ol{padding-left:1.3rem}dt{font-weight:600}dd{margin:0 0 .3rem}
      .who{font-size:1.25rem}small,footer,caption{color:var(--soft)}
      table{width:100%;border-collapse:collapse;margin-top:.8rem}caption{text-align:left}
      th,td{text-align:left;vertical-align:top;padding:.5rem .6rem .5rem 0;border-top:1px solid var(--line)}
      td:last-child:not(:only-child){width:55%}
      footer{margin-top:1.2rem;border-top:1px solid var(--line);padding-top:.6rem}
      footer svg{width:7rem;height:7rem}
      @media(max-width:38rem){table,tbody,tr,td{display:block;width:auto!important}
      thead,caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
      td{border:0;padding:.2rem 0}tr{border-top:1px solid var(--line);padding:.5rem 0}}
      @page{margin:10mm}
      @media print{:root{--ink:#000;--paper:#fff;--soft:#333;--line:#999;font-size:8pt}
      body{line-height:1.25;padding:0;max-width:none}td,th{padding-block:.25rem}
      tr{break-inside:avoid}footer svg{float:right;width:20mm;height:20mm}}
      """;

  /** The header {@code Content-Security-Policy} of these pages. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash(STYLE)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private PageFrame() {}

  static Html around(String title, Html body) {
    return Html.of(
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>{}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
        <style>{}</style></head>
        <body>
        {}</body></html>
        """,
        title,
        new Html(STYLE),
        body);
  }

  private static String hash(String style) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(style.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
