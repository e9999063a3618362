package org.verifiedcompliance.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Listens to a logger while it is open. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final BlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();
  private final Logger logger;

  private LogLines(String name) {
    logger = (Logger) LoggerFactory.getLogger(name);
    logger.setLevel(Level.DEBUG);
    logger.addAppender(this);
    logger.setAdditive(false);
  }

  static LogLines of(String logger) {
    var lines = new LogLines(logger);
    lines.start();
    return lines;
  }

  /** The next event, within some seconds. */
  ILoggingEvent next() throws InterruptedException {
    var event = events.poll(5, TimeUnit.SECONDS);
    if (event == null) {
      throw new AssertionError("nothing was logged");
    }
    return event;
  }

  /** A line as a reader sees it: message, values and context. */
  static String spelled(ILoggingEvent event) {
    return event.getFormattedMessage()
        + " "
        + List.copyOf(event.getKeyValuePairs())
        + " "
        + event.getMDCPropertyMap();
  }

  @Override
  protected void append(ILoggingEvent event) {
    event.prepareForDeferredProcessing();
    events.add(event);
  }

  @Override
  public void close() {
    logger.detachAppender(this);
    logger.setLevel(null);
    logger.setAdditive(true);
    stop();
  }
}
