package org.verifiedcompliance.application.sockets;

class InMemorySocketTicketsTest implements SocketTicketsContract {
  private final InMemorySocketTickets tickets = new InMemorySocketTickets();

  @Override
  public SocketTickets tickets() {
    return tickets;
  }
}
