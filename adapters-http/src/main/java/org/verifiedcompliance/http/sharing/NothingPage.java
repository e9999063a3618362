package org.verifiedcompliance.http.sharing;

/** What is shown where nothing is shared: always the same. */
final class NothingPage {
  static final String MARKUP =
      PageFrame.around(
              "Nothing to see",
              new Html(
                  """
                  <main><h1>There is nothing at this address</h1>
                  <p>The link may be mistyped, its time may be over, or whoever shared it has taken it
                  back. Please ask them for a new one.</p></main>
                  """))
          .markup();

  private NothingPage() {}
}
