package org.verifiedcompliance.persistence.sockets;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.sockets.SocketTickets;
import org.verifiedcompliance.application.sockets.SocketTicketsContract;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiSocketTicketsTest implements SocketTicketsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public SocketTickets tickets() {
    return new JdbiSocketTickets(database.jdbi());
  }
}
